import { z } from "zod";
import { citation, id, name, roughDate, text, time } from "./parts.ts";

/** `prologue.json` and `aftermath.json`: what went before and came after, to be read. */
export const chronicleFile = z.strictObject({
  entries: z.array(
    z.strictObject({
      id,
      date: roughDate,
      dateEnd: roughDate.nullable().optional(),
      datePrecision: z.enum(["day", "month", "year", "range"]),
      time: time.nullable().optional(),
      sources: z.array(citation),
    }),
  ),
  note: text.optional(),
});
/** What `prologue.json` or `aftermath.json` holds once its shape is right. */
export type ChronicleFile = z.infer<typeof chronicleFile>;

/** `sources.json`: what the scenario rests on. */
export const sourcesFile = z.strictObject({
  sources: z.array(
    z.strictObject({
      id: text,
      author: name,
      title: name,
      year: z
        .union([z.int(), text])
        .nullable()
        .refine(
          (year) => year === null || /(?<!\d)\d{4}(?!\d)/.test(String(year)),
          'a year of four digits, such as "1961", or null where it is not known',
        ),
      languages: z.array(text),
      worth: text,
    }),
  ),
  note: text.optional(),
});
/** What `sources.json` holds once its shape is right. */
export type SourcesFile = z.infer<typeof sourcesFile>;
