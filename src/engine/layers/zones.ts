/** Zones of control of both sides as one of them knows them: for whoever shows them. */
import { hexesAround } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import { supposedField } from "../imagine.ts";
import {
  exertsZoc,
  knownZoneOfControl,
  seemsToExertZoc,
  zoneOfControlOf,
} from "../rules/movement/zoneOfControl.ts";
import { enemyOf, type SideId, type UnitId } from "../scenario.ts";
import { sheetOf, theatreOf } from "../theatre.ts";
import type { SideView } from "../viewTypes.ts";

/** Hexes that each side controls, as far as one of them can tell: 1, others 0. @rule R2.7 */
export type Zones = Readonly<Record<SideId, Uint8Array>>;

const zones = new WeakMap<SideView, Zones>();

/** The zones of a view: its own exactly, the enemy's by who is in sight. @rule R2.7 */
export function zonesAsKnown(view: SideView): Zones {
  const known = zones.get(view);
  if (known) return known;
  const theatre = theatreOf(view);
  const own = zoneOfControlOf(theatre, supposedField(view).state, view.side);
  const enemy = knownZoneOfControl(theatre, view);
  const made: Zones =
    view.side === "soviet" ? { soviet: own, japanese: enemy } : { soviet: enemy, japanese: own };
  zones.set(view, made);
  return made;
}

/** Units of each side that control a hex, as far as the view's side can tell. @rule R2.7 */
export function controllersOf(view: SideView, hex: Hex): Readonly<Record<SideId, readonly UnitId[]>> {
  const theatre = theatreOf(view);
  const marked = zonesAsKnown(view);
  const around = new Set(hexesAround(theatre, hex));
  const own = view.own.filter(
    (unit) => around.has(unit.at) && isOnLand(unit.at) && exertsZoc(theatre, sheetOf(theatre, unit.id), unit),
  );
  const enemy = view.enemies.filter(
    (unit) => around.has(unit.where) && isOnLand(unit.where) && seemsToExertZoc(theatre, unit),
  );
  const named = (side: SideId): readonly UnitId[] => {
    if (marked[side][hex] !== 1) return [];
    return (side === enemyOf(view.side) ? enemy : own).map(({ id }) => id);
  };
  return { soviet: named("soviet"), japanese: named("japanese") };

  function isOnLand(at: Hex): boolean {
    const terrain = theatre.scenario.battlefield.terrain[at];
    return terrain !== "lake" && terrain !== "river";
  }
}
