/** What is wrong with a sentence, in words: where, what was expected there, what may have been meant. */
import type { Language } from "../../language/index.ts";
import type { Fault } from "../request.ts";
import { usageOf } from "./book.ts";

/** Faults that are no matter of how it was said. */
const SAYS_ALL: ReadonlySet<Fault["why"]> = new Set<Fault["why"]>([
  "enemy-unit",
  "gone-unit",
  "absent-unit",
  "no-goal",
  "nobody-there",
]);

/** The lines for a fault; its choices are counted, so that a number answers. */
export function tellFault(language: Language, fault: Fault): readonly string[] {
  const { t } = language;
  const { why, found, verb, choices } = fault;
  const said = t(`console.faults.${why}`, { found });
  if (choices.length > 0) return [said, ...tellChoices(language, choices)];
  return verb === null || SAYS_ALL.has(why)
    ? [said]
    : [said, t("console.faults.usage", { usage: usageOf(language, verb) })];
}

/** The choices of a fault, counted; or the only one. */
export function tellChoices({ t }: Language, choices: readonly string[]): readonly string[] {
  const [only, second] = choices;
  if (only !== undefined && second === undefined) return [t("console.faults.didYouMean", { choice: only })];
  const counted = choices.map((choice, index) => t("console.faults.choice", { number: index + 1, choice }));
  return [t("console.faults.oneOf", { choices: counted.join(", ") })];
}
