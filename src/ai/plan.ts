/** The plan for the operation: which ground to hold and with whom, where to attack, who waits in reserve. */
import type { Hex, OwnUnit, UnitId } from "../engine/index.ts";
import { type Desk, onMap, sheet, tradeOf } from "./desk.ts";
import { type Goal, goalsOf, nearestTo } from "./goals.ts";
import { threatTo } from "./picture.ts";
import { chooseThrusts, type Thrust } from "./thrusts.ts";
import { fieldTo } from "./ways.ts";

/** What a unit is to do. */
export type Role = "hold" | "strike" | "reserve" | "armour" | "guns" | "rally";

/** One unit's part in the plan. */
export interface Part {
  readonly role: Role;
  /** Where it is to be, or against which hex it goes. */
  readonly goal: Hex;
  readonly thrust: Thrust | null;
}

export interface Plan {
  readonly thrusts: readonly Thrust[];
  readonly parts: ReadonlyMap<UnitId, Part>;
}

/** Ground that weighs as much as the smallest objective, so that nothing is divided by zero. */
const BARE_VALUE = 200;
/** Most men that crowd one place. */
const MOST_GARRISON = 1300;
/** A handful of men holds nothing by itself. */
const HANDFUL = 20;

/** Makes the plan for this part of the turn. */
export function makePlan(desk: Desk): Plan {
  const goals = goalsOf(desk);
  const parts = new Map<UnitId, Part>();
  const units = onMap(desk);
  for (const unit of units) if (isShaken(desk, unit)) parts.set(unit.id, { role: "rally", goal: unit.at, thrust: null });
  const line = units.filter((unit) => !parts.has(unit.id) && tradeOf(desk, unit) === "line");
  assignGarrisons(desk, goals, line, parts);
  const spare = line.filter((unit) => !parts.has(unit.id));
  const thrusts = chooseThrusts(desk, goals, spare);
  for (const thrust of thrusts)
    for (const unit of thrust.units) parts.set(unit, { role: "strike", goal: thrust.target, thrust });
  assignRest(desk, goals, thrusts, units, parts);
  return { thrusts, parts };
}

function isShaken(desk: Desk, unit: OwnUnit): boolean {
  return unit.cohesion < desk.doctrine.shaken;
}

/** Men wanted on the ground that is held: some by its worth, more against a threat. */
function garrisonWanted(desk: Desk, goal: Goal): number {
  const { guard, holdRatio } = desk.doctrine;
  const threat = Math.max(0, ...goal.held.map((hex) => threatTo(desk, hex)));
  const worth = Math.min(100, 30 + goal.points * 3);
  const against = Math.floor((threat * holdRatio * worth) / 10_000);
  const share = goal.held.length / goal.place.hexes.length;
  return Math.min(MOST_GARRISON, Math.max(Math.floor(goal.points * guard * share), against));
}

function assignGarrisons(
  desk: Desk,
  goals: readonly Goal[],
  line: readonly OwnUnit[],
  parts: Map<UnitId, Part>,
): void {
  const urgent = goals
    .filter((goal) => goal.held.length > 0)
    .map((goal) => ({ goal, wanted: garrisonWanted(desk, goal) }))
    .sort((a, b) => b.goal.points - a.goal.points);
  for (const { goal, wanted } of urgent) {
    const men = new Map<Hex, number>(goal.held.map((hex) => [hex, 0]));
    let got = 0;
    for (const unit of nearestTo(desk, line, goal.held[0] as Hex, goal.held)) {
      if (got >= wanted && !goal.held.includes(unit.at)) break;
      if (parts.has(unit.id) || (got >= wanted && got > 0 && unit.men > HANDFUL)) continue;
      const goalHex = postIn(unit, goal.held, men);
      men.set(goalHex, (men.get(goalHex) ?? 0) + unit.men);
      got += unit.men;
      parts.set(unit.id, { role: "hold", goal: goalHex, thrust: null });
    }
  }
}

/** Who stands there stays; others go where fewest men are. */
function postIn(unit: OwnUnit, held: readonly Hex[], men: ReadonlyMap<Hex, number>): Hex {
  if (held.includes(unit.at)) return unit.at;
  let best = held[0] as Hex;
  for (const hex of held) if ((men.get(hex) ?? 0) < (men.get(best) ?? 0)) best = hex;
  return best;
}

/** Tanks and guns go with the main thrust, or stand behind the dearest ground; so do the reserves. */
function assignRest(
  desk: Desk,
  goals: readonly Goal[],
  thrusts: readonly Thrust[],
  units: readonly OwnUnit[],
  parts: Map<UnitId, Part>,
): void {
  const centre = thrusts[0]?.target ?? dearest(desk, goals);
  for (const unit of units) {
    if (parts.has(unit.id)) continue;
    const trade = tradeOf(desk, unit);
    const role: Role = trade === "tanks" ? "armour" : trade === "guns" ? "guns" : "reserve";
    const goal = trade === "tanks" ? goalOfTanks(desk, unit, thrusts, centre) : centre;
    const thrust = thrusts.find(({ target }) => target === goal) ?? null;
    parts.set(unit.id, { role, goal: goal ?? unit.at, thrust });
  }
}

/** The first thrust that tanks can get near, or else the centre. */
function goalOfTanks(
  desk: Desk,
  unit: OwnUnit,
  thrusts: readonly Thrust[],
  centre: Hex | null,
): Hex | null {
  const { mover } = sheet(desk, unit);
  for (const { target } of thrusts) if ((fieldTo(desk, mover, target, "kept")[unit.at] as number) >= 0) return target;
  return centre;
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
