/** The battle as an umpire or a reader of history sees it: both sides whole, from the seat of one of them. */

import { worksServing } from "./forces/dugGround.ts";
import { cohesionState } from "./rules/cohesion/cohesion.ts";
import { groundOf } from "./rules/victory/counted.ts";
import { enemyOf, type SideId } from "./scenario.ts";
import type { BattleState, Known, UnitState } from "./state.ts";
import { type Theatre, theatreOf } from "./theatre.ts";
import { view } from "./view.ts";
import type { SeenUnit, SideView } from "./viewTypes.ts";

/**
 * Everything that stands in a state, in the shape of a side's view, so that whatever shows a view can show it.
 * For replays and reports; no commander may be given it.
 * @param side whose units count as the own ones
 */
export function umpireView(state: BattleState, side: SideId): SideView {
  const theatre = theatreOf(state);
  const { scenario } = theatre;
  const enemies: SeenUnit[] = [];
  scenario.units.forEach((sheet, index) => {
    const unit = state.units[index] as UnitState;
    if (sheet.side === enemyOf(side) && unit.at >= 0)
      enemies.push({ ...asItStands(theatre, state, sheet.side, unit), id: sheet.id });
  });
  return {
    ...view(state, side),
    enemies,
    works: state.works,
    ...groundOf(state),
    ledger: state.ledger,
    dispatches: state.dispatches,
    answers: state.answers,
  };
}

/** What would be known of a unit to somebody who knows all. */
function asItStands(theatre: Theatre, state: BattleState, side: SideId, unit: UnitState): Known {
  const dugHere = state.works[unit.at];
  const works = dugHere && worksServing(side, dugHere, theatre.numbers);
  const { men, guns } = unit;
  const dug = {
    works: works?.level ?? 0,
    room: works?.room ?? [],
    wire: works?.wire ?? 0,
    nests: works?.nests ?? 0,
  };
  const strength = { men, guns, tanks: unit.tanks + unit.bogged };
  const condition = cohesionState(unit.cohesion, theatre.numbers.cohesion);
  return {
    level: "identified",
    where: unit.at,
    turn: state.turn,
    now: 1,
    condition,
    shaken: null,
    ...strength,
    ...dug,
  };
}
