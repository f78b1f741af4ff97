import { z } from "zod";
import { count, date, evidence, hexNameText, id, sideId, text } from "./parts.ts";

/** Prices of a breach of orders in points; 0 = allowed. */
const restraintsOfSide = z.strictObject({
  "cross-border": count,
  "cross-in-force": count,
  "tanks-over-border": count,
  "deep-over-border": count,
  "fire-over-border": count,
  fly: count,
  "bomb-over-border": count,
  "raid-over-border": count,
  ships: count,
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
      tonnes: z.strictObject({ dry: count, rain: count, evidence }),
      note: text.optional(),
    }),
  ),
  restraints: z.strictObject({ soviet: restraintsOfSide, japanese: restraintsOfSide, note: text.optional() }),
  words: z.array(z.string().regex(/^[a-z]{2}$/, 'a language such as "en"')).min(1),
});
/** What `scenario.json` holds once its shape is right. */
export type ScenarioFile = z.infer<typeof scenarioFile>;
