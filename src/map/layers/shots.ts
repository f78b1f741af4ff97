/** The ways of shells and bullets to what is fired at. */
import { centreOf } from "../../app/index.ts";
import { type Brush, strokeDashed } from "../../drawing/brush.ts";
import type { Point } from "../../drawing/hexes.ts";
import type { Hex } from "../../engine/index.ts";
import { COUNTER_HALF } from "../names/counterRoom.ts";
import type { Aim } from "./orders.ts";

type Fire = Pick<Aim, "target" | "fire">;

/** Breadth of the pale edge, pixels of the drawing: what is written on counters shows beside it. */
const EDGE = { onGround: 6, onCounters: 3.8 };

/** The way from a neighbour is shorter, map pixels. */
const NEAR = 150;

/** Shots at one target, over the ground. */
export function paintShots(brush: Brush, { target, fire }: Fire, edge = EDGE.onGround): void {
  for (const hex of fire) paintShot(brush, [centreOf(brush.grid, hex), centreOf(brush.grid, target)], edge);
}

/** The same shots where counters lie over them, so that none is lost on its way; the target's own stays free to read. */
export function paintShotsOverCounters(brush: Brush, aims: readonly Fire[], taken: ReadonlySet<Hex>): void {
  const { context, grid } = brush;
  context.save();
  context.beginPath();
  const targets = new Set(aims.map(({ target }) => target));
  for (const hex of taken) {
    if (targets.has(hex)) continue;
    const { x, y } = centreOf(grid, hex);
    context.rect(x - COUNTER_HALF, y - COUNTER_HALF, 2 * COUNTER_HALF, 2 * COUNTER_HALF);
  }
  context.clip();
  for (const aim of aims) paintShots(brush, aim, EDGE.onCounters);
  context.restore();
}

/** The way of shells or bullets: a thin arc of dashes with an open head. */
function paintShot(brush: Brush, [from, to]: readonly [Point, Point], edge: number): void {
  const { context, pen, palette } = brush;
  const whole = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / whole, (to.y - from.y) / whole];
  const lift = Math.min(whole * 0.16, 60);
  const middle = { x: (from.x + to.x) / 2 + uy * lift, y: (from.y + to.y) / 2 - Math.abs(ux) * lift };
  // Before the target's counter; from a neighbour there is no room for that.
  const short = whole < NEAR ? 30 : (COUNTER_HALF + 3) / Math.max(Math.abs(ux), Math.abs(uy));
  const end = { x: to.x - ux * short, y: to.y - uy * short };
  const arc = (): void => {
    context.moveTo(from.x + ux * 40, from.y + uy * 40);
    context.quadraticCurveTo(middle.x, middle.y, end.x, end.y);
  };
  strokeDashed(brush, { line: 2.6, casing: edge, dash: [9, 5] }, palette.attack, arc);
  const [dx, dy] = [end.x - middle.x, end.y - middle.y];
  const length = Math.hypot(dx, dy) || 1;
  const [hx, hy] = [(dx / length) * 11 * pen, (dy / length) * 11 * pen];
  context.beginPath();
  context.moveTo(end.x - hx + hy * 0.6, end.y - hy - hx * 0.6);
  context.lineTo(end.x, end.y);
  context.lineTo(end.x - hx - hy * 0.6, end.y - hy + hx * 0.6);
  context.stroke();
}
