/** The turns of one battle laid out on a line. */
import type { Reader } from "../../telling/index.ts";

const MINUTES_A_DAY = 24 * 60;

/** A day on the line: its first turn, the turn of its night, and whether its month is written out. */
export interface Day {
  readonly turn: number;
  readonly minute: number;
  readonly night: number | null;
  readonly isMonth: 0 | 1;
}

/** First and last turn of a battle, how many there are, and its days. */
export interface Calendar {
  readonly first: number;
  readonly last: number;
  readonly turns: number;
  readonly turnsPerDay: number;
  readonly days: readonly Day[];
}

/** The calendar of the battle that is played. */
export function calendarOf(reader: Reader): Calendar {
  const { hoursPerTurn, turns: all } = reader.theatre.scenario.calendar;
  const battle = reader.battleSheet();
  const minutes = hoursPerTurn * 60;
  const first = battle?.firstTurn ?? 0;
  const last = battle ? Math.max(first, Math.ceil(battle.endMinute / minutes) - 1) : all - 1;
  const turnsPerDay = Math.max(1, Math.round(MINUTES_A_DAY / minutes));
  const days: Day[] = [];
  for (let turn = first; turn <= last; turn++) {
    const minute = turn * minutes;
    if (turn !== first && minute % MINUTES_A_DAY !== 0) continue;
    const isNewMonth = turn === first || reader.date(minute, "day") === "1";
    const night = minute % MINUTES_A_DAY === 0 ? turn : null;
    days.push({ turn, minute, night, isMonth: isNewMonth ? 1 : 0 });
  }
  return { first, last, turns: last - first + 1, turnsPerDay, days };
}

/** Where a turn begins on the line, in percent of its length; fractions of a turn are allowed. */
export function percentOf(calendar: Calendar, turn: number): number {
  return ((turn - calendar.first) / calendar.turns) * 100;
}

/** What is written under a turn: the day that begins with it, and whether the part of the day. */
export interface TurnLabel {
  readonly turn: number;
  readonly day: Day | null;
  readonly hasPart: 0 | 1;
}

/** Room that the part of a day needs under its turn, alone and beside a date, rem; for a word of so many letters. */
const ALONE = 5;
const BESIDE_DATE = 8;
const LETTERS = 9;

/**
 * The labels of a line whose turns are so many rem long: its days, and of a short battle the part of the day of each
 * turn, where its longest word has room.
 */
export function labelsOf(
  { first, turns, days }: Calendar,
  room: number,
  longest = LETTERS,
): readonly TurnLabel[] {
  const growth = Math.max(1, longest / LETTERS);
  return Array.from({ length: turns }, (_, index) => first + index).flatMap((turn): readonly TurnLabel[] => {
    const day = days.find((each) => each.turn === turn) ?? null;
    const hasPart = room >= growth * (day ? BESIDE_DATE : ALONE) ? 1 : 0;
    return day || hasPart === 1 ? [{ turn, day, hasPart }] : [];
  });
}
