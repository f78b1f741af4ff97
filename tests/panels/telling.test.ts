import { describe, expect, test } from "vitest";
import {
  begin,
  decide,
  type Modifier,
  prepare,
  type RefusalCode,
  refuse,
  view,
  witness,
} from "../../src/engine/index.ts";
import en from "../../src/language/en.json" with { type: "json" };
import { createLanguage } from "../../src/language/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";
import { tellMenReckoned, tellStrengths } from "../../src/telling/assault.ts";
import { breakdownBars } from "../../src/telling/breakdown.ts";
import { tellChronicle } from "../../src/telling/chronicle.ts";
import { makeReader } from "../../src/telling/reader.ts";
import { tellOutOfReach, tellRefusal } from "../../src/telling/refusal.ts";
import { tellUndo } from "../../src/telling/undo.ts";

function aReader() {
  const reading = readScenario(readFolder("scenarios", "skirmish"));
  if (!reading.ok) throw new Error("the skirmish does not pass its check");
  const { scenario, book } = reading;
  const theatre = prepare(scenario);
  const battle = scenario.battles[0]?.id ?? "";
  const reader = makeReader({
    language: createLanguage("en"),
    words: reading.words("en"),
    book,
    theatre,
    side: "soviet",
    battle,
  });
  return { reader, scenario, battle };
}

describe("telling", () => {
  const { reader, scenario, battle } = aReader();
  const unit = scenario.units.find((sheet) => sheet.side === "soviet")?.id ?? "";

  test("[R2.3] a refusal names the unit, the numbers and the rule", () => {
    const told = tellRefusal(
      reader,
      refuse("not-enough-movement", "R2.3", { unit, hex: 8, cost: 5, left: 4 }),
    );
    expect(told).toContain(reader.unit(unit));
    expect(told).toContain("needs more movement points (5) than it has left (4)");
    expect(told).toContain("(R2.3)");
  });

  test("[R1.1] of a move that cannot be taken back: from which hex on, and why", () => {
    const move = { type: "move", undo: "learns", war: "no", bogChance: 5 };
    const said = (because: string) =>
      tellUndo(reader, { ...move, finalFrom: { hex: 9, because } } as unknown as Parameters<
        typeof tellUndo
      >[1]);
    for (const [because, rule] of [
      ["unseen", "R3.1"],
      ["searched", "R3.4"],
      ["bogging", "R7.1"],
    ] as const) {
      expect(said(because)).toContain(`Final from ${reader.where(9)} on: `);
      expect(said(because)).toContain(`(${rule})`);
    }
  });

  test("[R2.13] out of reach is water because nobody stays in it, and other ground because no way is known", () => {
    const { terrain } = scenario.battlefield;
    const lake = tellOutOfReach(reader, { unit, hex: terrain.indexOf("lake") });
    expect(lake).toBe(
      `${reader.unit(unit)} cannot end its move in the water at ${reader.where(terrain.indexOf("lake"))}. (R2.13)`,
    );
    expect(tellOutOfReach(reader, { unit, hex: terrain.indexOf("open") })).toContain(
      "no way that is known to be free",
    );
  });

  test("a refusal that lacks a fact still is a whole sentence", () => {
    const codes = Object.keys(en.refusals).filter((key) => key !== "withRule") as RefusalCode[];
    expect(codes.length).toBeGreaterThan(25);
    for (const code of codes)
      expect(tellRefusal(reader, refuse(code, "R2.1"))).toMatch(/^[^{}]+\. \(R2\.1\)$/);
  });

  test("[R4.6] a cause that helps the enemy stands against us, with its size", () => {
    const [bar] = breakdownBars(
      reader,
      [{ cause: "uphill", rule: "R4.6", amount: -25, helps: "defender" }],
      "attacker",
    );
    expect(bar?.forUs).toBe(0);
    expect(bar?.figure).toBe("−25\u00a0%");
    expect(bar?.label).toBe("Up the slope");
  });

  test("[R4.5] [R7.4] [R4.3] points of the break limit, tanks and the fire of both sides are told as what they are", () => {
    const of = (modifier: Omit<Modifier, "rule">, we: Modifier["helps"] = "attacker") => {
      const [bar] = breakdownBars(reader, [{ rule: "R4.5", ...modifier }], we);
      return `${bar?.figure.replace("\u00a0", " ")} ${bar?.fire}`;
    };
    const raw = { cause: "first-fight", amount: -3, helps: "defender", of: "break-limit" } as const;
    expect(of(raw)).toBe("−3 points of our break limit");
    expect(of(raw, "defender")).toBe("−3 points of their break limit");
    const stopped = { cause: "anti-tank", amount: -60, helps: "defender", of: "tanks" } as const;
    expect(of({ ...stopped, step: "approach" })).toBe("−60 % our tanks that come through on the approach");
    const dark = { cause: "darkness", amount: -75, helps: "attacker", of: "both-fires" } as const;
    expect(of({ ...dark, step: "approach" })).toBe("−75 % both sides’ fire on the approach");
    expect(of({ cause: "wire", amount: 50, helps: "defender", step: "storm" })).toBe(
      "+50 % their fire in the storm",
    );
  });

  test("[R4.9] where fire alone is told, who fires is called so, and not an attacker", () => {
    const training = { cause: "quality-attacker", rule: "R4.2", amount: 30, helps: "attacker" } as const;
    const [storm] = breakdownBars(reader, [training], "defender");
    const [fire] = breakdownBars(reader, [training], "defender", "fire");
    expect([storm?.label, fire?.label]).toEqual(["Training of the attackers", "Training of those who fire"]);
    expect(fire?.fire).toBe("their fire");
  });

  test("[R4.14] odds are told with what stands against what", () => {
    const strengths = {
      attack: { men: 1204, tanks: 8, fire: 950 },
      defence: { men: 80, tanks: 0, fire: 420 },
    };
    expect(tellStrengths(reader, { strengths } as never)).toBe(
      "1204 men, 8 tanks, fire 950 in the storm against about 80 men, fire 420 in the storm",
    );
  });

  test("[R3.8] where the odds reckon with other men than are counted there, it is said why", () => {
    const strengths = {
      attack: { men: 106, tanks: 0, fire: 183 },
      defence: { men: 120, tanks: 0, fire: 688 },
    };
    const [foe] = scenario.units.filter(({ side }) => side === "japanese");
    const told = (men: number, level: "identified" | "contact") => {
      const enemy = { id: foe?.id, where: 7, men, level, condition: "good" };
      return tellMenReckoned(reader, { enemies: [enemy] } as never, 7 as never, { strengths });
    };
    expect(told(150, "identified")).toMatch(/^The count of 150 men .*R3\.3.* reckon with 120:.*R3\.8/);
    expect(told(120, "identified")).toBeNull();
    expect(told(0, "contact")).toBeNull();
  });

  test("the sick of a turn stand in one line with their sum", () => {
    const sick = (key: number, turn: number, men: number) => ({
      key,
      turn,
      seen: { type: "event", event: { type: "fell-sick", unit, men } } as never,
    });
    const told = tellChronicle(reader, [sick(1, 1, 2), sick(2, 1, 3), sick(3, 2, 1)]);
    expect(told.map(({ key }) => key)).toEqual([1, 3]);
    expect(told[0]?.text).toBe("5 men of 2 units report sick.");
    expect(told[1]?.text).toMatch(/^.*: 1 man reports sick\.$/);
  });

  test("[R1.3] the events of a turn become lines without keys or braces", () => {
    const start = begin(scenario, { battle, seed: "1" });
    let state = start.state;
    const told: string[] = [];
    for (let part = 0; part < 6; part++) {
      const before = state;
      const decision = decide(state, { type: "end-turn" });
      if (!decision.ok) throw new Error(decision.refusal.code);
      const seen = witness(before, decision.events, "soviet");
      const lines = seen.map((each, key) => ({ key, turn: before.turn, seen: each }));
      told.push(...tellChronicle(reader, lines).map((line) => line.text));
      state = decision.state;
    }
    expect(view(state, "soviet").turn).toBeGreaterThan(0);
    expect(told.length).toBeGreaterThan(3);
    for (const line of told) expect(line).not.toMatch(/\{\{|\b(events|weather|light)\.[a-z]/);
  });
});
