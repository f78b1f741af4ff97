import { z } from "zod";
import type { Standing } from "../engine.ts";
import { count, id, losses, sideId } from "./parts.ts";

const marks = z.array(z.int().min(0).max(2));
const bySide = <T extends z.ZodType>(shape: T) => z.strictObject({ soviet: shape, japanese: shape });

const unit = z.looseObject({
  at: z.int().min(-2),
  men: count,
  guns: count,
  tanks: count,
  bogged: count,
  cohesion: z.int().min(0).max(100),
  shells: count,
  lost: losses,
  sick: count,
});

/** What must hold of a standing for the rules not to stumble over it; the rest is as the line left it. */
const standing = z.looseObject({
  turn: count,
  activeSide: sideId,
  half: z.union([z.literal(0), z.literal(1)]),
  units: z.array(unit),
  control: marks,
  believed: bySide(marks),
  known: bySide(z.array(z.looseObject({}).nullable())),
  works: z.record(z.string(), z.looseObject({ side: sideId })),
  remembered: bySide(z.record(z.string(), z.looseObject({ side: sideId }))),
  outcome: z.null(),
});

const opening = z.strictObject({
  standing: standing as unknown as z.ZodType<Standing>,
  losses: bySide(losses),
  escalation: bySide(count),
  holders: z.record(id, sideId),
});

/** `openings.json`: where battles begin that are cut from the line of history. Made by a compiler, not by hand. */
export const openingsFile = z.strictObject({ note: z.string().optional(), battles: z.record(id, opening) });
/** What `openings.json` holds once its shape is right. */
export type OpeningsFile = z.infer<typeof openingsFile>;
/** The opening of one battle. */
export type OpeningEntry = OpeningsFile["battles"][string];
