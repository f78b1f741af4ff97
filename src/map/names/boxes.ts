/** Boxes by where they lie, so that those near a place are found without a look at all the others. */

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Side of a cell, CSS pixels: about a counter's. */
const CELL = 64;
/** More cells than any map has from left to right. */
const ROW = 1 << 16;

/** Boxes, and points as boxes without breadth, with what each belongs to. */
export class Boxes<Owner = undefined> {
  readonly #cells = new Map<number, { readonly box: Rect; readonly owner: Owner }[]>();

  add(box: Rect, owner: Owner): void {
    const entry = { box, owner };
    for (let y = cellOf(box.top); y <= cellOf(box.bottom); y++)
      for (let x = cellOf(box.left); x <= cellOf(box.right); x++) {
        const cell = this.#cells.get(y * ROW + x);
        if (cell) cell.push(entry);
        else this.#cells.set(y * ROW + x, [entry]);
      }
  }

  /** Calls for each box that shares ground with this one, once, until told that it is enough. */
  meet(box: Rect, call: (other: Rect, owner: Owner) => "enough" | undefined): void {
    const [left, top] = [cellOf(box.left), cellOf(box.top)];
    for (let y = top; y <= cellOf(box.bottom); y++)
      for (let x = left; x <= cellOf(box.right); x++)
        for (const { box: other, owner } of this.#cells.get(y * ROW + x) ?? []) {
          // One that lies in several of these cells is met in the first of them.
          if (x !== Math.max(left, cellOf(other.left)) || y !== Math.max(top, cellOf(other.top))) continue;
          if (overlaps(box, other) && call(other, owner) === "enough") return;
        }
  }

  /** Whether any of them shares ground with a box. */
  isMetBy(box: Rect): boolean {
    let isMet = false;
    this.meet(box, () => {
      isMet = true;
      return "enough";
    });
    return isMet;
  }
}

function cellOf(value: number): number {
  return Math.floor(value / CELL);
}

/** Whether two boxes share any ground. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** How much ground two boxes share. */
export function sharedArea(a: Rect, b: Rect): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
