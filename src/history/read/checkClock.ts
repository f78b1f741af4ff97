/** Whether an entry stands at the hour that its source prints, each by its own clock. */
import { quote } from "../../scenario/index.ts";
import type { Complain } from "./checkNames.ts";
import type { ReadHead } from "./readLine.ts";
import type { WrittenEntry } from "./schema.ts";

/** Minutes by which an hour that is not told exactly may be missed: less than the clocks are apart. */
const ABOUT = 30;
const MINUTES_A_DAY = 24 * 60;
/** An hour, alone or with words after it; "every half hour" is none. */
const HOUR = /^(\d{1,2}):(\d{2})(?=$|[\s,;])/;

/** Complains where the hour of an entry is not the printed one, brought to the clock of the line. */
export function checkClock(
  { at, told, precision }: WrittenEntry,
  clocks: ReadHead["clocks"],
  complain: Complain,
): void {
  const printed = told && minuteOf(told.hour);
  if (!clocks || !told || printed === null || printed === undefined) return;
  if (precision === "part-of-day" || precision === "day") return;
  const expected = (printed + clocks[told.clock] + MINUTES_A_DAY) % MINUTES_A_DAY;
  const apart = Math.abs(expected - ((minuteOf(at) ?? 0) % MINUTES_A_DAY));
  if (Math.min(apart, MINUTES_A_DAY - apart) <= (precision === "about" ? ABOUT : 0)) return;
  const about = precision === "about" ? "about " : "";
  complain(["at"], `${about}${hourOf(expected)}, for ${told.hour} by the ${told.clock} clock`, quote(at));
}

function minuteOf(hour: string): number | null {
  const [, hours, minutes] = HOUR.exec(hour) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

function hourOf(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
