/** What the outcome screen counts: losses of both sides, holders of the objectives. */
import type { ChronicleLine } from "../../app/index.ts";
import type { Losses, SideId, SideView } from "../../engine/index.ts";
import type { Reader } from "./reader.ts";

/** An objective with who holds it here and who held it in history. */
export interface HeldPlace {
  readonly id: string;
  readonly points: number;
  readonly holder: SideId | "contested" | null;
  readonly historical: SideId | null;
}

const NONE: Losses = { killed: 0, wounded: 0, missing: 0, guns: 0, tanks: 0 };

function plus(a: Losses, b: Losses): Losses {
  return {
    killed: a.killed + b.killed,
    wounded: a.wounded + b.wounded,
    missing: a.missing + b.missing,
    guns: a.guns + b.guns,
    tanks: a.tanks + b.tanks,
  };
}

/** Losses by side as far as this side knows: its own from its rolls, the other's where it counted them. */
export function lossesOf(
  reader: Reader,
  view: SideView,
  chronicle: readonly ChronicleLine[],
): Readonly<Partial<Record<SideId, Losses>>> {
  const own = view.own.reduce((sum, unit) => plus(sum, unit.lost), NONE);
  const enemy = chronicle.reduce((sum, { seen }) => {
    if (seen.type !== "event" || seen.event.type !== "losses-taken") return sum;
    return reader.sheet(seen.event.unit)?.side === reader.side ? sum : plus(sum, seen.event.loss);
  }, NONE);
  const isCounted = Object.values(enemy).some((value) => value > 0);
  const other = reader.side === "soviet" ? "japanese" : "soviet";
  return isCounted ? { [reader.side]: own, [other]: enemy } : { [reader.side]: own };
}

/** The objectives in the order of their worth, with their holders as this side believes. */
export function heldPlaces(reader: Reader, view: SideView): readonly HeldPlace[] {
  const battle = reader.battleSheet();
  const holders = battle ? reader.book.battles[battle.id]?.historicalHolders : undefined;
  return [...(battle?.objectives ?? [])]
    .sort((a, b) => b.points - a.points)
    .map(({ place, points }) => ({
      id: place,
      points,
      holder: holderOf(reader.theatre.places.get(place)?.hexes ?? [], view.control),
      historical: holders?.[place] ?? null,
    }));
}

function holderOf(hexes: readonly number[], control: readonly number[]): HeldPlace["holder"] {
  const owners = new Set(hexes.map((hex) => control[hex] ?? 0).filter((owner) => owner !== 0));
  if (owners.size > 1) return "contested";
  if (owners.has(1)) return "soviet";
  return owners.has(2) ? "japanese" : null;
}
