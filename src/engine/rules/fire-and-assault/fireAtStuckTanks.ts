/** Guns fire by themselves at tanks that are stuck in their sight. @rule R7.12 */
import type { Deciding } from "../../deciding.ts";
import { type Fielded, fielded, unitsAt } from "../../field.ts";
import { type Hex, hexDistance } from "../../hex/grid.ts";
import { enemyOf, SIDES, type SideId } from "../../scenario.ts";
import { sightRange } from "../sighting/sightRange.ts";
import { firesAtWill } from "./exchangeFire.ts";
import { type DrawnFire, drawFire, stateToll, tellFireGiven } from "./resolveFire.ts";

/** At the end of a turn every unit with guns that stop tanks fires at the nearest stuck ones that it sees. */
export function fireAtStuckTanks(deciding: Deciding): void {
  const fires: DrawnFire[] = [];
  for (const side of SIDES) {
    const hexes = stuckInSight(deciding, side);
    if (hexes.length === 0) continue;
    for (const firer of fielded(deciding.draft, enemyOf(side))) {
      const target = nearest(deciding, firer, hexes);
      if (target === null) continue;
      const targets = unitsAt(deciding.draft, target, side).filter(({ unit }) => unit.bogged > 0);
      const fire = drawFire(deciding, [firer], targets, target, "at-tanks");
      if (fire?.outcome.stuckStopped.some(({ tanks }) => tanks > 0)) fires.push(fire);
    }
  }
  for (const fire of fires) tellFireGiven(deciding, fire);
  for (const fire of fires) stateToll(deciding, fire);
}

/** Hexes with stuck tanks of a side that the other side has in sight. */
function stuckInSight({ draft }: Deciding, side: SideId): readonly Hex[] {
  const hexes = new Set<Hex>();
  for (const { unit, index } of fielded(draft, side))
    if (unit.bogged > 0 && draft.state.known[enemyOf(side)][index]?.now === 1) hexes.add(unit.at);
  return [...hexes];
}

/** The nearest of these hexes that a gun line reaches and looks into itself. */
function nearest(deciding: Deciding, firer: Fielded, hexes: readonly Hex[]): Hex | null {
  const { sheet, unit } = firer;
  const { theatre, state: now } = deciding.draft;
  const { numbers } = theatre;
  const rifles = sheet.antiTankRifles > 0 ? 1 : 0;
  const reach = unit.guns * sheet.antiTank > 0 ? numbers.fire.byDistance.length - 1 : rifles;
  if (reach === 0 || !firesAtWill(deciding, firer)) return null;
  let best: Hex | null = null;
  let least = Math.min(reach, Math.max(1, sightRange(numbers, now.weather, now.light))) + 1;
  for (const hex of hexes) {
    const far = hexDistance(theatre.grid, unit.at, hex);
    if (far < least && theatre.sight.canSee(unit.at, hex)) [best, least] = [hex, far];
  }
  return best;
}
