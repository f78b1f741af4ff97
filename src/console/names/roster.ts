/** The units that a side can speak of: its own, and the enemies that it has made out. */
import type { Hex, SideView, UnitId } from "../../engine/index.ts";
import type { Reader } from "../../telling/index.ts";
import { lexiconOf } from "../words/lexicon.ts";
import { bagOf, type Named, sayingsOf } from "./names.ts";

/** A unit by its names. */
export interface Listed extends Named {
  readonly id: UnitId;
  readonly whose: "own" | "enemy";
  /** Where it is, or was last seen; below 0 off the map. */
  readonly hex: Hex;
}

const known = new WeakMap<SideView, { readonly reader: Reader; readonly roster: readonly Listed[] }>();

/** Everybody who can be named: nobody of the enemy who has not been identified. */
export function rosterOf(reader: Reader, view: SideView): readonly Listed[] {
  const found = known.get(view);
  if (found?.reader === reader) return found.roster;
  const own = view.own.filter(({ at }) => at >= -1).map((unit) => listed(reader, unit.id, "own", unit.at));
  const enemies = view.enemies
    .filter(({ level }) => level === "identified")
    .map((enemy) => listed(reader, enemy.id, "enemy", enemy.where));
  const roster = [...own, ...enemies];
  known.set(view, { reader, roster });
  return roster;
}

/** A unit with its names. */
export function listed(reader: Reader, id: UnitId, whose: Listed["whose"], hex: Hex): Listed {
  const [name, short, designation] = [reader.unit(id), reader.short(id), reader.designation(id)];
  const sheet = reader.sheet(id);
  const formation = reader.theatre.formationOf.get(id);
  const above = [
    reader.parent(id),
    formation ? reader.formation(formation.id) : "",
    sheet ? reader.language.t(`arms.${sheet.arm}`) : "",
  ];
  const close = bagOf([name, short, designation]);
  const { isNoise } = lexiconOf(reader.language);
  return {
    id,
    whose,
    hex,
    label: short,
    exact: new Set([name, short, designation, id].flatMap((each) => sayingsOf(each, isNoise))),
    close,
    wide: [...close, ...bagOf(above)],
  };
}
