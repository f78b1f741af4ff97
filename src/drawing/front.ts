/** The front: a solid line with ticks for one side, a dashed line with triangles for the other. */
import type { SideId } from "../engine/index.ts";
import type { Brush } from "./brush.ts";
import { frontLines, runsOffMap } from "./frontLines.ts";
import type { Point } from "./hexes.ts";
import { isRing, traceLine } from "./hexes.ts";

/** How far each side's line lies behind the course of the front, in pixels of the drawing. */
const HALF_GAP = 3.1;
/** How wide the paper under a line is, and over how long a way an end in the open runs thin, pixels of the drawing. */
const [CASING, TAPER] = [6.6, 34];
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

/** The line moved to its right hand by so many map pixels, everywhere the same or told for each of its points. */
export function moved(line: readonly Point[], distance: number | ((index: number) => number)): Point[] {
  return line.map((point, i) => {
    const a = line[Math.max(0, i - 1)] as Point;
    const b = line[Math.min(line.length - 1, i + 1)] as Point;
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const far = typeof distance === "number" ? distance : distance(i);
    return { x: point.x - ((b.y - a.y) / length) * far, y: point.y + ((b.x - a.x) / length) * far };
  });
}

/** A line without its ends in the open, and those ends, each from the line to its tip. */
interface Tapered {
  readonly body: readonly Point[];
  readonly ends: readonly (readonly Point[])[];
}

/** The line cut in two so many map pixels after its beginning. */
function cutAfter(line: readonly Point[], length: number): [Point[], Point[]] {
  let ahead = length;
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i] as Point, line[i + 1] as Point];
    const step = Math.hypot(b.x - a.x, b.y - a.y);
    if (step >= ahead && step > 0) {
      const cut = { x: a.x + ((b.x - a.x) * ahead) / step, y: a.y + ((b.y - a.y) * ahead) / step };
      return [
        [...line.slice(0, i + 1), cut],
        [cut, ...line.slice(i + 1)],
      ];
    }
    ahead -= step;
  }
  return [[...line], []];
}

/** A line behind the course of the front, whose ends run thin where they lie in the open. */
function tapered({ grid, pen }: Brush, course: readonly Point[]): Tapered {
  const line = moved(course, HALF_GAP * pen);
  if (isRing(course)) return { body: line, ends: [] };
  const ends: Point[][] = [];
  // Cut at the beginning, turned round and cut again: in the end the line has its own direction.
  let body = line;
  for (const tip of [course[0], course.at(-1)] as const) {
    if (tip && !runsOffMap(grid, tip)) {
      const [end, rest] = cutAfter(body, TAPER * pen);
      ends.push(end.reverse());
      body = rest;
    }
    body = [...body].reverse();
  }
  return { body, ends };
}

function stroke(brush: Brush, lines: readonly (readonly Point[])[], weight: number, ink: string): void {
  const { context, pen } = brush;
  context.beginPath();
  for (const line of lines) traceLine(context, line);
  context.lineWidth = weight * pen;
  context.strokeStyle = ink;
  context.stroke();
}

/** An end that grows thinner up to its tip. */
function paintEnds(brush: Brush, ends: Tapered["ends"], weight: number, ink: string): void {
  const { context, pen } = brush;
  context.beginPath();
  for (const end of ends) {
    const half = (i: number): number => (weight * pen * (1 - i / (end.length - 1))) / 2;
    const [right, left] = [moved(end, half), moved(end, (i) => -half(i))];
    traceLine(context, [...right, ...left.reverse()]);
    context.closePath();
  }
  context.fillStyle = ink;
  context.fill();
}

/** Solid with ticks into the ground behind it. */
function paintTicked(brush: Brush, lines: readonly (readonly Point[])[]): void {
  const { context, pen, palette } = brush;
  context.setLineDash([...FRONT_DASHES.soviet]);
  stroke(brush, lines, 3.8, palette.frontSoviet);
  context.beginPath();
  for (const line of lines)
    for (const { at, dx, dy } of stepsAlong(line, SIGN_STEP * pen)) {
      context.moveTo(at.x, at.y);
      context.lineTo(at.x - dy * 7.5 * pen, at.y + dx * 7.5 * pen);
    }
  context.lineWidth = 2.2 * pen;
  context.stroke();
}

/** Dashed with hollow triangles into the ground behind it. */
function paintToothed(brush: Brush, lines: readonly (readonly Point[])[]): void {
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
      context.lineTo(at.x - dy * 6.2 * pen, at.y + dx * 6.2 * pen);
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
  const { context, palette } = brush;
  const { soviet, japanese } = frontLines(brush.grid, control);
  const ours = soviet.map((course) => tapered(brush, course));
  const theirs = japanese.map((course) => tapered(brush, course));
  const bodies = (lines: readonly Tapered[]) => lines.map(({ body }) => body);
  const ends = (lines: readonly Tapered[]) => lines.flatMap((line) => line.ends);
  context.globalAlpha = 0.72;
  context.setLineDash([]);
  stroke(brush, bodies([...ours, ...theirs]), CASING, palette.casing);
  paintEnds(brush, ends([...ours, ...theirs]), CASING, palette.casing);
  context.globalAlpha = 1;
  paintToothed(brush, bodies(theirs));
  paintEnds(brush, ends(theirs), 3, palette.frontJapanese);
  paintTicked(brush, bodies(ours));
  paintEnds(brush, ends(ours), 3.8, palette.frontSoviet);
}
