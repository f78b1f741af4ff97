import { describe, expect, it } from "vitest";
import { stepCost } from "../../../src/engine/rules/movement/cost.ts";
import type { Manner, Mover, Sky } from "../../../src/engine/scenario.ts";
import { prepare } from "../../../src/engine/theatre.ts";
import { aScenario, type Drawing, hexOf } from "../../support/drawMap.ts";

const DAY: Sky = { weather: "clear", light: "day" };

function costs(rows: readonly string[], drawing: Drawing = {}) {
  const scenario = aScenario(rows, drawing);
  const theatre = prepare(scenario);
  return (step: string, mover: Mover = "foot", manner: Manner = "deployed", sky: Sky = DAY) => {
    const [from = "", to = ""] = step.split("-");
    return stepCost(theatre, sky, mover, manner, hexOf(scenario, from), hexOf(scenario, to));
  };
}

describe("cost of a step", () => {
  it("[R2.3] each mover pays for the ground it enters, not for the ground it leaves", () => {
    const cost = costs([".sm/^V"]);
    expect(cost("0000-0100")).toBe(3);
    expect(cost("0100-0000")).toBe(2);
    expect(cost("0100-0200")).toBe(4);
    expect(cost("0100-0200", "tracks")).toBe(8);
    expect(cost("0100-0200", "wheels")).toBeNull();
    expect(cost("0400-0500", "wheels")).toBe(2);
  });

  it("[R2.3] nobody walks into a lake or a river", () => {
    const cost = costs([".L.R"]);
    for (const mover of ["foot", "horse", "wheels", "tracks", "guns"] as const) {
      expect(cost("0000-0100", mover)).toBeNull();
      expect(cost("0200-0300", mover)).toBeNull();
    }
  });

  it("[R2.1] hexes that do not touch have no cost between them", () => {
    expect(costs(["..."])("0000-0200")).toBeNull();
  });

  it("[R7.6] tanks do not climb steep ground", () => {
    const cost = costs([".^"]);
    expect(cost("0000-0100", "tracks")).toBeNull();
    expect(cost("0000-0100", "foot")).toBe(6);
  });

  it("[R2.4] every started 20 m of climb costs a point more, going down costs nothing", () => {
    const cost = costs(["...."], { metres: { "0000": 0, "0100": 1, "0200": 21, "0300": 42 } });
    expect(cost("0000-0100")).toBe(3);
    expect(cost("0100-0200")).toBe(3);
    expect(cost("0200-0300")).toBe(4);
    expect(cost("0300-0200")).toBe(2);
  });

  it("[R2.5] a stream costs extra off its crossings and stops wheels and guns", () => {
    const cost = costs(["...."], { streams: { "0000-0100": null, "0100-0200": "ford" } });
    expect(cost("0000-0100")).toBe(4);
    expect(cost("0100-0000")).toBe(4);
    expect(cost("0000-0100", "guns")).toBeNull();
    expect(cost("0100-0200")).toBe(2);
    expect(cost("0100-0200", "guns")).toBe(2);
  });

  it("[R2.6] a route replaces ground, climb and stream", () => {
    const cost = costs([".m."], {
      metres: { "0100": 90 },
      streams: { "0000-0100": null },
      routes: [{ kind: "road", path: "0000 0100 0200" }],
    });
    expect(cost("0000-0100", "wheels", "march")).toBe(1);
    expect(cost("0000-0100", "tracks")).toBe(1);
  });

  it("[R2.6] where the ground is cheaper than the route beside it, the ground is taken", () => {
    const cost = costs([".."], {
      routes: [{ kind: "railway", path: "0000 0100" }],
      numbers: { movement: { route: { railway: { foot: 9 } } } },
    });
    expect(cost("0000-0100")).toBe(2);
    expect(cost("0000-0100", "rail")).toBe(1);
    expect(cost("0000-0100", "wheels")).toBe(3);
  });

  it("[R2.9] darkness and rain add their percentages, rain not on routes; started points count", () => {
    const cost = costs(["..s"], { routes: [{ kind: "track", path: "0000 0100" }] });
    const rain: Sky = { weather: "rain", light: "day" };
    const dark: Sky = { weather: "clear", light: "dark" };
    const both: Sky = { weather: "rain", light: "dark" };
    expect(cost("0100-0200", "foot", "deployed", rain)).toBe(5);
    expect(cost("0100-0200", "foot", "deployed", dark)).toBe(5);
    expect(cost("0100-0200", "foot", "deployed", both)).toBe(6);
    expect(cost("0000-0100", "foot", "deployed", rain)).toBe(2);
    expect(cost("0000-0100", "foot", "deployed", both)).toBe(3);
    expect(cost("0000-0100", "foot", "deployed", { weather: "clear", light: "moonlight" })).toBe(2);
  });

  it("[R2.10] a ferry carries over river hexes at its own cost, those whom it takes", () => {
    const cost = costs([".R."], { routes: [{ kind: "ferry", path: "0000 0100 0200" }] });
    expect(cost("0000-0100")).toBe(6);
    // On the far bank the ground itself is cheaper than the ferry.
    expect(cost("0100-0200")).toBe(2);
    expect(cost("0000-0100", "tracks")).toBeNull();
  });

  it("[R2.2] a column leaves routes only for open ground and crosses streams only at crossings", () => {
    const cost = costs([".smV/^"], { streams: { "0000-0100": null } });
    expect(cost("0000-0100", "foot", "march")).toBeNull();
    expect(cost("0100-0000", "foot", "march")).toBeNull();
    expect(cost("0100-0200", "foot", "march")).toBeNull();
    expect(cost("0200-0300", "foot", "march")).toBe(2);
    expect(cost("0300-0400", "foot", "march")).toBeNull();
    expect(cost("0400-0500", "foot", "march")).toBeNull();
  });
});
