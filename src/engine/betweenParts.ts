/** What of a unit's doings ends when a side's part begins: points spent, deeds, and what lasts one part only. */
import type { Lapse, UnitState } from "./state.ts";

/**
 * What a unit sheds when its own side's next part begins: it may act again.
 * @returns the changed fields, or null when there is nothing to shed. @rule R1.3
 */
export function afterOwnPart(unit: UnitState): Partial<UnitState> | null {
  return isUsed(unit) ? { ...UNUSED, ...lapses(unit, next) } : null;
}

/**
 * What a unit sheds when the other side's part begins: its reaction, and what it sat out.
 * @returns the changed fields, or null when there is nothing to shed. @rule R1.3
 */
export function afterOtherPart(unit: UnitState): Partial<UnitState> | null {
  const sheds = unit.reacted || unit.silenced === 1 || unit.leaderless === 1;
  return sheds ? { reacted: 0, ...lapses(unit, sat) } : null;
}

const UNUSED = { spent: 0, deed: null, suppressed: 0, reacted: 0, ordered: 0 } as const;

function isUsed(unit: UnitState): boolean {
  return Boolean(
    unit.spent ||
      unit.deed ||
      unit.suppressed ||
      unit.reacted ||
      unit.ordered ||
      unit.silenced ||
      unit.leaderless,
  );
}

/** What lasts to the end of a part, one step further. */
function lapses(
  { silenced, leaderless }: UnitState,
  step: (lapse: Lapse) => Lapse,
): Pick<UnitState, "silenced" | "leaderless"> {
  return { silenced: step(silenced), leaderless: step(leaderless) };
}

/** A lapse when a part of its own side begins. */
function next(lapse: Lapse): Lapse {
  return lapse === 2 ? 1 : 0;
}

/** A lapse when a part of the other side begins: one that was sat out is over. */
function sat(lapse: Lapse): Lapse {
  return lapse === 1 ? 0 : lapse;
}
