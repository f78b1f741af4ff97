import { describe, expect, test } from "vitest";
import { gameFileOf, setupOf } from "../../src/app/gameFile.ts";
import type { NewGame } from "../../src/app/types.ts";
import { NO_NOTES, type Notes } from "../../src/notebook/index.ts";
import { type GameRecord, readGameFile } from "../../src/record/index.ts";

const RECORD: GameRecord = {
  format: 1,
  engineVersion: "0.1.0",
  rulesVersion: "3",
  scenario: "skirmish",
  scenarioHash: "0123456789abcdef",
  battle: "campaign",
  seed: "7",
  generator: "alea",
  commands: [{ type: "end-turn" }, { type: "end-turn" }],
  hashes: ["00", "11"],
};
const SETUP: NewGame = {
  scenario: "skirmish",
  battle: "campaign",
  seed: "7",
  seats: { soviet: "computer", japanese: "person" },
};

const NOTES = {
  soviet: NO_NOTES,
  japanese: {
    ...NO_NOTES,
    held: { turn: 3, units: ["guns"] },
    asleep: ["post"],
    marches: [{ unit: "column", manner: "march", target: 12, halted: null }],
  },
} as const;

const changed = (change: object) => JSON.stringify({ ...RECORD, seats: SETUP.seats, ...change });

describe("a game as a file", () => {
  test("what is written is what is read", () => {
    const { name, text } = gameFileOf(SETUP, RECORD, NOTES);
    expect(name).toBe("skirmish-campaign-2.json");
    const read = readGameFile(text);
    expect(read).toEqual({ ok: true, record: RECORD, seats: SETUP.seats, notes: NOTES });
    expect(read.ok && setupOf(read.record, read.seats)).toEqual(SETUP);
  });

  test("orders that were taken back are in nobody's file", () => {
    const japanese: Notes = { ...NOTES.japanese, undone: [{ type: "rest", unit: "east" }] };
    const { text } = gameFileOf(SETUP, RECORD, { ...NOTES, japanese });
    expect(text).not.toContain("east");
  });

  test("of notes that somebody spoiled the rest is read", () => {
    const spoiled = {
      soviet: { asleep: ["a", 3], marches: [{ unit: "a" }, NOTES.japanese.marches[0]], held: "x" },
      japanese: 7,
    };
    const read = readGameFile(changed({ notes: spoiled }));
    expect(read.ok && read.notes).toEqual({
      soviet: { ...NO_NOTES, asleep: ["a"], marches: NOTES.japanese.marches },
      japanese: NO_NOTES,
    });
  });

  test("a plain record, as the terminal writes it, is gone on with against the computer", () => {
    const read = readGameFile(JSON.stringify(RECORD));
    expect(read).toEqual({
      ok: true,
      seats: { soviet: "person", japanese: "computer" },
      record: RECORD,
      notes: { soviet: NO_NOTES, japanese: NO_NOTES },
    });
  });

  test.each([
    ["", "", "", "json"],
    ["<p>hello</p>", "", "<p>hello</p>", "json"],
    ["[1,2]", "", "[1,2]", "object"],
    ["null", "", "null", "object"],
    ["{}", "format", "", "format"],
    [changed({ format: 2 }), "format", "2", "format"],
    [changed({ seed: 7 }), "seed", "7", "text"],
    [changed({ generator: "dice" }), "generator", "dice", "generator"],
    [changed({ commands: {} }), "commands", "{}", "list"],
    [changed({ commands: [{ type: "end-turn" }, "end"] }), "commands[1]", "end", "command"],
    [changed({ hashes: ["00", 11] }), "hashes[1]", "11", "text"],
    [changed({ seats: { soviet: "person", japanese: "nobody" } }), "seats.japanese", "nobody", "seat"],
    [changed({ notes: "none" }), "notes", "none", "object"],
    [changed({ from: { what: "history", turn: "three" } }), "from.turn", '"three"'.slice(1, -1), "number"],
    [changed({ from: { what: "history", turn: 3 } }), "from.standing", "", "object"],
  ])("%s says where it is wrong, what stands there and what should", (text, where, found, expected) => {
    expect(readGameFile(text)).toMatchObject({ ok: false, fault: { where, found, expected } });
  });

  test("a long piece of a file is not repeated whole, and markup stays text", () => {
    const read = readGameFile(changed({ generator: `<img src=x onerror=alert(1)>${"x".repeat(500)}` }));
    expect(read.ok ? "" : read.fault.found).toBe(`<img src=x onerror=alert(1)>${"x".repeat(12)}…`);
  });
});
