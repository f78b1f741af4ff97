import { useCallback } from "react";
import { enemyOf, nextPart } from "../../app/index.ts";
import { useGame, useIntents, useReader } from "../AppContext.tsx";

/** What the key that ends the turn asks for: while the other side's part is shown, it says why not. */
export function useEndTurnKey(): () => void {
  const intents = useIntents();
  return useCallback(() => intents.wishEndTurn(), [intents]);
}

/** What comes after our part, and the name of the side whose part it is. */
export function useNextPart() {
  const reader = useReader();
  const { view, side } = useGame();
  const next = nextPart(view);
  return { next, side: reader.sideName(next === "ours" ? side : enemyOf(side)) };
}
