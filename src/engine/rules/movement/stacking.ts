/** How many units and men of one side find room in a hex. @rule R2.8 */
import type { Hex } from "../../hex/grid.ts";
import type { Theatre } from "../../theatre.ts";

/** What stacking asks of a unit: where it is and how many men it has. */
export interface Standing {
  readonly at: Hex;
  readonly men: number;
  readonly guns: number;
  readonly tanks: number;
  readonly bogged: number;
}

/** Places of a unit that a unit takes up: a remnant of a few men without guns and tanks takes none. @rule R2.8 */
export function placesOf(theatre: Theatre, unit: Omit<Standing, "at">): 0 | 1 {
  if (unit.guns + unit.tanks + unit.bogged > 0) return 1;
  return unit.men > 0 && unit.men < theatre.numbers.movement.stackSmall ? 0 : 1;
}

/**
 * Whether a unit may end its move in a hex, among its own side's other units. A unit alone always finds
 * room, however large; passing through is never hindered.
 * @rule R2.8
 */
export function hasRoom(theatre: Theatre, own: Iterable<Standing>, unit: Standing, hex: Hex): boolean {
  const { places, men } = roomTaken(theatre, own, unit, hex);
  return fitsBeside(theatre, places, men, unit);
}

/** Places and men that others than a unit take up in a hex. @rule R2.8 */
export function roomTaken(
  theatre: Theatre,
  own: Iterable<Standing>,
  unit: Standing,
  hex: Hex,
): { readonly places: number; readonly men: number } {
  let places = 0;
  let men = 0;
  for (const other of own)
    if (other.at === hex && other !== unit) {
      places += placesOf(theatre, other);
      men += other.men;
    }
  return { places, men };
}

/** Whether one more finds room beside the places taken and the men already in a hex. @rule R2.8 */
export function fitsBeside(
  theatre: Theatre,
  places: number,
  menThere: number,
  unit: Omit<Standing, "at">,
): boolean {
  const { stackUnits, stackMen } = theatre.numbers.movement;
  if (places === 0 && menThere === 0) return true;
  return places + placesOf(theatre, unit) <= stackUnits && menThere + unit.men <= stackMen;
}
