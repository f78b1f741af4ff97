import { describe, expect, test } from "vitest";
import { type BattleState, blankState, evolve, hashState } from "../../src/engine/index.ts";
import { type GameRecord, newRecord, rebuild, withCommand } from "../../src/record/index.ts";
import { ownScenario, playSteps } from "../support/games.ts";

const SEED = "7";
const BATTLE = "campaign";
const TIME = 180_000;
const scenario = ownScenario("khasan-1938");

/** The whole campaign by two regular commanders: its end, its events folded, and its record. */
function wholeCampaign(): { end: BattleState; folded: BattleState; record: GameRecord } {
  let folded = blankState(scenario.hash);
  let record: GameRecord | undefined;
  let state: BattleState | undefined;
  for (const step of playSteps(scenario, { battle: BATTLE, seed: SEED })) {
    for (const event of step.events) folded = evolve(folded, event);
    if (record === undefined || state === undefined || step.command === null)
      record = newRecord(scenario, BATTLE, SEED, step.state);
    else {
      record = withCommand(record, step.command, state, step.state);
      if (step.state.turn !== state.turn) expect(hashState(folded)).toBe(hashState(step.state));
    }
    state = step.state;
  }
  if (!state || !record) throw new Error("wholeCampaign: nothing was played");
  return { end: state, folded, record };
}

describe("the campaign, played to its end by two regular commanders", () => {
  const { end, folded, record } = wholeCampaign();

  test("[R14.3] it ends at the hour of the ceasefire, or before it by a decision", () => {
    const { outcome } = end;
    expect(outcome).not.toBeNull();
    const due = scenario.battles.find(({ id }) => id === BATTLE)?.endMinute ?? Number.NaN;
    if (outcome?.reason === "ceasefire") expect(outcome.minute).toBe(due);
    else {
      expect(["war", "annihilated", "conceded"]).toContain(outcome?.reason);
      expect(outcome?.minute).toBeLessThanOrEqual(due);
    }
  });

  test("[R13.2] every one of its dispatches came, or is void with a reason", () => {
    expect(scenario.dispatches).toHaveLength(69);
    expect(Object.keys(end.dispatches).sort()).toEqual(scenario.dispatches.map(({ id }) => id).sort());
    for (const { id, conditions } of scenario.dispatches) {
      const told = end.dispatches[id];
      if (told?.status === "fired") expect(told.reason).toBeNull();
      else {
        expect(told?.status).toBe("void");
        const isCondition = conditions[Number(told?.reason)] !== undefined;
        expect(isCondition || told?.reason === "battle-over").toBe(true);
      }
    }
  });

  test("[D2] folding all its events gives the state that was decided", () => {
    expect(hashState(folded)).toBe(hashState(end));
  });

  test("[D2] its record plays again to the same hashes", { timeout: TIME }, () => {
    const again = rebuild(scenario, JSON.parse(JSON.stringify(record)) as GameRecord);
    expect(again.ok ? null : again.fault).toBeNull();
    if (!again.ok) return;
    expect(hashState(again.state)).toBe(hashState(end));
    const turns = again.steps.filter(({ before, state }) => before.turn !== state.turn);
    expect([record.hashes[0], ...turns.map(({ state }) => hashState(state))]).toEqual(record.hashes);
    expect(record.hashes.length).toBeGreaterThan(20);
  });
});
