/** What a move to the hex under the pointer would be, before any order is taken in hand. */
import {
  type Forecast,
  foretell,
  type Hex,
  hexDistance,
  type SideView,
  theatreOf,
  type UnitId,
  wayNow,
} from "../engine/index.ts";
import { wayOver } from "../notebook/index.ts";
import type { AppState } from "./types.ts";

/** A move that a glance at the map considers. */
export interface Glance {
  /** The unit's own hex first. */
  readonly path: readonly Hex[];
  /** Hexes of the path at which known enemies can fire at the mover. */
  readonly underFire: readonly Hex[];
  readonly forecast: Extract<Forecast, { readonly type: "move" }>;
}

/** What the selected unit would do if it went to a hex; null while an order is aimed, or where it cannot go. */
export function glanceAt(state: AppState, hex: Hex | null): Glance | null {
  const { game, selected, intent, manner, sight } = state;
  const view = game?.view;
  if (!view || hex === null || selected.unit === null || sight || game.busy !== "idle") return null;
  if (intent && (intent.order !== "move" || intent.target !== null)) return null;
  const own = view.own.find(({ id }) => id === selected.unit);
  const isInReach = state.reach?.hexes.some((entry) => entry.hex === hex) ?? false;
  if (!own || own.at < 0 || own.at === hex || !isInReach) return null;
  const via = intent?.via ?? [];
  const path = via.length > 0 ? wayOver(view, own, manner, [...via, hex]) : wayNow(view, own.id, manner, hex);
  if (!path) return null;
  const forecast = foretell(view, { type: "move", unit: own.id, path, manner });
  if (forecast.type !== "move") return null;
  return { path: [own.at, ...path], underFire: hexesUnderFire(view, path, forecast.underFireFrom), forecast };
}

/** Hexes of a path beside which one of the enemies stands. @see R4.9 */
export function hexesUnderFire(
  view: SideView,
  path: readonly Hex[],
  from: readonly UnitId[],
): readonly Hex[] {
  const { grid } = theatreOf(view);
  const places = view.enemies.filter(({ id }) => from.includes(id)).map(({ where }) => where);
  return path.filter((hex) => places.some((place) => place >= 0 && hexDistance(grid, place, hex) === 1));
}
