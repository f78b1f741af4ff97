/** The order of business in a side's part of a turn. */
import type { Command } from "../engine/index.ts";
import { decisions } from "./decisions.ts";
import type { Desk } from "./desk.ts";
import { makePlan } from "./plan.ts";
import { carryOut, planAssaults } from "./tactics/assaults.ts";
import { makeCrossings } from "./tactics/crossings.ts";
import { bombardAtWill, prepareAssaults } from "./tactics/guns.ts";
import { digAndRest, fireOrders, standingOrders } from "./tactics/holding.ts";
import { walkInAtLast } from "./tactics/lastWord.ts";
import { moveAll, walkIn } from "./tactics/moves.ts";

/**
 * All orders of a part, for everyone or for the units entrusted alone (the plan is always the whole side's):
 * what dispatches ask is answered before all; fires first, on what will be stormed and then on what was seen; storm, then everyone else; what has come to
 * light is stormed last.
 */
export function* conduct(desk: Desk): Generator<Command, void> {
  yield* decisions(desk);
  const plan = makePlan(desk);
  yield* standingOrders(desk, plan);
  const assaults = planAssaults(desk, plan);
  yield* prepareAssaults(desk, assaults);
  yield* bombardAtWill(desk, plan);
  yield* walkIn(desk, plan);
  for (const assault of assaults) yield* carryOut(desk, assault);
  yield* makeCrossings(desk, plan);
  yield* moveAll(desk, plan);
  for (const assault of planAssaults(desk, plan)) yield* carryOut(desk, assault);
  yield* walkInAtLast(desk);
  yield* fireOrders(desk);
  yield* digAndRest(desk, plan);
}
