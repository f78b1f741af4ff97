/** What the outcome screen counts: holders of the objectives. */
import { differenceOf, enemyOf, type Holder, type Outcome, type SideId } from "../engine/index.ts";
import type { Reader } from "./reader.ts";

/** Whether a battle ends where its hours were cut, and not with the last battle of its scenario. */
export function isCutShort(reader: Reader): boolean {
  const battle = reader.battleSheet();
  return (
    battle !== null && reader.theatre.scenario.battles.some((other) => other.endMinute > battle.endMinute)
  );
}

/** Why the battle ended, in a sentence: a cease-fire ends only the battle that goes on until it. */
export function endSaid(reader: Reader, { reason }: Pick<Outcome, "reason">): string {
  const { t } = reader.language;
  return t(`outcome.reasons.${reason === "ceasefire" && isCutShort(reader) ? "hours" : reason}`);
}

/** "Major success: Soviet Union", "Conceded by Japan": what it came to, and for whom. @rule R14.3 */
export function tellLevel(reader: Reader, { level, winner }: Outcome): string {
  const { t, say } = reader.language;
  if (level === "conceded" && winner !== null)
    return t("outcome.concededBy", { side: reader.sideName(enemyOf(winner)) });
  const told =
    reader.book.invented && level === "as-it-happened"
      ? t("outcome.asExpected")
      : say(`outcome.levels.${level}`, "outcome.levels.unknown", { level });
  return winner === null ? told : t("outcome.levelFor", { level: told, side: reader.sideName(winner) });
}

/** Who did better than then, and by how many points; of a war or a battle given up what that costs. @rule R14.2 R14.3 */
export function tellMargin(reader: Reader, outcome: Outcome): string | null {
  const battle = reader.battleSheet();
  const { numbers } = reader.theatre;
  const { t } = reader.language;
  if (outcome.reason === "war") return null;
  if (outcome.reason === "conceded")
    return outcome.winner === null
      ? null
      : t("outcome.concededCosts", {
          side: reader.sideName(enemyOf(outcome.winner)),
          count: numbers.victory.warLoss,
        });
  const difference = battle ? differenceOf(numbers, battle, outcome) : 0;
  const { invented } = reader.book;
  if (difference === 0) return t(invented ? "outcome.marginNoneExpected" : "outcome.marginNone");
  return t(invented ? "outcome.marginExpected" : "outcome.margin", {
    side: reader.sideName(difference > 0 ? "soviet" : "japanese"),
    count: Math.abs(difference),
  });
}

/** Whose savings in men and ledger do not count in full, for he holds no more ground than then; or nobody. @rule R14.7 */
export function sparingSide(reader: Reader, outcome: Outcome): SideId | null {
  const battle = reader.battleSheet();
  if (!battle) return null;
  const difference = differenceOf(reader.theatre.numbers, battle, outcome);
  return difference === outcome.margin - battle.historicalMargin ? null : battle.attacker;
}

/** That the savings of a side do not count in full, and why. @rule R14.7 */
export function tellSparing(reader: Reader, side: SideId): string {
  const facts = { side: reader.sideName(side), count: reader.theatre.numbers.victory.savedMost };
  const { t } = reader.language;
  return reader.book.invented ? t("outcome.sparingExpected", facts) : t("outcome.sparing", facts);
}

/** An objective with who holds it here and who held it in history. */
export interface HeldPlace {
  readonly id: string;
  readonly points: number;
  readonly holder: Holder;
  readonly historical: SideId | null;
  /** Who was last in it, where it does not count for him; else null. @rule R14.8 R14.9 */
  readonly lastIn: Holder | null;
}

/** The objectives in the order of their worth, with their holders at the end. */
export function heldPlaces(reader: Reader, outcome: Outcome): readonly HeldPlace[] {
  const battle = reader.battleSheet();
  const historical = battle ? reader.book.battles[battle.id]?.historicalHolders : undefined;
  return [...(battle?.objectives ?? [])]
    .sort((a, b) => b.points - a.points)
    .map(({ place, points }) => ({
      id: place,
      points,
      holder: outcome.holders[place] ?? "none",
      historical: historical?.[place] ?? null,
      lastIn: outcome.lastIn[place] ?? null,
    }));
}
