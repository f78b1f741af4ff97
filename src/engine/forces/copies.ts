/**
 * Copies of units and states, written out field by field. `{ ...unit }` says the same, but JavaScript engines give what it makes ever
 * new inner shapes, and every line of the rules that reads units of many shapes is slow.
 */
import type { Turn, UnitId } from "../scenario.ts";
import type { BattleState, Known, UnitState } from "../state.ts";
import type { OwnUnit, SeenUnit } from "../viewTypes.ts";

/** The same, and every field can be set. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A unit's state, without its id if it had one. */
export function copyOfUnit(unit: UnitState): Writable<UnitState> {
  return {
    at: unit.at,
    men: unit.men,
    guns: unit.guns,
    tanks: unit.tanks,
    bogged: unit.bogged,
    cohesion: unit.cohesion,
    suppressed: unit.suppressed,
    silenced: unit.silenced,
    commandLost: unit.commandLost,
    leaderless: unit.leaderless,
    shells: unit.shells,
    manner: unit.manner,
    spent: unit.spent,
    deed: unit.deed,
    reacted: unit.reacted,
    ordered: unit.ordered,
    fought: unit.fought,
    standing: unit.standing,
    lost: unit.lost,
    sick: unit.sick,
    supply: unit.supply,
  };
}

/** A unit's state under its id. */
export function ownUnitOf(unit: UnitState, id: UnitId): Writable<OwnUnit> {
  const own = copyOfUnit(unit) as Writable<OwnUnit>;
  own.id = id;
  return own;
}

/** What is known of an enemy, without his id. */
export function copyOfKnown(known: Known): Writable<Known> {
  return {
    level: known.level,
    where: known.where,
    turn: known.turn,
    now: known.now,
    works: known.works,
    room: known.room,
    wire: known.wire,
    nests: known.nests,
    men: known.men,
    guns: known.guns,
    tanks: known.tanks,
    condition: known.condition,
    shaken: known.shaken,
  };
}

/** What stays known of an enemy who is lost from sight in a turn. */
export function outOfSight(known: Known, turn: Turn): Known {
  const remembered = copyOfKnown(known);
  remembered.now = 0;
  remembered.turn = turn;
  return remembered;
}

/** What is known of an enemy who is seen in a storm or in retreat in a turn. @rule R3.8 */
export function shakenIn(known: Known, turn: Turn): Known {
  const seen = copyOfKnown(known);
  seen.shaken = turn;
  return seen;
}

/** What is known of an enemy under his id. */
export function seenUnitOf(known: Known, id: UnitId): Writable<SeenUnit> {
  const seen = copyOfKnown(known) as Writable<SeenUnit>;
  seen.id = id;
  return seen;
}

/** A state to go on from: its parts are those of the state it came from. */
export function copyOfState(state: BattleState): Writable<BattleState> {
  return {
    scenario: state.scenario,
    battle: state.battle,
    seed: state.seed,
    turn: state.turn,
    activeSide: state.activeSide,
    half: state.half,
    phase: state.phase,
    orders: state.orders,
    weather: state.weather,
    light: state.light,
    ordered: state.ordered,
    units: state.units,
    works: state.works,
    remembered: state.remembered,
    built: state.built,
    traffic: state.traffic,
    waiting: state.waiting,
    supplies: state.supplies,
    control: state.control,
    believed: state.believed,
    taken: state.taken,
    settled: state.settled,
    known: state.known,
    assaulted: state.assaulted,
    struckBack: state.struckBack,
    bombarded: state.bombarded,
    heldDown: state.heldDown,
    fallen: state.fallen,
    air: state.air,
    aircraft: state.aircraft,
    restraints: state.restraints,
    ledger: state.ledger,
    entered: state.entered,
    dispatches: state.dispatches,
    answers: state.answers,
    promised: state.promised,
    called: state.called,
    drawn: state.drawn,
    outcome: state.outcome,
  };
}
