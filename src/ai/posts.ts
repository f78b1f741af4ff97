/** Posts: who stays on the ground of worth on which he stands, whatever is attacked. */
import { type Hex, nextPart, type OwnUnit, type UnitId } from "../engine/index.ts";
import type { Desk } from "./desk.ts";
import { garrisonWanted } from "./garrisons.ts";
import type { Goal } from "./goals.ts";
import { dangerTo, distanceToEnemy, threatTo } from "./picture.ts";
import type { Part } from "./plan.ts";

/** Who stands on ground of worth with the enemy before it stays, as long as he is wanted there. */
export function stayOnPost(
  desk: Desk,
  goals: readonly Goal[],
  unit: OwnUnit,
  parts: Map<UnitId, Part>,
  posts: Map<Hex, number>,
): void {
  const goal = goals.find(({ held }) => held.includes(unit.at));
  if (!goal || distanceToEnemy(desk, unit.at) > BEFORE_IT) return;
  if (goal.points < desk.doctrine.great && isTooManyFor(unit, dangerTo(desk, unit.at))) return;
  const there = posts.get(unit.at) ?? 0;
  if (there > 0 && there + unit.men > garrisonWanted(desk, goal)) return;
  stay(unit, parts, posts);
}

/** A unit holds the hex it stands in, and its men count for the post there. */
function stay(unit: OwnUnit, parts: Map<UnitId, Part>, posts: Map<Hex, number>): void {
  posts.set(unit.at, (posts.get(unit.at) ?? 0) + unit.men);
  parts.set(unit.id, { role: "hold", goal: unit.at, thrust: null });
}

/** Times the men of a threat whom it does not tie down. */
const TIES_DOWN = 4;

/** Whether a unit is far more than what threatens its post: a battalion does not watch a patrol. */
function isTooManyFor(unit: OwnUnit, threat: number): boolean {
  return unit.men > Math.max(CAN_HOLD, threat * TIES_DOWN);
}

/** Hexes at which an enemy stands before a post. */
export const BEFORE_IT = 3;

/** Who has dug himself in on ground that is threatened stays in his trench. */
export function keepInTrench(
  desk: Desk,
  goals: readonly Goal[],
  unit: OwnUnit,
  parts: Map<UnitId, Part>,
  posts: Map<Hex, number>,
): void {
  const works = desk.view.works[unit.at];
  if (!works || works.side !== desk.side || works.level < desk.doctrine.keepsTrench) return;
  const goal = goals.find(({ held }) => held.includes(unit.at));
  const threat = goal ? threatTo(desk, unit.at) : 0;
  if (threat === 0 || isTooManyFor(unit, threat)) return;
  stay(unit, parts, posts);
}

/** Ground of so many points is left to nobody as long as the enemy is about. */
const WORTH_A_POST = 6;
/** Men who can hold a post at all, until others come. */
const CAN_HOLD = 80;

/** Of those who stand alone on ground of worth with the enemy about, the fewest who can hold it stay, or the strongest. */
export function leaveSomebody(
  desk: Desk,
  goals: readonly Goal[],
  line: readonly OwnUnit[],
  parts: Map<UnitId, Part>,
  posts: Map<Hex, number>,
): void {
  if (nextPart(desk.view) === "end") return;
  for (const goal of goals) {
    if (goal.points < WORTH_A_POST || !goal.held.some((hex) => threatTo(desk, hex) > 0)) continue;
    const there = line.filter((unit) => goal.held.includes(unit.at)).sort((a, b) => a.men - b.men);
    const held = there.filter(({ id }) => parts.has(id)).reduce((sum, { men }) => sum + men, 0);
    if (held >= CAN_HOLD) continue;
    const free = there.filter(({ id }) => !parts.has(id));
    const stays = free.find(({ men }) => men >= CAN_HOLD) ?? free.at(-1);
    const threat = Math.max(0, ...goal.held.map((hex) => threatTo(desk, hex)));
    if (stays && !(goal.points < desk.doctrine.great && isTooManyFor(stays, threat)))
      stay(stays, parts, posts);
  }
}
