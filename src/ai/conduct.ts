/** The order of business in a side's part of a turn. */
import type { Command } from "../engine/index.ts";
import type { Desk } from "./desk.ts";
import { makePlan, type Plan } from "./plan.ts";
import { carryOut, planAssaults } from "./tactics/assaults.ts";
import { bombardAtWill, prepareAssaults } from "./tactics/guns.ts";
import { digAndRest, fireOrders, standingOrders } from "./tactics/holding.ts";
import { moveAll } from "./tactics/moves.ts";

/**
 * All orders of a part, for everyone or for the units entrusted alone (the plan is always the whole side's):
 * guns and storm first, then everyone else; what has come to light is stormed next, and shells to spare go last.
 */
export function* conduct(desk: Desk): Generator<Command, void> {
  const plan = makePlan(desk);
  yield* standingOrders(desk, plan);
  yield* storm(desk, plan);
  yield* moveAll(desk, plan);
  yield* storm(desk, plan);
  yield* bombardAtWill(desk, plan);
  yield* fireOrders(desk);
  yield* digAndRest(desk, plan);
}

function* storm(desk: Desk, plan: Plan): Generator<Command, void> {
  const assaults = planAssaults(desk, plan);
  yield* prepareAssaults(desk, assaults);
  for (const assault of assaults) yield* carryOut(desk, assault);
}
