/** Zones of control: squares in the top of a hex for one side, open triangles in its foot for the other. */
import { centreOf } from "../../app/index.ts";
import type { Brush } from "../../drawing/brush.ts";
import { moved } from "../../drawing/front.ts";
import { borderLines, joinLines, type Point, traceLine } from "../../drawing/hexes.ts";
import type { Hex, SideId } from "../../engine/index.ts";

/** Where the signs stand, from the centre of the hex: clear of its counter, and each side's clear of the other's. */
const PLACES: readonly Point[] = [
  { x: -17, y: 40 },
  { x: 0, y: 49 },
  { x: 17, y: 40 },
];
/** Dashes of each side's edge, pixels of the drawing. */
export const ZONE_DASHES: Readonly<Record<SideId, readonly number[]>> = { soviet: [], japanese: [5, 4] };
/** Half a sign in pixels of the drawing, and at most in map pixels, so that it stays in its corner. */
const SIGN = 2.7;
const LARGEST = 5.5;

/** Paints the hexes that each side controls; where both do, a hex wears both signs. */
export function paintZones(brush: Brush, zones: Readonly<Record<SideId, Uint8Array>>): void {
  const { context, palette, pen } = brush;
  const size = Math.min(LARGEST, SIGN * pen);
  for (const side of ["soviet", "japanese"] as const) {
    const hexes = hexesOf(zones[side]);
    if (hexes.length === 0) continue;
    const ink = side === "soviet" ? palette.frontSoviet : palette.frontJapanese;
    paintEdge(brush, hexes, side, ink);
    context.beginPath();
    for (const hex of hexes) {
      const centre = centreOf(brush.grid, hex);
      for (const { x, y } of PLACES)
        if (side === "soviet") traceSquare(context, { x: centre.x + x, y: centre.y - y }, size);
        else traceTriangle(context, { x: centre.x + x, y: centre.y + y }, size * 1.25);
    }
    context.lineJoin = "miter";
    context.lineWidth = 3.6 * pen;
    context.strokeStyle = palette.casing;
    context.stroke();
    context.fillStyle = side === "soviet" ? ink : palette.casing;
    context.fill();
    context.lineWidth = 1.5 * pen;
    context.strokeStyle = ink;
    context.stroke();
    context.lineJoin = "round";
  }
}

/** A thin line inside the zone's edge: solid for one side, dashed for the other. */
function paintEdge(brush: Brush, hexes: readonly Hex[], side: SideId, ink: string): void {
  const { context, grid, pen, palette } = brush;
  const inside = new Set(hexes);
  const inset = side === "soviet" ? 2.5 : 5.5;
  const lines = joinLines(borderLines(grid, hexes, (other) => !inside.has(other))).map((line) =>
    moved(line, inset * pen),
  );
  context.beginPath();
  for (const line of lines) traceLine(context, line);
  context.setLineDash([]);
  context.lineWidth = 3.4 * pen;
  context.strokeStyle = palette.casing;
  context.globalAlpha = 0.6;
  context.stroke();
  context.globalAlpha = 1;
  context.setLineDash(ZONE_DASHES[side].map((part) => part * pen));
  context.lineWidth = 1.5 * pen;
  context.strokeStyle = ink;
  context.stroke();
  context.setLineDash([]);
}

function hexesOf(marks: Uint8Array): Hex[] {
  const hexes: Hex[] = [];
  marks.forEach((mark, hex) => {
    if (mark === 1) hexes.push(hex);
  });
  return hexes;
}

function traceSquare(context: CanvasRenderingContext2D, { x, y }: Point, size: number): void {
  context.rect(x - size, y - size, 2 * size, 2 * size);
}

function traceTriangle(context: CanvasRenderingContext2D, { x, y }: Point, size: number): void {
  context.moveTo(x, y - size);
  context.lineTo(x + size, y + size * 0.8);
  context.lineTo(x - size, y + size * 0.8);
  context.closePath();
}
