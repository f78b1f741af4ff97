/** Supply: where it comes in, the ways it takes, who has none, and where the enemy bars the way. */
import { centreOf, type SupplyAsKnown } from "../../app/index.ts";
import { type Brush, NUMBER_FACE, strokeCased, writeCentred } from "../../drawing/brush.ts";
import { type Point, traceHex, traceLine } from "../../drawing/hexes.ts";
import type { Hex, UnitId } from "../../engine/index.ts";

/** Below this hex width on the screen there is no room for what a source brings. */
const LABELLED_HEX = 42;

/** A piece of a way from hex to hex, and how many units live on it. */
interface Stretch {
  readonly from: Hex;
  readonly to: Hex;
  readonly units: number;
}

/** Hexes that the signs of supply touch. */
export function hexesOfSupply({ sources, lines, gaps }: SupplyAsKnown): readonly Hex[] {
  return [
    ...sources.map(({ entry, best }) => entry ?? best),
    ...lines.flatMap(({ path }) => path),
    ...gaps.flatMap(({ at, way }) => [at, ...way]),
  ];
}

function stretchesOf(supply: SupplyAsKnown): readonly Stretch[] {
  const stretches = new Map<string, Stretch>();
  for (const { path } of supply.lines)
    for (let i = 1; i < path.length; i++) {
      const [from, to] = [path[i - 1] as Hex, path[i] as Hex];
      const key = `${from} ${to}`;
      stretches.set(key, { from, to, units: (stretches.get(key)?.units ?? 0) + 1 });
    }
  return [...stretches.values()];
}

/** The ways on which nothing comes any more, from where the enemy bars them to the units; each stretch once. */
function wantingOf({ gaps }: SupplyAsKnown): readonly (readonly [Hex, Hex])[] {
  const wanting = new Map<string, readonly [Hex, Hex]>();
  for (const { way, cut } of gaps) {
    const beyond = cut === null ? [] : way.slice(way.indexOf(cut));
    for (let i = 1; i < beyond.length; i++) {
      const [from, to] = [beyond[i - 1] as Hex, beyond[i] as Hex];
      wanting.set(`${from} ${to}`, [from, to]);
    }
  }
  return [...wanting.values()];
}

/** Broken lines: here supplies would go if the enemy did not bar the way. */
function paintWanting(brush: Brush, supply: SupplyAsKnown): void {
  const { context, grid, palette, pen } = brush;
  const wanting = wantingOf(supply);
  context.lineCap = "butt";
  for (const [width, ink, dashes] of [
    [5.4, palette.casing, []],
    [2.2, palette.attack, [7, 5]],
  ] as const) {
    context.setLineDash(dashes.map((part) => part * pen));
    context.lineWidth = width * pen;
    context.strokeStyle = ink;
    for (const [from, to] of wanting) {
      context.beginPath();
      traceLine(context, [centreOf(grid, from), centreOf(grid, to)]);
      context.stroke();
    }
  }
  context.setLineDash([]);
  context.lineCap = "round";
}

/** Paints the ways, the selected unit's as a double line; they lie under the counters. */
export function paintSupply(brush: Brush, supply: SupplyAsKnown, chosen: UnitId | null): void {
  const { context, grid, palette, pen } = brush;
  const stretches = stretchesOf(supply);
  paintWanting(brush, supply);
  const weight = (units: number): number => (1.3 + Math.min(5, Math.log2(units + 1)) * 0.75) * pen;
  const strokeAll = (ink: string, extra: number): void => {
    context.strokeStyle = ink;
    for (const { from, to, units } of stretches) {
      context.beginPath();
      traceLine(context, [centreOf(grid, from), centreOf(grid, to)]);
      context.lineWidth = weight(units) + extra * pen;
      context.stroke();
    }
  };
  strokeAll(palette.casing, 3.4);
  strokeAll(palette.ink, 0);
  const own = supply.lines.find(({ unit }) => unit === chosen)?.path.map((hex) => centreOf(grid, hex));
  if (own && own.length > 1) paintChosen(brush, own);
  context.beginPath();
  for (const { from, to } of stretches) traceChevron(brush, centreOf(grid, from), centreOf(grid, to));
  for (const [width, ink] of [
    [4.6, palette.casing],
    [2, palette.ink],
  ] as const) {
    context.lineWidth = width * pen;
    context.strokeStyle = ink;
    context.stroke();
  }
}

/** A double line: it cannot be taken for one on which many live. */
function paintChosen({ context, palette, pen }: Brush, line: readonly Point[]): void {
  for (const [width, ink] of [
    [12.5, palette.casing],
    [9.5, palette.ink],
    [4.5, palette.casing],
  ] as const) {
    context.beginPath();
    traceLine(context, line);
    context.lineWidth = width * pen;
    context.strokeStyle = ink;
    context.stroke();
  }
}

/** A chevron in the middle of a stretch, pointing to those who are supplied. */
function traceChevron({ context, pen }: Brush, from: Point, to: Point): void {
  const whole = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / whole, (to.y - from.y) / whole];
  const tip = { x: (from.x + to.x) / 2 + ux * 4 * pen, y: (from.y + to.y) / 2 + uy * 4 * pen };
  for (const side of [1, -1]) {
    context.moveTo(tip.x - ux * 6 * pen - uy * 6 * pen * side, tip.y - uy * 6 * pen + ux * 6 * pen * side);
    context.lineTo(tip.x, tip.y);
  }
}

/** Paints sources, units without supply and places where it is cut; these lie over the counters. */
export function paintSupplySigns(brush: Brush, supply: SupplyAsKnown): void {
  const { context, grid, palette } = brush;
  const share = supply.expected?.share ?? 100;
  for (const { entry, best, tonnes } of supply.sources) {
    const centre = centreOf(grid, entry ?? best);
    paintDepot(brush, centre, entry === null ? "closed" : "open");
    if (entry !== null && brush.hexWidth >= LABELLED_HEX)
      paintLabel(brush, centre, share < 100 ? `${tonnes} t · ${share} %` : `${tonnes} t`);
  }
  for (const { at } of supply.gaps) paintWant(brush, centreOf(grid, at));
  for (const cut of new Set(supply.gaps.flatMap(({ cut }) => (cut === null ? [] : [cut])))) {
    const centre = centreOf(grid, cut);
    strokeCased(brush, { line: 2.6, casing: 6 }, palette.attack, () => traceHex(context, centre, 0.9));
    paintCross(brush, centre, 12);
  }
}

/** The sign of supply: a box with a line above its foot; a cross through it where nothing comes in. */
function paintDepot(brush: Brush, { x, y }: Point, state: "open" | "closed"): void {
  const { context, palette, pen } = brush;
  const [w, h] = [13 * pen, 9 * pen];
  context.beginPath();
  context.rect(x - w, y - h, 2 * w, 2 * h);
  context.fillStyle = palette.casing;
  context.fill();
  context.moveTo(x - w, y + h * 0.35);
  context.lineTo(x + w, y + h * 0.35);
  context.lineWidth = 2.2 * pen;
  context.strokeStyle = palette.ink;
  context.stroke();
  if (state === "closed") paintCross(brush, { x, y }, 9);
}

/** What comes in a day, and how much of what is needed that is, under the sign. */
function paintLabel(brush: Brush, { x, y }: Point, text: string): void {
  const { context, palette, pen } = brush;
  const size = 13 * pen;
  const at = { x, y: y + 24 * pen };
  context.font = `700 ${size}px ${NUMBER_FACE}`;
  const width = context.measureText(text).width + 8 * pen;
  context.beginPath();
  context.roundRect(at.x - width / 2, at.y - size * 0.9, width, size * 1.25, 2 * pen);
  context.fillStyle = palette.casing;
  context.fill();
  writeCentred(brush, text, at, context.font);
}

/** A disc with an empty cartridge struck through, at the upper left of the counter. */
function paintWant(brush: Brush, { x, y }: Point): void {
  const { context, palette, pen } = brush;
  const at = { x: x - 42, y: y - 44 };
  const r = Math.min(15, 8.5 * pen);
  context.beginPath();
  context.arc(at.x, at.y, r, 0, Math.PI * 2);
  context.fillStyle = palette.casing;
  context.fill();
  context.lineWidth = r * 0.2;
  context.strokeStyle = palette.ink;
  context.stroke();
  context.beginPath();
  context.moveTo(at.x - r * 0.25, at.y + r * 0.5);
  context.lineTo(at.x - r * 0.25, at.y - r * 0.15);
  context.lineTo(at.x, at.y - r * 0.6);
  context.lineTo(at.x + r * 0.25, at.y - r * 0.15);
  context.lineTo(at.x + r * 0.25, at.y + r * 0.5);
  context.closePath();
  context.moveTo(at.x - r * 0.68, at.y + r * 0.68);
  context.lineTo(at.x + r * 0.68, at.y - r * 0.68);
  context.stroke();
}

function paintCross(brush: Brush, { x, y }: Point, size: number): void {
  const { context, palette, pen } = brush;
  const arm = size * pen;
  for (const turn of [1, -1])
    strokeCased(brush, { line: 4, casing: 8 }, palette.attack, () =>
      traceLine(context, [
        { x: x - arm, y: y - arm * turn },
        { x: x + arm, y: y + arm * turn },
      ]),
    );
}
