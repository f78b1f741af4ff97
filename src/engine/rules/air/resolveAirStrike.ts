/** Flies an air strike and states what it did. @rule R6.1 */
import { type Deciding, diceFor, state } from "../../deciding.ts";
import { drawOutcome } from "../../dice.ts";
import { type Field, unitsAt } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import { enemyOf, type SideId } from "../../scenario.ts";
import { fallenOn } from "../bombardment/fallen.ts";
import { heldDownAfter, holdDown } from "../bombardment/holdDown.ts";
import { silenceBatteries } from "../bombardment/silenceBatteries.ts";
import { stateBreach } from "../border/breach.ts";
import { breachOfBombs } from "../border/leash.ts";
import { changeInWorks, shockChange } from "../cohesion/cohesion.ts";
import { shelterAt } from "../entrenchment/shelter.ts";
import { areMarching, groupOf } from "../fire-and-assault/fightingGroup.ts";
import { menOnFoot } from "../fire-and-assault/situation.ts";
import { loseGuns, loseMen } from "../fire-and-assault/takeLosses.ts";
import { sumOf } from "../percent.ts";
import { refreshSight } from "../sighting/refreshSight.ts";
import { type AirStrikeSituation, airStrikeForecast } from "./airStrike.ts";
import { antiAirOver } from "./antiAir.ts";

/** The situation of aircraft over a hex, as the field shows it. */
export function airStrikeSituation(
  field: Field,
  side: SideId,
  target: Hex,
  sorties: number,
): AirStrikeSituation {
  const enemy = enemyOf(side);
  const targets = unitsAt(field, target, enemy);
  return {
    sorties,
    kilograms: field.state.air[side]?.kilograms ?? 0,
    men: menOnFoot(targets.map(({ sheet, unit }) => groupOf(sheet, unit))),
    works: shelterAt(field, enemy, target),
    guns: sumOf(targets, ({ unit }) => unit.guns),
    batteryGuns: sumOf(targets, ({ sheet, unit }) => (sheet.range > 0 ? unit.guns : 0)),
    posture: areMarching(targets) ? "moving" : "holding",
    antiAir: antiAirOver(field, enemy, target),
    fallen: fallenOn(field.state, side, target).bombs,
  };
}

/** Carries out an air strike of the active side. */
export function resolveAirStrike(deciding: Deciding, target: Hex, sorties: number): void {
  const { draft } = deciding;
  const side = draft.state.activeSide;
  const situation = airStrikeSituation(draft, side, target, sorties);
  const forecast = airStrikeForecast(situation, draft.theatre.numbers);
  const { outcome, die } = drawOutcome(diceFor(deciding, "air-strike", target), forecast.outcomes);
  const { suppressionMost } = draft.theatre.numbers.air;
  const fallen = fallenOn(draft.state, side, target);
  state(deciding, { type: "sorties-flown", side, sorties });
  stateBreach(deciding, side, breachOfBombs(draft.theatre, draft.state, side, target, sorties));
  state(deciding, {
    type: "air-strike-resolved",
    side,
    target,
    sorties,
    kilograms: sorties * situation.kilograms,
    heldDown: heldDownAfter(deciding, target, outcome.suppression, suppressionMost),
    fell: outcome.fell,
    fallen: { ...fallen, bombs: fallen.bombs + outcome.fell },
    breakdown: forecast.breakdown,
    dice: [die],
    luck: outcome.luck,
    loss: outcome.loss,
  });
  if (outcome.aircraft > 0)
    state(deciding, { type: "aircraft-lost", side, at: target, aircraft: outcome.aircraft });
  const enemy = enemyOf(side);
  const targets = unitsAt(draft, target, enemy).map(({ sheet }) => sheet.id);
  if (outcome.silences) silenceBatteries(deciding, enemy, target, side);
  loseGuns(deciding, targets, outcome.guns, "bombs");
  loseMen(deciding, targets, outcome.loss, "bombs");
  holdDown(deciding, enemy, target, outcome.suppression, suppressionMost);
  for (const { sheet, unit } of unitsAt(draft, target, enemy)) {
    const shock = shockChange(unit.cohesion, outcome.shock);
    const change = changeInWorks(shock, situation.works, draft.theatre.numbers.cohesion);
    if (change !== 0) state(deciding, { type: "cohesion-changed", unit: sheet.id, change, cause: "bombs" });
  }
  refreshSight(deciding);
}
