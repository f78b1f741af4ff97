/** A march over several turns in words: when it begins and arrives, and where it stands at the end of each. */
import { beginsLater, type March } from "../notebook/index.ts";
import type { Reader } from "./reader.ts";

/** The end of a turn as it is said. */
export function endOfTurn(reader: Reader, turn: number): { readonly date: string; readonly time: string } {
  const minute = reader.minuteOfTurn(turn + 1);
  return {
    date: reader.date(minute, "day-and-month"),
    time: reader.language.formatTime(minute % 1440),
  };
}

/** "Arrives by 3 Aug, 06:00: 2 turns."; of one that begins with the next part, also when. @see R2.2 */
export function tellArrival(reader: Reader, march: March): string {
  const { t } = reader.language;
  const [first, last] = [march.stages[0], march.stages.at(-1)];
  if (!first || !last) return "";
  const facts = { ...endOfTurn(reader, last.turn), count: march.stages.length };
  if (!beginsLater(march)) return t("marches.arrives", facts);
  const begins = endOfTurn(reader, first.turn);
  return t("marches.arrivesLater", { ...facts, beginDate: begins.date, beginTime: begins.time });
}

/** Where a march stands at the end of each turn in which it goes on. */
export function tellStages(reader: Reader, march: March): readonly string[] {
  const { stages } = march;
  return stages
    .slice(beginsLater(march) ? 1 : 0)
    .map(({ hex, turn }) =>
      reader.language.t("marches.stage", { ...endOfTurn(reader, turn), where: reader.where(hex) }),
    );
}
