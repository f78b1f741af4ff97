import { describe, expect, test } from "vitest";
import { preview } from "../../../src/engine/index.ts";
import { assaultForecast } from "../../../src/engine/rules/fire-and-assault/assault.ts";
import type { AssaultSituation } from "../../../src/engine/rules/fire-and-assault/situation.ts";
import { aGame, storming } from "../../engine/aGame.ts";
import { aTankCompany, aUnit, type DrawnUnit } from "../../support/drawMap.ts";
import { aGroup, anAssault, WORKED } from "./workedNumbers.ts";

describe("[R4.4] the front is counted hexside by hexside", () => {
  const battalions = ["a", "b"].map((unit) => aGroup({ unit, men: 450, smallArms: 900 }));
  const squad = aGroup({ unit: "squad", men: 3, smallArms: 6 });
  const line = aGroup({ unit: "line", men: 300, smallArms: 300 });
  const approach = (attackers: AssaultSituation["attackers"], given: Partial<AssaultSituation>) =>
    assaultForecast(anAssault(attackers, [line], given), WORKED).outcomes[0]?.steps[0]?.defenders;

  test("[R4.4] of two battalions over one hexside one is in front, and three men beside it open no room for the other", () => {
    // 900 points in front, half of them on the move, 60 percent find men in scrapes: 270, a sixth is 45.
    expect(approach(battalions, { comesOver: [1, 1] })).toBe(45);
    // 906 points: 453, 271, still 45.
    expect(approach([...battalions, squad], { comesOver: [1, 1, 2] })).toBe(45);
  });

  test("[R4.4] over two hexsides both are", () => {
    // 1,800 points: 900, a tenth more from two sides 990, 594 find men, a sixth is 99.
    expect(approach(battalions, { comesOver: [1, 2], hexsides: 2 })).toBe(99);
  });

  test("[R4.4] the breakdown tells how many of a hundred are in front", () => {
    const inFront = (attackers: AssaultSituation["attackers"], comesOver: readonly number[]) =>
      assaultForecast(anAssault(attackers, [line], { comesOver }), WORKED).breakdown.find(
        ({ cause }) => cause === "front-attacker",
      )?.amount;
    expect(inFront(battalions, [1, 1])).toBe(-50);
    // 450 and 3 of 903.
    expect(inFront([...battalions, squad], [1, 1, 2])).toBe(-50);
    expect(inFront(battalions, [1, 2])).toBeUndefined();
  });
});

describe("[R4.6] which hexsides count", () => {
  const foe = aUnit({ id: "foe", at: "0201", side: "japanese", men: 900, smallArms: 900 });
  const main = aUnit({ id: "main", at: "0101", men: 600, smallArms: 600 });
  function causes(second: DrawnUnit): readonly string[] {
    const game = aGame([".....", ".....", "....."], {
      units: [main, second, foe],
      numbers: { movement: { zoneOfControlMen: 40 } },
    });
    const seen = preview(game.view("soviet"), storming(game, `main ${second.sheet.id}`, "0201"));
    return seen.type === "assault" ? seen.breakdown.map(({ cause }) => cause) : [];
  }

  test("[R4.6] too few to control ground turn no flank, forty men or a tank do", () => {
    expect(causes(aUnit({ id: "squad", at: "0300", men: 39, smallArms: 39 }))).not.toContain("flank");
    expect(causes(aUnit({ id: "platoon", at: "0300", men: 40, smallArms: 40 }))).toContain("flank");
    expect(causes(aTankCompany({ id: "tanks", at: "0300", tanks: 1, men: 3 }))).toContain("flank");
  });
});
