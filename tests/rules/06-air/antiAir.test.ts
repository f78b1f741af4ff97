import { describe, expect, test } from "vitest";
import { preview } from "../../../src/engine/index.ts";
import type { RuleNumbers } from "../../../src/engine/scenario.ts";
import { aGame, factsOf } from "../../engine/aGame.ts";
import { aUnit, type DeepPartial } from "../../support/drawMap.ts";

const PROMISE = { type: "sorties", side: "soviet", sorties: 100, tonnes: 100, turns: 4 } as const;

function aRaid(air: DeepPartial<RuleNumbers["air"]>) {
  return aGame(["........"], {
    units: [
      aUnit({ id: "red", at: "0000" }),
      aUnit({ id: "foe", at: "0200", side: "japanese", men: 400, antiAir: 8 }),
      aUnit({ id: "beside", at: "0300", side: "japanese", antiAir: 2 }),
      aUnit({ id: "far", at: "0400", side: "japanese", arm: "machine-gun", antiAir: 90 }),
    ],
    numbers: { air: { antiAirLoss: 100, antiAirLossMost: 50, antiAirRange: 1, ...air } },
    dispatches: [
      { id: "air", minute: 0, origin: "outside", to: ["soviet"], conditions: [], effects: [PROMISE] },
    ],
  });
}

describe("[R6.4] over the field", () => {
  test("[R6.4] machine guns of the hex and of those beside it fire, and what has no counter", () => {
    const plain = aRaid({});
    plain.order({ type: "air-strike", target: 2, sorties: 100 });
    // 10 points: 10 in 1,000.
    expect(factsOf(plain.events, "aircraft-lost")).toEqual([
      { type: "aircraft-lost", side: "soviet", at: 2, aircraft: 1 },
    ]);
    const covered = aRaid({ antiAirCover: { japanese: 20 } });
    covered.order({ type: "air-strike", target: 2, sorties: 100 });
    expect(factsOf(covered.events, "aircraft-lost")[0]?.aircraft).toBe(3);
    const empty = aRaid({ antiAirCover: { japanese: 20 } });
    empty.order({ type: "air-strike", target: 6, sorties: 100 });
    expect(factsOf(empty.events, "aircraft-lost")).toEqual([]);
  });

  test("[R6.4] aircraft lost are counted, fly no more, and both sides see them fall", () => {
    const game = aRaid({});
    game.order({ type: "air-strike", target: 2, sorties: 100 });
    expect(game.state.aircraft).toEqual({ soviet: 1, japanese: 0 });
    expect(game.view("soviet").aircraftLost).toBe(1);
    expect(JSON.stringify(game.seen("japanese"))).toContain("aircraft-lost");
    game.endParts(2);
    expect(game.view("soviet").air?.sorties).toBe(99);
  });

  test("[R6.4] the forecast says what the crews must expect", () => {
    const told = preview(aRaid({}).view("soviet"), { type: "air-strike", target: 2, sorties: 100 });
    // Beside the target lies a contact, taken for average infantry of 5 points: 13 in 1,000.
    expect(told).toMatchObject({ type: "fire", aircraft: { low: 1, likely: 1, high: 2 } });
  });
});
