import { describe, expect, test } from "vitest";
import { supposedField } from "../../src/engine/imagine.ts";
import { type Danger, dangerGrade, dangerMap, dangersTo, fireRangeOf } from "../../src/engine/index.ts";
import { spottedHexes } from "../../src/engine/layers/spotted.ts";
import { spotterFor } from "../../src/engine/rules/sighting/spotter.ts";
import {
  aBattery,
  aScenario,
  aUnit,
  type Drawing,
  type DrawnUnit,
  hexesOf,
  hexOf,
} from "../support/drawMap.ts";
import { aView } from "../support/drawView.ts";

const ROW = ["............"];
const told = (dangers: readonly Danger[]) => dangers.map(({ unit, means }) => `${unit} ${means.join(" ")}`);

function onRow(units: readonly DrawnUnit[], drawing: Drawing = {}) {
  const scenario = aScenario(ROW, { units, ...drawing });
  return { scenario, hex: (name: string) => hexOf(scenario, name) };
}

describe("danger", () => {
  const FOE = aUnit({ id: "foe", at: "0500", side: "japanese" });

  test("[R4.2] rifles reach two hexes that they see, and storm beside them", () => {
    const { scenario, hex } = onRow([FOE]);
    const view = aView(scenario);
    expect(told(dangersTo(view, hex("0400")))).toEqual(["foe storm fire"]);
    expect(told(dangersTo(view, hex("0300")))).toEqual(["foe fire move-and-storm"]);
  });

  test("[R4.2] a crest between hides a hex from his fire", () => {
    const { scenario, hex } = onRow([FOE], { metres: { "0400": 50 } });
    expect(dangersTo(aView(scenario), hex("0300")).flatMap(({ means }) => means)).not.toContain("fire");
  });

  test("[R4.4] he may move up before he storms, as far as his points go", () => {
    // 12 points at 2 a hex are six hexes; the seventh can be stormed and the eighth not.
    const { scenario, hex } = onRow([aUnit({ id: "foe", at: "1100", side: "japanese" })]);
    const view = aView(scenario);
    expect(told(dangersTo(view, hex("0400")))).toEqual(["foe move-and-storm"]);
    expect(dangersTo(view, hex("0300"))).toEqual([]);
  });

  test("[R2.7] our zone of control ends his move, and our troops bar his way", () => {
    const own = aUnit({ id: "own", at: "0700" });
    const { scenario, hex } = onRow([own, aUnit({ id: "foe", at: "1100", side: "japanese" })]);
    const view = aView(scenario);
    expect(told(dangersTo(view, hex("0700")))).toEqual(["foe move-and-storm"]);
    expect(dangersTo(view, hex("0600"))).toEqual([]);
  });

  test("[R5.1] [R5.2] guns shell what is in range: observed where one of his sees it, else by the map", () => {
    const guns = aBattery({ id: "guns", at: "0000", side: "japanese", range: 10, smallArms: 0, gunFire: 0 });
    const eyes = aUnit({ id: "eyes", at: "0500", side: "japanese", smallArms: 0, arm: "headquarters" });
    const { scenario, hex } = onRow([guns, eyes], {
      metres: { "0800": 90 },
      numbers: { sighting: { spotForGuns: 4 } },
    });
    const view = aView(scenario);
    expect(told(dangersTo(view, hex("0700")))).toEqual(["guns shells"]);
    expect(told(dangersTo(view, hex("1000")))).toEqual(["guns blind-shells"]);
    expect(dangersTo(view, hex("1100"))).toEqual([]);
  });

  test("who was only last seen there is told as such, and the nearest comes first", () => {
    const near = aUnit({ id: "near", at: "0600", side: "japanese" });
    const { scenario, hex } = onRow([FOE, near]);
    const view = aView(scenario, { enemies: { foe: { now: 0 } } });
    const dangers = dangersTo(view, hex("0700"));
    expect(dangers.map(({ unit, seen }) => `${unit} ${seen}`)).toEqual(["near 1", "foe 0"]);
  });

  test("[R3.3] a contact counts as average infantry, whoever it is", () => {
    const units = [
      aUnit({ id: "staff", at: "0500", side: "japanese", arm: "headquarters", smallArms: 0 }),
      aUnit({ id: "other", side: "japanese" }),
    ];
    const { scenario, hex } = onRow(units);
    const seen = aView(scenario, { enemies: { staff: { level: "contact", men: 0 }, other: null } });
    expect(told(dangersTo(seen, hex("0400")))).toEqual(["staff storm fire"]);
    const known = aView(scenario, { enemies: { other: null } });
    expect(dangersTo(known, hex("0400"))).toEqual([]);
  });

  test("[R10.2] who is seen disrupted or routed does not storm: he only fires", () => {
    const { scenario, hex } = onRow([FOE]);
    for (const condition of ["disrupted", "routed"] as const) {
      const view = aView(scenario, { enemies: { foe: { condition } } });
      expect(told(dangersTo(view, hex("0400")))).toEqual(["foe fire"]);
      expect(dangerMap(view).storm[hex("0400")]).toBe(0);
    }
  });

  test("[R4.4] who holds a hex is no danger to it, his neighbours are", () => {
    const near = aUnit({ id: "near", at: "0600", side: "japanese" });
    const { scenario, hex } = onRow([FOE, near]);
    const view = aView(scenario);
    expect(told(dangersTo(view, hex("0500")))).toEqual(["near storm fire"]);
    expect(dangerMap(view).fire[hex("0500")]).toBe(1);
  });

  test("the map of danger counts the same enemies, hex by hex", () => {
    const guns = aBattery({ id: "guns", at: "0900", side: "japanese", range: 6 });
    const { scenario } = onRow([FOE, guns, aUnit({ id: "own", at: "0300" })]);
    const view = aView(scenario);
    const map = dangerMap(view);
    for (let hex = 0; hex < 12; hex++) {
      const means = dangersTo(view, hex).flatMap((danger) => danger.means);
      const count = (...wanted: readonly string[]) => means.filter((one) => wanted.includes(one)).length;
      expect([map.fire[hex], map.shells[hex], map.blind[hex], map.storm[hex]]).toEqual([
        count("fire"),
        count("shells"),
        count("blind-shells"),
        count("storm", "move-and-storm"),
      ]);
    }
  });

  test("grades: one unit, two, four, six; three batteries by the map are as good as one that sees", () => {
    const graded = (fire: number, shells: number, blind: number) =>
      dangerGrade(
        {
          fire: Uint8Array.of(fire),
          shells: Uint8Array.of(shells),
          blind: Uint8Array.of(blind),
          storm: Uint8Array.of(9),
        },
        0,
      );
    expect([
      graded(0, 0, 0),
      graded(0, 0, 2),
      graded(1, 0, 0),
      graded(1, 1, 0),
      graded(3, 0, 3),
      graded(4, 2, 0),
    ]).toEqual([0, 1, 1, 2, 3, 4]);
  });
});

describe("fire ranges", () => {
  test("[R4.2] what a unit sees within its reach, and what in its reach is hidden from it", () => {
    const scenario = aScenario(ROW, { units: [aUnit({ id: "own", at: "0500" })], metres: { "0400": 50 } });
    const range = fireRangeOf(aView(scenario), "own");
    expect(range?.direct).toEqual({
      reach: 2,
      hit: hexesOf(scenario, "0400 0600 0700"),
      hidden: hexesOf(scenario, "0300"),
    });
    expect(range?.shells).toBeNull();
  });

  test("[R5.1] [R5.2] a battery's shells: observed as far as one of ours sees, blind beyond, never its own hex", () => {
    const scenario = aScenario(ROW, {
      units: [aBattery({ id: "guns", at: "0000", range: 8 })],
      numbers: { sighting: { spotForGuns: 3 } },
    });
    expect(fireRangeOf(aView(scenario), "guns")?.shells).toEqual({
      reach: 8,
      observed: hexesOf(scenario, "0100 0200 0300"),
      blind: hexesOf(scenario, "0400 0500 0600 0700 0800"),
    });
  });

  test("[R3.6] the ground on which guns are directed is where a spotter is found, on any ground", () => {
    const scenario = aScenario(["..^.s.", ".V.^..", "...s.^"], {
      elevation: ["002010", "010200", "000103"],
      units: [aUnit({ id: "a", at: "0001" }), aUnit({ id: "b", at: "0402" }), aUnit({ id: "c", at: "0300" })],
      numbers: { sighting: { spotForGuns: 3 } },
    });
    const field = supposedField(
      aView(scenario, { own: { c: { cohesion: 0 }, b: { manner: "march", spent: 1 } } }),
    );
    const marks = spottedHexes(field, "soviet");
    for (let hex = 0; hex < 18; hex++)
      expect(marks[hex] === 1).toBe(spotterFor(field, "soviet", hex) !== null);
  });
});
