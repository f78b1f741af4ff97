/** What must hold after every order, whoever gave it. Each check names what is wrong, and nothing when all is well. */
import {
  type BattleEvent,
  type BattleState,
  escalationOf,
  evolve,
  type Hex,
  type Theatre,
  theatreOf,
  type UnitState,
} from "../../src/engine/index.ts";
import { placesOf } from "../../src/engine/rules/movement/stacking.ts";
import { sameData } from "./sameData.ts";

/** One order that was carried out. */
export interface Step {
  /** The state that the battle began with. */
  readonly start: BattleState;
  readonly before: BattleState;
  readonly events: readonly BattleEvent[];
  readonly after: BattleState;
}

/** Everything that is wrong after an order. */
export function faultsOf(step: Step): string[] {
  const theatre = theatreOf(step.after);
  const faults = [...foldFaults(step), ...stackingFaults(theatre, step), ...ledgerFaults(step.after)];
  step.after.units.forEach((unit, index) => {
    if (unit === step.before.units[index]) return;
    const id = theatre.scenario.units[index]?.id ?? `unit ${index}`;
    const wrong = [...numberFaults(unit), ...placeFaults(theatre, unit)];
    wrong.push(...balanceFaults(unit, step.start.units[index] as UnitState));
    faults.push(...wrong.map((fault) => `${id}: ${fault}`));
  });
  return faults;
}

/** Folding the facts gives the state, and nobody acts who is not there. */
function foldFaults({ before, events, after }: Step): string[] {
  const faults: string[] = [];
  let folded = before;
  for (const event of events) {
    for (const id of actorsOf(event))
      if (!isOnMap(folded, id)) faults.push(`${id} is not on the map: ${JSON.stringify(event)}`);
    folded = evolve(folded, event);
  }
  if (!sameData(folded, after)) faults.push("folding the facts gives another state");
  return faults;
}

/** Facts about units that need not stand on the map. */
const OF_ABSENT: ReadonlySet<string> = new Set([
  "unit-arrived",
  "unit-called",
  "unit-waits",
  "sighted",
  "lost-from-sight",
]);

function actorsOf(event: BattleEvent): readonly string[] {
  if (OF_ABSENT.has(event.type)) return [];
  const of = event as { readonly unit?: unknown; readonly units?: unknown; readonly defenders?: unknown };
  const actors = [of.unit, of.units, of.defenders].flat();
  return actors.filter((actor): actor is string => typeof actor === "string");
}

function isOnMap(state: BattleState, id: string): boolean {
  const index = theatreOf(state).unitIndex.get(id) ?? -1;
  return (state.units[index]?.at ?? -1) >= 0;
}

/** Whole numbers, none below nothing; cohesion and shares within 0 and 100. */
function numberFaults(unit: UnitState): string[] {
  const faults: string[] = [];
  const look = (numbers: object, path: string): void => {
    for (const [field, value] of Object.entries(numbers)) {
      if (typeof value === "object" && value !== null) look(value, `${path}${field}.`);
      if (typeof value !== "number" || field === "at") continue;
      if (!Number.isSafeInteger(value) || value < 0) faults.push(`${path}${field} is ${value}`);
    }
  };
  look(unit, "");
  if (unit.cohesion > 100) faults.push(`cohesion is ${unit.cohesion}`);
  if (unit.suppressed > 100) faults.push(`suppressed is ${unit.suppressed}`);
  return faults;
}

/** On a hex of the map, off it or gone; not in the water; not there with nothing left. */
function placeFaults(theatre: Theatre, unit: UnitState): string[] {
  const { terrain } = theatre.scenario.battlefield;
  if (!Number.isInteger(unit.at) || unit.at < -2 || unit.at >= terrain.length)
    return [`stands at ${unit.at}`];
  if (unit.at < 0) return [];
  const faults: string[] = [];
  const ground = terrain[unit.at];
  if (ground === "lake" || ground === "river") faults.push(`stands in the ${ground} at ${unit.at}`);
  if (unit.men + unit.tanks + unit.bogged === 0) faults.push(`has nothing left and stands at ${unit.at}`);
  return faults;
}

/** Men, guns and tanks that came are there or accounted for. */
function balanceFaults(unit: UnitState, start: UnitState): string[] {
  const { guns, tanks, ...ofMen } = unit.lost;
  const lost = Object.values(ofMen).reduce((sum: number, men) => sum + men, 0);
  const faults: string[] = [];
  if (unit.men + lost + unit.sick !== start.men)
    faults.push(`${start.men} men came, ${unit.men} are there, ${lost} lost, ${unit.sick} sick`);
  if (unit.guns + guns !== start.guns)
    faults.push(`${start.guns} guns came, ${unit.guns} left, ${guns} lost`);
  const there = unit.tanks + unit.bogged;
  if (there + tanks !== start.tanks + start.bogged)
    faults.push(`${start.tanks} tanks came, ${there} left, ${tanks} lost`);
  return faults;
}

interface Stack {
  units: number;
  men: number;
  readonly sides: Set<string>;
  readonly who: number[];
}

function stacksOf(theatre: Theatre, state: BattleState): Map<Hex, Stack> {
  const stacks = new Map<Hex, Stack>();
  state.units.forEach((unit, index) => {
    if (unit.at < 0) return;
    const stack = stacks.get(unit.at) ?? { units: 0, men: 0, sides: new Set<string>(), who: [] };
    stack.units += placesOf(theatre, unit);
    stack.men += unit.men;
    stack.sides.add(theatre.scenario.units[index]?.side ?? "");
    stack.who.push(index);
    stacks.set(unit.at, stack);
  });
  return stacks;
}

/**
 * One side in a hex, and no crowd but where the enemy stopped somebody on his way: such a hex takes nobody else.
 * @see R2.8
 */
function stackingFaults(theatre: Theatre, { before, events, after }: Step): string[] {
  const { stackUnits, stackMen } = theatre.numbers.movement;
  const stopped = new Set(events.flatMap((event) => (event.type === "move-interrupted" ? [event.at] : [])));
  const faults: string[] = [];
  for (const [hex, stack] of stacksOf(theatre, after)) {
    if (stack.sides.size > 1) faults.push(`both sides stand in ${hex}`);
    if (stack.who.length === 1 || (stack.units <= stackUnits && stack.men <= stackMen)) continue;
    const isNew = stack.who.some((index) => before.units[index]?.at !== hex);
    if (isNew && !stopped.has(hex))
      faults.push(`${stack.units} units with ${stack.men} men crowd into ${hex}`);
  }
  return faults;
}

/** What is counted for a whole side is counted in whole numbers, and there is never less than nothing of it. */
function ledgerFaults(state: BattleState): string[] {
  const counts: [string, number | undefined][] = [
    ["soviet escalation", escalationOf(state.ledger, "soviet")],
    ["japanese escalation", escalationOf(state.ledger, "japanese")],
    ["soviet sorties", state.air.soviet?.sorties],
    ["japanese sorties", state.air.japanese?.sorties],
  ];
  for (const [hex, works] of Object.entries(state.works))
    for (const [field, value] of Object.entries(works))
      if (typeof value === "number") counts.push([`works at ${hex}: ${field}`, value]);
  return counts
    .filter(([, count]) => count !== undefined && (!Number.isSafeInteger(count) || count < 0))
    .map(([what, count]) => `${what}: ${count}`);
}
