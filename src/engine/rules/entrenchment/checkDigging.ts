/** Who may dig where. @rule R8.1 */
import { type Refusal, refuse } from "../../refusals.ts";
import type { UnitId } from "../../scenario.ts";
import { theatreOf } from "../../theatre.ts";
import type { SideView } from "../../viewTypes.ts";
import { ownUnit, refusalOfActor } from "../sequence/checkActor.ts";
import { diggingLimit } from "./digging.ts";

/** Why a unit cannot dig in where it is, or null when it can. @rule R8.1 R8.2 R8.4 */
export function refusalOfDigging(view: SideView, id: UnitId): Refusal | null {
  const refusal = refusalOfActor(view, id, "R8.1", "must-not-have-moved");
  const unit = ownUnit(view, id);
  if (refusal || !unit) return refusal;
  const theatre = theatreOf(view);
  const { entrenchment } = theatre.numbers;
  const terrain = theatre.scenario.battlefield.terrain[unit.at];
  if (terrain === "lake" || terrain === "river" || unit.men === 0)
    return refuse("nothing-to-dig", "R8.1", { unit: id });
  const works = view.works[unit.at];
  const level = works && works.side === view.side ? works.level : 0;
  const underFire = isBesideEnemy(view, unit.at) ? 1 : 0;
  const most = diggingLimit({ terrain: terrain ?? "open", underFire }, theatre.numbers);
  if (level >= most)
    return refuse("dug-in-fully", most < entrenchment.turns.length ? "R8.4" : "R8.2", { unit: id, level });
  return null;
}

/** Whether a seen enemy stands beside a hex. */
export function isBesideEnemy(view: SideView, hex: number): boolean {
  const { neighbours } = theatreOf(view);
  const around = new Set(Array.from({ length: 6 }, (_, direction) => neighbours[hex * 6 + direction]));
  return view.enemies.some((enemy) => enemy.now === 1 && around.has(enemy.where));
}
