/** The compiled line as its file. */
import type { HistoricalLine } from "../types.ts";

/** One step on a line, so that what a change does to the line can be read in a comparison of versions. */
export function compiledText({ entries, steps, ...head }: HistoricalLine): string {
  const listed = (items: readonly unknown[]): string => items.map((item) => JSON.stringify(item)).join(",\n");
  const start = JSON.stringify(head).slice(0, -1);
  return `${start},\n"entries":[\n${listed(entries)}\n],\n"steps":[\n${listed(steps)}\n]}\n`;
}
