import { describe, expect, test } from "vitest";
import { controllersOf, zonesAsKnown } from "../../src/engine/index.ts";
import { aScenario, aUnit, hexesOf, hexOf } from "../support/drawMap.ts";
import { aView } from "../support/drawView.ts";

const ROWS = [".....", ".....", "....."];

describe("zones of control as a side knows them", () => {
  const scenario = aScenario(ROWS, {
    units: [
      aUnit({ id: "own", at: "0101" }),
      aUnit({ id: "foe", at: "0301", side: "japanese" }),
      aUnit({ id: "weak", at: "0400", side: "japanese", men: 39 }),
    ],
  });
  const marked = (zone: Uint8Array) => [...zone].flatMap((mark, hex) => (mark === 1 ? [hex] : []));
  const sorted = (names: string) => hexesOf(scenario, names).sort((a, b) => a - b);

  test("[R2.7] each side's are the hexes beside its troops, and a hex may lie in both", () => {
    const { soviet, japanese } = zonesAsKnown(aView(scenario));
    // Row 1 lies half a hex to the east: 0101 touches 0100, 0200, 0001, 0201, 0102, 0202.
    expect(marked(soviet)).toEqual(sorted("0100 0200 0001 0201 0102 0202"));
    // 39 men are one too few, so the zone of 0301 is all of it.
    expect(marked(japanese)).toEqual(sorted("0300 0400 0201 0401 0302 0402"));
  });

  test("[R2.7] who controls a hex is named, of both sides", () => {
    const view = aView(scenario);
    expect(controllersOf(view, hexOf(scenario, "0201"))).toEqual({ soviet: ["own"], japanese: ["foe"] });
    expect(controllersOf(view, hexOf(scenario, "0000"))).toEqual({ soviet: [], japanese: [] });
  });

  test("[R2.7] an enemy who is out of sight controls nothing that we know of; a contact does", () => {
    const lost = aView(scenario, { enemies: { foe: { now: 0 } } });
    expect(marked(zonesAsKnown(lost).japanese)).toEqual([]);
    const contact = aView(scenario, { enemies: { foe: { now: 0 }, weak: { level: "contact", men: 0 } } });
    expect(marked(zonesAsKnown(contact).japanese)).toEqual(sorted("0300 0301 0401"));
  });

  test("[R2.7] a column on the march, and a rout, control nothing", () => {
    for (const own of [{ manner: "march" as const, spent: 2 }, { cohesion: 0 }])
      expect(marked(zonesAsKnown(aView(scenario, { own: { own } })).soviet)).toEqual([]);
  });
});
