/** Carries out a march or an advance step by step; what nobody had seen may stop it. @rule R2.1 */
import type { Command } from "../../commands.ts";
import { type Deciding, state } from "../../deciding.ts";
import { fieldedUnit, standsAt } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import type { RuleId } from "../../refusals.ts";
import { enemyOf, type Manner, type UnitId } from "../../scenario.ts";
import { view } from "../../view.ts";
import { bogTanks } from "../armour/bogTanks.ts";
import { stateBreach } from "../border/breach.ts";
import { type BorderCrosser, breachOfStep } from "../border/leash.ts";
import { moveNeedsOrder } from "../command/orders.ts";
import { spendOrders } from "../command/spendOrders.ts";
import { fireAtMover } from "../fire-and-assault/reactionFire.ts";
import { closeFires } from "../sequence/fires.ts";
import { meet, refreshSight, sightMover } from "../sighting/refreshSight.ts";
import { takeGround } from "./capture.ts";
import { NO_WAY, stepCosts, stepIn } from "./cost.ts";
import { conditionsFor } from "./crossings.ts";
import { columnOnStep } from "./road.ts";
import { loseBySwimming } from "./swim.ts";
import { canSwim, isLake, isWater, swimCost } from "./swimming.ts";
import { controlsHex } from "./zoneOfControl.ts";

/** Why a move ends before its path does. */
interface Stop {
  readonly cause: "enemy-met" | "zone-of-control" | "fire" | "bogged";
  readonly rule: RuleId;
}

/** Moves a unit along a path that has been checked against its side's view. */
export function moveUnit(deciding: Deciding, command: Extract<Command, { readonly type: "move" }>): void {
  const { sheet, unit } = fieldedUnit(deciding.draft, command.unit);
  closeFires(deciding);
  orderMove(deciding, command);
  const { theatre, state: now } = deciding.draft;
  const enemy = enemyOf(sheet.side);
  const way: Way = {
    id: command.unit,
    manner: command.manner,
    steps: stepCosts(theatre, conditionsFor(now, sheet.side), sheet.mover, command.manner),
    enemyZone: new Set(command.path.filter((hex) => controlsHex(deciding.draft, enemy, hex))),
    crosser: { id: command.unit, men: unit.men, tanks: unit.tanks },
  };
  const banks = [fieldedUnit(deciding.draft, command.unit).unit.at];
  let swum = 0;
  for (const [index, to] of command.path.entries()) {
    const stop = takeStep(deciding, way, to, swum);
    if (stepIn(theatre, way.steps, banks.at(-1) ?? to, to) === NO_WAY) swum++;
    if (stop && (stop.cause !== "zone-of-control" || index < command.path.length - 1)) {
      const { unit } = fieldedUnit(deciding.draft, command.unit);
      if (unit.at >= 0) state(deciding, { type: "move-interrupted", unit: sheet.id, at: unit.at, ...stop });
    }
    if (stop) break;
    banks.push(to);
  }
  turnBackToLand(deciding, command.unit, banks);
  refreshSight(deciding);
}

/** A move that needs a full order takes it before the first step. @rule R11.3 */
function orderMove(deciding: Deciding, command: Extract<Command, { readonly type: "move" }>): void {
  const { from, draft } = deciding;
  if (!draft.theatre.formationOf.has(command.unit)) return;
  const seen = view(from, from.activeSide);
  const unit = seen.own.find(({ id }) => id === command.unit);
  if (unit && moveNeedsOrder(seen, unit, command.path, command.manner)) spendOrders(deciding, [command.unit]);
}

/** Whom the enemy stops in the water swims back the way he came: nobody stays there. @rule R2.13 */
function turnBackToLand(deciding: Deciding, id: UnitId, way: readonly Hex[]): void {
  const { draft } = deciding;
  for (let step = way.length - 1; step >= 0; step--) {
    const { unit } = fieldedUnit(draft, id);
    if (unit.at < 0 || !isWater(draft.theatre, unit.at)) return;
    const to = way[step] as Hex;
    if (to === unit.at) continue;
    state(deciding, { type: "unit-moved", unit: id, from: unit.at, to, cost: 0, manner: "deployed" });
  }
}

/** A move under way: who goes how, what steps cost, and where the enemy's zones of control end it. */
interface Way {
  /** As he set out: what falls on the way makes no smaller act of it. @rule R12.4 */
  readonly crosser: BorderCrosser;
  readonly id: UnitId;
  readonly manner: Manner;
  readonly steps: Int16Array;
  readonly enemyZone: ReadonlySet<Hex>;
}

/** @param swum hexes that it has swum before on this way. */
function takeStep(
  deciding: Deciding,
  { id, manner, steps, enemyZone, crosser }: Way,
  to: Hex,
  swum: number,
): Stop | null {
  const { draft } = deciding;
  const { theatre } = draft;
  const { sheet, unit } = fieldedUnit(draft, id);
  const from = unit.at;
  if (standsAt(draft, to, enemyOf(sheet.side))) {
    meet(deciding, sheet.side, to);
    return { cause: "enemy-met", rule: "R2.7" };
  }
  const dry = stepIn(theatre, steps, from, to);
  const swims = dry === NO_WAY && isLake(theatre, to) && canSwim(sheet, unit, manner);
  const ground = swims ? swimCost(theatre, draft.state) : dry;
  if (ground === NO_WAY) throw new Error(`moveUnit: ${id} cannot step from ${from} to ${to}`);
  const zone = enemyZone.has(to) ? theatre.numbers.movement.zoneOfControl : 0;
  const cost = ground + zone;
  const column = manner === "march" ? columnOnStep(theatre, unit, from, to) : 0;
  state(deciding, {
    type: "unit-moved",
    unit: id,
    from,
    to,
    cost,
    manner,
    ...(column > 0 ? { column } : {}),
  });
  if (swims && loseBySwimming(deciding, id, swum) === "destroyed") return null;
  stateBreach(deciding, sheet.side, breachOfStep(theatre, draft.state, sheet.side, crosser, from, to));
  takeGround(deciding, id);
  sightMover(deciding, id);
  if (bogTanks(deciding, id, from, to) === "all-stuck") return { cause: "bogged", rule: "R7.1" };
  if (fireAtMover(deciding, id) === "stopped") return { cause: "fire", rule: "R4.9" };
  return enemyZone.has(to) ? { cause: "zone-of-control", rule: "R2.7" } : null;
}
