import { describe, expect, test } from "vitest";
import type { SideView } from "../../src/engine/index.ts";
import { hexName, prepare } from "../../src/engine/index.ts";
import { createLanguage } from "../../src/language/index.ts";
import type { ScenarioBook, ScenarioWords } from "../../src/scenario/index.ts";
import { tellLayersAt } from "../../src/telling/layers.ts";
import { makeReader } from "../../src/telling/reader.ts";
import { aBattery, aScenario, aUnit, hexOf } from "../support/drawMap.ts";
import { aView } from "../support/drawView.ts";

const OFF = { control: false, zones: false, sight: false, supply: false, danger: false, ranges: false };

/** The row of twelve hexes with our rifles and guns, an enemy company and a depot. */
const scenario = aScenario(["............"], {
  units: [
    aUnit({ id: "rifles", at: "0300" }),
    aBattery({ id: "guns", at: "0000", range: 8 }),
    aUnit({ id: "foe", at: "0500", side: "japanese" }),
  ],
  boxes: [{ id: "depot", side: "soviet", entries: [0], way: "road", tonnes: { dry: 12, rain: 4 } }],
});
const names = { rifles: "1/9", guns: "9 Art", foe: "II/7" };
const words = {
  units: Object.fromEntries(
    Object.entries(names).map(([id, short]) => [id, { short, name: short, parent: "" }]),
  ),
  boxes: { depot: "the depot" },
  sides: { soviet: "Ours", japanese: "Theirs" },
  places: {},
} as unknown as ScenarioWords;
const reader = makeReader({
  language: createLanguage("en"),
  words,
  book: {
    nameOf: (hex: number) => hexName(scenario.battlefield, hex),
    placeAt: () => null,
  } as unknown as ScenarioBook,
  theatre: prepare(scenario),
  side: "soviet",
  battle: "test",
});
const view: SideView = aView(scenario);
const told = (
  name: string,
  layers: Partial<typeof OFF>,
  more: { view?: SideView; lookout?: number; ranged?: string[] } = {},
) =>
  tellLayersAt(reader, more.view ?? view, {
    hex: hexOf(scenario, name),
    layers: { ...OFF, ...layers },
    lookout: more.lookout ?? null,
    ranged: more.ranged ?? [],
  });

describe("layers in words", () => {
  test("a layer that is off says nothing", () => {
    expect(told("0400", {})).toEqual([]);
  });

  test("who holds a hex", () => {
    const held = { ...view, control: view.control.map((_, hex) => (hex === 4 ? 2 : 0)) };
    expect(told("0400", { control: true }, { view: held })).toEqual(["Held by Theirs, as far as known"]);
    expect(told("0300", { control: true }, { view: held })).toEqual(["Held by nobody that we know of"]);
  });

  test("[R2.7] in whose zones of control it lies, and by whom", () => {
    expect(told("0400", { zones: true })).toEqual([
      "In the zone of control of Ours: 1/9",
      "In the zone of control of Theirs: II/7",
    ]);
    expect(told("0900", { zones: true })).toEqual(["In no known zone of control"]);
  });

  test("[R9.2] the line of a unit, what passes, and why another has none", () => {
    expect(told("0300", { supply: true })).toEqual([
      "1/9: supplied, 3 hexes from hex 0000, 6 of at most 20 points",
    ]);
    expect(told("0200", { supply: true })).toEqual(["Supplies of 1/9 pass here"]);
    const cut = aView(scenario, { own: { rifles: { at: hexOf(scenario, "0900") } } });
    expect(told("0900", { supply: true }, { view: cut })).toEqual([
      "1/9: no supply, cut by the enemy at 0400 (zone of control of II/7)",
    ]);
    expect(told("0400", { supply: true }, { view: cut })).toEqual([
      "Here the enemy cuts the supplies of 1/9",
    ]);
  });

  test("[R9.2] where supplies come in, and how much", () => {
    expect(told("0000", { supply: true })[0]).toBe("Supplies come in here from the depot: 12 t a day");
  });

  test("[R4.2] who can hit it next, and how; a contact keeps his name to himself", () => {
    expect(told("0400", { danger: true })).toEqual([
      "1 known enemy can hit this hex next",
      "II/7 from 0500: storm, fire",
      "Aircraft, if they have any, can strike here as anywhere (R6.1)",
    ]);
    const contact = aView(scenario, { enemies: { foe: { level: "contact", men: 0 } } });
    expect(told("0400", { danger: true }, { view: contact })[1]).toBe("unidentified from 0500: storm, fire");
  });

  test("[R6.2] [R12.1] whether aircraft can come, and what it would cost their capital", () => {
    const fog = { ...view, weather: "fog" as const };
    const last = (seen: SideView) => told("0400", { danger: true }, { view: seen }).at(-1);
    expect(last(fog)).toBe("No aircraft next: none flies in that weather or light (R6.2)");
    const forbidden = { ...view.restraints, japanese: { ...view.restraints.japanese, fly: 4 } };
    expect(last({ ...view, restraints: forbidden })).toBe(
      "Aircraft, if they have any, can strike here as anywhere (R6.1); their capital counts 4 points for it (R12.1)",
    );
  });

  test("[R3.1] what would be seen from the hex in question", () => {
    expect(told("0500", { sight: true }, { lookout: 0 })).toEqual(["Would be seen from hex 0000"]);
    const night = { ...view, light: "dark" as const };
    expect(told("0500", { sight: true }, { lookout: 0, view: night })[0]).toMatch(
      /^Too far to be seen from hex 0000: 5 hexes/,
    );
  });

  test("[R5.1] what a battery can do to it", () => {
    expect(told("0400", { ranges: true }, { ranged: ["guns"] })).toEqual(["9 Art can shell it, observed"]);
    expect(told("1100", { ranges: true }, { ranged: ["guns"] })).toEqual(["Out of range of 9 Art"]);
  });
});
