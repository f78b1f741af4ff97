/** An engineer unit's turn at a crossing: who may, and what comes of it. @rule R2.11 */
import { type Deciding, state } from "../../deciding.ts";
import { type Field, fieldedUnit, isInContact } from "../../field.ts";
import { type Hex, hexDistance } from "../../hex/grid.ts";
import { hexsideKey } from "../../hex/hexside.ts";
import { type Refusal, refuse } from "../../refusals.ts";
import type { UnitId } from "../../scenario.ts";
import { sheetOf, theatreOf } from "../../theatre.ts";
import type { SideView } from "../../viewTypes.ts";
import { isOnMap, ownUnit, refusalOfActor } from "../sequence/checkActor.ts";
import { type CrossingSituation, crossingAfter, crossingBetween, standingCrossing } from "./crossings.ts";

/** Why a unit cannot work at a crossing to a hex, or null when it can. */
export function refusalOfBridging(view: SideView, id: UnitId, to: Hex): Refusal | null {
  const refusal = refusalOfActor(view, id, "R2.11", "must-not-have-moved");
  const unit = ownUnit(view, id);
  if (refusal || !unit) return refusal;
  const theatre = theatreOf(view);
  const { crossingMen } = theatre.numbers.movement;
  const facts = { unit: id, hex: to };
  if (!isOnMap(view, to)) return refuse("off-map", "R2.11", facts);
  if (hexDistance(theatre.grid, unit.at, to) !== 1) return refuse("not-adjacent", "R2.11", facts);
  if (sheetOf(theatre, id).arm !== "engineer" || unit.men < crossingMen)
    return refuse("no-engineers", "R2.11", { ...facts, men: crossingMen });
  if (crossingBetween(theatre, unit.at, to) === null) return refuse("nothing-to-bridge", "R2.11", facts);
  if (standingCrossing(view.crossings, unit.at, to) !== null)
    return refuse("crossing-stands", "R2.11", facts);
  if (view.enemies.some((enemy) => enemy.now === 1 && enemy.where === to))
    return refuse("enemy-there", "R2.11", facts);
  return null;
}

/** A unit's turn of work at a crossing, as the field shows it. */
export function crossingSituation(field: Field, id: UnitId, to: Hex): CrossingSituation {
  const { sheet, unit } = fieldedUnit(field, id);
  return {
    kind: crossingBetween(field.theatre, unit.at, to) ?? "ford",
    done: field.state.built[sheet.side][hexsideKey(unit.at, to)]?.done ?? 0,
    light: field.state.light,
    underFire: isInContact(field, sheet.side, unit.at) ? 1 : 0,
  };
}

/** Carries out an order to make a crossing. */
export function buildCrossing(deciding: Deciding, id: UnitId, to: Hex): void {
  const { draft } = deciding;
  const { sheet, unit } = fieldedUnit(draft, id);
  const crossing = crossingAfter(crossingSituation(draft, id, to), draft.theatre.numbers);
  state(deciding, { type: "deed-done", unit: id, deed: "bridge" });
  state(deciding, { type: "crossing-built", side: sheet.side, from: unit.at, to, crossing });
}
