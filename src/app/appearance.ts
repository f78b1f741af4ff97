/** How everything looks now: by the settings and, where they leave it open, by the hour or as the system wishes. */
import type { AppState, SystemWishes } from "./types.ts";

const DARK = "(prefers-color-scheme: dark)";
const MORE_CONTRAST = "(prefers-contrast: more)";

/** Day or night colours. Only what shows a battle goes by its hour. */
export function themeInUse({
  settings,
  system,
  game,
  screen,
  lesson,
}: Pick<AppState, "settings" | "system" | "game" | "screen" | "lesson">): "day" | "night" {
  if (settings.theme === "system") return system.dark === "wished" ? "night" : "day";
  if (settings.theme !== "by-hour") return settings.theme;
  // Whoever learns sees the colours of the day, whatever hour the lesson has.
  const light = screen === "home" || lesson ? null : game?.view.light;
  return light === "dark" || light === "moonlight" ? "night" : "day";
}

/** The colours of the page: beside a map that goes by the hour those of the map, so that both change together. */
export function pageTheme(state: Parameters<typeof themeInUse>[0] & Pick<AppState, "mapTheme">) {
  const isByHour = state.settings.theme === "by-hour" && state.screen !== "home" && !state.lesson;
  return (isByHour ? state.mapTheme : null) ?? themeInUse(state);
}

/** Normal or high contrast. */
export function contrastInUse({ settings, system }: Pick<AppState, "settings" | "system">) {
  if (settings.contrast !== "system") return settings.contrast;
  return system.contrast === "wished" ? "high" : "normal";
}

/** A projector shows everything so much larger, to be read from the last row. */
const PROJECTED = 1.3;

/** Size of text as a multiple of the browser's own. */
export function textScale({ textSize, projector }: AppState["settings"]): number {
  return (textSize / 100) * (projector === "on" ? PROJECTED : 1);
}

/** What the system wishes now. */
export function systemWishes(): SystemWishes {
  const wish = (query: string) =>
    globalThis.matchMedia?.(query).matches ? ("wished" as const) : ("not-wished" as const);
  return { dark: wish(DARK), contrast: wish(MORE_CONTRAST) };
}

/** Calls whenever the system changes its wishes. */
export function onSystemWishes(changed: (wishes: SystemWishes) => void): void {
  for (const query of [DARK, MORE_CONTRAST])
    globalThis.matchMedia?.(query).addEventListener("change", () => changed(systemWishes()));
}

/** How much heavier than usual lines and signs of the map are drawn. */
export function penWeight(state: Pick<AppState, "settings" | "system">): number {
  const forContrast = contrastInUse(state) === "high" ? 1.3 : 1;
  return state.settings.projector === "on" ? 1.5 : forContrast;
}
