import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkOrder, enemyOf, legalCommands, preview, view } from "../../src/engine/index.ts";
import { aBattery, aUnit } from "../support/drawMap.ts";
import { aGame, storming } from "./aGame.ts";
import { playAtRandom, theSkirmish } from "./randomPlay.ts";

const UNITS = [
  aUnit({ id: "a", at: "0100" }),
  aUnit({ id: "b", at: "0001" }),
  aBattery({ id: "guns", at: "0000" }),
  aUnit({ id: "foe", at: "0101", side: "japanese" }),
  aUnit({ id: "later" }),
];
const ROWS = ["....", "....", "...."];

/** Milliseconds for games that are played through on a busy machine. */
const SLOW = 60_000;

describe("legal orders", () => {
  test(
    "every listed order is carried out, has a forecast, and the part can always be ended",
    () => {
      fc.assert(
        fc.property(fc.string({ maxLength: 4 }), fc.array(fc.nat(5000), { maxLength: 15 }), (seed, picks) => {
          const state = playAtRandom(theSkirmish(), seed, picks).at(-1)?.after;
          if (!state || state.outcome) return;
          const known = view(state, state.activeSide);
          const legal = [...legalCommands(known)];
          expect(legal.at(-1)).toEqual({ type: "end-turn" });
          for (const command of legal) {
            expect(checkOrder(known, command)).toBeNull();
            expect(preview(known, command).type).not.toBe("refused");
          }
        }),
        { numRuns: 12 },
      );
    },
    SLOW,
  );

  test("each is listed once", () => {
    const game = aGame(ROWS, { units: UNITS });
    const legal = [...legalCommands(game.view("soviet"))].map((command) => JSON.stringify(command));
    expect(new Set(legal).size).toBe(legal.length);
  });

  test("[R4.4] a joint assault is listed with all who can join", () => {
    const game = aGame(ROWS, { units: UNITS });
    const assaults = [...legalCommands(game.view("soviet"))].filter(({ type }) => type === "assault");
    expect(assaults).toEqual([
      storming(game, "a", "0101"),
      storming(game, "b", "0101"),
      storming(game, "a b", "0101"),
    ]);
  });

  test("[R14.4] to concede is legal and not listed", () => {
    const game = aGame(ROWS, { units: UNITS });
    expect([...legalCommands(game.view("soviet"))].map(({ type }) => type)).not.toContain("concede");
    expect(game.refusal({ type: "concede" })).toBeNull();
  });

  test("[R1.1] in the other side's part, and after the end, there are none", () => {
    const game = aGame(ROWS, { units: UNITS });
    expect([...legalCommands(game.view(enemyOf(game.state.activeSide)))]).toEqual([]);
    game.order({ type: "concede" });
    expect([...legalCommands(game.view("soviet"))]).toEqual([]);
  });

  test("units that have done their deed, and those not on the map, have no more than standing orders", () => {
    const game = aGame(ROWS, { units: UNITS });
    game.order({ type: "rest", unit: "a" });
    const legal = [...legalCommands(game.view("soviet"))];
    const of = (unit: string) =>
      legal.filter((command) => "unit" in command && command.unit === unit).map(({ type }) => type);
    expect(new Set(of("a"))).toEqual(new Set(["stand"]));
    expect(of("later")).toEqual([]);
  });
});
