/** Moves: garrisons to their posts, attackers to the place they set out from, guns within range, the beaten back. */
import {
  type Command,
  type Hex,
  hexDistance,
  type Manner,
  moveNeedsOrder,
  type OwnUnit,
  pathTo,
  reach,
} from "../../engine/index.ts";
import { type Desk, free, freeNow, give, sheet, tradeOf } from "../desk.ts";
import { maySwim } from "../operation.ts";
import { dangerTo, distanceToEnemy } from "../picture.ts";
import type { Part, Plan, Role } from "../plan.ts";
import { hasRoomAt, isGoodPath, walk, wayOf } from "../ways.ts";
import { walkers } from "./attackers.ts";

/** Hexes that each kind of unit keeps from known enemies when it is not to fight this hour. */
const KEEPS_OFF: Readonly<Record<Role, number>> = {
  hold: 0,
  strike: 2,
  reserve: 2,
  armour: 3,
  guns: 5,
  rally: 4,
  withdraw: 2,
  gather: 2,
};
/** Hexes from the enemy of those to whom a plan of history gives nothing to do: they lay in the second line. */
const SECOND_LINE = 4;
/** Hexes at which an attack that waits for its hour assembles. */
const ASSEMBLY = 3;
/** Part of the range of guns within which they go into position, percent, and the most, hexes. */
const GUN_RANGE = 60;
const GUN_DISTANCE = 12;
/** A march is worth the fatigue when it brings a unit nearer by so many points. */
const MARCH_GAIN = 6;
type Turn = Exclude<Role, "strike"> | "ripe" | "strike";
/** Who moves when: full orders are few, and the attacks that are ripe come before the posts. */
const ORDER: readonly Turn[] = [
  "rally",
  "withdraw",
  "gather",
  "ripe",
  "hold",
  "strike",
  "armour",
  "reserve",
  "guns",
];

/** Moves everyone who has not acted: in order of need, or as the operation names them, for full orders are few. */
export function* moveAll(desk: Desk, plan: Plan): Generator<Command, void> {
  if (desk.operation) {
    for (const [id, part] of plan.parts) {
      const now = freeNow(desk, id);
      if (now && now.spent === 0) yield* moveOne(desk, now, part);
    }
    return;
  }
  for (const isTurnOf of [isMany, isHandful])
    for (const turn of ORDER)
      for (const unit of nearestFirst(desk, plan, turn)) {
        const part = plan.parts.get(unit.id);
        const now = isTurnOf(unit) ? freeNow(desk, unit.id) : null;
        if (part && now && now.spent === 0) yield* moveOne(desk, now, part);
      }
}

/** Whoever walks onto ground that nobody holds goes before the storms: they show the enemy there, and take the orders. */
export function* walkIn(desk: Desk, plan: Plan): Generator<Command, void> {
  for (const unit of walkers(desk, plan)) {
    const part = plan.parts.get(unit.id);
    if (part) yield* moveOne(desk, unit, part);
  }
}

/** Men below which a unit without guns and tanks waits until the others have their orders. */
const HANDFUL = 25;

function isHandful({ men, tanks, guns }: OwnUnit): boolean {
  return men < HANDFUL && tanks + guns === 0;
}

function isMany(unit: OwnUnit): boolean {
  return !isHandful(unit);
}

function turnOf(part: Part | undefined): Turn | null {
  if (!part) return null;
  return part.role === "strike" && part.thrust?.isRipe ? "ripe" : part.role;
}

/** Who is nearest to his goal goes first and makes room. */
function nearestFirst(desk: Desk, plan: Plan, turn: Turn): readonly OwnUnit[] {
  const { grid } = desk.theatre;
  const going = free(desk).filter((unit) => turnOf(plan.parts.get(unit.id)) === turn);
  if (going.length < 2) return going;
  return going
    .map((unit) => ({ unit, far: hexDistance(grid, unit.at, plan.parts.get(unit.id)?.goal ?? unit.at) }))
    .sort((a, b) => rankOf(plan, a.unit) - rankOf(plan, b.unit) || a.far - b.far)
    .map(({ unit }) => unit);
}

/** Whose attack promises most goes first: orders are few. */
function rankOf({ parts, thrusts }: Plan, { id }: OwnUnit): number {
  const thrust = parts.get(id)?.thrust;
  return thrust ? thrusts.indexOf(thrust) : thrusts.length;
}

function* moveOne(desk: Desk, unit: OwnUnit, part: Part): Generator<Command, void> {
  if (desk.isLast && !isOfUseAtLast(desk, unit, part)) return;
  if (part.role === "rally") {
    yield* fallBackOrder(desk, unit, KEEPS_OFF.rally);
    return;
  }
  if (part.role === "guns" && isInPosition(desk, unit, part.goal)) return;
  const off = keepsOff(desk, part);
  if (part.role !== "withdraw" && off > 0 && distanceToEnemy(desk, unit.at) < Math.min(off, 2)) {
    if (!desk.operation && staysOnGround(desk, unit)) return;
    yield* fallBackOrder(desk, unit, Math.min(off, 2));
    return;
  }
  if (SWIMMERS.includes(part.role) && maySwim(desk, unit.id)) {
    yield* swimOver(desk, unit, part);
    return;
  }
  if (waitsForHour(desk, unit, part) || isNearEnough(desk, unit, part)) return;
  yield* advance(desk, unit, part, off);
}

/** Whether a move is of use when nothing comes after it: to a post, or on to ground that nobody holds. */
function isOfUseAtLast(desk: Desk, unit: OwnUnit, { role, goal }: Part): boolean {
  if (role === "hold") return goal !== unit.at;
  return role === "strike" && !desk.view.enemies.some(({ where }) => where === goal);
}

/** Parts that may lead over a lake. */
const SWIMMERS: readonly Role[] = ["strike", "withdraw", "hold"];
/** Hexes of the ground that is attacked from which one who swam over is of use. */
const AT_THE_FOOT = 2;

/** Who was told to go over the lake goes to the land before the ground that he attacks or goes back to, or waits on the bank. */
function* swimOver(desk: Desk, unit: OwnUnit, part: Part): Generator<Command, void> {
  const { grid } = desk.theatre;
  const wanted = part.thrust?.goal.wanted ?? [part.goal];
  const far = (hex: Hex): number => Math.min(99, ...wanted.map((each) => hexDistance(grid, each, hex)));
  const reached = reach(desk.view, unit.id, "deployed");
  const ends = [...reached.hexes].filter(
    (hex) =>
      reached.canEnd[hex] === 1 &&
      (part.role === "withdraw" || far(hex) <= AT_THE_FOOT) &&
      far(hex) < far(unit.at),
  );
  const [best] = ends.sort(
    (a, b) => far(a) - far(b) || (reached.cost[a] as number) - (reached.cost[b] as number),
  );
  const path = best === undefined ? null : pathTo(reached, best);
  if (path && isGoodPath(desk, unit, path))
    yield* give(desk, { type: "move", unit: unit.id, path, manner: "deployed" });
}

/** Light in which an attack is ordered at a chance no higher than this is a good hour for it, percent. */
const GOOD_HOUR = 60;
/** Hexes from its target at which an attacker digs in and waits for the hour. */
const WAITS_WITHIN = 5;

/** Who is near enough already stays under cover until the light is right. */
function waitsForHour(desk: Desk, unit: OwnUnit, part: Part): boolean {
  if (part.role !== "strike" || !part.thrust || part.thrust.enemies === 0 || part.thrust.isOrdered)
    return false;
  if (desk.doctrine.leastChance[desk.view.light] <= GOOD_HOUR || isOpen(desk, part)) return false;
  return hexDistance(desk.theatre.grid, unit.at, part.goal) <= WAITS_WITHIN;
}

/** Hexes from what they are to help at which reserves stay where they have dug in. */
const HELPS_WITHIN = 5;

function isNearEnough(desk: Desk, unit: OwnUnit, part: Part): boolean {
  if (part.role !== "reserve") return false;
  const works = desk.view.works[unit.at];
  if (!works || works.side !== desk.side) return false;
  return hexDistance(desk.theatre.grid, unit.at, part.goal) <= HELPS_WITHIN;
}

/** Whether nobody stands on the ground that a unit goes to, and those about it are no more than it can meet. */
function isOpen(desk: Desk, { role, thrust, goal }: Part): boolean {
  if (role !== "strike" || !thrust?.isRipe) return false;
  if (thrust.enemies === 0) return true;
  if (desk.operation || desk.view.enemies.some(({ where }) => where === goal)) return false;
  const together = desk.view.own.filter(({ id }) => thrust.units.includes(id));
  const near = together.filter(({ at }) => at >= 0 && hexDistance(desk.theatre.grid, at, goal) <= TOGETHER);
  return dangerTo(desk, goal) * 100 <= near.reduce((sum, { men }) => sum + men, 0) * MET;
}

/** Hexes from open ground at which those who go there with a unit stand by it; enemies for their men that they can meet, percent. */
const TOGETHER = 3;
const MET = 150;

/** Whether ground of worth is left to nobody when a unit goes, or its infantry without the guns that stop tanks. */
function staysOnGround(desk: Desk, unit: OwnUnit): boolean {
  const isGround = desk.battle.objectives.some(({ place }) =>
    desk.theatre.places.get(place)?.hexes.includes(unit.at),
  );
  if (!isGround) return false;
  const others = desk.view.own.filter(({ id, at }) => at === unit.at && id !== unit.id);
  return others.length === 0 || (tradeOf(desk, unit) === "support" && others.some(isLine(desk)));
}

function isLine(desk: Desk): (unit: OwnUnit) => boolean {
  return (unit) => tradeOf(desk, unit) === "line";
}

function keepsOff(desk: Desk, part: Part): number {
  if (part.role === "reserve" && desk.operation) return SECOND_LINE;
  if (part.role !== "strike" && part.role !== "armour") return KEEPS_OFF[part.role];
  if (!part.thrust) return KEEPS_OFF[part.role];
  if (isOpen(desk, part)) return 0;
  if (part.thrust.isOrdered && !desk.view.enemies.some(({ where }) => where === part.goal)) return 0;
  return part.thrust.isRipe ? KEEPS_OFF.strike : ASSEMBLY;
}

/** Within range of what matters and far enough from the enemy; not on the doorstep where others come in. */
export function isInPosition(desk: Desk, unit: OwnUnit, goal: Hex): boolean {
  const { range } = sheet(desk, unit);
  const distance = hexDistance(desk.theatre.grid, unit.at, goal);
  const wanted = Math.min(GUN_DISTANCE, Math.floor((range * GUN_RANGE) / 100));
  return distance <= wanted && distanceToEnemy(desk, unit.at) >= Math.min(KEEPS_OFF.guns, 3);
}

/** Hexes from the enemy at which whoever is on the way to a post stays for the night. */
const ON_THE_WAY = 2;

function* advance(desk: Desk, unit: OwnUnit, part: Part, off: number): Generator<Command, void> {
  if (unit.at === part.goal) return;
  const { field, left: now } = wayOf(desk, unit, part.goal);
  if (now < 0) return;
  const onTheWay = part.role === "hold" && !desk.operation ? ON_THE_WAY : off;
  const mayEnd = (hex: Hex): boolean =>
    off === 0 && hex === part.goal ? true : onTheWay === 0 || distanceToEnemy(desk, hex) >= onTheWay;
  const ways = (["deployed", "march"] as const).map((manner) => {
    const path = stopShort(desk, unit, part, walk(desk, unit, field, { manner, mayEnd }));
    const end = path.at(-1);
    return { manner, path, left: end === undefined ? Number.POSITIVE_INFINITY : (field[end] as number) };
  });
  const [deployed, march] = ways as [Stretch, Stretch];
  const gain = savesOrder(desk, unit, deployed, march) ? 0 : MARCH_GAIN;
  const isReady = comesToStorm(desk, part, deployed);
  const better = !isReady && march.left + gain <= deployed.left ? march : deployed;
  if (better.path.length === 0 || better.left >= now) return;
  if (!isGoodPath(desk, unit, better.path)) return;
  yield* give(desk, { type: "move", unit: unit.id, path: better.path, manner: better.manner });
}

/** Hexes from the ground he attacks at which who comes up spread out can storm at once. */
const STORMS_FROM = 2;

/** Whether an attacker gets so near that he should arrive ready to fight: who marches does not storm. */
function comesToStorm(desk: Desk, { role, thrust, goal }: Part, { path }: Stretch): boolean {
  const end = path.at(-1);
  if (desk.operation || role !== "strike" || !thrust?.isRipe || end === undefined) return false;
  return hexDistance(desk.theatre.grid, end, goal) <= STORMS_FROM;
}

/** Whether the march is free where the other way would take one of the few full orders. */
function savesOrder(desk: Desk, unit: OwnUnit, deployed: Stretch, march: Stretch): boolean {
  const needs = ({ path, manner }: Stretch): boolean => moveNeedsOrder(desk.view, unit, path, manner);
  return needs(deployed) && !needs(march);
}

interface Stretch {
  readonly manner: Manner;
  readonly path: readonly Hex[];
  readonly left: number;
}

/** Guns need not go farther than into range. */
function stopShort(desk: Desk, unit: OwnUnit, part: Part, path: readonly Hex[]): readonly Hex[] {
  if (tradeOf(desk, unit) !== "guns") return path;
  const first = path.findIndex(
    (hex) => hasRoomAt(desk, unit, hex) && isInPosition(desk, { ...unit, at: hex }, part.goal),
  );
  return first < 0 ? path : path.slice(0, first + 1);
}

/** Takes a unit back to the nearest ground so many hexes from the enemy, or as far as it can. */
function* fallBackOrder(desk: Desk, unit: OwnUnit, off: number): Generator<Command, void> {
  const now = distanceToEnemy(desk, unit.at);
  if (now >= off) return;
  const reached = reach(desk.view, unit.id, "deployed");
  let best: { hex: Hex; score: number } | null = null;
  for (const hex of reached.hexes) {
    if (reached.canEnd[hex] !== 1) continue;
    const distance = Math.min(off, distanceToEnemy(desk, hex));
    if (distance <= now) continue;
    const score = distance * 100 - (reached.cost[hex] as number);
    if (best && score <= best.score) continue;
    const path = pathTo(reached, hex);
    if (path && isGoodPath(desk, unit, path)) best = { hex, score };
  }
  const path = best && pathTo(reached, best.hex);
  if (path) yield* give(desk, { type: "move", unit: unit.id, path, manner: "deployed" });
}
