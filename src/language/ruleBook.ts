/**
 * The rule book as a structure, read from its one text. The reader is strict: what it does not understand is
 * a mistake of the text, so that nothing of the book is left out on the screen unnoticed.
 */

/** One rule: its number, its title and its text; `chapter.field` and *words* in the text stay as written. */
export interface BookRule {
  /** Such as "R4.6". */
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Numbers of the rules that it names, as `chapter.field`, each once and in order. */
  readonly numbers: readonly string[];
}

/** One chapter, with the decision that it gives a player. */
export interface BookChapter {
  readonly number: number;
  readonly title: string;
  readonly decision: string;
  readonly rules: readonly BookRule[];
}

/** A term of the field and what it means. */
export interface BookTerm {
  readonly term: string;
  readonly text: string;
}

/** The whole book in one language. */
export interface RuleBook {
  /** What to do first, in paragraphs; those that begin with a number and a stop are steps. */
  readonly firstTurn: { readonly title: string; readonly paragraphs: readonly string[] };
  readonly glossary: { readonly title: string; readonly terms: readonly BookTerm[] };
  readonly chapters: readonly BookChapter[];
}

const CHAPTER = /^(\d+) (\S.*)$/;
const DECISION = /^\*The decision: ([\s\S]+)\*$/;
const RULE = /^\*\*(R\d+\.\d+) ([^*]+)\.\*\* ([\s\S]+)$/;
const TERM = /^\*\*([^*]+)\*\*: ([\s\S]+)$/;
const NUMBER = /`([a-z]+\.[A-Za-z]+)`/g;

/** What is written under a rule for those who read it as a page; the game has its own cards for that. */
const ASIDE = "> ";

/** Reads the text of the book. @throws where a part of it is none of what a rule book has. */
export function readRuleBook(text: string): RuleBook {
  const [, firstTurn, glossary, ...chapters] = text.split(/^## /m).map(blocksOf);
  if (!firstTurn || !glossary) throw new Error("readRuleBook: the book has no opening and no glossary");
  const [firstTitle = "", ...paragraphs] = firstTurn;
  const [glossaryTitle = "", ...terms] = glossary;
  return {
    firstTurn: { title: firstTitle, paragraphs },
    glossary: { title: glossaryTitle, terms: terms.map(termOf) },
    chapters: chapters.map(chapterOf),
  };
}

/** Paragraphs, each on one line. The first is the heading; an item of a list is a paragraph of its own. */
function blocksOf(section: string): string[] {
  return section
    .split(/\n\s*\n|\n(?=## |- |\d+\. )/)
    .flatMap((block, index) => (index === 0 ? block.split(/\n(?=\S)/) : [block]))
    .map((block) => block.trim().replace(/\s*\n\s*/g, " "))
    .filter((block) => block !== "" && !block.startsWith(ASIDE));
}

function termOf(block: string): BookTerm {
  const [, term, text] = TERM.exec(block) ?? [];
  if (term === undefined || text === undefined) throw new Error(`readRuleBook: not a term: ${block}`);
  return { term, text };
}

function chapterOf([heading = "", decision = "", ...blocks]: readonly string[]): BookChapter {
  const [, number, title] = CHAPTER.exec(heading) ?? [];
  const [, decided] = DECISION.exec(decision) ?? [];
  if (number === undefined || title === undefined)
    throw new Error(`readRuleBook: not the heading of a chapter: ${heading}`);
  if (decided === undefined) throw new Error(`readRuleBook: chapter ${number} names no decision`);
  const rules: { id: string; title: string; paragraphs: string[] }[] = [];
  for (const block of blocks) {
    const [, id, name, text] = RULE.exec(block) ?? [];
    const last = rules.at(-1);
    if (id !== undefined && name !== undefined && text !== undefined)
      rules.push({ id, title: name, paragraphs: [text] });
    else if (last && !block.startsWith("**")) last.paragraphs.push(block);
    else throw new Error(`readRuleBook: not a rule: ${block}`);
  }
  return {
    number: Number(number),
    title,
    decision: decided,
    rules: rules.map((rule) => ({ ...rule, numbers: numbersIn(rule.paragraphs) })),
  };
}

function numbersIn(paragraphs: readonly string[]): readonly string[] {
  const found = paragraphs.flatMap((text) => [...text.matchAll(NUMBER)].map(([, field]) => field ?? ""));
  return [...new Set(found)];
}

/** A piece of a text of the book: plain words, or what a reader can open or should stress. */
export type BookPiece = {
  readonly type: "words" | "stress" | "strong" | "number" | "rule" | "term";
  readonly text: string;
  /** Of a number, what the book tells of it: "6", "1, 3, 6"; absent for a table. */
  readonly value?: string;
};

/** A number before its field in brackets, or the field alone. */
const MARKS =
  /((?:\d[\d,]*, )*\d[\d,]*) \(`([a-z]+\.[A-Za-z]+)`\)|`([a-z]+\.[A-Za-z]+)`|\b(R\d+\.\d+)\b|\*\*([^*]+)\*\*|\*([^*]+)\*/;

/** Parts a text at its marks; each of `terms` is found once, where it first stands as a word. */
export function piecesOf(text: string, terms: readonly string[] = []): readonly BookPiece[] {
  const longestFirst = [...terms].sort((a, b) => b.length - a.length).map(escapeForSearch);
  const words = longestFirst.length === 0 ? "" : `|\\b(${longestFirst.join("|")})\\b`;
  const marks = new RegExp(MARKS.source + words, "gi");
  const pieces: BookPiece[] = [];
  const seen = new Set<string>();
  let end = 0;
  for (const match of text.matchAll(marks)) {
    const [whole, value, told, table, rule, strong, stress, term] = match;
    const number = told ?? table;
    if (term !== undefined && seen.has(term.toLowerCase())) continue;
    if (match.index > end) pieces.push({ type: "words", text: text.slice(end, match.index) });
    end = match.index + whole.length;
    if (number !== undefined)
      pieces.push({ type: "number", text: number, ...(value === undefined ? {} : { value }) });
    else if (rule !== undefined) pieces.push({ type: "rule", text: rule });
    else if (strong !== undefined) pieces.push({ type: "strong", text: strong });
    else if (stress !== undefined) pieces.push({ type: "stress", text: stress });
    else if (term !== undefined) {
      seen.add(term.toLowerCase());
      pieces.push({ type: "term", text: term });
    }
  }
  if (end < text.length) pieces.push({ type: "words", text: text.slice(end) });
  return pieces;
}

function escapeForSearch(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
