/** Which key does what: the table's own keys, what a person has changed, and what is kept between visits. */
import { KEY_ACTIONS, type KeyAction, type KeyActionId, type KeyRoom, keyAction } from "./actions.ts";
import { type Chord, chordOf, isCharacter, isChord, type KeyPress } from "./chords.ts";

/** What a person has changed of the keys. */
export interface KeySettings {
  /** Whether keys of one character do anything; without them speech input and slips give no orders (WCAG 2.1.4). */
  readonly characters: "on" | "off";
  readonly bound: Readonly<Partial<Record<KeyActionId, readonly Chord[]>>>;
}

/** Keys as the table has them. */
export const FIRST_KEYS: KeySettings = { characters: "on", bound: {} };

/** Most keys of one action. */
const MOST_KEYS = 4;
const KEY = "battle-keys";

/**
 * Actions that may share a key though both can be meant: on the map, Enter presses the hex under the cursor, which
 * also gives an order aimed there; everywhere else it gives the order.
 */
const SHARED: readonly (readonly [KeyActionId, KeyActionId])[] = [["press-hex", "give"]];

/** The keys of an action as they are now, whether or not characters count. */
export function keysOf(settings: KeySettings, id: KeyActionId): readonly Chord[] {
  return settings.bound[id] ?? keyAction(id).keys;
}

/** The keys of an action that work now. */
export function workingKeys(settings: KeySettings, id: KeyActionId): readonly Chord[] {
  const keys = keysOf(settings, id);
  return settings.characters === "on" ? keys : keys.filter((chord) => !isCharacter(chord));
}

/** What a key press asks for in some rooms, the first room first; null where it means nothing. */
export function actionOf(
  settings: KeySettings,
  press: KeyPress,
  rooms: readonly KeyRoom[],
): KeyAction | null {
  const chord = chordOf(press);
  if (chord === null) return null;
  for (const room of rooms) {
    const found = KEY_ACTIONS.find(
      (action) => action.room === room && workingKeys(settings, action.id).includes(chord),
    );
    if (found) return found;
  }
  return null;
}

function canMeet(a: KeyAction, b: KeyAction): boolean {
  if ((a.room === "replay") !== (b.room === "replay")) return false;
  return !SHARED.some((pair) => pair.includes(a.id) && pair.includes(b.id));
}

/** Other actions that the same key would call for. */
export function conflictsOf(settings: KeySettings, id: KeyActionId, chord: Chord): readonly KeyActionId[] {
  const action = keyAction(id);
  return KEY_ACTIONS.filter(
    (other) => other.id !== id && canMeet(action, other) && keysOf(settings, other.id).includes(chord),
  ).map((other) => other.id);
}

/** Gives an action its keys; the table's own keys are not kept as a change. */
export function bind(settings: KeySettings, id: KeyActionId, chords: readonly Chord[]): KeySettings {
  const { [id]: _before, ...others } = settings.bound;
  const keys = [...new Set(chords)].slice(0, MOST_KEYS);
  const own = keyAction(id).keys;
  const isOwn = own.length === keys.length && own.every((chord, index) => chord === keys[index]);
  return { ...settings, bound: isOwn ? others : { ...others, [id]: keys } };
}

/** Gives an action one more key and takes that key from all others that it would meet. */
export function bindAlone(settings: KeySettings, id: KeyActionId, chord: Chord): KeySettings {
  let bound = settings;
  for (const other of conflictsOf(settings, id, chord))
    bound = bind(
      bound,
      other,
      keysOf(bound, other).filter((each) => each !== chord),
    );
  return bind(bound, id, [...keysOf(bound, id), chord]);
}

/** The keys of the last visit; whatever a store holds that is none is passed over. */
export function rememberedKeys(): KeySettings {
  try {
    return readKeys(JSON.parse(localStorage.getItem(KEY) ?? "null"));
  } catch {
    return FIRST_KEYS;
  }
}

/** Keys out of anything at all. */
export function readKeys(kept: unknown): KeySettings {
  if (typeof kept !== "object" || kept === null) return FIRST_KEYS;
  const { characters, bound } = kept as { characters?: unknown; bound?: unknown };
  const all = typeof bound === "object" && bound !== null ? (bound as Record<string, unknown>) : {};
  let settings: KeySettings = { characters: characters === "off" ? "off" : "on", bound: {} };
  for (const { id } of KEY_ACTIONS) {
    const chords = Object.hasOwn(all, id) ? all[id] : undefined;
    if (Array.isArray(chords)) settings = bind(settings, id, chords.filter(isChord));
  }
  return settings;
}

/** Keeps the keys; a full or closed store is no trouble worth a word. */
export function rememberKeys(settings: KeySettings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Private windows may refuse: the keys then last as long as the page.
  }
}
