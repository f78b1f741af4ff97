/** The margin around the map as on a printed sheet: bare paper, the frame, ticks at whole kilometres. */
import type { Box } from "../../drawing/hexes.ts";
import type { SheetInks } from "./inks.ts";
import type { Paper2D } from "./sheetBrush.ts";

/** How far the margin reaches beyond the map, map pixels; the title stands above. */
export const MARGIN = { side: 150, top: 294, bottom: 130 } as const;

/** The map with its margin. */
export function sheetBox(map: { readonly width: number; readonly height: number }): Box {
  return {
    x: -MARGIN.side,
    y: -MARGIN.top,
    width: map.width + 2 * MARGIN.side,
    height: map.height + MARGIN.top + MARGIN.bottom,
  };
}

/** Room that the frame takes around the map at any zoom, CSS pixels. */
export const FRAME_ROOM = 26;

/** What of that room is printed. */
export const FRAME_INK = 22;

/** Frame and title take no more than this above the map, CSS pixels: near by, the paper goes on over them. */
const TITLE_ROOM = 88;

/** Map, frame and title, without the empty rim of the paper; `pixel` is map pixels for a CSS pixel. */
export function printedBox(map: { readonly width: number; readonly height: number }, pixel: number): Box {
  const frame = FRAME_INK * pixel;
  const top = Math.min(MARGIN.top, TITLE_ROOM * pixel);
  return { x: -frame, y: -top, width: map.width + 2 * frame, height: map.height + top + frame };
}

/** The lines of the frame: distance from the map and weight, CSS pixels. */
const FRAME = [
  [0, 1.4],
  [5, 0.8],
  [15, 0.8],
  [19.5, 2.6],
] as const;

/** What the margin is drawn from. */
interface Margin {
  readonly context: Paper2D;
  readonly inks: SheetInks;
  readonly map: { readonly width: number; readonly height: number };
  /** Map pixels for a CSS pixel. */
  readonly pixel: number;
  readonly east: readonly (readonly [number, number])[];
  readonly north: readonly (readonly [number, number])[];
}

/** Covers what lies beyond the map and draws the frame around it. */
export function paintMargin({ context, inks, map, pixel, east, north }: Margin): void {
  const { x, y, width, height } = sheetBox(map);
  const room = 4000;
  context.fillStyle = inks.paper;
  context.beginPath();
  context.rect(x - room, y - room, width + 2 * room, height + 2 * room);
  context.rect(0, 0, map.width, map.height);
  context.fill("evenodd");
  context.strokeStyle = inks.ink;
  for (const [away, weight] of FRAME) {
    const out = away * pixel;
    context.lineWidth = weight * pixel;
    context.strokeRect(-out, -out, map.width + 2 * out, map.height + 2 * out);
  }
  context.beginPath();
  const tick = 5 * pixel;
  for (const [, at] of east) {
    context.moveTo(at, 0);
    context.lineTo(at, -tick);
    context.moveTo(at, map.height);
    context.lineTo(at, map.height + tick);
  }
  for (const [, at] of north) {
    context.moveTo(0, at);
    context.lineTo(-tick, at);
    context.moveTo(map.width, at);
    context.lineTo(map.width + tick, at);
  }
  context.lineWidth = 1.2 * pixel;
  context.stroke();
}
