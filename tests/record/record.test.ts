import { describe, expect, test } from "vitest";
import { begin, type Command, hashState } from "../../src/engine/index.ts";
import { type GameRecord, newRecord, rebuild, rebuilding, withCommand } from "../../src/record/index.ts";
import { playAtRandom, theSkirmish } from "../engine/randomPlay.ts";

const PICKS = Array.from({ length: 50 }, (_, index) => index * 41 + 3);
const scenario = theSkirmish();
const battle = scenario.battles[0]?.id ?? "";

/** A random game as it would be kept. */
function aRecord(): { record: GameRecord; steps: ReturnType<typeof playAtRandom> } {
  const steps = playAtRandom(scenario, "kept", PICKS);
  const { state } = begin(scenario, { battle, seed: "kept" });
  let record = newRecord(scenario, battle, "kept", state);
  for (const { command, before, after } of steps) record = withCommand(record, command, before, after);
  return { record, steps };
}

function faultOf(record: GameRecord) {
  const rebuilt = rebuild(scenario, record);
  return rebuilt.ok ? null : rebuilt.fault;
}

describe("a record of a game", () => {
  test("rebuilds the game: the same facts, the same states, step by step", () => {
    const { record, steps } = aRecord();
    const rebuilt = rebuild(scenario, record);
    if (!rebuilt.ok) throw new Error(rebuilt.fault.fault);
    expect(rebuilt.steps.slice(1).map(({ events }) => events)).toEqual(steps.map(({ events }) => events));
    expect(rebuilt.state).toEqual(steps.at(-1)?.after);
    expect(rebuilt.steps[0]?.command).toBeNull();
  });

  test("can be left and gone on with after each order, and ends as the whole does", () => {
    const { record } = aRecord();
    const work = rebuilding(scenario, record);
    let pauses = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) pauses++;
    expect(pauses).toBe(record.commands.length);
    expect(step.value).toEqual(rebuild(scenario, record));
  });

  test("goes through JSON unchanged", () => {
    const { record } = aRecord();
    const read = JSON.parse(JSON.stringify(record)) as GameRecord;
    expect(read).toEqual(record);
    expect(rebuild(scenario, read).ok).toBe(true);
  });

  test("has a hash for the beginning of every turn, the first included", () => {
    const { record, steps } = aRecord();
    const turns = new Set([0, ...steps.map(({ after }) => after.turn)]);
    expect(record.hashes).toHaveLength(turns.size);
    expect(record.hashes[0]).toBe(hashState(begin(scenario, { battle, seed: "kept" }).state));
  });

  test("with an order changed says so", () => {
    const { record } = aRecord();
    const nonsense: Command = { type: "dig", unit: "nobody" };
    const commands = [nonsense, ...record.commands.slice(1)];
    expect(faultOf({ ...record, commands })).toEqual({ fault: "refused-order", at: 1, code: "unknown-unit" });
  });

  test("with an order left out says at which turn it parts from what was played", () => {
    const { record } = aRecord();
    const first = record.commands.findIndex(({ type }) => type !== "end-turn");
    const fault = faultOf({ ...record, commands: record.commands.filter((_, index) => index !== first) });
    expect(["other-hash", "refused-order"]).toContain(fault?.fault);
  });

  test("with another seed gives another game", () => {
    const { record } = aRecord();
    expect(faultOf({ ...record, seed: "other" })).not.toBeNull();
  });

  test("is not played with another scenario, other content or other rules", () => {
    const { record } = aRecord();
    expect(faultOf({ ...record, scenario: "elsewhere" })).toMatchObject({ fault: "other-scenario" });
    expect(faultOf({ ...record, scenarioHash: "0" })).toMatchObject({ fault: "other-content" });
    expect(faultOf({ ...record, rulesVersion: "0" })).toMatchObject({ fault: "other-rules", found: "0" });
  });
});

describe("a record whose hashes are not those of its turns", () => {
  test("the first of them wrong: says at which turn, what it has and what comes out", () => {
    const { record } = aRecord();
    const [first = "", ...others] = record.hashes;
    expect(faultOf({ ...record, hashes: ["0000", ...others] })).toEqual({
      fault: "other-hash",
      turn: 1,
      found: first,
      expected: "0000",
    });
  });

  test("without them, or with too few: it plays, says that it cannot be checked, and has them from then on", () => {
    const { record } = aRecord();
    const turns = record.hashes.length;
    for (const kept of [0, 1]) {
      const rebuilt = rebuild(scenario, { ...record, hashes: record.hashes.slice(0, kept) });
      expect(rebuilt).toMatchObject({
        ok: true,
        doubt: { doubt: "hashes-missing", found: kept, expected: turns },
        hashes: record.hashes,
      });
    }
    expect(rebuild(scenario, record)).toMatchObject({ ok: true, doubt: null });
  });

  test("with more of them than its orders reach turns: orders are missing", () => {
    const { record } = aRecord();
    const turns = record.hashes.length;
    expect(rebuild(scenario, { ...record, commands: [] })).toMatchObject({
      ok: true,
      doubt: { doubt: "orders-missing", found: turns, expected: 1 },
    });
  });

  test("of a battle that the scenario has not is a fault and no accident", () => {
    const { record } = aRecord();
    expect(faultOf({ ...record, battle: "elsewhere" })).toEqual({
      fault: "no-battle",
      found: "elsewhere",
      expected: scenario.battles.map(({ id }) => id).join(", "),
    });
  });
});
