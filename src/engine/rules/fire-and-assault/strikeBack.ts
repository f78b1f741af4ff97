/** Who storms a lost hex at once by his standing order. @rule R4.9 */
import type { Modifier } from "../../events.ts";
import { type Field, type Fielded, hexesAround, unitsAt } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import type { Percent, SideId, UnitId } from "../../scenario.ts";
import type { Theatre } from "../../theatre.ts";
import { type Breach, breachOfStep, type Ledgers } from "../border/leash.ts";
import { cohesionState } from "../cohesion/cohesion.ts";
import { stepCost } from "../movement/cost.ts";
import { conditionsFor } from "../movement/crossings.ts";
import { canStorm } from "./checkAssault.ts";

/** Units of a side beside a hex that it has just lost, told to counter-attack and free to. @rule R4.9 R12.1 */
export function whoStrikesBack(field: Field, side: SideId, target: Hex): readonly UnitId[] {
  const { theatre, state } = field;
  const conditions = conditionsFor(state, side);
  return hexesAround(theatre, target)
    .flatMap((hex) => unitsAt(field, hex, side))
    .filter((one) => isReady(field, one) && breachOfStrikingBack(theatre, state, one, target) === null)
    .filter(
      ({ sheet, unit }) => stepCost(theatre, conditions, sheet.mover, "deployed", unit.at, target) !== null,
    )
    .map(({ sheet }) => sheet.id);
}

function isReady({ theatre }: Field, one: Fielded): boolean {
  return one.unit.standing === "counter-attack" && barOfStriking(theatre, one) === null;
}

/** What keeps a unit from striking back, whatever is lost beside it. */
export type StrikeBar = "answered" | "out-of-command" | "marched" | "cannot-storm" | "shaken";

/** Why a unit told to counter-attack does not, as it stands; null where it is free to. @rule R4.9 R7.7 R10.2 */
export function barOfStriking(
  theatre: Theatre,
  { sheet, unit }: Pick<Fielded, "sheet" | "unit">,
): StrikeBar | null {
  if (unit.reacted === 1) return "answered";
  if (unit.leaderless > 0) return "out-of-command";
  if (unit.manner === "march" && unit.spent > 0) return "marched";
  if (!canStorm(sheet.arm, unit)) return "cannot-storm";
  return cohesionState(unit.cohesion, theatre.numbers.cohesion) === "good" ? null : "shaken";
}

/** What going into a hex would break: by standing order nobody does what his capital forbids. @rule R4.9 R12.1 */
export function breachOfStrikingBack(
  theatre: Theatre,
  ledgers: Ledgers,
  { sheet, unit }: Pick<Fielded, "sheet" | "unit">,
  target: Hex,
): Breach | null {
  const { men, tanks, at } = unit;
  return breachOfStep(theatre, ledgers, sheet.side, { id: sheet.id, men, tanks }, at, target);
}

/** What a unit that counter-attacks could do against the strongest enemy known beside it. @rule R4.9 */
export interface StrikeForecast {
  readonly target: Hex;
  readonly odds: readonly [number, number];
  /** Chance that the hex is taken, percent, and the least at which the unit goes. */
  readonly takes: Percent;
  readonly least: Percent;
  /** What makes the chance what it is. */
  readonly breakdown: readonly Modifier[];
}
