/** The rule book as screens show it: read from the text that authors of rules write, never written twice. */
import english from "../../docs/RULES.md?raw";
import { type RuleBook, readRuleBook } from "../language/index.ts";

const TEXTS: Readonly<Record<string, string>> = { en: english };
const books = new Map<string, RuleBook>();

/** The book in a language; in English where it has not been translated. */
export function ruleBookIn(language: string): RuleBook {
  const tag = TEXTS[language] === undefined ? "en" : language;
  const book = books.get(tag) ?? readRuleBook(TEXTS[tag] ?? english);
  books.set(tag, book);
  return book;
}
