/** What single pieces of work cost: an order by its kind, a view, the list of legal orders, a commander's turn. */
import { performance } from "node:perf_hooks";
import type { BattleState, Command, Scenario } from "../../src/engine/index.ts";
import { median } from "./median.ts";
import type { Program } from "./program.ts";

/** Costs in microseconds, median, with the number of samples. */
export type Costs = Readonly<Record<string, { readonly microseconds: number; readonly samples: number }>>;

/** Campaigns that are played before anything is timed, so that V8 has compiled what is measured. */
const WARM_UP = 3;

const LEVELS = { soviet: "regular", japanese: "regular" } as const;

/** Plays campaigns and times every piece of work in one of them. */
export function measureOrders(program: Program, scenario: Scenario, battle: string): Costs {
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
  for (let seed = 1; seed <= WARM_UP; seed++) {
    program.playBattle(scenario, { battle, seed: String(seed), levels: LEVELS });
    timeCampaign(program, scenario, { battle, seed: String(seed) }, time, note);
  }
  samples.clear();
  timeCampaign(program, scenario, { battle, seed: "1" }, time, note);
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

interface Played {
  readonly battle: string;
  readonly seed: string;
}

/** One campaign, order by order, and a commander's part of a turn: all his orders, without what carrying them out costs. */
function timeCampaign(
  program: Program,
  scenario: Scenario,
  { battle, seed }: Played,
  time: Time,
  note: (what: string, milliseconds: number) => void,
): void {
  const { engine, createCommander } = program;
  let { state } = engine.begin(scenario, { battle, seed });
  const commanders = {
    soviet: createCommander({ side: "soviet", level: "regular", seed }),
    japanese: createCommander({ side: "japanese", level: "regular", seed }),
  };
  let thinking = 0;
  for (let count = 0; !state.outcome; count++) {
    const seen = engine.view(state, state.activeSide);
    const began = performance.now();
    const command = commanders[state.activeSide].next(seen);
    thinking += performance.now() - began;
    if (command.type === "end-turn") {
      note("a commander's part of a turn", thinking);
      thinking = 0;
    }
    timeOrder(program, state, command, count, time);
    const decision = engine.decide(state, command);
    if (!decision.ok) throw new Error(`timeCampaign: ${decision.refusal.code}`);
    state = decision.state;
  }
}

function timeOrder(
  { engine }: Program,
  before: BattleState,
  command: Command,
  count: number,
  time: Time,
): void {
  // A copy, so that nothing that was worked out for the state in play is found again.
  const fresh = { ...before };
  const seen = time("view", () => engine.view(fresh, fresh.activeSide));
  if (command.type !== "end-turn") time(`preview ${command.type}`, () => engine.preview(seen, command));
  const again = { ...before };
  const decision = time(`decide ${command.type}`, () => engine.decide(again, command));
  if (!decision.ok) return;
  time(`evolve ${command.type}, all facts`, () => decision.events.reduce(engine.evolve, before));
  time("a copy of a state to go on from", () => ({ ...before }));
  if (count % 20 !== 0) return;
  time("legal orders, all", () => [...engine.legalCommands(engine.view({ ...before }, before.activeSide))]);
  time("hash of a state", () => engine.hashState(before));
  time("a deep copy of a state (structuredClone)", () => structuredClone(before));
}
