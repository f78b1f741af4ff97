/** The order in hand: path of a move, arrows of an attack, target hex, odds, and the way shells take. */
import { centreOf } from "../../app/index.ts";
import { type Brush, strokeCased, strokeDashed } from "../../drawing/brush.ts";
import { type Point, traceHex, traceLine } from "../../drawing/hexes.ts";
import type { Hex } from "../../engine/index.ts";
import { paintDisc } from "./disc.ts";
import type { Halt } from "./halts.ts";
import { type Figure, paintFigure } from "./reach.ts";
import { paintShots } from "./shots.ts";

/** What of an order in hand is drawn. */
export interface OrderSigns {
  readonly path: readonly Hex[];
  /** The whole way of a march over several turns, and where it stands at the end of each. */
  readonly beyond: readonly Hex[];
  readonly stages: readonly Halt[];
  /** Hexes by way of which somebody wants to go, of the order in hand or of a march that is planned, in their order. */
  readonly wayPoints: readonly (readonly Hex[])[];
  /** Hexes of the path at which known enemies can fire at the mover. */
  readonly underFire: readonly Hex[];
  /** Marches that are planned already. */
  readonly marches: readonly { readonly path: readonly Hex[]; readonly stages: readonly Halt[] }[];
  /** Hexes of the units that are chosen together. */
  readonly chosen: readonly Hex[];
  /** Ways of the moves that the staff proposes. */
  readonly proposed: readonly (readonly Hex[])[];
  readonly aims: readonly Aim[];
}

/** A hex that is aimed at, and from where. */
export interface Aim {
  readonly target: Hex;
  /** Hexes from which the target is stormed. */
  readonly storm: readonly Hex[];
  /** Hexes from which the target is fired at. */
  readonly fire: readonly Hex[];
  /** Odds of an assault, the attacker's first. */
  readonly odds: readonly [number, number] | null;
  /** Men whom the enemy is expected to lose by fire or bombs. */
  readonly loss?: number;
  /** Whether aircraft are sent. */
  readonly air: boolean;
}

/** Every hex that something is drawn on or from. */
export function hexesOfOrder(order: OrderSigns): readonly Hex[] {
  return [
    ...order.path,
    ...order.beyond,
    ...order.marches.flatMap(({ path }) => path),
    ...order.wayPoints.flat(),
    ...order.proposed.flat(),
    ...order.chosen,
    ...order.aims.flatMap(({ target, storm, fire }) => [target, ...storm, ...fire]),
  ];
}

/** Paints path, target and shots; they lie under the counters, and figures on the ways are read over them. */
export function paintOrder(
  brush: Brush,
  order: OrderSigns,
  figures: ReadonlyMap<Hex, Figure> = new Map(),
): void {
  for (const { path, stages } of order.marches) paintMarch(brush, path, stages, figures);
  if (order.beyond.length > 1) paintMarch(brush, order.beyond, order.stages, figures);
  for (const path of [...order.proposed, order.path]) if (path.length > 1) paintPath(brush, path, figures);
  for (const hex of order.underFire) paintBurst(brush, figures.get(hex)?.at ?? centreOf(brush.grid, hex));
  for (const aim of order.aims) paintAimed(brush, aim);
  for (const aim of order.aims) paintShots(brush, aim);
}

/** How much of the ground the ink covers where shells or bombs are to fall. */
const AIMED_TINT = 0.3;

/** The hex that is aimed at: under fire or bombs tinted, in a heavy ring, for no solid arrow leads there. */
function paintAimed(brush: Brush, { target, fire, air }: Aim): void {
  const { context, grid, palette } = brush;
  const trace = (): void => traceHex(context, centreOf(grid, target), 0.94);
  if (fire.length === 0 && !air) {
    strokeCased(brush, { line: 2.6, casing: 6 }, palette.ink, trace);
    return;
  }
  context.beginPath();
  trace();
  context.globalAlpha = AIMED_TINT;
  context.fillStyle = palette.attack;
  context.fill();
  strokeCased(brush, { line: 7, casing: 10.5 }, palette.attack, trace);
}

/** The way of a march, from hex to hex, with a head at its end. */
export function paintPath(
  brush: Brush,
  path: readonly Hex[],
  figures: ReadonlyMap<Hex, Figure> = new Map(),
): void {
  const { context, grid, palette } = brush;
  const points = path.map((hex) => centreOf(grid, hex));
  const end = points.at(-1) as Point;
  strokeCased(brush, { line: 3.2, casing: 7 }, palette.reachLine, () => traceLine(context, points));
  const last = path.length - 1;
  if (!figures.has(path[last] as Hex))
    paintDisc(brush, end, { radius: 6.5, fill: palette.select, ring: palette.reachLine, weight: 2.4 });
  path.forEach((hex, i) => {
    const figure = figures.get(hex);
    if (figure) paintFigure(brush, figure, i === last ? "end" : undefined);
  });
}

/** What is told of now, where nothing moves: the way of a march, or the hex. */
export function paintTold(brush: Brush, path: readonly Hex[]): void {
  const [hex] = path;
  if (path.length > 1) paintPath(brush, path);
  else if (hex !== undefined)
    strokeCased(brush, { line: 3.2, casing: 7 }, brush.palette.reachLine, () =>
      traceHex(brush.context, centreOf(brush.grid, hex), 0.96),
    );
}

/** The way of a march over several turns: dashed. Where its turns end is told over the counters. */
function paintMarch(
  brush: Brush,
  path: readonly Hex[],
  stages: readonly Halt[],
  figures: ReadonlyMap<Hex, Figure>,
): void {
  const { context, grid, palette } = brush;
  const points = path.map((hex) => centreOf(grid, hex));
  strokeDashed(brush, { line: 2.8, casing: 6, dash: [9, 6] }, palette.reachLine, () =>
    traceLine(context, points),
  );
  const ends = new Set(stages.map(({ hex }) => hex));
  for (const hex of path) {
    const figure = figures.get(hex);
    if (figure && !ends.has(hex)) paintFigure(brush, figure);
  }
}

/** A burst where known enemies can fire at the mover: eight rays around the way. */
function paintBurst(brush: Brush, { x, y }: Point): void {
  const { context, palette, pen } = brush;
  strokeCased(brush, { line: 2.2, casing: 5 }, palette.attack, () => {
    for (let ray = 0; ray < 8; ray++) {
      const [dx, dy] = [Math.cos((ray * Math.PI) / 4), Math.sin((ray * Math.PI) / 4)];
      context.moveTo(x + dx * 11 * pen, y + dy * 11 * pen);
      context.lineTo(x + dx * 18 * pen, y + dy * 18 * pen);
    }
  });
}

/** The hex under the keyboard cursor: its corners only. */
export function paintCursor(brush: Brush, centre: Point): void {
  const { context, palette } = brush;
  const corners = [
    [0, -60],
    [52, -30],
    [52, 30],
    [0, 60],
    [-52, 30],
    [-52, -30],
  ] as const;
  strokeCased(brush, { line: 2.6, casing: 6 }, palette.ink, () => {
    corners.forEach(([x, y], i) => {
      const [ax, ay] = corners[(i + 5) % 6] as readonly [number, number];
      const [bx, by] = corners[(i + 1) % 6] as readonly [number, number];
      // Upright beside the counter; aslant only as far as it hides neither that nor the counters of the next rows.
      const partTo = (to: number): number => (to === x ? 0.3 : x === 0 ? 0.13 : 0.08);
      context.moveTo(centre.x + x + (ax - x) * partTo(ax), centre.y + y + (ay - y) * partTo(ax));
      context.lineTo(centre.x + x, centre.y + y);
      context.lineTo(centre.x + x + (bx - x) * partTo(bx), centre.y + y + (by - y) * partTo(bx));
    });
  });
}

/** The hex under the pointer: a thin line. */
export function paintPointed(brush: Brush, centre: Point): void {
  const { context, palette, pen } = brush;
  context.beginPath();
  traceHex(context, centre, 0.97);
  context.lineWidth = 1.4 * pen;
  context.strokeStyle = palette.ink;
  context.globalAlpha = 0.6;
  context.stroke();
  context.globalAlpha = 1;
}
