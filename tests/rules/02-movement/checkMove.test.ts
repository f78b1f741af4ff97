import { describe, expect, it } from "vitest";
import { checkMove, refusalOfMove } from "../../../src/engine/rules/movement/checkMove.ts";
import type { Manner } from "../../../src/engine/scenario.ts";
import { aScenario, aTankCompany, aUnit, type Drawing, hexesOf } from "../../support/drawMap.ts";
import { aView, type ViewChanges } from "../../support/drawView.ts";

const OWN = aUnit({ id: "own", at: "0000" });
const FOE = aUnit({ id: "foe", at: "0300", side: "japanese" });

function order(
  rows: readonly string[],
  path: string,
  drawing: Drawing = { units: [OWN] },
  changes: ViewChanges = {},
  manner: Manner = "deployed",
) {
  const scenario = aScenario(rows, drawing);
  const view = aView(scenario, changes);
  return { type: "move" as const, unit: "own", path: hexesOf(scenario, path), manner, view };
}

function refused(...given: Parameters<typeof order>): string | null {
  const { view, ...command } = order(...given);
  const refusal = refusalOfMove(view, command);
  return refusal && `${refusal.code} ${refusal.rule}`;
}

describe("legality of a move", () => {
  it("[R2.1] a path over neighbouring hexes within the allowance is legal, and costs what it costs", () => {
    const { view, ...command } = order(["..s."], "0100 0200 0300");
    expect(checkMove(view, command)).toEqual({ cost: 7, left: 5 });
  });

  it("[R2.1] a path must exist, touch and stay on the map", () => {
    expect(refused(["..."], "")).toBe("no-path R2.1");
    expect(refused(["..."], "0200")).toBe("not-adjacent R2.1");
    const { view, ...command } = order(["..."], "0100");
    expect(refusalOfMove(view, { ...command, path: [99] })?.code).toBe("off-map");
    expect(refusalOfMove(view, { ...command, path: [-1] })?.code).toBe("off-map");
  });

  it("[R2.1] only an own unit on the map that has done nothing else moves", () => {
    const { view, ...command } = order(["..."], "0100", {
      units: [OWN, aUnit({ id: "box" }), { ...FOE, at: "0200" }],
    });
    expect(refusalOfMove(view, { ...command, unit: "nobody" })?.code).toBe("unknown-unit");
    expect(refusalOfMove(view, { ...command, unit: "foe" })?.code).toBe("not-your-unit");
    expect(refusalOfMove(view, { ...command, unit: "box" })?.code).toBe("not-on-map");
    expect(refused(["..."], "0100", { units: [OWN] }, { own: { own: { deed: "dig" } } })).toBe(
      "already-acted R1.1",
    );
  });

  it("[R2.2] a unit that has begun to move keeps its manner for the turn", () => {
    const begun = { own: { own: { spent: 2 } } };
    expect(refused(["..."], "0100", { units: [OWN] }, begun, "march")).toBe("already-acted R2.2");
    expect(refused(["..."], "0100", { units: [OWN] }, begun)).toBeNull();
  });

  it("[R2.3] water and ground that its mover cannot enter refuse, with the terrain", () => {
    expect(
      refused([".L"], "0100", {
        units: [aTankCompany({ id: "own", at: "0000", mover: "wheels" })],
      }),
    ).toBe("impassable R2.3");
    expect(refused([".^"], "0100", { units: [aTankCompany({ id: "own", at: "0000" })] })).toBe(
      "impassable R7.6",
    );
  });

  it("[R2.5] guns do not cross a stream off its crossings", () => {
    const units = [aUnit({ id: "own", at: "0000", mover: "guns" })];
    expect(refused([".."], "0100", { units, streams: { "0000-0100": null } })).toBe("impassable R2.5");
    expect(refused([".."], "0100", { units, streams: { "0000-0100": "bridge" } })).toBeNull();
  });

  it("[R2.2] a column needs a route over bad ground", () => {
    expect(refused([".m"], "0100", { units: [OWN] }, {}, "march")).toBe("no-route-for-manner R2.2");
    const routes = [{ kind: "track" as const, path: "0000 0100" }];
    expect(refused([".m"], "0100", { units: [OWN], routes }, {}, "march")).toBeNull();
  });

  it("[R2.3] the allowance of the turn cannot be passed", () => {
    expect(refused(["..."], "0100 0200", { units: [OWN] }, { own: { own: { spent: 9 } } })).toBe(
      "not-enough-movement R2.3",
    );
  });

  it("[R2.7] a zone of control ends the move", () => {
    const rows = ["......", "......"];
    expect(refused(rows, "0100 0200", { units: [OWN, FOE] })).toBeNull();
    expect(refused(rows, "0100 0200 0201", { units: [OWN, FOE] })).toBe("zone-of-control-stops R2.7");
    expect(refused(rows, "0100 0200 0300", { units: [OWN, FOE] })).toBe("zone-of-control-stops R2.7");
  });

  it("[R2.7] a unit that ended its move in a zone of control does not go on this turn", () => {
    const units = [OWN, { ...FOE, at: "0100" }];
    expect(refused(["...", "..."], "0001", { units }, { own: { own: { spent: 4 } } })).toBe(
      "zone-of-control-stops R2.7",
    );
    expect(refused(["...", "..."], "0001", { units })).toBeNull();
  });

  it("[R2.1] nobody walks into an enemy he sees; one he does not see refuses nothing", () => {
    const units = [OWN, { ...FOE, at: "0100" }];
    expect(refused(["..."], "0100", { units })).toBe("enemy-there R2.1");
    expect(refused(["..."], "0100", { units }, { enemies: { foe: null } })).toBeNull();
    expect(refused(["..."], "0100", { units }, { enemies: { foe: { now: 0 } } })).toBeNull();
  });

  it("[R2.2] a column does not come within two hexes of a seen enemy", () => {
    expect(refused(["......"], "0100", { units: [OWN, FOE] }, {}, "march")).toBe("march-near-enemy R2.2");
    expect(refused(["......"], "0100", { units: [OWN, { ...FOE, at: "0400" }] }, {}, "march")).toBeNull();
    const wary = { units: [OWN, { ...FOE, at: "0400" }], numbers: { movement: { columnKeepsOff: 3 } } };
    expect(refused(["......"], "0100", wary, {}, "march")).toBe("march-near-enemy R2.2");
    const bold = { units: [OWN, { ...FOE, at: "0200" }], numbers: { movement: { columnKeepsOff: 0 } } };
    expect(refused(["......"], "0100", bold, {}, "march")).toBeNull();
  });

  it("[R2.8] the last hex needs room, the hexes on the way do not", () => {
    const full = ["a", "b", "c", "d"].map((id) => aUnit({ id, at: "0100" }));
    expect(refused(["..."], "0100", { units: [OWN, ...full] })).toBe("stacking R2.8");
    expect(refused(["..."], "0100 0200", { units: [OWN, ...full] })).toBeNull();
  });
});
