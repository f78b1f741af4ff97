/** Attacks of the plan: which of the enemy's ground, with how many, and whether the hour has come. */
import {
  groundStage,
  type Hex,
  hexDistance,
  minutesPerTurn,
  type OwnUnit,
  sheetOf,
  type UnitId,
} from "../engine/index.ts";
import { type Desk, onMap, tradeOf } from "./desk.ts";
import { type Goal, garrisonBelieved } from "./goals.ts";
import { prospectOf } from "./prospect.ts";
import type { Sectors } from "./sectors.ts";
import { prizeOf } from "./tactics/prize.ts";
import { pressed } from "./urgency.ts";
import { isAbroad, wayOf } from "./ways.ts";

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
  /** Whether nobody to speak of is there and one who is near walks in before the enemy acts: that is no attack. */
  readonly isAtHand: boolean;
}

/** Men that take ground where nobody is believed to be. */
const WALK_IN = 80;
/** Weight of a garrison against the worth of its ground, men. */
const BARE = 250;
/** Parts of the men wanted with which an attack is waited for, and led, percent. */
const LEAST_PART = 50;
const READY_PART = 80;

/** Places that are not wholly this side's, that it may attack, and that can still count. */
export function attackable(desk: Desk, goals: readonly Goal[]): readonly Goal[] {
  const isOpen = groundStage(desk.view) === "open";
  return goals.filter(
    (goal) =>
      goal.wanted.length > 0 &&
      isAllowed(desk, goal) &&
      (isOpen || goal.wanted.some((hex) => prizeOf(desk, hex) > 0)),
  );
}

/** Chooses the attacks and who leads them, the most promising first. */
export function chooseThrusts(
  desk: Desk,
  goals: readonly Goal[],
  spare: readonly OwnUnit[],
  sectors: Sectors,
): readonly Thrust[] {
  const wanted = goals.map((goal) => prospectAt(desk, goal, spare)).sort((a, b) => b.promise - a.promise);
  const thrusts: Thrust[] = [];
  const left = new Set(spare);
  const most = desk.doctrine.thrusts + (desk.pressure >= PRESSING ? 1 : 0);
  let fought = 0;
  for (const { goal, enemies, isAtHand } of wanted) {
    const isOver = enemies > 0 && !isAtHand && fought >= most && !desk.isLast;
    const thrust = isOver ? null : thrustAt(desk, { goal, enemies, isAtHand }, left, sectors);
    if (!thrust) {
      sectors.giveUp(goal);
      continue;
    }
    if (enemies > 0 && !isAtHand) fought += 1;
    for (const unit of spare) if (thrust.units.includes(unit.id)) left.delete(unit);
    thrusts.push(thrust);
  }
  return withOthers(desk, thrusts, [...left], sectors);
}

/** The attack on a place by those in whose sector it lies; null where they are too few to try. */
function thrustAt(
  desk: Desk,
  { goal, enemies, isAtHand }: Pick<Prospect, "goal" | "enemies" | "isAtHand">,
  left: ReadonlySet<OwnUnit>,
  sectors: Sectors,
): Thrust | null {
  const near = [...left]
    .filter((unit) => sectors.isIn(unit, goal) && (!desk.isLast || isInTime(desk, goal, unit)))
    .sort((a, b) => sectors.wayTo(a, goal) - sectors.wayTo(b, goal) || b.men - a.men);
  if (near.length === 0) return null;
  const target = firstOf(desk, goal, enemies, near);
  const ratio = pressed(desk, desk.doctrine.attackRatio, RATIO_OFF);
  const need = Math.max(WALK_IN, Math.floor((enemies * ratio) / 100));
  const few = enough(enemies > 0 ? near : smallFirst(near, need), need);
  const thrust = { goal, target, enemies, isAtHand, isOrdered: false };
  if (desk.isLast) return { ...thrust, units: idsOf(near), isRipe: true };
  const units = enemies > 0 ? withProspect(desk, target, few, near) : few;
  const men = units.reduce((sum, unit) => sum + unit.men, 0) + menBeside(desk, target, left);
  // Too few to try: they are of more use where they hold.
  if (units.length === 0 || (enemies > 0 && men * 100 < need * LEAST_PART)) return null;
  return {
    ...thrust,
    units: idsOf(units),
    isRipe: men * 100 >= need * READY_PART && isHour(desk, goal, target, enemies),
  };
}

function idsOf(units: readonly OwnUnit[]): readonly UnitId[] {
  return units.map(({ id }) => id);
}

/** Hexes from which a place is reached in the last part of a battle. */
const IN_TIME = 4;

function isInTime(desk: Desk, { wanted }: Goal, { at }: OwnUnit): boolean {
  return wanted.some((hex) => hexDistance(desk.theatre.grid, at, hex) <= IN_TIME);
}

/** Men of the line who hold ground beside a hex and help when it is stormed. */
function menBeside(desk: Desk, target: Hex, spare: ReadonlySet<OwnUnit>): number {
  return onMap(desk)
    .filter((unit) => !spare.has(unit) && tradeOf(desk, unit) === "line")
    .filter(({ at }) => hexDistance(desk.theatre.grid, at, target) === 1)
    .reduce((sum, { men }) => sum + men, 0);
}

/** Those who are enough by number, or more of those near where these would not do; nobody where even they would not. */
function withProspect(
  desk: Desk,
  target: Hex,
  few: readonly OwnUnit[],
  near: readonly OwnUnit[],
): readonly OwnUnit[] {
  const guns = batteriesInRange(desk, target);
  const least = pressed(desk, desk.doctrine.prospect, PROSPECT_OFF);
  if (few.length === 0 || prospectOf(desk, target, few, guns) >= least) return few;
  const { grid } = desk.theatre;
  const more = near.slice(few.length).filter(({ at }) => hexDistance(grid, at, target) <= HELPS_WITHIN);
  const all = [...few, ...more.slice(0, MORE)];
  return more.length > 0 && prospectOf(desk, target, all, guns) >= least ? all : [];
}

/** Hexes within which more are counted on where those who suffice by number do not. */
const HELPS_WITHIN = 10;
/** What all pressure takes off the prospect that is wanted, percent; units that are added where those who suffice do not. */
const PROSPECT_OFF = 30;
const MORE = 4;

/** Pressure from which everyone who can be spared attacks; what all of it takes off the men wanted, percent. */
const PRESSING = 40;
const RATIO_OFF = 40;
/** Points of way from which others join an attack, and men for each believed enemy from which it needs no more, percent. */
const JOINS_WITHIN = 24;
const AMPLE = 250;
const ENOUGH = 400;

/** Whoever is left joins the nearest attack of his sector, as many as can be of use there. */
function withOthers(
  desk: Desk,
  thrusts: readonly Thrust[],
  left: readonly OwnUnit[],
  sectors: Sectors,
): readonly Thrust[] {
  const share = desk.pressure >= PRESSING ? ENOUGH : AMPLE;
  const menOf = new Map(onMap(desk).map(({ id, men }) => [id, men]));
  const joined = new Map<Thrust, UnitId[]>();
  const room = new Map(
    thrusts.map((thrust) => {
      const men = thrust.units.reduce((sum, id) => sum + (menOf.get(id) ?? 0), 0);
      return [thrust, Math.floor((thrust.enemies * share) / 100) - men];
    }),
  );
  for (const unit of left) {
    const far = ({ goal }: Thrust): number => sectors.wayTo(unit, goal);
    const open = thrusts.filter((thrust) => (room.get(thrust) ?? 0) > 0 && sectors.isIn(unit, thrust.goal));
    const [nearest] = open.sort((a, b) => far(a) - far(b));
    if (!nearest || far(nearest) > JOINS_WITHIN) continue;
    joined.set(nearest, [...(joined.get(nearest) ?? []), unit.id]);
    room.set(nearest, (room.get(nearest) ?? 0) - unit.men);
  }
  return thrusts.map((thrust) => ({ ...thrust, units: [...thrust.units, ...(joined.get(thrust) ?? [])] }));
}

interface Prospect {
  readonly goal: Goal;
  readonly enemies: number;
  readonly promise: number;
  readonly isAtHand: boolean;
}

/** How much more bare ground promises that can be walked into before the enemy acts, percent; points of such a way. */
const AT_ONCE = 150;
const A_TURN = 12;

function prospectAt(desk: Desk, goal: Goal, spare: readonly OwnUnit[]): Prospect {
  const enemies = garrisonBelieved(desk, goal);
  const weight = desk.leaning.places.get(goal.place.id) ?? 100;
  const isEmpty = goal.wanted.every((hex) => !desk.view.enemies.some(({ where }) => where === hex));
  const isAtHand = spare.some(
    (unit) => (isBare(desk, enemies) || (isEmpty && unit.men >= enemies)) && isNear(desk, unit, goal),
  );
  const promise = (goal.points * weight * (isAtHand ? AT_ONCE : 100)) / (BARE + enemies);
  return { goal, enemies, promise: Math.floor(promise), isAtHand };
}

function isNear(desk: Desk, unit: OwnUnit, goal: Goal): boolean {
  if (unit.men < WALK_IN) return false;
  return goal.wanted.some((hex) => {
    if (hexDistance(desk.theatre.grid, unit.at, hex) > A_TURN / 2) return false;
    const { left } = wayOf(desk, unit, hex);
    return left >= 0 && left <= A_TURN;
  });
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

/** Whether a place is all but empty. */
function isBare({ doctrine }: Desk, enemies: number): boolean {
  return enemies * 2 <= doctrine.bareMen;
}

/** The hex of a place that is attacked first: where hardly anybody is known to be, what is free and near. */
function firstOf(desk: Desk, goal: Goal, enemies: number, near: readonly OwnUnit[]): Hex {
  const [first, ...others] = goal.wanted as readonly [Hex, ...Hex[]];
  const open = goal.wanted.filter((hex) => !desk.view.enemies.some(({ where }) => where === hex));
  if (others.length === 0 || (open.length < goal.wanted.length && !desk.isLast && !isBare(desk, enemies)))
    return first;
  const far = (hex: Hex): number =>
    Math.min(99, ...near.map(({ at }) => hexDistance(desk.theatre.grid, at, hex)));
  return [...open].sort((a, b) => far(a) - far(b))[0] ?? first;
}

/** Times the men that take empty ground which a unit may have that is sent there, if a smaller one can go. */
const TOO_MANY = 2;

/** Those near, and behind them whoever is too many for empty ground. */
function smallFirst(units: readonly OwnUnit[], need: number): readonly OwnUnit[] {
  const isLarge = ({ men }: OwnUnit): boolean => men > need * TOO_MANY;
  return [...units.filter((unit) => !isLarge(unit)), ...units.filter(isLarge)];
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
  // What is all but empty now will not be later.
  if (isBare(desk, enemies)) return true;
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
