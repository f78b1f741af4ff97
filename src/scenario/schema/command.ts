import { z } from "zod";
import { count, date, id, percent, sideId, text, whole } from "./parts.ts";

const moment = z.strictObject({ date, hour: z.int().min(0).max(24) });
/** What a figure rests on. */
const grounds = {
  sources: z.array(text),
  confidence: z.enum(["certain", "probable", "inferred"]),
  note: text.optional(),
};

const formation = z.strictObject({
  id,
  side: sideId,
  /** Parents of the order of battle whose units belong to it. */
  parents: z.array(text).min(1),
  orders: count.max(20),
  rally: count.max(20),
  ...grounds,
});

const commander = z.strictObject({
  id,
  side: sideId,
  /** The formation that he commands; null = the whole side. */
  formation: text.nullable(),
  /** He commands in the turns that begin in this time; null = from the first turn, to the last. */
  from: moment.nullable(),
  until: moment.nullable(),
  /** The dispatch that tells of his coming. */
  dispatch: text.optional(),
  orders: whole.min(-20).max(20),
  rally: whole.min(-20).max(20),
  discord: z.strictObject({ formations: percent.max(100), arms: percent.max(100) }),
  ...grounds,
});

/** `command.json`: formations and the orders they give, and who commands when. */
export const commandFile = z.strictObject({
  formations: z.array(formation),
  commanders: z.array(commander),
  note: text.optional(),
});
/** What `command.json` holds once its shape is right. */
export type CommandFile = z.infer<typeof commandFile>;
