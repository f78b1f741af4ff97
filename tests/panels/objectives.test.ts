import { describe, expect, test } from "vitest";
import { begin, prepare, type SideView, view } from "../../src/engine/index.ts";
import { createLanguage } from "../../src/language/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";
import { makeReader, tellHexBriefly, tellHexFully, tellObjectiveAt } from "../../src/telling/index.ts";

/** The skirmish, whose Mill Hill counts 20 points; `by` is who was last in all of its hexes. */
function millHill(by: number, more: Partial<SideView> = {}) {
  const reading = readScenario(readFolder("scenarios", "skirmish"));
  if (!reading.ok) throw new Error("the skirmish does not pass its check");
  const { scenario, book } = reading;
  const theatre = prepare(scenario);
  const battle = scenario.battles[0]?.id ?? "";
  const language = createLanguage("en");
  const side = "soviet" as const;
  const reader = makeReader({ language, words: reading.words("en"), book, theatre, side, battle });
  const seen = view(begin(scenario, { battle, seed: "1" }).state, side);
  const hexes = theatre.places.get("mill-hill")?.hexes ?? [];
  const control = [...seen.control];
  for (const hex of hexes) control[hex] = by;
  return { reader, seen: { ...seen, control, ...more } satisfies SideView, hex: hexes[0] ?? -1 };
}

const ASKED = { isSeen: true, reach: null, order: null, inHand: null } as const;

describe("what ground counts, in words", () => {
  test("[R14.1] a hex of an objective says its points and who holds it", () => {
    const { reader, seen, hex } = millHill(2);
    const told = tellObjectiveAt(reader, seen, hex);
    expect(told).toMatch(/^objective.*: 20 points, held by /);
    expect(told).toContain(reader.sideName("japanese"));
    expect(tellObjectiveAt(reader, millHill(0).seen, hex)).toMatch(/20 points, held by nobody$/);
  });

  test("[R14.9] ground that was counted says for whom", () => {
    const { reader, seen, hex } = millHill(1, { settled: { "mill-hill": "japanese" } });
    expect(tellObjectiveAt(reader, seen, hex)).toContain(
      `held by ${reader.sideName("soviet")}; counted for ${reader.sideName("japanese")} (R14.9)`,
    );
  });

  test("other ground says nothing of it", () => {
    const { reader, seen } = millHill(2);
    const own = seen.own.find(({ at }) => at >= 0 && tellObjectiveAt(reader, seen, at) === null);
    expect(own).toBeDefined();
    expect(tellHexFully(reader, seen, { ...ASKED, hex: own?.at ?? -1 })).not.toContain("bjective");
  });

  test("a listener hears it, briefly and in full", () => {
    const { reader, seen, hex } = millHill(2);
    for (const tell of [tellHexBriefly, tellHexFully])
      expect(tell(reader, seen, { ...ASKED, hex })).toMatch(/Objective.*: 20 points, held by /);
  });
});
