import { describe, expect, test } from "vitest";
import { drawOutcome } from "../../src/engine/dice.ts";
import { hashState, openStream } from "../../src/engine/index.ts";
import { aBattery, aUnit, type Drawing } from "../support/drawMap.ts";
import { aGame, factsOf, moving, storming } from "./aGame.ts";
import { playAtRandom, theSkirmish } from "./randomPlay.ts";

const LUCK = Array.from({ length: 100 }, (_, face) => ({ percent: face + 50, weight: 1 }));
const FIGHT: Drawing = {
  units: [
    aUnit({ id: "a", at: "0101", men: 400, smallArms: 800 }),
    aUnit({ id: "b", at: "0000" }),
    aBattery({ id: "guns", at: "0001" }),
    aUnit({ id: "foe", at: "0201", side: "japanese", men: 400, smallArms: 800 }),
    aUnit({ id: "far", at: "0401", side: "japanese" }),
  ],
  numbers: { fire: { die: LUCK } },
};
const ROWS = [".....", "....."];

function stormAfter(orders: (game: ReturnType<typeof aGame>) => void, seed = "s") {
  const game = aGame(ROWS, FIGHT, seed);
  orders(game);
  game.order(storming(game, "a", "0201"));
  return factsOf(game.events, "assault-resolved")[0];
}

describe("dice", () => {
  test("a stream gives the same faces for the same seed, turn, purpose, place and count", () => {
    const source = { seed: "x", turn: 3, drawn: {} };
    const faces = (from: typeof source, purpose = "fire", where: string | number = 7) => {
      const stream = openStream(from, purpose, where);
      return Array.from({ length: 8 }, () => stream.draw(1000).face);
    };
    expect(faces(source)).toEqual(faces({ ...source }));
    const others = [
      faces({ ...source, seed: "y" }),
      faces({ ...source, turn: 4 }),
      faces({ ...source, drawn: { "fire@7": 1 } }),
      faces(source, "bogging"),
      faces(source, "fire", 8),
    ];
    for (const other of others) expect(other).not.toEqual(faces(source));
  });

  test("faces are whole, from 0 up to the number of faces, and all of them come", () => {
    const stream = openStream({ seed: "x", turn: 0, drawn: {} }, "test", "here");
    const faces = new Set(Array.from({ length: 600 }, () => stream.draw(6).face));
    expect([...faces].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test("outcomes come as often as they weigh", () => {
    const outcomes = [
      { name: "rare", weight: 1 },
      { name: "often", weight: 9 },
    ];
    const stream = openStream({ seed: "w", turn: 0, drawn: {} }, "test", "here");
    const drawn = Array.from({ length: 2000 }, () => drawOutcome(stream, outcomes).outcome.name);
    const rare = drawn.filter((name) => name === "rare").length;
    expect(rare).toBeGreaterThan(140);
    expect(rare).toBeLessThan(260);
  });

  test("an order elsewhere changes no die", () => {
    const alone = stormAfter(() => {});
    const busy = stormAfter((game) => {
      game.order({ type: "bombard", unit: "guns", target: game.hex("0401") });
      game.order(moving(game, "b", "0100"));
    });
    expect(busy).toEqual(alone);
  });

  test("other seeds give other dice", () => {
    const faces = ["s", "t", "u", "v"].map((seed) => stormAfter(() => {}, seed)?.dice[0]?.face);
    expect(new Set(faces).size).toBeGreaterThan(1);
  });

  test("the next fight at the same place in the same turn has dice of its own", () => {
    const game = aGame(ROWS, { ...FIGHT, units: [...(FIGHT.units ?? []), aUnit({ id: "c", at: "0101" })] });
    const target = game.hex("0201");
    game.order({ type: "fire", unit: "a", target });
    const [stream] = factsOf(game.events, "fire-resolved")[0]?.dice ?? [];
    expect(game.state.drawn[stream?.stream ?? ""]).toBe(1);
    game.endParts(2);
    expect(game.state.drawn).toEqual({});
  });

  test("an order taken back and given again falls as it fell", () => {
    const game = aGame(ROWS, FIGHT);
    const before = game.state;
    const first = game.order(storming(game, "a", "0201"));
    const again = aGame(ROWS, FIGHT);
    expect(again.state).toEqual(before);
    expect(again.order(storming(again, "a", "0201"))).toEqual(first);
  });

  test("the same seed and orders give the same facts and hashes", () => {
    const scenario = theSkirmish();
    const picks = Array.from({ length: 60 }, (_, index) => index * 37 + 5);
    const [one, two] = [playAtRandom(scenario, "twice", picks), playAtRandom(scenario, "twice", picks)];
    expect(one.map(({ events }) => events)).toEqual(two.map(({ events }) => events));
    expect(one.map(({ after }) => hashState(after))).toEqual(two.map(({ after }) => hashState(after)));
  });
});
