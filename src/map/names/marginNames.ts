/** Title, date and kilometres in the margin of the sheet: they stand where they stand, and grow with it. */

import type { MarginWords } from "../../sheet/kept.ts";
import { FRAME_ROOM, MARGIN } from "../sheet/paintMargin.ts";
import type { NameStyle } from "./faces.ts";
import type { Anchor } from "./wishes.ts";

/** A line of the margin: where its foot stands on the map, and its size, CSS pixels. */
export interface MarginName {
  readonly id: string;
  readonly text: string;
  readonly style: NameStyle;
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  readonly size: number;
  readonly spacing: number;
}

const SMALLEST = 9.5;
/** Kilometres stand between the lines of the frame. */
const FIGURE_FOOT = { above: 6.5, below: 13.5, beside: 10, drop: 3.2 };

/** The lines of the margin at a scale, CSS pixels for a map pixel. */
export function marginNames(
  words: MarginWords,
  map: { readonly width: number; readonly height: number },
  scale: number,
): readonly MarginName[] {
  const room = MARGIN.top * scale - FRAME_ROOM;
  const title = Math.min(34, Math.max(13, room * 0.42));
  const small = Math.min(12.5, Math.max(SMALLEST, room * 0.15));
  const at = (css: number): number => css / scale;
  const foot = -at(FRAME_ROOM);
  const gap = small * 1.22;
  const side = (lines: readonly string[], x: number, anchor: Anchor): MarginName[] =>
    lines.map((text, i) => ({
      id: `m-${anchor}${i}`,
      text,
      style: "margin",
      x,
      y: foot - at(gap * (lines.length - 1 - i)),
      anchor,
      size: small,
      spacing: 0,
    }));
  const middle = map.width / 2;
  return [
    line("m-title", words.title, "title", {
      x: middle,
      y: foot - at(small * 1.5),
      size: title,
      // A small title leaves the lines beside it their room.
      spacing: title * (title < 18 ? 0.18 : 0.27),
    }),
    line("m-second", words.subtitle, "margin-upright", { x: middle, y: foot, size: small, spacing: 1 }),
    ...side(words.left, 0, "start"),
    ...side(words.right, map.width, "end"),
    ...kilometres(words, map, at),
  ].filter(({ text }) => text !== "");
}

function line(
  id: string,
  text: string,
  style: NameStyle,
  how: Pick<MarginName, "x" | "y" | "size" | "spacing">,
): MarginName {
  return { id, text, style, anchor: "middle", ...how };
}

function kilometres(
  { kilometres: { east, north } }: MarginWords,
  map: { readonly width: number; readonly height: number },
  at: (css: number) => number,
): MarginName[] {
  const figure = (id: string, km: number, x: number, y: number): MarginName =>
    line(id, km < 0 ? `−${-km}` : String(km), "margin-figure", { x, y, size: SMALLEST, spacing: 0 });
  return [
    ...east.flatMap(([km, x]) => [
      figure(`m-n${km}`, km, x, -at(FIGURE_FOOT.above)),
      figure(`m-s${km}`, km, x, map.height + at(FIGURE_FOOT.below)),
    ]),
    ...north.flatMap(([km, y]) => [
      figure(`m-w${km}`, km, -at(FIGURE_FOOT.beside), y + at(FIGURE_FOOT.drop)),
      figure(`m-e${km}`, km, map.width + at(FIGURE_FOOT.beside), y + at(FIGURE_FOOT.drop)),
    ]),
  ];
}
