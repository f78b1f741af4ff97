/** Where the selected unit can go: tint, dots, outline, and the points left in each hex. */
import { centreOf, type ReachView } from "../../app/index.ts";
import type { Hex } from "../../engine/index.ts";
import { borderLines, joinLines, traceHex, traceLine } from "../hexes.ts";
import { type Brush, NUMBER_FACE, pattern, strokeCased, writeCentred } from "./brush.ts";

/** Below this hex width on the screen there is no room for the discs. */
const DISC_HEX = 42;

/** Paints reachable ground; `from` is the unit's own hex, `taken` are hexes where a counter stands. */
export function paintReach(brush: Brush, reach: ReachView, from: Hex, taken: ReadonlySet<Hex>): void {
  const { context, palette, grid } = brush;
  const hexes = reach.hexes.map(({ hex }) => hex).filter((hex) => hex !== from);
  context.beginPath();
  for (const hex of hexes) traceHex(context, centreOf(grid, hex));
  context.fillStyle = palette.reach;
  context.fill();
  context.fillStyle = pattern(brush, 8, (own) => {
    own.fillStyle = palette.reachDots;
    for (const at of [2, 6]) {
      own.beginPath();
      own.arc(at, at, 1.05, 0, Math.PI * 2);
      own.fill();
    }
  });
  context.fill();
  const inside = new Set([from, ...hexes]);
  const edge = joinLines(borderLines(grid, inside, (other) => !inside.has(other)));
  strokeCased(brush, { line: 2.4, casing: 5 }, palette.reachLine, () => {
    for (const line of edge) traceLine(context, line);
  });
  if (brush.hexWidth < DISC_HEX) return;
  for (const { hex, left, stops } of reach.hexes)
    if (hex !== from && !taken.has(hex)) paintDisc(brush, hex, left, stops ? "stops" : "goes-on");
}

/** Movement points left, in a disc whose ring is broken where an enemy ends the move. */
function paintDisc(brush: Brush, hex: Hex, left: number, ring: "stops" | "goes-on"): void {
  const { context, pen, palette, grid } = brush;
  const { x, y } = centreOf(grid, hex);
  const middle = y + 6;
  context.beginPath();
  context.arc(x, middle, 9.5 * pen, 0, Math.PI * 2);
  context.fillStyle = palette.casing;
  context.fill();
  context.setLineDash(ring === "stops" ? [3 * pen, 2.6 * pen] : []);
  context.lineCap = "butt";
  context.lineWidth = 1.5 * pen;
  context.strokeStyle = palette.reachLine;
  context.stroke();
  context.setLineDash([]);
  context.lineCap = "round";
  writeCentred(brush, String(left), { x, y: middle + 4.6 * pen }, `700 ${13 * pen}px ${NUMBER_FACE}`);
}
