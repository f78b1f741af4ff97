/**
 * What an order does to the nerve of those who fight in it: the strain of it and the men that it costs. The enemy's
 * cohesion is never seen, so only how far it falls is told of him.
 */
import type { Command } from "../commands.ts";
import { type Field, type Fielded, fieldedUnit, unitsAt, worksLevel } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import { airStrikeForecast } from "../rules/air/airStrike.ts";
import { airStrikeSituation } from "../rules/air/resolveAirStrike.ts";
import { changeInWorks, lossChange, MOST_COHESION, officersChange } from "../rules/cohesion/cohesion.ts";
import { isUntried } from "../rules/cohesion/firstFight.ts";
import { fightsOnFoot, groupOf } from "../rules/fire-and-assault/fightingGroup.ts";
import { shareLoss } from "../rules/fire-and-assault/losses.ts";
import { enemyOf, type UnitId } from "../scenario.ts";
import type { CohesionForecast, Forecast, LossRange, SideView } from "../viewTypes.ts";

const NOTHING: CohesionForecast = { own: [], enemy: null };

/** How cohesion is likely to change by an order, at the least and the most of its likely losses. @rule R10.1 */
export function cohesionForecast(
  view: SideView,
  field: Field,
  command: Command,
  forecast: Forecast,
): CohesionForecast {
  if (forecast.type === "assault" && command.type === "assault") {
    return {
      own: command.units.map((id) => ownFall(field, command.units, id, forecast.own)),
      enemy: enemyFall(field, view, command.target, { range: forecast.enemy, shock: 0, shelled: false }),
    };
  }
  if (forecast.type !== "fire") return NOTHING;
  const range = forecast.enemy;
  if (command.type === "fire")
    return { own: [], enemy: enemyFall(field, view, command.target, { range, shock: 0, shelled: false }) };
  if (command.type === "bombard") {
    // The first shells of a part shake everyone, later ones only by what they cost (R5.4).
    const isFirst = forecast.suppressedNow === 0 && forecast.suppression > 0;
    const shock = isFirst ? field.theatre.numbers.cohesion.shelled : 0;
    return { own: [], enemy: enemyFall(field, view, command.target, { range, shock, shelled: true }) };
  }
  if (command.type !== "air-strike") return NOTHING;
  const situation = airStrikeSituation(field, view.side, command.target, command.sorties);
  const { outcomes } = airStrikeForecast(situation, field.theatre.numbers);
  const shock = Math.max(0, ...outcomes.map((outcome) => outcome.shock));
  return { own: [], enemy: enemyFall(field, view, command.target, { range, shock, shelled: true }) };
}

/** An own attacker's cohesion after the storm: its strain, its part of the losses, and a first fight. */
function ownFall(
  field: Field,
  units: readonly UnitId[],
  id: UnitId,
  range: LossRange,
): CohesionForecast["own"][number] {
  const { numbers } = field.theatre;
  const one = fieldedUnit(field, id);
  const attackers = units.map((unit) => fieldedUnit(field, unit)).filter(isOnFoot);
  const first = isUntried(one.sheet, one.unit, numbers) ? numbers.cohesion.rawShock : 0;
  const after = (loss: number): number => {
    const at = attackers.findIndex(({ sheet }) => sheet.id === id);
    const men = attackers.map(({ unit }) => unit.men);
    const share = at < 0 ? 0 : (shareLoss(loss, men)[at] ?? 0);
    return Math.max(
      0,
      one.unit.cohesion - fallBy(field, one, share, false) - numbers.cohesion.assault - first,
    );
  };
  return { unit: id, now: one.unit.cohesion, low: after(range.high), high: after(range.low) };
}

interface Blow {
  readonly range: LossRange;
  /** Points that shells and bombs cost besides the men. */
  readonly shock: number;
  /** Works help against what falls from above. @rule R10.9 */
  readonly shelled: boolean;
}

/** Points that the units in a hex lose, the steadiest at the least losses and the worst hit at the most. */
function enemyFall(
  field: Field,
  { side }: SideView,
  target: Hex,
  { range, shock, shelled }: Blow,
): CohesionForecast["enemy"] {
  const targets = unitsAt(field, target, enemyOf(side));
  if (targets.length === 0) return null;
  const onFoot = targets.filter(isOnFoot);
  const works = worksLevel(field, enemyOf(side), target);
  const shaken = shelled ? -changeInWorks(-shock, works, field.theatre.numbers.cohesion) : shock;
  const falls = (loss: number): readonly number[] => {
    const men = onFoot.map(({ unit }) => unit.men);
    const shares = shareLoss(loss, men);
    return targets.map((one) => {
      const share = shares[onFoot.indexOf(one)] ?? 0;
      return Math.min(MOST_COHESION, shaken + fallBy(field, one, share, shelled));
    });
  };
  return { low: Math.min(...falls(range.low)), high: Math.max(...falls(range.high)) };
}

/** Points that so many men lost cost a unit, with the officers among them. @rule R10.1 R10.8 R10.9 */
function fallBy(field: Field, { sheet, unit }: Fielded, loss: number, shelled: boolean): number {
  const { cohesion } = field.theatre.numbers;
  const bare = lossChange(MOST_COHESION, loss, unit.men, cohesion);
  const works = worksLevel(field, sheet.side, unit.at);
  const change = shelled ? changeInWorks(bare, works, cohesion) : bare;
  return -(change + officersChange(MOST_COHESION, loss, unit.men, cohesion));
}

function isOnFoot({ sheet, unit }: Fielded): boolean {
  return fightsOnFoot(groupOf(sheet, unit));
}
