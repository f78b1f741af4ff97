/** Advance after combat: who of the attackers goes into the hex that is taken, and who stays where he is. @rule R4.8 */
import { type Field, type Fielded, fieldedUnit, unitsAt } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import type { BattleId, SideId, UnitId } from "../../scenario.ts";
import { battleOf, type Theatre } from "../../theatre.ts";
import { cohesionState } from "../cohesion/cohesion.ts";
import { stepCost } from "../movement/cost.ts";
import { conditionsFor } from "../movement/crossings.ts";
import { isStuck } from "../movement/points.ts";
import { hasRoom, type Standing } from "../movement/stacking.ts";

/** Men of a unit when it set out for a storm. */
type SetOut = ReadonlyMap<UnitId, { readonly men: number }>;

/**
 * Those who go in, in their order: the largest first, as far as there is room and they can enter. The last unit in a hex
 * of an objective stays there, unless too few would go in without it to control the ground.
 * @param setOut the men with whom they set out, by whom order and room are reckoned; absent: those they have.
 * @rule R4.8 R10.3
 */
export function whoAdvances(
  field: Field,
  side: SideId,
  units: readonly UnitId[],
  target: Hex,
  setOut: SetOut = new Map(),
): readonly UnitId[] {
  const able = units
    .map((id) => fieldedUnit(field, id))
    .filter((unit) => canGoIn(field, unit, target))
    .map((one) => asSetOut(one, setOut))
    .sort((a, b) => b.unit.men - a.unit.men || a.index - b.index);
  const held = objectiveHexes(field);
  const there: Standing[] = unitsAt(field, target, side).map(({ unit }) => unit);
  const gone: Fielded[] = [];
  const kept: Fielded[] = [];
  for (const one of able) {
    if (!hasRoom(field.theatre, there, one.unit, target)) continue;
    if (held.has(one.unit.at) && !staysHeld(field, one, gone)) kept.push(one);
    else {
      there.push({ ...one.unit, at: target });
      gone.push(one);
    }
  }
  const [first] = kept;
  if (first && !isEnough(field, gone)) gone.push(first);
  return gone.map(({ sheet }) => sheet.id);
}

/** A unit with the men it had when it set out: what it loses in the storm changes neither its place nor the room it takes. */
function asSetOut(one: Fielded, setOut: SetOut): Fielded {
  const { men = one.unit.men } = setOut.get(one.sheet.id) ?? {};
  return men === one.unit.men ? one : { ...one, unit: { ...one.unit, men } };
}

/** Why none of the attackers goes in, where none does: the cause that keeps the last of them. @rule R4.8 R10.3 */
export function whyNobodyIn(
  field: Field,
  units: readonly UnitId[],
  target: Hex,
): "routed" | "cannot-enter" | "no-room" {
  const there = units.map((id) => fieldedUnit(field, id)).filter(({ unit }) => unit.at >= 0);
  if (there.some((one) => canGoIn(field, one, target))) return "no-room";
  return there.every((one) => isRouted(field, one)) ? "routed" : "cannot-enter";
}

function isRouted({ theatre }: Field, { unit }: Fielded): boolean {
  return cohesionState(unit.cohesion, theatre.numbers.cohesion) === "routed";
}

function canGoIn(field: Field, one: Fielded, target: Hex): boolean {
  const { theatre, state } = field;
  const { sheet, unit } = one;
  if (unit.at < 0 || isStuck(unit) || isRouted(field, one)) return false;
  const conditions = conditionsFor(state, sheet.side);
  return stepCost(theatre, conditions, sheet.mover, "deployed", unit.at, target) !== null;
}

// Which ground counts does not change in a battle; theatres that are supposed from one share its places.
const objectives = new WeakMap<Theatre["places"], Map<BattleId, ReadonlySet<Hex>>>();

/** Hexes of the places that count at the end. @rule R14.1 */
function objectiveHexes({ theatre, state }: Field): ReadonlySet<Hex> {
  const known = objectives.get(theatre.places) ?? new Map<BattleId, ReadonlySet<Hex>>();
  objectives.set(theatre.places, known);
  let hexes = known.get(state.battle);
  if (!hexes) {
    const places = battleOf(theatre, state.battle).objectives;
    hexes = new Set(places.flatMap(({ place }) => theatre.places.get(place)?.hexes ?? []));
    known.set(state.battle, hexes);
  }
  return hexes;
}

/** Whether others of the side who are not routed are left in a unit's hex when it goes after those who have gone. */
function staysHeld(field: Field, { index, sheet, unit }: Fielded, gone: readonly Fielded[]): boolean {
  return unitsAt(field, unit.at, sheet.side).some(
    (other) =>
      other.index !== index && !isRouted(field, other) && !gone.some((one) => one.index === other.index),
  );
}

/** Whether those who go in control the ground around it. @rule R2.7 */
function isEnough(field: Field, gone: readonly Fielded[]): boolean {
  const { theatre } = field;
  const men = gone.reduce((sum, { sheet }) => sum + fieldedUnit(field, sheet.id).unit.men, 0);
  return men >= theatre.numbers.movement.zoneOfControlMen || gone.some(({ unit }) => unit.tanks > 0);
}
