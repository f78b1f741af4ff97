/** What is known of a battle at a moment: all of it, or what one side knows. */
import {
  type BattleState,
  CONTROL_MARK,
  enemyOf,
  escalationOf,
  GONE,
  type Holder,
  holderOf,
  type Known,
  lossesOf,
  type Scenario,
  type SideId,
  type UnitState,
} from "../engine/index.ts";
import type { Knower, LossCount, Picture, StrangerInPicture, UnitInPicture } from "./types.ts";

/** A moment of a battle, and what it is counted from. */
export interface Moment {
  readonly scenario: Scenario;
  readonly state: BattleState;
  /** The first state of the battle: losses are counted from it. */
  readonly first: BattleState;
  readonly knower: Knower;
  /** Men that the enemy of the knower has lost, as far as the knower saw; unused where all is known. */
  readonly enemyLost: number;
}

/** The battle at a moment, as far as its knower may know it. */
export function pictureOf(moment: Moment): Picture {
  const { scenario, state, first, knower } = moment;
  const control = knower === "all" ? state.control : state.believed[knower];
  const holders: Record<string, Holder> = {};
  for (const place of scenario.battlefield.places) holders[place.id] = holderOf(control, place);
  const units = unitsOf(moment);
  return {
    units,
    strangers: knower === "all" ? [] : state.known[knower].flatMap((known) => strangerIn(known, knower)),
    control,
    hexes: bySide((side) => control.filter((mark) => mark === CONTROL_MARK[side]).length),
    holders,
    losses: bySide((side) => lossesSince(moment, side)),
    shells: bySide((side) => shellsOf(moment, units, side)),
    escalation: bySide((side) => escalationOf(state.ledger.slice(first.ledger.length), side)),
  };
}

function bySide<T>(of: (side: SideId) => T): Record<SideId, T> {
  return { soviet: of("soviet"), japanese: of("japanese") };
}

function unitsOf({ scenario, state, first, knower }: Moment): readonly UnitInPicture[] {
  return scenario.units.map((sheet, index) => {
    const unit = state.units[index] as UnitState;
    if (knower === "all" || sheet.side === knower) return whole(unit, first.units[index] as UnitState);
    return asSeen(state.known[knower][index] ?? null);
  });
}

/** A unit that was out of the battle from its first moment is not of it, and has not been lost. */
function whole({ at, men, guns, tanks, bogged, shells }: UnitState, first: UnitState): UnitInPicture {
  const isLost = at === GONE && first.at !== GONE;
  const is = at >= 0 ? "map" : isLost ? "lost" : "away";
  return { is, known: "whole", hex: at, men, guns, tanks: tanks + bogged, shells };
}

const UNFOUND: UnitInPicture = {
  is: "unknown",
  known: "unknown",
  hex: GONE,
  men: null,
  guns: null,
  tanks: null,
  shells: null,
};

function asSeen(known: Known | null): UnitInPicture {
  if (!known) return UNFOUND;
  const { where, level, men, guns, tanks } = known;
  // Who was not made out is not shown as who he is.
  if (level === "contact") return UNFOUND;
  return { ...UNFOUND, is: "map", known: howSeen(known), hex: where, men, guns, tanks };
}

function strangerIn(known: Known | null, knower: SideId): readonly StrangerInPicture[] {
  if (known?.level !== "contact") return [];
  return [{ side: enemyOf(knower), hex: known.where, known: howSeen(known) }];
}

function howSeen({ now }: Known): "seen" | "last-seen" {
  return now === 1 ? "seen" : "last-seen";
}

function lossesSince({ state, first, knower, enemyLost }: Moment, side: SideId): LossCount {
  if (knower !== "all" && side === enemyOf(knower))
    return { men: enemyLost, killed: null, wounded: null, missing: null, guns: null, tanks: null };
  const now = lossesOf(state, side);
  const then = lossesOf(first, side);
  const killed = now.killed - then.killed;
  const wounded = now.wounded - then.wounded;
  const missing = now.missing - then.missing;
  const men = killed + wounded + missing;
  return { men, killed, wounded, missing, guns: now.guns - then.guns, tanks: now.tanks - then.tanks };
}

function shellsOf({ scenario, knower }: Moment, units: readonly UnitInPicture[], side: SideId) {
  if (knower !== "all" && side !== knower) return null;
  return scenario.units.reduce(
    (sum, sheet, index) =>
      sum + (sheet.side === side && units[index]?.is === "map" ? (units[index]?.shells ?? 0) : 0),
    0,
  );
}
