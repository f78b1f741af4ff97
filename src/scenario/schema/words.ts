import { z } from "zod";
import { name, text } from "./parts.ts";

const story = z.strictObject({ title: name, text });
const byId = <T extends z.ZodType>(entry: T) => z.record(z.string(), entry);

/**
 * A file of `words/<language>/`: one or more sections, each an object by id. The files of a language are laid
 * together, so that a translator can take one at a time.
 */
export const wordsFile = z.strictObject({
  scenario: z.strictObject({ title: name, subtitle: name, about: text.optional() }).optional(),
  sides: z.strictObject({ soviet: name.optional(), japanese: name.optional() }).optional(),
  /** `also`: other readings and spellings by which it is found. */
  places: byId(z.strictObject({ name, native: name.optional(), also: z.array(name).optional() })).optional(),
  units: byId(
    z.strictObject({
      name,
      short: name.max(7, "at most 7 characters, to fit on a counter"),
      /** How sentences call it, where its counter's name is no word. */
      called: name.max(24, "at most 24 characters, so that sentences stay short").optional(),
      /** Where sentences call it by a word in the plural: "Tanks go". */
      number: z.literal("plural").optional(),
      parent: name.nullable().optional(),
    }),
  ).optional(),
  boxes: byId(name).optional(),
  battles: byId(
    z.strictObject({
      title: name,
      summary: text,
      objective: z.strictObject({ soviet: text, japanese: text }),
    }),
  ).optional(),
  dispatches: byId(
    z.strictObject({
      title: name,
      text,
      figures: text.nullable().optional(),
      question: text.optional(),
      options: byId(z.strictObject({ name, text })).optional(),
    }),
  ).optional(),
  accounts: byId(story).optional(),
  formations: byId(name).optional(),
  commanders: byId(z.strictObject({ name, office: name })).optional(),
  prologue: byId(story).optional(),
  aftermath: byId(story).optional(),
  /** `disputed` says how accounts differ, `told` why no rule rests on it. */
  facts: byId(z.strictObject({ fact: text, disputed: text.optional(), told: text.optional() })).optional(),
  plans: byId(name).optional(),
});
/** What a file of words holds once its shape is right. */
export type WordsFile = z.infer<typeof wordsFile>;
