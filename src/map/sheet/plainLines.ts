/** Streams, roads, borders and names of the plain map. */

import { type Point, traceLine } from "../../drawing/hexes.ts";
import type { MapDrawing } from "../../scenario/index.ts";
import { mayTouch, softenedOnce } from "./lines.ts";
import type { GroundBrush } from "./plainInks.ts";

/** No line or sign reaches farther from its middle, map pixels. */
const WIDEST = 20;

function stroke(
  brush: GroundBrush,
  line: readonly Point[],
  width: number,
  ink: string,
  dash: readonly number[] = [],
): void {
  const { context } = brush;
  context.beginPath();
  traceLine(context, line);
  context.setLineDash([...dash]);
  context.lineWidth = width;
  context.strokeStyle = ink;
  context.stroke();
  context.setLineDash([]);
}

/** Streams along hexsides, softened. */
export function paintStreams(brush: GroundBrush, drawing: MapDrawing): void {
  for (const stream of drawing.streams)
    if (mayTouch(stream, brush.box, WIDEST)) stroke(brush, softenedOnce(stream, 3), 2.2, brush.inks.shore);
}

/** Roads, tracks, railways, ferries, and the border as each side claims it. */
export function paintLines(brush: GroundBrush, drawing: MapDrawing): void {
  const { inks, context, box } = brush;
  for (const { kind, line } of drawing.roads) {
    if (!mayTouch(line, box, WIDEST)) continue;
    const way = softenedOnce(line, 2);
    context.lineCap = "butt";
    if (kind === "road") {
      stroke(brush, way, 7, inks.road);
      stroke(brush, way, 4.2, inks.roadBed);
    } else if (kind === "railway") {
      stroke(brush, way, 6.4, inks.ink);
      stroke(brush, way, 3.4, inks.paper, [14, 14]);
    } else stroke(brush, way, kind === "ferry" ? 1.8 : 2.4, inks.road, kind === "ferry" ? [3, 6] : [10, 5]);
    context.lineCap = "round";
  }
  for (const { side, line } of drawing.borders) {
    if (!mayTouch(line, box, WIDEST)) continue;
    const way = softenedOnce(line, 2);
    stroke(brush, way, 15, inks.ribbon[side]);
    stroke(brush, way, 3.2, inks.border[side], side === "soviet" ? [17, 5, 3, 5] : [4, 9]);
  }
  for (const { kind, at } of drawing.crossings) {
    if (!mayTouch([at], box, WIDEST)) continue;
    context.beginPath();
    for (const dy of [-5, 5]) {
      context.moveTo(at.x - 9, at.y + dy);
      context.lineTo(at.x + 9, at.y + dy);
    }
    context.lineWidth = kind === "bridge" ? 3.2 : 1.6;
    context.strokeStyle = inks.ink;
    context.stroke();
  }
}
