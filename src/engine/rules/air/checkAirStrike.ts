/** Whether aircraft can fly against a hex. @rule R6.1 */
import type { Hex } from "../../hex/grid.ts";
import { type Refusal, refuse } from "../../refusals.ts";
import { theatreOf } from "../../theatre.ts";
import type { SideView } from "../../viewTypes.ts";
import { isOnMap } from "../sequence/checkActor.ts";
import { refusalOfFires } from "../sequence/fires.ts";

/** Why an air strike is refused, or null when it is legal. @rule R6.1 R6.2 */
export function refusalOfAirStrike(view: SideView, target: Hex, sorties: number): Refusal | null {
  if (!isOnMap(view, target)) return refuse("off-map", "R6.1", { hex: target });
  const closed = refusalOfFires(view);
  if (closed) return closed;
  const { air } = theatreOf(view).numbers;
  const left = view.air?.sorties ?? 0;
  if (!Number.isInteger(sorties) || sorties < 1 || sorties > left)
    return refuse("no-sorties", "R6.1", { sorties, left });
  if (air.grounded.includes(view.weather) || air.groundedLight.includes(view.light))
    return refuse("grounded", "R6.2", { weather: view.weather, light: view.light });
  if (view.own.some((own) => own.at === target)) return refuse("own-troops-there", "R6.1", { hex: target });
  return null;
}
