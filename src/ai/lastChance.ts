/** The last part in which ground can still be won: what is taken later counts only if it is taken back. @rule R14.8 @rule R14.9 */
import { type BattleSheet, minutesPerTurn, nextPart, type SideView, type Theatre } from "../engine/index.ts";

/** The war as a commander has it before him when he asks how long ground can be won. */
export interface Ground {
  readonly view: SideView;
  readonly theatre: Theatre;
  readonly battle: BattleSheet;
}

/** The turn at the end of which the ground is counted. */
export function turnOfCount({ theatre, battle }: Omit<Ground, "view">): number {
  return Math.ceil(battle.groundMinute / minutesPerTurn(theatre)) - 1;
}

/**
 * Whether this is a side's last part in which it can win ground, or a later one: in the turn before the count it is for who
 * then moves second, for what he takes in that turn the enemy cannot take back.
 */
export function isLastChance(ground: Ground): boolean {
  const left = turnOfCount(ground) - ground.view.turn;
  if (left <= 0) return true;
  const next = nextPart(ground.view);
  return left === 1 && (ground.view.half === 1 ? next === "theirs" : next === "theirsTwice");
}
