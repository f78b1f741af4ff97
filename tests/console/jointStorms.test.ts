/** Storms by several units at once: how they are ordered, and what is told of them beforehand. */
import { describe, expect, test } from "vitest";
import { aScene, heard, ordered } from "./aScene.ts";

const { scene } = aScene("khasan-1938", "last-attacks", "soviet", [{ type: "end-turn" }]);
const BATTALIONS = "assault 1818 rr-120-bn1 rr-120-bn2 rr-120-bn3";

describe("who storms", () => {
  test.each([
    "assault 62.1 with 1/120, 2/120 and 3/120",
    "assault 62.1 with 1/120 2/120 3/120",
    "storm machine gun hill with 1/120, 2/120 3/120",
  ])("%s", (sentence) => {
    expect(new Set(ordered(scene, sentence)[0]?.split(" "))).toEqual(new Set(BATTALIONS.split(" ")));
  });

  test("a name in the row that nobody has is asked about", () => {
    expect(heard(scene, ["assault 62.1 with 1/120 9/120"]).doing).toBeNull();
  });
});

describe("what is told of it beforehand", () => {
  const { lines } = heard(scene, ["odds assault chernaya with 1/95, 2/95 and 32 TB"]);

  test("every attacker, and of all together once how far each is then found", () => {
    expect(lines[0]).toContain("by 1/95, 2/95, 32 TB");
    expect(lines.filter((line) => line.includes("found within"))).toEqual([
      "1/95, 2/95, 32 TB are found within 2 hexes after this, now within 1 (R3.4).",
    ]);
    expect(lines.find((line) => line.startsWith("Our cohesion"))).toMatch(/1\/95 .*2\/95 .*32 TB /);
  });

  test("whose full orders it takes, each of them apart", () => {
    expect(lines).toContain(
      "Takes 3 full orders of: 95th Rifle Regiment; the commander; 32nd Rifle Division, divisional troops.",
    );
  });
});
