/** How many units and men of one side find room in a hex. @rule R2.8 */
import type { Hex } from "../../hex/grid.ts";
import type { Theatre } from "../../theatre.ts";

/** What stacking asks of a unit: where it is and how many men it has. */
export interface Standing {
  readonly at: Hex;
  readonly men: number;
}

/**
 * Whether a unit may end its move in a hex, among its own side's other units. A unit alone always finds
 * room, however large; passing through is never hindered.
 * @rule R2.8
 */
export function hasRoom(theatre: Theatre, own: Iterable<Standing>, unit: Standing, hex: Hex): boolean {
  let units = 0;
  let men = 0;
  for (const other of own)
    if (other.at === hex && other !== unit) {
      units += 1;
      men += other.men;
    }
  return fitsBeside(theatre, units, men, unit.men);
}

/** Whether `men` more find room beside the units and men already in a hex. @rule R2.8 */
export function fitsBeside(theatre: Theatre, units: number, menThere: number, men: number): boolean {
  const { stackUnits, stackMen } = theatre.numbers.movement;
  return units === 0 || (units + 1 <= stackUnits && menThere + men <= stackMen);
}
