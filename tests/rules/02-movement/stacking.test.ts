import { expect, test } from "vitest";
import { aQuietGame, moving } from "../../engine/aGame.ts";
import { aUnit } from "../../support/drawMap.ts";

const NUMBERS = { movement: { stackUnits: 2, stackSmall: 20 } };
const crowd = (men: number) =>
  aQuietGame(["..."], {
    units: ["a", "b", "c"]
      .map((id) => aUnit({ id, at: "0100", men }))
      .concat(aUnit({ id: "red", at: "0000" })),
    numbers: NUMBERS,
  });

test("[R2.8] remnants of a few men do not fill a hex", () => {
  expect(crowd(10).refusal(moving(crowd(10), "red", "0100"))).toBe(null);
  expect(crowd(20).refusal(moving(crowd(20), "red", "0100"))).toBe("stacking R2.8");
});
