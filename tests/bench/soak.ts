/**
 * Plays whole battles and folds their events, seed after seed: `npx tsx tests/bench/soak.ts SCENARIO BATTLE FIRST LAST`.
 * Prints one line a game; ends with code 1 when a game throws, does not end, or folds to another state.
 */
import { performance } from "node:perf_hooks";
import { blankState, evolve, hashState, lossesOf } from "../../src/engine/index.ts";
import { ownScenario, playSteps } from "../support/games.ts";

const [id = "skirmish", battle = "campaign", first = "1", last = "20"] = process.argv.slice(2);
const scenario = ownScenario(id);
let failures = 0;
for (let seed = Number(first); seed <= Number(last); seed++) {
  const started = performance.now();
  try {
    console.log(`seed ${seed}: ${playAndFold(String(seed))}, ${Math.round(performance.now() - started)} ms`);
  } catch (error) {
    failures += 1;
    console.log(`seed ${seed}: ${(error as Error).message}`);
  }
}
process.exitCode = failures === 0 ? 0 : 1;

function playAndFold(seed: string): string {
  let folded = blankState(scenario.hash);
  let orders = 0;
  let ended = "no end";
  for (const { command, events, state } of playSteps(scenario, { battle, seed })) {
    for (const event of events) folded = evolve(folded, event);
    orders += 1;
    if (command === null || command.type === "end-turn")
      if (hashState(folded) !== hashState(state)) throw new Error(`the fold differs in turn ${state.turn}`);
    if (!state.outcome) continue;
    const men = (["soviet", "japanese"] as const).map((side) => {
      const { killed, wounded, missing } = lossesOf(state, side);
      return killed + wounded + missing;
    });
    ended = `${state.outcome.reason}, ${state.outcome.level}, losses ${men.join(" / ")}`;
  }
  return `${ended}, ${orders} orders`;
}
