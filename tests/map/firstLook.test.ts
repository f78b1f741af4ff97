import { expect, test } from "vitest";
import { centreOf } from "../../src/app/index.ts";
import { prepare } from "../../src/engine/index.ts";
import { wantedIn } from "../../src/map/firstLook.ts";
import { aScenario, aUnit, hexOf } from "../support/drawMap.ts";
import { aView } from "../support/drawView.ts";

test("the first look cares for an objective by its points: a great one more than for a unit, a small one as for an enemy", () => {
  const scenario = aScenario([".....", ".....", "....."], {
    units: [aUnit({ id: "own", at: "0000" })],
    places: { hill: "0301", ford: "0001" },
    objectives: [
      { place: "ford", points: 2 },
      { place: "hill", points: 30 },
    ],
  });
  const theatre = prepare(scenario);
  const worthAt = (name: string, on: "desk" | "phone" = "desk") => {
    const { x, y } = centreOf(theatre.grid, hexOf(scenario, name));
    return wantedIn(theatre, { ...aView(scenario), battle: "test" }, on)
      .filter((one) => one.x === x && one.y === y)
      .map(({ worth }) => worth);
  };
  const [unit] = worthAt("0000");
  const [hill] = worthAt("0301");
  const [ford] = worthAt("0001");
  expect(hill).toBeGreaterThan(2 * (unit as number));
  expect(ford).toBeGreaterThan(0);
  expect(ford).toBeLessThan(unit as number);
  // A phone has no room for both: units first.
  expect(worthAt("0301", "phone")[0]).toBeLessThan(unit as number);
});
