/** How many men works shelter, and how deep they are for those who are there. @rule R8.10 */
import type { Field } from "../../field.ts";
import { worksServing } from "../../forces/dugGround.ts";
import type { Hex } from "../../hex/grid.ts";
import type { RuleNumbers, SideId } from "../../scenario.ts";
import type { Works } from "../../state.ts";
import { theatreOf } from "../../theatre.ts";
import type { SideView } from "../../viewTypes.ts";
import { sumOf } from "../percent.ts";

/** What decides how many works hold. */
export type Dug = Pick<Works, "room">;

/**
 * The level that works have for so many men: the deepest that was dug for enough of them.
 * @param men all men of the side in the hex.
 * @rule R8.10
 */
export function shelterFor({ room }: Dug, men: number, numbers: RuleNumbers): number {
  const { roomShare } = numbers.entrenchment;
  let level = 0;
  while (level < room.length && (room[level] as number) * 100 >= roomShare * men) level++;
  // Where nobody is, what is dug is dug.
  return men > 0 ? level : room.filter((there) => there > 0).length;
}

/** Room at every level up to one, for as many as may stand in a hex: works that stood before the battle. @rule R8.10 */
export function roomForAll(level: number, numbers: RuleNumbers): readonly number[] {
  return Array.from({ length: level }, () => numbers.movement.stackMen);
}

/** Level of the works in a hex for the men of a side who are there, 0 for none. @rule R8.10 R8.11 */
export function shelterAt({ theatre, state }: Field, side: SideId, hex: Hex): number {
  const dug = state.works[hex];
  if (!dug) return 0;
  const works = worksServing(side, dug, theatre.numbers);
  const men = sumOf(state.units, (unit) => (unit.at === hex ? unit.men : 0));
  return shelterFor(works, men, theatre.numbers);
}

/** Level of a side's own works in a hex for its men who are there, as its view has them. @rule R8.10 */
export function shelterAsSeen(view: SideView, hex: Hex): number {
  const works = view.works[hex];
  if (!works || works.side !== view.side) return 0;
  const men = sumOf(view.own, (unit) => (unit.at === hex ? unit.men : 0));
  return shelterFor(works, men, theatreOf(view).numbers);
}
