/**
 * The likely guises of enemies who are not known exactly: as weak, as middling and as strong as they look. A forecast
 * that took them for the middling alone would be surer than anybody can be.
 */
import type { Field } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import { percentOf } from "../rules/percent.ts";
import { cohesionOpen, menOpen } from "../rules/sighting/suppositions.ts";
import type { UnitSheet } from "../scenario.ts";
import type { UnitState } from "../state.ts";
import { indexOf } from "../theatre.ts";
import type { SeenUnit, SideView } from "../viewTypes.ts";

/** The field as supposed, and what else it may be. */
export type Fields = readonly [Field, ...(readonly Field[])];

/** Men of a mere contact, percent of the average unit that it is taken for: the same as commanders imagine. @rule R3.3 */
const CONTACT = { low: 50, high: 150 } as const;

/**
 * The field as supposed, and beside it the field with the enemies of some hexes at their weakest and at their
 * strongest, each as likely as the others; alone where nothing is open. @rule R3.3 R3.8
 */
export function likelyFields(view: SideView, field: Field, hexes: ReadonlySet<Hex>): Fields {
  const there = view.enemies.filter(({ where }) => hexes.has(where));
  const weak = inGuise(field, there, "low");
  const strong = inGuise(field, there, "high");
  return weak === field && strong === field ? [field] : [field, weak, strong];
}

function inGuise(field: Field, enemies: readonly SeenUnit[], as: "low" | "high"): Field {
  const { theatre, state } = field;
  let units: UnitState[] | null = null;
  for (const seen of enemies) {
    const index = indexOf(theatre, seen.id);
    const unit = state.units[index] as UnitState;
    const guise = guiseOf(seen, unit, theatre.scenario.units[index] as UnitSheet, field)[as];
    if (guise.men === unit.men && guise.cohesion === unit.cohesion) continue;
    units ??= state.units.slice();
    units[index] = { ...unit, ...guise };
  }
  return units ? { theatre, state: { ...state, units } } : field;
}

type Guise = Pick<UnitState, "men" | "cohesion">;

function guiseOf(
  seen: SeenUnit,
  { men, cohesion }: UnitState,
  sheet: UnitSheet,
  { theatre, state }: Field,
): { readonly low: Guise; readonly high: Guise } {
  if (seen.level === "contact")
    return {
      low: { men: percentOf(men, CONTACT.low), cohesion },
      high: { men: percentOf(men, CONTACT.high), cohesion },
    };
  const strength = menOpen(seen.men, sheet.men, theatre.numbers);
  const nerve = cohesionOpen(seen, sheet, theatre.numbers, state.turn);
  return {
    low: { men: strength.low, cohesion: nerve.low },
    high: { men: strength.high, cohesion: nerve.high },
  };
}
