import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const page = readFileSync(path.resolve(import.meta.dirname, "../../index.html"), "utf8");

test("what tells an old browser that it is old is written in words that it can read", () => {
  const [, script = ""] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? [];
  expect(script).toContain("too old");
  // Each of these came into the language in 2015 or later, and one of them keeps all of the script from being read.
  for (const young of [/=>/, /\b(const|let|class|async) +\w/, /`/, /\?\./, /\?\?/, /,\s*\)/, /\.\.\./])
    expect(script).not.toMatch(young);
});
