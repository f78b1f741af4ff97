/** Fires a battery's shells at a hex and states what they did. @rule R5.1 */
import { type Deciding, diceFor, state } from "../../deciding.ts";
import { drawOutcome } from "../../dice.ts";
import { type Field, fieldedUnit, unitsAt, worksAt } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import { enemyOf, type SideId, type UnitId, type UnitSheet } from "../../scenario.ts";
import type { Fallen } from "../../state.ts";
import { stateBreach } from "../border/breach.ts";
import { breachOfFire } from "../border/leash.ts";
import { damageWorks } from "../entrenchment/damageWorks.ts";
import { shelterFor } from "../entrenchment/shelter.ts";
import { areMarching, groupOf } from "../fire-and-assault/fightingGroup.ts";
import { menOnFoot } from "../fire-and-assault/situation.ts";
import { loseGuns, loseMen, strain } from "../fire-and-assault/takeLosses.ts";
import { percentOf, sumOf } from "../percent.ts";
import { refreshSight } from "../sighting/refreshSight.ts";
import { spotterFor } from "../sighting/spotter.ts";
import { answeringBattery } from "./answerGuns.ts";
import {
  type BombardmentOccasion,
  type BombardmentOutcome,
  type BombardmentSituation,
  bombardmentForecast,
  crewsLeft,
  isHeavy,
  shellsFired,
} from "./bombardment.ts";
import { fallenOn } from "./fallen.ts";
import { heldDownAfter, holdDown } from "./holdDown.ts";
import { silenceBatteries } from "./silenceBatteries.ts";

/** The situation of a battery firing at a hex, as the field shows it. */
export function bombardmentSituation(
  field: Field,
  id: UnitId,
  target: Hex,
  occasion: BombardmentOccasion,
): BombardmentSituation {
  const { sheet, unit } = fieldedUnit(field, id);
  const enemy = enemyOf(sheet.side);
  const targets = unitsAt(field, target, enemy);
  const works = worksAt(field, enemy, target);
  const { numbers } = field.theatre;
  const rate = shellsFired(sheet, unit, numbers);
  return {
    shells: occasion === "answer" ? percentOf(rate, numbers.bombardment.answer) : rate,
    crews: crewsLeft(sheet, unit, numbers),
    worth: sheet.shellWorth,
    observed: spotterFor(field, sheet.side, target) ? "observed" : "blind",
    men: menOnFoot(targets.map((other) => groupOf(other.sheet, other.unit))),
    guns: targets.reduce((sum, other) => sum + other.unit.guns, 0),
    batteryGuns: targets.reduce((sum, other) => sum + (other.sheet.range > 0 ? other.unit.guns : 0), 0),
    works: shelterFor(
      works,
      sumOf(targets, ({ unit: struck }) => struck.men),
      field.theatre.numbers,
    ),
    wire: works.wire,
    nests: works.nests,
    posture: areMarching(targets) ? "moving" : "holding",
    fallen: fallenOn(field.state, sheet.side, target),
  };
}

/** Carries out an order to bombard; guns of the other side that see the battery fire may answer. @rule R5.10 */
export function resolveBombardment(deciding: Deciding, id: UnitId, target: Hex): void {
  const { sheet } = fieldedUnit(deciding.draft, id);
  state(deciding, { type: "deed-done", unit: id, deed: "bombard" });
  stateBreach(
    deciding,
    sheet.side,
    breachOfFire(deciding.draft.theatre, deciding.draft.state, sheet.side, target),
  );
  fireBattery(deciding, id, target, "order");
  const answering = answeringBattery(deciding.draft, id);
  if (answering === null) return;
  const { at } = fieldedUnit(deciding.draft, id).unit;
  state(deciding, { type: "reacted", unit: answering });
  fireBattery(deciding, answering, at, "answer");
}

/** Fires a battery at a hex and states what came of it. */
function fireBattery(deciding: Deciding, id: UnitId, target: Hex, occasion: BombardmentOccasion): void {
  const { draft } = deciding;
  const { sheet, unit } = fieldedUnit(draft, id);
  const situation = bombardmentSituation(draft, id, target, occasion);
  const forecast = bombardmentForecast(situation, draft.theatre.numbers);
  const isFirst = (draft.state.heldDown[target] ?? 0) === 0;
  const dice = diceFor(deciding, "bombardment", `${id}-${target}`);
  const { outcome, die } = drawOutcome(dice, forecast.outcomes);
  state(deciding, { type: "shells-spent", unit: id, shells: situation.shells });
  const { suppressionMost } = draft.theatre.numbers.bombardment;
  state(deciding, {
    type: "bombardment-resolved",
    unit: id,
    from: unit.at,
    target,
    shells: situation.shells,
    occasion,
    observed: situation.observed,
    spotter: spotterFor(draft, sheet.side, target)?.unit ?? null,
    heldDown: heldDownAfter(deciding, target, outcome.suppression, suppressionMost),
    fell: outcome.fell,
    fallen: fallenWith(draft, sheet, target, outcome.fell),
    breakdown: forecast.breakdown,
    dice: [die],
    luck: outcome.luck,
    loss: outcome.loss,
  });
  const seenBy = situation.observed === "observed" ? sheet.side : null;
  if (isFirst && outcome.suppression > 0) strainAll(deciding, enemyOf(sheet.side), target);
  strike(deciding, enemyOf(sheet.side), target, outcome, seenBy);
  refreshSight(deciding);
}

/** What has fallen on a hex with so many shells of a battery more. @rule R5.11 */
function fallenWith(field: Field, { side, shellWorth }: UnitSheet, target: Hex, fell: number): Fallen {
  const { shells, heavy, bombs } = fallenOn(field.state, side, target);
  const heavyNow = isHeavy(shellWorth, field.theatre.numbers) ? fell : 0;
  return { shells: shells + fell, heavy: heavy + heavyNow, bombs };
}

/** The first shells of a part shake everyone in the hex; more of them kill and hold down. @rule R5.4 */
function strainAll(deciding: Deciding, side: SideId, target: Hex): void {
  for (const { sheet } of unitsAt(deciding.draft, target, side)) strain(deciding, sheet.id, "shelled");
}

/** What shells do to a side in a hex: works, batteries, guns, men and fire. @rule R5.3 R5.4 R5.9 */
function strike(
  deciding: Deciding,
  side: SideId,
  target: Hex,
  outcome: BombardmentOutcome,
  seenBy: SideId | null,
): void {
  const { draft } = deciding;
  const { rows, nests, suppression } = outcome;
  const there = unitsAt(draft, target, side);
  const targets = there.map(({ sheet }) => sheet.id);
  damageWorks(deciding, side, target, { rows, nests, cause: "shells", seenBy });
  if (outcome.silences) silenceBatteries(deciding, side, target, seenBy);
  loseGuns(deciding, targets, outcome.guns, "shells");
  loseMen(deciding, targets, outcome.loss, "shells");
  holdDown(deciding, side, target, suppression, draft.theatre.numbers.bombardment.suppressionMost);
}
