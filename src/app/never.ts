/** Why a unit can never be given an order. */
import { type OwnUnit, type Refusal, refuse, type SideView, theatreOf } from "../engine/index.ts";

/** Why a unit whose arm, guns or side rule an order out can never be given it. @rule R2.11 R4.1 R4.4 R5.1 R6.1 */
export function whyNever(
  view: SideView,
  { id, guns }: OwnUnit,
  order: "assault" | "fire" | "bombard" | "bridge" | "air-strike",
): Refusal {
  const { crossingMen } = theatreOf(view).numbers.movement;
  switch (order) {
    case "assault":
      return refuse("cannot-assault", "R4.4", { unit: id });
    case "bridge":
      return refuse("no-engineers", "R2.11", { unit: id, men: crossingMen });
    case "air-strike":
      return refuse("no-sorties", "R6.1");
    case "bombard":
      return guns > 0 ? refuse("fires-direct", "R5.1", { unit: id }) : refuse("no-fire", "R5.1");
    case "fire":
      return refuse("no-fire", "R4.1");
  }
}
