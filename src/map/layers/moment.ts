/** The moment under way in a replay: the ground it speaks of, ways, storms and shots, told or inferred. */
import { centreOf, type MomentSigns, type Stroke } from "../../app/index.ts";
import { type Brush, strokeCased } from "../../drawing/brush.ts";
import { type Point, traceHex, traceLine } from "../../drawing/hexes.ts";
import { traceNearly } from "../../drawing/nearly.ts";
import type { Hex } from "../../engine/index.ts";
import { paintDisc } from "./disc.ts";
import { paintRing } from "./rings.ts";

/** Dashes of what is inferred, or theirs, in pixels of the drawing. */
const BROKEN = [7, 5];

/** Ground that is followed is ringed. */
export function paintFollowed(brush: Brush, hexes: readonly Hex[]): void {
  for (const hex of hexes) paintRing(brush, hex, 0.93);
}

/** What lies under the counters: the ground that is spoken of, and the ways of marches. */
export function paintMoment(brush: Brush, signs: MomentSigns): void {
  if (!isOver(signs)) for (const hex of signs.hexes) paintGround(brush, hex, signs);
  for (const march of signs.marches) paintMarch(brush, march, signs);
}

/** The one hex of which a line tells is marked over its counter, beside which nothing of it would be seen. */
function isOver({ certainty }: Manner): boolean {
  return certainty === "theirs";
}

/** What lies over them: where marches end, storms and shots, and the sign of inference. */
export function paintOverMoment(brush: Brush, signs: MomentSigns): void {
  if (isOver(signs)) for (const hex of signs.hexes) paintGround(brush, hex, signs);
  for (const march of signs.marches) paintMarchHead(brush, march);
  for (const shot of signs.shots) paintShot(brush, shot, signs);
  for (const storm of signs.storms) paintStorm(brush, storm, signs);
  if (signs.certainty === "inferred") paintDoubts(brush, signs);
}

/** The sign of inference beside every arrow, or on the ground where nothing moves. */
function paintDoubts(brush: Brush, signs: MomentSigns): void {
  const strokes = [...signs.marches, ...signs.storms, ...signs.shots];
  const middles = strokes.map(({ path }) => middleOf(path.map((hex) => centreOf(brush.grid, hex))));
  const grounds = signs.hexes.map((hex) => {
    const { x, y } = centreOf(brush.grid, hex);
    return { x, y: y + 46 };
  });
  for (const point of middles.length > 0 ? spread(middles, brush.pen) : grounds) paintNearly(brush, point);
}

/** Signs that would lie on each other are one. */
function spread(points: readonly Point[], pen: number): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points)
    if (kept.every(({ x, y }) => Math.hypot(x - point.x, y - point.y) > 34 * pen)) kept.push(point);
  return kept;
}

function middleOf(points: readonly Point[]): Point {
  const at = (points.length - 1) / 2;
  const a = points[Math.floor(at)] as Point;
  const b = points[Math.ceil(at)] as Point;
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function paintNearly(brush: Brush, at: Point): void {
  const { context, pen, palette } = brush;
  paintDisc(brush, at, { radius: 10.5, fill: palette.casing, ring: palette.casing, weight: 0.1 });
  paintDisc(brush, at, { radius: 9, fill: palette.casing, ring: palette.ink, weight: 1.7, dash: [4.2, 2.9] });
  traceNearly(context, at, pen);
  context.stroke();
}

type Manner = Pick<MomentSigns, "certainty">;

/** The ground that is spoken of: a hexagon, whole where a source says so. */
function paintGround(brush: Brush, hex: Hex, { certainty }: Manner): void {
  const { context, grid, palette, pen } = brush;
  const trace = (): void => traceHex(context, centreOf(grid, hex), 0.99);
  if (certainty === "known") strokeCased(brush, { line: 3.2, casing: 7.4 }, palette.ink, trace);
  else strokeBroken(brush, { line: 3, casing: 7 }, palette.ink, trace, pen);
}

function strokeBroken(
  { context, palette }: Brush,
  weights: { readonly line: number; readonly casing: number },
  ink: string,
  trace: () => void,
  pen: number,
): void {
  context.lineCap = "butt";
  for (const [width, colour] of [
    [weights.casing, palette.casing],
    [weights.line, ink],
  ] as const) {
    context.beginPath();
    trace();
    context.setLineDash(colour === ink ? BROKEN.map((part) => part * pen) : []);
    context.lineWidth = width * pen;
    context.strokeStyle = colour;
    context.stroke();
  }
  context.setLineDash([]);
  context.lineCap = "round";
}

function inkOf({ palette }: Brush, { side }: Stroke): string {
  return side === "soviet" ? palette.frontSoviet : palette.frontJapanese;
}

/** The way of a march. */
function paintMarch(brush: Brush, march: Stroke, { certainty }: Manner): void {
  const { context, grid, pen } = brush;
  const points = march.path.map((hex) => centreOf(grid, hex));
  if (points.length < 2) return;
  const ink = inkOf(brush, march);
  const weights = { line: 3.4, casing: 7 };
  const trace = (): void => traceLine(context, points);
  if (certainty === "known") strokeCased(brush, weights, ink, trace);
  else strokeBroken(brush, weights, ink, trace, pen);
}

/** An open head where a march ends, on the edge of the counter that stands there. */
function paintMarchHead(brush: Brush, march: Stroke): void {
  const { context, grid, pen } = brush;
  const points = march.path.map((hex) => centreOf(grid, hex));
  if (points.length < 2) return;
  const ink = inkOf(brush, march);
  const end = points.at(-1) as Point;
  const before = points.at(-2) as Point;
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [ux, uy] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const tip = { x: end.x - ux * 36, y: end.y - uy * 36 };
  const size = 13 * pen;
  const head = (): void => {
    context.moveTo(tip.x - ux * size - uy * size * 0.62, tip.y - uy * size + ux * size * 0.62);
    context.lineTo(tip.x, tip.y);
    context.lineTo(tip.x - ux * size + uy * size * 0.62, tip.y - uy * size - ux * size * 0.62);
  };
  strokeCased(brush, { line: 3.4, casing: 7.4 }, ink, head);
}

/** A storm: the Soviet arrow filled, the Japanese one hollow; what is inferred, or theirs, has a broken edge and no filling. */
function paintStorm(brush: Brush, storm: Stroke, { certainty }: Manner): void {
  const { context, grid, pen, palette } = brush;
  const [from, to] = [storm.path[0], storm.path.at(-1)].map((hex) => centreOf(grid, hex as Hex)) as [
    Point,
    Point,
  ];
  const whole = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / whole, (to.y - from.y) / whole];
  const at = (along: number, across: number): readonly [number, number] => [
    from.x + ux * whole * along - uy * across * pen,
    from.y + uy * whole * along + ux * across * pen,
  ];
  const [tail, tip] = [0.2, 0.8];
  const neck = tip - (17 * pen) / whole;
  context.beginPath();
  for (const [index, [along, across]] of (
    [
      [tail, 6.5],
      [neck, 5],
      [neck, 12],
      [tip, 0],
      [neck, -12],
      [neck, -5],
      [tail, -6.5],
      [tail + 0.05, 0],
    ] as const
  ).entries())
    if (index === 0) context.moveTo(...at(along, across));
    else context.lineTo(...at(along, across));
  context.closePath();
  const ink = inkOf(brush, storm);
  const isSolid = certainty === "known" && storm.side === "soviet";
  context.fillStyle = isSolid ? ink : palette.casing;
  context.globalAlpha = isSolid ? 1 : 0.88;
  context.fill();
  context.globalAlpha = 1;
  context.lineJoin = "round";
  context.lineWidth = 2.6 * pen;
  context.strokeStyle = isSolid ? palette.casing : ink;
  if (certainty !== "known") context.setLineDash(BROKEN.map((part) => part * pen));
  context.stroke();
  context.setLineDash([]);
}

/** The way of shells or bullets: a thin arc of dots. */
function paintShot(brush: Brush, shot: Stroke, { certainty }: Manner): void {
  const { context, grid, pen, palette } = brush;
  const [from, to] = [shot.path[0], shot.path.at(-1)].map((hex) => centreOf(grid, hex as Hex)) as [
    Point,
    Point,
  ];
  const whole = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / whole, (to.y - from.y) / whole];
  const lift = Math.min(whole * 0.14, 60);
  const middle = { x: (from.x + to.x) / 2 + uy * lift, y: (from.y + to.y) / 2 - Math.abs(ux) * lift };
  const end = { x: to.x - ux * 40, y: to.y - uy * 40 };
  const trace = (): void => {
    context.beginPath();
    context.moveTo(from.x + ux * 34, from.y + uy * 34);
    context.quadraticCurveTo(middle.x, middle.y, end.x, end.y);
  };
  trace();
  context.lineWidth = 5 * pen;
  context.strokeStyle = palette.casing;
  context.stroke();
  trace();
  context.setLineDash(certainty === "known" ? [] : BROKEN.map((part) => part * pen));
  context.lineWidth = 1.8 * pen;
  context.strokeStyle = inkOf(brush, shot);
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  context.arc(end.x, end.y, 4.4 * pen, 0, Math.PI * 2);
  context.fillStyle = inkOf(brush, shot);
  context.fill();
}
