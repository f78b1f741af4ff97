/** What the rules hold for possible, for those who check what historians tell. */
import { fieldedUnit } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import { groupOf } from "../rules/fire-and-assault/fightingGroup.ts";
import { fireReach } from "../rules/fire-and-assault/fire.ts";
import { crossingBetween } from "../rules/movement/crossings.ts";
import { placesOf } from "../rules/movement/stacking.ts";
import type { UnitId } from "../scenario.ts";
import type { BattleState, BuiltCrossing } from "../state.ts";
import { theatreOf } from "../theatre.ts";
import type { Telling } from "./telling.ts";

/** Hexes over which a unit fires with small arms or over open sights: guns as far as they reach. @rule R4.2 */
export function directReach({ draft }: Telling, id: UnitId): number {
  const { sheet, unit } = fieldedUnit(draft, id);
  const reach = fireReach(groupOf(sheet, unit), draft.theatre.numbers);
  return unit.guns > 0 ? Math.max(reach, sheet.range) : reach;
}

/** What engineers could make between two hexes, or null. @rule R2.11 */
export function crossingPossible({ draft }: Telling, from: Hex, to: Hex): BuiltCrossing["kind"] | null {
  return crossingBetween(draft.theatre, from, to);
}

/** Who stands in a hex, and whether they have room there. */
export interface Stack {
  readonly hex: Hex;
  readonly units: readonly UnitId[];
  /** Places of a unit that they take. */
  readonly places: number;
  readonly men: number;
  /** 1 when they are more than find room; a unit alone always finds it. @rule R2.8 */
  readonly isTooMany: 0 | 1;
}

/** Every hex where units stand, lowest first. @rule R2.8 */
export function stacksOf(state: BattleState): readonly Stack[] {
  const theatre = theatreOf(state);
  const { stackUnits, stackMen } = theatre.numbers.movement;
  const there = new Map<Hex, UnitId[]>();
  for (const [index, { at }] of state.units.entries()) {
    const id = theatre.scenario.units[index]?.id;
    if (at >= 0 && id !== undefined) there.set(at, [...(there.get(at) ?? []), id]);
  }
  const stacks = [...there].map(([hex, units]): Stack => {
    const standing = units.flatMap((id) => state.units[theatre.unitIndex.get(id) ?? -1] ?? []);
    const places = standing.reduce((sum, unit) => sum + placesOf(theatre, unit), 0);
    const men = standing.reduce((sum, unit) => sum + unit.men, 0);
    const isTooMany = units.length > 1 && (places > stackUnits || men > stackMen) ? 1 : 0;
    return { hex, units, places, men, isTooMany };
  });
  return stacks.sort((a, b) => a.hex - b.hex);
}
