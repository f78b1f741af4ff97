/** Reinforcements come on their date by the ways in that their box has. @rule R1.3 */
import { type Deciding, state } from "../../deciding.ts";
import { fielded, fieldedUnit, unitsAt } from "../../field.ts";
import { type Hex, OFF_MAP } from "../../hex/grid.ts";
import { type Box, enemyOf, type SideId, type UnitId, type UnitSheet } from "../../scenario.ts";
import type { WaitCause } from "../../state.ts";
import { battleOf } from "../../theatre.ts";
import { stateCapture } from "../movement/capture.ts";
import { NO_WAY, stepCosts } from "../movement/cost.ts";
import { conditionsFor } from "../movement/crossings.ts";
import { columnLength, fitsOnRoad } from "../movement/road.ts";
import { hasRoom } from "../movement/stacking.ts";
import { minutesPerTurn, startOfTurn } from "./clock.ts";

/**
 * Places every unit that is due this turn on the first entry hex with room and no enemy; who comes by road, on one
 * that he can leave in column. Who finds none waits in his box and tries again next turn; so does who comes by
 * road when the road has carried all it can, and all who come behind him.
 * @rule R1.3 R2.12
 */
export function bringReinforcements(deciding: Deciding, side: SideId): void {
  const { draft } = deciding;
  const { theatre } = draft;
  const battle = battleOf(theatre, draft.state.battle);
  const endOfTurn = startOfTurn(theatre, draft.state.turn) + minutesPerTurn(theatre);
  const road: Road = { passed: 0, isFull: 0 };
  for (const arrival of battle.arrivals) {
    const index = theatre.unitIndex.get(arrival.unit) ?? -1;
    const sheet = theatre.scenario.units[index];
    if (!sheet || sheet.side !== side || draft.state.units[index]?.at !== OFF_MAP) continue;
    if (arrival.minute >= endOfTurn && !draft.state.called.includes(arrival.unit)) continue;
    const box = theatre.scenario.boxes.find((candidate) => candidate.id === arrival.box);
    if (box) bringOne(deciding, sheet, box, road);
  }
}

/** The road into the field in this part of the turn: metres of column that came, and whether somebody waits. */
interface Road {
  passed: number;
  isFull: 0 | 1;
}

function bringOne(deciding: Deciding, sheet: UnitSheet, box: Box, road: Road): void {
  const { draft } = deciding;
  const { unit } = fieldedUnit(draft, sheet.id);
  const length = box.way === "road" ? columnLength(draft.theatre, unit) : 0;
  const waits =
    length > 0 && (road.isFull || !fitsOnRoad(draft.theatre, draft.state.weather, road.passed, length));
  if (waits) {
    road.isFull = 1;
    stateWaiting(deciding, sheet.id, "road");
    return;
  }
  const entries = waysIn(deciding, sheet, box);
  const at = entries.find((hex) => isFree(deciding, sheet.side, hex, sheet.id));
  if (at === undefined) {
    const isClear = entries.some((hex) => unitsAt(draft, hex, enemyOf(sheet.side)).length === 0);
    stateWaiting(deciding, sheet.id, isClear ? "room" : "enemy");
    return;
  }
  road.passed += length;
  state(deciding, { type: "unit-arrived", unit: sheet.id, at });
  stateCapture(deciding, sheet.side, at);
}

/** Who comes by road keeps to entry hexes that lead on for a column, unless the box has none. @rule R2.12 */
function waysIn({ draft }: Deciding, sheet: UnitSheet, box: Box): readonly Hex[] {
  if (box.way !== "road") return box.entries;
  const conditions = conditionsFor(draft.state, sheet.side);
  const steps = stepCosts(draft.theatre, conditions, sheet.mover, "march");
  const leading = box.entries.filter((hex) =>
    steps.subarray(hex * 6, hex * 6 + 6).some((cost) => cost !== NO_WAY),
  );
  return leading.length > 0 ? leading : box.entries;
}

/** Told when it begins and when its cause changes, not every turn. */
function stateWaiting(deciding: Deciding, unit: UnitId, cause: WaitCause): void {
  if (deciding.draft.state.waiting[unit] === cause) return;
  state(deciding, { type: "unit-waits", unit, cause, rule: cause === "road" ? "R2.12" : "R1.3" });
}

function isFree(deciding: Deciding, side: SideId, hex: Hex, id: UnitId): boolean {
  const { draft } = deciding;
  if (unitsAt(draft, hex, enemyOf(side)).length > 0) return false;
  const own = fielded(draft, side).map(({ unit }) => unit);
  return hasRoom(draft.theatre, own, fieldedUnit(draft, id).unit, hex);
}
