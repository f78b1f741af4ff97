import { describe, expect, test } from "vitest";
import { begin, GONE, hexName, type SideId } from "../../src/engine/index.ts";
import { ownScenario } from "../support/games.ts";

const BATTLE = "counter-attacks";
const scenario = ownScenario("khasan-1938");
const sheet = scenario.battles.find(({ id }) => id === BATTLE);

describe("the counter-attacks of 1–3 August", () => {
  const { state } = begin(scenario, { battle: BATTLE, seed: "1" });
  const menOf = (side: SideId, where: "here" | "coming"): number =>
    scenario.units
      .map((unit, index) => ({ unit, now: state.units[index] }))
      .filter(
        ({ unit }) => unit.side === side && /^(rr-118|rr-119|rr-120|ir-75|ir-76)-(bn|coy)/.test(unit.id),
      )
      .filter(({ now }) => now !== undefined && now.at !== GONE && now.at >= 0 === (where === "here"))
      .reduce((sum, { now }) => sum + (now?.men ?? 0), 0);

  test("last ten turns, from noon on 1 August to the end of the 3rd", () => {
    expect(state.turn).toBe(3 * 4 + 2);
    expect(sheet?.endMinute).toBe(6 * 24 * 60);
    expect(state.outcome).toBeNull();
  });

  test("two regiments are at the lake, the third comes in by the road; most of the 76th is over the river", () => {
    expect(menOf("soviet", "here")).toBe(450 * 2 + 220 + 70 + 320 + 55 + 450 * 2 + 450 * 3);
    expect(menOf("soviet", "coming")).toBe(0);
    expect(menOf("japanese", "here")).toBe(335 + 340 + 360 + 340);
    expect(menOf("japanese", "coming")).toBe(400 * 2);
  });

  test("[R8.5] a day's work: a trench behind wire on each crest that the attacks went for", () => {
    const at = (name: string) =>
      Object.entries(state.works).find(([hex]) => hexName(scenario.battlefield, Number(hex)) === name);
    for (const crest of ["1315", "1310", "1717", "1818"])
      expect(at(crest)?.[1]).toMatchObject({ level: 2, wire: 2 });
  });

  // 8 + 6 + 8 held by one side, 30 + 20 + 12 + 8 + 4 + 4 by the other; two points for each 100 of 700 - 140 men.
  test("[R14.1] history's own result is worked out from who held what and from the losses", () => {
    expect(sheet?.historicalMargin).toBe(22 - 78 - 11);
  });
});
