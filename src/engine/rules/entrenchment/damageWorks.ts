/** States what shells, storms and direct fire did to wire and nests. @rule R8.6 R8.8 */
import { type Deciding, state } from "../../deciding.ts";
import { worksAt } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import type { SideId } from "../../scenario.ts";

/** What was done, and by what. */
export interface Damage {
  readonly rows: number;
  readonly nests: number;
  readonly cause: "shells" | "storm" | "fire";
  /** The side that did it, if it saw what it did. */
  readonly seenBy: SideId | null;
}

/** Takes rows of wire and nests away from a side's works in a hex, as far as there are any. */
export function damageWorks(deciding: Deciding, owner: SideId, hex: Hex, damage: Damage): void {
  const works = worksAt(deciding.draft, owner, hex);
  const rows = Math.min(works.wire, damage.rows);
  const nests = Math.min(works.nests, damage.nests);
  if (rows + nests === 0) return;
  const left = { ...works, wire: works.wire - rows, nests: works.nests - nests };
  state(deciding, { type: "works-damaged", hex, works: left, levels: 0, ...damage, rows, nests });
}
