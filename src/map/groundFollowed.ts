/** The ground that somebody follows through a replay, or that a lesson speaks of. */
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

const foci = new Map<Hex, ReplayFocus>();

/** The hex that the lesson speaks of, as something that is followed; the same for the same hex. */
export function lessonFocus(hex: Hex | null | undefined): ReplayFocus | null {
  if (hex === null || hex === undefined) return null;
  const focus = foci.get(hex) ?? { what: "hex", hex };
  foci.set(hex, focus);
  return focus;
}
