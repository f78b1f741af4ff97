/** The whole battlefield by day, as one side knows it, for paper. */
import { centreOf, mapSize, type SideView } from "../../app/index.ts";
import type { Atlas } from "../../drawing/atlas.ts";
import type { Reader } from "../../telling/index.ts";
import { type Box, LETTERS, paintMap } from "../compare/paintMap.ts";
import { namesToPaint } from "../compare/placeNames.ts";
import { pictureOfView } from "./pictureOfView.ts";

/** The paper's map has so many pixels for a pixel of the drawing. */
const SCALE = 1.2;
/** What the paper shrinks it to, pixels of the page for a pixel of the drawing. */
const PRINTED = 0.45;
/** So much ground is left around what is shown, pixels of the drawing, and what its width is to its height. */
const MARGIN = 170;
const SHAPE = 1.6;

/** The part of the map that has counters or places that count, in the shape of a page. */
export function boxOf(reader: Reader, view: SideView): Box {
  const { scenario } = reader.theatre;
  const { battlefield } = scenario;
  const picture = pictureOfView(scenario, view);
  const size = mapSize(battlefield);
  const hexes = [
    ...picture.units.filter(({ is }) => is === "map").map(({ hex }) => hex),
    ...picture.strangers.map(({ hex }) => hex),
    ...namesToPaint(reader).map(({ hex }) => hex),
  ];
  const points = hexes.map((hex) => centreOf(battlefield, hex));
  const across = spread(points.map(({ x }) => x));
  const down = spread(points.map(({ y }) => y));
  const width = Math.min(size.width, Math.max(across.length, down.length * SHAPE));
  const height = Math.min(size.height, Math.max(down.length, width / SHAPE));
  const left = Math.max(0, Math.min(size.width - width, across.middle - width / 2));
  const top = Math.max(0, Math.min(size.height - height, down.middle - height / 2));
  return { left, top, right: left + width, bottom: top + height };
}

/** How far places lie apart in one direction, with a margin, and their middle. */
function spread(places: readonly number[]): { readonly length: number; readonly middle: number } {
  const [least, most] = [Math.min(...places), Math.max(...places)];
  return { length: most - least + 2 * MARGIN, middle: (least + most) / 2 };
}

/** Paints that part with every counter that the side knows of; the canvas takes its size. */
export function paintWhole(
  canvas: HTMLCanvasElement,
  {
    reader,
    view,
    sheet,
    atlas,
    box,
  }: {
    readonly reader: Reader;
    readonly view: SideView;
    readonly sheet: CanvasImageSource | null;
    readonly atlas: Atlas | null;
    readonly box: Box;
  },
): void {
  const { scenario } = reader.theatre;
  canvas.width = Math.round((box.right - box.left) * SCALE);
  canvas.height = Math.round((box.bottom - box.top) * SCALE);
  const context = canvas.getContext("2d");
  if (!context) return;
  paintMap(context, {
    scenario,
    sheet,
    picture: pictureOfView(scenario, view),
    designation: reader.designation,
    names: namesToPaint(reader),
    letters: LETTERS,
    ringed: new Set(),
    theme: "day",
    atlas,
    face: "named",
    drawn: PRINTED,
    scale: SCALE,
    x: -box.left * SCALE,
    y: -box.top * SCALE,
    seen: box,
    hexName: reader.hexNumber,
  });
}
