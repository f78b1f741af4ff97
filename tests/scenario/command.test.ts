import { describe, expect, test } from "vitest";
import { readScenario } from "../../src/scenario/index.ts";
import { type Data, edited, said, skirmish } from "./folders.ts";

type Case = readonly [what: string, change: (data: Data) => void, sentence: string];

const CASES: readonly Case[] = [
  [
    "a parent that no unit has",
    (file) => {
      file.formations[0].parents.push("eest");
    },
    'command.json › formations[0].parents[1]: expected a parent of a unit in order-of-battle.json; found "eest" (did you mean "east"?)',
  ],
  [
    "a unit under two staffs",
    (file) => {
      file.formations.push({ ...file.formations[1], id: "other" });
    },
    'command.json › formations: expected one formation of its side for the unit "west-battery", parent "west"; found west, other',
  ],
  [
    "a unit under none",
    (file) => {
      file.formations.pop();
    },
    'command.json › formations: expected one formation of its side for the unit "west-battery", parent "west"; found none',
  ],
  [
    "a commander of the other side's troops",
    (file) => {
      file.commanders[0].formation = "west";
    },
    'command.json › commanders[0].formation: expected a formation of his side; found "west" (did you mean "east"?)',
  ],
  [
    "a dispatch that never comes",
    (file) => {
      file.commanders[0].dispatch = "nobody";
    },
    'command.json › commanders[0].dispatch: expected a dispatch of dispatches.json; found "nobody"',
  ],
  [
    "a time that ends before it begins",
    (file) => {
      file.commanders[0].from = { date: "1938-05-15", hour: 12 };
      file.commanders[0].until = { date: "1938-05-15", hour: 6 };
    },
    "command.json › commanders[0].until: expected a time after 1938-05-15 at hour 12; found 1938-05-15 at hour 6",
  ],
  [
    "two commanders of one name",
    (file) => {
      file.commanders[1].id = file.commanders[0].id;
    },
    'command.json › commanders[1].id: expected an id of its own; found "east-colonel", the id of commanders[0].id too',
  ],
];

describe("command.json", () => {
  test.each(CASES)("%s is found", (_what, change, sentence) => {
    expect(said(edited(skirmish(), "command.json", change))).toContain(sentence);
  });

  test("without formations nobody needs an order", () => {
    const reading = readScenario(
      edited(
        edited(skirmish(), "command.json", (file) => {
          file.formations = [];
          file.commanders = [];
        }),
        "words/en/command.json",
        (file) => {
          file.formations = {};
          file.commanders = {};
        },
      ),
    );
    expect(reading.ok && reading.scenario.command).toEqual({ formations: [], commanders: [] });
  });

  test("a formation has the units of its parents, and whoever has no end commands to the last", () => {
    const reading = readScenario(skirmish());
    if (!reading.ok) throw new Error("the skirmish does not read");
    const { formations, commanders } = reading.scenario.command;
    expect(formations[1]?.units).toEqual([
      "west-first-company",
      "west-second-company",
      "west-third-company",
      "west-battery",
    ]);
    const { turns, hoursPerTurn } = reading.scenario.calendar;
    expect(commanders[0]).toMatchObject({ from: 0, until: turns * hoursPerTurn * 60 });
  });
});
