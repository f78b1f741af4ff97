/** Works that are lost and taken back. */
import { describe, expect, test } from "vitest";
import { aGame, factsOf, type Game, moving } from "../../engine/aGame.ts";
import { aUnit } from "../../support/drawMap.ts";

/** Blue's works at 0100 lie empty; red walks in and out of them, and blue comes back. */
function retaken(level: number, lostWithHex: number): Game {
  const game = aGame(["......"], {
    units: [aUnit({ id: "red", at: "0000" }), aUnit({ id: "blue", at: "0300", side: "japanese" })],
    works: [{ at: "0100", side: "japanese", level, wire: 2, nests: 3 }],
    held: [],
    numbers: { entrenchment: { lostWithHex }, movement: { zoneOfControlMen: 1000 } },
  });
  game.order(moving(game, "red", "0100"));
  game.endParts(2);
  game.order(moving(game, "red", "0000"));
  game.endParts(1);
  game.order(moving(game, "blue", "0200 0100"));
  return game;
}

describe("[R8.9] works retaken", () => {
  test("[R8.9] are a level lower than they were left", () => {
    const game = retaken(3, 1);
    expect(game.state.works[game.hex("0100")]).toMatchObject({
      side: "japanese",
      level: 2,
      done: 0,
      wire: 2,
    });
    expect(factsOf(game.events, "works-damaged")).toMatchObject([{ levels: 1, cause: "retaken" }]);
  });

  test("[R8.9] and never less than nothing", () => {
    const game = retaken(1, 2);
    expect(game.state.works[game.hex("0100")]).toMatchObject({ level: 0 });
    expect(factsOf(game.events, "works-damaged")).toMatchObject([{ levels: 1 }]);
  });

  test("[R8.9] each man lies a level less deep: trenches for 450, a full one for 40, are foxholes for 450, a trench for 40", () => {
    const game = aGame(["......"], {
      units: [aUnit({ id: "red", at: "0500" }), aUnit({ id: "blue", at: "0100", men: 40, side: "japanese" })],
      works: [{ at: "0100", side: "japanese", level: 2, men: 450 }],
      numbers: {
        entrenchment: { turns: [1, 3, 4], lostWithHex: 1 },
        movement: { zoneOfControlMen: 1000 },
        sighting: { range: { clear: { day: 1 } } },
      },
    });
    game.endParts(1);
    game.order({ type: "dig", unit: "blue" });
    expect(game.state.works[1]).toMatchObject({ room: [450, 450, 40] });
    game.endParts(2);
    game.order(moving(game, "blue", "0000"));
    game.endParts(1);
    game.order(moving(game, "red", "0400 0300 0200 0100"));
    game.order(moving(game, "red", "0200"));
    game.endParts(1);
    game.order(moving(game, "blue", "0100"));
    expect(game.state.works[1]).toMatchObject({ room: [450, 40], level: 2 });
  });

  test("[R8.9] works that nobody took are as they were", () => {
    const game = aGame(["......"], {
      units: [aUnit({ id: "red", at: "0000" }), aUnit({ id: "blue", at: "0300", side: "japanese" })],
      works: [{ at: "0200", side: "japanese", level: 3 }],
    });
    game.endParts(1);
    game.order(moving(game, "blue", "0200"));
    expect(game.state.works[game.hex("0200")]).toMatchObject({ level: 3 });
  });
});
