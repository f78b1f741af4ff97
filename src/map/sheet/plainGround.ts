/** A plain map drawn from the hexes themselves, for a scenario without a drawn sheet. */
import { centreOf, mapSize } from "../../app/index.ts";
import {
  borderLines,
  joinLines,
  neighboursOf,
  type Point,
  soften,
  throughMiddles,
  traceLine,
} from "../../drawing/hexes.ts";
import type { Battlefield, Grid, Hex, Terrain } from "../../engine/index.ts";
import type { MapDrawing } from "../../scenario/index.ts";
import { paintGrain } from "./grain.ts";
import { SHEET_INKS } from "./inks.ts";
import { mayTouch } from "./lines.ts";
import { paintMargin } from "./paintMargin.ts";
import type { SheetPart } from "./paintSheet.ts";
import { GROUND_INKS, type GroundBrush } from "./plainInks.ts";
import { paintLines, paintStreams } from "./plainLines.ts";
import type { Paper2D } from "./sheetBrush.ts";

/** A steady number from 0 to 1 for a place on the map, so that signs are scattered the same way every time. */
function scatter(a: number, b: number): number {
  let n = Math.imul(a + 17, 374761393) ^ Math.imul(b + 31, 668265263);
  n = Math.imul(n ^ (n >>> 13), 1274126177);
  return ((n ^ (n >>> 16)) >>> 0) / 4294967296;
}

/** A plain map and what of it is worked out once: the outlines of its kinds of ground. */
export interface PlainPlan {
  readonly grid: Grid;
  readonly field: Pick<Battlefield, "terrain" | "elevation">;
  readonly drawing: MapDrawing;
  readonly outlines: Map<string, readonly (readonly Point[])[]>;
}

/** Plans a map of hexes. */
export function planPlainGround(parts: Omit<PlainPlan, "outlines">): PlainPlan {
  return { ...parts, outlines: new Map() };
}

/** The plan in the hand of who paints a part. */
interface PlainBrush extends GroundBrush {
  readonly plan: PlainPlan;
}

/** Paints a part of the ground into a canvas of just its size. */
export function paintPlainGround(context: Paper2D, plan: PlainPlan, part: SheetPart): void {
  const { grid, field, drawing } = plan;
  const { box, scale, density, theme } = part;
  const size = mapSize(grid);
  const inks = GROUND_INKS[theme];
  const brush: PlainBrush = { context, grid, field, inks, plan, box };
  context.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale);
  context.lineJoin = "round";
  context.lineCap = "round";
  context.fillStyle = inks.paper;
  context.fillRect(box.x, box.y, box.width, box.height);
  paintRelief(brush);
  paintScrub(brush);
  paintMarsh(brush);
  paintWater(brush);
  paintStreams(brush, drawing);
  paintRocks(brush);
  paintLines(brush, drawing);
  paintVillages(brush);
  const isInside =
    box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height;
  const sheetInks = SHEET_INKS[theme];
  if (!isInside)
    paintMargin({ context, inks: sheetInks, map: size, pixel: density / scale, east: [], north: [] });
  paintGrain(context, { box, scale, density, strength: sheetInks.grain });
}

/** How far the signs of a hex reach beyond its middle, map pixels. */
const REACH = 90;

/** Hexes of some kinds whose signs may reach into the part that is painted. */
function hexesOf({ field, grid, box }: PlainBrush, ...kinds: readonly Terrain[]): Hex[] {
  const found: Hex[] = [];
  const first = Math.max(0, Math.floor((box.y - REACH - 60) / 90));
  const last = Math.min(grid.rows - 1, Math.ceil((box.y + box.height + REACH) / 90));
  const left = Math.max(0, Math.floor((box.x - REACH) / 104) - 1);
  const right = Math.min(grid.columns - 1, Math.ceil((box.x + box.width + REACH) / 104));
  for (let row = first; row <= last; row++)
    for (let column = left; column <= right; column++) {
      const hex = row * grid.columns + column;
      if (kinds.length === 0 || kinds.includes(field.terrain[hex] as Terrain)) found.push(hex);
    }
  return found;
}

/** Soft outlines of all ground of these kinds, on the whole map. */
function shapes({ plan }: PlainBrush, ...kinds: readonly Terrain[]): readonly (readonly Point[])[] {
  const key = kinds.join(" ");
  const known = plan.outlines.get(key);
  if (known) return known;
  const hexes = plan.field.terrain.flatMap((kind, hex) => (kinds.includes(kind) ? [hex] : []));
  const inside = new Set(hexes);
  // Ground at the edge of the map goes on beyond it: its outline there is the map's.
  const found = joinLines(borderLines(plan.grid, hexes, (other) => !inside.has(other))).map((line) =>
    soften(throughMiddles(line), 2),
  );
  plan.outlines.set(key, found);
  return found;
}

/** Adds those of the lines that touch the part that is painted. */
function trace({ context, box }: PlainBrush, lines: readonly (readonly Point[])[]): void {
  context.beginPath();
  for (const line of lines) if (mayTouch(line, box, REACH)) traceLine(context, line);
}

/** Light from the north-west on every hex that rises above its neighbours, shade behind it. */
function paintRelief(brush: PlainBrush): void {
  const { context, grid, field, inks } = brush;
  trace(brush, shapes(brush, "slope", "steep"));
  context.fillStyle = inks.slope;
  context.fill();
  for (const hex of hexesOf(brush)) {
    const metres = field.elevation[hex] ?? 0;
    const around = neighboursOf(grid, hex);
    const at = (direction: number) => field.elevation[around[direction] ?? hex] ?? metres;
    // East, south-east and south-west lie away from the light; the others towards it.
    const fall = at(3) + at(4) + at(5) - at(0) - at(1) - at(2);
    const strength = Math.min(1, Math.abs(fall) / 150);
    if (strength < 0.05) continue;
    const { x, y } = centreOf(grid, hex);
    const glow = context.createRadialGradient(x, y, 0, x, y, 84);
    const ink = fall < 0 ? inks.light : inks.shade;
    glow.addColorStop(0, ink);
    glow.addColorStop(1, ink.replace(/[\d.]+\)$/, "0)"));
    context.globalAlpha = strength;
    context.fillStyle = glow;
    context.fillRect(x - 84, y - 84, 168, 168);
    context.globalAlpha = 1;
  }
}

function paintScrub(brush: PlainBrush): void {
  const { context, grid, inks } = brush;
  const hexes = hexesOf(brush, "scrub");
  trace(brush, shapes(brush, "scrub"));
  context.fillStyle = inks.scrub;
  context.fill();
  context.strokeStyle = inks.scrubSign;
  context.lineWidth = 1.3;
  for (const hex of hexes) {
    const { x, y } = centreOf(grid, hex);
    for (let i = 0; i < 4; i++) {
      context.beginPath();
      context.arc(x - 38 + 76 * scatter(hex, i), y - 40 + 80 * scatter(i + 9, hex), 2.6, 0, Math.PI * 2);
      context.stroke();
    }
  }
}

/** Rows of broken dashes with a tuft here and there. */
function paintMarsh(brush: PlainBrush): void {
  const { context, inks } = brush;
  const hexes = hexesOf(brush, "marsh");
  if (hexes.length === 0) return;
  const { width, height } = mapSize(brush.grid);
  context.save();
  trace(brush, shapes(brush, "marsh"));
  context.clip();
  context.strokeStyle = inks.marsh;
  context.lineWidth = 1.4;
  context.beginPath();
  const tufts: Point[] = [];
  const { box } = brush;
  for (let y = 6, row = 0; y < height; y += 11.5, row++) {
    if (y < box.y - 12 || y > box.y + box.height + 12) continue;
    for (let x = 50 * scatter(row, 1), i = 0; x < Math.min(width, box.x + box.width); i++) {
      const length = 14 + 26 * scatter(row, i);
      if (scatter(i, row) > 0.32) {
        context.moveTo(x, y);
        context.lineTo(x + length, y);
        if (scatter(row + 5, i) > 0.86) tufts.push({ x: x + length / 2, y });
      }
      x += length + 9 + 18 * scatter(i + 3, row);
    }
  }
  context.stroke();
  context.strokeStyle = inks.tuft;
  context.lineWidth = 1.5;
  context.beginPath();
  for (const { x, y } of tufts)
    for (const lean of [-5, 0, 5]) {
      context.moveTo(x, y - 1);
      context.lineTo(x + lean, y - 10);
    }
  context.stroke();
  context.restore();
}

/** Lakes and rivers with their lining, islands on them. */
function paintWater(brush: PlainBrush): void {
  const { context, grid, inks } = brush;
  const water = shapes(brush, "lake", "river", "sand-island");
  trace(brush, water);
  context.fillStyle = inks.water;
  context.fill();
  context.save();
  context.clip();
  context.strokeStyle = inks.lining;
  for (const [distance, alpha] of [
    [9, 0.6],
    [20, 0.42],
    [34, 0.28],
  ] as const) {
    // A wide pale line with a narrower one of water over it leaves one line at a distance from the shore.
    trace(brush, water);
    context.globalAlpha = alpha;
    context.lineWidth = 2 * distance + 1.4;
    context.stroke();
    context.globalAlpha = 1;
    context.strokeStyle = inks.water;
    context.lineWidth = 2 * distance - 1.4;
    context.stroke();
    context.strokeStyle = inks.lining;
  }
  context.restore();
  trace(brush, water);
  context.strokeStyle = inks.shore;
  context.lineWidth = 2.4;
  context.stroke();
  const islands = hexesOf(brush, "sand-island");
  trace(brush, shapes(brush, "sand-island"));
  context.fillStyle = inks.sand;
  context.fill();
  context.stroke();
  context.fillStyle = inks.sandDot;
  for (const hex of islands) {
    const { x, y } = centreOf(grid, hex);
    for (let i = 0; i < 14; i++)
      context.fillRect(x - 30 + 60 * scatter(hex, i), y - 32 + 64 * scatter(i, hex), 1.6, 1.6);
  }
}

/** Wedges that point downhill: few and light on slopes, many and heavy on steep ground. */
function paintRocks(brush: PlainBrush): void {
  const { context, grid, field, inks } = brush;
  context.fillStyle = inks.rock;
  for (const hex of hexesOf(brush, "slope", "steep")) {
    const isSteep = field.terrain[hex] === "steep";
    const wedges = isSteep ? 15 : 9;
    const { x, y } = centreOf(grid, hex);
    context.globalAlpha = isSteep ? 0.95 : 0.5;
    for (let i = 0; i < wedges; i++) {
      const angle = ((i + scatter(i, hex) * 0.5) / wedges) * Math.PI * 2;
      const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
      const from = 22 + 12 * scatter(hex, i);
      const to = from + 10 + 7 * scatter(i, hex);
      const half = isSteep ? 2.2 : 1.3;
      context.beginPath();
      context.moveTo(x + ux * from - uy * half, y + uy * from + ux * half);
      context.lineTo(x + ux * to, y + uy * to);
      context.lineTo(x + ux * from + uy * half, y + uy * from - ux * half);
      context.fill();
    }
  }
  context.globalAlpha = 1;
}

/** Houses along a street. */
function paintVillages(brush: PlainBrush): void {
  const { context, grid, inks } = brush;
  context.fillStyle = inks.ink;
  for (const hex of hexesOf(brush, "village")) {
    const { x, y } = centreOf(grid, hex);
    for (let i = 0; i < 8; i++) {
      const along = -28 + 8 * i + 4 * scatter(hex, i);
      const side = i % 2 === 0 ? -9 : 5;
      context.fillRect(x + along, y - along * 0.4 + side, 6.5, 5);
    }
  }
}
