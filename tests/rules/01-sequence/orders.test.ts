import { describe, expect, test } from "vitest";
import { type Command, checkOrder, preview } from "../../../src/engine/index.ts";
import { aGame, moving } from "../../engine/aGame.ts";
import { aUnit } from "../../support/drawMap.ts";

const RED = aUnit({ id: "red", at: "0000" });
const BLUE = aUnit({ id: "blue", at: "0700", side: "japanese" });

function aBattle() {
  return aGame(["........", "........"], { units: [RED, BLUE] });
}

/** The gap in the second path is a hole, not an `undefined` that somebody wrote. */
const HOLE = [1, 2, 3];
delete HOLE[1];

describe("[R1.5] orders", () => {
  test.each<[string, unknown]>([
    ["nothing", null],
    ["no value", undefined],
    ["a number", 7],
    ["a text", "end-turn"],
    ["a list", ["end-turn"]],
    ["no kind", { unit: "red" }],
    ["a kind that nobody knows", { type: "surrender" }],
    ["a name that every object has", { type: "toString" }],
    ["another such name", { type: "__proto__" }],
    ["a kind that is a list", { type: ["end-turn"] }],
    ["a move without a path", { type: "move", unit: "red", manner: "march" }],
    ["a path that is a hex", { type: "move", unit: "red", manner: "march", path: 1 }],
    ["a path with a hole", { type: "move", unit: "red", manner: "march", path: HOLE }],
    ["a path of names", { type: "move", unit: "red", manner: "march", path: ["0100"] }],
    ["half a hex", { type: "move", unit: "red", manner: "march", path: [0.5] }],
    ["a hex that is no number", { type: "bombard", unit: "red", target: Number.NaN }],
    ["a hex beyond all numbers", { type: "fire", unit: "red", target: Number.POSITIVE_INFINITY }],
    ["a manner that nobody goes in", { type: "move", unit: "red", manner: "run", path: [1] }],
    ["a unit that is a number", { type: "dig", unit: 0 }],
    ["work that nobody does", { type: "dig", unit: "red", what: "tunnel" }],
    ["one unit for a list", { type: "assault", units: "red", target: 1 }],
    ["half a sortie", { type: "air-strike", target: 1, sorties: 1.5 }],
    ["a standing order that nobody knows", { type: "stand", unit: "red", order: "dance" }],
  ])("%s is no order", (_, order) => {
    expect(aBattle().refusal(order as Command)).toBe("not-an-order R1.5");
  });

  test("[R1.1] in the other side's part nothing is ordered: its view refuses every order, and previews say so", () => {
    const view = aBattle().view("japanese");
    const orders: readonly Command[] = [
      { type: "stand", unit: "blue", order: "hold-fire" },
      { type: "move", unit: "blue", path: [6], manner: "deployed" },
      { type: "rest", unit: "blue" },
      { type: "end-turn" },
      { type: "concede" },
    ];
    for (const order of orders) {
      expect(checkOrder(view, order)).toMatchObject({ code: "not-your-part", rule: "R1.1" });
      expect(preview(view, order)).toMatchObject({ refusal: { code: "not-your-part" } });
    }
  });

  test("what is well formed is judged by the other rules", () => {
    const game = aBattle();
    expect(game.refusal({ type: "dig", unit: "__proto__" })).toBe("unknown-unit R1.1");
    expect(game.refusal({ type: "move", unit: "red", path: [-3], manner: "march" })).toBe("off-map R2.1");
    expect(game.refusal(moving(game, "red", "0100"))).toBeNull();
  });
});
