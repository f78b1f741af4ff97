import { describe, expect, test } from "vitest";
import { begin, blankState, fold, hashState } from "../../src/engine/index.ts";
import { type HistoricalLine, stepOfTurn, strayTurns, walkLine } from "../../src/history/index.ts";
import { aBattery, aUnit } from "../support/drawMap.ts";
import { aField, lineOf } from "./aLine.ts";

const scenario = aField(["......"], {
  places: { hill: "0200" },
  units: [
    aUnit({ id: "one", at: "0000" }),
    aBattery({ id: "guns", at: "0000" }),
    aUnit({ id: "foe", side: "japanese", at: "0400" }),
  ],
});

function compiled(): HistoricalLine {
  const { line, review } = lineOf(
    scenario,
    [
      { do: "move", units: ["one"], to: "0300" },
      { do: "shell", at: "12:00", units: ["guns"], on: "0400", shells: 20, losses: { foe: "5 killed" } },
      {
        do: "assault",
        at: "13:00",
        units: ["one"],
        on: "0400",
        result: "taken",
        retreat: { foe: "0500" },
        advance: ["one"],
      },
    ],
    { japanese: { killed: 5 } },
  );
  expect(review.findings).toEqual([]);
  if (!line) throw new Error("no line");
  return line;
}

describe("a compiled line", () => {
  test("is the same, byte for byte, when it is compiled again", () => {
    expect(JSON.stringify(compiled())).toBe(JSON.stringify(compiled()));
  });

  test("is a log like any other: its events folded are its states", () => {
    const line = compiled();
    const states = walkLine(scenario, line);
    expect(states).toHaveLength(line.steps.length);
    const whole = fold(
      blankState(scenario.hash),
      line.steps.flatMap(({ events }) => events),
    );
    expect(whole).toEqual(states.at(-1));
    const seed = { battle: "test", seed: "history" };
    expect(states[0]).toEqual(begin(scenario, seed).state);
    const { units } = whole;
    expect(units.map(({ at, men }) => [at, men])).toEqual([
      [4, 100],
      [0, 80],
      [5, 95],
    ]);
  });

  test("has a hash for each turn and for its end, and they are those of its states", () => {
    const line = compiled();
    const states = walkLine(scenario, line);
    expect(line.hashes).toHaveLength(5);
    expect(strayTurns(line, states)).toEqual([]);
    for (const turn of [0, 1, 2, 3]) {
      const state = states[stepOfTurn(line, turn)];
      expect(state?.turn).toBe(turn);
      expect(state && hashState(state)).toBe(line.hashes[turn]);
    }
  });

  test("tells the turns whose states are not its own any more", () => {
    const line = compiled();
    const states = walkLine(scenario, line);
    const hashes = line.hashes.map((hash, turn) => (turn === 2 || turn === 4 ? "0" : hash));
    expect(strayTurns({ ...line, hashes }, states)).toEqual([2, -1]);
    const steps = line.steps.map((step) =>
      step.entry === 0 ? { ...step, events: step.events.filter(({ type }) => type !== "unit-moved") } : step,
    );
    expect(strayTurns(line, walkLine(scenario, { ...line, steps }))).toEqual([2, 3, -1]);
  });

  test("is not walked through another content of its scenario", () => {
    expect(() => walkLine({ ...scenario, hash: "another" }, compiled())).toThrow(/compiled from content/);
  });

  test("survives its file", () => {
    const line = compiled();
    const read = JSON.parse(JSON.stringify(line)) as HistoricalLine;
    expect(strayTurns(read, walkLine(scenario, read))).toEqual([]);
  });
});
