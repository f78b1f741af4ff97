import { describe, expect, test } from "vitest";
import { holderOf } from "../../../src/engine/index.ts";
import { aGame, factsOf, moving } from "../../engine/aGame.ts";
import { aUnit } from "../../support/drawMap.ts";

describe("[R3.3] ground under an enemy who is seen", () => {
  function byNight() {
    return aGame(["......"], {
      units: [aUnit({ id: "red", at: "0000" }), aUnit({ id: "blue", at: "0400", side: "japanese" })],
      places: { hill: "0300 0400" },
      sky: { weather: "fog", light: "dark" },
    });
  }

  test("[R3.3] [R14.1] a hex in which an enemy is found is his: the hill is not wholly one's own", () => {
    const game = byNight();
    const [hill] = game.scenario.battlefield.places;
    if (!hill) throw new Error("the drawing has a hill");
    expect(game.view("soviet").control[4]).toBe(0);
    game.order(moving(game, "red", "0100 0200 0300"));
    expect(game.view("soviet").enemies).toMatchObject([{ id: "blue", where: 4, now: 1 }]);
    expect(game.view("soviet").control[4]).toBe(2);
    expect(holderOf(game.view("soviet").control, hill)).toBe("contested");
  });

  test("[R3.3] only the side that finds him is told, and once", () => {
    const game = byNight();
    game.order(moving(game, "red", "0100 0200 0300"));
    const told = (side: "soviet" | "japanese") =>
      game
        .seen(side)
        .filter(
          (seen) => seen.type === "event" && seen.event.type === "hex-captured" && seen.event.hex === 4,
        );
    expect(told("soviet")).toHaveLength(1);
    expect(told("japanese")).toHaveLength(0);
    game.endParts(2);
    expect(factsOf(game.log, "hex-captured").filter(({ hex }) => hex === 4)).toHaveLength(1);
  });
});
