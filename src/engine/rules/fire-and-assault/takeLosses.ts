/** States what a fight cost: men, guns and tanks of each unit, and what it does to them. @rule R4.7 */
import { type Deciding, state } from "../../deciding.ts";
import type { LossCause } from "../../events.ts";
import { type Fielded, fieldedUnit } from "../../field.ts";
import type { Losses, UnitId } from "../../scenario.ts";
import { commandTanksHit } from "../armour/commandTanks.ts";
import {
  type CohesionStrain,
  changeInWorks,
  lossChange,
  officersChange,
  shelledLossChange,
  shockChange,
  strainChange,
} from "../cohesion/cohesion.ts";
import { shelterAt } from "../entrenchment/shelter.ts";
import { diedOnTheWayBack } from "../supply/health.ts";
import { fightsOnFoot, groupOf } from "./fightingGroup.ts";
import { crewLoss, fateOf, shareLoss } from "./losses.ts";

/** Shares a loss of men among those of the units who fight on foot. */
export function loseMen(deciding: Deciding, units: readonly UnitId[], loss: number, cause: LossCause): void {
  if (loss <= 0) return;
  const onFoot = units
    .map((id) => fieldedUnit(deciding.draft, id))
    .filter(({ sheet, unit }) => fightsOnFoot(groupOf(sheet, unit)));
  const shares = shareLoss(
    loss,
    onFoot.map(({ unit }) => unit.men),
  );
  onFoot.forEach((fallen, index) => {
    stateLoss(deciding, fallen, { men: shares[index] ?? 0, guns: 0, tanks: 0, cause });
  });
}

/** Tanks put out of action by guns, with part of their crews. @rule R7.4 */
export function loseTanks(
  deciding: Deciding,
  stopped: readonly { readonly unit: UnitId; readonly tanks: number }[],
): void {
  for (const { unit: id, tanks: aimed } of stopped) {
    const hit = fieldedUnit(deciding.draft, id);
    // Several may have aimed at the same tank at once, when lines in contact exchange fire.
    const tanks = Math.min(aimed, hit.unit.tanks);
    if (tanks === 0) continue;
    const { numbers } = deciding.draft.theatre;
    const men = crewLoss(hit.unit.men, hit.unit.tanks + hit.unit.bogged, tanks, numbers);
    stateLoss(deciding, hit, { men, guns: 0, tanks, cause: "anti-tank" });
    loseControl(deciding, hit, tanks);
  }
}

/** Stuck tanks put out of action by guns, with part of their crews. @rule R7.12 */
export function loseStuckTanks(
  deciding: Deciding,
  stopped: readonly { readonly unit: UnitId; readonly tanks: number }[],
): void {
  for (const { unit: id, tanks: aimed } of stopped) {
    const hit = fieldedUnit(deciding.draft, id);
    const tanks = Math.min(aimed, hit.unit.bogged);
    if (tanks === 0) continue;
    const { numbers } = deciding.draft.theatre;
    const men = crewLoss(hit.unit.men, hit.unit.tanks + hit.unit.bogged, tanks, numbers);
    stateLoss(deciding, hit, { men, guns: 0, tanks, cause: "anti-tank" }, tanks);
  }
}

/** The first tanks hit are those of the commanders. @rule R7.7 */
function loseControl(deciding: Deciding, { sheet, unit }: Fielded, hit: number): void {
  const { numbers } = deciding.draft.theatre;
  const { commandLost } = unit;
  const tanks = commandTanksHit({ tanks: sheet.tanks, commandLost }, hit, numbers);
  const now = fieldedUnit(deciding.draft, sheet.id).unit;
  if (tanks === 0 || now.at < 0) return;
  state(deciding, { type: "command-tanks-hit", unit: sheet.id, at: now.at, tanks });
  const change = shockChange(now.cohesion, numbers.armour.commandShock);
  if (change !== 0)
    state(deciding, { type: "cohesion-changed", unit: sheet.id, change, cause: "command-tanks" });
}

/** Guns knocked out in a hex, shared by the guns each unit has. @rule R5.3 */
export function loseGuns(deciding: Deciding, units: readonly UnitId[], guns: number, cause: LossCause): void {
  if (guns <= 0) return;
  const batteries = units.map((id) => fieldedUnit(deciding.draft, id));
  const shares = shareLoss(
    guns,
    batteries.map(({ unit }) => unit.guns),
  );
  batteries.forEach((battery, index) => {
    const lost = shares[index] ?? 0;
    if (lost > 0) stateLoss(deciding, battery, { men: 0, guns: lost, tanks: 0, cause });
  });
}

/** What one fight took from one unit. */
interface Toll {
  readonly men: number;
  readonly guns: number;
  readonly tanks: number;
  readonly cause: LossCause;
}

/** @param bogged of the tanks lost, those that were stuck. */
function stateLoss(deciding: Deciding, fallen: Fielded, { men, guns, tanks, cause }: Toll, bogged = 0): void {
  if (men + guns + tanks === 0) return;
  const { sheet, unit } = fallen;
  const { draft } = deciding;
  const fate = fateOf(men, unit.lost, sheet.side, draft.theatre.numbers, diedOnTheWayBack(draft, sheet.id));
  const loss: Losses = { ...fate, guns, tanks };
  state(deciding, { type: "losses-taken", unit: sheet.id, loss, bogged, cause });
  const { cohesion } = deciding.draft.theatre.numbers;
  const isShelled = cause === "shells" || cause === "bombs";
  const works = shelterAt(deciding.draft, sheet.side, unit.at);
  const change = isShelled
    ? changeInWorks(shelledLossChange(unit.cohesion, men, unit.men, cohesion), works, cohesion)
    : lossChange(unit.cohesion, men, unit.men, cohesion);
  if (change !== 0) state(deciding, { type: "cohesion-changed", unit: sheet.id, change, cause: "losses" });
  loseOfficers(deciding, fallen, men);
  destroyIfSpent(deciding, sheet.id);
}

/** So many fell at once that officers fell with them. @rule R10.8 */
function loseOfficers(deciding: Deciding, fallen: Fielded, men: number): void {
  const { cohesion } = fieldedUnit(deciding.draft, fallen.sheet.id).unit;
  const change = officersChange(cohesion, men, fallen.unit.men, deciding.draft.theatre.numbers.cohesion);
  if (change < 0)
    state(deciding, { type: "cohesion-changed", unit: fallen.sheet.id, change, cause: "officers" });
}

/** A unit with neither men nor tanks left is out of the battle. */
export function destroyIfSpent(deciding: Deciding, id: UnitId): void {
  const { sheet, unit } = fieldedUnit(deciding.draft, id);
  const machinesOnly = sheet.men === 0;
  if (unit.at < 0 || unit.tanks + unit.bogged > 0 || (machinesOnly ? unit.guns > 0 : unit.men > 0)) return;
  state(deciding, { type: "unit-destroyed", unit: id, at: unit.at });
}

/** Shakes a unit by what it goes through. @rule R10.1 */
export function strain(deciding: Deciding, id: UnitId, cause: CohesionStrain): void {
  const { sheet, unit } = fieldedUnit(deciding.draft, id);
  if (unit.at < 0) return;
  const { cohesion } = deciding.draft.theatre.numbers;
  const bare = strainChange(unit.cohesion, cause, cohesion);
  const works = shelterAt(deciding.draft, sheet.side, unit.at);
  const change = cause === "shelled" ? changeInWorks(bare, works, cohesion) : bare;
  if (change !== 0) state(deciding, { type: "cohesion-changed", unit: id, change, cause });
}
