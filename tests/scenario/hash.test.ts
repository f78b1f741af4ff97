import { describe, expect, test } from "vitest";
import { canonical, hashText } from "../../src/engine/hash.ts";

describe("canonical text", () => {
  test("does not depend on the order of keys", () => {
    expect(canonical({ b: [1, { d: null, c: "x" }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
    expect(canonical({ a: 1, b: 2 })).toBe(canonical({ b: 2, a: 1 }));
  });

  test("leaves out what is undefined and refuses what is no data", () => {
    expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(() => canonical({ a: Number.NaN })).toThrow("canonical");
    expect(() => canonical(() => 1)).toThrow("canonical");
  });
});

describe("hash of a text", () => {
  test("is the same 16 digits for ever", () => {
    expect(hashText("")).toBe(hashText(""));
    expect(hashText("two hills")).toMatch(/^[0-9a-f]{16}$/);
    expect([hashText(""), hashText("two hills")]).toMatchInlineSnapshot(`
      [
        "1aee8d83488bdcb8",
        "94d1c290f97afdd6",
      ]
    `);
  });

  test("differs for texts that differ by one letter, or by order", () => {
    const texts = ["", "a", "b", "ab", "ba", "aa", "two hills", "two hilla"];
    expect(new Set(texts.map(hashText)).size).toBe(texts.length);
  });
});
