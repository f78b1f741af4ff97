/** For whom ground counts, where that is not who holds it, and when it is counted. */
import {
  type BattleSheet,
  type Counted,
  groundStage,
  type Holder,
  isDecidedEarlier,
  type SideView,
} from "../engine/index.ts";
import type { Reader } from "./reader.ts";

/** "counts for Japan until …": why a place counts otherwise than it is held; null where it does not. @rule R14.8 R14.9 */
export function tellCounted(reader: Reader, { counts, cause }: Omit<Counted, "holder">): string | null {
  if (cause === null) return null;
  const { t } = reader.language;
  const side = counts === "soviet" || counts === "japanese" ? reader.sideName(counts) : null;
  if (cause === "settled")
    return side ? t("counted.settledFor", { side }) : t(`counted.settled.${asNobody(counts)}`);
  return side ? t("counted.lateFor", { side }) : t(`counted.late.${asNobody(counts)}`);
}

/** Of whom was last in a place at the end and has no points of it: "Japan was last in it, too late to count". */
export function tellLastIn(reader: Reader, lastIn: Holder | null): string | null {
  if (lastIn === null) return null;
  const { t } = reader.language;
  const battle = reader.battleSheet();
  const rule = battle && isDecidedEarlier(battle) ? "R14.9" : "R14.8";
  const side = lastIn === "soviet" || lastIn === "japanese" ? reader.sideName(lastIn) : null;
  return side ? t("counted.lastIn", { side, rule }) : t("counted.lastInBoth", { rule });
}

/** When the ground is counted, if not at the end, and that the last chance to win any has come or gone. @rule R14.8 R14.9 */
export function tellGroundHour(reader: Reader, view: SideView): readonly string[] {
  const battle = reader.battleSheet();
  if (!battle || view.outcome) return [];
  const { t } = reader.language;
  const stage = groundStage(view);
  const hour = () => hourSaid(reader, battle);
  if (stage === "settled") return [t("counted.isSettled", { when: hour() })];
  return [
    ...(isDecidedEarlier(battle) ? [t("counted.willBeSettled", { when: hour() })] : []),
    ...(stage === "last-chance" ? [t("counted.lastChance")] : []),
    ...(stage === "last-part" ? [t("counted.lastPart")] : []),
  ];
}

/** That the ground has been counted. @rule R14.9 */
export function tellSettled(reader: Reader): string | null {
  const battle = reader.battleSheet();
  return battle && reader.language.t("counted.isSettled", { when: hourSaid(reader, battle) });
}

/** "10 August, 24:00": midnight belongs to the day that ends. */
function hourSaid(reader: Reader, { groundMinute }: BattleSheet): string {
  const isMidnight = groundMinute % MINUTES_A_DAY === 0;
  const date = reader.date(isMidnight ? groundMinute - 1 : groundMinute, "day-and-month");
  return reader.language.t("counted.hour", {
    date,
    time: isMidnight ? "24:00" : reader.language.formatTime(groundMinute),
  });
}

const MINUTES_A_DAY = 1440;

function asNobody(holder: Holder): "nobody" | "both" {
  return holder === "contested" ? "both" : "nobody";
}
