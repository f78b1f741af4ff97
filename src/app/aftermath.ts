/** What the other side's part has come to for a side's own troops: from the end of its last part to the beginning of this one. */
import { type BattleState, type SideId, view } from "../engine/index.ts";
import type { RecordStep } from "../record/index.ts";
import { type Aftermath, aftermathOf, type ChronicleLine } from "../telling/index.ts";
import { newsOfPart } from "./enemyPart.ts";

/** The battle as it was when a side ended its last part, and when its present one began; null where there was none. */
export interface PartsOfSide {
  readonly ended: BattleState | null;
  readonly begun: BattleState | null;
}

/** No part of either. */
export const NO_PARTS: PartsOfSide = { ended: null, begun: null };

/** The parts of a side after one more step. */
export function partsAfter(
  parts: PartsOfSide,
  side: SideId,
  { command, before, state }: RecordStep,
): PartsOfSide {
  const isOver = command?.type === "end-turn" && before.activeSide === side;
  const now = isOver ? { ended: before, begun: null } : parts;
  const begins = state.activeSide === side && (isOver || before.activeSide !== side);
  return begins ? { ...now, begun: state } : now;
}

/** Nobody shaken, nobody stayed. */
export const NO_AFTERMATH: Aftermath = { shaken: [], stayed: [] };

const known = new WeakMap<BattleState, Aftermath>();

/** The aftermath in a side's present part; nothing in the other side's, or before its first. */
export function aftermathFor(
  { ended, begun }: PartsOfSide,
  side: SideId,
  chronicle: readonly ChronicleLine[],
): Aftermath {
  if (!ended || !begun) return NO_AFTERMATH;
  const told =
    known.get(begun) ??
    aftermathOf(
      view(ended, side),
      view(begun, side),
      newsOfPart(chronicle, side).map(({ seen }) => seen),
    );
  known.set(begun, told);
  return told;
}
