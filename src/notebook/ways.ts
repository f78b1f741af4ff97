/** The way that a move takes: to a hex, or over several one after another. */
import { type Hex, type Manner, type OwnUnit, type SideView, wayInTurns, wayNow } from "../engine/index.ts";

/**
 * The way to a hex: one that the unit can go this turn; else one that it could go with an order or in several
 * turns, so that the refusal says what is missing.
 */
export function wayTo(view: SideView, unit: OwnUnit, manner: Manner, target: Hex): readonly Hex[] {
  if (unit.at < 0 || unit.at === target) return [target];
  return (
    wayNow(view, unit.id, manner, target) ??
    wayNow(withUnit(view, { ...unit, ordered: 1 }), unit.id, manner, target) ??
    wayInTurns(view, unit.id, manner, target) ?? [target]
  );
}

/** The way over several hexes, one after another, to the last. */
export function wayOver(
  view: SideView,
  unit: OwnUnit,
  manner: Manner,
  goals: readonly Hex[],
): readonly Hex[] {
  const way: Hex[] = [];
  let at = unit;
  for (const goal of goals) {
    if (goal === at.at && goals.length > 1) continue;
    // Beyond the first leg it is as if the unit stood there with all its points: the whole way is judged in the end.
    way.push(
      ...(at === unit ? wayTo(view, unit, manner, goal) : wayTo(withUnit(view, at), at, manner, goal)),
    );
    at = { ...unit, at: goal, spent: 0, ordered: 1 };
  }
  return way;
}

/** The view as it would be if one of its units were otherwise. */
export function withUnit(view: SideView, changed: OwnUnit): SideView {
  return { ...view, own: view.own.map((each) => (each.id === changed.id ? changed : each)) };
}
