import { describe, expect, test } from "vitest";
import type { Box } from "../../../src/engine/scenario.ts";
import { aGame, factsOf, moving } from "../../engine/aGame.ts";
import { aUnit, type Drawing } from "../../support/drawMap.ts";

const BLUE = aUnit({ id: "blue", at: "0701", side: "japanese" });
const LATE = aUnit({ id: "late" });
const ROWS = ["........", "........"];
const BOX = { id: "town", side: "soviet" as const, entries: [0, 1] };

function aRoad(drawing: Drawing) {
  return aGame(ROWS, {
    boxes: [BOX],
    arrivals: [{ unit: "late", minute: 500, box: "town" }],
    ...drawing,
  });
}

describe("[R1.3] reinforcements", () => {
  test("[R1.3] a unit appears at the start of its side's part of the turn in which it is due", () => {
    const game = aRoad({ units: [aUnit({ id: "red", at: "0401" }), BLUE, LATE] });
    expect(game.unit("late").at).toBe(-1);
    game.endParts(1);
    expect(game.unit("late").at).toBe(-1);
    game.endParts(1);
    expect(game.unit("late").at).toBe(game.hex("0000"));
    expect(factsOf(game.events, "unit-arrived")).toHaveLength(1);
  });

  test("[R1.3] [R2.8] where the first way in is full it takes the next", () => {
    const full = ["a", "b", "c", "d"].map((id) => aUnit({ id, at: "0000" }));
    const game = aRoad({ units: [...full, BLUE, LATE] });
    game.endParts(2);
    expect(game.unit("late").at).toBe(game.hex("0100"));
  });

  test("[R1.3] where no way in has room it waits, and comes when there is some", () => {
    const full = ["a", "b", "c", "d"].map((id) => aUnit({ id, at: "0000" }));
    const guest = aUnit({ id: "guest", at: "0100", men: 1000 });
    const game = aRoad({ units: [...full, guest, BLUE, LATE] });
    game.endParts(2);
    expect(game.unit("late").at).toBe(-1);
    game.order(moving(game, "guest", "0200"));
    game.endParts(2);
    expect(game.unit("late").at).toBe(game.hex("0100"));
  });

  test("[R1.3] an enemy on the way in shuts it", () => {
    const raiders = [aUnit({ id: "r1", at: "0000", side: "japanese" }), aUnit({ id: "red", at: "0701" })];
    const game = aRoad({ units: [...raiders, LATE] });
    game.endParts(2);
    expect(game.unit("late").at).toBe(game.hex("0100"));
  });

  test("[R1.3] [R2.12] who comes by road comes in where his column gets on", () => {
    const slopes = ["//......", "/......."];
    const units = [aUnit({ id: "red", at: "0401" }), BLUE, LATE];
    const arrivals = [{ unit: "late", minute: 500, box: "town" }];
    const entryOf = (box: Pick<Box, "id" | "side" | "entries" | "way">) => {
      const game = aGame(slopes, { units, arrivals, boxes: [box] });
      game.endParts(2);
      return game.unit("late").at;
    };
    // From 0000 only slopes lead on; from 0100 a column steps down into the open 0200.
    expect(entryOf({ ...BOX, way: "road" })).toBe(1);
    expect(entryOf({ ...BOX, way: "railway" })).toBe(0);
    expect(entryOf({ ...BOX, way: "road", entries: [0] })).toBe(0);
  });

  test("[R1.3] [R14.1] whoever arrives holds the hex", () => {
    const game = aRoad({ units: [aUnit({ id: "red", at: "0401" }), BLUE, LATE] });
    game.endParts(2);
    expect(game.state.control[game.hex("0000")]).toBe(1);
  });
});
