/** Settings are kept between visits where the browser lets them; a browser that does not only forgets them. */
import { LANGUAGES } from "../language/index.ts";
import { FIRST_LAYERS } from "./layers.ts";
import type { Settings } from "./types.ts";

const KEY = "battle-settings";

/** Smallest and largest size of text, and the step between two, per cent of the browser's own. */
export const TEXT_SIZES = { least: 100, most: 200, step: 10 } as const;

const FIRST: Settings = {
  language: "en",
  textSize: 100,
  contrast: "system",
  theme: "by-hour",
  motion: "full",
  sound: "off",
  volume: 60,
  projector: "off",
  layers: FIRST_LAYERS,
  speed: "steady",
  endCheck: "on",
  marches: "ask",
  miniMap: "by-room",
  plainMap: "untold",
};

/** What a kept row is worth: the value, or nothing when it is none that this program knows. */
type Row<Value> = (kept: unknown) => Value | undefined;

/** Each row is checked by itself: one that was spoiled falls back, the others stay. */
const ROWS: { readonly [Name in keyof Settings]: Row<Settings[Name]> } = {
  language: (kept) => LANGUAGES.find(({ tag }) => tag === kept)?.tag,
  textSize: whole(TEXT_SIZES.least, TEXT_SIZES.most),
  contrast: oneOf("system", "normal", "high"),
  theme: oneOf("by-hour", "day", "night", "system"),
  motion: oneOf("full", "reduced"),
  sound: oneOf("off", "on"),
  volume: whole(0, 100),
  projector: oneOf("off", "on"),
  speed: oneOf("slow", "steady", "fast", "none"),
  endCheck: oneOf("on", "off"),
  marches: oneOf("ask", "by-themselves"),
  miniMap: oneOf("by-room", "shown", "away"),
  plainMap: oneOf("untold", "told"),
  layers: switches(FIRST.layers),
};

/** The settings of a first visit; the system's wish for less motion counts then. */
export function firstSettings(): Settings {
  const wish = globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches;
  return wish ? { ...FIRST, motion: "reduced" } : FIRST;
}

/** The settings of the last visit, or the first ones. */
export function rememberedSettings(): Settings {
  try {
    return readSettings(localStorage.getItem(KEY));
  } catch {
    return firstSettings();
  }
}

/** Settings from the text that was kept of them; whatever of it means nothing is as at a first visit. */
export function readSettings(text: string | null): Settings {
  const first = firstSettings();
  const kept = rowsOf(text);
  const row = <Name extends keyof Settings>(name: Name): Settings[Name] =>
    ROWS[name](kept[name]) ?? first[name];
  return {
    language: row("language"),
    textSize: row("textSize"),
    contrast: row("contrast"),
    theme: row("theme"),
    motion: row("motion"),
    sound: row("sound"),
    volume: row("volume"),
    projector: row("projector"),
    speed: row("speed"),
    endCheck: row("endCheck"),
    marches: row("marches"),
    miniMap: row("miniMap"),
    plainMap: row("plainMap"),
    layers: row("layers"),
  };
}

/** Keeps the settings; a full or closed store is no trouble worth a word. */
export function rememberSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Private windows may refuse: the settings then last as long as the page.
  }
}

function rowsOf(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(text ?? "null");
    return typeof kept === "object" && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

function oneOf<Value extends string>(...values: readonly Value[]): Row<Value> {
  return (kept) => values.find((value) => value === kept);
}

function whole(least: number, most: number): Row<number> {
  return (kept) =>
    typeof kept === "number" && Number.isInteger(kept) && kept >= least && kept <= most ? kept : undefined;
}

/** Switches by name: one that is missing or spoiled is as at a first visit, one that nobody knows is left out. */
function switches<Names extends object>(first: Names): Row<Names> {
  return (kept) => {
    if (typeof kept !== "object" || kept === null) return undefined;
    const found = kept as Readonly<Record<string, unknown>>;
    const read = Object.entries(first).map(([name, value]) => [
      name,
      typeof found[name] === "boolean" ? found[name] : value,
    ]);
    return Object.fromEntries(read) as Names;
  };
}
