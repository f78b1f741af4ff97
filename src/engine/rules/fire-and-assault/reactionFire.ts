/** Defensive fire at a mover who shows himself beside troops ordered to fire at will. @rule R4.9 */
import { type Deciding, state } from "../../deciding.ts";
import { type Fielded, fieldedUnit } from "../../field.ts";
import { enemyOf, type RuleNumbers, type UnitId, type UnitSheet } from "../../scenario.ts";
import type { UnitState } from "../../state.ts";
import { cohesionState } from "../cohesion/cohesion.ts";
import { firesAtWill } from "./exchangeFire.ts";
import { strengthInMen } from "./fightingGroup.ts";
import { shoot } from "./resolveFire.ts";

/**
 * The strongest unit beside the mover that has not reacted in this part of the turn fires at it once.
 * @returns "stopped" when the mover is lost, routed, or has lost its break limit to this fire.
 */
export function fireAtMover(deciding: Deciding, id: UnitId): "stopped" | "goes-on" {
  const { draft } = deciding;
  const mover = fieldedUnit(draft, id);
  const firer = readiest(deciding, mover);
  if (!firer) return "goes-on";
  state(deciding, { type: "reacted", unit: firer.sheet.id });
  const loss = shoot(deciding, [firer], [mover], mover.unit.at, "reaction");
  const after = fieldedUnit(draft, id).unit;
  if (after.at < 0 || cohesionState(after.cohesion, draft.theatre.numbers.cohesion) === "routed")
    return "stopped";
  const share = mover.unit.men > 0 ? Math.floor((loss * 100) / mover.unit.men) : 0;
  return share >= mover.sheet.breakLimit ? "stopped" : "goes-on";
}

/** What it is worth against tanks: its guns that fire at armour, and its anti-tank rifles. @rule R7.9 */
function againstTanks({ sheet, unit }: Fielded): number {
  return unit.guns * sheet.antiTank + sheet.antiTankRifles;
}

function readiest(deciding: Deciding, mover: Fielded): Fielded | null {
  const { draft } = deciding;
  const { theatre, state: now } = draft;
  const enemy = enemyOf(mover.sheet.side);
  if (!now.known[enemy][mover.index]) return null;
  const before = readiestAgainst(mover, theatre.numbers);
  let best: Fielded | null = null;
  for (const index of theatre.unitsOf[enemy]) {
    const unit = now.units[index] as UnitState;
    if (unit.reacted === 1 || unit.at < 0 || theatre.sight.distance(unit.at, mover.unit.at) !== 1) continue;
    const beside: Fielded = { index, sheet: theatre.scenario.units[index] as UnitSheet, unit };
    if (firesAtWill(deciding, beside) && (best === null || before(beside, best) < 0)) best = beside;
  }
  return best;
}

/** Puts those who could answer a mover in order: against tanks who stops most of them, else the strongest. @rule R4.9 R7.9 */
export function readiestAgainst(mover: Fielded, numbers: RuleNumbers): (a: Fielded, b: Fielded) => number {
  const readiness = ({ unit }: Fielded): number => strengthInMen(unit, numbers);
  const worth = mover.unit.tanks > 0 ? againstTanks : readiness;
  return (a, b) => worth(b) - worth(a) || readiness(b) - readiness(a) || a.index - b.index;
}
