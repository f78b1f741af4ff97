/**
 * What does not change in a battle, worked out once from the scenario and shared by all its states:
 * neighbours, movement costs, sight lines, indices. A state names its scenario by hash; `theatreOf` finds
 * the rest. The pool holds constants only: the same hash always stands for the same theatre, so nothing
 * that is decided depends on what was prepared before.
 */
import { DIRECTIONS, type Grid, type Hex, neighbour } from "./hex/grid.ts";
import { hexsideKey } from "./hex/hexside.ts";
import { buildSightLines, type SightLines } from "./hex/sightLines.ts";
import { type SpottingTable, spottingTable } from "./rules/sighting/spotting.ts";
import type {
  BattleSheet,
  CrossingKind,
  DispatchSheet,
  Formation,
  Place,
  PlaceId,
  RouteKind,
  RuleNumbers,
  Scenario,
  SideId,
  UnitId,
  UnitSheet,
} from "./scenario.ts";

/** A scenario made ready for the rules: the sheets, and what would be costly to look up at every step. */
export interface Theatre {
  readonly scenario: Scenario;
  readonly numbers: RuleNumbers;
  readonly grid: Grid;
  /** Six neighbours of each hex, by direction, -1 off the map: `neighbours[hex * 6 + direction]`. */
  readonly neighbours: Int32Array;
  /** Hexes beside each hex that troops in it control: not over lakes and rivers. @rule R2.7 */
  readonly controls: readonly (readonly Hex[])[];
  /** Stream on a hexside: its crossing, or null for none; absent = no stream. */
  readonly streams: ReadonlyMap<number, CrossingKind | null>;
  /** Routes along a pair of adjacent hexes. */
  readonly routes: ReadonlyMap<number, readonly RouteKind[]>;
  /** 1 where the hex lies on ground that the side claims, by its own line. */
  readonly claimed: Readonly<Record<SideId, Uint8Array>>;
  /** Hexes that each hex lies beyond the ground a side claims. @rule R12.4 */
  readonly beyond: Readonly<Record<SideId, Uint16Array>>;
  readonly sight: SightLines;
  readonly unitIndex: ReadonlyMap<UnitId, number>;
  /** Indices of all units and of each side's, in sheet order. */
  readonly allUnits: readonly number[];
  readonly unitsOf: Readonly<Record<SideId, readonly number[]>>;
  /** How near troops are found and made out under each sky. @rule R3.3 R3.4 */
  readonly spotting: SpottingTable;
  /** The formation of each unit; a unit of none needs no orders. @rule R11.1 */
  readonly formationOf: ReadonlyMap<UnitId, Formation>;
  readonly places: ReadonlyMap<string, Place>;
  /** Places that a hex belongs to, by hex. */
  readonly placesAt: ReadonlyMap<Hex, readonly PlaceId[]>;
  readonly dispatches: ReadonlyMap<string, DispatchSheet>;
}

const pool = new Map<string, Theatre>();

/** Works out a scenario's constants, or finds them when it has been done. Must precede any state of it. */
export function prepare(scenario: Scenario): Theatre {
  const known = pool.get(scenario.hash);
  if (known) return known;
  const theatre = buildTheatre(scenario);
  pool.set(scenario.hash, theatre);
  return theatre;
}

/**
 * The constants that a state or a view of it rests on.
 * @throws when the scenario was not prepared: `prepare(scenario)` first, in every worker.
 */
export function theatreOf(state: { readonly scenario: string }): Theatre {
  const theatre = pool.get(state.scenario);
  if (!theatre) throw new Error(`theatreOf: scenario ${state.scenario} has not been prepared`);
  return theatre;
}

/** The sheet of a unit. @throws for an id that the order of battle does not hold. */
export function sheetOf(theatre: Theatre, unit: UnitId): UnitSheet {
  const sheet = theatre.scenario.units[indexOf(theatre, unit)];
  if (!sheet) throw new Error(`sheetOf: no unit "${unit}"`);
  return sheet;
}

/** Index of a unit in `scenario.units` and `state.units`. @throws for an unknown id. */
export function indexOf(theatre: Theatre, unit: UnitId): number {
  const index = theatre.unitIndex.get(unit);
  if (index === undefined) throw new Error(`indexOf: no unit "${unit}" in the order of battle`);
  return index;
}

/** The battle of the scenario that a state plays. */
export function battleOf(theatre: Theatre, battle: string): BattleSheet {
  const sheet = theatre.scenario.battles.find((candidate) => candidate.id === battle);
  if (!sheet) throw new Error(`battleOf: no battle "${battle}" in scenario ${theatre.scenario.id}`);
  return sheet;
}

function buildTheatre(scenario: Scenario): Theatre {
  const field = scenario.battlefield;
  const grid: Grid = { columns: field.columns, rows: field.rows };
  const size = field.columns * field.rows;
  const neighbours = new Int32Array(size * 6);
  for (let hex = 0; hex < size; hex++)
    for (const direction of DIRECTIONS) neighbours[hex * 6 + direction] = neighbour(grid, hex, direction);
  return {
    scenario,
    numbers: scenario.numbers,
    grid,
    neighbours,
    controls: controlsOf(field.terrain, neighbours),
    streams: new Map(field.streams.map((stream) => [hexsideKey(stream.a, stream.b), stream.crossing])),
    routes: routesByHexside(scenario),
    beyond: {
      soviet: hexesBeyond(neighbours, field.claims.soviet),
      japanese: hexesBeyond(neighbours, field.claims.japanese),
    },
    claimed: { soviet: flags(size, field.claims.soviet), japanese: flags(size, field.claims.japanese) },
    sight: buildSightLines(grid, field, scenario.numbers.sighting),
    unitIndex: new Map(scenario.units.map((unit, index) => [unit.id, index])),
    allUnits: scenario.units.map((_, index) => index),
    unitsOf: { soviet: indicesOf(scenario, "soviet"), japanese: indicesOf(scenario, "japanese") },
    spotting: spottingTable(scenario.numbers),
    formationOf: new Map(
      scenario.command.formations.flatMap((formation) => formation.units.map((unit) => [unit, formation])),
    ),
    places: new Map(field.places.map((place) => [place.id, place])),
    placesAt: placesByHex(field.places),
    dispatches: new Map(scenario.dispatches.map((dispatch) => [dispatch.id, dispatch])),
  };
}

function controlsOf(
  terrain: Scenario["battlefield"]["terrain"],
  neighbours: Int32Array,
): readonly (readonly Hex[])[] {
  const isWater = (hex: Hex): boolean => terrain[hex] === "lake" || terrain[hex] === "river";
  return terrain.map((_, hex) => {
    if (isWater(hex)) return [];
    const beside = Array.from(neighbours.subarray(hex * 6, hex * 6 + 6));
    return beside.filter((near) => near >= 0 && !isWater(near));
  });
}

/** How many hexes every hex lies beyond the ground that a side claims; 0 on it, and where nothing is claimed. */
function hexesBeyond(neighbours: Int32Array, claims: readonly Hex[]): Uint16Array {
  const beyond = new Uint16Array(neighbours.length / 6);
  const reached = new Set(claims);
  let edge = [...reached];
  for (let distance = 1; edge.length > 0; distance++) {
    const next: Hex[] = [];
    for (const hex of edge)
      for (let direction = 0; direction < 6; direction++) {
        const beside = neighbours[hex * 6 + direction] as Hex;
        if (beside < 0 || reached.has(beside)) continue;
        reached.add(beside);
        beyond[beside] = distance;
        next.push(beside);
      }
    edge = next;
  }
  return beyond;
}

function indicesOf(scenario: Scenario, side: SideId): readonly number[] {
  return scenario.units.flatMap((unit, index) => (unit.side === side ? [index] : []));
}

function flags(size: number, hexes: readonly Hex[]): Uint8Array {
  const marks = new Uint8Array(size);
  for (const hex of hexes) marks[hex] = 1;
  return marks;
}

function placesByHex(places: readonly Place[]): ReadonlyMap<Hex, readonly PlaceId[]> {
  const byHex = new Map<Hex, PlaceId[]>();
  for (const place of places)
    for (const hex of place.hexes) byHex.set(hex, [...(byHex.get(hex) ?? []), place.id]);
  return byHex;
}

function routesByHexside(scenario: Scenario): ReadonlyMap<number, readonly RouteKind[]> {
  const routes = new Map<number, RouteKind[]>();
  for (const route of scenario.battlefield.routes)
    for (let i = 1; i < route.path.length; i++) {
      const key = hexsideKey(route.path[i - 1] as Hex, route.path[i] as Hex);
      const kinds = routes.get(key) ?? [];
      if (!kinds.includes(route.kind)) kinds.push(route.kind);
      routes.set(key, kinds);
    }
  return routes;
}
