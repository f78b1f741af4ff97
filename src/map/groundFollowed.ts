/** The ground that somebody follows through a replay. */
import type { ReplayFocus } from "../app/index.ts";
import type { Hex, Theatre } from "../engine/index.ts";

const NONE: readonly Hex[] = [];
const made = new WeakMap<ReplayFocus, readonly Hex[]>();

/** Hexes of the place or of the hex that is followed; the same for the same focus, so that it is painted once. */
export function groundFollowed(focus: ReplayFocus | null | undefined, { places }: Theatre): readonly Hex[] {
  if (!focus || focus.what === "unit") return NONE;
  const known = made.get(focus);
  if (known) return known;
  const hexes = focus.what === "hex" ? [focus.hex] : (places.get(focus.place)?.hexes ?? NONE);
  made.set(focus, hexes);
  return hexes;
}
