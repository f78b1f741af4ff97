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
import { prospectOf } from "./prospect.ts";
import { pressed } from "./urgency.ts";
import { isAbroad } from "./ways.ts";

/** One attack on a place. */
export interface Thrust {
  readonly goal: Goal;
  /** The hex that is attacked first. */
  readonly target: Hex;
  readonly units: readonly UnitId[];
  /** Enough men and guns are here: attack when light and odds allow. Until then the units assemble. */
  readonly isRipe: boolean;
  /** Ordered from above: it is led whatever the odds, as long as the men can bear it. */
  readonly isOrdered: boolean;
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
    .map((goal) => ({ goal, enemies: garrisonBelieved(desk, goal) }))
    .sort((a, b) => promise(desk, b) - promise(desk, a));
  const thrusts: Thrust[] = [];
  const left = new Set(spare);
  const most = desk.doctrine.thrusts + (desk.pressure >= PRESSING ? 1 : 0);
  const ratio = pressed(desk, desk.doctrine.attackRatio, RATIO_OFF);
  let fought = 0;
  for (const { goal, enemies } of wanted) {
    if (enemies > 0 && fought >= most) continue;
    const target = goal.wanted[0] as Hex;
    const need = Math.max(WALK_IN, Math.floor((enemies * ratio) / 100));
    const units = enough(nearestTo(desk, [...left], target, goal.wanted), need);
    const men = units.reduce((sum, unit) => sum + unit.men, 0);
    // Too few to try: they are of more use where they hold.
    if (units.length === 0 || (enemies > 0 && men * 100 < need * LEAST_PART)) continue;
    if (enemies > 0 && !hasProspect(desk, target, units)) continue;
    if (enemies > 0) fought += 1;
    for (const unit of units) left.delete(unit);
    thrusts.push({
      goal,
      target,
      enemies,
      units: units.map((unit) => unit.id),
      isOrdered: false,
      isRipe: men * 100 >= need * READY_PART && isHour(desk, goal, target, enemies),
    });
  }
  return desk.pressure >= PRESSING ? withAll(desk, thrusts, [...left]) : thrusts;
}

function hasProspect(desk: Desk, target: Hex, units: readonly OwnUnit[]): boolean {
  return prospectOf(desk, target, units, batteriesInRange(desk, target)) >= desk.doctrine.prospect;
}

/** Pressure from which everyone who can be spared attacks; what all of it takes off the men wanted, percent. */
const PRESSING = 40;
const RATIO_OFF = 40;
/** Hexes from an attack from which others join it. */
const JOINS_WITHIN = 10;

/** When time presses, whoever is left joins the nearest attack. */
function withAll(desk: Desk, thrusts: readonly Thrust[], left: readonly OwnUnit[]): readonly Thrust[] {
  const { grid } = desk.theatre;
  const joined = new Map<Thrust, UnitId[]>();
  const fought = thrusts.filter(({ enemies }) => enemies > 0);
  for (const unit of left) {
    const far = (thrust: Thrust): number => hexDistance(grid, unit.at, thrust.target);
    const [nearest] = [...fought].sort((a, b) => far(a) - far(b));
    if (!nearest || far(nearest) > JOINS_WITHIN) continue;
    joined.set(nearest, [...(joined.get(nearest) ?? []), unit.id]);
  }
  return thrusts.map((thrust) => ({ ...thrust, units: [...thrust.units, ...(joined.get(thrust) ?? [])] }));
}

interface Prospect {
  readonly goal: Goal;
  readonly enemies: number;
}

function promise(desk: Desk, { goal, enemies }: Prospect): number {
  const weight = desk.leaning.places.get(goal.place.id) ?? 100;
  return Math.floor((goal.points * weight * 10) / (BARE + enemies));
}

/** Ground beyond the border is attacked only when it is worth the breach. */
function isAllowed(desk: Desk, goal: Goal): boolean {
  if (!goal.wanted.every((hex) => isAbroad(desk, hex))) return true;
  const prices = desk.view.restraints[desk.side];
  return (
    (prices["cross-border"] === 0 && prices["cross-in-force"] === 0) ||
    goal.points >= desk.doctrine.breachWorth
  );
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
  if (goal.points >= desk.doctrine.great && concentrated(desk) < wantedHere(desk)) return false;
  if (goal.points >= desk.doctrine.great && waitsForLight(desk)) return false;
  return enemies <= desk.doctrine.bareMen || batteriesInRange(desk, target) >= batteriesWanted(desk);
}

/** Least chance wanted in a light that is still a good one, percent; turns at the beginning that a battle has for waiting. */
const GOOD_LIGHT = 65;
const OPENING = 9;

function waitsForLight(desk: Desk): boolean {
  const { leaning, pressure, doctrine, view } = desk;
  if (view.turn - desk.battle.firstTurn >= OPENING) return false;
  return leaning.hour === "best" && pressure === 0 && doctrine.leastChance[view.light] > GOOD_LIGHT;
}

function wantedHere(desk: Desk): number {
  return pressed(desk, desk.doctrine.concentration + desk.leaning.patience, 100);
}

/** As many as his army is used to, or all that he has. */
function batteriesWanted(desk: Desk): number {
  const all = onMap(desk).filter((unit) => sheetOf(desk.theatre, unit.id).range > 0).length;
  return Math.min(desk.doctrine.batteries, all);
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
function batteriesInRange(desk: Desk, target: Hex): number {
  return onMap(desk).filter((unit) => {
    const { range } = sheetOf(desk.theatre, unit.id);
    return range > 0 && unit.shells > 0 && hexDistance(desk.theatre.grid, unit.at, target) <= range;
  }).length;
}
