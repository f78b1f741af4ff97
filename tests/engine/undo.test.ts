import { describe, expect, test } from "vitest";
import { type Command, preview, whatBarsUndo } from "../../src/engine/index.ts";
import { aTankCompany, aUnit, type Drawing } from "../support/drawMap.ts";
import { aGame, aQuietGame, type Game, moving } from "./aGame.ts";

/** What the preview says of an order, and what bars it once it is carried out. */
function saidAndDone(game: Game, command: Command): readonly [string, string | null] {
  const side = game.state.activeSide;
  const before = game.state;
  const told = preview(game.view(side), command);
  if (told.type === "refused") throw new Error(JSON.stringify(told.refusal));
  return [told.undo, whatBarsUndo({ before, command, events: game.order(command) })];
}

// Everybody is found as far as one sees, three hexes, however still he lies: only what is out of sight can hide.
const OPEN_EYES: Drawing["numbers"] = {
  sighting: {
    hidden: [100, 100, 100, 100],
    identify: 100,
    range: { clear: { day: 3 } },
  },
};

describe("[R1.1] an order can be taken back", () => {
  test("while it shows no ground that was out of sight before", () => {
    // The scout sees the hexes 0 to 3, the watch those from 1 on: nothing is new from 0100.
    const units = [aUnit({ id: "scout", at: "0000" }), aUnit({ id: "watch", at: "0400" })];
    const game = aQuietGame([".......", "......."], { units, numbers: OPEN_EYES });
    expect(saidAndDone(game, moving(game, "scout", "0100"))).toEqual(["yes", null]);
  });

  test("not when a hex newly in sight was seen to be empty", () => {
    // From 0100 the scout sees 0400 as well, which nobody had in sight.
    const game = aQuietGame([".......", "......."], {
      units: [aUnit({ id: "scout", at: "0000" })],
      numbers: OPEN_EYES,
    });
    expect(saidAndDone(game, moving(game, "scout", "0100"))).toEqual(["learns", "ground-seen"]);
  });

  test("not when it looks over a hill, though it ends no farther than the sight of others reaches", () => {
    const units = [aUnit({ id: "scout", at: "0000" }), aUnit({ id: "watch", at: "0100" })];
    const game = aQuietGame(["....."], { elevation: ["00300"], units, numbers: OPEN_EYES });
    expect(saidAndDone(game, moving(game, "watch", "0200"))).toEqual(["learns", "ground-seen"]);
  });

  test("[R3.4] how much ground an order searches is told before it is given", () => {
    // Who lies still is found three hexes off, a started hex counted: 0500 alone is searched from 0200 and not before.
    const numbers = {
      sighting: { ...OPEN_EYES?.sighting, hidden: [34, 34, 34, 34], range: { clear: { day: 6 } } },
    };
    const game = aQuietGame(["......."], { units: [aUnit({ id: "scout", at: "0100" })], numbers });
    const told = preview(game.view("soviet"), moving(game, "scout", "0200"));
    expect(told.type === "move" && told.reveals.filter(({ what }) => what === "searched")).toEqual([
      { what: "searched", hexes: 1 },
    ]);
    const still = preview(game.view("soviet"), { type: "rest", unit: "scout" });
    expect(still.type !== "refused" && still.reveals).toEqual([]);
  });

  test("[R3.1] from which hex of its way on a move is final, and why, is told before it is given", () => {
    // From 0100 nothing is seen that the guard at 0101 does not see; from 0200 the column 05 is.
    const units = [aUnit({ id: "scout", at: "0000" }), aUnit({ id: "guard", at: "0101" })];
    const game = aQuietGame([".........", "........."], { units, numbers: OPEN_EYES });
    const seen = game.view("soviet");
    const far = preview(seen, moving(game, "scout", "0100 0200 0300"));
    expect(far.type === "move" && far.finalFrom).toEqual({
      hex: game.hex("0200"),
      because: "unseen",
    });
    const near = preview(seen, moving(game, "scout", "0100"));
    expect(near.type === "move" && [near.undo, near.finalFrom]).toEqual(["yes", null]);
  });

  test("[R3.4] ground in sight that is searched makes a move final as well", () => {
    const numbers = {
      sighting: { ...OPEN_EYES?.sighting, hidden: [34, 34, 34, 34], range: { clear: { day: 6 } } },
    };
    const game = aQuietGame(["......."], { units: [aUnit({ id: "scout", at: "0100" })], numbers });
    const told = preview(game.view("soviet"), moving(game, "scout", "0200"));
    expect(told.type === "move" && told.finalFrom?.because).toBe("searched");
  });

  test("[R7.1] so does the first hex in which a tank may bog", () => {
    const units = [aTankCompany({ id: "tanks", at: "0000" }), aUnit({ id: "foot", at: "0401" })];
    const numbers = { ...OPEN_EYES, armour: { bog: { marsh: 50 } } };
    const game = aQuietGame(["..m..", "....."], { units, numbers });
    const told = preview(game.view("soviet"), moving(game, "tanks", "0100 0200"));
    expect(told.type === "move" && told.finalFrom).toEqual({ hex: game.hex("0200"), because: "bogging" });
  });

  test("[R3.3] what barred it is named: an enemy who came in sight", () => {
    const units = [aUnit({ id: "scout", at: "0100" }), aUnit({ id: "foe", at: "0500", side: "japanese" })];
    const game = aGame(["......."], { units, numbers: OPEN_EYES });
    // From 0200 he is three hexes off, and found.
    expect(saidAndDone(game, moving(game, "scout", "0200"))[1]).toBe("enemy-seen");
  });

  test("not when it comes so near to ground in sight that who lay still there would be found", () => {
    // Who lies still is found from one hex only: 0300 was in sight of 0100, and is searched from 0200.
    const numbers = {
      sighting: { ...OPEN_EYES?.sighting, hidden: [34, 34, 34, 34], range: { clear: { day: 6 } } },
    };
    const game = aQuietGame(["......."], { units: [aUnit({ id: "scout", at: "0100" })], numbers });
    expect(saidAndDone(game, moving(game, "scout", "0200"))).toEqual(["learns", "ground-searched"]);
  });

  test("not when dice fall, and digging and resting always can", () => {
    const units = [aTankCompany({ id: "tanks", at: "0000" }), aUnit({ id: "foot", at: "0200" })];
    const game = aQuietGame([".m...", "....."], {
      units,
      numbers: { ...OPEN_EYES, armour: { bog: { marsh: 50 } } },
    });
    expect(saidAndDone(game, { type: "dig", unit: "foot" })).toEqual(["yes", null]);
    expect(saidAndDone(game, { type: "rest", unit: "tanks" })).toEqual(["yes", null]);
  });
});
