/** What historians state, with what the engine adds to each fact: sight, ground held, cohesion, ledgers. */
import { state } from "../deciding.ts";
import type { AssaultResult, LossCause } from "../events.ts";
import { fieldedUnit, unitsAt, worksAt } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import { fallenOn } from "../rules/bombardment/fallen.ts";
import { stateBreach } from "../rules/border/breach.ts";
import { breachOfBombs, breachOfFire, breachOfStep } from "../rules/border/leash.ts";
import { changeInWorks, lossChange, officersChange, shelledLossChange } from "../rules/cohesion/cohesion.ts";
import { roomForAll, shelterAt } from "../rules/entrenchment/shelter.ts";
import { destroyIfSpent, strain } from "../rules/fire-and-assault/takeLosses.ts";
import { stateCapture } from "../rules/movement/capture.ts";
import { columnOnStep } from "../rules/movement/road.ts";
import { meet, sightMover } from "../rules/sighting/refreshSight.ts";
import { spotterFor } from "../rules/sighting/spotter.ts";
import { enemyOf, type Losses, type Manner, type SideId, type UnitId } from "../scenario.ts";
import type { BuiltCrossing } from "../state.ts";
import type { Route } from "./route.ts";
import { lookAround, type Telling } from "./telling.ts";

/** A unit went a way, step by step. */
export function tellMove(telling: Telling, id: UnitId, route: Route, manner: Manner): void {
  const { draft } = telling;
  const { sheet } = fieldedUnit(draft, id);
  route.path.forEach((to, index) => {
    const { unit } = fieldedUnit(draft, id);
    const from = unit.at;
    const column = manner === "march" ? columnOnStep(draft.theatre, unit, from, to) : 0;
    const step = { unit: id, from, to, cost: route.costs[index] ?? 0, manner };
    state(telling, { type: "unit-moved", ...step, ...(column > 0 ? { column } : {}) });
    enter(telling, sheet.side, id, from, to);
    sightMover(telling, id);
  });
  lookAround(telling);
}

/** A unit fell back, step by step. @rule R4.8 */
export function tellRetreat(telling: Telling, id: UnitId, path: readonly Hex[]): void {
  const { sheet } = fieldedUnit(telling.draft, id);
  for (const to of path) {
    const { unit } = fieldedUnit(telling.draft, id);
    if (unit.at < 0) return;
    state(telling, { type: "unit-retreated", unit: id, from: unit.at, to });
    stateCapture(telling, sheet.side, to);
  }
  if (path.length > 0) strain(telling, id, "retreat");
  lookAround(telling);
}

/** A unit followed into ground that had been fought for. @rule R4.8 */
export function tellAdvance(telling: Telling, id: UnitId, to: Hex): void {
  const { sheet, unit } = fieldedUnit(telling.draft, id);
  if (unit.at < 0) return;
  state(telling, { type: "unit-advanced", unit: id, from: unit.at, to });
  enter(telling, sheet.side, id, unit.at, to);
  lookAround(telling);
}

function enter(telling: Telling, side: SideId, id: UnitId, from: Hex, to: Hex): void {
  const { draft } = telling;
  const { unit } = fieldedUnit(draft, id);
  const crosser = { id, men: unit.men, tanks: unit.tanks };
  stateBreach(telling, side, breachOfStep(draft.theatre, draft.state, side, crosser, from, to));
  stateCapture(telling, side, to);
}

/** What a unit lost, beside the men, guns and tanks: bogged ones among the tanks, and men who fell sick. */
export interface ToldLoss extends Losses {
  readonly bogged: number;
  readonly sick: number;
}

/** A unit lost men and machines; it is shaken as the rules have it. @rule R4.7 R10.1 R10.8 */
export function tellLoss(telling: Telling, id: UnitId, loss: ToldLoss, cause: LossCause): void {
  const { draft } = telling;
  const { sheet, unit } = fieldedUnit(draft, id);
  const { killed, wounded, missing, guns, tanks, bogged, sick } = loss;
  const men = killed + wounded + missing;
  if (men + guns + tanks > 0) {
    state(telling, {
      type: "losses-taken",
      unit: id,
      loss: { killed, wounded, missing, guns, tanks },
      bogged,
      cause,
    });
    const { cohesion } = draft.theatre.numbers;
    const isShelled = cause === "shells" || cause === "bombs";
    const works = shelterAt(draft, sheet.side, unit.at);
    const change = isShelled
      ? changeInWorks(shelledLossChange(unit.cohesion, men, unit.men, cohesion), works, cohesion)
      : lossChange(unit.cohesion, men, unit.men, cohesion);
    shake(telling, id, change, "losses");
    const after = fieldedUnit(draft, id).unit.cohesion;
    shake(telling, id, officersChange(after, men, unit.men, cohesion), "officers");
  }
  if (sick > 0) state(telling, { type: "fell-sick", unit: id, men: sick, dice: [] });
  destroyIfSpent(telling, id);
}

function shake(telling: Telling, unit: UnitId, change: number, cause: string): void {
  if (change !== 0) state(telling, { type: "cohesion-changed", unit, change, cause });
}

/** An assault that historians tell: who, on what, and how it ended. Its losses are told beside it. */
export interface ToldAssault {
  readonly units: readonly UnitId[];
  readonly target: Hex;
  readonly result: AssaultResult;
  /** Men that each side lost in it. */
  readonly attackerLoss: number;
  readonly defenderLoss: number;
}

/** An assault was made. No dice and no breakdown: the sources are its explanation. @rule R4.4 */
export function tellAssault(telling: Telling, assault: ToldAssault): void {
  const { draft } = telling;
  const { units, target } = assault;
  const { side } = fieldedUnit(draft, units[0] ?? "").sheet;
  const defenders = unitsAt(draft, target, enemyOf(side)).map(({ sheet }) => sheet.id);
  for (const unit of units) state(telling, { type: "deed-done", unit, deed: "assault" });
  meet(telling, side, target);
  state(telling, {
    type: "assault-resolved",
    ...assault,
    defenders,
    breakdown: [],
    dice: [],
    steps: [],
    luck: { attackersLoss: 100, defendersLoss: 100 },
    breakLimit: 100,
    rule: "R4.4",
  });
  for (const unit of units) strain(telling, unit, "assault");
}

/** Troops fired at a hex with small arms or over open sights. @rule R4.10 */
export function tellFire(telling: Telling, id: UnitId, target: Hex, loss: number): void {
  const { unit } = fieldedUnit(telling.draft, id);
  state(telling, { type: "deed-done", unit: id, deed: "fire" });
  const facts = { occasion: "order", breakdown: [], dice: [], luck: 100 } as const;
  state(telling, { type: "fire-resolved", unit: id, from: unit.at, target, loss, ...facts });
  lookAround(telling);
}

/** A battery shelled a hex. @rule R5.1 */
export function tellShelling(telling: Telling, id: UnitId, target: Hex, shells: number, loss: number): void {
  const { draft } = telling;
  const { sheet, unit } = fieldedUnit(draft, id);
  state(telling, { type: "deed-done", unit: id, deed: "bombard" });
  stateBreach(telling, sheet.side, breachOfFire(draft.theatre, draft.state, sheet.side, target));
  if (shells > 0) state(telling, { type: "shells-spent", unit: id, shells: Math.min(shells, unit.shells) });
  const spotter = spotterFor(draft, sheet.side, target);
  state(telling, {
    type: "bombardment-resolved",
    unit: id,
    from: unit.at,
    target,
    shells,
    occasion: "order",
    observed: spotter ? "observed" : "blind",
    spotter: spotter?.unit ?? null,
    heldDown: draft.state.heldDown[target] ?? 0,
    fell: 0,
    fallen: fallenOn(draft.state, sheet.side, target),
    breakdown: [],
    dice: [],
    luck: 100,
    loss,
  });
  for (const struck of unitsAt(draft, target, enemyOf(sheet.side)))
    strain(telling, struck.sheet.id, "shelled");
  lookAround(telling);
}

/** An air strike that historians tell. */
export interface ToldStrike {
  readonly side: SideId;
  readonly target: Hex;
  readonly sorties: number;
  /** Kilograms of bombs, all together. */
  readonly kilograms: number;
  readonly loss: number;
  /** Aircraft that were shot down. */
  readonly down: number;
}

/** Aircraft bombed a hex. @rule R6.1 */
export function tellStrike(telling: Telling, { down, ...strike }: ToldStrike): void {
  const { draft } = telling;
  const { side, target, sorties } = strike;
  stateBreach(telling, side, breachOfBombs(draft.theatre, draft.state, side, target, sorties));
  const heldDown = draft.state.heldDown[target] ?? 0;
  const fallen = fallenOn(draft.state, side, target);
  state(telling, {
    type: "air-strike-resolved",
    ...strike,
    heldDown,
    fell: 0,
    fallen,
    breakdown: [],
    dice: [],
    luck: 100,
  });
  if (down > 0) state(telling, { type: "aircraft-lost", side, at: target, aircraft: down });
  for (const struck of unitsAt(draft, target, enemyOf(side))) strain(telling, struck.sheet.id, "shelled");
}

/** Tanks of a unit stuck where it is, or came free. @rule R7.1 R7.3 */
export function tellBogged(telling: Telling, id: UnitId, tanks: number, what: "bogged" | "freed"): void {
  const { unit } = fieldedUnit(telling.draft, id);
  if (what === "freed") state(telling, { type: "tanks-freed", unit: id, tanks, chance: 0, dice: [] });
  else state(telling, { type: "tanks-bogged", unit: id, at: unit.at, tanks, chance: 0, dice: [] });
}

/** What stands dug in a hex from now on; what is not told of stays as it was. @rule R8.2 R8.5 R8.7 */
export function tellWorks(
  telling: Telling,
  side: SideId,
  hex: Hex,
  { level, wire, nests }: { readonly level: number; readonly wire?: number; readonly nests?: number },
): void {
  const before = worksAt(telling.draft, side, hex);
  const room = roomForAll(level, telling.draft.theatre.numbers);
  const works = { ...before, level, room, wire: wire ?? before.wire, nests: nests ?? before.nests };
  const what = nests ? "nests" : wire ? "wire" : "trench";
  state(telling, { type: "works-dug", hex, works, what });
  stateCapture(telling, side, hex);
}

/** Engineers finished a crossing. @rule R2.11 */
export function tellCrossing(
  telling: Telling,
  side: SideId,
  from: Hex,
  to: Hex,
  kind: BuiltCrossing["kind"],
): void {
  state(telling, { type: "crossing-built", side, from, to, crossing: { kind, done: 100 } });
}

/** A side took ground where nobody fought. @rule R14.1 */
export function tellCapture(telling: Telling, side: SideId, hex: Hex): void {
  stateCapture(telling, side, hex);
}
