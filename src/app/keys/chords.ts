/** Keys as they are kept and compared: "n", "Shift+n", "?", "Ctrl+k", "ArrowLeft", "Numpad7", "Space". */

/** One key with its modifiers. */
export type Chord = string;

/** What of a keyboard event matters here. */
export interface KeyPress {
  readonly key: string;
  readonly code?: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey?: boolean;
}

const MODIFIERS: ReadonlySet<string> = new Set([
  "Shift",
  "Control",
  "Alt",
  "Meta",
  "AltGraph",
  "CapsLock",
  "NumLock",
  "Fn",
]);
/** Keys that belong to browser and page: Tab goes through the controls, the others open the browser's own things. */
const RESERVED: ReadonlySet<string> = new Set([
  "Tab",
  "Shift+Tab",
  "F5",
  "F11",
  "F12",
  "Ctrl+c",
  "Ctrl+f",
  "Ctrl+l",
  "Ctrl+n",
  "Ctrl+r",
  "Ctrl+t",
  "Ctrl+v",
  "Ctrl+w",
  "Ctrl+x",
]);

/** The chord of a key press, or null for a modifier alone and for what an input method makes. */
export function chordOf(press: KeyPress): Chord | null {
  const key = keyOf(press);
  if (key === null) return null;
  const isSymbol = isCharacterKey(key) && !/^[a-z]$/.test(key);
  return [
    press.ctrlKey || press.metaKey === true ? "Ctrl+" : "",
    press.altKey ? "Alt+" : "",
    // The sign that Shift makes is a key of its own: "?" is "?" wherever it lies.
    press.shiftKey && !isSymbol ? "Shift+" : "",
    key,
  ].join("");
}

function keyOf({ key, code = "", altKey }: KeyPress): string | null {
  if (MODIFIERS.has(key) || key === "Process" || key === "Unidentified") return null;
  if (/^Numpad\d$/.test(code) && /^\d$/.test(key)) return code;
  if (key === " " || key === "Spacebar") return "Space";
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : null;
  if (letter !== null && !altKey) return letter;
  // A layout of other letters, a dead key, or what Alt makes of a letter: where the key lies then says what is meant.
  if (key === "Dead" || letter !== null || isForeign(key))
    return placed(code) ?? letter ?? (key === "Dead" ? null : key);
  return key;
}

/** A single letter that is not of the Latin alphabet's twenty-six. */
function isForeign(key: string): boolean {
  return [...key].length === 1 && (key.codePointAt(0) ?? 0) > 0x7e;
}

function placed(code: string): string | null {
  const [, letter, digit] = /^(?:Key([A-Z])|Digit(\d))$/.exec(code) ?? [];
  return letter?.toLowerCase() ?? digit ?? null;
}

function isCharacterKey(key: string): boolean {
  return [...key].length === 1;
}

/** Whether a chord is a single character, as speech input and cats on the keyboard make them (WCAG 2.1.4). */
export function isCharacter(chord: Chord): boolean {
  if (chord.startsWith("Ctrl+") || chord.startsWith("Alt+")) return false;
  const key = chord.startsWith("Shift+") ? chord.slice("Shift+".length) : chord;
  return isCharacterKey(key) || /^Numpad\d$/.test(key);
}

/** Whether a chord may be given to an action. */
export function isFree(chord: Chord): boolean {
  return !RESERVED.has(chord);
}

/** Whether a text is a chord that a key press could make; what a store holds may be anything. */
export function isChord(text: unknown): text is Chord {
  if (typeof text !== "string" || text.length > 24) return false;
  return isFree(text) && /^(Ctrl\+)?(Alt\+)?(Shift\+)?(\S|[A-Z][A-Za-z]*\d{0,2})$/u.test(text);
}
