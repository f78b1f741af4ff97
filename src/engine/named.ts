/**
 * Units under their ids, as views list them, made from the nameless ones of a state. From state to state most units are
 * the same objects: each is copied once, and who asks for the state behind a view gets back what it was made from.
 */
import type { SideId, UnitId } from "./scenario.ts";
import type { BattleState, Known, UnitState } from "./state.ts";
import type { Theatre } from "./theatre.ts";
import type { OwnUnit, SeenUnit } from "./viewTypes.ts";

type Named<Unit> = Unit & { readonly id: UnitId };

/** A list of units by index, its named copies by index, and those copies alone. */
interface Listing<Unit> {
  readonly theatre: Theatre;
  readonly units: readonly (Unit | null)[];
  readonly byIndex: readonly (Named<Unit> | null)[];
  readonly named: readonly Named<Unit>[];
}

/** The last listing of each side: the next differs from it in a unit or two. */
type Last<Unit> = Record<SideId, Listing<Unit> | null>;

const OWN: Last<UnitState> = { soviet: null, japanese: null };
const SEEN: Last<Known> = { soviet: null, japanese: null };

/** A side's own units, in sheet order. */
export function ownUnits(theatre: Theatre, state: BattleState, side: SideId): readonly OwnUnit[] {
  const sheets = theatre.scenario.units;
  return listed(OWN, side, theatre, state.units, (index) => sheets[index]?.side === side);
}

/** The enemies that a side knows of, in sheet order. */
export function seenUnits(theatre: Theatre, state: BattleState, side: SideId): readonly SeenUnit[] {
  return listed(SEEN, side, theatre, state.known[side], () => true);
}

/** An own unit of a view without its id; `index` is its place in the order of battle. */
export function unitBehind(side: SideId, index: number, own: OwnUnit): UnitState {
  return nameless(OWN[side], index, own);
}

/** What is known of an enemy of a view, without its id. */
export function knownBehind(side: SideId, index: number, seen: SeenUnit): Known {
  return nameless(SEEN[side], index, seen);
}

function listed<Unit extends object>(
  last: Last<Unit>,
  side: SideId,
  theatre: Theatre,
  units: readonly (Unit | null)[],
  isListed: (index: number) => boolean,
): readonly Named<Unit>[] {
  const before = last[side]?.theatre === theatre ? last[side] : null;
  if (before?.units === units) return before.named;
  const sheets = theatre.scenario.units;
  const byIndex = units.map((unit, index): Named<Unit> | null => {
    if (unit === null || !isListed(index)) return null;
    const known = before?.units[index] === unit ? before.byIndex[index] : null;
    return known ?? { ...unit, id: sheets[index]?.id ?? "" };
  });
  const named = byIndex.filter((unit) => unit !== null);
  last[side] = { theatre, units, byIndex, named };
  return named;
}

function nameless<Unit extends object>(last: Listing<Unit> | null, index: number, named: Named<Unit>): Unit {
  const known = last?.byIndex[index] === named ? last.units[index] : null;
  if (known) return known;
  const { id: _, ...unit } = named;
  return unit as unknown as Unit;
}
