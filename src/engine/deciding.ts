/** The workbench of `decide`: a draft and the facts stated so far. Each fact is applied as it is stated. */
import { openStream, type DiceStream } from "./dice.ts";
import { type Draft, openDraft } from "./draft.ts";
import type { BattleEvent } from "./events.ts";
import { applyFact } from "./evolve.ts";
import type { Hex } from "./hex/grid.ts";
import type { SideId, UnitId, UnitSheet } from "./scenario.ts";
import type { BattleState, UnitState } from "./state.ts";

export interface Deciding {
  readonly draft: Draft;
  readonly events: BattleEvent[];
}

/** A unit with its sheet and its place in the arrays. */
export interface Fielded {
  readonly index: number;
  readonly sheet: UnitSheet;
  readonly unit: UnitState;
}

export function openDeciding(state: BattleState): Deciding {
  return { draft: openDraft(state), events: [] };
}

/** States a fact and applies it. */
export function state(deciding: Deciding, event: BattleEvent): void {
  deciding.events.push(event);
  applyFact(deciding.draft, event);
}

/** Opens the dice for one decision in this battle and turn. */
export function diceFor(deciding: Deciding, purpose: string, where: string | number): DiceStream {
  return openStream(deciding.draft.state, purpose, where);
}

/** All units of one side, or of both, that stand on the map, in sheet order. */
export function fielded(draft: Draft, side: SideId | null = null): Fielded[] {
  const found: Fielded[] = [];
  draft.theatre.scenario.units.forEach((sheet, index) => {
    const unit = draft.state.units[index];
    if (unit && unit.at >= 0 && (side === null || sheet.side === side)) found.push({ index, sheet, unit });
  });
  return found;
}

/** Units of a side in a hex, in sheet order. */
export function unitsAt(draft: Draft, hex: Hex, side: SideId | null = null): Fielded[] {
  return fielded(draft, side).filter(({ unit }) => unit.at === hex);
}

/** The unit with its sheet as it stands now. */
export function fieldedUnit(draft: Draft, id: UnitId): Fielded {
  const index = draft.theatre.unitIndex.get(id);
  const sheet = index === undefined ? undefined : draft.theatre.scenario.units[index];
  const unit = index === undefined ? undefined : draft.state.units[index];
  if (index === undefined || !sheet || !unit) throw new Error(`fieldedUnit: no unit "${id}"`);
  return { index, sheet, unit };
}
