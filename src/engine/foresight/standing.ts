/** What a standing order will do and will not: whom a unit strikes back at, and over which line it does not. */
import { type Field, type Fielded, fieldedUnit, hexesAround } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import { assaultForecast } from "../rules/fire-and-assault/assault.ts";
import { assaultSituation } from "../rules/fire-and-assault/assaultSituation.ts";
import { strengthInMen } from "../rules/fire-and-assault/fightingGroup.ts";
import {
  barOfStriking,
  breachOfStrikingBack,
  type StrikeForecast,
} from "../rules/fire-and-assault/strikeBack.ts";
import { stepCost } from "../rules/movement/cost.ts";
import { conditionsFor } from "../rules/movement/crossings.ts";
import { sumOf } from "../rules/percent.ts";
import type { StandingOrder, UnitId } from "../scenario.ts";
import type { Forecast, SeenUnit, SideView } from "../viewTypes.ts";

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
  if (order !== "counter-attack" || unit.at < 0)
    return { type: "standing", barred: [], stays: null, strikes: null };
  const conditions = conditionsFor(state, view.side);
  const barred = hexesAround(theatre, unit.at).flatMap((hex) => {
    const breach = breachOfStrikingBack(theatre, view, one, hex);
    const isOpen = stepCost(theatre, conditions, sheet.mover, "deployed", unit.at, hex) !== null;
    return breach && isOpen ? [breach] : [];
  });
  // Whoever has answered in this part answers again in the next.
  const stays = barOfStriking(theatre, { sheet, unit: { ...unit, reacted: 0 } });
  return { type: "standing", barred, stays, strikes: stays ? null : strikeAt(view, field, one) };
}

/** The storm of the strongest enemy known beside a unit that is free to; null where nobody is known there. @rule R4.9 */
function strikeAt(view: SideView, field: Field, one: Fielded): StrikeForecast | null {
  const { theatre } = field;
  const { numbers } = theatre;
  const barred = (hex: Hex): boolean => breachOfStrikingBack(theatre, view, one, hex) !== null;
  const conditions = conditionsFor(field.state, view.side);
  const isOpen = (hex: Hex): boolean =>
    stepCost(theatre, conditions, one.sheet.mover, "deployed", one.unit.at, hex) !== null;
  const [foe] = hexesAround(theatre, one.unit.at)
    .filter((hex) => isOpen(hex) && !barred(hex))
    .map((hex) => ({ hex, men: sumOf(enemiesIn(view, hex), (enemy) => strengthInMen(enemy, numbers)) }))
    .filter(({ hex }) => enemiesIn(view, hex).length > 0)
    .sort((a, b) => b.men - a.men || a.hex - b.hex);
  if (!foe) return null;
  const told = assaultForecast(assaultSituation(field, [one.sheet.id], foe.hex), numbers);
  const { odds, takes, breakdown } = told;
  return { target: foe.hex, odds, takes, least: numbers.fire.counterAttackLeast, breakdown };
}

function enemiesIn(view: SideView, hex: Hex): readonly SeenUnit[] {
  return view.enemies.filter(({ where, now }) => where === hex && now === 1);
}
