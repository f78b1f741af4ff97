/** Lines of supply: how far each hex lies from where supplies come in. One field for a side, once a turn. @rule R9.2 */
import { CONTROL_MARK } from "../../draft.ts";
import { type Field, fielded } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import { type Box, enemyOf, type SideId, type Sky } from "../../scenario.ts";
import type { SupplyState } from "../../state.ts";
import type { Theatre } from "../../theatre.ts";
import { sharedQueue as queue } from "../movement/bucketQueue.ts";
import { stepCosts } from "../movement/cost.ts";
import { isLake } from "../movement/swimming.ts";
import { zoneOfControlOf } from "../movement/zoneOfControl.ts";

/** Carriers count the ground as it is by day in dry weather: the price of rain is in what comes. @rule R9.3 */
export const CARRIERS_SKY: Sky = { weather: "clear", light: "day" };

/** Boxes of a side from which supplies come. A side without any brings with it what it needs. @rule R9.3 */
export function sourcesOf(theatre: Theatre, side: SideId): readonly Box[] {
  return theatre.scenario.boxes.filter(
    (box) => box.side === side && Math.max(box.tonnes.dry, box.tonnes.rain) > 0,
  );
}

/** Where the supplies of a box come onto the map: its first entry hex without an enemy, or nowhere. */
function openEntry(field: Field, box: Box): Hex | null {
  const enemies = new Set(fielded(field, enemyOf(box.side)).map(({ unit }) => unit.at));
  return box.entries.find((hex) => !enemies.has(hex)) ?? null;
}

/** What bars a line: the enemy, his zone of control, and ground that he holds; own troops open their hex. */
export function barriersOf(field: Field, side: SideId): Uint8Array {
  const { theatre, state } = field;
  const enemy = enemyOf(side);
  const barred = zoneOfControlOf(theatre, state, enemy);
  const mark = CONTROL_MARK[enemy];
  for (let hex = 0; hex < barred.length; hex++) if (state.control[hex] === mark) barred[hex] = 1;
  for (const { unit } of fielded(field, side)) barred[unit.at] = 0;
  for (const { unit } of fielded(field, enemy)) barred[unit.at] = 1;
  return barred;
}

/** A box from which supplies come as things are, and where they come onto the map. */
export interface OpenSource {
  readonly box: Box;
  readonly entry: Hex;
}

/** Boxes whose supplies get onto the map: past an enemy at their entry, or under his fire, nothing comes. @rule R9.2 */
export function openSources(
  field: Field,
  side: SideId,
  barred = barriersOf(field, side),
): readonly OpenSource[] {
  return sourcesOf(field.theatre, side).flatMap((box) => {
    const entry = openEntry(field, box);
    return entry === null || barred[entry] === 1 ? [] : [{ box, entry }];
  });
}

/** Points of the shortest line of supply to each hex, -1 where none leads. */
export type SupplyField = Int32Array;

/** Lines of supply of a side as things are; with `barred` left empty, as they would be without the enemy. @rule R9.2 */
export function supplyField(
  field: Field,
  side: SideId,
  barred: Uint8Array = barriersOf(field, side),
): SupplyField {
  const { theatre, state } = field;
  const conditions = { ...CARRIERS_SKY, crossings: state.built[side] };
  const steps = stepCosts(theatre, conditions, "foot", "deployed");
  const { neighbours, numbers } = theatre;
  const points = new Int32Array(barred.length).fill(-1);
  queue.reset(numbers.supply.reach, steps.length + theatre.scenario.boxes.length);
  for (const { entry } of openSources(field, side, barred)) {
    if (points[entry] === 0) continue;
    points[entry] = 0;
    queue.push(entry, 0);
  }
  for (let hex = queue.pop(); hex >= 0; hex = queue.pop()) {
    const paid = queue.cost;
    if (points[hex] !== paid) continue;
    for (let direction = 0; direction < 6; direction++) {
      const to = neighbours[hex * 6 + direction] as Hex;
      if (to < 0 || barred[to] === 1) continue;
      let step = steps[hex * 6 + direction] as number;
      if (step < 0 && isLake(theatre, to)) step = numbers.supply.lake;
      if (step < 0) continue;
      const total = paid + step;
      const before = points[to] as number;
      if (total > numbers.supply.reach || (before >= 0 && before <= total)) continue;
      points[to] = total;
      queue.push(to, total);
    }
  }
  return points;
}

/** How a unit in a hex stands after a turn, by the lines with the enemy and without him. @rule R9.2 */
export function supplyAfter(
  hex: Hex,
  before: SupplyState,
  lines: { readonly now: SupplyField; readonly withoutEnemy: () => SupplyField },
): SupplyState {
  if ((lines.now[hex] as number) >= 0) return { turns: 0, why: "none" };
  const why = (lines.withoutEnemy()[hex] as number) >= 0 ? "enemy" : "far";
  return { turns: before.turns + 1, why };
}
