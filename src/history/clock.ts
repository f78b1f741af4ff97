/** Minutes, turns and dates of a line: all on the one clock of its scenario. */
import type { Minute, Scenario, Turn } from "../engine/index.ts";

type Calendar = Scenario["calendar"];

/** Minutes from the calendar's beginning to an hour of a day; 24:00 is the end of the day. */
export function minuteOn(startDate: string, date: string, time: string): Minute {
  const days = (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${startDate}T00:00:00Z`)) / 86_400_000;
  const [hours, minutes] = time.split(":");
  return Math.round(days) * 1440 + Number(hours) * 60 + Number(minutes);
}

/** Date and hour of a minute: `1904-05-01 16:00`. */
export function whenOf(startDate: string, minute: Minute): string {
  const when = new Date(Date.parse(`${startDate}T00:00:00Z`) + minute * 60_000).toISOString();
  return `${when.slice(0, 10)} ${when.slice(11, 16)}`;
}

/** The day on which a turn begins. */
export function dateOfTurn({ startDate, hoursPerTurn }: Calendar, turn: Turn): string {
  return whenOf(startDate, turn * hoursPerTurn * 60).slice(0, 10);
}

/** Name of the file that tells a day. */
export function fileOfDay(date: string): string {
  return `${date}.yaml`;
}
