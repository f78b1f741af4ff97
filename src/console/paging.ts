/** Long answers, read a page at a time. */
import type { Reader } from "../telling/index.ts";
import type { Heard } from "./heard.ts";
import type { Memory, Scene } from "./scene.ts";

/** Lines of a rule's numbers and evidence that are read out at once. */
const PAGE = 12;

/** A rule is answered with its text; its numbers and what they rest on are read on demand. */
export function paged(heard: Heard, { reader }: Scene): Heard {
  const { t } = reader.language;
  const from = heard.lines.findIndex((line) =>
    [`${t("book.numbers")}:`, `${t("book.evidence")}:`].includes(line),
  );
  if (from < 0 || heard.lines.length <= PAGE) return heard;
  const rest = heard.lines.slice(from);
  const lines = [...heard.lines.slice(0, from), t("console.rule.rest", { count: rest.length })];
  return { ...heard, lines, memory: { ...heard.memory, rest } };
}

/** The next lines of a long answer. */
export function readOn({ reader }: Scene, memory: Memory): Heard {
  const { t } = reader.language;
  const rest = memory.rest.slice(PAGE);
  const lines =
    memory.rest.length === 0
      ? [t("console.rule.noMore")]
      : [
          ...memory.rest.slice(0, PAGE),
          ...(rest.length > 0 ? [t("console.more", { count: rest.length })] : []),
        ];
  return { kind: "answer", lines, doing: null, memory: { ...memory, rest }, show: null };
}

/** Lines of any other answer that are heard at once, and from how many on it is cut. */
const HEARD = 18;
const TOO_MANY = 24;

/** A long answer in pages: the first now, the others on demand. What the host adds to an answer is not cut here. */
export function inPages(heard: Heard, { reader }: Scene): Heard {
  const { lines, doing, kind, memory } = heard;
  return kind === "answer" && doing === null ? { ...heard, ...firstPage(reader, memory, lines) } : heard;
}

/** The first page of what is told, and a memory with the rest. */
export function firstPage(
  { language }: Reader,
  memory: Memory,
  lines: readonly string[],
): Pick<Heard, "lines" | "memory"> {
  if (lines.length <= TOO_MANY) return { lines, memory };
  const rest = lines.slice(HEARD);
  return {
    lines: [...lines.slice(0, HEARD), language.t("console.more", { count: rest.length })],
    memory: { ...memory, rest },
  };
}
