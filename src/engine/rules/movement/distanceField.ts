/** The way of every hex to one place, over as many turns as it takes: one field serves all who go there. */
import type { Hex } from "../../hex/grid.ts";
import type { Manner, Mover } from "../../scenario.ts";
import type { Theatre } from "../../theatre.ts";
import { sharedQueue as queue } from "./bucketQueue.ts";
import { stepCosts } from "./cost.ts";
import type { Conditions } from "./crossings.ts";
import { UNREACHED } from "./reach.ts";

/** A toll that closes a hex. */
export const CLOSED = 255;

/**
 * Movement points from every hex to a target, UNREACHED (-1) where no way leads. Zones of control and own
 * troops are left out, but for what `tolls` says: points more for whoever is in a hex on his way, or CLOSED to all
 * (the target itself may have either).
 * @rule R2.3
 */
export function distanceField(
  theatre: Theatre,
  mover: Mover,
  manner: Manner,
  conditions: Conditions,
  target: Hex,
  tolls?: Uint8Array,
): Int32Array {
  const steps = stepCosts(theatre, conditions, mover, manner);
  const { neighbours } = theatre;
  const field = new Int32Array(theatre.scenario.battlefield.terrain.length).fill(UNREACHED);
  queue.reset(dearestStep(steps) + CLOSED, steps.length);
  field[target] = 0;
  queue.push(target, 0);
  for (let hex = queue.pop(); hex >= 0; hex = queue.pop()) {
    const paid = queue.cost;
    if (field[hex] !== paid) continue;
    for (let direction = 0; direction < 6; direction++) {
      const from = neighbours[hex * 6 + direction] as Hex;
      if (from < 0) continue;
      // The step is made towards the target: from the neighbour, in the opposite direction.
      const step = steps[from * 6 + (direction < 3 ? direction + 3 : direction - 3)] as number;
      const toll = tolls === undefined ? 0 : (tolls[from] as number);
      if (step < 0 || toll === CLOSED) continue;
      const total = paid + step + toll;
      const before = field[from] as number;
      if (before >= 0 && before <= total) continue;
      field[from] = total;
      queue.push(from, total);
    }
  }
  return field;
}

const dearest = new WeakMap<Int16Array, number>();

function dearestStep(steps: Int16Array): number {
  let most = dearest.get(steps);
  if (most === undefined) {
    most = 0;
    for (const step of steps) if (step > most) most = step;
    dearest.set(steps, most);
  }
  return most;
}
