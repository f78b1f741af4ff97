/** Who is known to be in a hex. */
import type { Hex, OwnUnit, SeenUnit, SideView } from "../engine/index.ts";

/** Enemies known in a hex. */
export function enemiesAt(view: SideView, hex: Hex): readonly SeenUnit[] {
  return view.enemies.filter((enemy) => enemy.where === hex);
}

/** Men who are known to be in a hex. */
export function menAt(view: SideView, hex: Hex): number {
  return [...ownAt(view, hex), ...enemiesAt(view, hex)].reduce((sum, { men }) => sum + men, 0);
}

/** Own units in a hex. */
export function ownAt(view: SideView, hex: Hex): readonly OwnUnit[] {
  return view.own.filter((unit) => unit.at === hex);
}
