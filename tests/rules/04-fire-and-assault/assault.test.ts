import { describe, expect, test } from "vitest";
import { theatreOf } from "../../../src/engine/index.ts";
import { assaultForecast } from "../../../src/engine/rules/fire-and-assault/assault.ts";
import { assaultSituation } from "../../../src/engine/rules/fire-and-assault/assaultSituation.ts";
import { lightExposure, wireMet } from "../../../src/engine/rules/fire-and-assault/exposure.ts";
import { groupOf } from "../../../src/engine/rules/fire-and-assault/fightingGroup.ts";
import { oddsOf } from "../../../src/engine/rules/fire-and-assault/odds.ts";
import type { AssaultSituation } from "../../../src/engine/rules/fire-and-assault/situation.ts";
import { aGame } from "../../engine/aGame.ts";
import { aUnit } from "../../support/drawMap.ts";
import { testNumbers } from "../../support/testNumbers.ts";
import { aGroup, anAssault, tanks, WITH_DIE, WORKED } from "./workedNumbers.ts";

const BATTALION = aGroup({ unit: "battalion", men: 400, smallArms: 700, breakLimit: 25 });
const COMPANY = aGroup({ unit: "company", men: 100, smallArms: 178 });

/** Losses of attackers and defenders in the approach: what comes after may be cut short by a break. */
function losses(situation: AssaultSituation): readonly [number, number] {
  const [outcome] = assaultForecast(situation, WORKED).outcomes;
  return [outcome?.steps[0]?.attackers ?? -1, outcome?.steps[0]?.defenders ?? -1];
}

function amountOf(situation: AssaultSituation, cause: string): number | undefined {
  return assaultForecast(situation, WORKED).breakdown.find((modifier) => modifier.cause === cause)?.amount;
}

describe("[R4.1] fire points", () => {
  test("[R4.1] a unit at half strength serves half of its small arms", () => {
    const { sheet } = aUnit({ id: "a", men: 450, smallArms: 888 });
    const strength = { men: 225, guns: 0, tanks: 0, bogged: 0, cohesion: 80, suppressed: 0 };
    expect(groupOf(sheet, strength).smallArms).toBe(444);
  });
});

describe("[R4.4] who fights in an assault", () => {
  test("[R4.4] a rout, a headquarters and men without weapons leave without a fight", () => {
    const rout = aGroup({ unit: "rout", cohesion: 5 });
    const staff = aGroup({ unit: "staff", arm: "headquarters" });
    const porters = aGroup({ unit: "porters", smallArms: 0 });
    const forecast = assaultForecast(anAssault([BATTALION], [rout, staff, porters]), WITH_DIE);
    expect(forecast.outcomes).toHaveLength(1);
    expect(forecast.outcomes[0]).toMatchObject({ result: "taken", attackerLoss: 0, defenderLoss: 0 });
    expect(forecast.takes).toBe(100);
    expect(forecast.breakdown).toEqual([]);
  });

  test("[R4.4] only so many men find room on a hexside: a fifth battalion adds nothing to the first fire", () => {
    const crowd = (count: number) =>
      Array.from({ length: count }, (_, index) => aGroup({ ...BATTALION, unit: `b${index}` }));
    const step = (count: number) =>
      assaultForecast(anAssault(crowd(count), [aGroup({ men: 300, smallArms: 500 })], { works: 3 }), WORKED)
        .outcomes[0]?.steps[0]?.defenders;
    expect(step(5)).toBe(step(2));
    expect(amountOf(anAssault(crowd(3), [COMPANY]), "front-attacker")).toBeLessThan(0);
  });

  test("[R4.4] one outcome for each pair of faces, weighed by both dice", () => {
    const { outcomes } = assaultForecast(anAssault([BATTALION], [COMPANY], { works: 2 }), WITH_DIE);
    expect(outcomes.map((outcome) => outcome.weight)).toEqual([1, 2, 1, 2, 4, 2, 1, 2, 1]);
  });

  test("[R4.4] guns of the defenders fire direct", () => {
    const guns = aGroup({ unit: "guns", arm: "artillery", men: 40, smallArms: 0, guns: 4, gunFire: 20 });
    const without = losses(anAssault([BATTALION], [COMPANY], { works: 3 }));
    expect(losses(anAssault([BATTALION], [COMPANY, guns], { works: 3 }))[0]).toBeGreaterThan(without[0]);
  });
});

describe("[R4.5] three steps and breaking", () => {
  test("[R4.5] a step that breaks the attack costs a fifth of its men at most, and nothing follows", () => {
    const raw = aGroup({ unit: "raw", men: 450, smallArms: 400, breakLimit: 15 });
    const line = aGroup({ unit: "line", men: 300, smallArms: 4000 });
    const [outcome] = assaultForecast(anAssault([raw], [line], { works: 3 }), WORKED).outcomes;
    expect(outcome).toMatchObject({ result: "broken", attackerLoss: 90 });
    expect(outcome?.steps).toHaveLength(1);
  });

  test("[R4.5] preparation and tanks alongside let an attack go on that would stop", () => {
    const raw = aGroup({ unit: "raw", men: 450, smallArms: 888, breakLimit: 24 });
    const line = aGroup({ unit: "line", men: 250, smallArms: 380 });
    const result = (given: Partial<AssaultSituation>) =>
      assaultForecast(anAssault([raw], [line], { terrain: "scrub", ...given }), WORKED).outcomes[0]?.result;
    expect(result({})).toBe("broken");
    expect(result({ prepared: 25 })).not.toBe("broken");
    expect(amountOf(anAssault([raw, tanks(5)], [line]), "tanks-alongside")).toBe(5);
  });

  test("[R4.5] defenders shot below two men in five leave before close combat", () => {
    const host = aGroup({ unit: "host", men: 2000, smallArms: 9000 });
    const line = aGroup({ unit: "line", men: 300, smallArms: 100 });
    const [outcome] = assaultForecast(anAssault([host], [line], { hexsides: 4 }), WORKED).outcomes;
    expect(outcome?.result).toBe("taken");
    expect(outcome?.steps.map((step) => step.step)).toEqual(["approach", "storm"]);
  });

  test("[R4.5] beaten hand to hand by more than two to one is a repulse, less is a foothold", () => {
    const few = aGroup({ unit: "few", men: 60, smallArms: 60, breakLimit: 90 });
    const line = aGroup({ unit: "line", men: 300, smallArms: 100 });
    const [few60] = assaultForecast(anAssault([few], [line], { works: 3 }), WORKED).outcomes;
    expect(few60?.result).toBe("repulsed");
    const more = aGroup({ unit: "more", men: 190, smallArms: 190, breakLimit: 90 });
    const [more190] = assaultForecast(anAssault([more], [line], { works: 3 }), WORKED).outcomes;
    expect(more190?.result).toBe("held");
  });
});

describe("[R4.6] modifiers", () => {
  const line = aGroup({ unit: "line", men: 200, smallArms: 356 });
  const base = anAssault([BATTALION], [line]);

  test("[R4.6] a climb of 45 m takes 12 percent of the attackers' fire, 200 m a fifth and no more", () => {
    expect(amountOf({ ...base, climbMetres: 45 }, "uphill")).toBe(-12);
    expect(amountOf({ ...base, climbMetres: 200 }, "uphill")).toBe(-20);
    expect(amountOf({ ...base, climbMetres: -30 }, "uphill")).toBeUndefined();
    expect(losses({ ...base, climbMetres: 200 })[1]).toBeLessThan(losses(base)[1]);
  });

  test("[R4.6] sixty men who come along the crest do not carry nine hundred up the hill", () => {
    const game = aGame(["....", "....", "...."], {
      units: [
        aUnit({ id: "below", at: "0101", men: 900 }),
        aUnit({ id: "crest", at: "0202", men: 100 }),
        aUnit({ id: "foe", at: "0201", side: "japanese", men: 100 }),
      ],
      metres: { "0201": 100, "0202": 100 },
    });
    const field = { theatre: theatreOf(game.state), state: game.state };
    const climb = (units: readonly string[]) => assaultSituation(field, units, game.hex("0201")).climbMetres;
    expect(climb(["below"])).toBe(100);
    // Nine in ten climb 100 m, one in ten none.
    expect(climb(["below", "crest"])).toBe(90);
  });

  test("[R4.6] a stream on one of two hexsides counts half", () => {
    expect(amountOf({ ...base, hexsides: 2, streams: 1 }, "stream")).toBe(-7);
    expect(amountOf({ ...base, hexsides: 2, streams: 2 }, "stream")).toBe(-15);
  });

  test("[R4.6] each further hexside adds to the attackers' fire, up to a limit", () => {
    expect(amountOf(base, "flank")).toBeUndefined();
    expect(amountOf({ ...base, hexsides: 2 }, "flank")).toBe(10);
    expect(amountOf({ ...base, hexsides: 6 }, "flank")).toBe(30);
  });

  test("[R4.6] wire stands before trenches; night cuts a row, tanks flatten two, engineers cut one", () => {
    const trench = { ...base, works: 3, wire: 3 };
    expect(amountOf(trench, "wire")).toBe(75);
    expect(amountOf(trench, "wire-cut")).toBeUndefined();
    expect(amountOf({ ...trench, light: "dark" }, "wire-cut-dark")).toBe(-25);
    expect(amountOf({ ...trench, light: "dark" }, "wire-cut")).toBeUndefined();
    const sappers = aGroup({ unit: "sappers", arm: "engineer" });
    expect(amountOf({ ...trench, attackers: [BATTALION, sappers] }, "wire-cut")).toBe(-25);
    expect(amountOf({ ...trench, attackers: [BATTALION, sappers] }, "wire-cut-dark")).toBeUndefined();
    expect(amountOf({ ...trench, attackers: [BATTALION, tanks(8)] }, "tanks")).toBe(-50);
  });

  test("[R4.6] a row of wire, and what a tank flattens, are as the numbers say", () => {
    const fire = { wireRow: 20, wirePerTank: 15, tanksBreakWire: 40 };
    const met = (light: "day" | "dark", engineers: number, tanks: number) =>
      wireMet({ rows: 3, light, engineers, tanks }, testNumbers({ fire }));
    expect(met("day", 0, 2)).toEqual({ standing: 60, cut: 0, cutInDark: 0, flattened: 30 });
    expect(met("day", 0, 9)).toEqual({ standing: 60, cut: 0, cutInDark: 0, flattened: 40 });
    expect(met("dark", 50, 9)).toEqual({ standing: 60, cut: 40, cutInDark: 20, flattened: 20 });
  });

  test("[R4.3] in the storm flares give back a share of what the night hides", () => {
    const fire = { exposureLight: { dark: 20 }, seenAgainAtStorm: 25 };
    const numbers = testNumbers({ fire });
    expect(lightExposure("dark", "approach", numbers)).toBe(20);
    expect(lightExposure("dark", "storm", numbers)).toBe(40);
    expect(lightExposure("day", "storm", numbers)).toBe(100);
  });

  test("[R4.6] darkness hides both sides, and attackers fire less on the move", () => {
    const dark = { ...base, light: "dark" as const };
    expect(amountOf(dark, "darkness")).toBe(-75);
    expect(amountOf(dark, "moving-fire")).toBe(-70);
    expect(losses(dark)[0]).toBeLessThan(losses(base)[0]);
    expect(losses(dark)[1]).toBeLessThan(losses(base)[1]);
  });

  test("[R4.3] the deeper the works, the fewer defenders fall", () => {
    const fallen = [0, 1, 2, 3].map((works) => losses({ ...base, works })[1]);
    expect([...fallen].sort((a, b) => b - a)).toEqual(fallen);
    expect(new Set(fallen).size).toBe(4);
    expect(amountOf({ ...base, works: 2 }, "trench")).toBe(-75);
    expect(amountOf({ ...base, terrain: "village" }, "houses")).toBe(-50);
  });

  test("[R5.4] shells that hold the defenders down help the attack; in the storm they have lifted", () => {
    const held = aGroup({ ...line, suppressed: 40 });
    expect(amountOf(anAssault([BATTALION], [held]), "suppressed")).toBe(-40);
    expect(losses(anAssault([BATTALION], [held]))[0]).toBeLessThan(losses(base)[0]);
    // Where a storm lets all of them fire again, none are held down for it, as the odds at the storm tell.
    const lifted = { ...WORKED, bombardment: { ...WORKED.bombardment, suppressionAtStorm: 0 } };
    const odds = (group: typeof line, numbers: typeof WORKED) =>
      assaultForecast(anAssault([BATTALION], [group]), numbers).odds;
    expect(odds(held, lifted)).toEqual(odds(line, WORKED));
    expect(odds(held, WORKED)).not.toEqual(odds(line, WORKED));
  });

  test("[R10.1] shaken men fire less", () => {
    const shaken = aGroup({ ...line, cohesion: 50 });
    expect(amountOf(anAssault([BATTALION], [shaken]), "cohesion-defender")).toBe(-25);
  });
});

describe("[R7.4] tanks in an assault", () => {
  const gunLine = aGroup({ unit: "gun-line", arm: "anti-tank", men: 30, guns: 4, antiTank: 15, gunFire: 15 });

  test("[R7.4] four guns stop six slow tanks or two fast ones before the storm", () => {
    const slow = assaultForecast(anAssault([BATTALION, tanks(10)], [COMPANY, gunLine]), WORKED).outcomes[0];
    expect(slow?.tanksStopped).toEqual([
      { unit: "battalion", tanks: 0 },
      { unit: "tanks", tanks: 6 },
    ]);
    const fast = anAssault([BATTALION, tanks(10, { fast: 1 })], [COMPANY, gunLine]);
    expect(assaultForecast(fast, WORKED).outcomes[0]?.tanksStopped[1]?.tanks).toBe(2);
    expect(amountOf(fast, "anti-tank")).toBe(-20);
  });

  test("[R7.4] tanks without infantry turn back when half of them are hit, and take no trench", () => {
    expect(assaultForecast(anAssault([tanks(10)], [COMPANY, gunLine]), WORKED).outcomes[0]?.result).toBe(
      "broken",
    );
    const bold = { ...WORKED, armour: { ...WORKED.armour, turnBack: 70 } };
    expect(assaultForecast(anAssault([tanks(10)], [COMPANY, gunLine]), bold).outcomes[0]?.result).not.toBe(
      "broken",
    );
    const alone = assaultForecast(anAssault([tanks(10)], [COMPANY], { works: 3 }), WORKED).outcomes[0];
    expect(alone).toMatchObject({ result: "repulsed", attackerLoss: 0 });
  });
});

describe("[R4.6] what other chapters do to a fight", () => {
  const factor = (percent: number) => [{ cause: "command", rule: "R11.1" as const, percent }];

  test("[R4.6] changes the fire of its side in every step, and is told", () => {
    const plain = anAssault([BATTALION], [COMPANY]);
    // 700 on the move 350, at men in scrapes 210, a sixth: 35. 178 at men in the open: 29.
    expect(losses(plain)).toEqual([29, 35]);
    const late = { ...plain, attack: { fire: factor(80), nerve: [] } };
    // 350 to 280, 168, 28.
    expect(losses(late)).toEqual([29, 28]);
    expect(amountOf(late, "command")).toBe(-20);
    const hungry = { ...plain, defence: { fire: factor(50), nerve: [] } };
    // 178 to 89, 14.
    expect(losses(hungry)).toEqual([14, 35]);
  });

  test("[R4.6] [R4.5] moves the break limit", () => {
    // 29 of 400 in the approach is 7 percent: a limit of 25 bears it, one of 5 does not.
    const shy = anAssault([BATTALION], [COMPANY], { attack: { fire: [], nerve: factor(80) } });
    expect(assaultForecast(shy, WORKED).outcomes[0]).toMatchObject({ result: "broken", attackerLoss: 29 });
    expect(assaultForecast(anAssault([BATTALION], [COMPANY]), WORKED).outcomes[0]?.result).not.toBe("broken");
  });
});

describe("[R4.14] odds", () => {
  test("[R4.14] odds are simple ratios, attack first", () => {
    expect(oddsOf(300, 100)).toEqual([3, 1]);
    expect(oddsOf(160, 100)).toEqual([3, 2]);
    expect(oddsOf(110, 100)).toEqual([1, 1]);
    expect(oddsOf(100, 160)).toEqual([2, 3]);
    expect(oddsOf(100, 210)).toEqual([1, 2]);
    expect(oddsOf(240, 100)).toEqual([5, 2]);
    expect(oddsOf(100, 0)).toEqual([10, 1]);
    expect(oddsOf(0, 0)).toEqual([1, 1]);
  });
});
