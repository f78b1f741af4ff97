/** Plans of operations: what a side set out to do, given to a commander who sees to it how. */
import { type Hex, minutesPerTurn, type UnitId } from "../engine/index.ts";
import type { Desk } from "./desk.ts";

/** One phase: who is to do what, where and when. Never what comes of it. */
export interface OperationPhase {
  readonly id: string;
  /** Minutes of the scenario's clock; it is in force in every turn that shares time with it. */
  readonly from: number;
  readonly until: number;
  readonly task: "attack" | "hold" | "dig" | "prepare" | "withdraw" | "bombard" | "air-strike";
  readonly hexes: readonly Hex[];
  /** Where those go back to who are to hold ground of which nothing is theirs any more; none = they stay before it. */
  readonly behind?: readonly Hex[];
  readonly units: readonly UnitId[];
  /** Share of the sorties, for an air strike. */
  readonly percent: number;
  /** Whether they are to go over a lake where that is the way. */
  readonly swims: boolean;
}

/** What a side set out to do, phase by phase. */
export interface Operation {
  readonly phases: readonly OperationPhase[];
}

/** Phases in force in the turn of a desk; none without an operation. */
export function phasesNow(desk: Desk): readonly OperationPhase[] {
  const length = minutesPerTurn(desk.theatre);
  const begins = desk.view.turn * length;
  return (desk.operation?.phases ?? []).filter(({ from, until }) => from < begins + length && until > begins);
}

/** Whether a unit was told to go over a lake. */
export function maySwim(desk: Desk, unit: UnitId): boolean {
  return phasesNow(desk).some(({ swims, units }) => swims && units.includes(unit));
}
