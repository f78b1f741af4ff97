/** The flags that a game puts on its ground: one on each hex of an objective. */
import { type GameInPlay, type Layers, sideOfMark } from "../app/index.ts";
import type { SideView, Theatre } from "../engine/index.ts";
import { objectivesKnown } from "../telling/index.ts";
import type { FlagSign } from "./layers/flags.ts";

const NONE: readonly FlagSign[] = [];
const known = new WeakMap<SideView, readonly FlagSign[]>();

/** The flags of a view; the same view gives the same list. */
export function flagsFor(
  { setup, view }: Pick<GameInPlay, "setup" | "view">,
  theatre: Theatre,
  { objectives }: Pick<Layers, "objectives">,
): readonly FlagSign[] {
  if (!objectives) return NONE;
  let flags = known.get(view);
  if (!flags) {
    const battle = theatre.scenario.battles.find(({ id }) => id === setup.battle) ?? null;
    flags = objectivesKnown(theatre, battle, view).flatMap(({ hexes, points, counts }) =>
      hexes.map((hex, i): FlagSign => {
        // Of a place with several hexes the first tells of the whole, the others each of themselves.
        if (i === 0) return { hex, points: String(points), holder: counts };
        return { hex, points: "", holder: sideOfMark(view.control[hex]) ?? "none" };
      }),
    );
    known.set(view, flags);
  }
  return flags;
}
