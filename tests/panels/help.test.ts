import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const read = (file: string) =>
  readFileSync(path.resolve(import.meta.dirname, "../../src/panels", file), "utf8");

/** Where help is found on each screen that has it, with the words or ids that open it, as they follow each other. */
const SCREENS = {
  "screens/Home.tsx": /t\("menu\.(rules|reference)"\)/g,
  "bar/Menu.tsx": /<MenuItem id="(rules|reference|keys)"/g,
  "replay/ReplayMenu.tsx": /<MenuItem id="(rules|reference|keys)"/g,
};

test("help stands in the same order on every screen: rules, reference, keys (WCAG 2.2, 3.2.6)", () => {
  const orders = Object.entries(SCREENS).map(([file, help]) =>
    [...read(file).matchAll(help)].map(([, name]) => name),
  );
  const order = ["rules", "reference", "keys"];
  expect(orders).toEqual([order.slice(0, 2), order, order]);
});
