import { z } from "zod";
import { count, date, hexNameText, id, losses, sideId, text, time } from "./parts.ts";

const deployment = z.strictObject({
  unit: text,
  hex: hexNameText,
  men: z.int().min(1).optional(),
  guns: count.optional(),
  tanks: count.optional(),
  /** It has been in a fight in the days before. */
  fought: z.literal(1).optional(),
  source: text.nullable().optional(),
  confidence: text.nullable().optional(),
  note: text.nullable().optional(),
});
const arrival = z.strictObject({
  unit: text,
  date,
  time,
  box: text,
  source: text.nullable().optional(),
  confidence: text.nullable().optional(),
  note: text.nullable().optional(),
});

const battle = z.strictObject({
  id,
  first: z.strictObject({ date, hour: z.int().min(0).max(23) }),
  end: z.strictObject({ date, hour: z.int().min(0).max(24) }),
  /** The hour at which the ground is counted, where it is not the end. */
  ground: z
    .strictObject({
      date,
      hour: z.int().min(0).max(24),
      source: text.nullable().optional(),
      confidence: text.nullable().optional(),
      note: text.nullable().optional(),
    })
    .optional(),
  playingMinutes: z.int().min(1),
  /** The side that came to take ground, where one did. */
  attacker: sideId.optional(),
  /** The battle that it is cut from, as it was told: its beginning, losses and holders are made from the line. */
  cutFrom: id.optional(),
  deployments: z.array(deployment).default([]),
  arrivals: z.array(arrival).default([]),
  works: z
    .array(
      z.strictObject({
        hex: hexNameText,
        side: sideId,
        level: z.int().min(1).max(3),
        /** Men for whom they are dug; for as many as may stand there unless told. */
        men: count.optional(),
        /** Rows of wire before them, and machine-gun nests in them; none unless told. */
        wire: count.optional(),
        nests: count.optional(),
        source: text.nullable().optional(),
        confidence: text.nullable().optional(),
        note: text.nullable().optional(),
      }),
    )
    .default([]),
  held: z.array(z.strictObject({ place: text, side: sideId, note: text.optional() })).default([]),
  objectives: z.array(z.strictObject({ place: text, points: z.int().min(1), note: text.optional() })),
  historicalLosses: z
    .strictObject({
      soviet: losses,
      japanese: losses,
      source: text.nullable().optional(),
      confidence: text.nullable().optional(),
      note: text.nullable().optional(),
    })
    .optional(),
  historicalEscalation: z.strictObject({ soviet: count, japanese: count, note: text.optional() }).optional(),
  historicalHolders: z
    .array(z.strictObject({ place: text, side: sideId, note: text.optional() }))
    .default([]),
  note: text.nullable().optional(),
});

/** `battles.json`: the whole battle ("campaign") and the shorter ones cut from it. */
export const battlesFile = z.strictObject({ battles: z.array(battle).min(1), note: text.optional() });
/** One battle as written in `battles.json`. */
export type BattleEntry = z.infer<typeof battle>;
/** What `battles.json` holds once its shape is right. */
export type BattlesFile = z.infer<typeof battlesFile>;
