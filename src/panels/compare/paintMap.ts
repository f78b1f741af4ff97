/** A small map on a canvas: the sheet, the front and the counters as the staff map has them. For screens, pictures and paper. */

import type { Picture, UnitInPicture } from "../../analysis/index.ts";
import { centreOf, HEX_WIDTH, mapSize, type Point } from "../../app/index.ts";
import type { Appearance } from "../../drawing/appearance.ts";
import type { Atlas } from "../../drawing/atlas.ts";
import type { Brush } from "../../drawing/brush.ts";
import { COUNTER_INKS, drawCounter } from "../../drawing/counter.ts";
import { paintFront } from "../../drawing/front.ts";
import { frontLines } from "../../drawing/frontLines.ts";
import { PALETTES, type Theme } from "../../drawing/palette.ts";
import type { Grid, Hex, Scenario, UnitId, UnitSheet } from "../../engine/index.ts";
import { strengthOf } from "../../telling/index.ts";
import { paintGrid, paintNumbers } from "./paintGrid.ts";
import type { NamedGround } from "./placeNames.ts";

/** A counter as on the staff map, or, where that is too small to read, its name and strength alone, or its symbol alone. */
export type CounterFace = "whole" | "named" | "symbol";

/** The face that can be read on a map with so many pixels for one of the drawing. */
export function faceAt(scale: number): CounterFace {
  const side = SIDE * scale;
  if (side >= WHOLE_FROM) return "whole";
  return side >= NAMED_FROM ? "named" : "symbol";
}

/** What a map shows. */
export interface MapToPaint {
  readonly scenario: Scenario;
  readonly sheet: CanvasImageSource | null;
  readonly picture: Pick<Picture, "units" | "strangers" | "control">;
  /** What a counter is called. */
  readonly designation: (unit: UnitId) => string;
  /** Names over the counters, the weightiest first. */
  readonly names: readonly NamedGround[];
  /** Units whose place is another than on the other map: they get a ring. */
  readonly ringed: ReadonlySet<UnitId>;
  readonly theme: Theme;
  /** The pictures of the counters; without them there are none. */
  readonly atlas: Atlas | null;
  readonly face: CounterFace;
  /** Pixels of the page, or of the paper's drawing, for a pixel of the map: how wide the pen is. */
  readonly drawn: number;
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
  const { scenario, sheet, picture, theme, scale, x, y } = map;
  const grid: Grid = scenario.battlefield;
  const palette = PALETTES[theme];
  const { width, height } = mapSize(grid);
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  if (sheet) context.drawImage(sheet, 0, 0, width, height);
  if (map.hexName) paintGrid(context, grid, palette);
  const brush: Brush = {
    context,
    grid,
    palette,
    theme,
    pen: penAt(map.drawn),
    hexWidth: HEX_WIDTH * map.drawn,
  };
  context.save();
  context.lineCap = "round";
  context.lineJoin = "round";
  paintFront(brush, picture.control);
  context.restore();
  const stacks = stacksOf(map);
  for (const stack of stacks.values())
    if (stack.some(({ unit }) => map.ringed.has(unit))) paintRing(brush, centreOf(grid, stack[0]?.hex ?? 0));
  for (const stack of stacks.values()) paintStack(context, map, stack);
  const front = frontLines(grid, picture.control).courses.flat();
  const taken = paintNames(context, map, { stacks, front });
  // The edges of a stack stand out over its upper counter.
  const isFree = (box: Box, hex: Hex): boolean =>
    (stacks.get(hex)?.length ?? 0) < 2 &&
    taken.every((other) => !overlap(box, other)) &&
    front.every((point) => farness(box, point) > FRONT);
  if (map.hexName) paintNumbers(context, grid, palette, { nameOf: map.hexName, isFree });
  context.restore();
}

/** Side of a counter, pixels of the map: as on the staff map. */
const SIDE = 0.84 * HEX_WIDTH;
/** A counter's symbol with its words is read from this side on, and words in its place, pixels of the page. */
const [WHOLE_FROM, NAMED_FROM] = [44, 26];
/** How wide a pen is on the smallest map, and what it grows to, pixels of the page; and the map that has that. */
const [THINNEST, FULL_PEN_FROM] = [0.62, 0.6];

/** Map pixels for one pixel of the pen: on a small map the front is thinner. */
function penAt(drawn: number): number {
  return Math.min(1, Math.max(THINNEST, drawn / FULL_PEN_FROM)) / drawn;
}

/** Usual height of a name's letters, and how far from the middle of its hex it stands, pixels of the map. */
export const LETTERS = 36;
const BESIDE = SIDE / 2 + 6;
/** Half of the square that a counter with its neighbours in the stack covers. */
const COUNTER = SIDE / 2 + 3;
/** So far from its course the front reaches with its signs. */
const FRONT = 10;

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
 * counter or a weightier name, be cut, or stand nearer to other ground that is named, is left out. Answers what
 * counters and names cover.
 */
function paintNames(
  context: CanvasRenderingContext2D,
  map: MapToPaint,
  around: { readonly stacks: ReadonlyMap<Hex, readonly Appearance[]>; readonly front: readonly Point[] },
): readonly Box[] {
  const { stacks, front } = around;
  const { scenario, names, theme, letters, seen } = map;
  const grid = scenario.battlefield;
  const { paper, ink } = PALETTES[theme];
  const { width, height } = mapSize(grid);
  const whole: Box = { left: 0, top: 0, right: width, bottom: height };
  const named = names.map(({ hex }) => centreOf(grid, hex));
  context.font = `700 ${letters}px "PT Serif", Georgia, serif`;
  context.textAlign = "left";
  context.lineJoin = "round";
  const taken = [...stacks.keys()].map((hex) => boxOfCounter(centreOf(grid, hex)));
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
    context.strokeStyle = paper;
    context.lineWidth = letters / 4;
    context.globalAlpha = 0.92;
    context.strokeText(name, free.left, foot);
    context.globalAlpha = 1;
    context.fillStyle = ink;
    context.fillText(name, free.left, foot);
  }
  return taken;
}

function isWithin(box: Box, { left, right, top, bottom }: Box): boolean {
  return box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
}

/** How far a point is from a box. */
function farness({ left, right, top, bottom }: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

function boxOfCounter({ x, y }: Point): Box {
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

/** What the counters show by hex, the strongest of each stack last; the rows from the top down. */
function stacksOf({ scenario, picture, designation }: MapToPaint): ReadonlyMap<Hex, readonly Appearance[]> {
  const { units, strangers } = picture;
  const shown = [
    ...strangers.map(({ side, hex, known }) =>
      appearance({ side, hex, known, unit: "", card: `${side}/unknown`, name: "", strength: "", weight: 0 }),
    ),
    ...scenario.units.flatMap((sheet, index) => {
      const unit = units[index];
      return unit?.is === "map" ? [appearanceOf(sheet, unit, designation)] : [];
    }),
  ];
  const stacks = new Map<Hex, Appearance[]>();
  for (const one of shown.sort((a, b) => a.hex - b.hex || a.weight - b.weight))
    stacks.set(one.hex, [...(stacks.get(one.hex) ?? []), one]);
  return stacks;
}

function appearanceOf(
  { id, side, arm, echelon }: UnitSheet,
  { hex, known, men, guns, tanks }: UnitInPicture,
  designation: MapToPaint["designation"],
): Appearance {
  return appearance({
    unit: id,
    side,
    hex,
    known,
    card: `${side}/${arm}/${echelon}`,
    name: designation(id),
    strength: men === null ? "" : String(strengthOf({ arm }, { men, guns: guns ?? 0, tanks: tanks ?? 0 })),
    weight: men ?? 0,
  });
}

type Told = Pick<Appearance, "unit" | "side" | "hex" | "card" | "name" | "strength" | "weight">;

/** A counter of which is told what it is, where, how strong and how well known. */
function appearance({ known, ...told }: Told & { readonly known: UnitInPicture["known"] }): Appearance {
  return {
    ...told,
    ghost: known === "last-seen",
    pips: null,
    dug: false,
    signs: [],
    acted: false,
    inferred: false,
  };
}

function paintStack(
  context: CanvasRenderingContext2D,
  { scenario, atlas, theme, face }: MapToPaint,
  stack: readonly Appearance[],
): void {
  const top = stack.at(-1);
  if (!top || !atlas) return;
  const { x, y } = centreOf(scenario.battlefield, top.hex);
  context.save();
  context.translate(x, y);
  context.scale(SIDE / 60, SIDE / 60);
  const isNamed = face === "named" && top.name !== "";
  drawCounter(context, atlas, isNamed ? { ...top, card: `${top.side}/under` } : top, {
    size: face === "whole" ? "play" : "mini",
    theme,
    stack: stack.length,
    selected: false,
  });
  if (isNamed) writeNamed(context, top, { theme, stack: stack.length });
  context.restore();
}

/** Letters of a counter that bears its name in place of its symbol. */
const NAMED = 23;

/** Name over strength, in letters that a small counter can be read by, clear of the mark or number at its right edge. */
function writeNamed(
  context: CanvasRenderingContext2D,
  { side, name, strength, ghost }: Appearance,
  { theme, stack }: { readonly theme: Theme; readonly stack: number },
): void {
  const [middle, most] = ghost || stack > 1 ? [-6, 42] : [0, 54];
  context.textAlign = "center";
  context.fillStyle = COUNTER_INKS[theme][side].ink;
  context.font = `700 ${NAMED}px "PT Sans Narrow", sans-serif`;
  context.fillText(name, middle, -3, most);
  context.fillText(strength, middle, 23, most);
}

/** A broken ring under a counter that stands elsewhere on the other map. */
function paintRing({ context, palette, theme }: Brush, { x, y }: Point): void {
  context.save();
  context.translate(x, y);
  context.scale(SIDE / 60, SIDE / 60);
  context.beginPath();
  context.arc(0, 0, 45, 0, Math.PI * 2);
  context.strokeStyle = theme === "night" ? palette.casing : palette.ink;
  context.lineWidth = 11;
  context.stroke();
  context.setLineDash([14, 8]);
  context.strokeStyle = palette.select;
  context.lineWidth = 7;
  context.stroke();
  context.restore();
}
