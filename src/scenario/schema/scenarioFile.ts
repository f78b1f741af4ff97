import { z } from "zod";
import { count, date, evidence, hexNameText, id, sideId, text } from "./parts.ts";

/** Price of a breach of orders in points; 0 = allowed. */
const price = count.max(100);
const tonnes = count.max(10_000);

/** The prices of a side. */
const restraintsOfSide = z.strictObject({
  "cross-border": price,
  "cross-in-force": price,
  "tanks-over-border": price,
  "deep-over-border": price,
  "fire-over-border": price,
  fly: price,
  "bomb-over-border": price,
  "raid-over-border": price,
  ships: price,
});

/** `scenario.json`: the calendar, the boxes off the map, the restraints and the languages. */
export const scenarioFile = z.strictObject({
  format: z.literal(1),
  id,
  invented: z.boolean().optional(),
  calendar: z.strictObject({
    startDate: date,
    hoursPerTurn: z.int().min(1).max(24),
    /** Far more than any battle needs, and few enough to be counted through. */
    turns: z.int().min(1).max(1000),
    firstMover: z.array(sideId).min(1),
    note: text.optional(),
  }),
  boxes: z.array(
    z.strictObject({
      id,
      side: sideId,
      entries: z.array(hexNameText).min(1),
      way: z.enum(["road", "railway", "boats"]),
      /** Tonnes a day that come up from here. */
      tonnes: z.strictObject({ dry: tonnes, rain: tonnes, evidence }),
      note: text.optional(),
    }),
  ),
  restraints: z.strictObject({ soviet: restraintsOfSide, japanese: restraintsOfSide, note: text.optional() }),
  words: z.array(z.string().regex(/^[a-z]{2}$/, 'a language such as "en"')).min(1),
});
/** What `scenario.json` holds once its shape is right. */
export type ScenarioFile = z.infer<typeof scenarioFile>;
