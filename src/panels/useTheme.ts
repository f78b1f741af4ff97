import { useApp } from "./AppContext.tsx";

/** The colours that the page has now: those of the settings, or by the hour of the battle. */
export function useTheme(): "day" | "night" {
  const theme = useApp((state) => state.settings.theme);
  const light = useApp((state) => (state.screen === "home" ? null : (state.game?.view.light ?? null)));
  const isDark = light === "dark" || light === "moonlight";
  return theme === "by-hour" ? (isDark ? "night" : "day") : theme;
}
