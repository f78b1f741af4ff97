/** What the rows of a calibration ask of one game, read off its facts as they come. */
import {
  type BattleEvent,
  type BattleState,
  enemyOf,
  hexDistance,
  hexFromName,
  holderOf,
  indexOf,
  type LossCause,
  minutesPerTurn,
  type Scenario,
  type SideId,
  type Theatre,
  theatreOf,
  type UnitSheet,
  type UnitState,
} from "../../engine/index.ts";
import type { CalibrationRow, Measure } from "../../scenario/index.ts";

/** Answers of one game by row: a figure, or 1 for yes and 0 for no. */
export type RowAnswers = Readonly<Record<string, number>>;

/** A game being measured. */
export interface Gauge {
  onOrder(events: readonly BattleEvent[], state: BattleState): void;
  /** The answers, when the game is over. */
  answers(end: BattleState): RowAnswers;
}

type Moment = { readonly date: string; readonly hour: number };
type Of<T extends Measure["type"]> = Extract<Measure, { readonly type: T }>;

/** Men and machines that one fact of loss cost a side. */
interface Toll {
  readonly side: SideId;
  readonly minute: number;
  readonly cause: LossCause;
  readonly killed: number;
  readonly wounded: number;
  readonly missing: number;
  readonly tanks: number;
}

/** Opens the measuring of a game by the rows. */
export function openGauge(scenario: Scenario, rows: readonly CalibrationRow[]): Gauge {
  const tolls: Toll[] = [];
  const moments = new Map<string, number>();
  const tanks = new Map<string, number>();
  const sides = new Map(scenario.units.map(({ id, side }) => [id, side]));
  const length = scenario.calendar.hoursPerTurn * 60;
  return {
    onOrder(events, state) {
      for (const event of events) {
        if (event.type !== "losses-taken") continue;
        const side = sides.get(event.unit);
        const { killed, wounded, missing, tanks: machines } = event.loss;
        const minute = minuteOfLoss(events, state, length);
        if (side) tolls.push({ side, minute, cause: event.cause, killed, wounded, missing, tanks: machines });
      }
      if (
        !events.some(({ type }) => type === "side-began" || type === "turn-began" || type === "battle-ended")
      )
        return;
      for (const row of rows) {
        atMoment(scenario, row, state, moments);
        if (row.measure.type === "tanks-at-the-line") tanksNow(scenario, row.id, row.measure, state, tanks);
      }
    },
    answers(end) {
      for (const row of rows) atMoment(scenario, row, end, moments);
      return Object.fromEntries(
        rows.map((row) => [row.id, answerOf(scenario, row, { end, tolls, moments, tanks })]),
      );
    },
  };
}

/** Losses of the exchange that ends a turn belong to that turn, though the next has begun. */
function minuteOfLoss(events: readonly BattleEvent[], state: BattleState, length: number): number {
  const ended = events.some(({ type }) => type === "turn-began");
  return (ended ? state.turn - 1 : state.turn) * length;
}

function minuteAt(scenario: Scenario, { date, hour }: Moment): number {
  const days = (Date.parse(date) - Date.parse(scenario.calendar.startDate)) / 86_400_000;
  return Math.round(days) * 1440 + hour * 60;
}

/** Answers a question about a moment at the first sight of the battle after it. */
function atMoment(
  scenario: Scenario,
  row: CalibrationRow,
  state: BattleState,
  known: Map<string, number>,
): void {
  const { measure } = row;
  if ((measure.type !== "held-by" && measure.type !== "foothold") || known.has(row.id)) return;
  const theatre = theatreOf(state);
  const now = state.outcome?.minute ?? state.turn * minutesPerTurn(theatre);
  if (now < minuteAt(scenario, measure.at) && !state.outcome) return;
  known.set(row.id, isSo(theatre, measure, state) ? 1 : 0);
}

function isSo(theatre: Theatre, measure: Of<"held-by"> | Of<"foothold">, state: BattleState): boolean {
  if (measure.type === "held-by") {
    const place = theatre.places.get(measure.place);
    return place !== undefined && measure.holders.includes(holderOf(state.control, place));
  }
  const ground = measure.hexes.map((name) => hexFromName(theatre.grid, name));
  return theatre.scenario.units.some((sheet, index) => {
    const unit = state.units[index];
    return (
      unit !== undefined &&
      sheet.side === measure.side &&
      ground.includes(unit.at) &&
      holds(theatre, sheet, unit)
    );
  });
}

/** Men on foot, steady and as many as hold ground: not a remnant, not tanks alone. @rule R2.7 */
function holds({ numbers }: Theatre, sheet: UnitSheet, unit: UnitState): boolean {
  const isSteady = unit.cohesion >= numbers.cohesion.routed;
  return isSteady && sheet.tanks === 0 && unit.men >= numbers.movement.zoneOfControlMen;
}

/** Running tanks of a unit at the end of a side's part, if it stands on the place or beside it. */
function tanksNow(
  scenario: Scenario,
  row: string,
  measure: Of<"tanks-at-the-line">,
  state: BattleState,
  most: Map<string, number>,
): void {
  const theatre = theatreOf(state);
  const unit = state.units[indexOf(theatre, measure.unit)];
  if (!unit || unit.at < 0 || !isWithin(scenario, measure, minuteBefore(theatre, state))) return;
  const line = theatre.places.get(measure.place)?.hexes ?? [];
  if (line.some((hex) => hexDistance(theatre.grid, unit.at, hex) <= 1))
    most.set(row, Math.max(most.get(row) ?? 0, unit.tanks));
}

/** The turn whose part has just ended: the second part's end has begun the next. */
function minuteBefore(theatre: Theatre, state: BattleState): number {
  return (state.half === 0 ? state.turn - 1 : state.turn) * minutesPerTurn(theatre);
}

function isWithin(
  scenario: Scenario,
  { from, until }: { readonly from?: Moment | undefined; readonly until?: Moment | undefined },
  minute: number,
): boolean {
  if (from && minute < minuteAt(scenario, from)) return false;
  return !until || minute < minuteAt(scenario, until);
}

interface Measured {
  readonly end: BattleState;
  readonly tolls: readonly Toll[];
  readonly moments: ReadonlyMap<string, number>;
  readonly tanks: ReadonlyMap<string, number>;
}

function answerOf(scenario: Scenario, row: CalibrationRow, measured: Measured): number {
  const { measure } = row;
  const { end, tolls } = measured;
  switch (measure.type) {
    case "men-lost":
      return sum(
        tolls.filter(({ side, minute }) => side === measure.side && isWithin(scenario, measure, minute)),
        (toll) => measure.fates.reduce((men, fate) => men + toll[fate], 0),
      );
    case "share-by-cause": {
      const own = tolls.filter(
        ({ side, minute }) => side === measure.side && isWithin(scenario, measure, minute),
      );
      const all = sum(own, menOf);
      const some = sum(
        own.filter(({ cause }) => measure.causes.includes(cause)),
        menOf,
      );
      return all === 0 ? 0 : Math.round((some * 100) / all);
    }
    case "exchange": {
      const [own, other] = [measure.side, enemyOf(measure.side)].map((side) =>
        sum(
          tolls.filter((toll) => toll.side === side),
          menOf,
        ),
      ) as [number, number];
      return other === 0 ? 0 : Math.round((own * 100) / other);
    }
    case "tanks-lost":
      return sum(
        tolls.filter(({ side, minute }) => side === measure.side && isWithin(scenario, measure, minute)),
        ({ tanks }) => tanks,
      );
    case "tanks-at-the-line":
      return measured.tanks.get(row.id) ?? 0;
    case "held-by":
    case "foothold":
      return measured.moments.get(row.id) ?? 0;
    case "no-war":
      return end.outcome?.reason === "war" ? 0 : 1;
    case "aircraft-lost":
      return end.aircraft[measure.side];
    case "men-sick":
      return end.outcome?.sick[measure.side] ?? 0;
  }
}

function menOf({ killed, wounded, missing }: Toll): number {
  return killed + wounded + missing;
}

function sum<T>(list: readonly T[], of: (each: T) => number): number {
  return list.reduce((total, each) => total + of(each), 0);
}
