/** The numbers of the hexes when near: each where nothing lies over it, or not at all. */
import { centreOf } from "../../app/index.ts";
import { type Brush, NUMBER_FACE } from "../../drawing/brush.ts";
import type { Box, Point } from "../../drawing/hexes.ts";
import type { Grid, Hex } from "../../engine/index.ts";
import { contains } from "./bakedLayer.ts";
import { hexesIn } from "./ground.ts";

/** From this hex width on the screen a number is written. */
const NUMBERED_HEX = 92;
/** Size of the figures on the screen, CSS pixels, and the breadth of one as a share of it. */
const SIZE = 13.8;
const BREADTH = 0.46;
/** From the middle of the hex to the feet of the figures at its upper corner, map pixels. */
const FOOT = -36;

/** Room that a counter takes around the middle of its hex, with its stack, its trench and its works, map pixels. */
const COUNTER = { left: 46, right: 58, top: 58, bottom: 60 };
/** Room that a line takes on both sides. */
const LINE = 16;
/** Lines are watched at points so many map pixels apart. */
const STEP = 10;
/** The halo of a number, as a share of its size. */
const HALO = 0.22;

/** What numbers make way for. */
export interface AroundNumbers {
  readonly taken: ReadonlySet<Hex>;
  /** The front and the ways that are drawn. */
  readonly lines: readonly (readonly Point[])[];
  /** Boxes of the names, and of cards that lie over the map. */
  readonly written: readonly Box[];
  readonly cards: readonly Box[];
  /** What is to be seen of the map: its edge cuts no number. */
  readonly window: Box;
}

/** A number and the middle of its feet. */
export interface NumberPlace {
  readonly hex: Hex;
  readonly at: Point;
}

/** Whether hexes of this width on the screen bear numbers. */
export function areNumbered(hexWidth: number): boolean {
  return hexWidth >= NUMBERED_HEX;
}

/** Where the numbers of these hexes stand; hexes with counters have none, and those that have no room. */
export function numberPlaces(
  grid: Grid,
  hexes: readonly Hex[],
  size: number,
  around: AroundNumbers,
): readonly NumberPlace[] {
  const covers = coversOf(grid, around);
  const half = { x: size * BREADTH * 2, y: size * 0.75 };
  return hexes.flatMap((hex) => {
    if (around.taken.has(hex)) return [];
    const { x, y } = centreOf(grid, hex);
    const box = { x: x - half.x, y: y + FOOT - half.y, width: 2 * half.x, height: half.y };
    const isCut = isOver(around.window, box) && !contains(around.window, box);
    return isCut || covers.some((cover) => isOver(cover, box)) ? [] : [{ hex, at: { x, y: y + FOOT } }];
  });
}

function coversOf(grid: Grid, { taken, lines, written, cards }: AroundNumbers): readonly Box[] {
  const { left, right, top, bottom } = COUNTER;
  const counters = [...taken].map((hex) => {
    const { x, y } = centreOf(grid, hex);
    return { x: x - left, y: y - top, width: left + right, height: top + bottom };
  });
  return [...counters, ...written, ...cards, ...alongLines(lines)];
}

function alongLines(lines: readonly (readonly Point[])[]): readonly Box[] {
  return lines.flatMap((line) =>
    line.flatMap((a, i): Box[] => {
      const b = line[i + 1];
      if (!b) return [];
      const steps = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / STEP));
      return Array.from({ length: steps }, (_, step) => ({
        x: a.x + ((b.x - a.x) * step) / steps - LINE / 2,
        y: a.y + ((b.y - a.y) * step) / steps - LINE / 2,
        width: LINE,
        height: LINE,
      }));
    }),
  );
}

function isOver(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Paints the numbers in a part of the map. */
export function paintHexNumbers(
  brush: Brush,
  box: Box,
  nameOf: (hex: Hex) => string,
  around: AroundNumbers,
): void {
  const { context, palette, grid, hexWidth } = brush;
  const size = SIZE / (hexWidth / 104);
  context.font = `400 ${size}px ${NUMBER_FACE}`;
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  context.fillStyle = palette.secondInk;
  context.strokeStyle = palette.paper;
  context.lineWidth = size * HALO;
  const places = numberPlaces(grid, hexesIn(brush, box), size, around);
  context.globalAlpha = 0.7;
  for (const { hex, at } of places) context.strokeText(nameOf(hex), at.x, at.y);
  context.globalAlpha = 0.85;
  for (const { hex, at } of places) context.fillText(nameOf(hex), at.x, at.y);
  context.globalAlpha = 1;
}
