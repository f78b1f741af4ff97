import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const SRC = path.resolve(import.meta.dirname, "../../src");
/** Sections of the catalogue that are fetched later, and the parts of the program that fetch them before they speak. */
const LATER = {
  console: /^(console|cli)\/|^panels\/commandLine\//,
  compare: /^(cli|console)\/|^panels\/(compare\/|screens\/Outcome\.tsx$)/,
  credits: /^panels\/screens\/Credits\.tsx$/,
  reference: /^panels\/reference\//,
  replay: /^panels\/(replay|compare)\//,
  settings: /^panels\/(bar\/Settings|unit\/Telling)\.tsx$/,
  search: /^panels\/search\//,
  staff: /^(panels\/bar\/StaffQuestion\.tsx$|console\/)/,
  keys: /^panels\/keys\/(ShortcutSheet|KeyTable|ChangeKeys)\.tsx$/,
};
/** Messages of those sections that are there from the first. */
const AT_ONCE = [
  ...["console.panel", "replay.coming", "keys.title", "keys.names", "keys.actions", "staff.no"],
  ...["reference.title", "reference.chapters", "reference.disputed", "reference.lookUp"],
];
/** Speaks in the panel of the game as well. */
const IN_THE_GAME = ["panels/reference/LookUp.tsx"];

test("only what fetches them first uses the words that are fetched later", () => {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const strays = files.flatMap((file) => {
    const name = file.replaceAll(path.sep, "/");
    const text = readFileSync(path.join(SRC, file), "utf8");
    return [
      ...text.matchAll(
        /\bt\(\s*["`](console|compare|credits|reference|replay|settings|search|staff|keys)\.([\w-]+)/g,
      ),
    ].flatMap(([, section, key]) => {
      const speaks = LATER[section as keyof typeof LATER];
      const isFetched = speaks.test(name) && !IN_THE_GAME.includes(name);
      return isFetched || AT_ONCE.includes(`${section}.${key}`) ? [] : [`${name}: ${section}.${key}`];
    });
  });
  expect(files.length).toBeGreaterThan(300);
  expect(strays).toEqual([]);
});
