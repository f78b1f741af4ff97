import { describe, expect, it } from "vitest";
import { hexName } from "../../../src/engine/hex/grid.ts";
import { seenHexes } from "../../../src/engine/rules/sighting/seenHexes.ts";
import { sightRange } from "../../../src/engine/rules/sighting/sightRange.ts";
import { type Concealment, spotting } from "../../../src/engine/rules/sighting/spotting.ts";
import type { Sky } from "../../../src/engine/scenario.ts";
import { prepare } from "../../../src/engine/theatre.ts";
import { aScenario, type Drawing, hexesOf, hexOf, testNumbers } from "../../support/drawMap.ts";

const DAY: Sky = { weather: "clear", light: "day" };
const DARK: Sky = { weather: "clear", light: "dark" };
const ACTIVE: Concealment = { works: 0, activity: "active" };

function sight(rows: readonly string[], drawing: Drawing = {}) {
  const scenario = aScenario(rows, drawing);
  const { sight: lines } = prepare(scenario);
  const pair = (names: string) => hexesOf(scenario, names.replace("-", " ")) as [number, number];
  return {
    sees: (names: string) => lines.canSee(...pair(names)),
    explain: (names: string) => lines.explain(...pair(names)),
    name: (hex: number | null) => (hex === null ? null : hexName(scenario.battlefield, hex)),
  };
}

describe("line of sight", () => {
  it("[R3.1] over flat ground one sees from end to end", () => {
    expect(sight([".........."]).sees("0000-0900")).toBe(true);
  });

  it("[R3.1] a hill between blocks, from its own top one sees both ways", () => {
    const { sees, explain, name } = sight(["....."], { elevation: ["00300"] });
    expect(sees("0000-0400")).toBe(false);
    expect(sees("0400-0000")).toBe(false);
    expect(sees("0200-0000")).toBe(true);
    expect(sees("0200-0400")).toBe(true);
    expect(name(explain("0000-0400").blocker)).toBe("0200");
  });

  it("[R3.1] the line between the eyes counts to the metre: touching it does not block", () => {
    // Eyes at 12 m and 2 m: over the middle of the way the line stands at 7 m.
    expect(sight(["..."], { metres: { "0000": 10, "0100": 7 } }).sees("0000-0200")).toBe(true);
    expect(sight(["..."], { metres: { "0000": 10, "0100": 8 } }).sees("0000-0200")).toBe(false);
  });

  it("[R3.1] a third of a metre blocks: heights are compared exactly", () => {
    // Eyes at 12 m and 2 m over three steps: 8 and 2/3 m, 5 and 1/3 m.
    expect(sight(["...."], { metres: { "0000": 10, "0200": 5 } }).sees("0000-0300")).toBe(true);
    expect(sight(["...."], { metres: { "0000": 10, "0200": 6 } }).sees("0000-0300")).toBe(false);
  });

  it("[R3.1] cover between blocks, cover at the ends does not", () => {
    expect(sight([".s."]).sees("0000-0200")).toBe(false);
    expect(sight(["s.s"]).sees("0000-0200")).toBe(true);
    expect(
      sight([".V."])
        .explain("0000-0200")
        .points.map((point) => point.cover),
    ).toEqual([0, 6, 0]);
  });

  it("[R3.1] neighbours always see each other", () => {
    expect(sight(["s^"], { elevation: ["09"] }).sees("0000-0100")).toBe(true);
  });

  it("[R3.1] the explanation gives ground and line hex by hex", () => {
    const { explain } = sight(["..."], { metres: { "0000": 10, "0100": 8 } });
    const told = explain("0000-0200");
    expect(told.visible).toBe(0);
    expect(told.points.map(({ ground, line, blocks }) => [ground, line, blocks])).toEqual([
      [10, 12, 0],
      [8, 7, 1],
      [0, 2, 0],
    ]);
    expect(explain("0000-0000")).toMatchObject({ visible: 1, blocker: null });
  });
});

describe("range and spotting", () => {
  it("[R3.2] weather and light set how far one sees", () => {
    expect(sightRange(testNumbers(), "clear", "day")).toBe(8);
    expect(sightRange(testNumbers(), "fog", "day")).toBe(1);
  });

  function spots(distance: number, sky: Sky, troops: Concealment, rows = [".........."]) {
    const scenario = aScenario(rows);
    const target = hexOf(scenario, `0${distance}00`);
    return spotting(prepare(scenario), sky, [-1, hexOf(scenario, "0000")], target, troops);
  }

  it("[R3.3] near troops are identified, far ones are a contact, beyond the range nothing", () => {
    expect(spots(4, DAY, ACTIVE)).toBe("identified");
    expect(spots(5, DAY, ACTIVE)).toBe("contact");
    expect(spots(8, DAY, ACTIVE)).toBe("contact");
    expect(spots(9, DAY, ACTIVE)).toBeNull();
  });

  it("[R3.3] what stands behind a hill or a wood is not seen", () => {
    expect(spots(3, DAY, ACTIVE, ["..s......."])).toBeNull();
  });

  it("[R3.3] the best placed observer counts", () => {
    const scenario = aScenario([".........."]);
    const observers = hexesOf(scenario, "0000 0500");
    expect(spotting(prepare(scenario), DAY, observers, hexOf(scenario, "0800"), ACTIVE)).toBe("identified");
    expect(spotting(prepare(scenario), DAY, [], hexOf(scenario, "0800"), ACTIVE)).toBeNull();
    expect(spotting(prepare(scenario), DAY, observers, -1, ACTIVE)).toBeNull();
  });

  it("[R3.4] troops who lie still are found at a share of the range, by their works", () => {
    expect(spots(4, DAY, { works: 0, activity: "hidden" })).toBe("contact");
    expect(spots(5, DAY, { works: 0, activity: "hidden" })).toBeNull();
    expect(spots(2, DAY, { works: 1, activity: "hidden" })).toBe("contact");
    expect(spots(3, DAY, { works: 1, activity: "hidden" })).toBeNull();
    expect(spots(3, DAY, { works: 1, activity: "active" })).toBe("identified");
  });

  it("[R3.4] in the dark a neighbour is still found", () => {
    expect(spots(1, DARK, { works: 2, activity: "hidden" })).toBe("identified");
    expect(spots(2, DARK, ACTIVE)).toBeNull();
  });

  it("[R3.1] [R3.2] the ground in sight is what any observer sees within the range", () => {
    const scenario = aScenario(["......s..."]);
    const theatre = prepare(scenario);
    const seen = (observers: number[], sky: Sky) =>
      [...seenHexes(theatre, observers, sky.weather, sky.light)].join("");
    expect(seen(hexesOf(scenario, "0000"), DAY)).toBe("1111111000");
    expect(seen(hexesOf(scenario, "0000"), DARK)).toBe("1100000000");
    expect(seen([-1, ...hexesOf(scenario, "0000 0900")], DAY)).toBe("1111111111");
    expect(seen([-1], DAY)).toBe("0000000000");
  });
});
