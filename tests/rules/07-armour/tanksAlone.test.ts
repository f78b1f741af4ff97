import { describe, expect, test } from "vitest";
import { preview } from "../../../src/engine/index.ts";
import { tanksMetAlone } from "../../../src/engine/rules/armour/antiTank.ts";
import { aGame, factsOf, storming } from "../../engine/aGame.ts";
import { aTankCompany, aUnit } from "../../support/drawMap.ts";

const ARMOUR = {
  aloneFinds: [100, 50, 20, 0],
  aloneLost: { day: 20, "half-light": 30, moonlight: 40, dark: 60 },
  commandShock: 0,
};
const TRENCH = [{ at: "0100", side: "japanese", level: 3 }] as const;
const garrison = aUnit({ id: "blue", at: "0100", side: "japanese", men: 300, smallArms: 300 });
const tanks = aTankCompany({ id: "tanks", at: "0000" });

function game(red: readonly ReturnType<typeof aUnit>[] = []) {
  const units = [tanks, ...red, garrison];
  return aGame(["..."], { units, works: TRENCH, numbers: { armour: ARMOUR } });
}

describe("[R7.11] tanks that storm alone", () => {
  test("[R7.11] a full trench shelters from them, a fifth of ten is lost, and they turn back", () => {
    const battle = game();
    battle.order(storming(battle, "tanks", "0100"));
    const [fought] = factsOf(battle.events, "assault-resolved");
    expect(fought).toMatchObject({ result: "repulsed", defenderLoss: 0 });
    expect(battle.unit("tanks").tanks).toBe(8);
    expect(battle.unit("blue").men).toBe(300);
  });

  test("[R7.11] the forecast says what it costs, and why", () => {
    const battle = game();
    const seen = preview(battle.view("soviet"), storming(battle, "tanks", "0100"));
    if (seen.type !== "assault") throw new Error(seen.type);
    expect([seen.tanks.likely, seen.enemy.high, seen.takes]).toEqual([2, 0, 0]);
    const alone = { cause: "tanks-alone", rule: "R7.11", amount: -100, helps: "defender" };
    expect(seen.breakdown).toContainEqual(alone);
    // A fifth of those that arrive, and no point of a break limit that no infantry has: half of the tanks turn it back.
    const met = { cause: "tanks-met-alone", rule: "R7.11", amount: -20, helps: "defender" } as const;
    expect(seen.breakdown).toContainEqual({ ...met, of: "tanks", step: "storm" });
    expect(seen.breakdown.map(({ cause }) => cause)).not.toContain("tanks-alongside");
    expect([seen.breaksBy, seen.breakLimit]).toEqual(["tanks", 50]);
    // Of the men in two of ten tanks half fall (R4.7).
    const aboard = battle.unit("tanks").men;
    expect(seen.crews.likely).toBe(Math.floor(Math.floor((aboard * 2) / 10) / 2));
    battle.order(storming(battle, "tanks", "0100"));
    expect(battle.unit("tanks").men).toBe(aboard - seen.crews.likely);
    expect(factsOf(battle.events, "assault-resolved")).toMatchObject([{ breakLimit: 50 }]);
  });

  test("[R7.11] with infantry they are not alone", () => {
    const battle = game([aUnit({ id: "red", at: "0000", men: 400, smallArms: 600 })]);
    battle.order(storming(battle, "tanks red", "0100"));
    expect(battle.unit("tanks").tanks).toBe(10);
    expect(factsOf(battle.events, "assault-resolved")[0]?.defenderLoss).toBeGreaterThan(0);
  });

  test("[R7.11] the tanks lost are the nearest whole number, shared by those that arrive", () => {
    expect(tanksMetAlone([10, 5], 20)).toEqual([2, 1]);
    expect(tanksMetAlone([3], 10)).toEqual([0]);
    expect(tanksMetAlone([5], 10)).toEqual([1]);
    expect(tanksMetAlone([0, 4], 50)).toEqual([0, 2]);
  });
});
