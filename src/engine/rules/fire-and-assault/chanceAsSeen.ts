/** The chance of a storm that nobody has ordered, by what its side can see of the hex at that moment. @rule R4.9 */
import { type Field, unitsAt } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import { enemyOf, type Percent, type SideId, type UnitId } from "../../scenario.ts";
import { averageMen, strangersOf } from "../../strangers.ts";
import { supposedCohesion, supposedMen } from "../sighting/suppositions.ts";
import { takingChance } from "./assault.ts";
import { assaultSituation } from "./assaultSituation.ts";
import { type FightingGroup, groupOf } from "./fightingGroup.ts";
import { NO_FACTORS } from "./situation.ts";

/** Percent of the cases in which these units take the hex, if its garrison is what it looks like. @rule R3.8 R4.9 */
export function chanceAsSeen(field: Field, side: SideId, units: readonly UnitId[], target: Hex): Percent {
  const { theatre, state } = field;
  const { numbers } = theatre;
  const known = state.known[side];
  const defenders = unitsAt(field, target, enemyOf(side)).map(({ sheet, index }): FightingGroup => {
    const seen = known[index];
    const steady = { bogged: 0, suppressed: 0, cohesion: numbers.cohesion.start };
    if (seen?.level !== "identified") {
      const average = strangersOf(theatre).infantry[index] ?? sheet;
      const men = averageMen(theatre, enemyOf(side));
      return groupOf(average, { ...steady, men, guns: average.guns, tanks: average.tanks });
    }
    const men = supposedMen(seen.men, sheet.men, numbers);
    const cohesion = supposedCohesion(seen, numbers, state.turn);
    return groupOf(sheet, { ...steady, men, guns: seen.guns, tanks: seen.tanks, cohesion });
  });
  const situation = assaultSituation(field, units, target);
  return takingChance({ ...situation, defenders, defence: NO_FACTORS }, numbers);
}
