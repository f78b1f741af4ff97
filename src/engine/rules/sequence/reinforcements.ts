/** Reinforcements come on their date by the ways in that their box has. @rule R1.3 */
import { type Deciding, state } from "../../deciding.ts";
import { fielded, fieldedUnit, unitsAt } from "../../field.ts";
import { type Hex, OFF_MAP } from "../../hex/grid.ts";
import { enemyOf, type SideId, type UnitId } from "../../scenario.ts";
import { battleOf } from "../../theatre.ts";
import { stateCapture } from "../movement/capture.ts";
import { hasRoom } from "../movement/stacking.ts";
import { minutesPerTurn, startOfTurn } from "./clock.ts";

/**
 * Places every unit that is due this turn on the first entry hex with room and no enemy; one that finds none
 * waits in its box and tries again next turn: the road holds only so many.
 */
export function bringReinforcements(deciding: Deciding, side: SideId): void {
  const { draft } = deciding;
  const { theatre } = draft;
  const battle = battleOf(theatre, draft.state.battle);
  const endOfTurn = startOfTurn(theatre, draft.state.turn) + minutesPerTurn(theatre);
  for (const arrival of battle.arrivals) {
    const index = theatre.unitIndex.get(arrival.unit) ?? -1;
    const sheet = theatre.scenario.units[index];
    if (!sheet || sheet.side !== side || draft.state.units[index]?.at !== OFF_MAP) continue;
    if (arrival.minute >= endOfTurn && !draft.state.called.includes(arrival.unit)) continue;
    const entries = theatre.scenario.boxes.find((box) => box.id === arrival.box)?.entries ?? [];
    const at = entries.find((hex) => isFree(deciding, side, hex, arrival.unit));
    if (at === undefined) continue;
    state(deciding, { type: "unit-arrived", unit: arrival.unit, at });
    stateCapture(deciding, side, at);
  }
}

function isFree(deciding: Deciding, side: SideId, hex: Hex, id: UnitId): boolean {
  const { draft } = deciding;
  if (unitsAt(draft, hex, enemyOf(side)).length > 0) return false;
  const own = fielded(draft, side).map(({ unit }) => unit);
  return hasRoom(draft.theatre, own, fieldedUnit(draft, id).unit, hex);
}
