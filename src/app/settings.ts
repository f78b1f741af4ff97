/** Settings are kept between visits where the browser lets them; a browser that does not only forgets them. */
import type { Settings } from "./types.ts";

const KEY = "battle-settings";

const FIRST: Settings = {
  language: "en",
  theme: "by-hour",
  motion: "full",
  layers: { grid: true, sight: true, control: true, names: true },
};

/** The settings of the last visit, or the first ones; the system's wish for less motion counts at the first visit. */
export function rememberedSettings(): Settings {
  const wish = globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches;
  const first: Settings = wish ? { ...FIRST, motion: "reduced" } : FIRST;
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return isSettings(kept) ? { ...first, ...kept, layers: { ...first.layers, ...kept.layers } } : first;
  } catch {
    return first;
  }
}

/** Keeps the settings; a full or closed store is no trouble worth a word. */
export function rememberSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Private windows may refuse: the settings then last as long as the page.
  }
}

function isSettings(kept: unknown): kept is Settings {
  if (typeof kept !== "object" || kept === null) return false;
  const { language, theme, motion } = kept as Record<string, unknown>;
  return (
    typeof language === "string" &&
    (theme === "day" || theme === "night" || theme === "by-hour") &&
    (motion === "full" || motion === "reduced")
  );
}
