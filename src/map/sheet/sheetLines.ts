/** The sheet's shapes made ready to be drawn: each line a path with the box that it lies in. */

import type { Box } from "../../drawing/hexes.ts";
import type { KeptSheet, LineKind } from "../../sheet/kept.ts";
import { unpacked, unpackedLine } from "../../sheet/packing.ts";

/** A line or outline in map pixels. */
export interface SheetLine {
  readonly path: Path2D;
  readonly points: Float32Array;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Contours of one height. */
export interface SheetContours {
  readonly metres: number;
  readonly lines: readonly SheetLine[];
}

/** A sheet ready to be drawn. */
export interface OpenSheet {
  readonly kept: KeptSheet;
  readonly lines: Readonly<Record<LineKind, readonly SheetLine[]>>;
  readonly contours: readonly SheetContours[];
  /** Half contours of the flattest ground: empty until they are fetched for the near sheet. */
  readonly near: readonly SheetContours[];
  readonly lining: readonly (readonly SheetLine[])[];
  readonly borders: readonly { readonly pattern: "dash-dot" | "crosses"; readonly line: SheetLine }[];
  readonly signs: Readonly<Record<keyof KeptSheet["signs"], Float32Array>>;
}

/** Numbers in each group of a list of signs. */
const WIDTHS = { dashes: 3, tufts: 2, scrub: 2, dunes: 2, sand: 2, wedges: 4 } as const;

/** Unpacks contours. */
export function openContours(kept: KeptSheet["lines"]["contours"]): readonly SheetContours[] {
  return kept.map(({ metres, lines }) => ({ metres, lines: lines.map(lineOf) }));
}

/** Unpacks a sheet. */
export function openSheet(kept: KeptSheet): OpenSheet {
  const all = (lines: readonly string[]): readonly SheetLine[] => lines.map(lineOf);
  const { lines, signs } = kept;
  return {
    kept,
    lines: {
      scrub: all(lines.scrub),
      lakes: all(lines.lakes),
      rivers: all(lines.rivers),
      islands: all(lines.islands),
      streams: all(lines.streams),
      roads: all(lines.roads),
      tracks: all(lines.tracks),
      railways: all(lines.railways),
      ferries: all(lines.ferries),
      midlines: all(lines.midlines),
    },
    contours: openContours(lines.contours),
    near: [],
    lining: lines.lining.map(all),
    borders: lines.borders.map(({ pattern, line }) => ({ pattern, line: lineOf(line) })),
    signs: {
      dashes: unpacked(signs.dashes, WIDTHS.dashes),
      tufts: unpacked(signs.tufts, WIDTHS.tufts),
      scrub: unpacked(signs.scrub, WIDTHS.scrub),
      dunes: unpacked(signs.dunes, WIDTHS.dunes),
      sand: unpacked(signs.sand, WIDTHS.sand),
      wedges: unpacked(signs.wedges, WIDTHS.wedges),
    },
  };
}

function lineOf(text: string): SheetLine {
  const points = unpackedLine(text);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x, y] = [points[i] as number, points[i + 1] as number];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { path: smoothPath(points), points, left, top, right, bottom };
}

/** A curve that touches every piece of the line in its middle; its ends are the line's, a ring has none. */
function smoothPath(points: Float32Array): Path2D {
  const path = new Path2D();
  const count = points.length / 2;
  const x = (i: number) => points[2 * i] as number;
  const y = (i: number) => points[2 * i + 1] as number;
  if (count < 2) return path;
  const isRing = count > 3 && x(0) === x(count - 1) && y(0) === y(count - 1);
  const middle = (i: number): [number, number] => [(x(i) + x(i + 1)) / 2, (y(i) + y(i + 1)) / 2];
  if (isRing) {
    path.moveTo(...middle(0));
    for (let i = 1; i + 1 < count; i++) path.quadraticCurveTo(x(i), y(i), ...middle(i));
    path.quadraticCurveTo(x(0), y(0), ...middle(0));
    path.closePath();
    return path;
  }
  path.moveTo(x(0), y(0));
  for (let i = 1; i + 1 < count; i++) path.quadraticCurveTo(x(i), y(i), ...middle(i));
  path.lineTo(x(count - 1), y(count - 1));
  return path;
}

/** The lines that touch a box. */
export function linesIn(lines: readonly SheetLine[], box: Box): readonly SheetLine[] {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  return lines.filter(
    (line) => line.right >= box.x && line.left <= right && line.bottom >= box.y && line.top <= bottom,
  );
}
