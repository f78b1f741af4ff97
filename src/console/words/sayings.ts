/** Sayings as the catalogue writes them: "(can|could) I [now] reach *1 = who can reach *1; ...". */
import { wordsOf } from "./fold.ts";

/** A way of saying, and what it means in the grammar's words; "*1" and "*2" are open places. */
export interface Saying {
  readonly said: readonly string[];
  /** What of it is no open place. */
  readonly own: readonly string[];
  readonly meant: readonly string[];
}

/** An open place of a saying: "*1". */
export function isSlot(word: string): boolean {
  return /^\*\d$/.test(word);
}

/**
 * Sayings of a message, those with most words of their own first. Of what stands in round brackets one is said, what
 * stands in square ones may be left out.
 */
export function sayingsIn(
  message: string,
  noise: ReadonlySet<string>,
  same: ReadonlyMap<string, string>,
): readonly Saying[] {
  const words = (phrase: string) =>
    wordsOf(phrase)
      .filter((word) => !noise.has(word))
      .map((word) => same.get(word) ?? word);
  const found = new Map<string, Saying>();
  for (const line of message.split(";")) {
    const [said = "", meant = ""] = line.split("=");
    for (const phrase of said.split(/[,،、]/).flatMap(spelledOut)) {
      const all = words(phrase);
      const saying: Saying = { said: all, own: all.filter((word) => !isSlot(word)), meant: words(meant) };
      const key = saying.said.join(" ");
      // A saying without a word of its own would be any sentence.
      if (saying.own.length > 0 && saying.meant.length > 0 && !found.has(key)) found.set(key, saying);
    }
  }
  return [...found.values()].sort((one, other) => other.own.length - one.own.length);
}

/** All that a phrase with brackets stands for. */
export function spelledOut(phrase: string): readonly string[] {
  const [whole, round, square] = /\(([^()[\]]*)\)|\[([^()[\]]*)\]/.exec(phrase) ?? [];
  if (whole === undefined) return [phrase];
  const choices = round === undefined ? ["", ...(square ?? "").split("|")] : round.split("|");
  return choices.flatMap((choice) => spelledOut(phrase.replace(whole, () => ` ${choice} `)));
}
