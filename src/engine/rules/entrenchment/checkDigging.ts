/** Who may dig where. @rule R8.1 */

import { groundFor } from "../../forces/dugGround.ts";
import type { Hex } from "../../hex/grid.ts";
import { type Refusal, refuse } from "../../refusals.ts";
import type { UnitId } from "../../scenario.ts";
import type { DigWork, Works } from "../../state.ts";
import { theatreOf } from "../../theatre.ts";
import type { SideView } from "../../viewTypes.ts";
import { sumOf } from "../percent.ts";
import { ownUnit, refusalOfActor } from "../sequence/checkActor.ts";
import { diggingLimit } from "./digging.ts";
import { nestsFor } from "./wireAndNests.ts";

/** Why a unit cannot dig in, lay wire or build nests where it is, or null when it can. @rule R8.1 R8.2 R8.4 R8.5 */
export function refusalOfDigging(view: SideView, id: UnitId, what: DigWork): Refusal | null {
  const refusal = refusalOfActor(view, id, "R8.1", "must-not-have-moved");
  const unit = ownUnit(view, id);
  if (refusal || !unit) return refusal;
  const theatre = theatreOf(view);
  const { entrenchment } = theatre.numbers;
  const terrain = theatre.scenario.battlefield.terrain[unit.at];
  if (terrain === "lake" || terrain === "river" || unit.men === 0)
    return refuse("nothing-to-dig", "R8.1", { unit: id });
  const works = view.works[unit.at];
  const own = works && works.side === view.side ? works : groundFor(view.side);
  if (what === "wire") return refusalOfWire(id, own, entrenchment.wireMost);
  if (what === "nests") {
    return refusalOfNests(view, id, own);
  }
  // Whoever came after the works were dug digs them for himself. @rule R8.10
  const level = dugForAll(own, menThere(view, unit.at));
  const limit = (underFire: 0 | 1): number =>
    diggingLimit({ terrain: terrain ?? "open", underFire }, theatre.numbers);
  // Where the ground itself goes no deeper, the enemy is not to blame.
  if (level >= limit(0)) return refuse("dug-in-fully", "R8.2", { unit: id, level });
  if (isBesideEnemy(view, unit.at) && level >= limit(1))
    return refuse("no-deeper-under-fire", "R8.4", { unit: id, level });
  return null;
}

function menThere(view: SideView, hex: Hex): number {
  return sumOf(view.own, (other) => (other.at === hex ? other.men : 0));
}

/** The deepest level that is dug for every man. @rule R8.10 */
function dugForAll({ room }: Works, men: number): number {
  const short = room.findIndex((there) => there < men);
  return short < 0 ? room.length : short;
}

/** @rule R8.5 */
function refusalOfWire(id: UnitId, { wire }: Works, most: number): Refusal | null {
  return wire >= most ? refuse("wire-complete", "R8.5", { unit: id, rows: wire }) : null;
}

/** Nobody builds nests under the eyes of the enemy. @rule R8.7 */
function refusalOfNests(view: SideView, id: UnitId, { nests }: Works): Refusal | null {
  const unit = ownUnit(view, id);
  const { numbers } = theatreOf(view);
  const men = menThere(view, unit?.at ?? -1);
  const { nestGarrison: each, nestMost: most } = numbers.entrenchment;
  if (nests >= nestsFor(men, numbers))
    return refuse("nests-complete", "R8.7", { unit: id, nests, men, each, most });
  return unit && isBesideEnemy(view, unit.at) ? refuse("under-fire", "R8.7", { unit: id }) : null;
}

/** Whether a seen enemy stands beside a hex. */
export function isBesideEnemy(view: SideView, hex: number): boolean {
  const { neighbours } = theatreOf(view);
  const around = new Set(Array.from({ length: 6 }, (_, direction) => neighbours[hex * 6 + direction]));
  return view.enemies.some((enemy) => enemy.now === 1 && around.has(enemy.where));
}
