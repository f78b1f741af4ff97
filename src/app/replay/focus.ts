/** Which moments are about a unit, a place or a hex. */
import type { ScenarioBook } from "../../scenario/index.ts";
import type { Moment, ReplayFocus } from "./types.ts";

/** Where a dispatch says what it is about. */
export type Pages = Pick<ScenarioBook, "dispatches" | "units">;

/** Whether a moment is about what somebody follows. */
export function isAbout(moment: Moment, focus: ReplayFocus, pages: Pages): boolean {
  switch (moment.what) {
    case "arrival":
      return focus.what === "unit" && moment.units.includes(focus.unit);
    case "dispatch":
      return isDispatchAbout(moment.dispatch, focus, pages);
    case "entry":
      if (focus.what === "unit") return moment.units.includes(focus.unit);
      if (focus.what === "hex") return moment.entry.hexes.includes(focus.hex);
      return moment.entry.places.includes(focus.place);
    default:
      return false;
  }
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
