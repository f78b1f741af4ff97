/** What fires at aircraft over a hex. */
import { type Field, fielded } from "../../field.ts";
import { type Hex, hexDistance } from "../../hex/grid.ts";
import type { SideId } from "../../scenario.ts";
import { percentOf, sumOf } from "../percent.ts";

/**
 * Points of a side's anti-aircraft fire over a hex: machine guns and guns of its units within
 * `air.antiAirRange` hexes, by the men left and not held down; and the guns that have no counter, where any of its
 * troops stand so near.
 * @rule R6.4
 */
export function antiAirOver(field: Field, side: SideId, target: Hex): number {
  const { theatre } = field;
  const { antiAirRange, antiAirCover } = theatre.numbers.air;
  const near = fielded(field, side).filter(
    ({ unit }) => hexDistance(theatre.grid, unit.at, target) <= antiAirRange,
  );
  const points = sumOf(near, ({ sheet, unit }) => {
    const served = sheet.men > 0 ? Math.floor((sheet.antiAir * unit.men) / sheet.men) : sheet.antiAir;
    return percentOf(served, 100 - unit.suppressed);
  });
  return near.length > 0 ? points + antiAirCover[side] : 0;
}
