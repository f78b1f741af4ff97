/** Fires a battery's shells at a hex and states what they did. @rule R5.1 */
import { type Deciding, diceFor, state } from "../../deciding.ts";
import { drawOutcome } from "../../dice.ts";
import { type Field, fieldedUnit, unitsAt, worksAt } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import { enemyOf, type SideId, type UnitId } from "../../scenario.ts";
import { stateBreach } from "../border/breach.ts";
import { damageWorks } from "../entrenchment/damageWorks.ts";
import { groupOf } from "../fire-and-assault/fightingGroup.ts";
import { menOnFoot } from "../fire-and-assault/situation.ts";
import { loseGuns, loseMen, strain } from "../fire-and-assault/takeLosses.ts";
import { refreshSight } from "../sighting/refreshSight.ts";
import { spotterFor } from "../sighting/spotter.ts";
import {
  type BombardmentSituation,
  bombardmentForecast,
  shellsFired,
  suppressionAfter,
} from "./bombardment.ts";

/** The situation of a battery firing at a hex, as the field shows it. */
export function bombardmentSituation(field: Field, id: UnitId, target: Hex): BombardmentSituation {
  const { sheet, unit } = fieldedUnit(field, id);
  const enemy = enemyOf(sheet.side);
  const targets = unitsAt(field, target, enemy);
  const works = worksAt(field, enemy, target);
  const isMoving =
    targets.length > 0 && targets.every((other) => other.unit.manner === "march" && other.unit.spent > 0);
  return {
    shells: shellsFired(sheet, unit),
    worth: sheet.shellWorth,
    observed: spotterFor(field, sheet.side, target) ? "observed" : "blind",
    men: menOnFoot(targets.map((other) => groupOf(other.sheet, other.unit))),
    guns: targets.reduce((sum, other) => sum + other.unit.guns, 0),
    works: works.level,
    wire: works.wire,
    nests: works.nests,
    posture: isMoving ? "moving" : "holding",
  };
}

/** Carries out a bombardment. */
export function resolveBombardment(deciding: Deciding, id: UnitId, target: Hex): void {
  const { draft } = deciding;
  const { sheet, unit } = fieldedUnit(draft, id);
  const situation = bombardmentSituation(draft, id, target);
  const forecast = bombardmentForecast(situation, draft.theatre.numbers);
  const { outcome, die } = drawOutcome(
    diceFor(deciding, "bombardment", `${id}-${target}`),
    forecast.outcomes,
  );
  state(deciding, { type: "deed-done", unit: id, deed: "bombard" });
  stateBreach(deciding, sheet.side, "fire-over-border", target);
  state(deciding, { type: "shells-spent", unit: id, shells: situation.shells });
  const { suppressionMost } = draft.theatre.numbers.bombardment;
  state(deciding, {
    type: "bombardment-resolved",
    unit: id,
    from: unit.at,
    target,
    shells: situation.shells,
    observed: situation.observed,
    spotter: spotterFor(draft, sheet.side, target)?.unit ?? null,
    heldDown: heldDownAfter(deciding, target, outcome.suppression, suppressionMost),
    breakdown: forecast.breakdown,
    dice: [die],
    loss: outcome.loss,
  });
  const targets = unitsAt(draft, target, enemyOf(sheet.side)).map((other) => other.sheet.id);
  const seenBy = situation.observed === "observed" ? sheet.side : null;
  const { rows, nests } = outcome;
  damageWorks(deciding, enemyOf(sheet.side), target, { rows, nests, cause: "shells", seenBy });
  loseGuns(deciding, targets, outcome.guns, "shells");
  loseMen(deciding, targets, outcome.loss, "shells");
  holdDown(deciding, enemyOf(sheet.side), target, outcome.suppression, suppressionMost);
  for (const other of targets) if (outcome.suppression > 0) strain(deciding, other, "shelled");
  refreshSight(deciding);
}

/** Percent that this part's shells and bombs hold down in a hex, with so many more. @rule R5.4 */
export function heldDownAfter(deciding: Deciding, hex: Hex, added: number, most: number): number {
  return suppressionAfter(deciding.draft.state.heldDown[hex] ?? 0, added, most);
}

/** Holds down everyone of a side in a hex by so many percent more, up to a limit. @rule R5.4 */
export function holdDown(deciding: Deciding, side: SideId, hex: Hex, added: number, most: number): void {
  if (added <= 0) return;
  for (const { sheet, unit } of unitsAt(deciding.draft, hex, side)) {
    const percent = suppressionAfter(unit.suppressed, added, most);
    if (percent > unit.suppressed) state(deciding, { type: "unit-suppressed", unit: sheet.id, percent });
  }
}
