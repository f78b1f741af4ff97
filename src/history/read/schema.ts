/** The shape of the files in which historians write. Their words and hours are checked here, what they name later. */
import { z } from "zod";
import { LOSS_CAUSES } from "../../engine/index.ts";
import { shapes } from "../../scenario/index.ts";

const { count, date, hexNameText, id, sideId, text, time } = shapes;

/** A hex by its name, or a place by its id. */
const ground = z.union([hexNameText, id]);
const source = z.union([text, z.strictObject({ source: text, part: text.optional() })]);
const sources = z.array(source);
const units = z.array(id).min(1);
const tally = z.record(id, text);
const tanks = z.record(id, count.min(1));

const common = {
  id,
  at: time,
  told: z.strictObject({ hour: text, clock: z.enum(["soviet", "japanese"]), source: text }).optional(),
  precision: z.enum(["exact", "about", "part-of-day", "day"]).optional(),
  tell: text,
  sources: sources.default([]),
  confidence: z.enum(["certain", "probable", "inferred"]),
  why: text.optional(),
  follows: text.optional(),
  accounts: z.array(z.strictObject({ sources, tell: text })).optional(),
  chronology: z.array(text).optional(),
  claims: z.array(text).optional(),
  places: z.array(id).optional(),
  exception: text.optional(),
  losses: tally.optional(),
} as const;

const verbs = [
  z.strictObject({
    ...common,
    do: z.literal("move"),
    units,
    to: ground,
    by: z.enum(["column", "deployed"]).optional(),
    via: z.array(ground).optional(),
  }),
  z.strictObject({ ...common, do: z.literal("retreat"), units, to: ground, via: z.array(ground).optional() }),
  z.strictObject({
    ...common,
    do: z.literal("assault"),
    units,
    on: ground,
    result: z.enum(["taken", "repulsed", "broken", "held"]),
    retreat: z.record(id, ground).optional(),
    advance: z.array(id).optional(),
  }),
  z.strictObject({ ...common, do: z.literal("fire"), units, on: ground }),
  z.strictObject({ ...common, do: z.literal("shell"), units, on: ground, shells: count }),
  z.strictObject({
    ...common,
    do: z.literal("bomb"),
    side: sideId,
    on: ground,
    sorties: count.min(1),
    tonnes: z.number().min(0),
    down: count.optional(),
  }),
  z.strictObject({
    ...common,
    do: z.literal("lose"),
    losses: tally,
    cause: z.enum(LOSS_CAUSES),
  }),
  z.strictObject({ ...common, do: z.literal("bog"), tanks }),
  z.strictObject({ ...common, do: z.literal("free"), tanks }),
  z.strictObject({
    ...common,
    do: z.literal("dig"),
    units: units.optional(),
    side: sideId.optional(),
    hexes: z.array(ground).min(1),
    level: count.max(3),
    wire: count.optional(),
    nests: count.optional(),
  }),
  z.strictObject({
    ...common,
    do: z.literal("build"),
    side: sideId,
    units: units.optional(),
    from: ground,
    to: ground,
    crossing: z.enum(["ford", "corduroy"]),
  }),
  z.strictObject({
    ...common,
    do: z.literal("capture"),
    side: sideId,
    units: units.optional(),
    hexes: z.array(ground).min(1),
  }),
  z.strictObject({ ...common, do: z.literal("tell"), side: sideId, units: units.optional() }),
] as const;

/** One entry. */
export const entry = z.discriminatedUnion("do", verbs);

const claimed = z.strictObject({
  killed: count,
  wounded: count,
  missing: count,
  tanks: count.optional(),
  guns: count.optional(),
  sick: count.optional(),
  aircraft: count.optional(),
  sources,
  confidence: z.enum(["certain", "probable", "inferred"]),
  note: text.optional(),
});

const claimedBySide = z.strictObject({ soviet: claimed, japanese: claimed });

/** One day of the line; the shape of its entries is checked one by one, so that a wrong one hides no other. */
export const dayFile = z.strictObject({
  date,
  note: text.optional(),
  losses: claimedBySide,
  entries: z.array(z.unknown()),
});
/** A day file whose shape is right, its entries apart. */
export type DayFile = z.infer<typeof dayFile>;
/** What a day can be told with, whatever else is wrong with its file. */
export const dayBones = dayFile.pick({ date: true, entries: true }).strip();
/** An entry as written. */
export type WrittenEntry = z.infer<typeof entry>;
/** An entry of one verb as written. */
export type Written<V extends WrittenEntry["do"]> = Extract<WrittenEntry, { do: V }>;

/** The head of the line: what it tells, in which battle, and the totals it claims. */
export const headFile = z.strictObject({
  title: text,
  battle: id,
  seed: text,
  clock: text,
  clocks: z.strictObject({ soviet: z.int(), japanese: z.int() }).optional(),
  note: text.optional(),
  totals: claimedBySide,
});
/** The head whose shape is right. */
export type HeadFile = z.infer<typeof headFile>;
/** What a line can be told with, whatever else is wrong with its head. */
export const headBones = headFile.pick({ title: true, battle: true, seed: true, clock: true }).strip();
/** Losses that a head or a day claims for one side. */
export type ClaimedLosses = z.infer<typeof claimed>;
