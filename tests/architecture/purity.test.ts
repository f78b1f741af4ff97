import { describe, expect, test } from "vitest";
import { battleTerms, findTerms, type Term } from "./battleTerms.ts";
import { readModules, type SourceFile, withoutComments } from "./sources.ts";

const modules = readModules();

/** What the engine must not touch, by text: the linter's list again, and the ways around it. */
const IMPURE: readonly RegExp[] = [
  /\bMath\s*\.\s*(random|exp|expm1|log\w*|pow|sqrt|cbrt|hypot|a?(sin|cos|tan)h?|atan2)\b/,
  /\bMath\s*(\[|;|,|\)|$)/m,
  /\*\*/,
  /\bDate\b/,
  /\bperformance\b/,
  /\b(globalThis|window|document|localStorage|sessionStorage|indexedDB|navigator|process)\b\s*[.[]/,
  /\b(fetch|setTimeout|setInterval|queueMicrotask|requestAnimationFrame)\s*\(/,
  /\.toLocale\w+\(|\blocaleCompare\b|\bIntl\b/,
  /\bcrypto\b/,
];

function impuritiesOf({ path, text }: SourceFile): string[] {
  return withoutComments(text)
    .split("\n")
    .flatMap((line, index) =>
      IMPURE.some((pattern) => pattern.test(line)) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
    );
}

describe("[D3] the engine is pure", () => {
  const engine = modules.filter(({ path }) => path.startsWith("src/engine/"));

  test("no clock, no chance, no page, no locale in the engine", () => {
    expect(engine.length).toBeGreaterThan(10);
    expect(engine.flatMap(impuritiesOf)).toEqual([]);
  });

  test.each([
    "const luck = Math.random();",
    "const { sin } = Math;",
    'const root = Math["sqrt"](2);',
    "const square = side ** 2;",
    "const now = new Date();",
    "const began = performance.now();",
    "names.sort((a, b) => a.localeCompare(b));",
    "globalThis.localStorage.clear();",
  ])("the check finds %s", (text) => {
    expect(impuritiesOf({ path: "src/engine/planted.ts", text })).toHaveLength(1);
  });

  test("whole-numbered Math passes, and so does a comment", () => {
    const text = "// Math.random\nconst half = Math.floor(Math.max(1, men) / 2) + Math.imul(a, b);";
    expect(impuritiesOf({ path: "src/engine/planted.ts", text })).toEqual([]);
  });
});

describe("[D2] a view is kept with its state", () => {
  test("so no rule asks for the view of a draft, which changes under it: `deciding.from` is what the side saw", () => {
    const ofDrafts = modules.filter(({ path, text }) => {
      if (!path.startsWith("src/engine/")) return false;
      return /\bview\(\s*(\w+\.)*(draft|field)\b/.test(withoutComments(text));
    });
    expect(ofDrafts.map(({ path }) => path)).toEqual([]);
  });
});

describe("nothing under src/ knows the battle", () => {
  const terms = battleTerms();

  test("no place, unit, commander or date of the battle stands in the program", () => {
    expect(modules.flatMap((module) => findTerms(module, terms))).toEqual([]);
  });

  const planted: ReadonlyArray<readonly [string, string]> = [
    ["src/engine/a.ts", 'if (place === "zaozernaya") bonus();'],
    ["src/engine/a.ts", "// as at Changkufeng"],
    ["src/app/a.ts", 'const start = "1938-07-29";'],
    ["src/cli/a.ts", 'const fallback = "khasan-1938";'],
    ["src/panels/a.tsx", "<h1>Khasan 1938</h1>"],
  ];
  test.each(planted)("the check finds in %s: %s", (path, text) => {
    expect(findTerms({ path, text }, terms)).not.toEqual([]);
  });

  test("the check finds a unit of the order of battle by its id, and not a part of another word", () => {
    const unit: Term = { text: "rr-118", ignoreCase: false };
    expect(findTerms({ path: "src/ai/a.ts", text: 'unit.id === "rr-118"' }, [unit])).toHaveLength(1);
    expect(findTerms({ path: "src/ai/a.ts", text: 'unit.id === "arr-1180"' }, [unit])).toEqual([]);
  });

  test("the program may say its own name: in the catalogue, and as the command of the terminal", () => {
    expect(findTerms({ path: "src/language/en.ts", text: 'title: "Khasan 1938",' }, terms)).toEqual([]);
    expect(findTerms({ path: "src/cli/help.ts", text: '"npm run khasan -- simulate"' }, terms)).toEqual([]);
    expect(findTerms({ path: "src/language/en.ts", text: 'lake: "Lake Khasan",' }, terms)).not.toEqual([]);
  });
});
