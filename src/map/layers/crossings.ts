/** Crossings that engineers have made: two beams over the hexside, logs for a track, dashes while they build. */
import { type CrossingOnMap, centreOf } from "../../app/index.ts";
import { type Brush, strokeCased } from "../../drawing/brush.ts";

/** Half of a bridge's length and breadth, map pixels: it is seen between two counters. */
const HALF = 15;
const HALF_WIDE = 6;

/** Paints a side's own crossings; they lie on the ground, under the counters. */
export function paintCrossings(brush: Brush, crossings: readonly CrossingOnMap[]): void {
  for (const crossing of crossings) {
    if (crossing.kind === "ford") paintBeams(brush, crossing);
    else paintLogs(brush, crossing);
  }
}

/** Middle of the hexside, and the unit vector from hex to hex. */
function axisOf(brush: Brush, { a, b }: CrossingOnMap) {
  const from = centreOf(brush.grid, a);
  const to = centreOf(brush.grid, b);
  const whole = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: (from.x + to.x) / 2,
    y: (from.y + to.y) / 2,
    ux: (to.x - from.x) / whole,
    uy: (to.y - from.y) / whole,
  };
}

function paintBeams(brush: Brush, crossing: CrossingOnMap): void {
  const { x, y, ux, uy } = axisOf(brush, crossing);
  const { context, palette, pen } = brush;
  const beams = () => {
    for (const aside of [-HALF_WIDE, HALF_WIDE]) {
      context.moveTo(x - ux * HALF - uy * aside, y - uy * HALF + ux * aside);
      context.lineTo(x + ux * HALF - uy * aside, y + uy * HALF + ux * aside);
    }
  };
  paintWork(brush, crossing, beams);
  if (crossing.done < 100) return;
  // The ends splay, as on a map a bridge's do.
  context.beginPath();
  for (const aside of [-HALF_WIDE, HALF_WIDE])
    for (const end of [-HALF, HALF]) {
      const out = Math.sign(end) * 5;
      context.moveTo(x + ux * end - uy * aside, y + uy * end + ux * aside);
      context.lineTo(x + ux * (end + out) - uy * aside * 1.7, y + uy * (end + out) + ux * aside * 1.7);
    }
  context.lineWidth = 1.8 * pen;
  context.strokeStyle = palette.ink;
  context.stroke();
}

function paintLogs(brush: Brush, crossing: CrossingOnMap): void {
  const { x, y, ux, uy } = axisOf(brush, crossing);
  const { context } = brush;
  paintWork(brush, crossing, () => {
    for (let log = -4; log <= 4; log++) {
      const along = log * 7;
      context.moveTo(x + ux * along - uy * 7, y + uy * along + ux * 7);
      context.lineTo(x + ux * along + uy * 7, y + uy * along - ux * 7);
    }
  });
}

/** Whole lines for what stands, dashes for what is being made. */
function paintWork(brush: Brush, { done }: CrossingOnMap, trace: () => void): void {
  const { context, palette, pen } = brush;
  if (done >= 100) {
    strokeCased(brush, { line: 1.8, casing: 4.4 }, palette.ink, trace);
    return;
  }
  context.beginPath();
  trace();
  context.setLineDash([3 * pen, 3 * pen]);
  context.lineWidth = 2 * pen;
  context.strokeStyle = palette.ink;
  context.stroke();
  context.setLineDash([]);
}
