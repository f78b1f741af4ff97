import { z } from "zod";
import { LOSS_CAUSES } from "../engine.ts";
import { date, hexNameText, id, percent, sideId, text } from "./parts.ts";

const moment = z.strictObject({ date, hour: z.int().min(0).max(24) });
const span = { from: moment.optional(), until: moment.optional() };
const holder = z.enum(["soviet", "japanese", "none", "contested"]);

/** What a row measures in one game; never what a plan orders. */
const measure = z.discriminatedUnion("type", [
  /** Men lost: of which fates, in which days. */
  z.strictObject({
    type: z.literal("men-lost"),
    side: sideId,
    fates: z.array(z.enum(["killed", "wounded", "missing"])).min(1),
    ...span,
  }),
  /** Share of a side's losses of men that came from some causes, percent. */
  z.strictObject({
    type: z.literal("share-by-cause"),
    side: sideId,
    causes: z.array(z.enum(LOSS_CAUSES)).min(1),
    ...span,
  }),
  /** Men lost by a side for a hundred lost by the other. */
  z.strictObject({ type: z.literal("exchange"), side: sideId }),
  z.strictObject({ type: z.literal("tanks-lost"), side: sideId, ...span }),
  /** Aircraft shot down. */
  z.strictObject({ type: z.literal("aircraft-lost"), side: sideId }),
  /** Men sick. */
  z.strictObject({ type: z.literal("men-sick"), side: sideId }),
  /** Most running tanks of a unit that at one moment stood on the enemy's ground, a place, or beside it, in some days. */
  z.strictObject({ type: z.literal("tanks-at-the-line"), unit: text, place: text, ...span }),
  /** Yes or no: at a moment the place has one of these holders. */
  z.strictObject({ type: z.literal("held-by"), place: text, at: moment, holders: z.array(holder).min(1) }),
  /** Yes or no: at a moment a unit of the side that can hold ground (R2.7) stands on it. */
  z.strictObject({
    type: z.literal("foothold"),
    side: sideId,
    hexes: z.array(hexNameText).min(1),
    at: moment,
  }),
  /** Yes or no: the battle does not end in war. */
  z.strictObject({ type: z.literal("no-war") }),
]);

const row = z.strictObject({
  id,
  what: text,
  measure,
  /** Ids of records.json whose lowest and highest figure are the range, or which tell what is asked. */
  from: z.array(text).min(1),
  /** The range; null where the answer is yes or no. Written by the program from the records. */
  historical: z.tuple([z.number(), z.number()]).nullable(),
  /** Least share of games with the answer yes. */
  share: percent.min(1).max(100).optional(),
  note: text.optional(),
});

/** `calibration.json`: what a battle played by the historical plans is measured by. */
export const calibrationFile = z.strictObject({
  battle: text,
  plans: z.strictObject({ soviet: text, japanese: text }),
  rows: z.array(row).min(1),
  note: text.optional(),
});
/** What `calibration.json` holds once its shape is right. */
export type CalibrationFile = z.infer<typeof calibrationFile>;
/** One row as written. */
export type CalibrationRow = CalibrationFile["rows"][number];
/** What a row measures. */
export type Measure = CalibrationRow["measure"];

/** `records.json`: figures of the historical record that rows rest on, copied out of it. */
export const recordsFile = z.strictObject({
  records: z.array(
    z.strictObject({
      id: text,
      what: text,
      /** The figure; null where the record tells what happened and counts nothing. */
      figure: z.number().nullable(),
      unit: text.optional(),
      attributedTo: text.optional(),
      sources: z.array(text).min(1),
      confidence: text.optional(),
      /** How the figure was worked out from others. */
      workedOut: text.optional(),
      /** Who held which place when a part of a day ended, and how sure that is. */
      holders: z.record(text, holder).optional(),
      holdersConfidence: text.optional(),
      /** Where the sides stood in it. */
      positions: z.strictObject({ soviet: text, japanese: text }).optional(),
    }),
  ),
  note: text.optional(),
});
/** What `records.json` holds once its shape is right. */
export type RecordsFile = z.infer<typeof recordsFile>;
