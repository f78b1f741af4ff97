import { z } from "zod";
import { RESTRAINTS } from "../engine.ts";
import { citation, count, date, id, percent, sideId, text, time, whole } from "./parts.ts";
import { WEATHERS } from "./sky.ts";

const restraint = z.enum(RESTRAINTS);

/** Effects beyond which a number must be a slip of the pen: far more than any day of the war had. */
const MOST = {
  sorties: 2000,
  tonnes: 2000,
  percent: 1000,
  weight: 100,
  cohesion: 100,
  orders: 50,
  points: 100,
};
const change = (most: number) => whole.min(-most).max(most);

/** Conditions of this game that must hold for a dispatch to come (R13.2). */
const condition = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("holds"), side: sideId, place: text }),
  z.strictObject({ type: z.literal("does-not-hold"), side: sideId, place: text }),
  z.strictObject({ type: z.literal("has-entered"), side: sideId, place: text }),
  z.strictObject({ type: z.literal("unit-in-being"), unit: text }),
  z.strictObject({ type: z.literal("fired"), dispatch: text }),
  z.strictObject({ type: z.literal("answered"), dispatch: text, option: text }),
]);

/** What a dispatch from outside the field brings (R13.3). */
const effect = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("weather"), weather: z.enum(WEATHERS), turns: z.int().min(1).max(1000) }),
  z.strictObject({
    type: z.literal("sorties"),
    side: sideId,
    sorties: count.max(MOST.sorties),
    tonnes: count.max(MOST.tonnes),
    turns: z.int().min(1).max(1000),
  }),
  z.strictObject({ type: z.literal("shells"), side: sideId, percent: percent.max(MOST.percent) }),
  z.strictObject({
    type: z.literal("restraint"),
    side: sideId,
    act: restraint,
    weight: count.max(MOST.weight),
  }),
  z.strictObject({ type: z.literal("command"), side: sideId, cohesion: change(MOST.cohesion) }),
  z.strictObject({ type: z.literal("arrival"), unit: text }),
  z.strictObject({
    type: z.literal("orders"),
    side: sideId,
    orders: change(MOST.orders),
    turns: z.int().min(1).max(1000),
  }),
  z.strictObject({ type: z.literal("escalation"), side: sideId, points: change(MOST.points) }),
  z.strictObject({ type: z.literal("act"), side: sideId, act: restraint }),
  z.strictObject({ type: z.literal("ceasefire") }),
]);

/** What a commander may answer; one of the options is what was chosen then (R13.4). */
const choice = z.strictObject({
  side: sideId,
  options: z.array(z.strictObject({ id, effects: z.array(effect), note: text.optional() })).min(2),
  chosenThen: text,
  confidence: text.optional(),
});

const MARKS = [
  "assault",
  "air-raid",
  "command",
  "diplomacy",
  "hill-taken",
  "ceasefire",
  "arrival",
  "weather",
  "other",
] as const;

const dispatch = z.strictObject({
  id,
  date,
  time: time.nullable(),
  timePrecision: z.enum(["exact", "about", "part-of-day", "day"]),
  /** Minutes since 00:00 of the first day of the calendar; set by the author where no hour is told. */
  minute: count,
  minuteInferred: z.boolean().optional(),
  origin: z.enum(["outside", "field"]),
  to: z.array(sideId).min(1),
  side: z.enum(["soviet", "japanese", "both", "neutral"]),
  conditions: z.array(condition),
  effects: z.array(effect),
  choice: choice.optional(),
  places: z.array(text),
  units: z.array(text),
  mark: z.enum(MARKS),
  sources: z.array(citation),
  accounts: z.array(z.strictObject({ id, sources: z.array(citation) })),
  confidence: text.optional(),
  note: text.nullable().optional(),
});

/** `dispatches.json`: the dated events of history, with what they do. */
export const dispatchesFile = z.strictObject({ dispatches: z.array(dispatch), note: text.optional() });
/** One dispatch as written in `dispatches.json`. */
export type DispatchEntry = z.infer<typeof dispatch>;
/** What `dispatches.json` holds once its shape is right. */
export type DispatchesFile = z.infer<typeof dispatchesFile>;
