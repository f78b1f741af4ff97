import { useMemo } from "react";
import { type Situation, situationOf } from "../../telling/index.ts";
import { useGame, useReader } from "../AppContext.tsx";

/** How the battle stands, as the side on the screen knows it. */
export function useSituation(): Situation {
  const reader = useReader();
  const { view, chronicle, setup } = useGame();
  const from = setup.from?.turn ?? reader.battleSheet()?.firstTurn ?? 0;
  return useMemo(() => situationOf(reader, view, { chronicle, from }), [reader, view, chronicle, from]);
}
