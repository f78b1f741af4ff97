import { pageTheme } from "../app/index.ts";
import { useApp } from "./AppContext.tsx";

/** The colours that the page has now: those of the settings, of the system, or by the hour of the battle as the map shows it. */
export function useTheme(): "day" | "night" {
  return useApp(pageTheme);
}
