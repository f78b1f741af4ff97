/** The deeds that the first lesson asks for, as this game has them: a bombardment, a march up to the enemy, an assault. */
import {
  type Command,
  checkOrder,
  type Hex,
  hexDistance,
  type SideView,
  sheetOf,
  theatreOf,
  type UnitId,
} from "../../engine/index.ts";
import { reachOf } from "../orders.ts";

/** What is asked of one unit; null where it cannot be done in this game, or not any more. */
export interface Deeds {
  /** Who marches up and storms: the strongest unit on the map that has no guns to serve, until it has had its deed. */
  readonly fighter: { readonly id: UnitId; readonly at: Hex } | null;
  /** Where he marches, to stand beside the enemy. */
  readonly march: { readonly to: Hex } | null;
  /** Whom he can storm from where he stands. */
  readonly storm: { readonly target: Hex } | null;
  readonly shot: Shot | null;
}

type Shot = Extract<Command, { readonly type: "bombard" }>;

const known = new WeakMap<SideView, Deeds>();

/** The deeds of a view; the same object for the same view. */
export function deedsOf(view: SideView): Deeds {
  const before = known.get(view);
  if (before) return before;
  const fighter = fighterOf(view);
  const storm = fighter && stormOf(view, fighter.id);
  const march = fighter && !storm ? marchOf(view, fighter.id) : null;
  const shot = shotOf(view, storm?.target ?? march?.beside ?? null);
  const deeds = { fighter, march, storm, shot };
  known.set(view, deeds);
  return deeds;
}

function fighterOf(view: SideView): Deeds["fighter"] {
  const theatre = theatreOf(view);
  const [strongest] = view.own
    .filter((unit) => unit.at >= 0 && sheetOf(theatre, unit.id).range === 0)
    .sort((a, b) => b.men - a.men);
  return strongest?.deed === null ? strongest : null;
}

/** Where known enemies are, who is dug in least first: an assault on him is likeliest to succeed. */
function weakestFirst({ enemies, works }: SideView): readonly Hex[] {
  const level = (hex: Hex) => works[hex]?.level ?? 0;
  const places = new Set(enemies.flatMap(({ where }) => (where >= 0 ? [where] : [])));
  return [...places].sort((a, b) => level(a) - level(b));
}

function stormOf(view: SideView, unit: UnitId): Deeds["storm"] {
  const target = weakestFirst(view).find(
    (hex) => checkOrder(view, { type: "assault", units: [unit], target: hex }) === null,
  );
  return target === undefined ? null : { target };
}

/** The cheapest way to a hex beside the enemy; who must swim storms nobody. */
function marchOf(view: SideView, unit: UnitId): { readonly to: Hex; readonly beside: Hex } | null {
  const { grid } = theatreOf(view);
  const dry = (reachOf(view, unit, "deployed")?.hexes ?? []).filter(({ swims }) => !swims);
  for (const beside of weakestFirst(view)) {
    const [nearest] = dry
      .filter(({ hex }) => hexDistance(grid, hex, beside) === 1)
      .sort((a, b) => a.cost - b.cost);
    if (nearest) return { to: nearest.hex, beside };
  }
  return null;
}

/** A bombardment that could be ordered now: of who is to be stormed, else of any known enemy, else of a place that counts. */
function shotOf(view: SideView, stormed: Hex | null): Shot | null {
  const theatre = theatreOf(view);
  const places = [...theatre.places.values()].flatMap(({ hexes }) => hexes);
  const targets = [...(stormed === null ? [] : [stormed]), ...weakestFirst(view), ...places];
  const guns = view.own.filter((unit) => unit.at >= 0 && sheetOf(theatre, unit.id).range > 0);
  return (
    targets
      .flatMap((target) => guns.map(({ id }): Shot => ({ type: "bombard", unit: id, target })))
      .find((command) => checkOrder(view, command) === null) ?? null
  );
}
