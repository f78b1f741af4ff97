/** How deep works may be for an enemy of whom not all is known: that rests on how many men are in them. @rule R8.10 */
import type { Field } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import { shelterFor } from "../rules/entrenchment/shelter.ts";
import { type Bounds, sumOf } from "../rules/percent.ts";
import { menBehind } from "../rules/sighting/suppositions.ts";
import { enemyOf } from "../scenario.ts";
import { sheetOf } from "../theatre.ts";
import type { SeenUnit, SideView } from "../viewTypes.ts";
import { candidates } from "./doubts.ts";

/**
 * The levels that an enemy's works in a hex can have for all who may be there.
 * @param seen those who are in sight there. @param isSearched nobody else can be there.
 */
export function sheltersAt(
  view: SideView,
  { theatre }: Field,
  hex: Hex,
  { seen, searched: isSearched }: { readonly seen: readonly SeenUnit[]; readonly searched: boolean },
): Bounds {
  const works = view.works[hex];
  if (!works || works.side !== enemyOf(view.side)) return { low: 0, high: 0 };
  const anyone = (): number => Math.max(0, ...candidates(view).map(({ men }) => men));
  const menOf = ({ level, id, men }: SeenUnit): Bounds =>
    level === "contact"
      ? { low: 0, high: anyone() }
      : menBehind(men, sheetOf(theatre, id).men, theatre.numbers);
  const bounds = seen.map(menOf);
  const most = isSearched
    ? sumOf(bounds, ({ high }) => high)
    : sumOf(theatre.scenario.units, ({ men }) => men);
  return {
    low: shelterFor(works, Math.max(1, most), theatre.numbers),
    high: shelterFor(
      works,
      Math.max(
        1,
        sumOf(bounds, ({ low }) => low),
      ),
      theatre.numbers,
    ),
  };
}
