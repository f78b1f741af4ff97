/** What it costs to open a record: its orders decided again, or its facts folded, and every turn's hash compared. */
import type { BattleEvent, BattleState, Scenario } from "../../src/engine/index.ts";
import { median } from "./median.ts";
import type { Program } from "./program.ts";

/** Milliseconds for a record of so many orders. */
export interface RecordCosts {
  readonly orders: number;
  readonly facts: number;
  readonly hashes: number;
  readonly decided: number;
  readonly folded: number;
}

/** Orders of the record that the aims speak of: costs are brought to so many. */
export const ORDERS = 4000;

const RUNS = 7;
const LEVELS = { soviet: "regular", japanese: "regular" } as const;

/** Plays a campaign and opens its record again and again. @throws when a hash is another than in the record */
export function measureRecord({ engine, playBattle, rebuild }: Program, scenario: Scenario): RecordCosts {
  const facts: BattleEvent[][] = [];
  const { record } = playBattle(scenario, {
    battle: "campaign",
    seed: "1",
    levels: LEVELS,
    onOrder: (events) => void facts.push([...events]),
  });
  const start = engine.begin(scenario, { battle: record.battle, seed: record.seed }).state;
  const times = { decided: [] as number[], folded: [] as number[] };
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now();
    const rebuilt = rebuild(scenario, record);
    times.decided.push(performance.now() - began);
    if (!rebuilt.ok) throw new Error(`measureRecord: ${rebuilt.fault.fault}`);
    const folding = performance.now();
    const hashes = hashesOf(engine, start, facts);
    times.folded.push(performance.now() - folding);
    if (hashes.join() !== record.hashes.join()) throw new Error("measureRecord: the fold has other hashes");
  }
  return {
    orders: record.commands.length,
    facts: facts.flat().length,
    hashes: record.hashes.length,
    decided: median(times.decided),
    folded: median(times.folded),
  };
}

function hashesOf(
  engine: Program["engine"],
  start: BattleState,
  orders: readonly (readonly BattleEvent[])[],
): readonly string[] {
  let state = start;
  const hashes = [engine.hashState(state)];
  for (const facts of orders) {
    const after = engine.fold(state, facts);
    if (after.turn !== state.turn) hashes.push(engine.hashState(after));
    state = after;
  }
  return hashes;
}
