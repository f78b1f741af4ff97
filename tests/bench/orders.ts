/** What single pieces of work cost: an order by its kind, a view, the list of legal orders, a commander's turn. */
import { performance } from "node:perf_hooks";
import { createCommander } from "../../src/ai/index.ts";
import {
  type BattleState,
  begin,
  type Command,
  decide,
  evolve,
  hashState,
  legalCommands,
  preview,
  type Scenario,
  view,
} from "../../src/engine/index.ts";
import { playSteps } from "../support/games.ts";
import { median } from "./median.ts";

/** Costs in microseconds, median, with the number of samples. */
export type Costs = Readonly<Record<string, { readonly microseconds: number; readonly samples: number }>>;

/** Plays one campaign and times every piece of work in it. */
export function measureOrders(scenario: Scenario, battle: string, seed: string): Costs {
  const samples = new Map<string, number[]>();
  const note = (what: string, milliseconds: number): void => {
    const known = samples.get(what);
    if (known) known.push(milliseconds * 1000);
    else samples.set(what, [milliseconds * 1000]);
  };
  const time: Time = (what, work) => {
    const began = performance.now();
    const result = work();
    note(what, performance.now() - began);
    return result;
  };
  let before: BattleState | null = null;
  let count = 0;
  // The first steps warm the machine up.
  for (const { command, state } of playSteps(scenario, { battle, seed })) {
    if (before && command && count++ > 200) timeOrder(before, command, count, time);
    before = state;
  }
  timeTurns(scenario, battle, seed, (milliseconds) => note("a commander's part of a turn", milliseconds));
  return Object.fromEntries(
    [...samples]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([what, taken]) => [
        what,
        { microseconds: Math.round(median(taken) * 10) / 10, samples: taken.length },
      ]),
  );
}

type Time = <T>(what: string, work: () => T) => T;

function timeOrder(before: BattleState, command: Command, count: number, time: Time): void {
  // A copy, so that nothing that was worked out for the state in play is found again.
  const fresh = { ...before };
  const seen = time("view", () => view(fresh, fresh.activeSide));
  if (command.type !== "end-turn") time(`preview ${command.type}`, () => preview(seen, command));
  const decision = time(`decide ${command.type}`, () => decide(fresh, command));
  if (!decision.ok) return;
  time(`evolve ${command.type}, all facts`, () => decision.events.reduce(evolve, before));
  time("a copy of a state to go on from", () => ({ ...before }));
  if (count % 20 !== 0) return;
  time("legal orders, all", () => [...legalCommands(view({ ...before }, before.activeSide))]);
  time("hash of a state", () => hashState(before));
  time("a deep copy of a state (structuredClone)", () => structuredClone(before));
}

/** A commander's part of a turn: all his orders, without what carrying them out costs. */
function timeTurns(
  scenario: Scenario,
  battle: string,
  seed: string,
  note: (milliseconds: number) => void,
): void {
  let { state } = begin(scenario, { battle, seed });
  const commanders = {
    soviet: createCommander({ side: "soviet", level: "regular", seed }),
    japanese: createCommander({ side: "japanese", level: "regular", seed }),
  };
  let thinking = 0;
  while (!state.outcome) {
    const seen = view(state, state.activeSide);
    const began = performance.now();
    const command = commanders[state.activeSide].next(seen);
    thinking += performance.now() - began;
    if (command.type === "end-turn") {
      note(thinking);
      thinking = 0;
    }
    const decision = decide(state, command);
    if (!decision.ok) throw new Error(`timeTurns: ${decision.refusal.code}`);
    state = decision.state;
  }
}
