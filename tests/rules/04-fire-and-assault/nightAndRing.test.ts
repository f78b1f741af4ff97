import { describe, expect, test } from "vitest";
import { preview } from "../../../src/engine/index.ts";
import { aGame, factsOf, storming } from "../../engine/aGame.ts";
import { aUnit, type Drawing } from "../../support/drawMap.ts";

describe("[R4.12] a night assault", () => {
  function atNight(quality: number, light: "dark" | "moonlight" | "day") {
    const game = aGame(["...."], {
      units: [
        aUnit({ id: "raw", at: "0100", men: 300, quality }),
        aUnit({ id: "foe", at: "0200", side: "japanese" }),
      ],
      sky: { weather: "clear", light },
      numbers: { fire: { nightAstray: 40, nightQuality: 100 } },
    });
    const told = preview(game.view("soviet"), storming(game, "raw", "0200"));
    if (told.type !== "assault") throw new Error(told.type);
    return told.breakdown.find(({ cause }) => cause === "night-control");
  }

  test("[R4.12] in the dark two in five of untrained attackers go astray, and it is told", () => {
    expect(atNight(75, "dark")).toEqual({
      cause: "night-control",
      rule: "R4.12",
      amount: -40,
      helps: "defender",
    });
  });

  test("[R4.12] not of trained ones, and not by day or by the moon", () => {
    expect(atNight(100, "dark")).toBeUndefined();
    expect(atNight(75, "moonlight")).toBeUndefined();
    expect(atNight(75, "day")).toBeUndefined();
  });

  test("[R4.12] beside trained men the untrained count by their share", () => {
    const game = aGame(["....", "...."], {
      units: [
        aUnit({ id: "raw", at: "0100", men: 100, quality: 75 }),
        aUnit({ id: "trained", at: "0100", men: 300 }),
        aUnit({ id: "foe", at: "0200", side: "japanese" }),
      ],
      sky: { weather: "clear", light: "dark" },
      numbers: { fire: { nightAstray: 40, nightQuality: 100 } },
    });
    game.order(storming(game, "raw trained", "0200"));
    // A quarter of the men are untrained: two in five of a quarter.
    expect(factsOf(game.events, "assault-resolved")[0]?.breakdown).toContainEqual({
      cause: "night-control",
      rule: "R4.12",
      amount: -10,
      helps: "defender",
    });
  });
});

describe("[R4.13] a garrison that is cut off", () => {
  const RING: NonNullable<Drawing["numbers"]> = { fire: { cutOff: 80 }, movement: { zoneOfControlMen: 50 } };

  /** Hex 0101 has neighbours 0100 0200 0001 0201 0102 0202. */
  function ring(others: readonly string[], rear: readonly string[] = []) {
    const game = aGame(["....", "....", "...."], {
      units: [
        aUnit({ id: "west", at: "0001", men: 200 }),
        aUnit({ id: "east", at: "0201", men: 200 }),
        ...others.map((at, index) => aUnit({ id: `r${index}`, at })),
        aUnit({ id: "foe", at: "0101", side: "japanese" }),
        ...rear.map((at, index) => aUnit({ id: `f${index}`, at, side: "japanese" })),
      ],
      numbers: RING,
    });
    game.order(storming(game, "west east", "0101"));
    return factsOf(game.events, "assault-resolved")[0]?.breakdown.filter(({ cause }) => cause === "cut-off");
  }

  test("[R4.13] [R10.5] stormed from two sides with every other way shut, it loses a fifth of its fire", () => {
    // West and east control the four hexes between them: nothing is open.
    expect(ring([])).toEqual([{ cause: "cut-off", rule: "R4.13", amount: -20, helps: "attacker" }]);
  });

  test("[R4.13] [R10.5] with comrades behind it the way is open", () => {
    expect(ring([], ["0102"])).toEqual([]);
  });

  test("[R4.13] stormed from one side it does not feel the ring", () => {
    const game = aGame(["....", "....", "...."], {
      units: [
        aUnit({ id: "west", at: "0001", men: 200 }),
        aUnit({ id: "east", at: "0201", men: 200 }),
        aUnit({ id: "foe", at: "0101", side: "japanese" }),
      ],
      numbers: RING,
    });
    game.order(storming(game, "west", "0101"));
    const causes = factsOf(game.events, "assault-resolved")[0]?.breakdown.map(({ cause }) => cause);
    expect(causes).not.toContain("cut-off");
  });
});
