/** Sets a battle up: the forces where the scenario puts them, and the first turn begun. */

import { blankState } from "./blankState.ts";
import { type Deciding, openDeciding, state } from "./deciding.ts";
import { CONTROL_MARK } from "./draft.ts";
import type { BattleEvent } from "./events.ts";
import { groundFor } from "./forces/dugGround.ts";
import { freshUnit } from "./forces/freshUnit.ts";
import { GONE, type Hex } from "./hex/grid.ts";
import { roomForAll } from "./rules/entrenchment/shelter.ts";
import { startTurn } from "./rules/sequence/turns.ts";
import {
  type BattleSheet,
  type Restraint,
  type Scenario,
  SIDES,
  type SideId,
  type UnitSheet,
} from "./scenario.ts";
import type { BattleState, Standing, UnitState, Works } from "./state.ts";
import { battleOf, prepare, type Theatre } from "./theatre.ts";

/** Which battle to begin, and with what dice. */
export interface BattleOptions {
  /** Which battle of the scenario: the whole campaign or a short one. */
  readonly battle: string;
  /** Any text; the same seed and orders give the same battle. */
  readonly seed: string;
  /** Where the battle is taken over, in the middle of it; absent = from its own beginning. */
  readonly standing?: Standing;
}

/** The first facts of a battle and the state after them. */
export interface Beginning {
  readonly events: readonly BattleEvent[];
  readonly state: BattleState;
}

/**
 * Begins a battle: `battle-began` carries the forces as set up, then the first turn begins. A battle that is
 * taken over begins with all that stands then, and its turn has begun already.
 * @throws when the scenario has no battle of that name.
 */
export function begin(scenario: Scenario, options: BattleOptions): Beginning {
  const theatre = prepare(scenario);
  const sheet = battleOf(theatre, options.battle);
  const deciding = openDeciding(blankState(scenario.hash));
  const standing = options.standing ?? scenario.openings?.[sheet.id];
  if (standing) {
    const { seed } = options;
    state(deciding, { type: "battle-taken-over", scenario: scenario.hash, battle: sheet.id, seed, standing });
    return { events: deciding.events, state: deciding.draft.state };
  }
  const units = scenario.units.map((unit) => setUp(theatre, sheet, unit));
  state(deciding, {
    type: "battle-began",
    scenario: scenario.hash,
    battle: sheet.id,
    seed: options.seed,
    turn: sheet.firstTurn,
    units,
    works: worksAtStart(theatre, sheet),
    control: controlAtStart(theatre, sheet, SIDES),
    believed: {
      soviet: controlAtStart(theatre, sheet, ["soviet"]),
      japanese: controlAtStart(theatre, sheet, ["japanese"]),
    },
    restraints: restraintsBefore(theatre, sheet),
  });
  promiseAir(deciding, sheet);
  startTurn(deciding, sheet.firstTurn);
  return { events: deciding.events, state: deciding.draft.state };
}

function setUp(theatre: Theatre, battle: BattleSheet, sheet: UnitSheet): UnitState {
  const deployment = battle.deployments.find((entry) => entry.unit === sheet.id);
  const comes = battle.arrivals.some((entry) => entry.unit === sheet.id);
  const fresh = freshUnit(theatre, sheet);
  if (!deployment) return comes ? fresh : Object.assign(fresh, { at: GONE });
  const { hex, men = sheet.men, guns = sheet.guns, tanks = sheet.tanks, fought = 0 } = deployment;
  return Object.assign(fresh, { at: hex, men, guns, tanks, fought });
}

function worksAtStart({ numbers }: Theatre, battle: BattleSheet): Record<Hex, Works> {
  const works: Record<Hex, Works> = {};
  for (const { hex, side, level, men, wire = 0, nests = 0 } of battle.works) {
    const room = men ? Array.from({ length: level }, () => men) : roomForAll(level, numbers);
    works[hex] = { ...groundFor(side), level, room, wire, nests };
  }
  return works;
}

/**
 * Whose each hex is when a battle begins, as one side believes: 0 nobody, 1 soviet, 2 japanese. A battle out of the middle
 * begins with what stood then.
 */
export function groundAtStart(theatre: Theatre, battle: BattleSheet, side: SideId): readonly number[] {
  return theatre.scenario.openings?.[battle.id]?.believed[side] ?? controlAtStart(theatre, battle, [side]);
}

/** Ground that only one side claims is its own; then places held, then hexes where units of these sides stand. */
function controlAtStart(theatre: Theatre, battle: BattleSheet, sides: readonly SideId[]): number[] {
  const { soviet, japanese } = theatre.claimed;
  const control = Array.from(soviet, (claimed, hex) => {
    if (claimed === japanese[hex]) return 0;
    return claimed === 1 ? CONTROL_MARK.soviet : CONTROL_MARK.japanese;
  });
  for (const held of battle.held)
    for (const hex of theatre.places.get(held.place)?.hexes ?? []) control[hex] = CONTROL_MARK[held.side];
  for (const deployment of battle.deployments) {
    const index = theatre.unitIndex.get(deployment.unit) ?? -1;
    const side = theatre.scenario.units[index]?.side;
    if (side && sides.includes(side)) control[deployment.hex] = CONTROL_MARK[side];
  }
  return control;
}

/** What the capitals forbid when the battle begins: the first orders, changed by dispatches of earlier days. */
function restraintsBefore(theatre: Theatre, battle: BattleSheet): Record<SideId, Record<Restraint, number>> {
  const { soviet, japanese } = theatre.scenario.restraints;
  const restraints = { soviet: { ...soviet }, japanese: { ...japanese } };
  for (const effect of effectsBefore(theatre, battle))
    if (effect.type === "restraint") restraints[effect.side][effect.act] = effect.weight;
  return restraints;
}

function effectsBefore(theatre: Theatre, battle: BattleSheet) {
  const start = battle.firstTurn * minutesPerTurn(theatre);
  return theatre.scenario.dispatches.filter(({ minute }) => minute < start).flatMap(({ effects }) => effects);
}

/** Aircraft promised on an earlier day and still there. */
function promiseAir(deciding: Deciding, battle: BattleSheet): void {
  const { theatre } = deciding.draft;
  const perTurn = minutesPerTurn(theatre);
  for (const side of SIDES)
    for (const dispatch of theatre.scenario.dispatches)
      for (const effect of dispatch.effects) {
        if (effect.type !== "sorties" || effect.side !== side || effect.sorties === 0) continue;
        const from = Math.floor(dispatch.minute / perTurn);
        const until = from + effect.turns - 1;
        if (from >= battle.firstTurn || until < battle.firstTurn) continue;
        const kilograms = Math.floor((effect.tonnes * 1000) / effect.sorties);
        const air = { sorties: effect.sorties, perTurn: effect.sorties, kilograms, until };
        state(deciding, { type: "air-promised", side, air });
      }
}

function minutesPerTurn(theatre: Theatre): number {
  return theatre.scenario.calendar.hoursPerTurn * 60;
}
