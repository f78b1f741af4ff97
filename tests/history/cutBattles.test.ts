import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  begin,
  type Command,
  decide,
  escalationOf,
  GONE,
  type Losses,
  lossesOf,
  OFF_MAP,
  SIDES,
} from "../../src/engine/index.ts";
import { type HistoricalLine, stepOfTurn, walkLine } from "../../src/history/index.ts";
import { ownScenario } from "../support/games.ts";

const scenario = ownScenario("khasan-1938");
const line = JSON.parse(
  readFileSync(new URL("../../scenarios/khasan-1938/history/line.json", import.meta.url), "utf8"),
) as HistoricalLine;
const states = walkLine(scenario, line);
const cut = scenario.battles.filter(({ id }) => scenario.openings?.[id]);

/** Units that an answer to a dispatch of 1 August calls in. */
const CALLED = ["ir-74-bn1", "ir-74-bn2"];

/** One kind of loss, before the battle and at its end, in the line. */
function lostBetween(
  kind: keyof Losses,
  side: "soviet" | "japanese",
  first: number,
  endMinute: number,
): number {
  const before = states[stepOfTurn(line, first)];
  const after =
    states[line.steps.findLastIndex(({ what, minute }) => what === "close" && minute <= endMinute)];
  if (!before || !after) throw new Error("the line is shorter than the battle");
  return lossesOf(after, side)[kind] - lossesOf(before, side)[kind];
}

/** Points in the ledgers when a battle ended, in the line. */
function escalationAt(endMinute: number) {
  const last =
    states[line.steps.findLastIndex(({ what, minute }) => what === "close" && minute <= endMinute)];
  if (!last) throw new Error("the line is shorter than the battle");
  return { soviet: escalationOf(last.ledger, "soviet"), japanese: escalationOf(last.ledger, "japanese") };
}

describe("battles cut from the line of history", () => {
  test("five short battles of the fourteen days begin where the line stands", () => {
    expect(cut.map(({ id }) => id)).toEqual([
      "makhalins-stand",
      "night-assault",
      "counter-attacks",
      "storm",
      "last-attacks",
    ]);
  });

  test.each(cut)(
    "$id: every unit stands where the line has it, as strong, with no losses yet",
    ({ id, firstTurn, endMinute }) => {
      const { state } = begin(scenario, { battle: id, seed: "1" });
      const told = states[stepOfTurn(line, firstTurn)];
      const campaign = scenario.battles.find((battle) => battle.id === line.battle);
      expect(state.turn).toBe(firstTurn);
      state.units.forEach((unit, index) => {
        const there = told?.units[index];
        const arrival = campaign?.arrivals.find((each) => each.unit === scenario.units[index]?.id);
        const isCalled = id === "counter-attacks" && CALLED.includes(scenario.units[index]?.id ?? "");
        const isLate =
          there?.at === OFF_MAP && arrival !== undefined && arrival.minute >= endMinute && !isCalled;
        expect(unit.at).toBe(isLate ? GONE : there?.at);
        expect(unit.men).toBe(there?.men);
        expect(unit.lost.killed + unit.lost.wounded + unit.lost.missing + unit.sick).toBe(0);
      });
    },
  );

  test.each(cut)(
    "[R12.2] $id: the ledgers begin as they stood, and history's end as the line tells counts in its margin",
    ({ id, firstTurn, endMinute, historicalEscalation }) => {
      const { state } = begin(scenario, { battle: id, seed: "1" });
      const told = states[stepOfTurn(line, firstTurn)];
      expect(state.ledger).toEqual(told?.ledger);
      expect(historicalEscalation).toEqual(escalationAt(endMinute));
    },
  );

  test("[R12.2] on 7 August the Soviet ledger holds what the storm cost, three breaches and more", () => {
    const { state } = begin(scenario, { battle: "last-attacks", seed: "1" });
    expect(escalationOf(state.ledger, "soviet")).toBe(14);
    expect(escalationOf(state.ledger, "japanese")).toBe(2);
  });

  test("[R14.3] the whole battle's ledgers as a result counts them are those that the line tells", () => {
    const whole = scenario.battles.find(({ id }) => id === line.battle) as (typeof cut)[number];
    expect(whole.historicalEscalation).toEqual(escalationAt(whole.endMinute));
  });

  test("[R13.3] a battalion that an answer calls in comes in the next turn of the short battle too", () => {
    let { state } = begin(scenario, { battle: "counter-attacks", seed: "1" });
    const give = (command: Command): void => {
      const decision = decide(state, command);
      if (!decision.ok) throw new Error(decision.refusal.code);
      ({ state } = decision);
    };
    const at = () => CALLED.map((id) => state.units[scenario.units.findIndex((unit) => unit.id === id)]?.at);
    while (state.dispatches["1938-08-01-division-allowed"]?.status !== "fired") give({ type: "end-turn" });
    while (state.activeSide !== "japanese") give({ type: "end-turn" });
    expect(at()).toEqual([OFF_MAP, OFF_MAP]);
    give({ type: "answer", dispatch: "1938-08-01-division-allowed", option: "at-once" });
    give({ type: "end-turn" });
    while (state.activeSide !== "japanese") give({ type: "end-turn" });
    for (const hex of at()) expect(hex).toBeGreaterThanOrEqual(0);
  });

  test.each(cut)(
    "$id: history's losses are those that the line tells of its days",
    ({ historicalLosses, firstTurn, endMinute }) => {
      for (const side of SIDES)
        for (const kind of ["killed", "wounded", "missing", "tanks"] as const)
          expect(historicalLosses[side][kind]).toBe(lostBetween(kind, side, firstTurn, endMinute));
    },
  );

  test("the whole battle's losses as a result shows them are those that the line tells", () => {
    const whole = scenario.battles.find(({ id }) => id === line.battle) as (typeof cut)[number];
    for (const side of SIDES)
      for (const kind of ["killed", "wounded", "missing", "guns", "tanks"] as const)
        expect([side, kind, whole.historicalLosses[side][kind]]).toEqual([
          side,
          kind,
          lostBetween(kind, side, whole.firstTurn, whole.endMinute),
        ]);
  });

  test("[R14.1] the losses of 1–3 August are in the counter-attacks, but for the morning before them", () => {
    const { historicalLosses } = cut.find(({ id }) => id === "counter-attacks") as (typeof cut)[number];
    expect(historicalLosses.soviet.killed).toBeLessThanOrEqual(155);
    expect(historicalLosses.soviet.killed).toBeGreaterThan(120);
  });
});
