import { describe, expect, test } from "vitest";
import { tellDispatch } from "../../src/telling/index.ts";
import { aScene, heard } from "./aScene.ts";

const invented = aScene("skirmish", "campaign", "soviet").scene;
const told = aScene("khasan-1938", "storm", "soviet").scene;

describe("a battle that is invented", () => {
  test("is held against what was expected of it; there is no history to be better or worse than", () => {
    const lines = heard(invented, ["score"]).lines.join("\n");
    expect(lines).not.toMatch(/history|happened/i);
    expect(lines).toMatch(/in all [+−]?\d+, expected [+−]?\d+: .* stands at [+−]?\d+ points/);
    expect(heard(told, ["score"]).lines.join("\n")).toMatch(
      /in history [+−]?\d+; beside history that counts [+−]?\d+\. Result of/,
    );
  });

  test("has dispatches of its own; those of history say that they tell of then", () => {
    const [own] = Object.entries(invented.reader.words.dispatches);
    expect(tellDispatch(invented.reader, own?.[0] ?? "")).toBe(own?.[1].text ?? "");
    const [then] = Object.entries(told.reader.words.dispatches);
    expect(tellDispatch(told.reader, then?.[0] ?? "")).toBe(`As it was in history: ${then?.[1].text}`);
  });
});
