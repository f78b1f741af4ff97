/** Guns of ours that answered those that fired: one by one they are noise, together they are a price in shells. */
import type { BattleEvent, SeenEvent } from "../../engine/index.ts";
import type { Reader } from "../../telling/index.ts";

/** Fewer answers than these are told one by one. */
const FEW = 3;

type Answer = Extract<BattleEvent, { readonly type: "bombardment-resolved" }>;

/** A part without the answers of our guns where there were many, and what they came to. */
export interface Answering {
  readonly rest: readonly SeenEvent[];
  readonly told: readonly string[];
}

/** How often our batteries answered, with how many shells, and how one keeps them from it. @see R5.10 */
export function tellAnswering(reader: Reader, seen: readonly SeenEvent[]): Answering {
  const answers = seen.flatMap((each) => answerIn(reader, each) ?? []);
  if (answers.length < FEW) return { rest: seen, told: [] };
  const facts = {
    times: answers.length,
    shells: reader.language.formatNumber(answers.reduce((sum, { shells }) => sum + shells, 0)),
    // What fell where nobody saw it is not known.
    count: answers.reduce((sum, { observed, loss }) => sum + (observed === "blind" ? 0 : loss), 0),
  };
  return {
    rest: seen.filter((each) => answerIn(reader, each) === null),
    told: [reader.language.t("console.happened.answered", facts)],
  };
}

function answerIn(reader: Reader, seen: SeenEvent): Answer | null {
  if (seen.type !== "event" || seen.event.type !== "bombardment-resolved") return null;
  const { event } = seen;
  return event.occasion === "answer" && reader.sheet(event.unit)?.side === reader.side ? event : null;
}
