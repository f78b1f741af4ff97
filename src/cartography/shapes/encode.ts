import { PRECISION, packed } from "../../sheet/packing.ts";
import type { Point } from "../geometry.ts";
import type { SheetView } from "../sheet/sheetView.ts";
import { xOf, yOf } from "../sheet/sheetView.ts";

/** A place on the map picture, in its pixels. */
export type Place = readonly [x: number, y: number];

/** Where a place of the ground lies on the map picture. */
export function placeOf(view: SheetView, p: Point): Place {
  return [xOf(view, p[0]), yOf(view, p[1])];
}

/** A line, thinned where it is straight to within `slack` pixels. */
export function packedLine(line: readonly Place[], slack: number): string {
  return packed(
    thinned(line, slack).map(([x, y]) => [x * PRECISION, y * PRECISION]),
    2,
  );
}

/**
 * The line without the points that lie within `slack` of the line through the others.
 * @source David Douglas and Thomas Peucker, 1973.
 */
export function thinned(line: readonly Place[], slack: number): readonly Place[] {
  const kept = new Uint8Array(line.length);
  const stack: (readonly [number, number])[] = [[0, line.length - 1]];
  kept[0] = 1;
  kept[line.length - 1] = 1;
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [from, to] = span;
    const far = farthest(line, from, to);
    if (far.gap <= slack) continue;
    kept[far.index] = 1;
    stack.push([from, far.index], [far.index, to]);
  }
  return line.filter((_, i) => kept[i]);
}

function farthest(line: readonly Place[], from: number, to: number): { index: number; gap: number } {
  const a = line[from] as Place;
  const b = line[to] as Place;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  const far = { index: from, gap: 0 };
  for (let i = from + 1; i < to; i++) {
    const p = line[i] as Place;
    // A ring begins where it ends: what counts then is the distance from there.
    const gap =
      length < 1e-6
        ? Math.hypot(p[0] - a[0], p[1] - a[1])
        : Math.abs((p[0] - a[0]) * dy - (p[1] - a[1]) * dx) / length;
    if (gap > far.gap) {
      far.gap = gap;
      far.index = i;
    }
  }
  return far;
}

/** Places in strips from the north, each strip from the west: neighbours stand together and pack well. */
export function inStrips<T extends readonly number[]>(places: readonly T[]): readonly T[] {
  const strip = (place: T) => Math.floor((place[1] as number) / 40);
  return [...places].sort((a, b) => strip(a) - strip(b) || (a[0] as number) - (b[0] as number));
}
