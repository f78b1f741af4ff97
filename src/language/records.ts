import { type Direction, isolated } from "./direction.ts";
import { PSEUDO, pseudoText } from "./pseudo.ts";
import { withSentences } from "./texts.ts";

interface Read {
  readonly tag: string;
  readonly direction: Direction;
}

/**
 * A sentence from the records of the battle, which are kept in one language: set apart where the reader's runs the
 * other way, and turned like all else in the invented one.
 */
export function recorded({ tag, direction }: Read, text: string): string {
  return tag === PSEUDO ? pseudoText(text) : isolated(direction, text);
}

/** A record with every text of more than one word in it as it is read; codes stay as they are. */
export function recordedTexts<Record>(language: Read, record: Record): Record {
  if (language.direction === "ltr") return record;
  return withSentences(record, (text) => recorded(language, text));
}
