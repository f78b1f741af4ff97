/** Holding: standing orders, fire of those who stay, digging and rest. */
import {
  type Command,
  type DigWork,
  foretell,
  type Hex,
  hexDistance,
  type OwnUnit,
  type StandingOrder,
  type Works,
} from "../../engine/index.ts";
import { type Desk, free, give, onMap, sheet } from "../desk.ts";
import { phasesNow } from "../operation.ts";
import { distanceToEnemy, MEN_PER_TANK } from "../picture.ts";
import type { Plan } from "../plan.ts";

/** Cohesion below which a unit rests rather than digs, and below which it rests when it has nothing else to do. */
const TIRED = 45;
const FRESH = 80;
/** Works that are deep enough when no enemy is known within some hexes. */
const DEEP_ENOUGH = 2;
const QUIET = 8;
/** Rows of wire that a garrison wants before works of each level. */
const ROWS_BEFORE = [0, 0, 1, 3];
/** Level of works beyond which a garrison builds nests, and as many as it builds. */
const NESTS_BEYOND = 2;
const ENOUGH_NESTS = 6;
/** Men that fire must be expected to cost the enemy to be ordered in place of digging. */
const WORTH_FIRE = 3;

/** Standing orders: who stands beside a held hill takes it back, if his army does; everyone else fires at will. */
export function* standingOrders(desk: Desk, plan: Plan): Generator<Command, void> {
  const held = new Set(
    [...plan.parts.values()].filter(({ role }) => role === "hold").map(({ goal }) => goal),
  );
  for (const unit of onMap(desk)) {
    if (desk.entrusted && !desk.entrusted.has(unit.id)) continue;
    const order = standingFor(desk, plan, unit, held);
    if (order !== unit.standing) yield* give(desk, { type: "stand", unit: unit.id, order });
  }
}

function standingFor(desk: Desk, plan: Plan, unit: OwnUnit, held: ReadonlySet<number>): StandingOrder {
  const part = plan.parts.get(unit.id);
  const isFighter = sheet(desk, unit).range === 0 && unit.men >= 100;
  const isAtOnce = desk.doctrine.counterAttack === "at-once";
  const isSteady = unit.cohesion >= desk.doctrine.attackCohesion;
  const beside = [...held].some((hex) => hexDistance(desk.theatre.grid, hex, unit.at) === 1);
  if (isToldToDig(desk, unit)) return "fire-at-will";
  if (part && part.role !== "rally" && isFighter && isAtOnce && isSteady && beside) return "counter-attack";
  return "fire-at-will";
}

/** Whether the operation wants a unit in its trench and nowhere else. */
function isToldToDig(desk: Desk, { id }: OwnUnit): boolean {
  return phasesNow(desk).some(({ task, units }) => task === "dig" && units.includes(id));
}

/** Those who have an enemy in sight and range and nothing better to do fire at him. */
export function* fireOrders(desk: Desk): Generator<Command, void> {
  for (const unit of free(desk)) {
    if (sheet(desk, unit).range > 0) continue;
    const works = desk.view.works[unit.at];
    const level = works?.side === desk.side ? works.level : 0;
    if (level === 0 && unit.spent === 0 && sheet(desk, unit).tanks === 0) continue;
    let best: Command | null = null;
    let most = WORTH_FIRE - 1;
    for (const target of enemiesNear(desk, unit)) {
      const command: Command = { type: "fire", unit: unit.id, target };
      const forecast = foretell(desk.view, command);
      if (forecast.type !== "fire" || forecast.breaches.length > 0) continue;
      const worth = forecast.enemy.likely + forecast.tanks.likely * MEN_PER_TANK;
      if (worth <= most) continue;
      [most, best] = [worth, command];
    }
    if (best) yield* give(desk, best);
  }
}

/** Hexes with enemies in sight at whom a unit may fire, each once. */
function enemiesNear({ view, theatre }: Desk, unit: OwnUnit): ReadonlySet<Hex> {
  const hexes = new Set<Hex>();
  for (const { now, where } of view.enemies)
    if (now === 1 && hexDistance(theatre.grid, unit.at, where) <= FIRES_WITHIN) hexes.add(where);
  return hexes;
}

/** Hexes within which fire by order is thought of. */
const FIRES_WITHIN = 2;

/** What a garrison builds next: a pit, then wire before it, then deeper and more. */
function nextWork({ side: _, level, wire, nests }: Works): DigWork {
  if (wire < (ROWS_BEFORE[level] ?? 0)) return "wire";
  return level > NESTS_BEYOND && nests < ENOUGH_NESTS ? "nests" : "trench";
}

/** Everyone left digs where he is to stay, or rests. */
export function* digAndRest(desk: Desk, plan: Plan): Generator<Command, void> {
  for (const unit of free(desk)) {
    if (unit.spent > 0) continue;
    const part = plan.parts.get(unit.id);
    const works = desk.view.works[unit.at];
    const level = works?.side === desk.side ? works.level : 0;
    const isTired = unit.cohesion < (part?.role === "hold" ? TIRED - 15 : TIRED);
    const wanted = part?.role === "hold" || distanceToEnemy(desk, unit.at) <= QUIET;
    const isDeep = part?.role !== "hold" && level >= DEEP_ENOUGH;
    const what = part?.role === "hold" && works ? nextWork(works) : "trench";
    if (!isTired && wanted && !isDeep && (yield* give(desk, { type: "dig", unit: unit.id, what }))) continue;
    if (unit.cohesion < FRESH) yield* give(desk, { type: "rest", unit: unit.id });
  }
}
