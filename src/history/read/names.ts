/** What entries may name: units, formations, ground, sources. */
import { type Hex, hexFromName, type Scenario, type SideId, type UnitSheet } from "../../engine/index.ts";
import type { ScenarioBook } from "../../scenario/index.ts";

/** The names of a scenario, ready to be looked up. */
export interface Names {
  readonly scenario: Scenario;
  readonly units: ReadonlyMap<string, UnitSheet>;
  readonly formations: ReadonlyMap<string, readonly string[]>;
  readonly places: ReadonlyMap<string, readonly Hex[]>;
  readonly sources: ReadonlySet<string>;
  /** Disputed claims and records of the chronology; null where the scenario has none written down. */
  readonly claims: ReadonlySet<string> | null;
  readonly chronology: ReadonlySet<string> | null;
}

/** What people read about a scenario, as far as a line names it. */
export type BookOfLine = Pick<ScenarioBook, "sources" | "dispatches">;

/** Ids that stand in other files of the scenario, where it has them. */
export interface OtherNames {
  readonly claims: ReadonlySet<string> | null;
  readonly chronology: ReadonlySet<string> | null;
}

/** Gathers the names of a scenario. */
export function namesOf(scenario: Scenario, book: BookOfLine, other: OtherNames): Names {
  return {
    scenario,
    units: new Map(scenario.units.map((unit) => [unit.id, unit])),
    formations: new Map(scenario.command.formations.map(({ id, units }) => [id, units])),
    places: new Map(scenario.battlefield.places.map(({ id, hexes }) => [id, hexes])),
    sources: new Set(Object.keys(book.sources)),
    ...other,
  };
}

/** The hex that a hex name or a place stands for; null when it is neither. */
export function groundNamed(names: Names, written: string): Hex | null {
  const place = names.places.get(written);
  if (place) return place[0] ?? null;
  if (!/^\d{4}$/.test(written)) return null;
  const hex = hexFromName(names.scenario.battlefield, written);
  return hex >= 0 ? hex : null;
}

/** Units that a unit, a formation or a side stands for; null when it is none of them. */
export function unitsNamed(names: Names, written: string): readonly string[] | null {
  if (names.units.has(written)) return [written];
  const formation = names.formations.get(written);
  if (formation) return formation;
  if (written !== "soviet" && written !== "japanese") return null;
  return names.scenario.units.filter(({ side }) => side === written).map(({ id }) => id);
}

/** The side of a written entry: its own word, or that of the first unit, formation or side it names. */
export function sideOf(names: Names, side: SideId | undefined, actors: readonly string[]): SideId | null {
  const [first = ""] = unitsNamed(names, actors[0] ?? "") ?? [];
  return side ?? names.units.get(first)?.side ?? null;
}
