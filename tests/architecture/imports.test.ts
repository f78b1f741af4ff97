import { describe, expect, test } from "vitest";
import { importsOf, partOf, violation } from "./importGraph.ts";
import { filesUnder, readModules, type SourceFile } from "./sources.ts";

/** Fewer modules than this were not read, whatever else is said: a scan of nothing finds nothing. */
const FEWEST_MODULES = 60;

function violationsOf(module: SourceFile): string[] {
  return importsOf(module).flatMap((found) => violation(found) ?? []);
}

describe("[D1] the arrows between the parts", () => {
  const modules = readModules();

  test("the scan sees the program", () => {
    expect(modules.length).toBeGreaterThan(FEWEST_MODULES);
    expect(modules.flatMap(importsOf).length).toBeGreaterThan(FEWEST_MODULES);
  });

  test("every module belongs to a part", () => {
    const strays = modules.filter(({ path }) => partOf(path) === undefined && !path.endsWith(".d.ts"));
    expect(strays.map(({ path }) => path)).toEqual([]);
    expect(filesUnder("src", (file) => /\.(mts|cts|[cm]?jsx?)$/.test(file))).toEqual([]);
  });

  test("no import goes against the arrows", () => {
    expect(modules.flatMap(violationsOf)).toEqual([]);
  });
});

describe("[D1] the scan finds what is planted", () => {
  const forbidden: ReadonlyArray<readonly [string, string, string]> = [
    ["the engine knows a commander", "src/engine/decide.ts", 'import { plan } from "../ai/plan.ts";'],
    [
      "the engine knows a type of the app",
      "src/engine/a.ts",
      'import type { Store } from "../app/store.ts";',
    ],
    ["the engine uses a library", "src/engine/rules/fire.ts", 'import { z } from "zod";'],
    ["the engine reads a scenario", "src/engine/a.ts", 'import data from "../../scenarios/a/b.json";'],
    ["[D2] the map knows the panels", "src/map/scene.ts", 'export { Log } from "../panels/Log.tsx";'],
    ["[D2] the panels know the map", "src/panels/a.tsx", 'const map = await import("../map/scene.ts");'],
    ["the panels run the engine", "src/panels/a.tsx", 'import { decide } from "../engine/index.ts";'],
    ["one value among types", "src/map/a.ts", 'import { type Unit, decide } from "../engine/index.ts";'],
    ["past the engine's index", "src/ai/a.ts", 'import { cost } from "../engine/rules/movement.ts";'],
    ["types past the engine's index", "src/map/a.ts", 'import type { Hex } from "../engine/hex/grid.ts";'],
    ["Phaser outside the map", "src/app/a.ts", 'import Phaser from "phaser";'],
    ["React in the map", "src/map/a.ts", 'import { useState } from "react";'],
    ["React in the store", "src/app/a.ts", 'import "react-dom/client";'],
    ["Node in the browser", "src/scenario/a.ts", 'import { readFileSync } from "node:fs";'],
    ["a reader of disks", "src/scenario/index.ts", 'export { readFolder } from "./readFolder.ts";'],
    ["a worker of another part", "src/map/a.ts", 'new URL("../ai/a.worker.ts", import.meta.url)'],
    [
      "an import over several lines",
      "src/record/a.ts",
      'import {\n  a,\n  b,\n} from "../history/index.ts";',
    ],
    ["a type in passing", "src/ai/a.ts", 'let game: typeof import("../app/game.ts");'],
  ];
  test.each(forbidden)("refused: %s", (_name, path, text) => {
    expect(violationsOf({ path, text })).toHaveLength(1);
  });

  const allowed: ReadonlyArray<readonly [string, string, string]> = [
    ["the dice", "src/engine/dice.ts", 'import seedrandom from "seedrandom";'],
    ["within the engine", "src/engine/a.ts", 'import { b } from "./hex/b.ts";'],
    ["a type that the map shows", "src/map/a.ts", 'import type { SideView } from "../engine/index.ts";'],
    ["named types only", "src/panels/a.tsx", 'import { type Unit, type Hex } from "../engine/index.ts";'],
    ["the terminal reads a folder", "src/cli/a.ts", 'import { read } from "../scenario/readFolder.ts";'],
    ["a comment about an import", "src/engine/a.ts", '// import { a } from "../app/a.ts"'],
    ["a scenario's words", "src/app/a.ts", 'import words from "../../scenarios/a/words.json";'],
    ["the screens, mounted", "src/main.tsx", 'import { Home } from "./panels/Home.tsx";'],
  ];
  test.each(allowed)("taken: %s", (_name, path, text) => {
    expect(importsOf({ path, text }).length).toBe(text.startsWith("//") ? 0 : 1);
    expect(violationsOf({ path, text })).toEqual([]);
  });
});
