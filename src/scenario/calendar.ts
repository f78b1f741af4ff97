/** Dates and hours of files as minutes and turns of the scenario's clock. */
import type { Minute } from "./engine.ts";
import type { ScenarioFile } from "./schema/scenarioFile.ts";

type Calendar = ScenarioFile["calendar"];
const DAY = 24 * 60;
const MILLISECONDS_OF_DAY = DAY * 60_000;

/** Minutes since 00:00 of the calendar's first day; before it, a negative number. */
export function minuteOf(calendar: Calendar, date: string, time: string | number): Minute {
  const days =
    (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${calendar.startDate}T00:00:00Z`)) / MILLISECONDS_OF_DAY;
  return Math.round(days) * DAY + (typeof time === "number" ? time * 60 : minutesOfTime(time));
}

function minutesOfTime(time: string): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** Minutes of one turn. */
export function turnMinutes(calendar: Calendar): number {
  return calendar.hoursPerTurn * 60;
}

/** Minutes from the first turn's start to the last turn's end. */
export function calendarMinutes(calendar: Calendar): number {
  return calendar.turns * turnMinutes(calendar);
}

/** Date and hour of a minute, as authors write them. */
export function dateOf(calendar: Calendar, minute: Minute): { readonly date: string; readonly hour: number } {
  const day = Math.floor(minute / DAY);
  const start = Date.parse(`${calendar.startDate}T00:00:00Z`);
  const date = new Date(start + day * MILLISECONDS_OF_DAY).toISOString().slice(0, 10);
  return { date, hour: Math.floor((minute - day * DAY) / 60) };
}

/** The calendar's first and last day, as a sentence part. */
export function sayCalendar(calendar: Calendar): string {
  const last = dateOf(calendar, calendarMinutes(calendar));
  return `${calendar.startDate} 00:00 to ${last.date} ${String(last.hour).padStart(2, "0")}:00`;
}
