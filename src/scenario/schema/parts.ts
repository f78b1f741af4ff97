/** Small pieces that several files of a scenario share. A message says what was expected there. */
import { z } from "zod";
import { SIDES } from "../engine.ts";

/** One of the two sides. */
export const sideId = z.enum(SIDES as ["soviet", "japanese"]);
/** An id that other entries refer to. */
export const id = z
  .string()
  .regex(
    /^(?!(?:constructor|prototype)$)[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'an id in small letters, digits and hyphens, such as "mill-hill"',
  );
/** A hex by its name, two digits of column and two of row; whether it is on the map is checked later. */
export const hexNameText = z.string().regex(/^\d{4}$/, 'a hex as column and row, such as "0710"');
/** Words, at least one character. */
/** Words of one or more lines. */
export const text = z
  .string()
  .regex(/\S|^$/u, "more than blanks")
  .regex(/^(?:[^\p{Cc}]|[\n\t])*$/u, "a text without control characters")
  .min(1, "some text");
/** Words on one line, such as a name or a title. */
export const name = z
  .string()
  .regex(/\S/u, "a name that is not blank")
  .regex(/^[^\p{Cc}]*$/u, "a name without control characters");
/** A whole number, which may be below zero. */
export const whole = z.int();
/** A number of men, guns, shells and the like: whole, 0 or more. */
export const count = z.int().min(0);
/** A whole percent, 0 or more; 100 leaves a number as it is, above it makes it larger. */
export const percent = z.int().min(0);
/** A part of the whole, or a chance: at most 100 percent. */
export const share = percent.max(100);
/** A day of the calendar, on the scenario's clock. */
export const date = z.string().refine(isDate, 'a date such as "1904-05-01"');
/** An hour of the day on the scenario's clock; 24:00 is the end of the day. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'an hour such as "16:00"');
/** A day, a month or a year. */
export const roughDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date such as "1904-05-01", "1904-05" or "1904"');

/** A source of `sources.json`, with the part of it that says so. */
export const citation = z.strictObject({ source: text, part: text.optional() });
/** Losses as written by an author. */
export const losses = z.strictObject({
  killed: count,
  wounded: count,
  missing: count,
  guns: count,
  tanks: count,
});

/** What a group of numbers rests on: its source, how sure it is, and the reasoning. */
export const evidence = z.strictObject({
  source: text,
  confidence: z.enum(["sourced", "remembered", "estimated", "inferred"]),
  note: text.optional(),
  reasoning: text.optional(),
});

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
