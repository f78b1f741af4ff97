import { themeInUse } from "../app/index.ts";
import { useApp } from "./AppContext.tsx";

/** The colours that the page has now: those of the settings, of the system, or by the hour of the battle. */
export function useTheme(): "day" | "night" {
  return useApp(themeInUse);
}
