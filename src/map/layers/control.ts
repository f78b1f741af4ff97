/** Who holds the ground: a pale tint with squares for one side, with open diamonds for the other. */
import { centreOf } from "../../app/index.ts";
import { type Brush, pattern } from "../../drawing/brush.ts";
import { type Box, traceHex } from "../../drawing/hexes.ts";
import { hexesIn } from "./ground.ts";

/** One sign of a side's pattern in so many pixels of the drawing. */
const STEP = 36;
const TINT = 0.06;
/** How strong the signs are: less would be lost on the tint. */
export const CONTROL_SIGN = 0.78;

/** Paints the ground of both sides as one of them believes it to be held. */
export function paintControl(brush: Brush, box: Box, control: readonly number[]): void {
  const { context, grid, palette } = brush;
  const hexes = hexesIn(brush, box);
  for (const [mark, ink, sign] of [
    [1, palette.frontSoviet, square],
    [2, palette.frontJapanese, diamond],
  ] as const) {
    context.beginPath();
    for (const hex of hexes) if (control[hex] === mark) traceHex(context, centreOf(grid, hex));
    context.globalAlpha = TINT;
    context.fillStyle = ink;
    context.fill();
    context.globalAlpha = CONTROL_SIGN;
    context.fillStyle = pattern(brush, STEP, (own) => {
      for (const at of [STEP / 4, (STEP * 3) / 4]) sign(own, at, ink);
    });
    context.fill();
    context.globalAlpha = 1;
  }
}

function square(context: CanvasRenderingContext2D, at: number, ink: string): void {
  context.fillStyle = ink;
  context.fillRect(at - 1.5, at - 1.5, 3, 3);
}

function diamond(context: CanvasRenderingContext2D, at: number, ink: string): void {
  context.beginPath();
  context.moveTo(at, at - 3.2);
  context.lineTo(at + 3.2, at);
  context.lineTo(at, at + 3.2);
  context.lineTo(at - 3.2, at);
  context.closePath();
  context.strokeStyle = ink;
  context.lineWidth = 1.1;
  context.stroke();
}
