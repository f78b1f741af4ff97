/** Names that a small map must show, for the sheet's own lie under the counters. */
import type { Hex } from "../../engine/index.ts";
import type { Reader } from "../../telling/index.ts";

/** A name over the ground that it belongs to. */
export interface NamedGround {
  readonly hex: Hex;
  readonly name: string;
}

/** Places that count in the battle, the worthiest first, without what their names have in brackets. */
export function namesToPaint(reader: Reader): readonly NamedGround[] {
  const objectives = [...(reader.battleSheet()?.objectives ?? [])].sort((a, b) => b.points - a.points);
  return objectives.flatMap(({ place, points }) => {
    const hex = reader.theatre.places.get(place)?.hexes[0];
    const [name = ""] = reader.place(place).split(" (");
    return hex === undefined || points <= 0 ? [] : [{ hex, name }];
  });
}
