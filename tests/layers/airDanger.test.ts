/** What a side can know of the air raids to come: the sky, the ground that is spared, the price. */
import { describe, expect, test } from "vitest";
import { airDangerTo, enemyFlying } from "../../src/engine/index.ts";
import type { Sky } from "../../src/engine/scenario.ts";
import { aScenario, aUnit, type Drawing, hexOf } from "../support/drawMap.ts";
import { aView } from "../support/drawView.ts";

const DAY: Sky = { weather: "clear", light: "day" };
const FOG: Sky = { weather: "fog", light: "day" };
const DARK: Sky = { weather: "clear", light: "dark" };

function onRow(drawing: Drawing) {
  const units = [
    aUnit({ id: "own", at: "0100" }),
    aUnit({ id: "foe", at: "0500", side: "japanese" }),
    aUnit({ id: "gone", at: "0700", side: "japanese" }),
  ];
  const scenario = aScenario(["........"], { units, ...drawing });
  return {
    hex: (name: string) => hexOf(scenario, name),
    view: aView(scenario, { enemies: { gone: { now: 0 } } }),
  };
}

describe("danger from the air", () => {
  test("[R6.2] in this turn the sky is known: they fly by day, and not in fog or by night", () => {
    expect(enemyFlying(onRow({ sky: [DAY, DAY] }).view)).toBe("able");
    expect(enemyFlying(onRow({ sky: [FOG, DAY] }).view)).toBe("grounded");
    expect(enemyFlying(onRow({ sky: [DARK, DAY] }).view)).toBe("grounded");
  });

  test("[R1.2] [R6.2] in the next turn the hour is known and the weather is not", () => {
    const second = (sky: readonly Sky[]) => ({ ...onRow({ sky }).view, half: 1 as const });
    expect(enemyFlying(second([FOG, FOG]))).toBe("unsure");
    expect(enemyFlying(second([DAY, DARK]))).toBe("grounded");
  });

  test("[R1.2] with two parts in a row one of them is enough", () => {
    const { view } = onRow({ sky: [FOG, DAY], firstMover: ["soviet", "japanese", "soviet", "japanese"] });
    expect(enemyFlying(view)).toBe("unsure");
  });

  test("[R1.2] in the enemy's own part the sky of this turn counts", () => {
    const { view } = onRow({ sky: [DAY, DARK] });
    expect(enemyFlying({ ...view, half: 1, activeSide: "japanese" })).toBe("able");
  });

  test("[R6.1] they do not strike where their own troops are seen; where these were last seen, they may", () => {
    const { view, hex } = onRow({});
    expect(airDangerTo(view, hex("0500")).can).toBe("spared");
    expect(airDangerTo(view, hex("0700")).can).toBe("able");
    expect(airDangerTo(view, hex("0100")).can).toBe("able");
  });

  test("[R12.1] beyond the ground that they claim a strike costs more", () => {
    const { view, hex } = onRow({
      claims: { japanese: "0400 0500 0600 0700" },
      restraints: { japanese: { fly: 1, "bomb-over-border": 3 } },
    });
    expect(airDangerTo(view, hex("0600")).points).toBe(1);
    expect(airDangerTo(view, hex("0100")).points).toBe(3);
  });
});
