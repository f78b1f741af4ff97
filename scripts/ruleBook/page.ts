/** docs/RULES-NUMBERS.md: rule by rule its numbers, what they rest on, and what history says. */
import { type BookRule, createLanguage, type RuleBook } from "../../src/language/index.ts";
import { citation, keyName, type NumberTable, tellNumber } from "../../src/telling/index.ts";
import { type Ground, groundsOf, NUMBERS, readHistory, type Table } from "./numbers.ts";

const language = createLanguage("en");
const { t } = language;
type History = ReturnType<typeof readHistory>;

const HEAD = `# The numbers of the rules, and what they rest on

Rule by rule: each number that \`RULES.md\` names, how sure it is and why, and what history says of the rule, both sides
of it where accounts differ. The numbers stand in \`scenarios/common/rules.json\` and \`weapons.json\`, the facts in
\`scenarios/khasan-1938/evidence.json\`; this page is written from them by \`npm run rules\`, and a test compares the two.

Percents are percents of what they change; a dash means that it is not possible. How sure a number is: **sourced**, a
source says so; **remembered**, general knowledge that was not looked up; **estimated**; **inferred**, concluded from
other facts. A number that several rules name is told with the first of its own chapter.
`;

/** The address of a rule in the page, as GitHub makes it from the heading. */
export const anchorOf = ({ id, title }: Pick<BookRule, "id" | "title">): string =>
  `${id} ${title}`
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");

/** The whole page. */
export function numbersPage(book: RuleBook): string {
  const history = readHistory();
  const homes = homesOf(book);
  const chapters = book.chapters.map(({ number, title, rules }) =>
    [
      `## ${number} ${title}`,
      ...rules.flatMap((rule) => ruleText(rule, homes, history)),
      ...sourceless(rules, history),
    ].join("\n\n"),
  );
  return [HEAD.trim(), ...chapters, articles(history)].join("\n\n");
}

/** The rule with which each number is told. */
type Homes = ReadonlyMap<string, BookRule>;

/** Each number's rule: the first that names it in the chapter where most numbers of its kind are named. */
function homesOf({ chapters }: RuleBook): Homes {
  const homes = new Map<string, BookRule>();
  const named = chapters.map(({ rules }) => rules.flatMap(({ numbers }) => numbers));
  const weight = (at: number, kind: string): number =>
    named[at]?.filter((field) => field.startsWith(`${kind}.`)).length ?? 0;
  for (const field of new Set(named.flat())) {
    const [kind = ""] = field.split(".");
    const at = chapters
      .map((_, index) => index)
      .filter((index) => named[index]?.includes(field))
      .reduce((best, index) => (weight(index, kind) > weight(best, kind) ? index : best));
    const rule = chapters[at]?.rules.find(({ numbers }) => numbers.includes(field));
    if (rule) homes.set(field, rule);
  }
  return homes;
}

function sourceless(rules: readonly BookRule[], { facts }: History): readonly string[] {
  const bare = rules.filter(
    ({ id, numbers }) => numbers.length === 0 && !facts.some((fact) => fact.rules.includes(id)),
  );
  if (bare.length === 0) return [];
  return [
    `*Without a number or a fact, for they give the game its form: ${bare.map(({ id, title }) => `${id} ${title}`).join(", ")}.*`,
  ];
}

function ruleText(rule: BookRule, homes: Homes, history: History): readonly string[] {
  const facts = history.facts.filter(({ rules }) => rules.includes(rule.id));
  if (rule.numbers.length === 0 && facts.length === 0) return [];
  const fresh = rule.numbers.filter((field) => homes.get(field) === rule);
  const old = rule.numbers.filter((field) => homes.get(field) !== rule);
  const single = fresh.filter((field) => typeof toldOf(field) === "string");
  return [
    `### ${rule.id} ${rule.title}`,
    ...(single.length === 0 ? [] : [singles(single)]),
    ...fresh.filter((field) => !single.includes(field)).map(tableOf),
    ...(old.length === 0 ? [] : [numbersElsewhere(old, homes)]),
    ...(facts.length === 0
      ? []
      : [["What history says:", "", ...facts.map(({ id }) => factOf(id, history))].join("\n")]),
  ];
}

function toldOf(field: string): string | NumberTable {
  const [chapter = "", name = ""] = field.split(".");
  return tellNumber(language, (NUMBERS[chapter] as Table)[name], name);
}

function numbersElsewhere(fields: readonly string[], homes: Homes): string {
  const each = fields.map((field) => {
    const rule = homes.get(field) as BookRule;
    const value = toldOf(field);
    return `\`${field}\`${typeof value === "string" ? ` ${value}` : ""} ([${rule.id}](#${anchorOf(rule)}))`;
  });
  return `Told elsewhere: ${each.join(", ")}.`;
}

/** A cell of a table: a bar in it would end it. */
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function singles(fields: readonly string[]): string {
  const rows = fields.map((field) => {
    const [chapter = "", name = ""] = field.split(".");
    const ground = groundsOf(chapter, name)[""];
    return `| \`${field}\` | ${cell(toldOf(field) as string)} | ${ground?.confidence ?? ""} | ${cell(reasons(ground))} |`;
  });
  return ["| Number | Value | How sure | Why |", "| --- | ---: | --- | --- |", ...rows].join("\n");
}

/** Reasoning, then the source where it adds something. */
function reasons(ground: Ground | undefined): string {
  if (!ground) return "";
  return [ground.reasoning, `*${ground.source}*`].filter(Boolean).join(" ");
}

function tableOf(field: string): string {
  const [chapter = "", name = ""] = field.split(".");
  const table = toldOf(field) as NumberTable;
  const grounds = Object.entries(groundsOf(chapter, name));
  return [
    `\`${field}\`:`,
    "",
    ...linesOf(table),
    "",
    ...grounds.map(([weapon, ground]) =>
      weapon === ""
        ? `${ground.confidence}: ${reasons(ground)}`
        : `- ${keyName(language, weapon)}, ${ground.confidence}: ${reasons(ground)}`,
    ),
  ].join("\n");
}

/** A table of one value to a name lies on its side. */
function linesOf({ columns, rows }: NumberTable): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  if (columns.length === 0)
    return [
      line(rows.map(({ name }) => name)),
      `|${" ---: |".repeat(rows.length)}`,
      line(rows.map(({ cells }) => cells[0] ?? "")),
    ];
  return [
    line(["", ...columns]),
    `| --- |${" ---: |".repeat(columns.length)}`,
    ...rows.map(({ name, cells }) => line([name, ...cells])),
  ];
}

function factOf(id: string, { facts, words }: History): string {
  const fact = facts.find((each) => each.id === id);
  const told = words.facts[id];
  const articles = (fact?.sources ?? []).map(({ source, part }) =>
    part === undefined ? `[${source}](#articles)` : `[${source}](#articles), ${part}`,
  );
  const disputed = told?.disputed === undefined ? "" : ` ${t("book.disputed", { how: told.disputed })}`;
  return `- \`${id}\`: ${told?.fact ?? ""}${disputed} (${articles.join("; ")})`;
}

/** The articles that the facts name, with what each is worth. */
function articles({ facts, sources }: History): string {
  const cited = new Set(facts.flatMap((fact) => fact.sources.map(({ source }) => source)));
  const rows = [...cited].sort().map((id) => {
    const worth = sources[id]?.worth ?? "";
    return `- **${id}**: ${citation(language, sources[id])}. ${worth}`;
  });
  return `## Articles\n\n${rows.join("\n")}\n`;
}
