/** Small discs at the edges of a counter: what hinders the unit, what is noted of it, how many stand in its hex. */

import type { Appearance, CounterSign } from "./appearance.ts";
import type { Atlas, CardSize } from "./atlas.ts";
import { traceNearly } from "./nearly.ts";
import { PALETTES, type Theme } from "./palette.ts";

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Radius of a disc, sixtieths of the counter's side: larger where the counter is small. */
const RADIUS: Readonly<Record<CardSize, number>> = { play: 8, mini: 11.5 };
const FACE = '"PT Sans Narrow", "Noto Sans Variable", sans-serif';

/** Discs are paper with ink by day and by night, as the counters are. */
const PAPER = "#FFF6E2";
const INK = "#1D1712";

/** Draws a counter's discs; on the far zoom the first on each edge only, for there is no room for more. */
export function drawSigns(
  context: CanvasRenderingContext2D,
  atlas: Atlas,
  { signs, ghost }: Pick<Appearance, "signs" | "ghost">,
  { size }: { readonly size: CardSize },
): void {
  if (signs.length === 0 || ghost) return;
  const most = size === "play" ? 3 : 1;
  signs
    .filter((sign) => !isNote(sign))
    .slice(0, most)
    .forEach((sign, index) => {
      drawSign(context, atlas, sign, placeOf(index, size), RADIUS[size]);
    });
  const note = signs.find(isNote);
  if (note) drawSign(context, atlas, note, { x: size === "play" ? 33 : 25, y: -26 }, RADIUS[size]);
}

/** Along the left edge, beside what is written: no disc hides the name or the strength of its unit. */
function placeOf(index: number, size: CardSize): Place {
  if (size === "mini") return { x: -25, y: -26 };
  return { x: -33, y: [-26, 14, -6][index] as number };
}

function isNote(sign: CounterSign): boolean {
  return sign === "held" || sign === "asleep";
}

/** Lines of each sign in a disc of radius 8. */
export const COUNTER_SIGNS: Readonly<Record<Exclude<CounterSign, "bogged">, string>> = {
  // A cartridge struck through.
  unsupplied: "M-2.2,4V-1L0,-4.6L2.2,-1V4ZM-4.8,4.8L4.8,-4.8",
  // A flag that has fallen.
  leaderless: "M-4.6,3.6L3.6,-4M3.6,-4L5,1.2L0.4,-1M-5,5H5",
  // A line that wavers.
  disrupted: "M-5,1.6L-2.5,-2.6L0,1.6L2.5,-2.6L5,1.6",
  // An arrow away from where it stood.
  routed: "M4.4,-3.6V3.6M4.4,0H-4.8M-1.4,-3.2L-4.8,0L-1.4,3.2",
  // Two bars: nobody asks for its orders this turn.
  held: "M-2.2,-3.6V3.6M2.2,-3.6V3.6",
  asleep: "M-3.4,-3.4H3.4L-3.4,3.6H3.4",
};

function drawSign(
  context: CanvasRenderingContext2D,
  atlas: Atlas,
  sign: CounterSign,
  at: Place,
  radius: number,
): void {
  if (sign === "bogged") {
    atlas.draw(context, "bogged", { ...at, scale: radius / 8 });
    return;
  }
  drawDisc(context, at, radius);
  context.save();
  context.translate(at.x, at.y);
  context.scale(radius / 8, radius / 8);
  context.lineWidth = 1.6;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.strokeStyle = INK;
  context.stroke(new Path2D(COUNTER_SIGNS[sign]));
  context.restore();
}

function drawDisc(context: CanvasRenderingContext2D, { x, y }: Place, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fillStyle = PAPER;
  context.fill();
  context.lineWidth = 1.4;
  context.strokeStyle = INK;
  context.stroke();
}

/** How many counters of the side stand in the hex, at the right edge of the top one. */
export function drawCount(
  context: CanvasRenderingContext2D,
  { stack, size }: { readonly stack: number; readonly size: CardSize },
): void {
  const radius = RADIUS[size];
  const at = { x: 31, y: size === "play" ? -3 : 2 };
  drawDisc(context, at, radius);
  context.fillStyle = INK;
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  context.font = `700 ${radius * 1.6}px ${FACE}`;
  context.fillText(String(stack), at.x, at.y + radius * 0.58);
}

/** A broken ring with a sign of nearness: it stands about here, says no source. */
export function drawInferred(context: CanvasRenderingContext2D, theme: Theme, size: CardSize): void {
  const { casing, ink } = PALETTES[theme];
  // At the right edge below the number of the stack, where neither name nor figures stand.
  const { x, y, scale } = size === "play" ? { x: 33, y: 15, scale: 0.86 } : { x: 25, y: -29, scale: 1 };
  context.beginPath();
  context.arc(x, y, 10.5 * scale, 0, Math.PI * 2);
  context.fillStyle = casing;
  context.fill();
  context.beginPath();
  context.arc(x, y, 9 * scale, 0, Math.PI * 2);
  context.setLineDash([4.2 * scale, 2.9 * scale]);
  context.lineWidth = 1.9 * scale;
  context.strokeStyle = ink;
  context.stroke();
  context.setLineDash([]);
  traceNearly(context, { x, y }, scale);
  context.stroke();
}
