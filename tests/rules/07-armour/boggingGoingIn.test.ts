import { describe, expect, test } from "vitest";
import { preview } from "../../../src/engine/index.ts";
import { aGame, storming } from "../../engine/aGame.ts";
import { aTankCompany, aUnit, type DrawnUnit } from "../../support/drawMap.ts";

/** Five men without cover: they are stormed and taken whatever the dice. */
const POST = aUnit({ id: "post", side: "japanese", at: "0200", men: 5, smallArms: 5 });
const RIFLES = aUnit({ id: "rifles", at: "0100", men: 300, smallArms: 300 });
const TANKS = aTankCompany({ id: "tanks", at: "0100" });

/** Tanks and rifles in 0100 storm a post in the marsh of 0200. */
function marsh(bog: number, units: readonly DrawnUnit[] = [RIFLES, TANKS, POST]) {
  return aGame(["..m.."], {
    units,
    numbers: { armour: { bog: { marsh: bog }, bogStream: 20, bogMost: 100 } },
    streams: { "0100-0200": null },
  });
}

describe("[R7.1] tanks that go in after a storm", () => {
  test("[R7.1] [R4.8] bog in the hex that they enter as in a move into it: here all ten", () => {
    const game = marsh(100);
    const events = game.order(storming(game, "rifles tanks", "0200"));
    expect(game.unit("tanks")).toMatchObject({ at: game.hex("0200"), tanks: 0, bogged: 10 });
    const thrown = events.find((event) => event.type === "tanks-bogged");
    expect(thrown).toMatchObject({ unit: "tanks", at: game.hex("0200"), tanks: 10, chance: 100 });
  });

  test("[R7.1] [R7.2] the stream that they storm over counts too: 30 percent of marsh and 20 of the stream", () => {
    const game = marsh(30);
    const events = game.order(storming(game, "rifles tanks", "0200"));
    expect(events.find((event) => event.type === "tanks-bogged")).toMatchObject({ chance: 50 });
  });

  test("[R7.1] where the ground holds nobody no die falls", () => {
    const game = aGame(["....."], { units: [RIFLES, TANKS, POST] });
    const events = game.order(storming(game, "rifles tanks", "0200"));
    expect(events.filter((event) => event.type === "tanks-bogged")).toEqual([]);
    expect(game.unit("tanks").at).toBe(game.hex("0200"));
  });

  test("[R7.1] tanks that are beaten back onto marsh bog there", () => {
    const game = aGame(["...m."], {
      units: [
        aUnit({ id: "rifles", side: "japanese", at: "0100", men: 900, smallArms: 1800 }),
        aTankCompany({ id: "tanks", at: "0200", tanks: 2, men: 10 }),
        aUnit({ id: "few", at: "0200", men: 20, smallArms: 20 }),
      ],
      firstMover: ["japanese", "japanese", "japanese", "japanese"],
      numbers: { armour: { bog: { marsh: 100 }, bogMost: 100 } },
    });
    game.order(storming(game, "rifles", "0200"));
    expect(game.unit("tanks")).toMatchObject({ at: game.hex("0300"), tanks: 0, bogged: 2 });
  });
});

describe("[R7.1] the forecast of a storm tells how many may bog", () => {
  const foretold = (bog: number, tanks: number) => {
    const drawn = aTankCompany({ id: "tanks", at: "0100", tanks, men: 5 * tanks });
    const game = marsh(bog, [RIFLES, drawn, POST]);
    const told = preview(game.view("soviet"), storming(game, "rifles tanks", "0200"));
    if (told.type !== "assault") throw new Error(told.type);
    return { bogging: told.bogging, bogChance: told.bogChance, bogged: told.bogged };
  };

  test("[R7.1] surely all ten", () => {
    const bogged = { expected: 10, low: 10, likely: 10, high: 10 };
    expect(foretold(100, 10)).toEqual({ bogging: 100, bogChance: 100, bogged });
  });

  test("[R7.1] of two tanks at even chances one: none, one and two as 1 : 2 : 1", () => {
    const bogged = { expected: 1, low: 0, likely: 1, high: 2 };
    expect(foretold(30, 2)).toEqual({ bogging: 10, bogChance: 50, bogged });
  });

  test("[R7.1] men alone, and tanks on good ground, bog nowhere", () => {
    const game = aGame(["....."], { units: [RIFLES, TANKS, POST] });
    for (const units of ["rifles", "rifles tanks"])
      expect(preview(game.view("soviet"), storming(game, units, "0200"))).toMatchObject({
        bogging: 0,
        bogChance: 0,
      });
  });

  test("[R7.1] as often as it is foretold: 40 of 80 tanks in 40 games, give or take fourteen", () => {
    const drawn = aTankCompany({ id: "tanks", at: "0100", tanks: 2, men: 10 });
    let stuck = 0;
    for (let seed = 0; seed < 40; seed++) {
      const game = aGame(
        ["..m.."],
        {
          units: [RIFLES, drawn, POST],
          numbers: { armour: { bog: { marsh: 50 }, bogMost: 100 } },
        },
        `seed ${seed}`,
      );
      game.order(storming(game, "rifles tanks", "0200"));
      stuck += game.unit("tanks").bogged;
    }
    expect(stuck).toBeGreaterThan(26);
    expect(stuck).toBeLessThan(54);
  });
});
