import { describe, expect, it } from "vitest";
import { hexName } from "../../../src/engine/hex/grid.ts";
import { preview } from "../../../src/engine/index.ts";
import {
  exertsZoc,
  knownZoneOfControl,
  seemsToExertZoc,
  zoneOfControlOf,
} from "../../../src/engine/rules/movement/zoneOfControl.ts";
import type { UnitState } from "../../../src/engine/state.ts";
import { prepare } from "../../../src/engine/theatre.ts";
import { aGame, factsOf, type Game, moving } from "../../engine/aGame.ts";
import { aScenario, aTankCompany, aUnit, type Drawing } from "../../support/drawMap.ts";
import { aState, aView, type ViewChanges } from "../../support/drawView.ts";

const FOE = { side: "japanese" } as const;

function zone(rows: readonly string[], drawing: Drawing, changes: ViewChanges = {}): string[] {
  const scenario = aScenario(rows, drawing);
  const marks = knownZoneOfControl(prepare(scenario), aView(scenario, changes));
  return [...marks.keys()].filter((hex) => marks[hex] === 1).map((hex) => hexName(scenario.battlefield, hex));
}

describe("zones of control", () => {
  it("[R2.7] a unit controls the six hexes around it, not its own", () => {
    const drawing = { units: [aUnit({ id: "foe", at: "0101", ...FOE })] };
    expect(zone(["....", "....", "...."], drawing)).toEqual(["0100", "0200", "0001", "0201", "0102", "0202"]);
  });

  it("[R2.7] control does not reach over lakes and rivers", () => {
    const drawing = { units: [aUnit({ id: "foe", at: "0101", ...FOE })] };
    expect(zone([".L..", "R...", "...."], drawing)).toEqual(["0200", "0201", "0102", "0202"]);
  });

  it("[R2.7] units in column, routed or too few control nothing; tanks and machine guns always do", () => {
    const units = [
      aUnit({ id: "rifles" }),
      aUnit({ id: "guns", arm: "machine-gun" }),
      aTankCompany({ id: "tanks" }),
    ].map((unit) => ({ ...unit, at: "0000" }));
    const scenario = aScenario([".."], { units });
    const theatre = prepare(scenario);
    const controls = (id: string, change: Partial<UnitState>): boolean => {
      const sheet = scenario.units.find((unit) => unit.id === id);
      if (!sheet) throw new Error(id);
      return exertsZoc(theatre, sheet, { ...aState(scenario, id), ...change });
    };
    expect(controls("rifles", {})).toBe(true);
    expect(controls("rifles", { men: 40 })).toBe(true);
    expect(controls("rifles", { men: 39 })).toBe(false);
    expect(controls("rifles", { manner: "march" })).toBe(false);
    expect(controls("rifles", { cohesion: 19 })).toBe(false);
    expect(controls("rifles", { at: -1 })).toBe(false);
    expect(controls("guns", { men: 10 })).toBe(true);
    expect(controls("tanks", { men: 10, tanks: 2 })).toBe(true);
    expect(controls("guns", { men: 10, manner: "march" })).toBe(false);
  });

  it("[R2.7] a contact may be anything and counts; what is out of sight does not", () => {
    const scenario = aScenario([".."], { units: [aUnit({ id: "foe", at: "0000", men: 10, ...FOE })] });
    const seems = (change: ViewChanges["enemies"]) =>
      aView(scenario, { enemies: change ?? {} }).enemies.map((foe) =>
        seemsToExertZoc(prepare(scenario), foe),
      );
    expect(seems({})).toEqual([false]);
    expect(seems({ foe: { level: "contact", men: 0 } })).toEqual([true]);
    expect(seems({ foe: { level: "contact", men: 0, now: 0 } })).toEqual([false]);
  });

  it("[R2.7] what is really controlled does not depend on what the other side has seen", () => {
    const units = [aUnit({ id: "own", at: "0000" }), aUnit({ id: "foe", at: "0300", ...FOE })];
    const scenario = aScenario(["......"], { units });
    const state = { units: scenario.units.map((sheet) => aState(scenario, sheet.id)) };
    expect([...zoneOfControlOf(prepare(scenario), state, "japanese")]).toEqual([0, 0, 1, 0, 1, 0]);
    expect([...zoneOfControlOf(prepare(scenario), state, "soviet")]).toEqual([0, 1, 0, 0, 0, 0]);
    expect(zone(["......"], { units }, { enemies: { foe: null } })).toEqual([]);
  });
});

describe("what a move may cost more than is known", () => {
  const dark = { weather: "clear", light: "dark" } as const;
  const game = (foes: readonly string[], numbers: Drawing["numbers"] = {}) =>
    aGame([".......", "......."], {
      units: [
        aUnit({ id: "red", at: "0000" }),
        ...foes.map((at, index) => aUnit({ id: `foe-${index}`, at, ...FOE })),
        aUnit({ id: "far", at: "0601", ...FOE }),
      ],
      sky: dark,
      numbers: { movement: { zoneOfControl: 2, darkness: 0 }, ...numbers },
    });
  const told = (battle: Game, path: string) => {
    const seen = preview(battle.view("soviet"), moving(battle, "red", path));
    if (seen.type !== "move") throw new Error(seen.type);
    return { cost: seen.cost, most: seen.costMost };
  };
  const spent = (battle: Game, path: string) =>
    factsOf(battle.order(moving(battle, "red", path)), "unit-moved").reduce((sum, { cost }) => sum + cost, 0);

  it("[R2.7] in the dark somebody not found two hexes ahead makes it two points dearer, as the forecast allows", () => {
    expect(told(game(["0300"]), "0100 0200")).toEqual({ cost: 4, most: 6 });
    expect(spent(game(["0300"]), "0100 0200")).toBe(6);
    // Nobody there: the same is told.
    expect(told(game([]), "0100 0200")).toEqual({ cost: 4, most: 6 });
    expect(spent(game([]), "0100 0200")).toBe(4);
  });

  it("[R2.7] whose zone is known is counted once", () => {
    expect(told(game(["0100"]), "0001")).toEqual({ cost: 4, most: 4 });
  });

  it("[R2.7] where all around is searched nothing can be dearer", () => {
    const day = aGame([".......", "......."], {
      units: [aUnit({ id: "red", at: "0000" }), aUnit({ id: "far", at: "0601", ...FOE })],
      numbers: { movement: { zoneOfControl: 2 }, sighting: { hidden: [100, 100, 100, 100] } },
    });
    expect(told(day, "0100 0200")).toEqual({ cost: 4, most: 4 });
  });
});
