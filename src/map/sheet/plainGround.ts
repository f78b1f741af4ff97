/** A plain map drawn from the hexes themselves, for a scenario without a drawn sheet. */
import { centreOf, type GameInPlay, mapSize } from "../../app/index.ts";
import type { Battlefield, Grid, Hex, Terrain } from "../../engine/index.ts";
import {
  borderLines,
  joinLines,
  neighboursOf,
  type Point,
  soften,
  throughMiddles,
  traceLine,
} from "../hexes.ts";
import type { Theme } from "../palette.ts";
import { GROUND_INKS, type GroundBrush } from "./plainInks.ts";
import { paintLines, paintNames, paintStreams } from "./plainLines.ts";

/** Longest side of the picture in pixels. */
const LONGEST = 4096;

/** A steady number from 0 to 1 for a place on the map, so that signs are scattered the same way every time. */
function scatter(a: number, b: number): number {
  let n = Math.imul(a + 17, 374761393) ^ Math.imul(b + 31, 668265263);
  n = Math.imul(n ^ (n >>> 13), 1274126177);
  return ((n ^ (n >>> 16)) >>> 0) / 4294967296;
}

/** Draws the whole ground of a game. */
export function drawPlainGround(
  game: GameInPlay,
  field: Battlefield,
  theme: Theme,
  names: "named" | "bare",
): HTMLCanvasElement {
  const grid: Grid = { columns: field.columns, rows: field.rows };
  const size = mapSize(grid);
  const scale = Math.min(1.5, LONGEST / Math.max(size.width, size.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(size.width * scale);
  canvas.height = Math.round(size.height * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("drawPlainGround: this browser gives no 2D canvas");
  context.scale(scale, scale);
  context.lineJoin = "round";
  context.lineCap = "round";
  const inks = GROUND_INKS[theme];
  const brush: GroundBrush = { context, grid, field, inks };
  context.fillStyle = inks.paper;
  context.fillRect(0, 0, size.width, size.height);
  paintRelief(brush);
  paintScrub(brush);
  paintMarsh(brush);
  paintWater(brush);
  paintStreams(brush, game.book.map);
  paintRocks(brush);
  paintLines(brush, game.book.map);
  paintVillages(brush);
  if (names === "named") paintNames(brush, game);
  return canvas;
}

function hexesOf(brush: GroundBrush, ...kinds: readonly Terrain[]): Hex[] {
  return brush.field.terrain.flatMap((kind, hex) => (kinds.includes(kind) ? [hex] : []));
}

/** Soft outlines of all ground of these kinds. */
function shapes(brush: GroundBrush, hexes: readonly Hex[]): Point[][] {
  const inside = new Set(hexes);
  // Ground at the edge of the map goes on beyond it: its outline there is the map's.
  return joinLines(borderLines(brush.grid, hexes, (other) => !inside.has(other))).map((line) =>
    soften(throughMiddles(line), 2),
  );
}

function trace(brush: GroundBrush, lines: readonly (readonly Point[])[]): void {
  brush.context.beginPath();
  for (const line of lines) traceLine(brush.context, line);
}

/** Light from the north-west on every hex that rises above its neighbours, shade behind it. */
function paintRelief(brush: GroundBrush): void {
  const { context, grid, field, inks } = brush;
  const high = hexesOf(brush, "slope", "steep");
  trace(brush, shapes(brush, high));
  context.fillStyle = inks.slope;
  context.fill();
  field.elevation.forEach((metres, hex) => {
    const around = neighboursOf(grid, hex);
    const at = (direction: number) => field.elevation[around[direction] ?? hex] ?? metres;
    // East, south-east and south-west lie away from the light; the others towards it.
    const fall = at(3) + at(4) + at(5) - at(0) - at(1) - at(2);
    const strength = Math.min(1, Math.abs(fall) / 150);
    if (strength < 0.05) return;
    const { x, y } = centreOf(grid, hex);
    const glow = context.createRadialGradient(x, y, 0, x, y, 84);
    const ink = fall < 0 ? inks.light : inks.shade;
    glow.addColorStop(0, ink);
    glow.addColorStop(1, ink.replace(/[\d.]+\)$/, "0)"));
    context.globalAlpha = strength;
    context.fillStyle = glow;
    context.fillRect(x - 84, y - 84, 168, 168);
    context.globalAlpha = 1;
  });
}

function paintScrub(brush: GroundBrush): void {
  const { context, grid, inks } = brush;
  const hexes = hexesOf(brush, "scrub");
  trace(brush, shapes(brush, hexes));
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
function paintMarsh(brush: GroundBrush): void {
  const { context, inks } = brush;
  const hexes = hexesOf(brush, "marsh");
  if (hexes.length === 0) return;
  const { width, height } = mapSize(brush.grid);
  context.save();
  trace(brush, shapes(brush, hexes));
  context.clip();
  context.strokeStyle = inks.marsh;
  context.lineWidth = 1.4;
  context.beginPath();
  const tufts: Point[] = [];
  for (let y = 6, row = 0; y < height; y += 11.5, row++)
    for (let x = 50 * scatter(row, 1), i = 0; x < width; i++) {
      const length = 14 + 26 * scatter(row, i);
      if (scatter(i, row) > 0.32) {
        context.moveTo(x, y);
        context.lineTo(x + length, y);
        if (scatter(row + 5, i) > 0.86) tufts.push({ x: x + length / 2, y });
      }
      x += length + 9 + 18 * scatter(i + 3, row);
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
function paintWater(brush: GroundBrush): void {
  const { context, grid, inks } = brush;
  const water = shapes(brush, hexesOf(brush, "lake", "river", "sand-island"));
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
  trace(brush, shapes(brush, islands));
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
function paintRocks(brush: GroundBrush): void {
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
function paintVillages(brush: GroundBrush): void {
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
