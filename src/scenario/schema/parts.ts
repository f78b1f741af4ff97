/** Small pieces that several files of a scenario share. A message says what was expected there. */
import { z } from "zod";
import { SIDES } from "../engine.ts";

export const sideId = z.enum(SIDES as ["soviet", "japanese"]);
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id in small letters, digits and hyphens, such as "mill-hill"');
export const hexNameText = z.string().regex(/^\d{4}$/, 'a hex as column and row, such as "0710"');
export const text = z.string().min(1, "some text");
export const whole = z.int();
export const count = z.int().min(0);
export const percent = z.int().min(0);
export const date = z.string().refine(isDate, 'a date such as "1904-05-01"');
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'an hour such as "16:00"');
/** A day, a month or a year. */
export const roughDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date such as "1904-05-01", "1904-05" or "1904"');

/** A source of `sources.json`, with the part of it that says so. */
export const citation = z.strictObject({ source: text, part: text.optional() });
export const losses = z.strictObject({
  killed: count,
  wounded: count,
  missing: count,
  guns: count,
  tanks: count,
});

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
