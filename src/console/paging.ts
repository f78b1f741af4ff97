/** Long answers, read a page at a time. */
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

/** A long answer in pages: the first now, the others on demand. What the host adds to an answer is not cut. */
export function inPages(heard: Heard, { reader }: Scene): Heard {
  const { lines, doing, kind } = heard;
  if (kind !== "answer" || doing !== null || lines.length <= TOO_MANY) return heard;
  const rest = lines.slice(HEARD);
  return {
    ...heard,
    lines: [...lines.slice(0, HEARD), reader.language.t("console.more", { count: rest.length })],
    memory: { ...heard.memory, rest },
  };
}
