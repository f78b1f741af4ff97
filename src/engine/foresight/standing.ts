/** What a standing order will not do: over a line that the capital forbids nobody strikes back by himself. */
import { type Field, fieldedUnit, hexesAround } from "../field.ts";
import { breachOfStrikingBack } from "../rules/fire-and-assault/strikeBack.ts";
import { stepCost } from "../rules/movement/cost.ts";
import { conditionsFor } from "../rules/movement/crossings.ts";
import type { StandingOrder, UnitId } from "../scenario.ts";
import type { Forecast, SideView } from "../viewTypes.ts";

/** The hexes around a unit into which it would not counter-attack from where it stands now. @rule R4.9 R12.1 */
export function forecastStanding(
  view: SideView,
  field: Field,
  id: UnitId,
  order: StandingOrder,
): Extract<Forecast, { readonly type: "standing" }> {
  const { theatre, state } = field;
  const one = fieldedUnit(field, id);
  const { sheet, unit } = one;
  if (order !== "counter-attack" || unit.at < 0) return { type: "standing", barred: [] };
  const conditions = conditionsFor(state, view.side);
  const barred = hexesAround(theatre, unit.at).flatMap((hex) => {
    const breach = breachOfStrikingBack(theatre, view, one, hex);
    const isOpen = stepCost(theatre, conditions, sheet.mover, "deployed", unit.at, hex) !== null;
    return breach && isOpen ? [breach] : [];
  });
  return { type: "standing", barred };
}
