/** A march over several turns in words: when it arrives, and where it stands at the end of each. */
import type { March } from "../notebook/index.ts";
import type { Reader } from "./reader.ts";

/** The end of a turn as it is said. */
export function endOfTurn(reader: Reader, turn: number): { readonly date: string; readonly time: string } {
  const minute = reader.minuteOfTurn(turn + 1);
  return {
    date: reader.date(minute, "day-and-month"),
    time: reader.language.formatTime(minute % 1440),
  };
}

/** "Arrives by 3 Aug, 06:00: 2 turns." @see R2.2 */
export function tellArrival(reader: Reader, { stages }: March): string {
  const last = stages.at(-1);
  if (!last) return "";
  return reader.language.t("marches.arrives", { ...endOfTurn(reader, last.turn), count: stages.length });
}
