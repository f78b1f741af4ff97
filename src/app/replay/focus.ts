/** Which moments are about a unit, a place or a hex. */
import type { ScenarioBook } from "../../scenario/index.ts";
import type { Moment, ReplayFocus, Sighting } from "./types.ts";

/** Where a dispatch says what it is about. */
export type Pages = Pick<ScenarioBook, "dispatches" | "units">;

/** Whether a moment is about what somebody follows; of what was only seen, the sighting is all that counts. */
export function isAbout(moment: Moment, focus: ReplayFocus, pages: Pages, sighting?: Sighting): boolean {
  if (sighting) return isIn(sighting, focus);
  switch (moment.what) {
    case "arrival":
      return focus.what === "unit" && moment.units.includes(focus.unit);
    case "dispatch":
      return isDispatchAbout(moment.dispatch, focus, pages);
    case "entry":
      return isIn({ ...moment.entry, units: moment.units }, focus);
    default:
      return false;
  }
}

function isIn(
  { units, places, hexes }: Pick<Sighting, "units" | "places" | "hexes">,
  focus: ReplayFocus,
): boolean {
  if (focus.what === "unit") return units.includes(focus.unit);
  return focus.what === "hex" ? hexes.includes(focus.hex) : places.includes(focus.place);
}

/** A dispatch speaks of units as the order of battle of history names them. */
function isDispatchAbout(id: string, focus: ReplayFocus, { dispatches, units }: Pages): boolean {
  const page = dispatches[id];
  if (!page) return false;
  if (focus.what === "place") return page.places.includes(focus.place);
  if (focus.what === "hex") return false;
  const names = [focus.unit, ...(units[focus.unit]?.history ?? [])];
  return page.units.some((unit) => names.includes(unit));
}
