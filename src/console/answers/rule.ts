/** A rule in the command line: its text with the numbers of this battle, what they rest on, and what history says. */
import type { RuleId } from "../../engine/index.ts";
import type { BookRule, RuleBook } from "../../language/index.ts";
import type { Evidence } from "../../scenario/index.ts";
import { keyName, type NumberTable, type Reader, tellNumber } from "../../telling/index.ts";

/** The marks of the book's text, which mean nothing where it is read as plain words. */
const MARKS = /\*\*|\*|`/g;
/** A number's field, with the value that the book has before it. */
const NUMBER = /(?:(?:\d[\d,]*, )*\d[\d,]* \(`([a-z]+\.[A-Za-z]+)`\))|`([a-z]+\.[A-Za-z]+)`/g;
/** The chapter of numbers that belong to weapons and not to rules. */
const WEAPONS = "weapons";

/** A rule: its text, the numbers as they are in this battle with what each rests on, the facts with all accounts. */
export function tellRule(reader: Reader, book: RuleBook | null, rule: RuleId): readonly string[] {
  const { t } = reader.language;
  if (!book) return [t("console.rule.noBook")];
  const found = book.chapters.flatMap(({ rules }) => rules).find(({ id }) => id === rule);
  if (!found) return [t("console.rule.none", { rule })];
  return [
    t("console.rule.head", { rule, title: found.title }),
    ...found.paragraphs.map((text) => plain(reader, text)),
    ...(found.numbers.length === 0 ? [] : [`${t("book.numbers")}:`]),
    ...found.numbers.flatMap((field) => tellNumberOf(reader, field)),
    ...tellFacts(reader, found),
  ];
}

/** A text with the value of each number in play; of a table only its name, for it is told below. */
function plain(reader: Reader, text: string): string {
  return text
    .replace(NUMBER, (_, told?: string, bare?: string) => {
      const field = told ?? bare ?? "";
      const value = numberAt(reader, field);
      if (typeof value === "number") return reader.language.formatNumber(value);
      if (!Array.isArray(value) || !value.every((each) => typeof each === "number")) return field;
      return value.map((each) => reader.language.formatNumber(each)).join(", ");
    })
    .replace(MARKS, "");
}

function numberAt(reader: Reader, field: string): unknown {
  const [chapter = "", name = ""] = field.split(".");
  if (chapter === WEAPONS) return reader.book.weapons[name]?.numbers;
  const numbers = reader.theatre.numbers as unknown as Readonly<Record<string, unknown>>;
  return (numbers[chapter] as Readonly<Record<string, unknown>> | undefined)?.[name];
}

function tellNumberOf(reader: Reader, field: string): readonly string[] {
  const { language, book } = reader;
  const { t } = language;
  const [chapter = "", name = ""] = field.split(".");
  const value = numberAt(reader, field);
  if (value === undefined) return [];
  const told = tellNumber(language, value, name);
  const evidence = book.evidence[chapter]?.[name];
  const weapons = chapter === WEAPONS ? (book.weapons[name]?.evidence ?? {}) : {};
  return [
    ...(typeof told === "string"
      ? [t("console.rule.number", { field, value: told })]
      : tellTable(reader, field, told)),
    ...(evidence ? [t("console.rule.ground", groundOf(reader, evidence))] : []),
    ...tellWeapons(reader, weapons),
  ];
}

/** What the weapons of a table rest on: what all share is told once, then what each has of its own. */
function tellWeapons(reader: Reader, weapons: Readonly<Record<string, Evidence>>): readonly string[] {
  const { language } = reader;
  const { t } = language;
  const each = Object.entries(weapons).map(([weapon, evidence]) => {
    const { source, confidence, reasoning } = groundOf(reader, evidence);
    // Sources name the record of the weapon among others.
    const common = source.replace(`${weapon}, `, "");
    return { name: keyName(language, weapon), source: common, confidence, sentences: sentencesOf(reasoning) };
  });
  const [first] = each;
  if (!first) return [];
  const isShared = (field: "source" | "confidence"): boolean =>
    each.every((one) => one[field] === first[field]);
  const isOfAll = (sentence: string): boolean => each.every(({ sentences }) => sentences.includes(sentence));
  if (!isShared("source") || !isShared("confidence"))
    return each.map(({ name, source, confidence, sentences }) =>
      t("console.rule.groundOf", { name, source, confidence, reasoning: sentences.join(" ") }),
    );
  const reasoning = first.sentences.filter(isOfAll).join(" ");
  return [
    t("console.rule.ground", { confidence: first.confidence, reasoning, source: first.source }),
    ...each.map(({ name, sentences }) =>
      t("console.rule.groundOwn", {
        name,
        reasoning: sentences.filter((sentence) => !isOfAll(sentence)).join(" "),
      }),
    ),
  ];
}

/** The sentences of a text, each with its full stop. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.;]) (?=[A-Z0-9])/).filter((sentence) => sentence !== "");
}

/** "armour.bog: Open ground 2, Scrub 2"; a table of two ways has a line for each of its rows. */
function tellTable({ language }: Reader, field: string, { columns, rows }: NumberTable): readonly string[] {
  const { t } = language;
  const cell = (name: string, value = ""): string => t("console.rule.cell", { name, value }).trim();
  if (columns.length === 0) {
    const value = rows.map(({ name, cells }) => cell(name, cells[0])).join(", ");
    return [t("console.rule.number", { field, value })];
  }
  return [
    `  ${field}:`,
    ...rows.map(({ name, cells }) =>
      t("console.rule.row", { name, cells: columns.map((each, at) => cell(each, cells[at])).join(", ") }),
    ),
  ];
}

function groundOf({ language }: Reader, { source, confidence, reasoning, note }: Evidence) {
  const reasons = [reasoning, note].filter((each) => each !== undefined).join(" ");
  return { source, confidence: language.t(`book.confidence.${confidence}`), reasoning: reasons };
}

/** The facts that rest under the rule, each with what other accounts say and who tells it; or that there is none. */
function tellFacts(reader: Reader, rule: BookRule): readonly string[] {
  const { language, book } = reader;
  const { t } = language;
  const facts = book.facts.filter(({ rules }) => rules.includes(rule.id));
  const ground = rule.numbers.length === 0 ? "form" : book.invented ? "invented" : "numbers";
  return [
    `${t("book.evidence")}:`,
    ...(facts.length === 0 ? [t(`book.noFact.${ground}`)] : []),
    ...facts.flatMap((fact) => tellFact(reader, fact)),
  ];
}

function tellFact(reader: Reader, { id, sources }: Reader["book"]["facts"][number]): readonly string[] {
  const { t } = reader.language;
  const told = reader.words.facts[id];
  const disputed = told?.disputed;
  return [
    t("console.rule.fact", { id, fact: told?.fact ?? "" }),
    ...(disputed === undefined
      ? []
      : [t("console.rule.disputed", { disputed: t("book.disputed", { how: disputed }) })]),
    ...sources.map(({ source, part }) =>
      t("console.rule.cited", {
        id: source,
        citation: reader.cite(source, part),
        worth: reader.book.sources[source]?.worth ?? "",
      }),
    ),
  ];
}
