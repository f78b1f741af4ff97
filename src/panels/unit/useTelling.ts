import { isShowingPart, isTelling } from "../../app/index.ts";
import { useApp } from "../AppContext.tsx";

/** What the map tells line by line of the other side: its part, or one deed that was chosen from it; null while nothing. */
export function useTelling(): "part" | "one-deed" | null {
  return useApp(({ game }) => {
    if (!game || !isTelling(game)) return null;
    return isShowingPart(game) ? "part" : "one-deed";
  });
}
