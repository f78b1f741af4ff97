/** Files that are opened as games and are none. */
import { expect, test } from "vitest";
import { readGameFile } from "../../src/record/index.ts";

const kindOf = (text: string): string | null => {
  const read = readGameFile(text);
  return read.ok ? null : read.fault.kind;
};

const RECORD = {
  format: 1,
  engineVersion: "1",
  rulesVersion: "1",
  scenario: "s",
  scenarioHash: "0",
  battle: "b",
  seed: "1",
  generator: "alea",
  commands: [],
  hashes: [],
};

test("an empty file, a picture, and a game that is cut off are told apart, and nothing of them is repeated", () => {
  const whole = JSON.stringify(RECORD);
  expect(kindOf(whole)).toBeNull();
  expect(kindOf(`\ufeff${whole}\n`)).toBeNull();
  expect(kindOf(" \n")).toBe("empty");
  expect(kindOf("\ufffdPNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR")).toBe("no-text");
  for (const length of [20, 60, whole.length - 1]) expect(kindOf(whole.slice(0, length))).toBe("cut-off");
  const cut = readGameFile(whole.slice(0, 60));
  expect(cut.ok ? null : cut.fault.found).toBe("");
});

test("any other text is told by its beginning; signs that nobody sees stand as points", () => {
  expect(kindOf("Dear diary")).toBe("whole");
  expect(kindOf("[1, 2]")).toBe("whole");
  const read = readGameFile(JSON.stringify({ ...RECORD, generator: "a\u202eb\u0007" }));
  expect(read.ok ? null : read.fault).toMatchObject({ kind: "part", where: "generator", found: "a·b·" });
});
