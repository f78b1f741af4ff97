/** How far the weapons of a unit tell from where it stands, hex by hex: its own, or a known enemy's. */
import { type Field, type Fielded, fielded, fieldedUnit } from "../field.ts";
import { type Hex, hexDistance, hexesWithin } from "../hex/grid.ts";
import { supposedField } from "../imagine.ts";
import { groupOf } from "../rules/fire-and-assault/fightingGroup.ts";
import { fireReach } from "../rules/fire-and-assault/fire.ts";
import { sightRange } from "../rules/sighting/sightRange.ts";
import type { SideId, UnitId } from "../scenario.ts";
import type { SideView } from "../viewTypes.ts";
import { spottedHexes } from "./spotted.ts";

/** What one unit can hit from where it stands. Its own hex is never among it: no weapon here fires into its own hex. */
export interface FireRange {
  readonly unit: UnitId;
  readonly from: Hex;
  /** Fire at what it sees itself; null where it has no weapon for that. @rule R4.2 */
  readonly direct: DirectRange | null;
  /** Shells over the ground; null where it has no guns for that. @rule R5.1 */
  readonly shells: ShellRange | null;
}

/** Ground under direct fire. @rule R4.2 */
export interface DirectRange {
  /** Hexes at most. */
  readonly reach: number;
  /** In reach and in its own sight. */
  readonly hit: readonly Hex[];
  /** In reach, and hidden from it by ground, weather or darkness. */
  readonly hidden: readonly Hex[];
}

/** Ground under shells. @rule R5.1 R5.2 */
export interface ShellRange {
  readonly reach: number;
  /** Its side sees where they fall. @rule R3.6 */
  readonly observed: readonly Hex[];
  /** By the map only. @rule R5.2 */
  readonly blind: readonly Hex[];
}

const ranges = new WeakMap<SideView, Map<UnitId, FireRange | null>>();
const spotted = new WeakMap<SideView, Map<SideId, Uint8Array>>();

/**
 * What an own unit, or an enemy where he is known to stand, can hit from there in this weather and light. A
 * contact counts as average infantry, or as a battery where its flashes were seen. Null for who is not on the map
 * or is not known.
 * @rule R4.2 R5.1 R5.2
 */
export function fireRangeOf(view: SideView, id: UnitId): FireRange | null {
  let known = ranges.get(view);
  if (!known) {
    known = new Map();
    ranges.set(view, known);
  }
  let range = known.get(id);
  if (range === undefined) {
    const field = supposedField(view);
    const of = field.theatre.unitIndex.has(id) ? fieldedUnit(field, id) : null;
    range = of && of.unit.at >= 0 ? rangeOf(view, field, of) : null;
    known.set(id, range);
  }
  return range;
}

/** Own batteries on the map that have guns and shells, in sheet order. @rule R5.1 R5.6 */
export function batteriesOf(view: SideView): readonly UnitId[] {
  return fielded(supposedField(view), view.side)
    .filter(({ sheet, unit }) => sheet.range > 0 && unit.guns > 0 && unit.shells > 0)
    .map(({ sheet }) => sheet.id);
}

function rangeOf(view: SideView, field: Field, { sheet, unit }: Fielded): FireRange {
  const from = unit.at;
  return {
    unit: sheet.id,
    from,
    direct: directRange(field, { sheet, unit }),
    shells: sheet.range > 0 && unit.guns > 0 ? shellRange(view, field, sheet.side, from, sheet.range) : null,
  };
}

/** Ground that a unit itself can fire at. @rule R4.2 */
export function directRange(
  field: Field,
  { sheet, unit }: Pick<Fielded, "sheet" | "unit">,
): DirectRange | null {
  const { theatre, state } = field;
  if (sheet.smallArms + sheet.gunFire * unit.guns + sheet.tankFire * (unit.tanks + unit.bogged) === 0)
    return null;
  const reach = fireReach(groupOf(sheet, unit), theatre.numbers);
  const sees = Math.max(1, sightRange(theatre.numbers, state.weather, state.light));
  const hit: Hex[] = [];
  const hidden: Hex[] = [];
  for (const hex of hexesWithin(theatre.grid, unit.at, reach)) {
    if (hex === unit.at) continue;
    const isSeen = hexDistance(theatre.grid, unit.at, hex) <= sees && theatre.sight.canSee(unit.at, hex);
    (isSeen ? hit : hidden).push(hex);
  }
  return { reach, hit, hidden };
}

function shellRange(view: SideView, field: Field, side: SideId, from: Hex, reach: number): ShellRange {
  const marks = spottedBy(view, field, side);
  const hexes = hexesWithin(field.theatre.grid, from, reach).filter((hex) => hex !== from);
  return {
    reach,
    observed: hexes.filter((hex) => marks[hex] === 1),
    blind: hexes.filter((hex) => marks[hex] !== 1),
  };
}

/** The ground on which a side's guns are directed, as the view knows it. @rule R3.6 */
export function spottedBy(view: SideView, field: Field, side: SideId): Uint8Array {
  let known = spotted.get(view);
  if (!known) {
    known = new Map();
    spotted.set(view, known);
  }
  let marks = known.get(side);
  if (!marks) {
    marks = spottedHexes(field, side);
    known.set(side, marks);
  }
  return marks;
}
