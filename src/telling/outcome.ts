/** What the outcome screen counts: holders of the objectives. */
import {
  type BattleSheet,
  differenceOf,
  enemyOf,
  groundMargin,
  type Holder,
  mostSaved,
  type Outcome,
  type RuleNumbers,
  type SideId,
  verdictOf,
} from "../engine/index.ts";
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

/**
 * What it came to, first from the seat of who reads it, then whose success it is: "Soviet Union: much worse than history",
 * "Major success: Japan". One line where both are the same, and where both have lost or one gave up. @rule R14.3
 */
export function tellVerdict(reader: Reader, outcome: Outcome, seat: SideId): readonly string[] {
  const { t } = reader.language;
  const whole = tellLevel(reader, outcome);
  const battle = reader.battleSheet();
  if (!battle || outcome.winner !== enemyOf(seat) || outcome.level === "conceded") return [whole];
  const verdict = reader.book.invented
    ? t("outcome.seats.expected.worse")
    : seatSaid(reader, verdictOf(reader.theatre.numbers, battle, outcome, seat));
  return [t("outcome.seats.of", { side: reader.sideName(seat), verdict }), whole];
}

/** "much worse than history": how a side must judge it. @rule R14.3 */
export function seatSaid(
  { language }: Reader,
  { level, than }: Pick<ReturnType<typeof verdictOf>, "level" | "than">,
): string {
  if (than === "as-it-happened") return language.t("outcome.seats.as-it-happened");
  return language.say(`outcome.seats.${level}.${than}`, `outcome.seats.${than}`, {});
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

/** An attacker whose savings in men and ledger count only up to some points. @rule R14.7 */
export interface Sparing {
  readonly side: SideId;
  readonly most: number;
}

/** Up to how many points the attacker's savings count, with the ground as it stands; null where nobody attacks. @rule R14.7 */
export function sparingIn(
  numbers: Pick<RuleNumbers, "victory">,
  battle: Pick<BattleSheet, "attacker" | "historicalGround">,
  ground: number,
): Sparing | null {
  return battle.attacker && { side: battle.attacker, most: mostSaved(numbers, battle, ground) };
}

/** Whose savings in men and ledger do not count in full at the end; null where they do. @rule R14.7 */
export function sparingAtEnd(reader: Reader, outcome: Outcome): Sparing | null {
  const battle = reader.battleSheet();
  if (!battle) return null;
  const { numbers } = reader.theatre;
  const isInFull = differenceOf(numbers, battle, outcome) === outcome.margin - battle.historicalMargin;
  return isInFull ? null : sparingIn(numbers, battle, groundMargin(battle.objectives, outcome.holders));
}

/** That the savings of a side do not count in full, and up to how many points they do. @rule R14.7 */
export function tellSparing({ language: { t }, sideName }: Reader, { side, most }: Sparing): string {
  return t("outcome.sparing", { side: sideName(side), count: most });
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
