/** What a side knows at the start of a drawn battle, made by hand: for tests of functions of a view alone. */
import type { Light, Scenario, SideId, UnitId, Weather } from "../../src/engine/scenario.ts";
import { IN_SUPPLY, type Known, NO_LOSSES, NO_ORDERS_USED, type UnitState } from "../../src/engine/state.ts";
import { prepare } from "../../src/engine/theatre.ts";
import type { SideView } from "../../src/engine/viewTypes.ts";

/** What a test changes of a drawn view. */
export interface ViewChanges {
  readonly side?: SideId;
  readonly weather?: Weather;
  readonly light?: Light;
  readonly crossings?: SideView["crossings"];
  readonly traffic?: SideView["traffic"];
  /** States of own units that differ from a fresh deployed unit. */
  readonly own?: Readonly<Record<UnitId, Partial<UnitState>>>;
  /** What is known of enemy units that differs from "identified, in sight, as deployed"; null = not known. */
  readonly enemies?: Readonly<Record<UnitId, Partial<Known> | null>>;
}

/** A view in which every enemy unit of the drawing is known unless the test says otherwise. */
export function aView(scenario: Scenario, changes: ViewChanges = {}): SideView {
  prepare(scenario);
  const side = changes.side ?? "soviet";
  const size = scenario.battlefield.terrain.length;
  return {
    scenario: scenario.hash,
    battle: "test",
    side,
    turn: 0,
    activeSide: side,
    half: 0,
    phase: "fires",
    orders: NO_ORDERS_USED,
    weather: changes.weather ?? scenario.sky[0]?.weather ?? "clear",
    light: changes.light ?? scenario.sky[0]?.light ?? "day",
    own: scenario.units
      .filter((sheet) => sheet.side === side)
      .map((sheet) => ({ id: sheet.id, ...aState(scenario, sheet.id), ...changes.own?.[sheet.id] })),
    enemies: scenario.units.flatMap((sheet) => {
      const change = changes.enemies?.[sheet.id];
      if (sheet.side === side || change === null) return [];
      const { men, guns, tanks } = sheet;
      const known: Known = {
        level: "identified",
        where: placeOf(scenario, sheet.id),
        turn: 0,
        now: 1,
        men,
        guns,
        tanks,
        condition: "good",
        shaken: null,
        works: 0,
        room: [],
        wire: 0,
        nests: 0,
      };
      return [{ id: sheet.id, ...known, ...change }];
    }),
    flashes: [],
    works: {},
    crossings: changes.crossings ?? {},
    traffic: changes.traffic ?? {},
    waiting: {},
    supplies: null,
    control: new Array(size).fill(0),
    taken: {},
    settled: null,
    assaulted: [],
    bombarded: [],
    heldDown: {},
    fallen: {},
    air: null,
    aircraftLost: 0,
    restraints: scenario.restraints,
    ledger: [],
    escalation: { soviet: 0, japanese: 0 },
    dispatches: {},
    answers: {},
    promised: null,
    outcome: null,
  };
}

/** A fresh unit, deployed where the drawing put it. */
export function aState(scenario: Scenario, id: UnitId): UnitState {
  const sheet = scenario.units.find((unit) => unit.id === id);
  if (!sheet) throw new Error(`drawn view: no unit "${id}"`);
  return {
    at: placeOf(scenario, id),
    men: sheet.men,
    guns: sheet.guns,
    tanks: sheet.tanks,
    bogged: 0,
    cohesion: scenario.numbers.cohesion.start,
    suppressed: 0,
    silenced: 0,
    commandLost: 0,
    leaderless: 0,
    shells: sheet.shells,
    manner: "deployed",
    spent: 0,
    deed: null,
    reacted: 0,
    ordered: 0,
    fought: 0,
    standing: "fire-at-will",
    lost: NO_LOSSES,
    sick: 0,
    supply: IN_SUPPLY,
  };
}

function placeOf(scenario: Scenario, id: UnitId): number {
  return scenario.battles[0]?.deployments.find((deployment) => deployment.unit === id)?.hex ?? -1;
}
