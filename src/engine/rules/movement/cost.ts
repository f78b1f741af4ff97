/**
 * What one step costs: ground, climb, streams, routes, darkness and rain. The whole map is worked out once
 * for each mover, manner and sky, so that searches only read a table.
 */
import type { Hex } from "../../hex/grid.ts";
import { hexsideKey } from "../../hex/hexside.ts";
import type { Manner, Mover, RuleNumbers, Sky, Terrain } from "../../scenario.ts";
import type { Theatre } from "../../theatre.ts";

/** In a table of step costs: the step cannot be made. */
export const NO_WAY = -1;

/** Ground that a column can cross without a route. */
const MARCHING_GROUND: ReadonlySet<Terrain> = new Set<Terrain>(["open", "scrub", "village", "sand-island"]);

/**
 * Points a unit pays to step into a neighbouring hex, or null when it cannot.
 * A route costs what it costs, whatever it crosses; where the ground beside it is cheaper, that is taken.
 * @rule R2.3 R2.4 R2.5 R2.6 R2.9 R2.10
 */
export function stepCost(
  theatre: Theatre,
  conditions: Sky,
  mover: Mover,
  manner: Manner,
  from: Hex,
  to: Hex,
): number | null {
  const cost = stepCosts(theatre, conditions, mover, manner);
  for (let direction = 0; direction < 6; direction++)
    if (to >= 0 && theatre.neighbours[from * 6 + direction] === to) {
      const points = cost[from * 6 + direction] as number;
      return points === NO_WAY ? null : points;
    }
  return null;
}

const tables = new WeakMap<Theatre, Map<string, Int16Array>>();

/** Costs of all steps of the map: `table[hex * 6 + direction]`, NO_WAY where there is none. */
export function stepCosts(theatre: Theatre, conditions: Sky, mover: Mover, manner: Manner): Int16Array {
  const offRoute = extraPercent(theatre.numbers.movement, conditions, "ground");
  const onRoute = extraPercent(theatre.numbers.movement, conditions, "route");
  let known = tables.get(theatre);
  if (!known) {
    known = new Map();
    tables.set(theatre, known);
  }
  const key = `${mover} ${manner} ${offRoute} ${onRoute}`;
  let table = known.get(key);
  if (!table) {
    table = buildTable(theatre, mover, manner, offRoute, onRoute);
    known.set(key, table);
  }
  return table;
}

/** Percent that darkness and rain add to a step; rain leaves routes alone. @rule R2.9 */
function extraPercent(numbers: RuleNumbers["movement"], conditions: Sky, on: "ground" | "route"): number {
  const dark = conditions.light === "dark" ? numbers.darkness : 0;
  const wet = conditions.weather === "rain" && on === "ground" ? numbers.rain : 0;
  return dark + wet;
}

function buildTable(
  theatre: Theatre,
  mover: Mover,
  manner: Manner,
  offRoute: number,
  onRoute: number,
): Int16Array {
  const table = new Int16Array(theatre.neighbours.length).fill(NO_WAY);
  for (let step = 0; step < table.length; step++) {
    const from = Math.floor(step / 6);
    const to = theatre.neighbours[step] as Hex;
    if (to < 0) continue;
    const route = withExtra(routeCost(theatre, mover, from, to), onRoute);
    const ground = withExtra(groundCost(theatre, mover, manner, from, to), offRoute);
    if (route !== null && (ground === null || route < ground)) table[step] = route;
    else if (ground !== null) table[step] = ground;
  }
  return table;
}

/** Started points count whole. */
function withExtra(points: number | null, percent: number): number | null {
  return points === null ? null : Math.ceil((points * (100 + percent)) / 100);
}

/** Cheapest route along this step: roads, tracks, rails, ferries. @rule R2.6 R2.10 */
function routeCost(theatre: Theatre, mover: Mover, from: Hex, to: Hex): number | null {
  let best: number | null = null;
  for (const kind of theatre.routes.get(hexsideKey(from, to)) ?? []) {
    const points = theatre.numbers.movement.route[kind][mover];
    if (points !== null && (best === null || points < best)) best = points;
  }
  return best;
}

/** Cost across country: the ground entered, the climb, the stream between. @rule R2.3 R2.4 R2.5 */
function groundCost(theatre: Theatre, mover: Mover, manner: Manner, from: Hex, to: Hex): number | null {
  const numbers = theatre.numbers.movement;
  const field = theatre.scenario.battlefield;
  const terrain = field.terrain[to] as Terrain;
  const points = numbers.terrain[mover][terrain];
  if (points === null || (manner === "march" && !MARCHING_GROUND.has(terrain))) return null;
  const water = streamCost(theatre, mover, manner, from, to);
  if (water === null) return null;
  const climb = Math.max(0, (field.elevation[to] ?? 0) - (field.elevation[from] ?? 0));
  return points + numbers.slope[mover] * Math.ceil(climb / numbers.slopeMetres) + water;
}

/** A stream costs nothing at a ford or bridge; a column crosses nowhere else. @rule R2.5 */
function streamCost(theatre: Theatre, mover: Mover, manner: Manner, from: Hex, to: Hex): number | null {
  const crossing = theatre.streams.get(hexsideKey(from, to));
  const isDry = crossing === undefined;
  if (isDry || crossing !== null) return 0;
  return manner === "march" ? null : theatre.numbers.movement.stream[mover];
}
