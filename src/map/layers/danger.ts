/** Danger: strokes, then crosses ever closer and darker where more known enemies can hit a hex, and lines from them. */
import { centreOf, type Danger, type DangerMap, dangerGrade } from "../../app/index.ts";
import { type Brush, pattern, strokeCased } from "../../drawing/brush.ts";
import { type Box, type Point, traceHex } from "../../drawing/hexes.ts";
import type { Hex, SideId } from "../../engine/index.ts";
import { hexesIn } from "./ground.ts";

/** Of each grade: its sign, pixels from one to the next, half a sign, its weight, and how dark the ground is under it. */
export const DANGER_GRADES = [
  { sign: "stroke", step: 40, arm: 2.6, weight: 1.1, tint: 0 },
  { sign: "cross", step: 34, arm: 2.6, weight: 1.1, tint: 0.05 },
  { sign: "cross", step: 24, arm: 2.6, weight: 1.2, tint: 0.12 },
  { sign: "cross", step: 17, arm: 2.6, weight: 1.2, tint: 0.2 },
] as const;

/** How strong the crosses are. */
export const DANGER_CROSS = 0.6;

/** Lines from so many enemies; the words give the number of the others. */
const MOST_LINES = 12;

/** The hex in question, and who can hit it. */
export interface Threats {
  readonly hex: Hex;
  readonly dangers: readonly Danger[];
}

/** Where nobody sees what he hits so many batteries have the lightest sign, and fewer none: lines tell of them. */
const BLIND_BATTERIES = 3;

/** The grade that a hex is painted in: guns that fire by the map reach nearly everywhere, and say little of it. */
function gradeShown(map: DangerMap, hex: Hex): 0 | 1 | 2 | 3 | 4 {
  if (map.fire[hex] !== 0 || map.shells[hex] !== 0) return dangerGrade(map, hex);
  return (map.blind[hex] as number) < BLIND_BATTERIES ? 0 : 1;
}

/** How much of a hex wears its signs where others stand along its edges: so those of zones and ranges are read. */
const INSIDE = 0.68;

/** Paints how dangerous each hex is: all over it, or only inside where other layers have their lines along its edges. */
export function paintDanger(
  brush: Brush,
  box: Box,
  map: DangerMap,
  where: "all-over" | "inside" = "all-over",
): void {
  const { context, grid, palette, theme } = brush;
  const hexes = hexesIn(brush, box);
  DANGER_GRADES.forEach(({ sign, step, arm, weight, tint }, index) => {
    context.beginPath();
    for (const hex of hexes) if (gradeShown(map, hex) === index + 1) traceHex(context, centreOf(grid, hex));
    // By night the ink is pale: as much of it as by day would look like fog.
    context.globalAlpha = theme === "day" ? tint : tint / 2;
    context.fillStyle = palette.shell;
    context.fill();
    if (where === "inside") {
      context.beginPath();
      for (const hex of hexes)
        if (gradeShown(map, hex) === index + 1) traceHex(context, centreOf(grid, hex), INSIDE);
    }
    context.globalAlpha = DANGER_CROSS;
    context.fillStyle = pattern(brush, step, (own) => {
      own.strokeStyle = palette.shell;
      own.lineWidth = weight;
      own.lineCap = "round";
      own.beginPath();
      for (const at of [step / 4, (step * 3) / 4]) {
        own.moveTo(at - arm, at + arm);
        own.lineTo(at + arm, at - arm);
        if (sign === "stroke") continue;
        own.moveTo(at - arm, at - arm);
        own.lineTo(at + arm, at + arm);
      }
      own.stroke();
    });
    context.fill();
    context.globalAlpha = 1;
  });
}

/** Paints lines from those who can hit a hex: a broad arrow for a storm, a line for fire, dashes for shells. */
export function paintThreats(brush: Brush, { hex, dangers }: Threats, enemy: SideId): void {
  const { context, grid, palette, pen } = brush;
  const target = centreOf(grid, hex);
  const ink = enemy === "soviet" ? palette.frontSoviet : palette.frontJapanese;
  strokeCased(brush, { line: 2, casing: 5 }, palette.ink, () => traceHex(context, target, 0.94));
  for (const danger of dangers.slice(0, MOST_LINES).reverse()) {
    const from = centreOf(grid, danger.from);
    const whole = Math.hypot(target.x - from.x, target.y - from.y);
    if (whole < 1) continue;
    const [ux, uy] = [(target.x - from.x) / whole, (target.y - from.y) / whole];
    const start = { x: from.x + ux * 30, y: from.y + uy * 30 };
    const end = { x: target.x - ux * 40, y: target.y - uy * 40 };
    if (danger.means.includes("storm")) paintStorm(brush, from, target, ink);
    else paintLine(brush, { start, end }, ink, dashOf(danger, pen));
  }
}

function dashOf({ means, seen }: Danger, pen: number): readonly number[] {
  const dash = means.includes("fire")
    ? []
    : means.includes("shells")
      ? [9, 5]
      : means.includes("blind-shells")
        ? [2, 6]
        : [14, 4, 3, 4];
  return (seen === 1 || dash.length > 0 ? dash : [5, 5]).map((part) => part * pen);
}

function paintLine(
  brush: Brush,
  { start, end }: { readonly start: Point; readonly end: Point },
  ink: string,
  dash: readonly number[],
): void {
  const { context, pen, palette } = brush;
  const whole = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const [ux, uy] = [(end.x - start.x) / whole, (end.y - start.y) / whole];
  const trace = (): void => {
    context.beginPath();
    context.moveTo(start.x, start.y);
    context.lineTo(end.x, end.y);
  };
  const head = (): void => {
    context.beginPath();
    for (const side of [1, -1]) {
      context.moveTo(end.x - ux * 9 * pen - uy * 5 * pen * side, end.y - uy * 9 * pen + ux * 5 * pen * side);
      context.lineTo(end.x, end.y);
    }
  };
  context.lineCap = "butt";
  for (const [weight, style, isDashed] of [
    [5.2, palette.casing, false],
    [2.2, ink, true],
  ] as const) {
    context.lineWidth = weight * pen;
    context.strokeStyle = style;
    context.setLineDash(isDashed ? [...dash] : []);
    trace();
    context.stroke();
    context.setLineDash([]);
    head();
    context.stroke();
  }
  context.lineCap = "round";
}

/** A broad arrow of paper with an edge in the enemy's ink. */
function paintStorm(brush: Brush, from: Point, to: Point, ink: string): void {
  const { context, pen, palette } = brush;
  const whole = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / whole, (to.y - from.y) / whole];
  const [px, py] = [-uy, ux];
  const tail = { x: from.x + ux * whole * 0.25, y: from.y + uy * whole * 0.25 };
  const tip = { x: to.x - ux * whole * 0.3, y: to.y - uy * whole * 0.3 };
  const neck = { x: tip.x - ux * 14 * pen, y: tip.y - uy * 14 * pen };
  context.beginPath();
  context.moveTo(tail.x + px * 5 * pen, tail.y + py * 5 * pen);
  context.lineTo(neck.x + px * 5 * pen, neck.y + py * 5 * pen);
  context.lineTo(neck.x + px * 12 * pen, neck.y + py * 12 * pen);
  context.lineTo(tip.x, tip.y);
  context.lineTo(neck.x - px * 12 * pen, neck.y - py * 12 * pen);
  context.lineTo(neck.x - px * 5 * pen, neck.y - py * 5 * pen);
  context.lineTo(tail.x - px * 5 * pen, tail.y - py * 5 * pen);
  context.closePath();
  context.fillStyle = palette.casing;
  context.fill();
  context.setLineDash([5 * pen, 2 * pen]);
  context.lineWidth = 2.2 * pen;
  context.strokeStyle = ink;
  context.stroke();
  context.setLineDash([]);
}
