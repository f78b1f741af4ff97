/** Attacks of the plan: which of the enemy's ground, with how many, and whether the hour has come. */
import {
  type Hex,
  hexDistance,
  minutesPerTurn,
  type OwnUnit,
  sheetOf,
  type UnitId,
} from "../engine/index.ts";
import { type Desk, onMap, tradeOf } from "./desk.ts";
import { type Goal, garrisonBelieved, nearestTo } from "./goals.ts";
import { isAbroad } from "./ways.ts";

/** One attack on a place. */
export interface Thrust {
  readonly goal: Goal;
  /** The hex that is attacked first. */
  readonly target: Hex;
  readonly units: readonly UnitId[];
  /** Enough men and guns are here: attack when light and odds allow. Until then the units assemble. */
  readonly isRipe: boolean;
  /** Believed garrison. */
  readonly enemies: number;
}

/** Men that take ground where nobody is believed to be. */
const WALK_IN = 80;
/** Weight of a garrison against the worth of its ground, men. */
const BARE = 250;
/** Parts of the men wanted with which an attack is waited for, and led, percent. */
const LEAST_PART = 50;
const READY_PART = 80;

/** Chooses the attacks and who leads them, the most promising first. */
export function chooseThrusts(
  desk: Desk,
  goals: readonly Goal[],
  spare: readonly OwnUnit[],
): readonly Thrust[] {
  const wanted = goals
    .filter((goal) => goal.wanted.length > 0 && isAllowed(desk, goal))
    .map((goal) => ({ goal, enemies: garrisonBelieved(desk, goal.wanted) }))
    .sort((a, b) => promise(b) - promise(a));
  const thrusts: Thrust[] = [];
  const left = new Set(spare);
  let fought = 0;
  for (const { goal, enemies } of wanted) {
    if (enemies > 0 && fought >= desk.doctrine.thrusts) continue;
    const target = goal.wanted[0] as Hex;
    const need = Math.max(WALK_IN, Math.floor((enemies * desk.doctrine.attackRatio) / 100));
    const units = enough(nearestTo(desk, [...left], target, goal.wanted), need);
    const men = units.reduce((sum, unit) => sum + unit.men, 0);
    // Too few to try: they are of more use where they hold.
    if (units.length === 0 || (enemies > 0 && men * 100 < need * LEAST_PART)) continue;
    if (enemies > 0) fought += 1;
    for (const unit of units) left.delete(unit);
    thrusts.push({
      goal,
      target,
      enemies,
      units: units.map((unit) => unit.id),
      isRipe: men * 100 >= need * READY_PART && isHour(desk, goal, target, enemies),
    });
  }
  return thrusts;
}

function promise({ goal, enemies }: { readonly goal: Goal; readonly enemies: number }): number {
  return Math.floor((goal.points * 1000) / (BARE + enemies));
}

/** Ground beyond the border is attacked only when it is worth the breach. */
function isAllowed(desk: Desk, goal: Goal): boolean {
  if (!goal.wanted.every((hex) => isAbroad(desk, hex))) return true;
  const price = desk.view.restraints[desk.side]["cross-border"];
  return price === 0 || goal.points >= desk.doctrine.breachWorth;
}

function enough(units: readonly OwnUnit[], need: number): readonly OwnUnit[] {
  const chosen: OwnUnit[] = [];
  let men = 0;
  for (const unit of units) {
    if (men >= need) break;
    chosen.push(unit);
    men += unit.men;
  }
  return chosen;
}

/** A great place waits for the bulk of the force, and a garrison worth the name for the guns. */
function isHour(desk: Desk, goal: Goal, target: Hex, enemies: number): boolean {
  if (enemies === 0 && goal.points < desk.doctrine.great) return true;
  if (goal.points >= desk.doctrine.great && concentrated(desk) < desk.doctrine.concentration) return false;
  return enemies <= desk.doctrine.bareMen || batteriesInRange(desk, target) >= desk.doctrine.batteries;
}

/** Share of the men here, of those here and those who come soon, percent. */
function concentrated(desk: Desk): number {
  const here = onMap(desk)
    .filter((unit) => tradeOf(desk, unit) === "line")
    .reduce((sum, unit) => sum + unit.men, 0);
  const all = here + menComing(desk);
  return all === 0 ? 0 : Math.floor((here * 100) / all);
}

/** Men of the line who are due within the commander's patience. */
function menComing(desk: Desk): number {
  const { theatre, view, doctrine } = desk;
  const until = (view.turn + doctrine.patience) * minutesPerTurn(theatre);
  let coming = 0;
  for (const arrival of desk.battle.arrivals) {
    const unit = view.own.find((own) => own.id === arrival.unit);
    if (unit?.at === -1 && arrival.minute < until && tradeOf(desk, unit) === "line") coming += unit.men;
  }
  return coming;
}

/** Batteries with shells that reach a hex from where they stand. */
export function batteriesInRange(desk: Desk, target: Hex): number {
  return onMap(desk).filter((unit) => {
    const { range } = sheetOf(desk.theatre, unit.id);
    return range > 0 && unit.shells > 0 && hexDistance(desk.theatre.grid, unit.at, target) <= range;
  }).length;
}
