import { describe, expect, test } from "vitest";
import { aGame, factsOf } from "../../engine/aGame.ts";
import { aBattery, aUnit } from "../../support/drawMap.ts";

const BLUE = aUnit({ id: "blue", at: "0700", side: "japanese" });
// Nobody answers: what is fired is what was ordered.
const NUMBERS = { bombardment: { answer: 0, resupply: { soviet: 20, japanese: 10 } } };

function aGunLine(guns: number) {
  const deployments = [
    { unit: "guns", hex: 0, guns },
    { unit: "blue", hex: 7 },
  ];
  const units = [aBattery({ id: "guns", at: "0000" }), BLUE];
  return aGame(["........"], { units, numbers: NUMBERS, battle: { deployments } });
}

describe("[R9.1] shells come up", () => {
  test("[R9.1] every turn so many for each gun that is left", () => {
    const game = aGunLine(2);
    game.order({ type: "bombard", unit: "guns", target: 7 });
    expect(game.unit("guns").shells).toBe(150);
    game.endParts(2);
    expect(game.unit("guns").shells).toBe(190);
  });

  test("[R9.1] a battery takes no more than it can hold", () => {
    const game = aGunLine(2);
    game.order({ type: "bombard", unit: "guns", target: 7 });
    game.endParts(4);
    expect(game.unit("guns").shells).toBe(200);
    game.endParts(2);
    expect(factsOf(game.events, "shells-delivered")).toEqual([]);
  });

  test("[R5.7] heavy guns receive their part of a field gun's ration", () => {
    const units = [aBattery({ id: "guns", at: "0000", shellRation: 50 }), BLUE];
    const game = aGame(["........"], { units, numbers: NUMBERS });
    game.order({ type: "bombard", unit: "guns", target: 7 });
    game.endParts(2);
    expect(game.unit("guns").shells).toBe(100 + 40);
  });

  test("[R9.1] nothing comes up in the middle of a turn, and each side has its own ration", () => {
    const game = aGame(["........", "........"], {
      units: [aBattery({ id: "guns", at: "0000" }), aBattery({ id: "theirs", at: "0700", side: "japanese" })],
      numbers: NUMBERS,
    });
    game.order({ type: "bombard", unit: "guns", target: game.hex("0701") });
    game.endParts(1);
    expect(game.unit("guns").shells).toBe(100);
    game.order({ type: "bombard", unit: "theirs", target: game.hex("0001") });
    game.endParts(1);
    expect([game.unit("guns").shells, game.unit("theirs").shells]).toEqual([180, 140]);
  });

  test("[R5.6] [R9.1] a battery that has fired all it had is silent until shells come up", () => {
    const game = aGame(["........"], {
      units: [aBattery({ id: "guns", at: "0000", shells: 90 }), BLUE],
      numbers: { bombardment: { resupply: { soviet: 0, japanese: 0 } } },
    });
    game.order({ type: "bombard", unit: "guns", target: 7 });
    game.endParts(2);
    expect(game.refusal({ type: "bombard", unit: "guns", target: 7 })).toBe("no-shells R5.6");
  });
});
