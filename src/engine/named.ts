/**
 * Units under their ids, as views list them, made from the nameless ones of a state. From state to state most units are
 * the same objects: each is copied once, and who asks for the state behind a view gets back what it was made from.
 */
import { copyOfKnown, copyOfUnit, ownUnitOf, seenUnitOf } from "./forces/copies.ts";
import { enemyOf, type SideId, type UnitId } from "./scenario.ts";
import type { BattleState, Known, UnitState } from "./state.ts";
import type { Theatre } from "./theatre.ts";
import type { OwnUnit, SeenUnit } from "./viewTypes.ts";

/** By index: units as they were last listed for a side, and their named copies. */
interface Listing<Unit, Named> {
  readonly theatre: Theatre;
  readonly units: (Unit | undefined)[];
  readonly copies: (Named | undefined)[];
}

/** The last listing of each side: the next differs from it in a unit or two. */
type Last<Unit, Named> = Record<SideId, Listing<Unit, Named> | null>;

const OWN: Last<UnitState, OwnUnit> = { soviet: null, japanese: null };
const SEEN: Last<Known, SeenUnit> = { soviet: null, japanese: null };

/** A side's own units, in sheet order. */
export function ownUnits(theatre: Theatre, state: BattleState, side: SideId): readonly OwnUnit[] {
  const listing = listingOf(OWN, theatre, side);
  return named(listing, state.units, theatre.unitsOf[side], ownUnitOf);
}

/** The enemies that a side knows of, in sheet order. */
export function seenUnits(theatre: Theatre, state: BattleState, side: SideId): readonly SeenUnit[] {
  const listing = listingOf(SEEN, theatre, side);
  return named(listing, state.known[side], theatre.unitsOf[enemyOf(side)], seenUnitOf);
}

/** An own unit of a view without its id; `index` is its place in the order of battle. */
export function unitBehind(side: SideId, index: number, own: OwnUnit): UnitState {
  const last = OWN[side];
  const unit = last?.copies[index] === own ? last.units[index] : null;
  return unit ?? copyOfUnit(own);
}

/** What is known of an enemy of a view, without its id. */
export function knownBehind(side: SideId, index: number, seen: SeenUnit): Known {
  const last = SEEN[side];
  const known = last?.copies[index] === seen ? last.units[index] : null;
  return known ?? copyOfKnown(seen);
}

function listingOf<Unit, Named>(
  last: Last<Unit, Named>,
  theatre: Theatre,
  side: SideId,
): Listing<Unit, Named> {
  const before = last[side];
  if (before?.theatre === theatre) return before;
  const size = theatre.scenario.units.length;
  const none = (): undefined[] => new Array<undefined>(size).fill(undefined);
  const listing: Listing<Unit, Named> = { theatre, units: none(), copies: none() };
  last[side] = listing;
  return listing;
}

function named<Unit, Named>(
  { theatre, units: before, copies }: Listing<Unit, Named>,
  units: readonly (Unit | null)[],
  listed: readonly number[],
  name: (unit: Unit, id: UnitId) => Named,
): readonly Named[] {
  const found: Named[] = [];
  for (const index of listed) {
    const unit = units[index];
    if (!unit) continue;
    if (before[index] !== unit) {
      before[index] = unit;
      copies[index] = name(unit, theatre.scenario.units[index]?.id ?? "");
    }
    found.push(copies[index] as Named);
  }
  return found;
}
