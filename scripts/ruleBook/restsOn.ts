/** Under each rule the facts that it rests on, and the way to its numbers: "> Rests on `night-attack` (A1)". */
import type { RuleBook } from "../../src/language/index.ts";
import { readHistory } from "./numbers.ts";
import { anchorOf } from "./page.ts";

const PAGE = "RULES-NUMBERS.md";
/** A line that is written here, with the empty line before it. */
const WRITTEN = /\n\n> [^\n]*(?:\n> [^\n]*)*/g;

/** The book with such a line under each rule that has facts or numbers. */
export function withGrounds(text: string, book: RuleBook): string {
  const { facts } = readHistory();
  const lines = new Map<string, string>();
  for (const rule of book.chapters.flatMap(({ rules }) => rules)) {
    const own = facts.filter(({ rules }) => rules.includes(rule.id));
    const page = `${PAGE}#${anchorOf(rule)}`;
    const named = own.map(
      ({ id, sources }) => `\`${id}\` (${[...new Set(sources.map(({ source }) => source))].join(", ")})`,
    );
    if (named.length > 0)
      lines.set(rule.id, `> Rests on ${named.join(", ")}; [numbers and evidence](${page}).`);
    else if (rule.numbers.length > 0) lines.set(rule.id, `> [Numbers and why](${page}).`);
  }
  const plain = text.replace(WRITTEN, "");
  // A rule ends where the next one or the next chapter begins.
  return plain
    .split(/\n\n(?=\*\*R\d+\.\d+ |## )/)
    .map((part) => {
      const id = /^\*\*(R\d+\.\d+) /.exec(part)?.[1];
      const line = id === undefined ? undefined : lines.get(id);
      return line === undefined ? part : `${part.trimEnd()}\n\n${line}`;
    })
    .join("\n\n")
    .replace(/\n*$/, "\n");
}
