/** Everything that a key can do: the closed table that keys, their sheet and their settings are made from. */
import type { Chord } from "./chords.ts";

/** Where an action is at home: on the map, on the whole screen of the game, or in the replay. */
export type KeyRoom = "map" | "game" | "replay";

/** Under which heading the sheet shows it. */
export type KeyGroup = "cursor" | "units" | "orders" | "turn" | "listen" | "go" | "replay";

interface Row {
  readonly id: string;
  readonly room: KeyRoom;
  readonly group: KeyGroup;
  readonly keys: readonly Chord[];
  /** Done once however long the key is held: an order given twice cannot be taken back. */
  readonly once?: true;
}

const MAP = [
  { id: "cursor-west", room: "map", group: "cursor", keys: ["ArrowLeft", "Numpad4"] },
  { id: "cursor-east", room: "map", group: "cursor", keys: ["ArrowRight", "Numpad6"] },
  { id: "cursor-north", room: "map", group: "cursor", keys: ["ArrowUp", "Numpad8"] },
  { id: "cursor-south", room: "map", group: "cursor", keys: ["ArrowDown", "Numpad2"] },
  { id: "cursor-north-west", room: "map", group: "cursor", keys: ["Home", "Numpad7"] },
  { id: "cursor-north-east", room: "map", group: "cursor", keys: ["PageUp", "Numpad9"] },
  { id: "cursor-south-west", room: "map", group: "cursor", keys: ["End", "Numpad1"] },
  { id: "cursor-south-east", room: "map", group: "cursor", keys: ["PageDown", "Numpad3"] },
  { id: "far-west", room: "map", group: "cursor", keys: ["Shift+ArrowLeft"] },
  { id: "far-east", room: "map", group: "cursor", keys: ["Shift+ArrowRight"] },
  { id: "far-north", room: "map", group: "cursor", keys: ["Shift+ArrowUp"] },
  { id: "far-south", room: "map", group: "cursor", keys: ["Shift+ArrowDown"] },
  { id: "press-hex", room: "map", group: "cursor", keys: ["Enter", "Space", "Numpad5"], once: true },
  { id: "zoom-in", room: "map", group: "cursor", keys: ["+", "="] },
  { id: "zoom-out", room: "map", group: "cursor", keys: ["-"] },
  { id: "layers", room: "map", group: "cursor", keys: ["l"], once: true },
] as const satisfies readonly Row[];

const UNITS = [
  { id: "next-unit", room: "game", group: "units", keys: ["n"] },
  { id: "previous-unit", room: "game", group: "units", keys: ["Shift+n"] },
  { id: "next-in-stack", room: "game", group: "units", keys: ["k"] },
  { id: "next-enemy", room: "game", group: "units", keys: ["x"] },
  { id: "previous-enemy", room: "game", group: "units", keys: ["Shift+x"] },
] as const satisfies readonly Row[];

const ORDERS = [
  { id: "move", room: "game", group: "orders", keys: ["m"], once: true },
  { id: "march", room: "game", group: "orders", keys: ["Shift+m"], once: true },
  { id: "way-point", room: "game", group: "orders", keys: ["Shift+v"], once: true },
  { id: "assault", room: "game", group: "orders", keys: ["a"], once: true },
  { id: "fire", room: "game", group: "orders", keys: ["f"], once: true },
  { id: "bombard", room: "game", group: "orders", keys: ["b"], once: true },
  { id: "air-strike", room: "game", group: "orders", keys: ["Shift+a"], once: true },
  { id: "bridge", room: "game", group: "orders", keys: ["c"], once: true },
  { id: "dig", room: "game", group: "orders", keys: ["d"], once: true },
  { id: "wire", room: "game", group: "orders", keys: ["Shift+d"], once: true },
  { id: "nests", room: "game", group: "orders", keys: ["Shift+g"], once: true },
  { id: "rest", room: "game", group: "orders", keys: ["r"], once: true },
  { id: "staff", room: "game", group: "orders", keys: ["t"], once: true },
  { id: "standing", room: "game", group: "orders", keys: ["g"], once: true },
  { id: "sight", room: "game", group: "orders", keys: ["v"], once: true },
  { id: "give", room: "game", group: "orders", keys: ["Enter", "Ctrl+Enter"], once: true },
  { id: "cancel", room: "game", group: "orders", keys: ["Escape"], once: true },
  { id: "undo", room: "game", group: "orders", keys: ["u", "Ctrl+z"], once: true },
  { id: "redo", room: "game", group: "orders", keys: ["Shift+u", "Ctrl+Shift+z"], once: true },
  { id: "hold", room: "game", group: "orders", keys: ["h"], once: true },
  { id: "sleep", room: "game", group: "orders", keys: ["z"], once: true },
] as const satisfies readonly Row[];

const TURN = [
  { id: "end-turn", room: "game", group: "turn", keys: ["e"], once: true },
  { id: "skip", room: "game", group: "turn", keys: ["."], once: true },
  { id: "show-back", room: "game", group: "turn", keys: ["<"] },
  { id: "hold-show", room: "game", group: "turn", keys: [";"], once: true },
  { id: "show-on", room: "game", group: "turn", keys: [">"] },
  { id: "explain-show", room: "game", group: "turn", keys: ["q"], once: true },
  { id: "play-again", room: "game", group: "turn", keys: [","], once: true },
] as const satisfies readonly Row[];

const LISTEN = [
  { id: "say-hex", room: "game", group: "listen", keys: ["w"] },
  { id: "say-unit", room: "game", group: "listen", keys: ["Shift+w"] },
  { id: "say-order", room: "game", group: "listen", keys: ["o"] },
  { id: "say-status", room: "game", group: "listen", keys: ["i"] },
  { id: "say-enemy", room: "game", group: "listen", keys: ["p"] },
  { id: "say-again", room: "game", group: "listen", keys: ["y"] },
] as const satisfies readonly Row[];

const GO = [
  { id: "to-map", room: "game", group: "go", keys: ["0"], once: true },
  { id: "to-orders", room: "game", group: "go", keys: ["1"], once: true },
  { id: "to-units", room: "game", group: "go", keys: ["2"], once: true },
  { id: "to-chronicle", room: "game", group: "go", keys: ["3"], once: true },
  { id: "to-timeline", room: "game", group: "go", keys: ["4"], once: true },
  { id: "to-dispatch", room: "game", group: "go", keys: ["5"], once: true },
  { id: "next-part", room: "game", group: "go", keys: ["F6"], once: true },
  { id: "previous-part", room: "game", group: "go", keys: ["Shift+F6"], once: true },
  { id: "command-line", room: "game", group: "go", keys: ["/"], once: true },
  { id: "search", room: "game", group: "go", keys: ["j", "Ctrl+k"], once: true },
  { id: "rules", room: "game", group: "go", keys: ["F1"], once: true },
  { id: "shortcuts", room: "game", group: "go", keys: ["?"], once: true },
] as const satisfies readonly Row[];

const REPLAY = [
  { id: "replay-play", room: "replay", group: "replay", keys: ["Space"], once: true },
  { id: "replay-next", room: "replay", group: "replay", keys: ["ArrowRight"] },
  { id: "replay-back", room: "replay", group: "replay", keys: ["ArrowLeft"] },
  { id: "replay-next-turn", room: "replay", group: "replay", keys: ["Shift+ArrowRight"] },
  { id: "replay-back-turn", room: "replay", group: "replay", keys: ["Shift+ArrowLeft"] },
  { id: "replay-next-day", room: "replay", group: "replay", keys: ["Ctrl+ArrowRight", "Alt+ArrowRight"] },
  { id: "replay-back-day", room: "replay", group: "replay", keys: ["Ctrl+ArrowLeft", "Alt+ArrowLeft"] },
  { id: "replay-first", room: "replay", group: "replay", keys: ["Home"] },
  { id: "replay-last", room: "replay", group: "replay", keys: ["End"] },
  { id: "replay-say-moment", room: "replay", group: "replay", keys: ["i"] },
  { id: "replay-say-hex", room: "replay", group: "replay", keys: ["w"] },
  { id: "replay-say-again", room: "replay", group: "replay", keys: ["y"] },
  { id: "replay-next-part", room: "replay", group: "replay", keys: ["F6"], once: true },
  { id: "replay-previous-part", room: "replay", group: "replay", keys: ["Shift+F6"], once: true },
  { id: "replay-search", room: "replay", group: "replay", keys: ["j", "Ctrl+k"], once: true },
  { id: "replay-shortcuts", room: "replay", group: "replay", keys: ["?"], once: true },
  { id: "replay-unfollow", room: "replay", group: "replay", keys: ["Escape"], once: true },
] as const satisfies readonly Row[];

/** Every action, in the order in which the sheet shows them. */
export const KEY_ACTIONS = [...MAP, ...UNITS, ...ORDERS, ...TURN, ...LISTEN, ...GO, ...REPLAY] as const;

/** Name of an action. */
export type KeyActionId = (typeof KEY_ACTIONS)[number]["id"];

/** An action of the table. */
export interface KeyAction extends Row {
  readonly id: KeyActionId;
}

/** Groups in the order of the sheet. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  "cursor",
  "units",
  "orders",
  "turn",
  "listen",
  "go",
  "replay",
];

/** The action of an id. @throws for one that the table lacks */
export function keyAction(id: KeyActionId): KeyAction {
  const found = KEY_ACTIONS.find((action) => action.id === id);
  if (!found) throw new Error(`keyAction: no action ${id}`);
  return found;
}
