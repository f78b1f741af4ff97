/** Wire and machine-gun nests: a small plaque at the foot of a hex, a cross for each row of wire and a loophole. */
import { centreOf } from "../../app/index.ts";
import { type Brush, NUMBER_FACE } from "../../drawing/brush.ts";
import type { Box, Point } from "../../drawing/hexes.ts";
import type { Grid, Hex, SideView, Works } from "../../engine/index.ts";

/** From this hex width on the screen the number of nests is written. */
const NUMBERED_HEX = 84;
/** Breadth of one cross and of the loophole, height of the plaque, in map pixels: it hides no name of the row below. */
const CROSS = 10;
const LOOPHOLE = 16;
const HEIGHT = 15;
/** Middle of the plaque under that of its hex, room at its ends, and what a number of nests takes, map pixels. */
const FOOT = 52;
const ENDS = 6;
const NUMBER = 11;
/** More crosses than these do not fit; the words of the hex give the number of rows. */
const MOST_CROSSES = 4;

/** Hexes with wire or nests that a side knows of. */
export function hexesWithSigns(works: SideView["works"]): readonly Hex[] {
  return Object.entries(works).flatMap(([hex, { wire, nests }]) => (wire + nests > 0 ? [Number(hex)] : []));
}

/** What the signs of wire and nests cover, map pixels. */
export function boxesOfWorks(grid: Grid, works: SideView["works"]): readonly Box[] {
  return hexesWithSigns(works).map((hex) => {
    const { x, y } = centreOf(grid, hex);
    const width = breadthOf(works[hex] as Works) + NUMBER;
    return { x: x - width / 2, y: y + FOOT - HEIGHT / 2, width, height: HEIGHT };
  });
}

/** Breadth of the plaque, but for the number of nests. */
function breadthOf({ wire, nests }: Works): number {
  return Math.min(wire, MOST_CROSSES) * CROSS + (nests > 0 ? LOOPHOLE : 0) + ENDS;
}

/** Paints the wire and the nests that a side knows of, over the counters, which would hide them. */
export function paintWorks(brush: Brush, works: SideView["works"]): void {
  for (const hex of hexesWithSigns(works)) paintPlaqueOf(brush, hex, works[hex] as Works);
}

function paintPlaqueOf(brush: Brush, hex: Hex, work: Works): void {
  const { side, wire, nests } = work;
  const { context, palette } = brush;
  const centre = centreOf(brush.grid, hex);
  const crosses = Math.min(wire, MOST_CROSSES);
  const number = nests > 0 && brush.hexWidth >= NUMBERED_HEX ? String(nests) : "";
  context.font = `700 16px ${NUMBER_FACE}`;
  const written = number === "" ? 0 : context.measureText(number).width + 3;
  const breadth = breadthOf(work) + written;
  const left = centre.x - breadth / 2;
  const middle = centre.y + FOOT;
  context.setLineDash([]);
  context.beginPath();
  context.roundRect(left, middle - HEIGHT / 2, breadth, HEIGHT, 3);
  context.fillStyle = palette.casing;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = side === "soviet" ? palette.frontSoviet : palette.frontJapanese;
  context.stroke();
  context.beginPath();
  for (let cross = 0; cross < crosses; cross++)
    traceCross(context, { x: left + 3 + (cross + 0.5) * CROSS, y: middle });
  const loophole = { x: left + 3 + crosses * CROSS + LOOPHOLE / 2, y: middle };
  if (nests > 0) traceLoophole(context, loophole);
  context.lineWidth = 2.1;
  context.strokeStyle = palette.ink;
  context.stroke();
  if (number === "") return;
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.fillStyle = palette.ink;
  context.fillText(number, loophole.x + LOOPHOLE / 2, middle + 1);
}

function traceCross(context: CanvasRenderingContext2D, { x, y }: Point): void {
  context.moveTo(x - 3.4, y - 4.4);
  context.lineTo(x + 3.4, y + 4.4);
  context.moveTo(x - 3.4, y + 4.4);
  context.lineTo(x + 3.4, y - 4.4);
}

/** An arc with the barrel of a machine gun through it. */
function traceLoophole(context: CanvasRenderingContext2D, { x, y }: Point): void {
  context.moveTo(x - 5.6, y + 4);
  context.arc(x, y + 4, 5.6, Math.PI, 0);
  context.moveTo(x, y + 4);
  context.lineTo(x, y - 5);
}
