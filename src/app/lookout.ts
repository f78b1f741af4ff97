/** Sight from one hex: of the selected unit, or of whatever hex is in question. */
import {
  batteriesOf,
  type Hex,
  hexesWithin,
  type SideView,
  seenHexes,
  sightRange,
  theatreOf,
  type UnitId,
} from "../engine/index.ts";
import type { AppState } from "./types.ts";

/** What would be seen from a hex in this weather and light. @see R3.1 R3.2 */
export interface Outlook {
  readonly from: Hex;
  readonly range: number;
  readonly seen: ReadonlySet<Hex>;
  /** Within the range, and hidden by the ground between. */
  readonly hidden: readonly Hex[];
}

const outlooks = new WeakMap<SideView, Map<Hex, Outlook>>();

/** The outlook from a hex; the same object for the same view and hex. @see R3.1 R3.2 */
export function outlookFrom(view: SideView, from: Hex): Outlook {
  let known = outlooks.get(view);
  if (!known) {
    known = new Map();
    outlooks.set(view, known);
  }
  let outlook = known.get(from);
  if (!outlook) {
    const theatre = theatreOf(view);
    const range = sightRange(theatre.numbers, view.weather, view.light);
    const marks = seenHexes(theatre, [from], view.weather, view.light);
    const around = hexesWithin(theatre.grid, from, range);
    const seen = new Set(around.filter((hex) => marks[hex] === 1));
    outlook = { from, range, seen, hidden: around.filter((hex) => !seen.has(hex)) };
    known.set(from, outlook);
  }
  return outlook;
}

/**
 * The hex whose outlook is in question: that of the sight tool; where the selected unit would go, else where it
 * is; with no unit in hand the hex under the pointer or the cursor, else the selected one.
 */
export function lookoutOf(
  state: Pick<AppState, "sight" | "selected" | "intent" | "pointed" | "reach" | "game">,
): Hex | null {
  const { sight, selected, intent, pointed, reach, game } = state;
  if (sight) return sight.from;
  const at = selected.unit === null ? null : hexOfUnit(game?.view, selected.unit);
  if (at === null) return pointed ?? selected.hex;
  if (intent?.order === "move" && intent.target !== null) return intent.target;
  const isReached = pointed !== null && reach?.hexes.some(({ hex }) => hex === pointed);
  return isReached ? pointed : at;
}

function hexOfUnit(view: SideView | undefined, unit: UnitId): Hex | null {
  const at = view?.own.find(({ id }) => id === unit)?.at ?? -1;
  return at >= 0 ? at : null;
}

/** Units whose fire ranges are in question: the selected one, the enemies in the hex in question, else all own batteries. */
export function rangedUnits({
  selected: { unit, hex },
  view,
}: {
  readonly selected: AppState["selected"];
  readonly view: SideView;
}): readonly UnitId[] {
  if (unit !== null) return [unit];
  const enemies = hex === null ? [] : view.enemies.filter(({ where }) => where === hex).map(({ id }) => id);
  return enemies.length > 0 ? enemies : batteriesOf(view);
}
