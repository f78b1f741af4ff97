/** What is told when the other side has had its part: the whole where it is short, else what it came to, the rest on demand. */
import type { SeenEvent } from "../../engine/index.ts";
import { aftermathOf, type Reader, tellAftermath, tellEnemyPart } from "../../telling/index.ts";
import type { Memory } from "../scene.ts";
import { asLines, type PartSeen, tellGist } from "./done.ts";

/** Lines that are heard at once; of more comes a summary first. */
const HEARD_WHOLE = 8;

/** News of a part, and what is remembered to be read on. */
export interface PartNews {
  readonly lines: readonly string[];
  readonly memory: Memory;
}

/** What was seen of the other side's part; of much its sum, and each thing, with its dice, by "more". */
export function tellPartNews(
  reader: Reader,
  memory: Memory,
  seen: readonly SeenEvent[],
  about?: PartSeen,
): PartNews {
  const whole = tellGist(reader, seen, about);
  if (whole.length <= HEARD_WHOLE) return { lines: whole, memory };
  const lines = [
    tellEnemyPart(reader, asLines(seen)),
    ...(about ? tellAftermath(reader, aftermathOf(about.before, about.after, seen)) : []),
    reader.language.t("console.more", { count: whole.length }),
  ];
  return { lines, memory: { ...memory, rest: whole } };
}
