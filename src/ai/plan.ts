/** The plan for the operation: which ground to hold and with whom, where to attack, who waits in reserve. */
import { type Hex, hexDistance, type OwnUnit, type UnitId } from "../engine/index.ts";
import { type Desk, onMap, tradeOf } from "./desk.ts";
import { followOperation } from "./followOperation.ts";
import { firstWanted, garrisonWanted, guardWanted, mostGuarding } from "./garrisons.ts";
import { type Goal, goalsOf, nearestTo } from "./goals.ts";
import { dangerTo, distanceToEnemy, threatTo } from "./picture.ts";
import { BEFORE_IT, keepInTrench, leaveSomebody, stayOnPost } from "./posts.ts";
import { goalOfReserve, type Situation } from "./reserves.ts";
import { sectorsOf } from "./sectors.ts";
import { attackable, chooseThrusts, type Thrust } from "./thrusts.ts";
import { wayOf } from "./ways.ts";

/** What a unit is to do. */
export type Role = "hold" | "strike" | "reserve" | "armour" | "guns" | "rally" | "withdraw" | "gather";

/** One unit's part in the plan. */
export interface Part {
  readonly role: Role;
  /** Where it is to be, or against which hex it goes. */
  readonly goal: Hex;
  readonly thrust: Thrust | null;
}

/** The plan for one part of a turn. */
export interface Plan {
  readonly thrusts: readonly Thrust[];
  readonly parts: ReadonlyMap<UnitId, Part>;
}

/** Ground that weighs as much as the smallest objective, so that nothing is divided by zero. */
const BARE_VALUE = 200;
/** Times the men that a post lacks which a unit may have that is sent there. */
const TOO_MANY = 2;

/** Makes the plan for this part of the turn. */
export function makePlan(desk: Desk): Plan {
  return desk.operation ? followOperation(desk) : ownPlan(desk);
}

function ownPlan(desk: Desk): Plan {
  const goals = goalsOf(desk);
  const parts = new Map<UnitId, Part>();
  const units = onMap(desk);
  for (const unit of units)
    if (isShaken(desk, unit) && !isLastOn(desk, goals, unit))
      parts.set(unit.id, { role: "rally", goal: unit.at, thrust: null });
  const line = units.filter((unit) => !parts.has(unit.id) && tradeOf(desk, unit) === "line");
  const posts = new Map<Hex, number>();
  const most = mostGuarding(desk, goals, line);
  for (const unit of line) stayOnPost(desk, goals, unit, parts, posts);
  const great = goals.filter(({ points }) => points >= desk.doctrine.great);
  assignGarrisons(desk, great, line, parts, posts, (goal) => Math.min(firstWanted(desk, goal), most(goal)));
  leaveSomebody(desk, goals, line, parts, posts);
  for (const unit of line) if (!parts.has(unit.id)) keepInTrench(desk, goals, unit, parts, posts);
  const spare = line.filter((unit) => !parts.has(unit.id));
  const pressing = pressedHard(desk, goals, posts);
  const enemys = attackable(desk, goals);
  const sectors = sectorsOf(desk, enemys);
  const thrusts = chooseThrusts(desk, enemys, spare, sectors).filter(
    ({ goal, isAtHand }) => isAtHand || !pressing.some((held) => held.points > goal.points),
  );
  for (const thrust of thrusts)
    for (const unit of thrust.units) parts.set(unit, { role: "strike", goal: thrust.target, thrust });
  assignGarrisons(desk, goals, line, parts, posts, (goal) => garrisonWanted(desk, goal));
  const threatened = goals.filter(
    (goal) => goal.points >= desk.doctrine.great && goal.wanted.length === 0 && isThreatened(desk, goal),
  );
  const homes = threatened.length > 0 ? sectorsOf(desk, [...enemys, ...threatened]) : sectors;
  assignRest(desk, { goals, thrusts, sectors: homes, threatened }, units, parts);
  return { thrusts, parts };
}

function isThreatened(desk: Desk, goal: Goal): boolean {
  return goal.held.some((hex) => distanceToEnemy(desk, hex) <= ABOUT_IT);
}

function isShaken(desk: Desk, unit: OwnUnit): boolean {
  return unit.cohesion < desk.doctrine.shaken;
}

/** Whether ground of worth is left to too few when a unit falls back; a rout holds nothing anyway. */
function isLastOn(desk: Desk, goals: readonly Goal[], unit: OwnUnit): boolean {
  if (tradeOf(desk, unit) !== "line" || unit.cohesion < desk.theatre.numbers.cohesion.routed) return false;
  const goal = goals.find(({ held }) => held.includes(unit.at));
  if (!goal) return false;
  const others = onMap(desk).filter(
    (other) => other.at === unit.at && tradeOf(desk, other) === "line" && !isShaken(desk, other),
  );
  const steady = others.reduce((sum, { men }) => sum + men, 0);
  return steady === 0 || steady * RELIEVED < Math.min(unit.men, guardWanted(desk, goal));
}

/** Times the steady men on a post who relieve the shaken there. */
const RELIEVED = 2;

/** Times the enemies about it that make ground safe enough for others to attack. */
const SAFE = 2;

/** Held ground with the enemy before it that has fewer men than it wants, and can still be held. */
function pressedHard(desk: Desk, goals: readonly Goal[], posts: ReadonlyMap<Hex, number>): readonly Goal[] {
  return goals.filter((goal) => {
    if (!goal.held.some((hex) => distanceToEnemy(desk, hex) <= BEFORE_IT)) return false;
    const men = menOn(goal, posts);
    const danger = Math.max(0, ...goal.held.map((hex) => dangerTo(desk, hex)));
    return men < garrisonWanted(desk, goal) && danger * SAFE > men;
  });
}

function menOn({ held }: Goal, posts: ReadonlyMap<Hex, number>): number {
  return held.reduce((sum, hex) => sum + (posts.get(hex) ?? 0), 0);
}

/** Fills held ground up to what is wanted, the dearest first; `posts` counts the men by hex. */
function assignGarrisons(
  desk: Desk,
  goals: readonly Goal[],
  line: readonly OwnUnit[],
  parts: Map<UnitId, Part>,
  posts: Map<Hex, number>,
  wantedOn: (goal: Goal) => number,
): void {
  const held = goals.filter((goal) => goal.held.length > 0).sort((a, b) => b.points - a.points);
  // Who stands on a place holds that place: a hill is not stripped for another.
  for (const goal of held) {
    const there = line.filter((unit) => goal.held.includes(unit.at));
    fillPosts(desk, goal, there, parts, posts, wantedOn(goal));
  }
  // Whoever is not on one goes to what he can get to past no enemy, and passes no place as dear on the way.
  const sectors = sectorsOf(desk, held);
  for (const goal of held) {
    const near = line.filter((unit) => sectors.wayTo(unit, goal) >= 0);
    fillPosts(desk, goal, near, parts, posts, wantedOn(goal));
  }
}

function fillPosts(
  desk: Desk,
  goal: Goal,
  line: readonly OwnUnit[],
  parts: Map<UnitId, Part>,
  posts: Map<Hex, number>,
  wanted: number,
): void {
  let got = menOn(goal, posts);
  if (got >= wanted) return;
  const spare = line.filter((unit) => !parts.has(unit.id));
  const isLost = isBeyondHolding(desk, goal, got, spare);
  for (const unit of nearestTo(desk, spare, goal.held[0] as Hex, goal.held)) {
    if (got >= wanted) break;
    if (isLost && !goal.held.includes(unit.at)) continue;
    if (
      goal.points < desk.doctrine.great &&
      hexDistance(desk.theatre.grid, unit.at, goal.held[0] as Hex) > POST_WITHIN
    )
      break;
    // A battalion is not taken from the attack for the few men that a post lacks.
    if (unit.men > (wanted - got) * TOO_MANY && !isNeededAt(desk, goal, unit)) continue;
    const post = postIn(unit, goal.held, posts);
    posts.set(post, (posts.get(post) ?? 0) + unit.men);
    got += unit.men;
    parts.set(unit.id, { role: "hold", goal: post, thrust: null });
  }
}

/** Hexes from which a post that is not great is manned. */
const POST_WITHIN = 8;

/** Whether a unit stands on a post, and the post is great or the enemy near it. */
function isNeededAt(desk: Desk, goal: Goal, unit: OwnUnit): boolean {
  if (!goal.held.includes(unit.at)) return false;
  return goal.points >= desk.doctrine.great || distanceToEnemy(desk, unit.at) <= ABOUT_IT;
}

/** Hexes at which an enemy is near a post. */
const ABOUT_IT = 5;

/** Hexes from which men come in time to hold, and enemies for each of them against whom ground is not held, percent. */
const IN_TIME = 8;
const BEYOND_HOLDING = 250;
/** The same where no trench waits for them. */
const BEYOND_IN_THE_OPEN = 220;
/** Works that make up for numbers. */
const TRENCH = 2;

/** Whether the enemy is too strong for all who could come to a place: more men would only be lost with it. */
function isBeyondHolding(desk: Desk, goal: Goal, there: number, spare: readonly OwnUnit[]): boolean {
  const post = goal.held[0] as Hex;
  const works = desk.view.works[post];
  const isDug = works?.side === desk.side && works.level >= TRENCH;
  if (goal.wanted.length === 0 && isDug) return false;
  const coming = spare.filter((unit) => hexDistance(desk.theatre.grid, unit.at, post) <= IN_TIME);
  const men = coming.reduce((sum, unit) => sum + unit.men, there);
  return dangerTo(desk, post) * 100 > men * (isDug ? BEYOND_HOLDING : BEYOND_IN_THE_OPEN);
}

/** Who stands there stays; others go where fewest men are. */
function postIn(unit: OwnUnit, held: readonly Hex[], men: ReadonlyMap<Hex, number>): Hex {
  if (held.includes(unit.at)) return unit.at;
  let best = held[0] as Hex;
  for (const hex of held) if ((men.get(hex) ?? 0) < (men.get(best) ?? 0)) best = hex;
  return best;
}

/** Tanks and guns go with the main thrust, or stand behind the dearest ground; reserves stay in their sector. */
function assignRest(
  desk: Desk,
  situation: Situation,
  units: readonly OwnUnit[],
  parts: Map<UnitId, Part>,
): void {
  const { goals, thrusts } = situation;
  const centre = thrusts[0]?.target ?? dearest(desk, goals);
  const behind = new Map<Goal, number>();
  for (const unit of units) {
    if (parts.has(unit.id)) continue;
    const trade = tradeOf(desk, unit);
    const role: Role = trade === "tanks" ? "armour" : trade === "guns" ? "guns" : "reserve";
    const goal =
      trade === "tanks"
        ? goalOfTanks(desk, unit, goals, thrusts, parts)
        : trade === "line"
          ? goalOfReserve(desk, unit, situation, behind)
          : trade === "support"
            ? goalOfSupport(desk, unit, situation)
            : centre;
    const thrust = thrusts.find(({ target }) => target === goal) ?? null;
    parts.set(unit.id, { role, goal: goal ?? unit.at, thrust });
  }
}

/** Hexes from what they are to help at which anti-tank guns and staffs stay where they are. */
const BY_IT = 6;

/** What anti-tank guns and staffs stand by: the attack or the threatened ground nearest to them, whichever is the main one. */
function goalOfSupport(desk: Desk, unit: OwnUnit, { goals, thrusts }: Situation): Hex | null {
  const threatened = goals.filter((goal) => goal.held.length > 0 && isThreatened(desk, goal));
  const hexes = [
    ...thrusts.map(({ target }) => target),
    ...threatened.flatMap(({ held }) => held.slice(0, 1)),
  ];
  let best: Hex | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const hex of hexes) {
    const { left } = wayOf(desk, unit, hex);
    if (left >= 0 && left < nearest) [best, nearest] = [hex, left];
  }
  return best !== null && hexDistance(desk.theatre.grid, unit.at, best) <= BY_IT ? unit.at : best;
}

/** Points of movement that an attack seems farther off to tanks for each unit of them that goes there already. */
const COMPANY = 4;

/** Of the attacks that tanks can get near, the nearest that has not too many of them; else the dearest ground they can get to. */
function goalOfTanks(
  desk: Desk,
  unit: OwnUnit,
  goals: readonly Goal[],
  thrusts: readonly Thrust[],
  parts: ReadonlyMap<UnitId, Part>,
): Hex | null {
  let best: Hex | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { target } of thrusts) {
    const { left } = wayOf(desk, unit, target);
    if (left < 0) continue;
    const there = [...parts.values()].filter(({ role, goal }) => role === "armour" && goal === target).length;
    const far = left + there * COMPANY;
    if (far < nearest) [best, nearest] = [target, far];
  }
  if (best !== null) return best;
  const hexes = [...goals].sort((a, b) => b.points - a.points).flatMap(({ place }) => place.hexes);
  return hexes.find((hex) => wayOf(desk, unit, hex).left >= 0) ?? null;
}

/** The dearest ground that is threatened most. */
function dearest(desk: Desk, goals: readonly Goal[]): Hex | null {
  let best: Hex | null = null;
  let most = -1;
  for (const goal of goals) {
    const hex = goal.held[0] ?? goal.wanted[0];
    if (hex === undefined) continue;
    const weight = goal.points * (BARE_VALUE + threatTo(desk, hex));
    if (weight > most) [best, most] = [hex, weight];
  }
  return best;
}
