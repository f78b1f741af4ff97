import { describe, expect, test } from "vitest";
import type { ChronicleLine } from "../../src/telling/index.ts";
import { tellDeeds } from "../../src/telling/index.ts";
import { aScene } from "../console/aScene.ts";

describe("deeds of the other side in a list", () => {
  const { reader } = aScene("khasan-1938", "storm", "soviet").scene;
  const shells = (key: number, loss: number): readonly ChronicleLine[] => [
    { key, turn: 1, seen: { type: "enemy-fired", target: 5, from: null, loss, how: "shells" } },
  ];

  test("that would be told in the same words are counted; the others are told as they are", () => {
    const told = tellDeeds(reader, [shells(1, 3), shells(2, 7), shells(3, 3)]);
    expect(told[0]).toMatch(/3 men lost\. \(1 of 2 such\)$/);
    expect(told[1]).toMatch(/7 men lost\.$/);
    expect(told[2]).toMatch(/3 men lost\. \(2 of 2 such\)$/);
  });
});
