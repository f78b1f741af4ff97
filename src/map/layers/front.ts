/** The front: a solid line with ticks for one side, a dashed line with triangles for the other. */
import type { SideId } from "../../engine/index.ts";
import type { Point } from "../hexes.ts";
import { traceLine } from "../hexes.ts";
import type { Brush } from "./brush.ts";
import { frontLines } from "./frontLines.ts";

/** Half the distance between the two lines, in pixels of the drawing. */
const HALF_GAP = 2.9;
/** Dashes of each side's line, pixels of the drawing: the two live by these and by their signs, not by their inks. */
export const FRONT_DASHES: Readonly<Record<SideId, readonly number[]>> = { soviet: [], japanese: [6.5, 3.2] };
/** One sign of the line in so many pixels of the drawing. */
const SIGN_STEP = 26;

/** Points along a line at equal steps, each with the direction of the line there. */
export function stepsAlong(line: readonly Point[], step: number): { at: Point; dx: number; dy: number }[] {
  const steps: { at: Point; dx: number; dy: number }[] = [];
  let ahead = step / 2;
  for (let i = 0; i + 1 < line.length; i++) {
    const a = line[i] as Point;
    const b = line[i + 1] as Point;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (length === 0) continue;
    const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length];
    for (; ahead < length; ahead += step)
      steps.push({ at: { x: a.x + dx * ahead, y: a.y + dy * ahead }, dx, dy });
    ahead -= length;
  }
  return steps;
}

/** The line moved to its right hand by so many map pixels. */
export function moved(line: readonly Point[], distance: number): Point[] {
  return line.map((point, i) => {
    const a = line[Math.max(0, i - 1)] as Point;
    const b = line[Math.min(line.length - 1, i + 1)] as Point;
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    return {
      x: point.x - ((b.y - a.y) / length) * distance,
      y: point.y + ((b.x - a.x) / length) * distance,
    };
  });
}

function stroke(brush: Brush, lines: readonly (readonly Point[])[], weight: number, ink: string): void {
  const { context, pen } = brush;
  context.beginPath();
  for (const line of lines) traceLine(context, line);
  context.lineWidth = weight * pen;
  context.strokeStyle = ink;
  context.stroke();
}

/** Solid with ticks into the ground behind it, which lies `hand` (1 right, −1 left) of the line. */
function paintTicked(brush: Brush, lines: readonly (readonly Point[])[], hand: 1 | -1): void {
  const { context, pen, palette } = brush;
  context.setLineDash([...FRONT_DASHES.soviet]);
  stroke(brush, lines, 3.8, palette.frontSoviet);
  context.beginPath();
  for (const line of lines)
    for (const { at, dx, dy } of stepsAlong(line, SIGN_STEP * pen)) {
      context.moveTo(at.x, at.y);
      context.lineTo(at.x - dy * 7.5 * pen * hand, at.y + dx * 7.5 * pen * hand);
    }
  context.lineWidth = 2.2 * pen;
  context.stroke();
}

/** Dashed with hollow triangles into the ground behind it. */
function paintToothed(brush: Brush, lines: readonly (readonly Point[])[], hand: 1 | -1): void {
  const { context, pen, palette } = brush;
  context.lineCap = "butt";
  context.setLineDash(FRONT_DASHES.japanese.map((part) => part * pen));
  stroke(brush, lines, 3, palette.frontJapanese);
  context.setLineDash([]);
  context.lineCap = "round";
  context.beginPath();
  for (const line of lines)
    for (const { at, dx, dy } of stepsAlong(line, SIGN_STEP * pen)) {
      const w = 3.4 * pen;
      context.moveTo(at.x - dx * w, at.y - dy * w);
      context.lineTo(at.x - dy * 6.2 * pen * hand, at.y + dx * 6.2 * pen * hand);
      context.lineTo(at.x + dx * w, at.y + dy * w);
      context.closePath();
    }
  context.fillStyle = palette.casing;
  context.fill();
  context.lineWidth = 1.5 * pen;
  context.strokeStyle = palette.frontJapanese;
  context.stroke();
}

/** Paints where the ground of one side ends and that of the other begins, as this side believes. */
export function paintFront(brush: Brush, control: readonly number[]): void {
  const { context, pen, palette } = brush;
  const lines = frontLines(brush.grid, control);
  context.globalAlpha = 0.72;
  context.setLineDash([]);
  stroke(brush, lines.shared, 10.5, palette.casing);
  stroke(brush, [...lines.sovietEdge, ...lines.japaneseEdge], 6.5, palette.casing);
  context.globalAlpha = 1;
  // Lines run with their own ground on the right hand: the shared ones with the first side's.
  paintToothed(brush, [...lines.shared.map((line) => moved(line, -HALF_GAP * pen))], -1);
  paintTicked(brush, [...lines.shared.map((line) => moved(line, HALF_GAP * pen))], 1);
  paintToothed(brush, lines.japaneseEdge, 1);
  paintTicked(brush, lines.sovietEdge, 1);
}
