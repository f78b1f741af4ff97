/** The enemy's works, and whoever has taken them. */
import { describe, expect, test } from "vitest";
import { worksServing } from "../../../src/engine/forces/dugGround.ts";
import { shelterAsSeen } from "../../../src/engine/index.ts";
import { shelterAt } from "../../../src/engine/rules/entrenchment/shelter.ts";
import { theatreOf } from "../../../src/engine/theatre.ts";
import { aGame, type Game, moving } from "../../engine/aGame.ts";
import { aUnit, testNumbers } from "../../support/drawMap.ts";

/** Blue's full trench at 0100 lies empty, with wire and nests; red stands beside it, blue far off. */
function atTheTrench(): Game {
  return aGame(["........"], {
    units: [
      aUnit({ id: "red", at: "0000", men: 100 }),
      aUnit({ id: "blue", at: "0700", men: 100, side: "japanese" }),
    ],
    works: [{ at: "0100", side: "japanese", level: 3, wire: 2, nests: 3 }],
    numbers: {
      entrenchment: { turns: [1, 3, 6], captured: 1, lostWithHex: 1 },
      movement: { zoneOfControlMen: 1000 },
      sighting: { range: { clear: { day: 1 } } },
    },
    turns: 12,
  });
}

const shelter = (game: Game, side: "soviet" | "japanese") =>
  shelterAt({ theatre: theatreOf(game.state), state: game.state }, side, game.hex("0100"));

describe("[R8.11] works taken", () => {
  test("[R8.11] serve whoever took them a level less deep, without wire and nests", () => {
    const numbers = testNumbers({ entrenchment: { captured: 1 } });
    const full = {
      side: "japanese",
      level: 2,
      room: [450, 450, 40],
      done: 50,
      wire: 2,
      wireDone: 0,
      nests: 3,
      nestsDone: 0,
    } as const;
    // Who lay in a trench lies in foxholes, who lay in a full trench in a trench.
    expect(worksServing("soviet", full, numbers)).toMatchObject({
      side: "soviet",
      level: 1,
      room: [450, 40],
      wire: 0,
      nests: 0,
      done: 0,
    });
    expect(worksServing("japanese", full, numbers)).toBe(full);
    expect(worksServing("soviet", { ...full, level: 0, room: [] }, numbers)).toMatchObject({
      level: 0,
      room: [],
    });
  });

  test("[R8.11] the men who go in lie in a trench where there was a full one, and their side sees it so", () => {
    const game = atTheTrench();
    game.order(moving(game, "red", "0100"));
    expect(shelter(game, "soviet")).toBe(2);
    expect(shelterAsSeen(game.view("soviet"), game.hex("0100"))).toBe(2);
    expect(game.view("soviet").works[game.hex("0100")]).toMatchObject({
      side: "soviet",
      level: 2,
      wire: 0,
      nests: 0,
    });
  });

  test("[R8.11] whoever digs there goes on from that depth, and the works are his", () => {
    const game = atTheTrench();
    game.order(moving(game, "red", "0100"));
    for (let turn = 0; turn < 3; turn++) {
      game.endParts(2);
      game.order({ type: "dig", unit: "red" });
    }
    // From the trench to a full one three turns of work of each man are missing.
    expect(game.state.works[game.hex("0100")]).toMatchObject({ side: "soviet", level: 3 });
    expect(shelter(game, "soviet")).toBe(3);
  });

  test("[R8.11] taken back unnoticed, they stay in the mind of whoever had them as they served him", () => {
    // Red walks through the trench and out of sight of it; blue walks in.
    const away = aGame(["........"], {
      units: [
        aUnit({ id: "red", at: "0100", men: 100 }),
        aUnit({ id: "blue", at: "0700", men: 100, side: "japanese" }),
      ],
      works: [{ at: "0400", side: "japanese", level: 3 }],
      numbers: {
        entrenchment: { captured: 1, lostWithHex: 1 },
        movement: { zoneOfControlMen: 1000 },
        sighting: { range: { clear: { day: 1 } } },
      },
      turns: 12,
    });
    away.order(moving(away, "red", "0200 0300 0400"));
    away.order(moving(away, "red", "0300 0200 0100"));
    away.endParts(1);
    away.order(moving(away, "blue", "0600 0500 0400"));
    expect(away.state.control[away.hex("0400")]).toBe(2);
    // His own, found a level less deep (R8.9): a trench.
    expect(away.state.works[away.hex("0400")]).toMatchObject({ level: 2 });
    expect(away.view("soviet").works[away.hex("0400")]).toMatchObject({ side: "soviet", level: 2 });
    expect(away.view("soviet").control[away.hex("0400")]).toBe(1);
  });
});
