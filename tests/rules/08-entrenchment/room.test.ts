import { describe, expect, test } from "vitest";
import { preview, shelterAsSeen } from "../../../src/engine/index.ts";
import { shelterFor } from "../../../src/engine/rules/entrenchment/shelter.ts";
import { aGame, factsOf, type Game, moving, storming } from "../../engine/aGame.ts";
import { aUnit, testNumbers } from "../../support/drawMap.ts";

const NUMBERS = { entrenchment: { turns: [1, 3, 6], roomShare: 80 } };
const ROWS = ["........"];
const digs = (unit: string) => ({ type: "dig", unit }) as const;

/** A squad of two has dug for six turns in 0100, a battalion stands beside it. */
function squadAndBattalion(): Game {
  const game = aGame(ROWS, {
    units: [
      aUnit({ id: "squad", at: "0100", men: 2, smallArms: 2 }),
      aUnit({ id: "battalion", at: "0200", men: 450, smallArms: 450 }),
      aUnit({ id: "foe", at: "0700", side: "japanese" }),
    ],
    numbers: { ...NUMBERS, sighting: { range: { clear: { day: 1 } } } },
    turns: 12,
  });
  for (let turn = 0; turn < 6; turn++) {
    game.order(digs("squad"));
    game.endParts(2);
  }
  return game;
}

describe("[R8.10] works shelter as many men as they were dug for", () => {
  test("[R8.10] four in five must have room: a level for 80 counts for a hundred, not for 101", () => {
    const numbers = testNumbers(NUMBERS);
    expect(shelterFor({ room: [80, 80] }, 100, numbers)).toBe(2);
    expect(shelterFor({ room: [80, 80] }, 101, numbers)).toBe(0);
    expect(shelterFor({ room: [500, 80] }, 101, numbers)).toBe(1);
    // Nobody is there: what is dug is dug.
    expect(shelterFor({ room: [500, 80] }, 0, numbers)).toBe(2);
  });

  test("[R8.10] a battalion that joins two men in their full trench lies in the open, and digs a turn for foxholes", () => {
    const game = squadAndBattalion();
    const here = game.hex("0100");
    expect(game.state.works[here]).toMatchObject({ level: 3, room: [2, 2, 2] });
    expect(shelterAsSeen(game.view("soviet"), here)).toBe(3);
    game.order(moving(game, "battalion", "0100"));
    expect(shelterAsSeen(game.view("soviet"), here)).toBe(0);
    game.endParts(2);
    const seen = preview(game.view("soviet"), digs("battalion"));
    // Of 450 turns of a man 450 make foxholes for those who had none; they are 452 with the squad.
    expect(seen).toMatchObject({ works: { level: 1, room: [452, 2, 2] }, men: 452 });
    game.order(digs("battalion"));
    expect(shelterAsSeen(game.view("soviet"), here)).toBe(1);
  });

  test("[R8.10] when the battalion leaves, its works go on sheltering whoever comes", () => {
    const game = aGame(ROWS, {
      units: [
        aUnit({ id: "battalion", at: "0100", men: 450 }),
        aUnit({ id: "squad", at: "0200", men: 2 }),
        aUnit({ id: "foe", at: "0700", side: "japanese" }),
      ],
      numbers: NUMBERS,
      works: [{ at: "0100", side: "soviet", level: 2, men: 450 }],
    });
    game.order(moving(game, "battalion", "0000"));
    game.order(moving(game, "squad", "0100"));
    game.endParts(2);
    game.order(digs("squad"));
    // Two turns of a man of the three that each of them needs.
    expect(game.state.works[1]).toMatchObject({ room: [450, 450], done: 200, level: 2 });
    game.endParts(2);
    game.order(digs("squad"));
    expect(game.state.works[1]).toMatchObject({ room: [450, 450, 1], done: 100 });
  });

  test("[R8.10] the enemy sees for how many a trench is dug, and storms the others in the open", () => {
    const storm = (men: number) => {
      const game = aGame(ROWS, {
        units: [
          aUnit({ id: "red", at: "0000", men: 400, smallArms: 400 }),
          aUnit({ id: "blue", at: "0100", side: "japanese", men, smallArms: men }),
        ],
        numbers: NUMBERS,
        works: [{ at: "0100", side: "japanese", level: 2, men: 100 }],
      });
      const seen = preview(game.view("soviet"), storming(game, "red", "0100"));
      return seen.type === "assault" ? seen.breakdown.map(({ cause }) => cause) : [];
    };
    expect(storm(100)).toContain("trench");
    expect(storm(200)).toContain("scrapes");
  });

  test("[R8.10] holes of a company count again when those who had none have left, for fire, shells, storm and their forecasts", () => {
    const game = aGame(ROWS, {
      units: [
        aUnit({ id: "company", at: "0100", men: 90 }),
        aUnit({ id: "others", at: "0100", men: 360 }),
        aUnit({ id: "foe", at: "0200", side: "japanese", men: 450, smallArms: 2000 }),
      ],
      // 90 hands dig 90 turns of a man: foxholes for the company, none for the others.
      numbers: NUMBERS,
    });
    game.order(digs("company"));
    expect(game.state.works[1]).toMatchObject({ level: 0, room: [90] });
    expect(shelterAsSeen(game.view("soviet"), 1)).toBe(0);
    game.endParts(2);
    game.order(moving(game, "others", "0000"));
    expect(shelterAsSeen(game.view("soviet"), 1)).toBe(1);
    game.endParts(1);
    const view = game.view("japanese");
    const shot = preview(view, { type: "fire", unit: "foe", target: 1 });
    game.order({ type: "fire", unit: "foe", target: 1 });
    const [fired] = factsOf(game.events, "fire-resolved");
    expect(fired?.breakdown.map(({ cause }) => cause)).toContain("foxholes");
    expect(shot.type === "fire" && shot.breakdown.map(({ cause }) => cause)).toContain("foxholes");
  });
});
