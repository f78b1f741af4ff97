import { describe, expect, test } from "vitest";
import { createCommander, createStaff } from "../../src/ai/index.ts";
import {
  type BattleState,
  begin,
  type Command,
  decide,
  hashState,
  preview,
  sheetOf,
  theatreOf,
  view,
} from "../../src/engine/index.ts";
import { ownScenario, playSteps } from "../support/games.ts";

const skirmish = ownScenario("skirmish");
const campaign = ownScenario("khasan-1938");

/** Orders of one side's part of a turn, the state they were given in before each. */
function orders(state: BattleState, seed: string): readonly { command: Command; before: BattleState }[] {
  const commander = createCommander({ side: state.activeSide, level: "regular", seed });
  const side = state.activeSide;
  const given: { command: Command; before: BattleState }[] = [];
  let now = state;
  while (!now.outcome && now.activeSide === side && now.turn === state.turn) {
    const command = commander.next(view(now, side));
    given.push({ command, before: now });
    const decision = decide(now, command);
    if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}`);
    now = decision.state;
  }
  return given;
}

describe("the regular commander", () => {
  test("every order of whole skirmishes is legal by its side's view", { timeout: 60_000 }, () => {
    for (const seed of ["1", "2", "3", "4", "5"]) {
      const steps = [...playSteps(skirmish, { battle: "campaign", seed })];
      expect(steps.filter(({ refusal }) => refusal !== null)).toEqual([]);
      expect(steps.at(-1)?.state.outcome).not.toBeNull();
    }
  });

  test("every order of twelve turns of a large battle is legal, and no part of a turn runs away", {
    timeout: 60_000,
  }, () => {
    let inPart = 0;
    let most = 0;
    let total = 0;
    for (const { command, refusal } of playSteps(campaign, { battle: "campaign", seed: "7", turns: 12 })) {
      expect(refusal).toBeNull();
      inPart = command?.type === "end-turn" ? 0 : inPart + 1;
      most = Math.max(most, inPart);
      total += 1;
    }
    expect(total).toBeGreaterThan(100);
    expect(most).toBeLessThan(200);
  });

  test("the same view and seed give the same orders", { timeout: 60_000 }, () => {
    const { state } = begin(campaign, { battle: "storm", seed: "3" });
    const first = orders(state, "a").map(({ command }) => command);
    const second = orders(state, "a").map(({ command }) => command);
    expect(first.length).toBeGreaterThan(20);
    expect(second).toEqual(first);
  });

  test("gives no order twice, even when nothing comes of any", { timeout: 60_000 }, () => {
    const { state } = begin(campaign, { battle: "storm", seed: "3" });
    const commander = createCommander({ side: state.activeSide, level: "regular", seed: "a" });
    const seen = view(state, state.activeSide);
    const given = new Set<string>();
    for (let count = 0; count < 1000; count++) {
      const command = commander.next(seen);
      if (command.type === "end-turn") break;
      const key = JSON.stringify(command);
      expect(given.has(key)).toBe(false);
      given.add(key);
    }
    expect(commander.next(seen)).toEqual({ type: "end-turn" });
  });

  test("ends its turn when it is asked out of turn", { timeout: 60_000 }, () => {
    const { state } = begin(skirmish, { battle: "campaign", seed: "1" });
    const waiting = state.activeSide === "soviet" ? "japanese" : "soviet";
    const commander = createCommander({ side: waiting, level: "regular", seed: "a" });
    expect(commander.next(view(state, waiting))).toEqual({ type: "end-turn" });
  });

  test("does not look at enemies that its side has not seen", { timeout: 60_000 }, () => {
    const { state } = begin(campaign, { battle: "storm", seed: "3" });
    const side = state.activeSide;
    const { scenario } = theatreOf(state);
    const units = state.units.map((unit, index) => {
      const isHidden = scenario.units[index]?.side !== side && !state.known[side][index];
      return isHidden ? { ...unit, men: Math.floor(unit.men / 2), cohesion: 7 } : unit;
    });
    const other = { ...state, units };
    expect(hashState(other)).not.toBe(hashState(state));
    const first = createCommander({ side, level: "regular", seed: "a" }).next(view(state, side));
    expect(createCommander({ side, level: "regular", seed: "a" }).next(view(other, side))).toEqual(first);
  });

  test("[R7.1] sends no tanks where more than 35 percent of Soviet, 20 of Japanese tanks would bog", {
    timeout: 60_000,
  }, () => {
    const most = { soviet: 35, japanese: 20 };
    let moved = 0;
    let before: BattleState | null = null;
    for (const { command, state } of playSteps(campaign, { battle: "storm", seed: "2" })) {
      if (before && command?.type === "move" && sheetOf(theatreOf(state), command.unit).tanks > 0) {
        const forecast = preview(view(before, before.activeSide), command);
        const tanks = view(before, before.activeSide).own.find(({ id }) => id === command.unit)?.tanks ?? 0;
        // Forecasts tell tenths of a tank, and these limits are percent.
        if (forecast.type === "move")
          expect(forecast.bogging * 10).toBeLessThanOrEqual(tanks * most[before.activeSide]);
        moved += 1;
      }
      before = state;
    }
    expect(moved).toBeGreaterThan(0);
  });
});

describe("the staff", () => {
  test("orders the units entrusted and nobody else, and comes to an end", { timeout: 60_000 }, () => {
    const { state } = begin(campaign, { battle: "storm", seed: "3" });
    const side = state.activeSide;
    const units = view(state, side)
      .own.filter(({ at }) => at >= 0)
      .slice(0, 6)
      .map(({ id }) => id);
    const staff = createStaff({ side, units, seed: "s" });
    let now = state;
    let given = 0;
    for (let command = staff.next(view(now, side)); command; command = staff.next(view(now, side))) {
      const named = "unit" in command ? [command.unit] : "units" in command ? command.units : ["nobody"];
      for (const unit of named) expect(units).toContain(unit);
      const decision = decide(now, command);
      expect(decision.ok).toBe(true);
      if (decision.ok) now = decision.state;
      given += 1;
      expect(given).toBeLessThan(100);
    }
    expect(given).toBeGreaterThan(0);
    expect(now.activeSide).toBe(side);
  });
});
