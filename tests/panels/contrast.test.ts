import { describe, expect, test } from "vitest";
import { readSource } from "../architecture/sources.ts";
import { contrast, type Scheme, tokensOf } from "./tokens.ts";

/** Text on its ground. */
const TEXTS: readonly (readonly [text: string, ground: string])[] = [
  ...["panel", "card", "page"].flatMap((ground) =>
    ["ink", "ink-2", "good", "bad", "link", "soviet", "japanese"].map((text) => [text, ground] as const),
  ),
  // What is chosen in a list and what the pointer is on.
  ...["chosen", "touched"].flatMap((ground) =>
    ["ink", "ink-2", "bad"].map((text) => [text, ground] as const),
  ),
  ["bar-ink", "bar"],
  ["bar-ink-2", "bar"],
  ["main-ink", "main"],
  ["su-ink", "su-field"],
  ["jp-ink", "jp-field"],
  ["jp-band-ink", "jp-edge"],
];

/** Signs that carry a meaning, on their ground. */
const SIGNS: readonly (readonly [sign: string, ground: string])[] = [
  ["su-symbol", "su-box"],
  ["jp-ink", "jp-box"],
  ["works", "works-casing"],
  ["su-field", "jp-field"],
  ["ink", "map"],
  ["select", "select-ring"],
  ["main-ink", "soviet-field"],
];

const SCHEMES: readonly (readonly [Scheme, { readonly text: number; readonly sign: number }])[] = [
  ["day", { text: 4.5, sign: 3 }],
  ["night", { text: 4.5, sign: 3 }],
  ["high day", { text: 7, sign: 4.5 }],
  ["high night", { text: 7, sign: 4.5 }],
];

describe.each(SCHEMES)("%s", (scheme, least) => {
  const tokens = tokensOf(scheme);
  const apart = ([one, other]: readonly [string, string]) =>
    contrast(tokens.get(one) ?? "none", tokens.get(other) ?? "none");
  const faint = (pairs: readonly (readonly [string, string])[], enough: number) =>
    pairs
      .filter((pair) => apart(pair) < enough)
      .map((pair) => `${pair.join(" on ")}: ${apart(pair).toFixed(2)} < ${enough}`);

  test(`text has a contrast of ${least.text} or more`, () => {
    expect(faint(TEXTS, least.text)).toEqual([]);
  });

  test(`signs have a contrast of ${least.sign} or more`, () => {
    expect(faint(SIGNS, least.sign)).toEqual([]);
  });

  test("the ring of the focus shows on every ground, by its yellow or by its dark edge", () => {
    for (const ground of ["panel", "card", "page", "bar", "main", "map"]) {
      const best = Math.max(apart(["select", ground]), apart(["select-ring", ground]));
      expect(best, ground).toBeGreaterThanOrEqual(3);
    }
  });
});

test("in a list what the keys are on is told from what the pointer is on by more than its tone", () => {
  const { text } = readSource("src/panels/styles/controls.css");
  const rule = (state: string) => new RegExp(`\\.menu \\[${state}\\] \\{([^}]*)\\}`).exec(text)?.[1] ?? "";
  expect(rule("data-focus-visible")).toMatch(/outline: 2px solid var\(--ink\)/);
  expect(rule("data-focused")).toContain("var(--chosen)");
  expect(rule("data-hovered")).toContain("var(--touched)");
});

test("in high contrast what was ornament is a line that can be seen", () => {
  for (const scheme of ["high day", "high night"] as const) {
    const tokens = tokensOf(scheme);
    expect(contrast(tokens.get("rule") ?? "", tokens.get("panel") ?? "")).toBeGreaterThanOrEqual(4.5);
  }
});

test("the measure itself: black on white is 21, and the look's own figure for ink on the panel holds", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#2a2521", "#fbf6e8")).toBeCloseTo(14, 0);
});
