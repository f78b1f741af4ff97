import { describe, expect, test } from "vitest";
import type { AppState, GameInPlay } from "../../src/app/index.ts";
import { enemyHexes } from "../../src/app/looking.ts";
import { barAt, type TargetedOrder, targetsOf } from "../../src/app/targets.ts";
import { aGame } from "../engine/aGame.ts";
import { aBattery, aUnit } from "../support/drawMap.ts";

/** Rifles beside one enemy, a battery behind them, a staff on the hex below; another enemy beyond the guns' range. */
const game = aGame(["............", "............"], {
  units: [
    aUnit({ id: "rifles", at: "0200" }),
    aBattery({ id: "guns", at: "0000" }),
    aUnit({ id: "clerks", arm: "headquarters", at: "0201" }),
    aUnit({ id: "near", side: "japanese", at: "0300" }),
    aUnit({ id: "far", side: "japanese", at: "1100" }),
  ],
});

type Hand = Parameters<typeof barAt>[0];

function hand(unit: string, order: TargetedOrder | "move", view = game.view("soviet")): Hand {
  return {
    game: { view } as GameInPlay,
    selected: { unit, hex: null },
    intent: { order, target: null } as AppState["intent"],
    manner: "deployed",
  };
}

describe("what an order in hand can be aimed at", () => {
  test("a storm: the known enemy beside the unit, and nobody farther off", () => {
    const targets = targetsOf(hand("rifles", "assault"));
    expect(targets?.hexes).toEqual([game.hex("0300")]);
    expect(targets?.bar).toBeNull();
    expect(barAt(hand("rifles", "assault"), game.hex("0300"))).toBeNull();
    expect(barAt(hand("rifles", "assault"), game.hex("0400"))).toMatchObject({ code: "no-enemy-known" });
  });

  test("[R5.1] shells: whoever is known within the guns' range, and the ground of that range", () => {
    const targets = targetsOf(hand("guns", "bombard"));
    expect(targets?.hexes).toEqual([game.hex("0300")]);
    expect(targets?.range?.shells?.reach).toBe(10);
    expect(targets?.range?.direct).toBeNull();
  });

  test("who cannot storm at all is told why, not that nobody is near", () => {
    expect(targetsOf(hand("guns", "assault"))).toMatchObject({ hexes: [], bar: null });
    expect(targetsOf(hand("clerks", "assault"))).toMatchObject({
      hexes: [],
      bar: { code: "cannot-assault" },
    });
  });

  test("the round of enemies keeps to whom the order in hand can be given against", () => {
    const plain = aGame(["............"], {
      numbers: { sighting: { range: { clear: { day: 6 } } } },
      units: [
        aUnit({ id: "rifles", at: "0400" }),
        aUnit({ id: "clerks", arm: "headquarters", at: "0300" }),
        aUnit({ id: "beside", side: "japanese", at: "0500" }),
        aUnit({ id: "beyond", side: "japanese", at: "0700" }),
      ],
    });
    const [beside, beyond] = [plain.hex("0500"), plain.hex("0700")];
    const round = (unit: string, order: TargetedOrder | "move") =>
      enemyHexes(hand(unit, order, plain.view("soviet")));
    expect(round("rifles", "move")).toEqual([beside, beyond]);
    expect(round("rifles", "assault")).toEqual([beside]);
    // Whoever cannot storm them is offered nobody, not somebody out of reach.
    expect(round("clerks", "assault")).toEqual([]);
    expect(round("rifles", "bridge")).toEqual([beside, beyond]);
  });

  test("a move is aimed at no one", () => {
    expect(targetsOf(hand("rifles", "move"))).toBeNull();
  });
});
