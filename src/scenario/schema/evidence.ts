import { z } from "zod";
import { citation, id } from "./parts.ts";

/** `evidence.json`: facts of history, and the rules that rest on them. */
export const evidenceFile = z.strictObject({
  facts: z.array(
    z.strictObject({
      id,
      /** Numbers of the rule book; none where the fact is told and no rule rests on it. */
      rules: z.array(
        z.string().regex(/^R(?:[1-9]|1[0-4])\.[1-9]\d*$/, 'a number of the rule book, such as "R7.1"'),
      ),
      figures: z.record(z.string(), z.number()).optional(),
      sources: z.array(citation).min(1),
    }),
  ),
});
/** What `evidence.json` holds once its shape is right. */
export type EvidenceFile = z.infer<typeof evidenceFile>;
