/** What a battle would be called if it ended now, in words: the name, why, and what is needed for a better one. */
import type { Turn } from "../engine/index.ts";
import { seatSaid } from "./outcome.ts";
import type { Reader } from "./reader.ts";
import type { Standing } from "./situation.ts";

/** "If it ended now: decisive success." An invented battle has no history to be better than: its points. @rule R14.3 */
export function tellVerdictNow(reader: Reader, standing: Standing): string {
  const { t, formatSigned } = reader.language;
  const verdict = reader.book.invented
    ? t("outcome.seats.points", { points: formatSigned(standing.beside) })
    : seatSaid(reader, standing);
  return t("overview.verdict", { verdict });
}

/** What that rests on, and how many turns are left to change it, that one with them; null of an invented battle. @rule R14.1 R14.2 R14.3 */
export function tellBecause(reader: Reader, turn: Turn, standing: Standing): string | null {
  const battle = reader.battleSheet();
  if (battle === null || reader.book.invented) return null;
  const { t, formatSigned } = reader.language;
  const minutesPerTurn = reader.minuteOfTurn(1) - reader.minuteOfTurn(0);
  return t("overview.because", {
    ground: formatSigned(standing.groundBeside),
    rest: formatSigned(standing.beside - standing.groundBeside),
    count: Math.ceil((battle.endMinute - reader.minuteOfTurn(turn)) / minutesPerTurn),
  });
}

/** "Minor success needs 8 points more."; null at the best. @rule R14.3 */
export function tellNextLevel({ language }: Reader, { toNext }: Standing): string | null {
  if (toNext === null) return null;
  const { say, t } = language;
  return t("overview.next", {
    level: say(`outcome.levels.${toNext.level}`, "outcome.levels.unknown", { level: toNext.level }),
    count: toNext.points,
  });
}
