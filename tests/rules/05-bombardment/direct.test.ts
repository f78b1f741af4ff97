import { expect, test } from "vitest";
import { aGame } from "../../engine/aGame.ts";
import { aUnit } from "../../support/drawMap.ts";

test("[R5.1] guns that fire direct do not bombard, and are told of the order that is theirs", () => {
  const game = aGame(["...."], {
    units: [
      aUnit({ id: "guns", at: "0000", arm: "anti-tank", guns: 4, gunFire: 15, range: 0, shells: 100 }),
      aUnit({ id: "men", at: "0000" }),
      aUnit({ id: "foe", at: "0200", side: "japanese" }),
    ],
  });
  const target = game.hex("0200");
  expect(game.refusal({ type: "bombard", unit: "guns", target })).toBe("fires-direct R5.1");
  expect(game.refusal({ type: "bombard", unit: "men", target })).toBe("no-fire R5.1");
});

test("[R5.12] a battery reaches as far as its guns, and no rise of the ground is in the way", () => {
  const game = aGame(["..^..."], {
    units: [
      aUnit({ id: "guns", at: "0000", arm: "artillery", guns: 4, range: 4, shells: 100, shellsPerTurn: 40 }),
      aUnit({ id: "foe", at: "0500", side: "japanese" }),
    ],
  });
  const shell = (hex: string) => game.refusal({ type: "bombard", unit: "guns", target: game.hex(hex) });
  expect([shell("0300"), shell("0400"), shell("0500")]).toEqual([null, null, "out-of-range R5.12"]);
});
