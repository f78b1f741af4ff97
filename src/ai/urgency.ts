/** How pressing time is: an attack that cannot wait any more accepts what it would not have accepted before. */
import {
  type BattleSheet,
  CONTROL_MARK,
  minutesPerTurn,
  type SideView,
  type Theatre,
} from "../engine/index.ts";
import type { Doctrine } from "./doctrine.ts";
import { turnOfCount } from "./lastChance.ts";

/** Minutes before the end from which time presses: two days. */
const PRESSES = 2880;
/** Where it begins to press, percent of what it is in the last turn. */
const FROM = 50;
/** Share of the points in enemy hands at which time presses wholly, percent. */
const MUCH = 40;

/** The war as a commander has it before him when he looks at the clock. */
export interface Hour {
  readonly view: SideView;
  readonly theatre: Theatre;
  readonly battle: BattleSheet;
  readonly doctrine: Doctrine;
}

/**
 * How pressing time is for this side, percent: nothing while there are days left, or when the enemy holds
 * nothing of worth; most in the last turn.
 */
export function pressureOf(hour: Hour): number {
  const turns = Math.floor(PRESSES / minutesPerTurn(hour.theatre));
  const left = turnOfCount(hour) - hour.view.turn;
  if (left >= turns) return 0;
  const time = FROM + Math.floor(((100 - FROM) * (turns - 1 - left)) / Math.max(1, turns - 1));
  return Math.floor((time * wantedShare(hour) * hour.doctrine.pressure) / 10_000);
}

/** How much of the ground of worth that this side claims is not in its hands, percent of what counts as much. */
function wantedShare({ view, theatre, battle }: Hour): number {
  const claimed = theatre.claimed[view.side];
  const mark = CONTROL_MARK[view.side];
  let wanted = 0;
  let all = 0;
  for (const { place, points } of battle.objectives) {
    const hexes = theatre.places.get(place)?.hexes ?? [];
    if (hexes.length === 0) continue;
    all += points;
    const missing = hexes.filter((hex) => view.control[hex] !== mark && claimed[hex] === 1);
    wanted += Math.floor((points * missing.length) / hexes.length);
  }
  return all === 0 ? 0 : Math.min(100, Math.floor((wanted * 10_000) / (all * MUCH)));
}

/** What is left of a number of the doctrine under pressure, when all pressure takes `off` percent of it. */
export function pressed(under: { readonly pressure: number }, number: number, off: number): number {
  return Math.floor((number * (10_000 - under.pressure * off)) / 10_000);
}
