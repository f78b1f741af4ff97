/** The result of a simulated battle, as it is written to a file. */
import {
  type BattleState,
  type DispatchCondition,
  type DispatchStatus,
  ENGINE_VERSION,
  type Holder,
  type Losses,
  lossesOf,
  RULES_VERSION,
  type Scenario,
  type SideId,
} from "../engine/index.ts";
import type { ScenarioWords } from "../scenario/index.ts";
import type { PlayedBattle } from "./play.ts";
import type { WholeScenario } from "./scenarios.ts";
import type { LossesByCause } from "./tally.ts";
import { say, sayOf } from "./words.ts";

/** A date and an hour of the scenario's clock. */
interface When {
  readonly date: string;
  readonly hour: number;
}

/** A turn as it began. */
export interface ReportedTurn extends When {
  /** 1 is the first turn of the scenario's calendar. */
  readonly turn: number;
  /** Of the state at the beginning of the turn. */
  readonly hash: string;
  readonly holders: Readonly<Record<string, Holder>>;
}

/** A dispatch that fired, or that could not be true in this game. */
export interface ReportedDispatch extends When {
  readonly id: string;
  readonly turn: number;
  readonly status: "fired" | "void";
  readonly reason?: string;
}

/** What became of a unit's tanks. */
export interface TankFate {
  readonly running: number;
  readonly bogged: number;
  readonly lost: number;
}

/** What `simulate --json` writes. */
export interface SimulationReport {
  readonly scenario: string;
  readonly battle: string;
  readonly seed: string;
  readonly engineVersion: string;
  readonly rulesVersion: string;
  readonly seconds: number;
  readonly turns: readonly ReportedTurn[];
  readonly dispatches: readonly ReportedDispatch[];
  readonly losses: Readonly<Record<SideId, Losses>>;
  readonly lossesByCause: LossesByCause;
  /** Men who fell sick: no losses of the battle. */
  readonly sick: Readonly<Record<SideId, number>>;
  /** Where the tanks of each unit that had any ended: running, stuck, or out of action. */
  readonly tanks: Readonly<Record<string, TankFate>>;
  /** Aircraft lost by each side. */
  readonly aircraft: Readonly<Record<SideId, number>>;
  readonly commands: number;
  /** The winner is null when it came as it happened. */
  readonly outcome: When & {
    readonly level: string;
    readonly winner: SideId | null;
    readonly reason: string;
  };
}

/** Puts the result of a battle together. */
export function reportOf(
  reading: WholeScenario,
  seed: string,
  played: PlayedBattle,
  seconds: number,
): SimulationReport {
  const { scenario } = reading;
  const { state } = played;
  if (!state.outcome) throw new Error("reportOf: the battle has no outcome yet");
  const perTurn = scenario.calendar.hoursPerTurn * 60;
  const { level, winner, reason, minute } = state.outcome;
  return {
    scenario: scenario.id,
    battle: state.battle,
    seed,
    engineVersion: ENGINE_VERSION,
    rulesVersion: RULES_VERSION,
    seconds,
    turns: played.turns.map(({ turn, hash, holders }) => ({
      turn: turn + 1,
      ...whenOf(scenario, turn * perTurn),
      hash,
      holders,
    })),
    dispatches: dispatchesOf(reading, played),
    losses: { soviet: lossesOf(state, "soviet"), japanese: lossesOf(state, "japanese") },
    lossesByCause: played.losses,
    sick: state.outcome.sick,
    tanks: tanksOf(scenario, played.state),
    aircraft: state.aircraft,
    commands: played.record.commands.length,
    outcome: { level, winner, reason, ...whenOf(scenario, minute) },
  };
}

function tanksOf(scenario: Scenario, state: BattleState): Readonly<Record<string, TankFate>> {
  const fates = scenario.units.flatMap((sheet, index) => {
    const unit = state.units[index];
    if (sheet.tanks === 0 || !unit) return [];
    return [[sheet.id, { running: unit.tanks, bogged: unit.bogged, lost: unit.lost.tanks }] as const];
  });
  return Object.fromEntries(fates);
}

/** Every dispatch that reached this battle or was void in it, in order of time. */
function dispatchesOf(reading: WholeScenario, played: PlayedBattle): readonly ReportedDispatch[] {
  const { scenario, book } = reading;
  const { hoursPerTurn, turns } = scenario.calendar;
  const told: ReportedDispatch[] = [];
  const words = reading.words("en");
  for (const sheet of scenario.dispatches) {
    const status = played.state.dispatches[sheet.id];
    if (!status) continue;
    const date = book.dispatches[sheet.id]?.date ?? dayOf(scenario, sheet.minute);
    const entry = {
      id: sheet.id,
      // What comes at the very end belongs to the turn that ends then.
      turn: Math.min(Math.floor(sheet.minute / (hoursPerTurn * 60)) + 1, turns),
      date,
      hour: Math.floor((sheet.minute - midnightOf(scenario, date)) / 60),
      status: status.status,
    };
    const reason = reasonOf(sheet.conditions, status, words);
    told.push(reason === null ? entry : { ...entry, reason });
  }
  return told;
}

function reasonOf(
  conditions: readonly DispatchCondition[],
  status: DispatchStatus,
  words: ScenarioWords,
): string | null {
  if (status.status === "fired") return null;
  if (status.reason === "battle-over") return say("void.battle-over");
  const condition = conditions[Number(status.reason)];
  if (!condition) return say("void.unknown");
  switch (condition.type) {
    case "holds":
    case "does-not-hold":
    case "has-entered": {
      const place = words.places[condition.place]?.name ?? condition.place;
      return sayOf("void", condition.type, { side: sayOf("side", condition.side), place });
    }
    case "unit-in-being":
      return say("void.unit-in-being", { unit: words.units[condition.unit]?.name ?? condition.unit });
    case "answered":
      return say("void.answered", {
        dispatch: words.dispatches[condition.dispatch]?.title ?? condition.dispatch,
      });
    case "fired":
      return say("void.fired", {
        dispatch: words.dispatches[condition.dispatch]?.title ?? condition.dispatch,
      });
  }
}

function whenOf(scenario: Scenario, minute: number): When {
  return { date: dayOf(scenario, minute), hour: hourOf(minute) };
}

/** Minutes of the scenario's clock at 00:00 of a date. */
function midnightOf(scenario: Scenario, date: string): number {
  return (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${scenario.calendar.startDate}T00:00:00Z`)) / 60_000;
}

/** ISO date of a minute of the scenario's clock. */
export function dayOf(scenario: Scenario, minute: number): string {
  const first = Date.parse(`${scenario.calendar.startDate}T00:00:00Z`);
  return new Date(first + Math.floor(minute / 1440) * 86_400_000).toISOString().slice(0, 10);
}

/** Hour of the day of a minute. */
export function hourOf(minute: number): number {
  return Math.floor((minute % 1440) / 60);
}

/** A time of the day as people read it: "06:00". */
export function clockOf(minute: number): string {
  return `${String(hourOf(minute)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
