/** The rule book in the command line: a rule by its number, a term by its name; and the help. */
import type { Language, RuleBook } from "../../language/index.ts";
import { nearly } from "../names/names.ts";
import type { HelpTopic } from "../request.ts";
import { wordsOf } from "../words/fold.ts";
import { DESK, ORDERS, QUESTIONS, type Verb } from "../words/kinds.ts";
import { lexiconOf } from "../words/lexicon.ts";
import { phrasesIn } from "../words/phrases.ts";

/** The marks of the book's text, which mean nothing where it is read as plain words. */
const MARKS = /\*\*|\*|`/g;
/** Whether the book has a term, or a rule, of that name, or has it under another. */
export function isInBook({ t }: Pick<Language, "t">, book: RuleBook, asked: string): boolean {
  const words = wordsOf(asked);
  const has = hasWords(words);
  return (
    book.glossary.terms.some(({ term }) => has(term)) ||
    book.chapters.some(({ rules }) => rules.some(({ title }) => has(title))) ||
    tellByOtherWord({ t }, book, words.join(" ")).length > 0
  );
}

/** Whether a name has all of some words in it, or begins them. */
function hasWords(words: readonly string[]): (text: string) => boolean {
  return (text) => {
    const own = wordsOf(text);
    return words.length > 0 && words.every((word) => own.some((each) => each.startsWith(word)));
  };
}

/** A term of the glossary, or the rules whose titles have the words in them. */
export function tellTerm({ t }: Language, book: RuleBook | null, asked: string): readonly string[] {
  if (!book) return [t("console.rule.noBook")];
  const words = wordsOf(asked);
  const has = hasWords(words);
  const { terms } = book.glossary;
  const exact = terms.filter(({ term }) => wordsOf(term).join(" ") === words.join(" "));
  const found = exact.length > 0 ? exact : terms.filter(({ term }) => has(term));
  const rules = book.chapters.flatMap((chapter) => chapter.rules).filter(({ title }) => has(title));
  if (found.length + rules.length === 0) {
    const other = tellByOtherWord({ t }, book, words.join(" "));
    if (other.length > 0) return other;
    const names = terms.map(({ term }) => ({
      label: term,
      exact: new Set([wordsOf(term).join(" ")]),
      close: [],
      wide: [],
    }));
    const near = nearly(names, words);
    return [
      near.length > 0
        ? t("console.rule.nearTerm", { term: asked, near: near.join(", ") })
        : t("console.rule.noTerm", { term: asked }),
    ];
  }
  return [
    ...found.map(({ term, text }) => t("console.rule.term", { term, text: text.replace(MARKS, "") })),
    ...(rules.length > 0
      ? [
          t("console.rule.titles", {
            rules: rules.map(({ id, title }) => t("console.rule.head", { rule: id, title })).join("; "),
          }),
        ]
      : []),
  ];
}

/** What the book has under names of its own for a word that other games, or newcomers, use. */
function tellByOtherWord({ t }: Pick<Language, "t">, book: RuleBook, asked: string): readonly string[] {
  const entries = t("console.rule.otherWords").split(";");
  const entry = entries
    .map((each) => each.split(":"))
    .find(([said = ""]) => said.split(",").some((word) => wordsOf(word).join(" ") === asked));
  if (!entry) return [];
  const meant = (entry[1] ?? "").split(",").map((name) => name.trim());
  const terms = book.glossary.terms.filter(({ term }) => meant.includes(term));
  const rules = book.chapters.flatMap((chapter) => chapter.rules).filter(({ id }) => meant.includes(id));
  return [
    ...terms.map(({ term, text }) => t("console.rule.term", { term, text: text.replace(MARKS, "") })),
    ...(rules.length > 0
      ? [
          t("console.rule.titles", {
            rules: rules.map(({ id, title }) => t("console.rule.head", { rule: id, title })).join("; "),
          }),
        ]
      : []),
  ];
}

/** How a verb is used: "move UNIT to PLACE". */
export function usageOf({ t }: Language, verb: Verb): string {
  return t(`console.usage.${verb}`);
}

const PARTS = { questions: QUESTIONS, ordering: ORDERS, besides: DESK } as const;

/** The help: how to begin and what more there is of it; a part of the list, a line for each verb; or one verb. */
export function tellHelp(language: Language, topic: HelpTopic | null): readonly string[] {
  const { t } = language;
  if (topic === null || topic === "help")
    return (["start", "startAsk", "startOrder", "startEnd", "more"] as const).map((line) =>
      t(`console.help.${line}`),
    );
  if (topic === "names") return t("console.help.names").split("\n");
  if (topic === "questions" || topic === "ordering" || topic === "besides")
    return PARTS[topic].map((verb) =>
      t("console.help.row", { usage: usageOf(language, verb), about: t(`console.about.${verb}`) }),
    );
  const words = phrasesIn(t(`console.verbs.${topic}`));
  return [
    usageOf(language, topic),
    t(`console.about.${topic}`),
    t("console.help.words", { count: words.length, words: words.slice(0, MOST_WORDS).join(", ") }),
  ];
}

/** Other words of a verb that are read out. */
const MOST_WORDS = 12;

/** Verbs by their first phrase, for completions. */
export function firstPhrases(language: Language): readonly string[] {
  const seen = new Set<Verb>();
  return lexiconOf(language).verbs.flatMap(({ name, words }) => {
    if (seen.has(name)) return [];
    seen.add(name);
    return [words.join(" ")];
  });
}
