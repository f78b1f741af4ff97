/** Day or night map. */
import type { AppState } from "../app/index.ts";
import type { Theme } from "./palette.ts";

/** The theme by the settings and, where they leave it to the hour, by the light of the turn. */
export function themeOf({ settings, game }: Pick<AppState, "settings" | "game">): Theme {
  if (settings.theme !== "by-hour") return settings.theme;
  const light = game?.view.light;
  return light === "dark" || light === "moonlight" ? "night" : "day";
}
