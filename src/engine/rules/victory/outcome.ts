/** What a battle came to, measured against what happened. @rule R14.3 */
import type { Draft } from "../../draft.ts";
import { type BattleSheet, enemyOf, type Losses, type PlaceId, SIDES, type SideId } from "../../scenario.ts";
import { type BattleState, type Holder, NO_LOSSES, type Outcome } from "../../state.ts";
import { battleOf, type Theatre, theatreOf } from "../../theatre.ts";
import { escalationOf } from "../border/leash.ts";
import { countedAt, groundOf } from "./counted.ts";
import { beyondHistory, escalationMargin, groundMargin, levelOf, lossMargin } from "./margin.ts";

/** Losses of a side so far, from its units. */
export function lossesOf(state: BattleState, side: SideId): Losses {
  const sum = { ...NO_LOSSES };
  theatreOf(state).scenario.units.forEach((sheet, index) => {
    const lost = state.units[index]?.lost;
    if (sheet.side !== side || !lost) return;
    sum.killed += lost.killed;
    sum.wounded += lost.wounded;
    sum.missing += lost.missing;
    sum.guns += lost.guns;
    sum.tanks += lost.tanks;
  });
  return sum;
}

/** Men of a side who have fallen sick so far; they are no losses of the battle. @rule R9.5 */
export function sickOf(state: BattleState, side: SideId): number {
  return theatreOf(state).scenario.units.reduce(
    (sum, sheet, index) => sum + (sheet.side === side ? (state.units[index]?.sick ?? 0) : 0),
    0,
  );
}

/**
 * The outcome if the battle ended now. A ceasefire or the end of one side is measured by ground and losses
 * against history; a war is lost by both, more heavily by the side whose breaches weigh more; who concedes, loses.
 * @rule R12.3 R14.3 R14.4 R14.7
 */
export function outcomeAt(draft: Draft, reason: Outcome["reason"]): Outcome {
  const { theatre, state } = draft;
  const battle = battleOf(theatre, state.battle);
  const { holders, lastIn } = holdersAt(theatre, state, { battle, reason });
  const losses = { soviet: lossesOf(state, "soviet"), japanese: lossesOf(state, "japanese") };
  const sick = { soviet: sickOf(state, "soviet"), japanese: sickOf(state, "japanese") };
  const ground = groundMargin(battle.objectives, holders);
  const margin =
    ground +
    lossMargin(theatre.numbers, losses) +
    escalationMargin(theatre.numbers, {
      soviet: escalationOf(state.ledger, "soviet"),
      japanese: escalationOf(state.ledger, "japanese"),
    });
  const minutesPerTurn = theatre.scenario.calendar.hoursPerTurn * 60;
  const minute = reason === "ceasefire" ? battle.endMinute : (state.turn + 1) * minutesPerTurn;
  const facts = {
    reason,
    minute,
    margin,
    holders,
    lastIn,
    losses,
    sick,
    aircraft: state.aircraft,
    blamed: null,
  };
  if (reason === "war") return { ...facts, level: "war", winner: null, blamed: worseBreaker(state) };
  if (reason === "conceded") return { ...facts, level: "conceded", winner: enemyOf(state.activeSide) };
  return {
    ...facts,
    ...levelOf(theatre.numbers, beyondHistory(theatre.numbers, battle, { ground, margin })),
  };
}

/** The side whose ledger weighs more; of equal ones that of the side that acted last. @rule R12.3 */
function worseBreaker(state: BattleState): SideId {
  const points = (side: SideId): number => escalationOf(state.ledger, side);
  const [first, second] = SIDES as readonly [SideId, SideId];
  if (points(first) === points(second)) return state.activeSide;
  return points(first) > points(second) ? first : second;
}

/**
 * For whom each objective counts, and who was last in it where that is not the same. Where a side is gone or gives up
 * nobody is left to take anything back.
 * @rule R14.8 R14.9
 */
function holdersAt(theatre: Theatre, state: BattleState, { battle, reason }: End) {
  const ground = groundOf(state);
  const counted = reason === "ceasefire" ? ground : { ...ground, taken: {} };
  const holders: Record<PlaceId, Holder> = {};
  const lastIn: Record<PlaceId, Holder> = {};
  for (const { place: id } of battle.objectives) {
    const place = theatre.places.get(id);
    if (!place) continue;
    const { holder, counts } = countedAt(counted, place);
    holders[id] = counts;
    if (holder !== counts) lastIn[id] = holder;
  }
  return { holders, lastIn };
}

/** Which battle ends, and why. */
interface End {
  readonly battle: BattleSheet;
  readonly reason: Outcome["reason"];
}
