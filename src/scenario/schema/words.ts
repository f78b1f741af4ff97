import { z } from "zod";
import { text } from "./parts.ts";

const story = z.strictObject({ title: text, text });
const byId = <T extends z.ZodType>(entry: T) => z.record(z.string(), entry);

/**
 * A file of `words/<language>/`: one or more sections, each an object by id. The files of a language are laid
 * together, so that a translator can take one at a time.
 */
export const wordsFile = z.strictObject({
  scenario: z.strictObject({ title: text, subtitle: text, about: text.optional() }).optional(),
  sides: z.strictObject({ soviet: text.optional(), japanese: text.optional() }).optional(),
  places: byId(z.strictObject({ name: text, native: text.optional() })).optional(),
  units: byId(
    z.strictObject({
      name: text,
      short: z.string().min(1, "a short name").max(7, "at most 7 characters, to fit on a counter"),
      parent: text.nullable().optional(),
    }),
  ).optional(),
  boxes: byId(text).optional(),
  battles: byId(
    z.strictObject({
      title: text,
      summary: text,
      objective: z.strictObject({ soviet: text, japanese: text }),
    }),
  ).optional(),
  dispatches: byId(z.strictObject({ title: text, text, figures: text.nullable().optional() })).optional(),
  accounts: byId(story).optional(),
  prologue: byId(story).optional(),
  aftermath: byId(story).optional(),
});
/** What a file of words holds once its shape is right. */
export type WordsFile = z.infer<typeof wordsFile>;
