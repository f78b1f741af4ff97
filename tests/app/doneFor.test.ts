import { describe, expect, test } from "vitest";
import { barsOf } from "../../src/app/doneFor.ts";
import { ownStackAt } from "../../src/app/stacks.ts";
import { type OwnUnit, type SideView, theatreOf } from "../../src/engine/index.ts";
import { aGame } from "../engine/aGame.ts";
import { aBattery, aUnit } from "../support/drawMap.ts";

const game = aGame(["............", "............"], {
  units: [
    aUnit({ id: "rifles", at: "0200" }),
    aBattery({ id: "guns", at: "0800" }),
    aUnit({ id: "near", side: "japanese", at: "0300" }),
  ],
});

/** The view with one of our units changed, and that unit. */
function changed(id: string, change: Partial<OwnUnit>): [SideView, OwnUnit] {
  const view = game.view("soviet");
  const own = view.own.map((unit) => (unit.id === id ? { ...unit, ...change } : unit));
  return [{ ...view, own }, own.find((unit) => unit.id === id) as OwnUnit];
}

describe("what a unit can no longer be ordered", () => {
  test("a fresh unit is barred from nothing", () => {
    expect(barsOf(...changed("rifles", {}))).toEqual({});
  });

  test("[R1.1] after its deed everything is barred", () => {
    const bars = barsOf(...changed("rifles", { deed: "assault" }));
    expect(Object.keys(bars).sort()).toEqual([
      "assault",
      "bombard",
      "bridge",
      "deployed",
      "dig",
      "fire",
      "march",
      "rest",
    ]);
    expect(bars.dig).toMatchObject({ code: "already-acted", rule: "R1.1" });
  });

  test("[R2.7] beside the enemy it goes no further, and may still storm and fire", () => {
    const bars = barsOf(...changed("rifles", { spent: 4 }));
    expect(bars.deployed).toMatchObject({ code: "zone-of-control-stops", rule: "R2.7" });
    expect(bars.assault).toBeUndefined();
    expect(bars.fire).toBeUndefined();
    expect(bars.rest).toMatchObject({ code: "already-acted" });
  });

  test("[R2.3] whoever has spent its points goes nowhere now", () => {
    const { allowance } = theatreOf(game.view("soviet")).numbers.movement;
    expect(barsOf(...changed("guns", { spent: allowance.deployed.guns })).deployed).toMatchObject({
      code: "not-enough-movement",
    });
  });

  test("[R5.1] guns that have moved bombard no more, and may move on", () => {
    const bars = barsOf(...changed("guns", { spent: 1 }));
    expect(bars.bombard).toMatchObject({ code: "already-acted" });
    expect(bars.deployed).toBeUndefined();
  });
});

test("a stack shows, and a press on it chooses, the strongest of those that have still to act", () => {
  const { own, ...view } = game.view("soviet");
  const [some] = own as [OwnUnit];
  const stack = [
    { ...some, id: "sixteen", men: 16 },
    { ...some, id: "done", men: 500, deed: "dig" as const },
    { ...some, id: "many", men: 262 },
  ];
  expect(ownStackAt({ ...view, own: stack }, some.at).map(({ id }) => id)).toEqual([
    "many",
    "sixteen",
    "done",
  ]);
});
