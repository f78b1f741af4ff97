import { afterEach, describe, expect, test, vi } from "vitest";
import { KEY_ACTIONS } from "../../src/app/keys/actions.ts";
import {
  actionOf,
  bind,
  bindAlone,
  conflictsOf,
  FIRST_KEYS,
  keysOf,
  readKeys,
  rememberedKeys,
  rememberKeys,
} from "../../src/app/keys/bindings.ts";
import { chordOf, isCharacter, isFree, type KeyPress } from "../../src/app/keys/chords.ts";

const press = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  ...rest,
});

describe("chords", () => {
  test.each([
    ["a letter, whatever its case", press("N"), "n"],
    ["a letter with Shift", press("N", { shiftKey: true }), "Shift+n"],
    ["a sign made with Shift is itself", press("?", { shiftKey: true, code: "Minus" }), "?"],
    ["an arrow with Control", press("ArrowLeft", { ctrlKey: true }), "Ctrl+ArrowLeft"],
    ["Command counts as Control", press("k", { metaKey: true }), "Ctrl+k"],
    ["the space bar", press(" "), "Space"],
    ["a digit of the number pad", press("7", { code: "Numpad7" }), "Numpad7"],
    ["the number pad without Num Lock", press("Home", { code: "Numpad7" }), "Home"],
    ["a Cyrillic letter by its place", press("т", { code: "KeyN" }), "n"],
    ["a Greek letter with Shift", press("Ν", { code: "KeyN", shiftKey: true }), "Shift+n"],
    ["a French digit row", press("é", { code: "Digit2" }), "2"],
    ["what Alt makes of a letter on a Mac", press("ø", { code: "KeyO", altKey: true }), "Alt+o"],
    ["a dead key that lies on a letter", press("Dead", { code: "KeyE" }), "e"],
  ])("%s", (_name, event, chord) => {
    expect(chordOf(event)).toBe(chord);
  });

  test.each(["Shift", "Control", "AltGraph", "Process", "Unidentified"])("%s alone is none", (key) => {
    expect(chordOf(press(key))).toBeNull();
  });

  test("single characters are told from other keys", () => {
    expect(["n", "Shift+n", "?", "Numpad7"].every(isCharacter)).toBe(true);
    expect(["Enter", "F6", "Ctrl+k", "Alt+n", "ArrowUp", "Space"].some(isCharacter)).toBe(false);
  });
});

describe("the table", () => {
  test("no two actions that can meet begin with the same key", () => {
    const clashes = KEY_ACTIONS.flatMap(({ id, keys }) =>
      keys.flatMap((chord) => conflictsOf(FIRST_KEYS, id, chord).map((other) => `${chord}: ${id}, ${other}`)),
    );
    expect(clashes).toEqual([]);
  });

  test("no action begins with a key of the browser", () => {
    expect(KEY_ACTIONS.flatMap(({ keys }) => keys).filter((chord) => !isFree(chord))).toEqual([]);
  });

  test("every place on the screen and every way to be helped has a key that is no single character, or Tab leads there", () => {
    const wanted = ["search", "next-part", "rules", "undo", "give", "cancel", "press-hex"] as const;
    for (const id of wanted) expect(keysOf(FIRST_KEYS, id).some((chord) => !isCharacter(chord))).toBe(true);
  });
});

describe("changed keys", () => {
  test("an action answers to its new key and no longer to one that was taken away", () => {
    const keys = bind(FIRST_KEYS, "next-unit", ["q"]);
    expect(actionOf(keys, press("q"), ["game"])?.id).toBe("next-unit");
    expect(actionOf(keys, press("n"), ["game"])).toBeNull();
  });

  test("a key of another action is a conflict, and taking it over leaves it to one alone", () => {
    expect(conflictsOf(FIRST_KEYS, "next-unit", "e")).toEqual(["end-turn"]);
    const keys = bindAlone(FIRST_KEYS, "next-unit", "e");
    expect(keysOf(keys, "next-unit")).toEqual(["n", "e"]);
    expect(keysOf(keys, "end-turn")).toEqual([]);
    expect(actionOf(keys, press("e"), ["game"])?.id).toBe("next-unit");
  });

  test("keys of the replay do not conflict with those of the game", () => {
    expect(conflictsOf(FIRST_KEYS, "replay-play", "n")).toEqual([]);
    expect(conflictsOf(FIRST_KEYS, "replay-play", "Home")).toEqual(["replay-first"]);
  });

  test("back to the first keys is no change that is kept", () => {
    const keys = bind(bind(FIRST_KEYS, "undo", ["z"]), "undo", ["u", "Ctrl+z"]);
    expect(keys.bound).toEqual({});
  });

  test("with single characters off, letters do nothing and other keys go on", () => {
    const keys = { ...FIRST_KEYS, characters: "off" as const };
    expect(actionOf(keys, press("u"), ["game"])).toBeNull();
    expect(actionOf(keys, press("z", { ctrlKey: true }), ["game"])?.id).toBe("undo");
    expect(actionOf(keys, press("ArrowLeft"), ["map"])?.id).toBe("cursor-west");
  });
});

describe("keys that are kept", () => {
  afterEach(() => vi.unstubAllGlobals());

  function aStore(text: string | null): Map<string, string> {
    const kept = new Map(text === null ? [] : [["battle-keys", text]]);
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    return kept;
  }

  test("come back as they were", () => {
    aStore(null);
    const keys = bind({ ...FIRST_KEYS, characters: "off" }, "rest", ["Ctrl+ArrowUp", "9"]);
    rememberKeys(keys);
    expect(rememberedKeys()).toEqual(keys);
  });

  test.each([
    ["no JSON", "{"],
    ["another kind", '"n"'],
    ["a list", "[1,2]"],
    ["nothing", "null"],
    ["bound to nothing", '{"characters":"on","bound":null}'],
  ])("%s does no harm", (_name, text) => {
    aStore(text);
    expect(rememberedKeys()).toEqual(FIRST_KEYS);
  });

  test("what is no key, and actions that there are not, are passed over", () => {
    const bound = { "next-unit": ["q", 7, "Tab", "", "a b", null], fly: ["z"], toString: ["z"], undo: "u" };
    expect(readKeys({ characters: "maybe", bound })).toEqual({
      characters: "on",
      bound: { "next-unit": ["q"] },
    });
  });

  test("a store that is closed is no trouble", () => {
    vi.stubGlobal("localStorage", {
      getItem: () => {
        throw new Error("closed");
      },
      setItem: () => {
        throw new Error("full");
      },
    });
    expect(rememberedKeys()).toEqual(FIRST_KEYS);
    expect(() => rememberKeys(FIRST_KEYS)).not.toThrow();
  });
});
