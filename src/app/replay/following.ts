/** Following a unit, a place or a hex through the battle: from the lists, and by a click on the map. */
import type { Hex, UnitId } from "../../engine/index.ts";
import type { Desk } from "../desk.ts";
import type { ReplayFocus } from "./types.ts";

/** Follows something, or nothing any more. */
export function follow(desk: Desk, focus: ReplayFocus | null): void {
  const { replay } = desk.store.getState();
  if (!replay) return;
  const unit = focus?.what === "unit" ? focus.unit : null;
  const hex = focus?.what === "hex" ? focus.hex : null;
  desk.store.setState({ replay: { ...replay, focus }, selected: { unit, hex } });
}

/** A click on a hex follows who stands there, one after the other, or else the place or the ground itself. */
export function followAt(desk: Desk, hex: Hex): void {
  const { game, selected, replay } = desk.store.getState();
  if (!game || !replay) return;
  const here = unitsAt(desk, hex);
  const at = selected.unit === null ? -1 : here.indexOf(selected.unit);
  // After the last of a stack comes the ground that they stand on.
  const unit = here[at + 1];
  const place = game.book.placeAt(hex);
  if (unit !== undefined) follow(desk, { what: "unit", unit });
  else follow(desk, place === null ? { what: "hex", hex } : { what: "place", place });
}

/** Units that the viewpoint sees in a hex, those on top first. */
function unitsAt(desk: Desk, hex: Hex): readonly UnitId[] {
  const view = desk.store.getState().game?.view;
  if (!view) return [];
  const own = view.own.filter(({ at }) => at === hex);
  const enemies = view.enemies.filter(({ where }) => where === hex);
  return [...own, ...enemies].sort((a, b) => b.men - a.men).map(({ id }) => id);
}
