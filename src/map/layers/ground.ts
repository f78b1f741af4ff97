/** Hex grid and the ground that nobody sees. */
import { centreOf, HEX_WIDTH, ROW_STEP } from "../../app/index.ts";
import { type Brush, pattern } from "../../drawing/brush.ts";
import { type Box, borderLines, joinLines, traceHex, traceLine } from "../../drawing/hexes.ts";
import type { Hex } from "../../engine/index.ts";

/** All hexes whose box touches a part of the map. */
export function hexesIn(brush: Brush, box: Box): Hex[] {
  const found: Hex[] = [];
  const { columns, rows } = brush.grid;
  const firstRow = Math.max(0, Math.floor((box.y - 60) / ROW_STEP) - 1);
  const lastRow = Math.min(rows - 1, Math.ceil((box.y + box.height + 60) / ROW_STEP));
  const first = Math.max(0, Math.floor((box.x - 52) / HEX_WIDTH) - 1);
  const last = Math.min(columns - 1, Math.ceil((box.x + box.width + 52) / HEX_WIDTH));
  for (let row = firstRow; row <= lastRow; row++)
    for (let column = first; column <= last; column++) {
      const hex = row * columns + column;
      const { x, y } = centreOf(brush.grid, hex);
      const isIn =
        x > box.x - 52 && x < box.x + box.width + 52 && y > box.y - 60 && y < box.y + box.height + 60;
      if (isIn) found.push(hex);
    }
  return found;
}

/** The hex grid, one screen pixel wide at any zoom. */
export function paintGrid(brush: Brush, box: Box): void {
  const { context, palette } = brush;
  const hexes = hexesIn(brush, box);
  context.beginPath();
  for (const hex of hexes) {
    // Three sides of each hex: its neighbours draw the others.
    const { x, y } = centreOf(brush.grid, hex);
    context.moveTo(x - 52, y + 30);
    context.lineTo(x - 52, y - 30);
    context.lineTo(x, y - 60);
    context.lineTo(x + 52, y - 30);
    const row = Math.floor(hex / brush.grid.columns);
    const column = hex % brush.grid.columns;
    if (column === brush.grid.columns - 1) context.lineTo(x + 52, y + 30);
    if (row === brush.grid.rows - 1) {
      context.moveTo(x - 52, y + 30);
      context.lineTo(x, y + 60);
      context.lineTo(x + 52, y + 30);
    }
  }
  context.setLineDash([]);
  context.lineWidth = 1 / context.getTransform().a;
  context.strokeStyle = palette.grid;
  context.stroke();
}

/** Below this hex width on the screen the whole sheet is looked at, CSS pixels. */
const FAR_HEX = 45;

/** Lines from upper left to lower right. */
function hatch(brush: Brush): CanvasPattern {
  return pattern(brush, 12, (own) => {
    // Period 12 along both axes gives lines 8.5 apart across.
    own.strokeStyle = brush.palette.unseenHatch;
    // From afar the hatch would lie over all relief.
    own.globalAlpha = brush.hexWidth < FAR_HEX ? 0.62 : 1;
    own.lineWidth = 1.15;
    own.beginPath();
    for (const shift of [-12, 0, 12]) {
      own.moveTo(shift - 2, -2);
      own.lineTo(shift + 14, 14);
    }
    own.stroke();
  });
}

/** Hatch over the ground that is out of sight, with a dotted edge; flat where another pattern lies over the map. */
export function paintUnseen(brush: Brush, box: Box, seen: ReadonlySet<Hex>, how: "hatched" | "flat"): void {
  const { context, palette, pen, grid } = brush;
  const here = hexesIn(brush, box);
  const unseen = here.filter((hex) => !seen.has(hex));
  context.beginPath();
  for (const hex of unseen) traceHex(context, centreOf(grid, hex));
  context.fillStyle = palette.unseen;
  context.fill();
  if (how === "hatched") {
    context.fillStyle = hatch(brush);
    context.fill();
  }
  const watched = here.filter((hex) => seen.has(hex));
  const edge = borderLines(grid, watched, (other) => other >= 0 && !seen.has(other));
  context.beginPath();
  for (const line of joinLines(edge)) traceLine(context, line);
  context.setLineDash([0.1 * pen, 4.4 * pen]);
  context.lineWidth = 1.7 * pen;
  context.strokeStyle = palette.unseenEdge;
  context.stroke();
  context.setLineDash([]);
}
