/** What the outcome screen counts: holders of the objectives. */
import { differenceOf, type Holder, type Outcome, type SideId } from "../engine/index.ts";
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
