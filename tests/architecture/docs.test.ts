import { describe, expect, test } from "vitest";
import { readModules } from "./sources.ts";

const FOLDERS = ["engine", "scenario", "record", "ai"] as const;

const DECLARATION =
  /^export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:function\*?|class|interface|type|const|let) (\w+)/;

/** Lines that may stand between a comment and its declaration: hints to the tools. */
const BETWEEN = /^\/\/ (?:biome-ignore|@ts-)/;

/** Names of the exported declarations of a module that no TSDoc comment precedes, each with its line. */
function undocumented(text: string): readonly string[] {
  const lines = text.split("\n");
  const told = new Set<string>();
  return lines.flatMap((line, index) => {
    const name = DECLARATION.exec(line)?.[1];
    if (name === undefined || told.has(name)) return [];
    let before = index - 1;
    while (BETWEEN.test(lines[before] ?? "")) before--;
    if (endsTsDoc(lines, before)) {
      told.add(name);
      return [];
    }
    return [`${index + 1}: ${name}`];
  });
}

/** True when a comment that began with two stars ends in this line. */
function endsTsDoc(lines: readonly string[], at: number): boolean {
  if (!(lines[at] ?? "").trimEnd().endsWith("*/")) return false;
  let from = at;
  while (from > 0 && !(lines[from] ?? "").trimStart().startsWith("/*")) from--;
  return (lines[from] ?? "").trimStart().startsWith("/**");
}

describe("TSDoc", () => {
  test.each(FOLDERS)("every exported declaration of src/%s says what it does", (folder) => {
    const modules = readModules().filter(({ path }) => path.startsWith(`src/${folder}/`));
    expect(modules.length).toBeGreaterThan(0);
    const missing = modules.flatMap(({ path, text }) =>
      undocumented(text).map((declaration) => `${path}:${declaration}`),
    );
    expect(missing).toEqual([]);
  });

  test("a declaration without a comment, or with a plain one, is found", () => {
    const text =
      "/** Told. */\nexport const a = 1;\n// plain\nexport function b() {}\n\nexport type C = 1;\n";
    expect(undocumented(text)).toEqual(["4: b", "6: C"]);
  });
});
