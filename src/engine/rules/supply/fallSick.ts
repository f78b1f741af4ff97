/** Bad water: who falls sick at the end of a turn. @rule R9.5 */
import { type Deciding, diceFor, state } from "../../deciding.ts";
import { SIDES } from "../../scenario.ts";
import { destroyIfSpent } from "../fire-and-assault/takeLosses.ts";
import { sickMen, sickRate, TEN_THOUSAND } from "./health.ts";

/** At the end of a turn some fall sick. Each unit has its own die, whoever else is on the map. @rule R9.5 */
export function fallSick(deciding: Deciding): void {
  const { draft } = deciding;
  const { numbers, scenario } = draft.theatre;
  for (const side of SIDES) {
    const rate = numbers.health.sick[side];
    if (rate === 0) continue;
    const dice = diceFor(deciding, "sickness", side);
    scenario.units.forEach((sheet, index) => {
      if (sheet.side !== side) return;
      const die = dice.draw(TEN_THOUSAND);
      const unit = draft.state.units[index];
      if (!unit || unit.at < 0) return;
      const terrain = scenario.battlefield.terrain[unit.at] ?? "open";
      const men = sickMen(unit.men, sickRate(rate, terrain, unit, numbers), die.face);
      if (men === 0) return;
      state(deciding, { type: "fell-sick", unit: sheet.id, men, dice: [die] });
      destroyIfSpent(deciding, sheet.id);
    });
  }
}
