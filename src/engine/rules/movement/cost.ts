/**
 * What one step costs: ground, climb, streams, routes, darkness and rain. The whole map is worked out once
 * for each mover, manner and sky, so that searches only read a table.
 */
import type { Hex } from "../../hex/grid.ts";
import { hexesOfHexside, hexsideKey } from "../../hex/hexside.ts";
import type { Manner, Mover, RuleNumbers, Sky, Terrain } from "../../scenario.ts";
import type { BuiltCrossing, BuiltCrossings } from "../../state.ts";
import type { Theatre } from "../../theatre.ts";
import { type Conditions, standingCrossing } from "./crossings.ts";

/** In a table of step costs: the step cannot be made. */
export const NO_WAY = -1;

/** Ground that a column can cross without a route. */
const MARCHING_GROUND: ReadonlySet<Terrain> = new Set<Terrain>(["open", "scrub", "village", "sand-island"]);

/**
 * Points a unit pays to step into a neighbouring hex, or null when it cannot.
 * A route costs what it costs, whatever it crosses; where the ground beside it is cheaper, that is taken.
 * @rule R2.3 R2.4 R2.5 R2.6 R2.9 R2.10 R2.11
 */
export function stepCost(
  theatre: Theatre,
  conditions: Conditions,
  mover: Mover,
  manner: Manner,
  from: Hex,
  to: Hex,
): number | null {
  const points = stepIn(theatre, stepCosts(theatre, conditions, mover, manner), from, to);
  return points === NO_WAY ? null : points;
}

/** Points of a step by a table of step costs, NO_WAY where it cannot be made. */
export function stepIn({ neighbours }: Theatre, steps: Int16Array, from: Hex, to: Hex): number {
  if (to >= 0)
    for (let direction = 0; direction < 6; direction++)
      if (neighbours[from * 6 + direction] === to) return steps[from * 6 + direction] as number;
  return NO_WAY;
}

/** Tables of a theatre by mover, manner, and what the sky adds (see `skyOf`). */
type Tables = Partial<Record<Mover, Readonly<Record<Manner, Map<number, Int16Array>>>>>;

// By the ground, which a theatre shares with those that are supposed from it: its sheets of units do not matter here.
const tables = new WeakMap<Theatre["neighbours"], Tables>();

/** Costs of all steps of the map: `table[hex * 6 + direction]`, NO_WAY where there is none. */
export function stepCosts(
  theatre: Theatre,
  conditions: Conditions,
  mover: Mover,
  manner: Manner,
): Int16Array {
  const offRoute = extraPercent(theatre.numbers.movement, conditions, "ground");
  const onRoute = extraPercent(theatre.numbers.movement, conditions, "route");
  const going: Going = { mover, manner, offRoute, onRoute };
  const known = tablesFor(theatre, mover, manner);
  const sky = skyOf(going);
  let table = known.get(sky);
  if (!table) {
    table = buildTable(theatre, going);
    known.set(sky, table);
  }
  return withCrossings(theatre, table, going, conditions.crossings);
}

function tablesFor(theatre: Theatre, mover: Mover, manner: Manner): Map<number, Int16Array> {
  const all: Tables = tables.get(theatre.neighbours) ?? {};
  tables.set(theatre.neighbours, all);
  const ofMover = all[mover] ?? { deployed: new Map(), march: new Map() };
  all[mover] = ofMover;
  return ofMover[manner];
}

/** What the sky adds on routes and off them, in one number. */
function skyOf({ offRoute, onRoute }: Going): number {
  return offRoute * 100_000 + onRoute;
}

/** Who goes, how, and by how many percent the sky makes ground and routes dearer. */
interface Going {
  readonly mover: Mover;
  readonly manner: Manner;
  readonly offRoute: number;
  readonly onRoute: number;
}

// Crossings are few and pass unchanged from state to state: a table with them is made once for each set of them.
const bridged = new WeakMap<Int16Array, WeakMap<BuiltCrossings, Int16Array>>();

/** The table with the steps over a side's own crossings. @rule R2.11 */
function withCrossings(
  theatre: Theatre,
  table: Int16Array,
  going: Going,
  crossings: BuiltCrossings | undefined,
): Int16Array {
  if (!crossings) return table;
  if (isEmpty(crossings)) return table;
  const known = bridged.get(table) ?? new WeakMap<BuiltCrossings, Int16Array>();
  bridged.set(table, known);
  let patched = known.get(crossings);
  if (!patched) {
    patched = table.slice();
    for (const side of Object.keys(crossings)) {
      const [a, b] = hexesOfHexside(Number(side));
      const built = standingCrossing(crossings, a, b);
      if (built) patchStep(theatre, patched, going, built, a, b);
    }
    known.set(crossings, patched);
  }
  return patched;
}

function isEmpty(crossings: BuiltCrossings): boolean {
  for (const _ in crossings) return false;
  return true;
}

function patchStep(
  theatre: Theatre,
  table: Int16Array,
  going: Going,
  built: BuiltCrossing["kind"],
  a: Hex,
  b: Hex,
): void {
  for (let direction = 0; direction < 6; direction++) {
    const there = a * 6 + direction;
    const back = b * 6 + direction;
    if (theatre.neighbours[there] === b) table[there] = priceOfStep(theatre, going, a, b, built);
    if (theatre.neighbours[back] === a) table[back] = priceOfStep(theatre, going, b, a, built);
  }
}

/** Percent that darkness and rain add to a step; rain leaves routes alone. @rule R2.9 */
function extraPercent(numbers: RuleNumbers["movement"], conditions: Sky, on: "ground" | "route"): number {
  const dark = conditions.light === "dark" ? numbers.darkness : 0;
  const wet = conditions.weather === "rain" && on === "ground" ? numbers.rain : 0;
  return dark + wet;
}

function buildTable(theatre: Theatre, going: Going): Int16Array {
  const table = new Int16Array(theatre.neighbours.length).fill(NO_WAY);
  for (let step = 0; step < table.length; step++) {
    const to = theatre.neighbours[step] as Hex;
    if (to >= 0) table[step] = priceOfStep(theatre, going, Math.floor(step / 6), to, null);
  }
  return table;
}

/** Points of one step, NO_WAY where it cannot be made. */
function priceOfStep(
  theatre: Theatre,
  going: Going,
  from: Hex,
  to: Hex,
  built: BuiltCrossing["kind"] | null,
): number {
  const route = withExtra(routeCost(theatre, going.mover, from, to, built), going.onRoute);
  const ground = withExtra(groundCost(theatre, going, from, to, built), going.offRoute);
  if (route !== null && (ground === null || route < ground)) return route;
  return ground ?? NO_WAY;
}

/** Started points count whole. */
function withExtra(points: number | null, percent: number): number | null {
  return points === null ? null : Math.ceil((points * (100 + percent)) / 100);
}

/** Cheapest route along this step: roads, tracks, rails, ferries; logs over marsh are a track. @rule R2.6 R2.10 R2.11 */
function routeCost(
  theatre: Theatre,
  mover: Mover,
  from: Hex,
  to: Hex,
  built: BuiltCrossing["kind"] | null,
): number | null {
  const { route } = theatre.numbers.movement;
  let best: number | null = built === "corduroy" ? route.track[mover] : null;
  for (const kind of theatre.routes.get(hexsideKey(from, to)) ?? []) {
    const points = route[kind][mover];
    if (points !== null && (best === null || points < best)) best = points;
  }
  return best;
}

/** Cost across country: the ground entered, up or down, the stream between. @rule R2.3 R2.4 R2.5 */
function groundCost(
  theatre: Theatre,
  { mover, manner }: Going,
  from: Hex,
  to: Hex,
  built: BuiltCrossing["kind"] | null,
): number | null {
  const numbers = theatre.numbers.movement;
  const terrain = theatre.scenario.battlefield.terrain[to] as Terrain;
  const points = numbers.terrain[mover][terrain];
  if (points === null || (manner === "march" && !MARCHING_GROUND.has(terrain))) return null;
  const water = built === "ford" ? 0 : streamCost(theatre, mover, manner, from, to);
  return water === null ? null : points + slopeCost(theatre, mover, from, to) + water;
}

/** A climb costs everyone; down a slope wheels and guns are braked. @rule R2.4 */
function slopeCost(theatre: Theatre, mover: Mover, from: Hex, to: Hex): number {
  const { slope, slopeDown, slopeMetres } = theatre.numbers.movement;
  const { elevation } = theatre.scenario.battlefield;
  const climb = (elevation[to] ?? 0) - (elevation[from] ?? 0);
  const each = climb > 0 ? slope[mover] : slopeDown[mover];
  return each * Math.ceil(Math.abs(climb) / slopeMetres);
}

/** A stream costs nothing at a ford or bridge; a column crosses nowhere else. @rule R2.5 */
function streamCost(theatre: Theatre, mover: Mover, manner: Manner, from: Hex, to: Hex): number | null {
  const crossing = theatre.streams.get(hexsideKey(from, to));
  const isDry = crossing === undefined;
  if (isDry || crossing !== null) return 0;
  return manner === "march" ? null : theatre.numbers.movement.stream[mover];
}
