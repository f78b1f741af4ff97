/** Who storms a lost hex at once by his standing order. @rule R4.9 */
import { type Field, type Fielded, hexesAround, unitsAt } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import type { SideId, UnitId } from "../../scenario.ts";
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

function isReady({ theatre }: Field, { sheet, unit }: Fielded): boolean {
  if (unit.standing !== "counter-attack" || unit.reacted === 1 || unit.leaderless > 0) return false;
  if (unit.manner === "march" && unit.spent > 0) return false;
  if (!canStorm(sheet.arm, unit)) return false;
  return cohesionState(unit.cohesion, theatre.numbers.cohesion) === "good";
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
