import type { Chord } from "../../app/index.ts";
import type { Language, MessageKey } from "../../language/index.ts";

const NAMES: Readonly<Record<string, MessageKey>> = {
  Enter: "keys.names.enter",
  Escape: "keys.names.escape",
  Space: "keys.names.space",
  Home: "keys.names.home",
  End: "keys.names.end",
  PageUp: "keys.names.pageUp",
  PageDown: "keys.names.pageDown",
  Delete: "keys.names.delete",
  Backspace: "keys.names.backspace",
  Insert: "keys.names.insert",
  ArrowLeft: "keys.names.left",
  ArrowRight: "keys.names.right",
  ArrowUp: "keys.names.up",
  ArrowDown: "keys.names.down",
};
const MODIFIERS: Readonly<Record<string, MessageKey>> = {
  Ctrl: "keys.names.ctrl",
  Alt: "keys.names.alt",
  Shift: "keys.names.shift",
};

/** A key as it is written on the keyboard: "Shift N", "Num 7", "←". */
export function keyLabel({ t }: Language, chord: Chord): string {
  const parts = /^((?:(?:Ctrl|Alt|Shift)\+)*)(.+)$/s.exec(chord);
  const modifiers = (parts?.[1] ?? "").split("+").filter((part) => part !== "");
  const key = parts?.[2] ?? chord;
  const name = NAMES[key];
  const numpad = /^Numpad(\d)$/.exec(key);
  const word = name
    ? t(name)
    : numpad
      ? t("keys.names.numpad", { digit: numpad[1] ?? "" })
      : key.toUpperCase();
  return [...modifiers.map((each) => (MODIFIERS[each] ? t(MODIFIERS[each]) : each)), word].join(" ");
}
