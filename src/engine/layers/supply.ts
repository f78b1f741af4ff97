/** Lines of supply as a side knows things now: who has one and by which way, who has none and why. */
import { type Field, fielded, fieldedUnit, hexesAround, unitsAt } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import { supposedField } from "../imagine.ts";
import { stepCost } from "../rules/movement/cost.ts";
import { isLake } from "../rules/movement/swimming.ts";
import { exertsZoc } from "../rules/movement/zoneOfControl.ts";
import {
  barriersOf,
  CARRIERS_SKY,
  openSources,
  type SupplyField,
  sourcesOf,
  supplyField,
} from "../rules/supply/lines.ts";
import { suppliesOf } from "../rules/supply/need.ts";
import { type BoxId, type BoxWay, enemyOf, type SideId, type UnitId } from "../scenario.ts";
import type { Supplies } from "../state.ts";
import type { SideView } from "../viewTypes.ts";

/** A box from which supplies come, and where they come onto the map as things are. @rule R9.2 */
export interface SupplySource {
  readonly box: BoxId;
  readonly way: BoxWay;
  /** Hex where they come in; null when the enemy bars every entry. */
  readonly entry: Hex | null;
  /** The entry that would serve without the enemy. */
  readonly best: Hex;
  /** Tonnes a day that come from here in this weather. @rule R9.3 */
  readonly tonnes: number;
}

/** The way by which supplies reach a unit. @rule R9.2 */
export interface SupplyLine {
  readonly unit: UnitId;
  /** Hexes from where supplies come onto the map to the unit's own. */
  readonly path: readonly Hex[];
  /** Points that it costs, and at most may cost. */
  readonly points: number;
}

/** What bars a line in a hex: an enemy in it, his zone of control, or ground that he holds. @rule R9.2 */
export type SupplyBar = "enemy" | "zone" | "held";

/** A unit to which no line leads as things are. @rule R9.2 */
export interface SupplyGap {
  readonly unit: UnitId;
  readonly at: Hex;
  /** "enemy": there would be a line without him; "far": there would be none either. */
  readonly why: "enemy" | "far";
  /** Ends of turns that it has been without already. @rule R9.4 */
  readonly turns: number;
  /** First hex from the source at which the enemy bars the way it would have; null when it is too far. */
  readonly cut: Hex | null;
  /** The way that supplies would take without the enemy, from where they come in; empty when it is too far. */
  readonly way: readonly Hex[];
  readonly bar: SupplyBar | null;
  /** Known enemies who bar it there. */
  readonly by: readonly UnitId[];
}

/** Supply of a side as its view knows things now. */
export interface SupplyAsKnown {
  readonly sources: readonly SupplySource[];
  readonly lines: readonly SupplyLine[];
  readonly gaps: readonly SupplyGap[];
  /** Points that a line may cost. */
  readonly reach: number;
  /** What would be needed and come if the turn ended now. @rule R9.3 */
  readonly expected: Supplies | null;
}

const supplies = new WeakMap<SideView, { readonly found: SupplyAsKnown | null }>();

/** Supply of the view's side; null for a side that brings with it what it needs. @rule R9.2 R9.3 */
export function supplyAsKnown(view: SideView): SupplyAsKnown | null {
  let known = supplies.get(view);
  if (!known) {
    known = { found: trace(view) };
    supplies.set(view, known);
  }
  return known.found;
}

function trace(view: SideView): SupplyAsKnown | null {
  const field = supposedField(view);
  const { side } = view;
  const sources = sourcesOf(field.theatre, side);
  if (sources.length === 0) return null;
  const barred = barriersOf(field, side);
  const now = supplyField(field, side, barred);
  const lines: SupplyLine[] = [];
  const gaps: SupplyGap[] = [];
  let free: SupplyField | null = null;
  for (const { sheet, unit } of fielded(field, side)) {
    if ((now[unit.at] as number) >= 0) {
      lines.push({ unit: sheet.id, path: wayTo(field, side, now, unit.at), points: now[unit.at] as number });
      continue;
    }
    free ??= supplyField(field, side, new Uint8Array(barred.length));
    gaps.push({
      unit: sheet.id,
      at: unit.at,
      turns: unit.supply.turns,
      ...whyNot(view, field, unit.at, free, barred),
    });
  }
  const open = new Map(openSources(field, side, barred).map(({ box, entry }) => [box.id, entry]));
  const weather = view.weather === "rain" ? "rain" : "dry";
  return {
    sources: sources.flatMap(({ id, way, entries, tonnes }) => {
      const [best] = entries;
      return best === undefined
        ? []
        : [{ box: id, way, entry: open.get(id) ?? null, best, tonnes: tonnes[weather] }];
    }),
    lines,
    gaps,
    reach: field.theatre.numbers.supply.reach,
    expected: suppliesOf(field, side),
  };
}

/** The cheapest way along which a field of supply grew to a hex, from its source. */
function wayTo(field: Field, side: SideId, points: SupplyField, hex: Hex): Hex[] {
  const { theatre, state } = field;
  const conditions = { ...CARRIERS_SKY, crossings: state.built[side] };
  const way = [hex];
  for (let at = hex; (points[at] as number) > 0; ) {
    const before = hexesAround(theatre, at).find((from) => {
      const paid = points[from] as number;
      // Boats go where nobody walks.
      const over = isLake(theatre, at) ? theatre.numbers.supply.lake : null;
      const step = paid < 0 ? null : (stepCost(theatre, conditions, "foot", "deployed", from, at) ?? over);
      return step !== null && paid + step === points[at];
    });
    if (before === undefined) throw new Error(`wayTo: no hex before ${at} on a line of supply`);
    way.push(before);
    at = before;
  }
  return way.reverse();
}

function whyNot(
  view: SideView,
  field: Field,
  at: Hex,
  free: SupplyField,
  barred: Uint8Array,
): Pick<SupplyGap, "why" | "cut" | "way" | "bar" | "by"> {
  if ((free[at] as number) < 0) return { why: "far", cut: null, way: [], bar: null, by: [] };
  const way = wayTo(field, view.side, free, at);
  const cut = way.find((hex) => barred[hex] === 1) ?? null;
  return { why: "enemy", cut, way, ...(cut === null ? { bar: null, by: [] } : barAt(view, field, cut)) };
}

/** What the side knows of the enemy to bar a line in a hex. */
function barAt(view: SideView, field: Field, hex: Hex): Pick<SupplyGap, "bar" | "by"> {
  const enemy = enemyOf(view.side);
  const here = unitsAt(field, hex, enemy).map(({ sheet }) => sheet.id);
  if (here.length > 0) return { bar: "enemy", by: here };
  const around = new Set(hexesAround(field.theatre, hex));
  const beside = fielded(field, enemy).filter(
    ({ sheet, unit }) => around.has(unit.at) && exertsZoc(field.theatre, sheet, unit),
  );
  return beside.length > 0
    ? { bar: "zone", by: beside.map(({ sheet }) => sheet.id) }
    : { bar: "held", by: [] };
}

/** What one unit's line, or the want of one, is; null for who is not on the map or brings what it needs. */
export function supplyOfUnit(view: SideView, id: UnitId): SupplyLine | SupplyGap | null {
  const known = supplyAsKnown(view);
  if (!known || fieldedUnit(supposedField(view), id).unit.at < 0) return null;
  return known.lines.find(({ unit }) => unit === id) ?? known.gaps.find(({ unit }) => unit === id) ?? null;
}
