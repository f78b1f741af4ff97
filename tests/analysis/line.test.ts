import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compareWithHistory, courseOfLine } from "../../src/analysis/index.ts";
import { SIDES, standingOf } from "../../src/engine/index.ts";
import { type HistoricalLine, stepOfTurn, walkLine } from "../../src/history/index.ts";
import { ownScenario } from "../support/games.ts";
import { played } from "./courses.ts";

const scenario = ownScenario("khasan-1938");
const line = JSON.parse(
  readFileSync(new URL("../../scenarios/khasan-1938/history/line.json", import.meta.url), "utf8"),
) as HistoricalLine;
const states = walkLine(scenario, line);
const history = courseOfLine(scenario, line, states);

describe("games held against the line of history", () => {
  test("the line held against itself differs in nothing, from its first hour to its end", () => {
    const again = courseOfLine(scenario, line, walkLine(scenario, line));
    const comparison = compareWithHistory({
      game: again,
      history,
      knower: "all",
      historyKnower: "all",
      takenOver: null,
    });
    expect(comparison.moments).toHaveLength(history.turns.length + 1);
    expect(comparison.sameUntil).toBe(history.turns.length);
    expect(comparison.moments.flatMap(({ differences }) => differences)).toEqual([]);
  });

  test.each(scenario.battles)(
    "$id: at its first hour nothing differs, for either side and for all",
    ({ id }) => {
      const battles = [scenario.battles.find((battle) => battle.id === id)].flatMap((battle) => battle ?? []);
      const game = played({ ...scenario, battles }, []);
      for (const knower of ["all", ...SIDES] as const) {
        const comparison = compareWithHistory({
          game,
          history,
          knower,
          historyKnower: "all",
          takenOver: null,
        });
        expect(comparison.moments).toHaveLength(1);
        expect(comparison.sameUntil).toBe(0);
        expect(comparison.moments[0]?.differences).toEqual([]);
        expect(comparison.moments[0]?.units.filter(({ differs }) => differs === 1)).toEqual([]);
      }
    },
  );

  test.each([1, 20, 34, 53])("taken over at turn index %i, every hour up to it is history's own", (turn) => {
    const state = states[stepOfTurn(line, turn)];
    if (!state) throw new Error(`no turn ${turn}`);
    const game = played(scenario, [], { seed: "taken", standing: standingOf(state) });
    const comparison = compareWithHistory({
      game,
      history,
      knower: "japanese",
      historyKnower: "all",
      takenOver: turn,
    });
    expect(comparison.moments.map(({ turn: each }) => each)).toEqual(
      history.turns.map(({ turn: each }) => each).filter((each) => each <= turn),
    );
    expect(comparison.moments.map(({ differs }) => differs)).not.toContain(1);
    expect(comparison.parting).toBeNull();
  });
});
