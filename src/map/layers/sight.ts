/** A line of sight: whole to where it is blocked, broken beyond, and a cross on what blocks it. */
import { type AppState, centreOf } from "../../app/index.ts";
import { type Brush, strokeCased } from "../../drawing/brush.ts";
import { type Point, traceHex, traceLine } from "../../drawing/hexes.ts";

/** Paints the line from the observer to what he looks at. */
export function paintSight(brush: Brush, sight: NonNullable<AppState["sight"]>): void {
  const { context, grid, palette, pen } = brush;
  const from = centreOf(grid, sight.from);
  strokeCased(brush, { line: 2.6, casing: 6 }, palette.ink, () => traceHex(context, from, 0.96));
  if (sight.target === null) return;
  const target = centreOf(grid, sight.target);
  const block = sight.blocker === null ? null : centreOf(grid, sight.blocker);
  const reached = block ? onLine(from, target, block) : target;
  strokeCased(brush, { line: 2.6, casing: 6 }, palette.ink, () => traceLine(context, [from, reached]));
  if (block) {
    context.beginPath();
    traceLine(context, [reached, target]);
    context.setLineDash([6 * pen, 7 * pen]);
    context.lineWidth = 2.4 * pen;
    context.strokeStyle = palette.ink;
    context.stroke();
    context.setLineDash([]);
    strokeCased(brush, { line: 2.6, casing: 6 }, palette.attack, () => traceHex(context, block, 0.9));
    const arm = 12 * pen;
    for (const turn of [1, -1])
      strokeCased(brush, { line: 4, casing: 8 }, palette.attack, () =>
        traceLine(context, [
          { x: reached.x - arm, y: reached.y - arm * turn },
          { x: reached.x + arm, y: reached.y + arm * turn },
        ]),
      );
  }
  strokeCased(brush, { line: 2.6, casing: 6 }, palette.ink, () => traceHex(context, target, 0.8));
}

/** The point of a line that lies nearest to another point. */
function onLine(from: Point, to: Point, near: Point): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = ((near.x - from.x) * dx + (near.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  return { x: from.x + share * dx, y: from.y + share * dy };
}
