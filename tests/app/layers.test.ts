import { describe, expect, test } from "vitest";
import { FIRST_LAYERS, isLayerSet, LAYER_SETS, LAYERS, withLayerSet } from "../../src/app/layers.ts";
import { lookoutOf, outlookFrom, rangedUnits } from "../../src/app/lookout.ts";
import { readSettings } from "../../src/app/settings.ts";
import { aBattery, aScenario, aUnit, hexesOf, hexOf } from "../support/drawMap.ts";
import { aView } from "../support/drawView.ts";

describe("the list of layers", () => {
  test("at the first visit the usual set is shown", () => {
    expect(isLayerSet(FIRST_LAYERS, "usual")).toBe(true);
    expect(LAYER_SETS.filter((set) => isLayerSet(FIRST_LAYERS, set))).toEqual(["usual"]);
  });

  test("a set leaves the sheet as it is and puts away what it does not name", () => {
    const bare = { ...FIRST_LAYERS, names: false, control: true };
    const attack = withLayerSet(bare, "attack");
    expect(LAYERS.filter(({ id }) => attack[id]).map(({ id }) => id)).toEqual([
      "grid",
      "contours",
      "objectives",
      "front",
      "danger",
    ]);
    expect(isLayerSet(attack, "attack")).toBe(true);
  });

  test("layers are kept from visit to visit; one that was never kept stands as at the first", () => {
    const kept = readSettings(
      JSON.stringify({ layers: { danger: true, grid: false, moon: true, fog: "no" } }),
    );
    expect(kept.layers).toEqual({ ...FIRST_LAYERS, danger: true, grid: false });
  });
});

describe("the hex in question", () => {
  const scenario = aScenario(["........."], {
    units: [
      aUnit({ id: "own", at: "0200" }),
      aBattery({ id: "guns", at: "0000" }),
      aUnit({ id: "foe", at: "0600", side: "japanese" }),
    ],
    metres: { "0400": 50 },
  });
  const view = aView(scenario);
  const hex = (name: string) => hexOf(scenario, name);
  const reach = {
    manner: "deployed" as const,
    hexes: [{ hex: hex("0300"), cost: 2, left: 10, stops: false, swims: false }],
  };
  const state = {
    sight: null,
    selected: { unit: null, hex: null },
    intent: null,
    pointed: null,
    reach: null,
    game: { view },
  };
  const lookout = (change: object) =>
    lookoutOf({ ...state, ...change } as unknown as Parameters<typeof lookoutOf>[0]);

  test("without a unit it is the one pointed at, else the selected one", () => {
    expect(lookout({})).toBeNull();
    expect(lookout({ selected: { unit: null, hex: 5 } })).toBe(5);
    expect(lookout({ selected: { unit: null, hex: 5 }, pointed: 7 })).toBe(7);
  });

  test("of a unit in hand it is where it would go, and where it stands while the pointer is out of its reach", () => {
    const selected = { unit: "own", hex: hex("0200") };
    expect(lookout({ selected, reach, pointed: hex("0300") })).toBe(hex("0300"));
    expect(lookout({ selected, reach, pointed: hex("0700") })).toBe(hex("0200"));
    expect(lookout({ selected, reach, intent: { order: "move", target: hex("0300") } })).toBe(hex("0300"));
  });

  test("[R3.1] the outlook from a hex tells what the ground hides within the range", () => {
    const { seen, hidden } = outlookFrom(view, hex("0300"));
    // The crest of 0400 hides all of the row behind it from the hex before it.
    expect([...seen].sort((a, b) => a - b)).toEqual(hexesOf(scenario, "0000 0100 0200 0300 0400"));
    expect(hidden.filter((one) => one > hex("0400"))).toEqual([...hidden]);
    expect(hidden.length).toBeGreaterThan(0);
  });

  test("ranges are those of the unit in hand, of the enemies in the hex, else of all our batteries", () => {
    expect(rangedUnits({ selected: { unit: "own", hex: null }, view })).toEqual(["own"]);
    expect(rangedUnits({ selected: { unit: null, hex: hex("0600") }, view })).toEqual(["foe"]);
    expect(rangedUnits({ selected: { unit: null, hex: null }, view })).toEqual(["guns"]);
  });
});
