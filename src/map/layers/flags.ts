/** Flags on the ground that counts: points and holder of each objective, beside whatever stands in its hex. */
import { centreOf } from "../../app/index.ts";
import { type Brush, NUMBER_FACE } from "../../drawing/brush.ts";
import { type Box, type Point, sharedArea } from "../../drawing/hexes.ts";
import type { Grid, Hex, Holder } from "../../engine/index.ts";

/** A flag that is to stand: on the hex that an objective stands for with its points, on its other hexes without. */
export interface FlagSign {
  readonly hex: Hex;
  readonly points: string;
  readonly holder: Holder;
}

/** A flag, the foot of its pole and its cloth, map pixels. */
export interface Flag extends FlagSign {
  readonly foot: Point;
  readonly cloth: Box;
}

/** Height and breadth of the cloth with figures and without, pixels of the drawing, and of a figure. */
const CLOTH = { high: 15, bare: 11, bareWide: 13, margin: 9.5, figure: 6.8 };
/** Band at the pole of a pennant, its swallow tail, and the air on either side of its figures, pixels of the drawing. */
const PENNANT = { band: 3.2, tail: 4, air: 2.6 };
/** How far the pole stands out below the cloth, pixels of the drawing. */
const POLE = 4;
/** Half of a counter with its trench and its ring; the number of its stack at the right; map pixels. */
const COUNTER = 47;
const DISC = { x: 32, y: -17, width: 28, height: 27 };
/** Wire and nests at the foot of a hex, from its middle. */
const WORKS = { x: -30, y: 43, width: 60, height: 18 };
/** What a flag may hide, by how much it is worth. */
const COST = { own: 2, counter: 1, works: 1, flag: 4 };
/** Area of the cloth that a less liked place may save, map pixels. */
const STEP = 26;
/** Farther things than this are in nobody's way. */
const NEAR = 220;

/** Where a pole may stand, from the middle of its hex, and to which side the flag flies: the best liked first. */
const EMPTY: readonly Stand[] = [
  { x: 22, y: -16, to: 1 },
  { x: -22, y: -16, to: -1 },
  { x: 20, y: 40, to: 1 },
  { x: -20, y: 40, to: -1 },
];
const BESIDE: readonly Stand[] = [
  { x: 45, y: -14, to: 1 },
  { x: -45, y: -14, to: -1 },
  { x: 45, y: 34, to: 1 },
  { x: -45, y: 34, to: -1 },
  { x: 2, y: -44, to: 1 },
  { x: -2, y: -44, to: -1 },
  { x: 30, y: -44, to: 1 },
  { x: -30, y: -44, to: -1 },
  { x: 45, y: 10, to: 1 },
  { x: -45, y: 10, to: -1 },
];

/** Places from here on lie above a counter; half the casing of a pole, pixels of the drawing. */
const ABOVE = -44;
const CASING = 2.3;

interface Stand {
  readonly x: number;
  readonly y: number;
  readonly to: 1 | -1;
}

/** What flags keep clear of. */
export interface AroundFlags {
  readonly taken: ReadonlySet<Hex>;
  /** Hexes with wire or nests. */
  readonly works: readonly Hex[];
}

/** Where the flags stand: beside counters rather than on them, none on another. */
export function placeFlags(
  { grid, pen }: Pick<Brush, "grid" | "pen">,
  signs: readonly FlagSign[],
  around: AroundFlags,
): readonly Flag[] {
  const placed: Flag[] = [];
  // Those with figures choose first.
  for (const sign of [...signs].sort((a, b) => Number(a.points === "") - Number(b.points === ""))) {
    const centre = centreOf(grid, sign.hex);
    const covers = coversNear(grid, sign.hex, around);
    const isTaken = around.taken.has(sign.hex);
    const stands = isTaken ? BESIDE : [...EMPTY, ...BESIDE];
    let best: { flag: Flag; cost: number } | null = null;
    for (const [liked, stand] of stands.entries()) {
      const flag = flagAt(sign, centre, stand, pen);
      const cost = liked * STEP + hiddenBy(flag.cloth, covers, placed);
      if (!best || cost < best.cost) best = { flag, cost };
    }
    if (best) placed.push(best.flag);
  }
  return placed;
}

function flagAt(sign: FlagSign, centre: Point, { x, y, to }: Stand, pen: number): Flag {
  const { high, bare } = CLOTH;
  const isBare = sign.points === "";
  const width = pen * breadthOf(sign);
  const height = pen * (isBare ? bare : high);
  // Above a counter the foot keeps clear of its name, however heavy the lines are.
  const lift = y <= ABOVE ? CASING * pen : 0;
  const foot = { x: centre.x + x, y: centre.y + y - lift };
  const left = to === 1 ? foot.x : foot.x - width;
  return { ...sign, foot, cloth: { x: left, y: foot.y - POLE * pen - height, width, height } };
}

/** Breadth of the cloth, pixels of the drawing: between band and tail of a pennant figures stand clear of both. */
function breadthOf({ points, holder }: FlagSign): number {
  const { bareWide, margin, figure } = CLOTH;
  if (points === "") return bareWide;
  const { band, tail, air } = PENNANT;
  return figure * points.length + (holder === "japanese" ? band + tail + 2 * air : margin);
}

/** From the pole to the middle of the figures, pixels of the drawing. */
export function middleOfFigures(sign: FlagSign): number {
  const { band, tail } = PENNANT;
  const breadth = breadthOf(sign);
  if (sign.holder === "japanese") return band + (breadth - band - tail) / 2;
  return sign.holder === "contested" ? breadth / 2 + 1.4 : breadth / 2;
}

interface Cover {
  readonly box: Box;
  readonly cost: number;
}

function coversNear(grid: Grid, hex: Hex, { taken, works }: AroundFlags): readonly Cover[] {
  const middle = centreOf(grid, hex);
  const near = (others: Iterable<Hex>) =>
    [...others].flatMap((other) => {
      const at = centreOf(grid, other);
      return Math.abs(at.x - middle.x) + Math.abs(at.y - middle.y) < NEAR ? [{ other, at }] : [];
    });
  const from = ({ x, y }: Point, box: Box): Box => ({ ...box, x: x + box.x, y: y + box.y });
  const card = { x: -COUNTER, y: -COUNTER, width: 2 * COUNTER, height: 2 * COUNTER };
  return [
    ...near(taken).flatMap(({ other, at }) => {
      const cost = other === hex ? COST.own : COST.counter;
      return [
        { box: from(at, card), cost },
        { box: from(at, DISC), cost },
      ];
    }),
    ...near(works).map(({ at }) => ({ box: from(at, WORKS), cost: COST.works })),
  ];
}

function hiddenBy(cloth: Box, covers: readonly Cover[], placed: readonly Flag[]): number {
  return (
    covers.reduce((sum, { box, cost }) => sum + cost * sharedArea(cloth, box), 0) +
    placed.reduce((sum, other) => sum + COST.flag * sharedArea(cloth, other.cloth), 0)
  );
}

/** What a flag covers with its pole and its casing, map pixels. */
export function boxOfFlag({ cloth, foot }: Flag, pen: number): Box {
  const air = 3 * pen;
  const top = cloth.y - air;
  return { x: cloth.x - air, y: top, width: cloth.width + 2 * air, height: foot.y + air - top };
}

/** Paints a flag: dark and square of the one side, light with a swallow tail of the other, paper of nobody. */
export function paintFlag(brush: Brush, flag: Flag): void {
  const { context, palette, pen } = brush;
  const { holder, foot, cloth, points } = flag;
  const fly = foot.x <= cloth.x ? 1 : -1;
  const top = cloth.y - pen;
  const edge = { soviet: palette.frontSoviet, japanese: JAPANESE_EDGE[brush.theme] } as const;
  const ink = holder === "soviet" || holder === "japanese" ? edge[holder] : palette.ink;
  const pole = (): void => {
    context.beginPath();
    context.moveTo(foot.x, top);
    context.lineTo(foot.x, foot.y);
  };
  const shape = (): void => {
    context.beginPath();
    traceCloth(context, cloth, fly, holder === "japanese" ? PENNANT.tail * pen : 0);
  };
  context.setLineDash([]);
  context.lineJoin = "miter";
  context.strokeStyle = palette.casing;
  context.lineWidth = 2 * CASING * pen;
  for (const trace of [pole, shape]) {
    trace();
    context.stroke();
  }
  shape();
  context.fillStyle =
    holder === "soviet" ? palette.soviet : holder === "japanese" ? palette.japanese : palette.casing;
  context.fill();
  if (holder === "japanese" || holder === "contested") paintBand(brush, flag, fly);
  shape();
  if (holder === "none" || holder === "contested") context.setLineDash([3 * pen, 2 * pen]);
  context.lineWidth = 1.5 * pen;
  context.strokeStyle = ink;
  context.stroke();
  context.setLineDash([]);
  pole();
  context.lineWidth = 2 * pen;
  context.strokeStyle = palette.ink;
  context.stroke();
  context.lineJoin = "round";
  if (points !== "") writePoints(brush, flag, fly);
}

/** Blue of the flag and of its figures, on its light cloth by day and by night. */
const JAPANESE_EDGE = { day: "#1C3262", night: "#16294F" } as const;
const FIGURES = { soviet: "#FFF6E6", japanese: "#14264D" } as const;

function traceCloth(context: CanvasRenderingContext2D, cloth: Box, fly: 1 | -1, tail: number): void {
  const [hoist, end] = fly === 1 ? [cloth.x, cloth.x + cloth.width] : [cloth.x + cloth.width, cloth.x];
  const bottom = cloth.y + cloth.height;
  context.moveTo(hoist, cloth.y);
  context.lineTo(end, cloth.y);
  context.lineTo(end - fly * tail, cloth.y + cloth.height / 2);
  context.lineTo(end, bottom);
  context.lineTo(hoist, bottom);
  context.closePath();
}

/** The dark band of a counter's name at the pole; of shared ground the colours of both, above each other. */
function paintBand(brush: Brush, { cloth, holder }: Flag, fly: 1 | -1): void {
  const { context, palette, pen } = brush;
  const wide = PENNANT.band * pen;
  const left = fly === 1 ? cloth.x : cloth.x + cloth.width - wide;
  context.fillStyle = JAPANESE_EDGE[brush.theme];
  context.fillRect(left, cloth.y, wide, cloth.height);
  if (holder !== "contested") return;
  context.fillStyle = palette.soviet;
  context.fillRect(left, cloth.y, wide, cloth.height / 2);
}

function writePoints(brush: Brush, flag: Flag, fly: 1 | -1): void {
  const { cloth, holder, points, foot } = flag;
  const { context, palette, pen } = brush;
  const size = 13.2 * pen;
  context.font = `700 ${size}px ${NUMBER_FACE}`;
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  context.fillStyle = holder === "soviet" || holder === "japanese" ? FIGURES[holder] : palette.ink;
  context.fillText(
    points,
    foot.x + fly * middleOfFigures(flag) * pen,
    cloth.y + cloth.height / 2 + 0.36 * size,
  );
}
