import { z } from "zod";
import { citation, date, hexNameText, id, percent, sideId, text } from "./parts.ts";

const moment = z.strictObject({ date, hour: z.int().min(0).max(24) });

/** What the forces of a phase are told to do. */
export const PLAN_TASKS = ["attack", "hold", "dig", "prepare", "withdraw", "bombard", "air-strike"] as const;

const phase = z.strictObject({
  id,
  from: moment,
  until: moment,
  task: z.enum(PLAN_TASKS),
  /** The ground that it is about: a place of the map, or hexes. */
  place: text.optional(),
  hexes: z.array(hexNameText).min(1).optional(),
  /** Where those go back to who are to hold ground of which nothing is theirs any more; absent = they stay before it. */
  behind: z.array(hexNameText).min(1).optional(),
  /** Units or formations; none for aircraft. */
  forces: z.array(text),
  /** Share of the sorties, or of the shells that the batteries may fire in a turn. */
  percent: percent.min(1).max(100).optional(),
  /** Whether the forces are to go over the lake where that is the way. */
  swims: z.boolean().optional(),
  sources: z.array(citation).min(1),
  confidence: z.enum(["certain", "probable", "inferred"]),
  note: text.optional(),
});

/** `plans.json`: what each side set out to do, and never what came of it. */
export const plansFile = z.strictObject({
  plans: z.array(z.strictObject({ id, side: sideId, phases: z.array(phase).min(1), note: text.optional() })),
  note: text.optional(),
});
/** What `plans.json` holds once its shape is right. */
export type PlansFile = z.infer<typeof plansFile>;
/** One plan as written. */
export type PlanEntry = PlansFile["plans"][number];
/** One phase of a plan as written. */
export type PhaseEntry = PlanEntry["phases"][number];
