/**
 * Units under their ids, as views list them, made from the nameless ones of a state. From state to state most units are
 * the same objects: each is copied once, and who asks for the state behind a view gets back what it was made from.
 */
import { copyOfKnown, copyOfUnit, ownUnitOf, seenUnitOf } from "./forces/copies.ts";
import type { SideId, UnitId } from "./scenario.ts";
import type { BattleState, Known, UnitState } from "./state.ts";
import type { Theatre } from "./theatre.ts";
import type { OwnUnit, SeenUnit } from "./viewTypes.ts";

/** A list of units by index, their named copies by index (null where a view does not list them), and those alone. */
interface Listing<Unit, Named> {
  readonly theatre: Theatre;
  readonly units: readonly (Unit | null)[];
  readonly byIndex: readonly (Named | null)[];
  readonly named: readonly Named[];
}

/** The last listing of each side: the next differs from it in a unit or two. */
type Last<Unit, Named> = Record<SideId, Listing<Unit, Named> | null>;

const OWN: Last<UnitState, OwnUnit> = { soviet: null, japanese: null };
const SEEN: Last<Known, SeenUnit> = { soviet: null, japanese: null };

/** A side's own units, in sheet order. */
export function ownUnits(theatre: Theatre, state: BattleState, side: SideId): readonly OwnUnit[] {
  const isOwn = (index: number): boolean => theatre.scenario.units[index]?.side === side;
  const listing = listed(OWN[side], theatre, state.units, isOwn, ownUnitOf);
  OWN[side] = listing;
  return listing.named;
}

/** The enemies that a side knows of, in sheet order. */
export function seenUnits(theatre: Theatre, state: BattleState, side: SideId): readonly SeenUnit[] {
  const listing = listed(SEEN[side], theatre, state.known[side], () => true, seenUnitOf);
  SEEN[side] = listing;
  return listing.named;
}

/** An own unit of a view without its id; `index` is its place in the order of battle. */
export function unitBehind(side: SideId, index: number, own: OwnUnit): UnitState {
  const last = OWN[side];
  const unit = last?.byIndex[index] === own ? last.units[index] : null;
  return unit ?? copyOfUnit(own);
}

/** What is known of an enemy of a view, without its id. */
export function knownBehind(side: SideId, index: number, seen: SeenUnit): Known {
  const last = SEEN[side];
  const known = last?.byIndex[index] === seen ? last.units[index] : null;
  return known ?? copyOfKnown(seen);
}

function listed<Unit, Named>(
  last: Listing<Unit, Named> | null,
  theatre: Theatre,
  units: readonly (Unit | null)[],
  isListed: (index: number) => boolean,
  name: (unit: Unit, id: UnitId) => Named,
): Listing<Unit, Named> {
  const before = last?.theatre === theatre ? last : null;
  if (before?.units === units) return before;
  const sheets = theatre.scenario.units;
  const byIndex = units.map((unit, index): Named | null => {
    if (unit === null || !isListed(index)) return null;
    const known = before?.units[index] === unit ? before.byIndex[index] : null;
    return known ?? name(unit, sheets[index]?.id ?? "");
  });
  return { theatre, units, byIndex, named: byIndex.filter((unit) => unit !== null) };
}
