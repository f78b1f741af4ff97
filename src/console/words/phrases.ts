/** Lists of phrases as the catalogue writes them. */
import type { Language } from "../../language/index.ts";
import { wordsOf } from "./fold.ts";

/** The language whose words are understood beside any other. */
export const ENGLISH = "en";

/** Phrases of a message: "air strike, bomb". */
export function phrasesIn(message: string): readonly string[] {
  return message.split(/[,،、]/).map((phrase) => phrase.trim());
}

/** Pairs of a message: "two = 2, second = 2". */
export function pairsIn(message: string): readonly (readonly [string, string])[] {
  return phrasesIn(message).flatMap((pair) => {
    const [said = "", meant = ""] = pair.split("=").map((each) => wordsOf(each).join(" "));
    return said === "" || meant === "" ? [] : [[said, meant] as const];
  });
}

/** Words that are heard as another one: "we" as "I". */
export function sameWords(spoken: readonly Language[]): ReadonlyMap<string, string> {
  return new Map(spoken.flatMap(({ t }) => pairsIn(t("console.same"))));
}
