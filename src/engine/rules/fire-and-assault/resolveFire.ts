/** Fire by order and the exchange of fire between lines in contact. @rule R4.2 */
import { type Deciding, diceFor, state } from "../../deciding.ts";
import { drawOutcome } from "../../dice.ts";
import { type Field, type Fielded, fieldedUnit, unitsAt, worksAt } from "../../field.ts";
import { type Hex, hexDistance } from "../../hex/grid.ts";
import { enemyOf, type RuleNumbers, type UnitId } from "../../scenario.ts";
import { stateBreach } from "../border/breach.ts";
import { breachOfFire } from "../border/leash.ts";
import { damageWorks } from "../entrenchment/damageWorks.ts";
import { shelterAt } from "../entrenchment/shelter.ts";
import { refreshSight } from "../sighting/refreshSight.ts";
import { ammunitionFactors } from "../supply/factors.ts";
import { groupOf, tankWeaponFire, weaponFire } from "./fightingGroup.ts";
import { type FireOccasion, type FireOutcome, type FireSituation, fireForecast } from "./fire.ts";
import { loseMen, loseStuckTanks, loseTanks } from "./takeLosses.ts";

/** Carries out an order to fire at a hex in sight. */
export function resolveFireOrder(deciding: Deciding, id: UnitId, target: Hex): void {
  const { sheet } = fieldedUnit(deciding.draft, id);
  state(deciding, { type: "deed-done", unit: id, deed: "fire" });
  stateBreach(
    deciding,
    sheet.side,
    breachOfFire(deciding.draft.theatre, deciding.draft.state, sheet.side, target),
  );
  const targets = unitsAt(deciding.draft, target, enemyOf(sheet.side));
  shoot(deciding, [fieldedUnit(deciding.draft, id)], targets, target, "order");
  refreshSight(deciding);
}

/** The situation of fire by units of one hex at units of another, as the field shows it. */
export function fireSituation(
  field: Field,
  firers: readonly Fielded[],
  targets: readonly Fielded[],
  target: Hex,
  occasion: FireOccasion,
): FireSituation {
  const from = firers[0]?.unit.at ?? target;
  const side = enemyOf(firers[0]?.sheet.side ?? "soviet");
  const isMoving =
    occasion === "reaction" || targets.every(({ unit }) => unit.manner === "march" && unit.spent > 0);
  return {
    firers: firers.map(({ sheet, unit }) => groupOf(sheet, unit)),
    targets: targets.map(({ sheet, unit }) => groupOf(sheet, unit)),
    distance: hexDistance(field.theatre.grid, from, target),
    occasion,
    posture: isMoving && targets.length > 0 ? "moving" : "holding",
    works: isMoving ? 0 : shelterAt(field, side, target),
    nests: worksAt(field, side, target).nests,
    terrain: field.theatre.scenario.battlefield.terrain[target] ?? "open",
    light: field.state.light,
    weather: field.state.weather,
    factors: ammunitionFactors(field, firers, "attacker"),
  };
}

/** Fires, and states what it cost. @returns men lost. */
export function shoot(
  deciding: Deciding,
  firers: readonly Fielded[],
  targets: readonly Fielded[],
  target: Hex,
  occasion: FireOccasion,
): number {
  const drawn = drawFire(deciding, firers, targets, target, occasion);
  if (!drawn) return 0;
  tellFireGiven(deciding, drawn);
  return stateToll(deciding, drawn);
}

/** Fire whose die has fallen and whose losses are not yet stated. */
export interface DrawnFire {
  /** Of several the one with most fire. */
  readonly firer: UnitId;
  readonly others: readonly UnitId[];
  readonly from: Hex;
  readonly target: Hex;
  readonly targets: readonly UnitId[];
  readonly occasion: FireOccasion;
  readonly outcome: FireOutcome;
  readonly breakdown: ReturnType<typeof fireForecast>["breakdown"];
  readonly die: ReturnType<typeof drawOutcome>["die"];
}

/** Throws the die of fire without stating it, so that lines that shoot at each other shoot at once. */
export function drawFire(
  deciding: Deciding,
  firers: readonly Fielded[],
  targets: readonly Fielded[],
  target: Hex,
  occasion: FireOccasion,
): DrawnFire | null {
  const first = firers[0];
  if (!first) return null;
  const { draft } = deciding;
  const situation = fireSituation(draft, firers, targets, target, occasion);
  const forecast = fireForecast(situation, draft.theatre.numbers);
  const stream = diceFor(deciding, `fire-${occasion}`, `${first.sheet.id}-${target}`);
  const { outcome, die } = drawOutcome(stream, forecast.outcomes);
  const [firer, ...others] = byFire(firers, draft.theatre.numbers);
  return {
    firer: firer ?? first.sheet.id,
    others,
    from: first.unit.at,
    target,
    targets: targets.map(({ sheet }) => sheet.id),
    occasion,
    outcome,
    breakdown: forecast.breakdown,
    die,
  };
}

/** Those who fire, most fire first. */
function byFire(firers: readonly Fielded[], numbers: RuleNumbers): readonly UnitId[] {
  if (firers.length === 1) return firers.map(({ sheet }) => sheet.id);
  return firers
    .map(({ sheet, unit, index }) => {
      const group = groupOf(sheet, unit);
      return { id: sheet.id, index, fire: weaponFire(group) + tankWeaponFire(group, numbers) };
    })
    .sort((a, b) => b.fire - a.fire || a.index - b.index)
    .map(({ id }) => id);
}

/** States that fire was given, not yet what it cost. */
export function tellFireGiven(deciding: Deciding, fire: DrawnFire): void {
  const { firer, others, from, target, occasion, outcome, breakdown, die } = fire;
  const dice = [die];
  const { calculated, loss, luck } = outcome;
  state(deciding, {
    type: "fire-resolved",
    unit: firer,
    ...(others.length > 0 ? { with: others } : {}),
    from,
    target,
    occasion,
    breakdown,
    dice,
    luck,
    calculated,
    loss,
  });
}

/** States what fire cost. @returns men lost. */
export function stateToll(deciding: Deciding, { firer, target, targets, outcome }: DrawnFire): number {
  const { loss } = outcome;
  const side = fieldedUnit(deciding.draft, firer).sheet.side;
  const hit = { rows: 0, nests: outcome.nests, cause: "fire", seenBy: side } as const;
  damageWorks(deciding, enemyOf(side), target, hit);
  loseTanks(deciding, outcome.tanksStopped);
  loseStuckTanks(deciding, outcome.stuckStopped);
  loseMen(
    deciding,
    targets.filter((id) => fieldedUnit(deciding.draft, id).unit.at >= 0),
    loss,
    "fire",
  );
  return loss;
}
