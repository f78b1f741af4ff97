/** Keys: what they can do, which does what now, and what is kept of it. */
export {
  KEY_ACTIONS,
  KEY_GROUPS,
  type KeyAction,
  type KeyActionId,
  type KeyRoom,
  keyAction,
} from "./actions.ts";
export {
  actionOf,
  bind,
  bindAlone,
  conflictsOf,
  FIRST_KEYS,
  type KeySettings,
  keysOf,
  workingKeys,
} from "./bindings.ts";
export { type Chord, chordOf, isCharacter, isFree, type KeyPress } from "./chords.ts";
export { isTaken } from "./taken.ts";
