/** A small map on a canvas: the sheet, who holds the ground, and the counters. For screens and pictures alike. */

import type { Picture, UnitInPicture } from "../../analysis/index.ts";
import { centreOf, mapSize, type Point } from "../../app/index.ts";
import type { Grid, Hex, Scenario, SideId, UnitId, UnitSheet } from "../../engine/index.ts";
import { strengthOf } from "../../telling/index.ts";
import { CUT, SQUARE } from "../counter/Counter.tsx";
import { ARM_PATHS, HEADQUARTERS_PATH, SYMBOL_BOX } from "../counter/symbols.tsx";
import { type Hexside, hexsidesOf, paintGrid } from "./hexsides.ts";
import type { NamedGround } from "./placeNames.ts";

/** Colours of such a map. Everything differs by shape or pattern as well. */
export interface Inks {
  readonly paper: string;
  readonly ink: string;
  readonly casing: string;
  readonly ring: string;
  readonly sovietField: string;
  readonly sovietEdge: string;
  readonly sovietInk: string;
  readonly japaneseField: string;
  readonly japaneseEdge: string;
  readonly japaneseInk: string;
  readonly box: string;
}

const COUNTERS = { sovietField: "#9e241c", sovietEdge: "#4e0d09", sovietInk: "#fff6e6", box: "#fbf1dd" };

/** The inks of both themes. */
export const INKS: Readonly<Record<"day" | "night", Inks>> = {
  day: {
    ...COUNTERS,
    paper: "#f3ead2",
    ink: "#1d1712",
    casing: "#fff9ea",
    ring: "#ffd84a",
    japaneseField: "#eef1f2",
    japaneseEdge: "#1c3262",
    japaneseInk: "#14264d",
  },
  night: {
    ...COUNTERS,
    paper: "#1d242e",
    ink: "#f4eedc",
    casing: "#10151c",
    ring: "#ffd84a",
    sovietField: "#a5281f",
    sovietEdge: "#f2b8a8",
    japaneseField: "#c6cfdb",
    japaneseEdge: "#16294f",
    japaneseInk: "#0f1e40",
  },
};

/** What a map shows. */
export interface MapToPaint {
  readonly scenario: Scenario;
  readonly sheet: CanvasImageSource | null;
  readonly picture: Pick<Picture, "units" | "strangers" | "control">;
  /** What a counter is called, where it bears its name. */
  readonly short?: (unit: UnitId) => string;
  /** Names over the counters, the weightiest first. */
  readonly names: readonly NamedGround[];
  /** Units whose place is another than on the other map: they get a ring. */
  readonly ringed: ReadonlySet<UnitId>;
  readonly inks: Inks;
  /** Counters with their strength, or, where it could not be read, with a larger symbol alone. */
  readonly counters: "whole" | "symbols";
  /** Pixels of the canvas for a pixel of the map, and where its corner lies. */
  readonly scale: number;
  /** Height of the names' letters, pixels of the map. */
  readonly letters: number;
  readonly x: number;
  readonly y: number;
  /** What a hex is called, where the map bears a grid. */
  readonly hexName?: (hex: Hex) => string;
  /** What of the map is to be seen, pixels of the map: its edge cuts no name. */
  readonly seen?: Box;
}

/** Paints one map. */
export function paintMap(context: CanvasRenderingContext2D, map: MapToPaint): void {
  const { scenario, sheet, picture, inks, scale, x, y } = map;
  const grid: Grid = scenario.battlefield;
  const { width, height } = mapSize(grid);
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
  context.fillStyle = inks.paper;
  context.fillRect(0, 0, width, height);
  if (sheet) context.drawImage(sheet, 0, 0, width, height);
  if (map.hexName) paintGrid(context, grid, inks, map.hexName);
  paintFront(context, grid, picture, inks);
  for (const stack of stacksOf(scenario, picture).values()) paintStack(context, map, stack);
  paintNames(context, map);
  context.restore();
}

/** So much larger than its drawing a counter stands on the map, and its side then, pixels of the map. */
const ENLARGED = 1.25;
export const COUNTER_SIDE = 60 * ENLARGED;

/** Usual height of a name's letters, and how far from the middle of its hex it stands, pixels of the map. */
export const LETTERS = 36;
const BESIDE = 46;
/** Half of the square that a counter with its neighbours in the stack covers. */
const COUNTER = 42;

/** A part of the map. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Names in a halo, above, below or beside their ground, clear of the front where they can be: one that would lie on a
 * counter or a weightier name, be cut, or stand nearer to other ground that is named, is left out.
 */
function paintNames(context: CanvasRenderingContext2D, map: MapToPaint): void {
  const { scenario, names, inks, letters, picture, seen } = map;
  const grid = scenario.battlefield;
  const { width, height } = mapSize(grid);
  const whole: Box = { left: 0, top: 0, right: width, bottom: height };
  const front = frontOf(grid, picture).flatMap(({ from, to }) => pointsBetween(from, to));
  const named = names.map(({ hex }) => centreOf(grid, hex));
  context.font = `700 ${letters}px "PT Serif", Georgia, serif`;
  context.textAlign = "left";
  context.lineJoin = "round";
  const taken = [...stacksOf(scenario, picture).keys()].map((hex) => around(centreOf(grid, hex)));
  for (const { hex, name } of names) {
    const at = centreOf(grid, hex);
    const places = placesFor(at, context.measureText(name).width, letters).filter(
      (box) =>
        isWithin(box, whole) &&
        (!seen || !overlap(box, seen) || isWithin(box, seen)) &&
        taken.every((other) => !overlap(box, other)) &&
        named.every((other) => farness(box, at) <= farness(box, other)),
    );
    const free = places.find((box) => front.every((point) => farness(box, point) > 0)) ?? places[0];
    if (!free) continue;
    taken.push(free);
    const foot = free.bottom - letters * 0.2;
    context.strokeStyle = inks.casing;
    context.lineWidth = letters / 3;
    context.strokeText(name, free.left, foot);
    context.fillStyle = inks.ink;
    context.fillText(name, free.left, foot);
  }
}

function isWithin(box: Box, { left, right, top, bottom }: Box): boolean {
  return box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
}

/** How far a point is from a box. */
function farness({ left, right, top, bottom }: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

function pointsBetween(a: Point, b: Point): readonly Point[] {
  return [0, 0.25, 0.5, 0.75, 1].map((part) => ({
    x: a.x + (b.x - a.x) * part,
    y: a.y + (b.y - a.y) * part,
  }));
}

function around({ x, y }: Point): Box {
  return { left: x - COUNTER, right: x + COUNTER, top: y - COUNTER, bottom: y + COUNTER };
}

/** Where a name can stand by its ground, the best place first. */
function placesFor({ x, y }: Point, width: number, letters: number): readonly Box[] {
  const at = (left: number, top: number): Box => ({ left, right: left + width, top, bottom: top + letters });
  const [over, under] = [y - BESIDE - letters, y + BESIDE];
  const middle = y - letters / 2;
  return [
    at(x - width / 2, over),
    at(x - width / 2, under),
    at(x + BESIDE, middle),
    at(x - BESIDE - width, middle),
    at(x, over),
    at(x - width, over),
    at(x, under),
    at(x - width, under),
  ];
}

/** Sides between ground that one side holds and ground of the other, or of nobody. */
function frontOf(grid: Grid, { control }: MapToPaint["picture"]): readonly Hexside[] {
  return hexsidesOf(grid).filter(({ hex, other }) => control[other] !== control[hex]);
}

function paintFront(
  context: CanvasRenderingContext2D,
  grid: Grid,
  picture: MapToPaint["picture"],
  inks: Inks,
): void {
  const path = new Path2D();
  for (const { from, to } of frontOf(grid, picture)) {
    path.moveTo(from.x, from.y);
    path.lineTo(to.x, to.y);
  }
  context.lineCap = "round";
  context.strokeStyle = inks.casing;
  context.lineWidth = 13;
  context.stroke(path);
  context.strokeStyle = inks.ink;
  context.lineWidth = 6;
  context.stroke(path);
}

interface Standing {
  /** Who was not made out has no arm. */
  readonly sheet: { readonly id: UnitId; readonly side: SideId; readonly arm: UnitSheet["arm"] | null };
  readonly unit: Pick<UnitInPicture, "hex" | "known" | "men" | "guns" | "tanks">;
}

/** Units by hex, the strongest of each stack last. */
function stacksOf(
  scenario: Scenario,
  { units, strangers }: MapToPaint["picture"],
): ReadonlyMap<Hex, readonly Standing[]> {
  const stacks = new Map<Hex, Standing[]>();
  const lay = (standing: Standing): void => {
    const stack = stacks.get(standing.unit.hex) ?? [];
    stacks.set(standing.unit.hex, stack);
    stack.push(standing);
  };
  for (const { side, ...where } of strangers)
    lay({ sheet: { id: "", side, arm: null }, unit: { ...where, men: null, guns: null, tanks: null } });
  scenario.units.forEach((sheet, index) => {
    const unit = units[index];
    if (unit?.is === "map") lay({ sheet, unit });
  });
  for (const stack of stacks.values()) stack.sort((a, b) => (a.unit.men ?? 0) - (b.unit.men ?? 0));
  return stacks;
}

function paintStack(context: CanvasRenderingContext2D, map: MapToPaint, stack: readonly Standing[]): void {
  const top = stack.at(-1);
  if (!top) return;
  const { x, y } = centreOf(map.scenario.battlefield, top.unit.hex);
  context.save();
  context.translate(x, y);
  context.scale(ENLARGED, ENLARGED);
  if (stack.some(({ sheet }) => map.ringed.has(sheet.id))) paintRing(context, map.inks);
  if (stack.length > 1) {
    context.save();
    context.translate(5, -5);
    paintShape(context, map.inks, top.sheet.side);
    context.restore();
  }
  if (top.unit.known === "last-seen") context.globalAlpha = 0.6;
  if (map.counters === "whole") paintCounter(context, map.inks, top, map.short);
  else paintSymbolCounter(context, map.inks, top);
  context.restore();
}

function paintRing(context: CanvasRenderingContext2D, inks: Inks): void {
  context.beginPath();
  context.arc(0, 0, 44, 0, Math.PI * 2);
  context.strokeStyle = inks.casing === "#10151c" ? inks.casing : inks.ink;
  context.lineWidth = 11;
  context.stroke();
  context.setLineDash([14, 8]);
  context.strokeStyle = inks.ring;
  context.lineWidth = 7;
  context.stroke();
  context.setLineDash([]);
}

function paintShape(context: CanvasRenderingContext2D, inks: Inks, side: UnitSheet["side"]): void {
  const shape = new Path2D(side === "soviet" ? SQUARE : CUT);
  context.fillStyle = side === "soviet" ? inks.sovietField : inks.japaneseField;
  context.fill(shape);
  context.strokeStyle = side === "soviet" ? inks.sovietEdge : inks.japaneseEdge;
  context.lineWidth = 3;
  context.stroke(shape);
}

/** A counter on a small map: the symbol of its arm fills it. */
function paintSymbolCounter(context: CanvasRenderingContext2D, inks: Inks, { sheet }: Standing): void {
  paintShape(context, inks, sheet.side);
  context.save();
  context.scale(1.4, 1.4);
  context.translate(0, -SYMBOL_BOX.middle);
  paintSymbol(context, inks, sheet);
  context.restore();
}

/** A counter: shape and colour of its side, symbol of its arm, strength where it is known. */
export function paintCounter(
  context: CanvasRenderingContext2D,
  inks: Inks,
  { sheet, unit }: Standing,
  short?: MapToPaint["short"],
): void {
  paintShape(context, inks, sheet.side);
  const name = sheet.arm === null ? undefined : short?.(sheet.id);
  const ink = sheet.side === "soviet" ? inks.sovietInk : inks.japaneseInk;
  context.textAlign = "center";
  if (name === undefined) {
    context.save();
    context.translate(0, -7);
    paintSymbol(context, inks, sheet);
    context.restore();
  } else {
    context.fillStyle = ink;
    context.font = `700 ${NAMED}px "PT Sans Narrow", sans-serif`;
    context.fillText(name, 0, -3, NAME_WIDTH);
  }
  const { men, guns, tanks } = unit;
  context.fillStyle = ink;
  context.font = `700 ${name === undefined ? 17 : NAMED}px "PT Sans Narrow", sans-serif`;
  const { arm } = sheet;
  if (men === null || arm === null) return;
  context.fillText(String(strengthOf({ arm }, { men, guns: guns ?? 0, tanks: tanks ?? 0 })), 0, 25);
}

/** Letters of a counter that bears its name in place of its symbol, and what a long name is pressed together to. */
const NAMED = 23;
const NAME_WIDTH = 54;

/** The symbol of an arm in its box; a question mark for who was not made out. */
function paintSymbol(context: CanvasRenderingContext2D, inks: Inks, sheet: Standing["sheet"]): void {
  const { left, top, width, height, middle } = SYMBOL_BOX;
  const ink = sheet.side === "soviet" ? "#3a0b08" : inks.japaneseInk;
  context.fillStyle = inks.box;
  context.fillRect(left, top, width, height);
  context.strokeStyle = ink;
  context.lineWidth = 2.2;
  context.strokeRect(left, top, width, height);
  if (sheet.arm === null) {
    context.fillStyle = ink;
    context.font = '700 20px "PT Serif", serif';
    context.textAlign = "center";
    context.fillText("?", left + width / 2, middle + 7);
    return;
  }
  const path = sheet.arm === "headquarters" ? HEADQUARTERS_PATH : ARM_PATHS[sheet.arm];
  if (path !== "") context.stroke(new Path2D(path));
  if (sheet.arm === "artillery") {
    context.beginPath();
    context.arc(0, middle, 3.6, 0, Math.PI * 2);
    context.fillStyle = ink;
    context.fill();
  }
}
