/** Fights an assault out: dice, losses, who leaves and who follows. @rule R4.4 */
import { type Deciding, diceFor, state } from "../../deciding.ts";
import { drawOutcome } from "../../dice.ts";
import { sideOfMark } from "../../draft.ts";
import { fieldedUnit, unitsAt, worksAt } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import { enemyOf, type SideId, type UnitId } from "../../scenario.ts";
import { bogTanks } from "../armour/bogTanks.ts";
import { stateBreach } from "../border/breach.ts";
import { type BorderCrosser, breachOfStep } from "../border/leash.ts";
import { shockChange } from "../cohesion/cohesion.ts";
import { isUntried } from "../cohesion/firstFight.ts";
import { spendOrders } from "../command/spendOrders.ts";
import { damageWorks } from "../entrenchment/damageWorks.ts";
import { takeGround } from "../movement/capture.ts";
import { closeFires } from "../sequence/fires.ts";
import { meet, refreshSight } from "../sighting/refreshSight.ts";
import { whoAdvances, whyNobodyIn } from "./advance.ts";
import { assaultForecast } from "./assault.ts";
import { assaultSituation } from "./assaultSituation.ts";
import { chanceAsSeen } from "./chanceAsSeen.ts";
import { fallBack } from "./fallBack.ts";
import { whoStrikesBack } from "./strikeBack.ts";
import { loseMen, loseTanks, strain } from "./takeLosses.ts";

/** Carries out an ordered assault; the other side's neighbours may answer a lost hex by their standing order. */
export function resolveAssault(deciding: Deciding, units: readonly UnitId[], target: Hex): void {
  const side = sideOf(deciding, units);
  closeFires(deciding);
  spendOrders(deciding, units);
  for (const unit of units) state(deciding, { type: "deed-done", unit, deed: "assault" });
  giveWay(deciding, units, target);
  const taken = fight(deciding, units, target);
  refreshSight(deciding);
  if (taken && counterAttack(deciding, enemyOf(side), target) === "struck") refreshSight(deciding);
}

function sideOf(deciding: Deciding, units: readonly UnitId[]): SideId {
  return fieldedUnit(deciding.draft, units[0] ?? "").sheet.side;
}

function hexesOf(deciding: Deciding, units: readonly UnitId[]): Hex[] {
  return [...new Set(units.map((id) => fieldedUnit(deciding.draft, id).unit.at))];
}

/** Defenders who are all ordered to fall back do so before the storm. @rule R4.9 */
function giveWay(deciding: Deciding, units: readonly UnitId[], target: Hex): void {
  const defenders = unitsAt(deciding.draft, target, enemyOf(sideOf(deciding, units)));
  if (defenders.length === 0 || defenders.some(({ unit }) => unit.standing !== "fall-back")) return;
  const attackers = hexesOf(deciding, units);
  for (const { sheet } of defenders) fallBack(deciding, sheet.id, attackers);
}

/** One storm of a hex. @returns whether the attackers have it now. */
function fight(deciding: Deciding, units: readonly UnitId[], target: Hex): boolean {
  const { draft } = deciding;
  const side = sideOf(deciding, units);
  const defenders = unitsAt(draft, target, enemyOf(side)).map(({ sheet }) => sheet.id);
  const setOut = crossersOf(deciding, units);
  meet(deciding, side, target);
  const untried = [...units, ...defenders].filter((id) => isUntriedNow(deciding, id));
  const forecast = assaultForecast(assaultSituation(draft, units, target), draft.theatre.numbers);
  const { outcome, die } = drawOutcome(diceFor(deciding, "assault", target), forecast.outcomes);
  state(deciding, {
    type: "assault-resolved",
    units,
    defenders,
    target,
    result: outcome.result,
    breakdown: forecast.breakdown,
    dice: [die],
    attackerLoss: outcome.attackerLoss,
    defenderLoss: outcome.defenderLoss,
    steps: outcome.steps,
    luck: outcome.luck,
    breakLimit: outcome.breakLimit,
    rule: "R4.5",
  });
  const opened = { rows: outcome.wireOpened, nests: 0, cause: "storm", seenBy: side } as const;
  damageWorks(deciding, enemyOf(side), target, opened);
  loseTanks(deciding, outcome.tanksStopped);
  loseMen(deciding, units, outcome.attackerLoss, "storm");
  loseMen(deciding, defenders, outcome.defenderLoss, "storm");
  for (const unit of units) strain(deciding, unit, "assault");
  for (const unit of untried) shakeUntried(deciding, unit);
  if (outcome.result === "held") clingOn(deciding, defenders, target);
  if (outcome.result !== "taken") return false;
  const attackers = hexesOf(deciding, units).filter((hex) => hex >= 0);
  for (const defender of defenders) fallBack(deciding, defender, attackers);
  advance(deciding, side, setOut, target);
  return true;
}

/** Units as they set out: what falls in the storm makes no smaller act of it. @rule R12.4 */
function crossersOf({ draft }: Deciding, units: readonly UnitId[]): ReadonlyMap<UnitId, BorderCrosser> {
  return new Map(
    units.map((id) => {
      const { men, tanks } = fieldedUnit(draft, id).unit;
      return [id, { id, men, tanks }];
    }),
  );
}

/** A foothold under the crest: the attackers are through the wire, and the garrison has no rest. @rule R4.15 */
function clingOn(deciding: Deciding, defenders: readonly UnitId[], target: Hex): void {
  const { draft } = deciding;
  const side = enemyOf(fieldedUnit(draft, defenders[0] ?? "").sheet.side);
  const rows = worksAt(draft, enemyOf(side), target).wire;
  damageWorks(deciding, enemyOf(side), target, { rows, nests: 0, cause: "storm", seenBy: side });
  for (const id of defenders) {
    const { unit } = fieldedUnit(draft, id);
    const change = shockChange(unit.cohesion, draft.theatre.numbers.cohesion.foothold);
    if (unit.at >= 0 && change < 0)
      state(deciding, { type: "cohesion-changed", unit: id, change, cause: "foothold" });
  }
}

function isUntriedNow({ draft }: Deciding, id: UnitId): boolean {
  const { sheet, unit } = fieldedUnit(draft, id);
  return isUntried(sheet, unit, draft.theatre.numbers);
}

/** The first fight shakes raw troops more than any later one. @rule R10.6 */
function shakeUntried(deciding: Deciding, id: UnitId): void {
  const { unit } = fieldedUnit(deciding.draft, id);
  const change = shockChange(unit.cohesion, deciding.draft.theatre.numbers.cohesion.rawShock);
  if (unit.at >= 0 && change < 0)
    state(deciding, { type: "cohesion-changed", unit: id, change, cause: "first-fight" });
}

/** Advance after combat; tanks that go in may bog as on any step. @rule R4.8 R7.1 */
function advance(
  deciding: Deciding,
  side: SideId,
  setOut: ReadonlyMap<UnitId, BorderCrosser>,
  target: Hex,
): void {
  const { draft } = deciding;
  const units = [...setOut.keys()];
  const going = whoAdvances(draft, side, units, target, setOut);
  if (going.length === 0) stateNobodyIn(deciding, units, target);
  for (const id of going) {
    const { unit } = fieldedUnit(draft, id);
    const crosser = setOut.get(id);
    state(deciding, { type: "unit-advanced", unit: id, from: unit.at, to: target });
    if (crosser)
      stateBreach(deciding, side, breachOfStep(draft.theatre, draft.state, side, crosser, unit.at, target));
    takeGround(deciding, id);
    bogTanks(deciding, id, unit.at, target);
  }
}

/** The defence is broken and nobody goes in: why, and whose ground it stays. @rule R4.8 */
function stateNobodyIn(deciding: Deciding, units: readonly UnitId[], target: Hex): void {
  const { draft } = deciding;
  const holder = sideOfMark(draft.state.control[target]);
  const why = whyNobodyIn(draft, units, target);
  state(deciding, { type: "nobody-went-in", units, target, why, holder, rule: "R4.8" });
}

/** Units beside a lost hex that are told to counter-attack storm it at once, all together; nobody answers that. @rule R4.9 */
function counterAttack(deciding: Deciding, side: SideId, target: Hex): "struck" | "stays" {
  const { draft } = deciding;
  const ready = whoStrikesBack(draft, side, target);
  if (ready.length === 0 || unitsAt(draft, target, enemyOf(side)).length === 0) return "stays";
  const least = draft.theatre.numbers.fire.counterAttackLeast;
  const chance = chanceAsSeen(draft, side, ready, target);
  if (chance < least) {
    state(deciding, { type: "counter-attack-withheld", units: ready, target, chance, least, rule: "R4.9" });
    return "stays";
  }
  for (const unit of ready) state(deciding, { type: "reacted", unit });
  fight(deciding, ready, target);
  return "struck";
}
