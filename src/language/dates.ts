/**
 * Dates of the battle: minutes since 00:00 of its first day, on the scenario's own clock. Time zones have
 * no part in it, so everything is reckoned and written in UTC.
 */
const MINUTES_A_DAY = 24 * 60;

/** How much of a date is written: "Friday 3 March 1905", "Fri 3 March 1905", "3 Mar", "3", "March 1905". */
export type DateStyle = "long" | "medium" | "day-and-month" | "day" | "month";

const STYLES: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  medium: { weekday: "short", day: "numeric", month: "long", year: "numeric" },
  "day-and-month": { day: "numeric", month: "short" },
  day: { day: "numeric" },
  month: { month: "long", year: "numeric" },
};

/** The moment `minute` minutes after 00:00 of `startDate` (ISO, "1900-01-31"). @throws for a date that is none. */
export function momentOf(startDate: string, minute: number): Date {
  const start = Date.parse(`${startDate}T00:00:00Z`);
  if (Number.isNaN(start)) throw new Error(`momentOf: "${startDate}" is not a date`);
  return new Date(start + minute * 60_000);
}

/** Writers of days that have been made: making one takes far longer than writing a day. */
const writers = new Map<string, Intl.DateTimeFormat>();

function writerOf(locale: string, style: DateStyle): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  const writer = writers.get(key) ?? new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: "UTC" });
  writers.set(key, writer);
  return writer;
}

/** A day in words. English dates are written without commas, as the field writes them. */
export function formatDay(tag: string, moment: Date, style: DateStyle): string {
  const locale = tag === "en" ? "en-GB" : tag;
  const text = writerOf(locale, style).format(moment);
  return tag === "en" ? text.replaceAll(",", "") : text;
}

/** Hour and minute of a day on the 24-hour clock with western digits: 990 → "16:30". */
export function formatHour(minute: number): string {
  const ofDay = ((minute % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

/** A moment by this computer's clock, as for a saved game. */
export function formatClock(tag: string, milliseconds: number): string {
  const locale = tag === "en" ? "en-GB" : tag;
  return new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    hourCycle: "h23",
  }).format(new Date(milliseconds));
}
