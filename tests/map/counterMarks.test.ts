import { describe, expect, test } from "vitest";
import type { Appearance } from "../../src/drawing/appearance.ts";
import { drawCounter } from "../../src/drawing/counter.ts";

/** Shares of its size that PT Sans Narrow rises above its line with a figure or a capital, and hangs below it. */
const FACE = { rises: 0.7, hangs: 0.21 };
/** Where the box of the symbol ends below with its stroke, and the band of the name; sixtieths from the middle. */
const BOX = 14.4;
const BAND = -17;

/** A word as it is written on the counter of a Japanese company: its size and the height of its line. */
function written(text: string): { size: number; line: number } {
  const words = new Map<string, { size: number; line: number }>();
  let line = 0;
  const context = new Proxy({ font: "" } as Record<string, unknown>, {
    get(own, name) {
      if (name === "measureText") return () => ({ width: 20 });
      if (name === "translate") return (_: number, y: number) => (line = y);
      if (name === "fillText")
        return (word: string) =>
          words.set(word, { size: Number(/([\d.]+)px/.exec(String(own.font))?.[1]), line });
      return own[String(name)] ?? (() => undefined);
    },
  }) as unknown as CanvasRenderingContext2D;
  const shown = { side: "japanese", card: "card", name: "3 Coy", strength: "150", pips: null, signs: [] };
  drawCounter(context, { draw: () => undefined }, shown as unknown as Appearance, {
    size: "play",
    theme: "day",
    stack: 1,
    selected: false,
  });
  const word = words.get(text);
  if (!word) throw new Error(`nobody wrote ${text}`);
  return word;
}

describe("what is written on a Japanese counter", () => {
  test("the strength stands clear below the box of the symbol, and on the card", () => {
    const { size, line } = written("150");
    expect(line - FACE.rises * size).toBeGreaterThan(BOX + 1);
    expect(line).toBeLessThan(30 - 2.6);
  });

  test("no letter of the name hangs out of its band", () => {
    const { size, line } = written("3 Coy");
    expect(line + FACE.hangs * size).toBeLessThan(BAND);
    expect(line - FACE.rises * size).toBeGreaterThan(-30);
  });
});
