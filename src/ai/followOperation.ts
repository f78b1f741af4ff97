/** The parts that a plan of operations gives to units in one part of a turn. */
import {
  CONTROL_MARK,
  type Hex,
  hexDistance,
  type OwnUnit,
  type Place,
  type UnitId,
} from "../engine/index.ts";
import { type Desk, onMap, tradeOf } from "./desk.ts";
import { type Goal, garrisonBelieved } from "./goals.ts";
import { type OperationPhase, phasesNow } from "./operation.ts";
import type { Part, Plan, Role } from "./plan.ts";
import type { Thrust } from "./thrusts.ts";

/** Points that ground named by a plan is worth to its commander where the battle gives it none. */
const BARE_POINTS = 10;

/** The plan of this part of a turn as the operation has it; who has no task holds where he stands. */
export function followOperation(desk: Desk): Plan {
  const parts = new Map<UnitId, Part>();
  const thrusts: Thrust[] = [];
  const phases = phasesNow(desk);
  for (const phase of phases) {
    const units = onMap(desk).filter(({ id }) => phase.units.includes(id));
    if (phase.task === "attack") attack(desk, phase, units, parts, thrusts);
    else if (phase.task === "hold" || phase.task === "dig") hold(desk, phase, units, parts);
    else for (const unit of units) parts.set(unit.id, simplePart(desk, phase, unit));
  }
  const centre = thrusts[0]?.target ?? null;
  for (const unit of onMap(desk)) if (!parts.has(unit.id)) parts.set(unit.id, idlePart(desk, unit, centre));
  return { thrusts, parts };
}

const ROLES: Readonly<Record<"prepare" | "withdraw" | "bombard" | "air-strike", Role>> = {
  prepare: "gather",
  withdraw: "withdraw",
  bombard: "guns",
  "air-strike": "hold",
};

function simplePart(desk: Desk, phase: OperationPhase, unit: OwnUnit): Part {
  const { task, hexes } = phase;
  const goal = hexes[0] ?? unit.at;
  if (task === "attack" || task === "hold" || task === "dig") return idlePart(desk, unit, goal);
  const role = tradeOf(desk, unit) === "guns" && task === "prepare" ? "guns" : ROLES[task];
  return { role, goal, thrust: null };
}

function idlePart(desk: Desk, unit: OwnUnit, centre: Hex | null): Part {
  if (unit.cohesion < desk.doctrine.shaken) return { role: "rally", goal: unit.at, thrust: null };
  if (tradeOf(desk, unit) === "guns") return { role: "guns", goal: centre ?? unit.at, thrust: null };
  return { role: "hold", goal: unit.at, thrust: null };
}

/** The attack on a place: who stands on part of it holds that, the others go for the rest. */
function attack(
  desk: Desk,
  phase: OperationPhase,
  units: readonly OwnUnit[],
  parts: Map<UnitId, Part>,
  thrusts: Thrust[],
): void {
  const goal = goalOf(desk, phase);
  const target = goal.wanted[0];
  if (target === undefined) {
    hold(desk, phase, units, parts);
    return;
  }
  const storming = units.filter((unit) => unit.cohesion >= desk.doctrine.shaken);
  const line = storming.filter((unit) => tradeOf(desk, unit) === "line" && !goal.held.includes(unit.at));
  const thrust: Thrust = {
    goal,
    target,
    units: line.map(({ id }) => id),
    isRipe: true,
    isOrdered: true,
    isAtHand: false,
    enemies: garrisonBelieved(desk, goal),
  };
  thrusts.push(thrust);
  for (const unit of units) parts.set(unit.id, partIn(desk, thrust, unit));
}

function partIn(desk: Desk, thrust: Thrust, unit: OwnUnit): Part {
  const { target, goal } = thrust;
  if (unit.cohesion < desk.doctrine.shaken) return { role: "rally", goal: unit.at, thrust: null };
  const trade = tradeOf(desk, unit);
  if (trade === "guns") return { role: "guns", goal: target, thrust };
  if (trade === "tanks") return { role: "armour", goal: target, thrust };
  const bare = bareOf(desk, thrust, unit);
  const isFree = bare !== null && isSpareAt(desk, unit);
  if (goal.held.includes(unit.at) && !isFree) return { role: "hold", goal: unit.at, thrust };
  return trade === "line"
    ? { role: "strike", goal: bare ?? target, thrust }
    : { role: "reserve", goal: target, thrust: null };
}

/** Hexes within which ground that nobody holds is walked into rather than waited for. */
const WALKS_IN = 3;

/** Wanted ground near a unit where no enemy is known: somebody has to go and stand on it. */
function bareOf(desk: Desk, { goal }: Thrust, unit: OwnUnit): Hex | null {
  const near = goal.wanted.filter((hex) => hexDistance(desk.theatre.grid, unit.at, hex) <= WALKS_IN);
  return near.find((hex) => !desk.view.enemies.some(({ where }) => where === hex)) ?? null;
}

/** Whether a larger unit of the line stays where a unit stands. */
function isSpareAt(desk: Desk, unit: OwnUnit): boolean {
  return onMap(desk).some(
    (other) => other.at === unit.at && tradeOf(desk, other) === "line" && other.men > unit.men,
  );
}

/**
 * Spreads units over ground: who stands there stays unless others do and a hex is bare; guns stand behind. When nothing
 * of it is theirs any more they go back to where the phase says.
 */
function hold(desk: Desk, phase: OperationPhase, units: readonly OwnUnit[], parts: Map<UnitId, Part>): void {
  const { hexes } = phase;
  const back = isLost(desk, phase) ? phase.behind?.[0] : undefined;
  const men = new Map<Hex, number>(hexes.map((hex) => [hex, 0]));
  for (const unit of units) if (men.has(unit.at)) men.set(unit.at, (men.get(unit.at) ?? 0) + unit.men);
  for (const unit of units) {
    if (back !== undefined) {
      parts.set(unit.id, { role: "withdraw", goal: back, thrust: null });
      continue;
    }
    if (tradeOf(desk, unit) === "guns") {
      parts.set(unit.id, { role: "guns", goal: hexes[0] ?? unit.at, thrust: null });
      continue;
    }
    const post = postOf(desk, men, unit);
    if (post !== unit.at && men.has(unit.at)) men.set(unit.at, (men.get(unit.at) ?? 0) - unit.men);
    if (post !== unit.at && men.has(post)) men.set(post, (men.get(post) ?? 0) + unit.men);
    parts.set(unit.id, { role: "hold", goal: post, thrust: null });
  }
}

/** Whether nothing of the ground that is to be held is this side's. */
function isLost(desk: Desk, { hexes }: OperationPhase): boolean {
  const own = CONTROL_MARK[desk.side];
  return hexes.every((hex) => desk.view.control[hex] !== own);
}

/** Where a unit is to stand of the ground that it is to hold. */
function postOf(desk: Desk, men: ReadonlyMap<Hex, number>, unit: OwnUnit): Hex {
  const there = men.get(unit.at) ?? 0;
  const bare = emptiest(men, unit.at);
  const isSpare = there > unit.men && men.get(bare) === 0 && tradeOf(desk, unit) === "line";
  return men.has(unit.at) && !isSpare ? unit.at : bare;
}

function emptiest(men: ReadonlyMap<Hex, number>, otherwise: Hex): Hex {
  let best = otherwise;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [hex, count] of men) if (count < fewest) [best, fewest] = [hex, count];
  return best;
}

/** The ground of a phase as a goal, worth what the battle gives for the places in it. */
function goalOf(desk: Desk, phase: OperationPhase): Goal {
  const mark = CONTROL_MARK[desk.side];
  const { hexes } = phase;
  const held = hexes.filter((hex) => desk.view.control[hex] === mark);
  const place: Place = { id: phase.id, kind: "objective", hexes };
  const points = desk.battle.objectives
    .filter(({ place: id }) => desk.theatre.places.get(id)?.hexes.some((hex) => hexes.includes(hex)))
    .reduce((sum, objective) => sum + objective.points, 0);
  return {
    place,
    points: Math.max(BARE_POINTS, points),
    held,
    wanted: hexes.filter((hex) => !held.includes(hex)),
  };
}
