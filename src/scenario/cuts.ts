/** Battles that are cut from a longer one as it was told: which they are, and a scenario without them. */
import type { ScenarioFiles } from "./book.ts";
import { minuteOf, turnMinutes } from "./calendar.ts";
import type { BattleId, Minute, Turn } from "./engine.ts";
import { noFindings } from "./finding.ts";
import { readSheets } from "./readSheets.ts";
import { FILES } from "./sheets.ts";

/** A battle to be cut from another: from the beginning of a turn to a minute. */
export interface Cut {
  readonly id: BattleId;
  readonly of: BattleId;
  readonly firstTurn: Turn;
  readonly endMinute: Minute;
}

/** A scenario's files without the battles that are cut, and what these are; nothing is cut where a file is broken. */
export function withoutCuts(files: ScenarioFiles): {
  readonly files: ScenarioFiles;
  readonly cuts: readonly Cut[];
} {
  const { battles, scenario } = readSheets(files, noFindings());
  if (!battles || !scenario) return { files, cuts: [] };
  const { calendar } = scenario;
  const cuts = battles.battles.flatMap(({ id, cutFrom, first, end }): Cut[] => {
    if (cutFrom === undefined) return [];
    const firstTurn = minuteOf(calendar, first.date, first.hour) / turnMinutes(calendar);
    return [{ id, of: cutFrom, firstTurn, endMinute: minuteOf(calendar, end.date, end.hour) }];
  });
  if (cuts.length === 0) return { files, cuts };
  const left = { ...battles, battles: battles.battles.filter(({ cutFrom }) => cutFrom === undefined) };
  const { [FILES.openings]: _, ...texts } = files.files;
  const words = wordsWithout(texts, new Set(cuts.map(({ id }) => id)));
  return { files: { ...files, files: { ...words, [FILES.battles]: JSON.stringify(left) } }, cuts };
}

/** Words of battles that are not there would be findings. */
function wordsWithout(
  texts: Readonly<Record<string, string>>,
  ids: ReadonlySet<string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      if (!name.startsWith("words/") || !text.includes('"battles"')) return [name, text];
      const words = JSON.parse(text) as { battles?: Record<string, unknown> };
      if (!words.battles) return [name, text];
      const battles = Object.fromEntries(Object.entries(words.battles).filter(([id]) => !ids.has(id)));
      return [name, JSON.stringify({ ...words, battles })];
    }),
  );
}
