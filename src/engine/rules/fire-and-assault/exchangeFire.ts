/** Lines in contact exchange fire at the end of a turn, both at once. @rule R4.10 */
import type { Deciding } from "../../deciding.ts";
import { type Fielded, fielded, hexesAround, isInContact, unitsAt } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import { enemyOf, type SideId } from "../../scenario.ts";
import { cohesionState } from "../cohesion/cohesion.ts";
import { strengthInMen } from "./fightingGroup.ts";
import { type DrawnFire, drawFire, stateToll, tellFireGiven } from "./resolveFire.ts";

/**
 * Every hex whose units are ordered to fire at will shoots at the strongest enemy hex beside it. All dice fall
 * before any loss is stated, so that neither side fires first.
 */
export function exchangeFire(deciding: Deciding): void {
  const fires: DrawnFire[] = [];
  for (const [hex, side] of occupiedHexes(deciding)) {
    if (!isInContact(deciding.draft, side, hex)) continue;
    const firers = unitsAt(deciding.draft, hex, side).filter((unit) => firesAtWill(deciding, unit));
    const target = strongestBeside(deciding, side, hex);
    if (firers.length === 0 || target === null) continue;
    const targets = unitsAt(deciding.draft, target, enemyOf(side));
    const fire = drawFire(deciding, firers, targets, target, "contact");
    if (fire) fires.push(fire);
  }
  // All have fired before anybody falls: the dead do not shoot.
  for (const fire of fires) tellFireGiven(deciding, fire);
  for (const fire of fires) stateToll(deciding, fire);
}

function occupiedHexes(deciding: Deciding): ReadonlyMap<Hex, SideId> {
  return new Map(fielded(deciding.draft).map(({ sheet, unit }) => [unit.at, sheet.side]));
}

/** Whether a unit shoots without an order: steady, spread out, and told to. @rule R4.9 */
export function firesAtWill(deciding: Deciding, { sheet, unit }: Fielded): boolean {
  if (unit.standing === "hold-fire" || unit.standing === "fall-back") return false;
  if (unit.manner === "march" && unit.spent > 0) return false;
  if (cohesionState(unit.cohesion, deciding.draft.theatre.numbers.cohesion) === "routed") return false;
  return sheet.smallArms > 0 || sheet.tankFire > 0 || sheet.gunFire > 0;
}

function strongestBeside(deciding: Deciding, side: SideId, hex: Hex): Hex | null {
  const { numbers } = deciding.draft.theatre;
  let best: Hex | null = null;
  let most = 0;
  for (const beside of hexesAround(deciding.draft.theatre, hex)) {
    const enemies = unitsAt(deciding.draft, beside, enemyOf(side));
    const men = enemies.reduce((sum, { unit }) => sum + strengthInMen(unit, numbers), 0);
    if (men > most) [best, most] = [beside, men];
  }
  return best;
}
