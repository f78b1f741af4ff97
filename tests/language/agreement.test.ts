/** Verbs agree with the names of units that are plurals. */
import { describe, expect, test } from "vitest";
import { agreeing } from "../../src/language/agreement.ts";
import { createLanguage } from "../../src/language/index.ts";
import { tellEvent } from "../../src/telling/index.ts";
import { aScene } from "../console/aScene.ts";

describe("two forms of a word", () => {
  test("the first beside a singular, the second beside a plural", () => {
    const message = "X {goes|go} on and {halts|halt}.";
    expect(agreeing(message, "singular")).toBe("X goes on and halts.");
    expect(agreeing(message, "plural")).toBe("X go on and halt.");
  });

  test("a message without two forms, or with a fact that was not given, stays as it is", () => {
    expect(agreeing("a | b, {{unit}}", "plural")).toBe("a | b, {{unit}}");
  });

  test("without a name it is the first", () => {
    const { t } = createLanguage("en");
    expect(t("events.moved", { unit: "3/118", where: "hex 1516" })).toBe("3/118 goes to hex 1516.");
  });
});

describe("a unit whose name the scenario marks as a plural", () => {
  const { reader } = aScene("skirmish", "campaign", "soviet").scene;
  const moved = (unit: string) => tellEvent(reader, { type: "unit-moved", unit, from: 1, to: 2 } as never);
  const stormed = (...units: string[]) =>
    tellEvent(reader, {
      ...{ type: "assault-resolved", units, defenders: ["west-first-company"], target: 2 },
      ...{ result: "taken", steps: [{}], dice: [], attackerLoss: 1, defenderLoss: 2 },
    } as never);

  test("takes verbs in the plural, any other takes them in the singular", () => {
    expect(moved("east-tanks")).toBe(`Tanks go to ${reader.where(2)}.`);
    expect(moved("east-battalion")).toBe(`I Bn goes to ${reader.where(2)}.`);
    expect(stormed("east-tanks")).toMatch(/^Tanks storm .* and break the defence/);
    expect(stormed("east-battalion")).toMatch(/^I Bn storms .* and breaks the defence/);
    expect(stormed("east-tanks", "east-battalion")).toMatch(/^Tanks, I Bn storm .* and break/);
  });
});
