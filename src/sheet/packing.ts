/** Lists of whole numbers as short texts, and back: how lines and places of a sheet are kept. */

/** Parts of a pixel of the map picture that a place is kept in. */
export const PRECISION = 2;

/** A whole number as letters: low groups of five bits first, sign in the lowest. */
function letters(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = "";
  while (rest >= 32) {
    text += String.fromCharCode(63 + 32 + (rest & 31));
    rest >>= 5;
  }
  return text + String.fromCharCode(63 + rest);
}

/**
 * Whole numbers in groups of `width`, each against the same one of the group before.
 * @source "Encoded Polyline Algorithm Format", Google, 2005.
 */
export function packed(groups: readonly (readonly number[])[], width: number): string {
  const last = new Array<number>(width).fill(0);
  let text = "";
  for (const group of groups)
    for (let i = 0; i < width; i++) {
      const value = Math.round(group[i] as number);
      text += letters(value - (last[i] as number));
      last[i] = value;
    }
  return text;
}

/**
 * The numbers of a packed list, in groups of `width`.
 * @source "Encoded Polyline Algorithm Format", Google, 2005.
 */
export function unpacked(text: string, width: number): Float32Array {
  const values: number[] = [];
  const last = new Array<number>(width).fill(0);
  let value = 0;
  let shift = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - 63;
    value |= (letter & 31) << shift;
    shift += 5;
    if (letter >= 32) continue;
    const column = values.length % width;
    const step = value & 1 ? -((value + 1) >> 1) : value >> 1;
    last[column] = (last[column] as number) + step;
    values.push(last[column] as number);
    value = 0;
    shift = 0;
  }
  return Float32Array.from(values);
}

/** The points of a packed line in map pixels: x, y, x, y … */
export function unpackedLine(text: string): Float32Array {
  return unpacked(text, 2).map((value) => value / PRECISION);
}
