/** How the battle ended, or would end now: the account beside history's, as the side must judge it. */
import {
  type BattleSheet,
  enemyOf,
  escalationMargin,
  groundMargin,
  type Holder,
  type Losses,
  lossMargin,
  NO_LOSSES,
  type Outcome,
  SIDES,
  type SideId,
  type SideView,
  verdictOf,
} from "../../engine/index.ts";
import {
  endSaid,
  heldPlaces,
  type Reader,
  seatSaid,
  situationOf,
  sparingAtEnd,
  tellBecause,
  tellLastIn,
  tellLosses,
  tellMargin,
  tellNextLevel,
  tellSparing,
  tellVerdict,
} from "../../telling/index.ts";
import type { Scene } from "../scene.ts";

/** The end, its reason, its account beside history's, the ground and the losses of both; nothing while it goes on. */
export function tellResult(reader: Reader, view: SideView): readonly string[] {
  const { outcome, side } = view;
  if (!outcome) return [];
  const battle = reader.battleSheet();
  const { t } = reader.language;
  const margin = tellMargin(reader, outcome);
  return [
    ...tellVerdict(reader, outcome, side).map((line) => `${line}.`),
    endSaid(reader, outcome),
    ...(outcome.blamed ? [t("outcome.blamed", { side: reader.sideName(outcome.blamed) })] : []),
    ...(margin ? [margin] : []),
    ...(battle ? [side, enemyOf(side)].map((each) => tellSeat(reader, battle, outcome, each)) : []),
    ...(battle ? tellAccount(reader, battle, outcome, side) : []),
    ...tellHeld(reader, outcome),
    ...tellLossesAtEnd(reader, outcome),
  ];
}

/** "Result of Japan: worse than history, −21 points." An invented battle has no history: its points stand beside what was expected. */
function tellSeat(reader: Reader, battle: BattleSheet, outcome: Outcome, side: SideId): string {
  const { t, formatSigned } = reader.language;
  const { level, than, points } = verdictOf(reader.theatre.numbers, battle, outcome, side);
  if (reader.book.invented)
    return t("console.result.verdictExpected", {
      side: reader.sideName(side),
      points: formatSigned(points),
    });
  return t("console.result.verdict", {
    side: reader.sideName(side),
    verdict: seatSaid(reader, { level, than }),
    points: formatSigned(points),
  });
}

/** Points of ground, losses and ledgers, here and in history, as the side counts them. @see R14.1 R14.2 */
function tellAccount(reader: Reader, battle: BattleSheet, outcome: Outcome, side: SideId): readonly string[] {
  const { numbers } = reader.theatre;
  const { t, formatSigned } = reader.language;
  const sign = side === "soviet" ? 1 : -1;
  const signed = (points: number) => formatSigned(sign * points + 0);
  const ground = groundMargin(battle.objectives, outcome.holders);
  const fallen = lossMargin(numbers, outcome.losses);
  const sparing = sparingAtEnd(reader, outcome);
  return [
    t("console.result.account", {
      side: reader.sideName(side),
      ground: signed(ground),
      losses: signed(fallen),
      ledger: signed(outcome.margin - ground - fallen),
      sum: signed(outcome.margin),
    }),
    t(reader.book.invented ? "console.result.accountExpected" : "console.result.accountThen", {
      ground: signed(battle.historicalGround),
      losses: signed(lossMargin(numbers, battle.historicalLosses)),
      ledger: signed(escalationMargin(numbers, battle.historicalEscalation)),
      sum: signed(battle.historicalMargin),
    }),
    ...(sparing ? [tellSparing(reader, sparing)] : []),
  ];
}

/** Who holds each objective at the end, and who held it in history. @see R14.1 */
export function tellHeld(reader: Reader, outcome: Outcome): readonly string[] {
  const { t } = reader.language;
  const name = (holder: Holder | null) => {
    if (holder === "none") return t("outcome.nobody");
    return holder === "soviet" || holder === "japanese" ? reader.sideName(holder) : t("outcome.contested");
  };
  return heldPlaces(reader, outcome).flatMap(({ id, points, holder, historical, lastIn }) => [
    t(reader.book.invented ? "console.result.heldExpected" : "console.result.held", {
      place: reader.place(id),
      count: points,
      here: name(holder),
      history: name(historical),
    }),
    ...(lastIn
      ? [t("console.result.lastIn", { place: reader.place(id), late: tellLastIn(reader, lastIn) ?? "" })]
      : []),
  ]);
}

/** Losses of both sides from their rolls, beside history's. @see R14.2 */
export function tellLossesAtEnd(reader: Reader, outcome: Outcome): readonly string[] {
  const { t } = reader.language;
  const then = reader.battleSheet()?.historicalLosses;
  const told = (losses: Losses) => tellLosses(reader, losses);
  return SIDES.map((side) =>
    t(reader.book.invented ? "console.result.lossesExpected" : "console.result.losses", {
      side: reader.sideName(side),
      losses: told(outcome.losses[side]),
      history: told(then?.[side] ?? NO_LOSSES),
    }),
  );
}

/** What would be counted if the battle ended now, as far as known; the result once it is over. @see R14.3 */
export function tellScore({ reader, view, chronicle }: Scene): readonly string[] {
  if (view.outcome) return tellResult(reader, view);
  const { t, formatSigned } = reader.language;
  const { standing, begun } = situationOf(reader, view, {
    chronicle,
    from: reader.battleSheet()?.firstTurn ?? 0,
  });
  const { sparing } = standing;
  const isInvented = reader.book.invented;
  return [
    t(isInvented ? "console.result.nowExpected" : "console.result.now", {
      side: reader.sideName(view.side),
      ground: formatSigned(standing.ground),
      losses: formatSigned(standing.losses),
      ledger: formatSigned(standing.ledger),
      sum: formatSigned(standing.sum),
      history: formatSigned(standing.history),
      points: formatSigned(standing.beside),
      verdict: seatSaid(reader, standing),
    }),
    ...(sparing ? [tellSparing(reader, sparing)] : []),
    ...[tellBecause(reader, view.turn, standing), tellNextLevel(reader, standing)].filter(
      (line) => line !== null,
    ),
    ...(begun === "begun" ? [] : [t("overview.beforeUs")]),
  ];
}
