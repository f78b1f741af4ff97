/** A turn of digging, of laying wire or of building nests, weighed. */
import type { Command, Preview } from "../../engine/index.ts";
import { breakdownBars, type Reader, wireAndNests, worksWord } from "../../telling/index.ts";

/** What stands after a turn of work, how far the next piece is, and what helps or hinders. @see R8.1 R8.5 R8.7 */
export function tellWorksForecast(
  reader: Reader,
  command: Command,
  { works, men, breakdown }: Extract<Preview, { readonly type: "works" }>,
): readonly string[] {
  const { t, formatPercent } = reader.language;
  const { numbers } = reader.theatre;
  const { wireTurn, nestHours } = numbers.entrenchment;
  const what = command.type === "dig" ? (command.what ?? "trench") : "trench";
  const next = {
    // The next level, man by man (R8.10).
    trench: [works.room[works.level] ?? 0, men, "console.odds.workBegun"],
    wire: [works.wireDone, wireTurn, "console.odds.wireBegun"],
    nests: [works.nestsDone, nestHours, "console.odds.nestBegun"],
  } as const;
  const [done, whole, key] = next[what];
  const parts = [
    worksWord(reader.language, works.level),
    ...wireAndNests(reader.language, works),
    ...(done > 0 && whole > 0 ? [t(key, { done: formatPercent(Math.floor((done * 100) / whole)) })] : []),
  ];
  return [
    t("console.odds.worksAfter", { works: parts.join(", ") }),
    ...breakdownBars(reader, breakdown, "defender").map(({ figure, label, rule }) =>
      t("console.odds.workCause", { figure, label, rule }),
    ),
  ];
}
