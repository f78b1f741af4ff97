/**
 * A record of a game: what is needed to play it again from the first order. Rebuilding decides every order
 * anew and compares the state's hash at every turn, so a record that was changed, or made under other rules,
 * says so.
 */
import {
  type BattleEvent,
  type BattleState,
  begin,
  type Command,
  decide,
  ENGINE_VERSION,
  hashState,
  RULES_VERSION,
  type Scenario,
  type Standing,
  type Turn,
} from "../engine/index.ts";

export {
  type BesideRecord,
  type GameFileFault,
  type GameFileReading,
  readGameFile,
  type Seat,
  textOfGame,
} from "./gameFile.ts";

/** One game, as it is kept and sent. */
export interface GameRecord {
  readonly format: 1;
  readonly engineVersion: string;
  readonly rulesVersion: string;
  readonly scenario: string;
  /** Hash of everything in the scenario that the rules can see. */
  readonly scenarioHash: string;
  readonly battle: string;
  readonly seed: string;
  /** Where the battle was taken over; absent when it was played from its beginning. */
  readonly from?: TakenFrom;
  /** Generator of the dice: an old record stays playable when a new one comes. */
  readonly generator: "alea";
  readonly commands: readonly Command[];
  /** Hash of the state at the beginning of each turn, first turn first. */
  readonly hashes: readonly string[];
}

/** The moment at which a battle was taken over, of history or of another game, with all that stood then. */
export interface TakenFrom {
  readonly what: "history" | "game";
  readonly turn: Turn;
  readonly standing: Standing;
}

/** What is wrong with a record. */
export type RecordFault =
  | { readonly fault: "other-scenario"; readonly found: string; readonly expected: string }
  | { readonly fault: "other-content"; readonly found: string; readonly expected: string }
  | { readonly fault: "other-rules"; readonly found: string; readonly expected: string }
  | { readonly fault: "no-battle"; readonly found: string; readonly expected: string }
  /** The order, counted from 1. */
  | { readonly fault: "refused-order"; readonly at: number; readonly code: string }
  | {
      readonly fault: "other-hash";
      /** The turn of the battle, counted from 1. */
      readonly turn: number;
      readonly found: string;
      readonly expected: string;
    };

/**
 * A game played again from its record, its first step being the beginning; or what is wrong with the record.
 */
export type Rebuilt =
  | {
      readonly ok: true;
      readonly steps: readonly RecordStep[];
      readonly state: BattleState;
      /** Hash of the state at the beginning of each turn, as it comes out: what is played on from here is kept with these. */
      readonly hashes: readonly string[];
      readonly doubt: RecordDoubt | null;
    }
  | { readonly ok: false; readonly fault: RecordFault };

/**
 * A record that plays, but cannot be checked to its end: it has hashes of fewer turns than its orders reach, or of more,
 * as if orders were missing.
 */
export interface RecordDoubt {
  readonly doubt: "hashes-missing" | "orders-missing";
  /** Turns of which the record has a hash, and turns that its orders reach. */
  readonly found: number;
  readonly expected: number;
}

/** The facts of one order (the first step: of the beginning) and the state after them. */
export interface RecordStep {
  readonly command: Command | null;
  readonly before: BattleState;
  readonly events: readonly BattleEvent[];
  readonly state: BattleState;
}

/** A record with no orders yet. */
export function newRecord(
  scenario: Scenario,
  battle: string,
  seed: string,
  first: BattleState,
  from?: TakenFrom,
): GameRecord {
  return {
    format: 1,
    engineVersion: ENGINE_VERSION,
    rulesVersion: RULES_VERSION,
    scenario: scenario.id,
    scenarioHash: scenario.hash,
    battle,
    seed,
    ...(from ? { from } : {}),
    generator: "alea",
    commands: [],
    hashes: [hashState(first)],
  };
}

/** The record with one order more; a new turn adds its hash. */
export function withCommand(
  record: GameRecord,
  command: Command,
  before: BattleState,
  after: BattleState,
): GameRecord {
  const hashes = after.turn !== before.turn ? [...record.hashes, hashState(after)] : record.hashes;
  return { ...record, commands: [...record.commands, command], hashes };
}

/** Plays a record again: every order decided anew, every turn's hash compared. */
export function rebuild(scenario: Scenario, record: GameRecord): Rebuilt {
  const work = rebuilding(scenario, record);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same, to be gone on with after each order: a long game leaves room for other work. */
export function* rebuilding(scenario: Scenario, record: GameRecord): Generator<void, Rebuilt> {
  const fault = faultOfHead(scenario, record);
  if (fault) return { ok: false, fault };
  const { battle, seed, from } = record;
  if (!scenario.battles.some(({ id }) => id === battle))
    return {
      ok: false,
      fault: {
        fault: "no-battle",
        found: battle,
        expected: scenario.battles.map(({ id }) => id).join(", "),
      },
    };
  const start = begin(scenario, { battle, seed, ...(from ? { standing: from.standing } : {}) });
  const first = start.state;
  const steps: RecordStep[] = [{ command: null, before: first, events: start.events, state: first }];
  let state = first;
  const hashes = [hashState(first)];
  const otherHash = otherHashOf(record, hashes);
  if (otherHash) return { ok: false, fault: otherHash };
  for (const [at, command] of record.commands.entries()) {
    const decision = decide(state, command);
    if (!decision.ok)
      return { ok: false, fault: { fault: "refused-order", at: at + 1, code: decision.refusal.code } };
    steps.push({ command, before: state, events: decision.events, state: decision.state });
    if (decision.state.turn !== state.turn) {
      hashes.push(hashState(decision.state));
      const fault = otherHashOf(record, hashes);
      if (fault) return { ok: false, fault };
    }
    state = decision.state;
    yield;
  }
  return { ok: true, steps, state, hashes, doubt: doubtOf(record.hashes.length, hashes.length) };
}

/** The last turn, if its state comes out otherwise than the record says. */
function otherHashOf(record: GameRecord, hashes: readonly string[]): RecordFault | null {
  const turn = hashes.length;
  const [expected, found = ""] = [record.hashes[turn - 1], hashes[turn - 1]];
  return expected === undefined || expected === found ? null : { fault: "other-hash", turn, found, expected };
}

function doubtOf(found: number, expected: number): RecordDoubt | null {
  if (found === expected) return null;
  return { doubt: found < expected ? "hashes-missing" : "orders-missing", found, expected };
}

function faultOfHead(scenario: Scenario, record: GameRecord): RecordFault | null {
  const { id, hash } = scenario;
  if (record.scenario !== id) return { fault: "other-scenario", found: record.scenario, expected: id };
  if (record.scenarioHash !== hash)
    return { fault: "other-content", found: record.scenarioHash, expected: hash };
  if (record.rulesVersion !== RULES_VERSION)
    return { fault: "other-rules", found: record.rulesVersion, expected: RULES_VERSION };
  return null;
}
