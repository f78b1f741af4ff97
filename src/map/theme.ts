/** Day or night map. */
import { type AppState, themeInUse } from "../app/index.ts";
import type { Theme } from "../drawing/palette.ts";

/** The colours of the map are those of the page. */
export function themeOf(state: Pick<AppState, "settings" | "system" | "game" | "screen" | "lesson">): Theme {
  return themeInUse(state);
}
