/** What is kept of a sentence for the next one, and what follows it in the same line. */
import type { Reader } from "../telling/index.ts";
import type { Heard } from "./heard.ts";
import type { Request } from "./request.ts";
import type { Scene } from "./scene.ts";
import { lexiconOf } from "./words/lexicon.ts";

/** Requests that nobody wants again: they mean what stands around them. */
const NOT_AGAIN: ReadonlySet<Request["type"]> = new Set<Request["type"]>([
  "repeat",
  "more",
  "yes",
  "no",
  "undo",
  "redo",
  "next",
  "map",
  "save",
  "quit",
  "help",
  "end-turn",
  "concede",
]);

/** What was said is kept for who wants the same again. */
export function remembered(text: string, request: Request, heard: Heard): Heard {
  if (NOT_AGAIN.has(request.type)) return heard;
  const said = request.type === "taken" ? request.said : text;
  return { ...heard, memory: { ...heard.memory, said } };
}

/** What follows in the same line: it is heard when this is done, waits with a question, and falls with a refusal. */
export function withRest(heard: Heard, rest: string, { reader }: Scene): Heard {
  const { pending } = heard.memory;
  if (heard.kind === "answer")
    return { ...heard, rest: heard.rest === undefined ? rest : `${heard.rest}; ${rest}` };
  const lexicon = lexiconOf(reader.language);
  const word = lexicon.verbAt(lexicon.hear(rest), 0)?.name;
  // "end turn; yes".
  if (pending !== null && (word === "yes" || word === "no")) return { ...heard, rest };
  if (heard.kind === "question" && pending?.type === "confirm")
    return { ...heard, memory: { ...heard.memory, pending: { ...pending, rest } } };
  return {
    ...heard,
    lines: [...heard.lines, tellRestLeft(reader, rest)],
  };
}

/** That what was said in the same line was left undone. */
export function tellRestLeft({ language }: Reader, sentence: string): string {
  return language.t("console.conversation.restLeft", { sentence });
}
