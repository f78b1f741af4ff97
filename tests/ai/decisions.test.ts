import { describe, expect, test } from "vitest";
import { decisions } from "../../src/ai/decisions.ts";
import { openDesk } from "../../src/ai/desk.ts";
import type { Operation } from "../../src/ai/operation.ts";
import type { DispatchSheet } from "../../src/engine/scenario.ts";
import { aGame } from "../engine/aGame.ts";
import { aUnit } from "../support/drawMap.ts";

const ASK: DispatchSheet = {
  id: "question",
  minute: 0,
  origin: "outside",
  to: ["soviet", "japanese"],
  conditions: [],
  effects: [],
  choice: {
    side: "soviet",
    options: [
      { id: "go", effects: [] },
      { id: "wait", effects: [] },
    ],
    chosenThen: "wait",
  },
};
const GAME = aGame(["........"], {
  units: [aUnit({ id: "red", at: "0000" }), aUnit({ id: "blue", at: "0700", side: "japanese" })],
  dispatches: [ASK],
  turns: 4,
});

function answersOf(
  seed: string,
  operation: Operation | null = null,
  entrusted: ReadonlySet<string> | null = null,
) {
  const desk = openDesk(GAME.view("soviet"), { seed, entrusted, operation });
  return [...decisions(desk)].map((command) => (command.type === "answer" ? command.option : command.type));
}

const SEEDS = Array.from({ length: 90 }, (_, at) => `seed ${at}`);

describe("[R13.4] how the computer answers", () => {
  test("[R13.4] every question once; two times in three as was done then", () => {
    const given = SEEDS.map((seed) => answersOf(seed));
    expect(given.every((options) => options.length === 1)).toBe(true);
    // 60 of 90 are expected; 45 to 75 leave more than three times what chance makes of it, 4.5, on either side.
    const then = given.filter(([option]) => option === "wait").length;
    expect(then).toBeGreaterThanOrEqual(45);
    expect(then).toBeLessThanOrEqual(75);
  });

  test("[R13.4] the same dice, the same answer", () => {
    for (const seed of SEEDS.slice(0, 10)) expect(answersOf(seed)).toEqual(answersOf(seed));
  });

  test("[R13.4] whoever carries out a plan of history answers as was done then", () => {
    const plan: Operation = { phases: [] };
    for (const seed of SEEDS) expect(answersOf(seed, plan)).toEqual(["wait"]);
  });

  test("[R13.4] staff that leads some units leaves the answer to its commander", () => {
    for (const seed of SEEDS.slice(0, 10)) expect(answersOf(seed, null, new Set(["red"]))).toEqual([]);
  });
});
