/** What a cause acts on, in which step, and how much: as the calculation uses it. */
import { describe, expect, test } from "vitest";
import { preview } from "../../../src/engine/index.ts";
import { assaultForecast } from "../../../src/engine/rules/fire-and-assault/assault.ts";
import type { AssaultSituation } from "../../../src/engine/rules/fire-and-assault/situation.ts";
import { aGame, moving } from "../../engine/aGame.ts";
import { aUnit } from "../../support/drawMap.ts";
import { aGroup, anAssault, tanks, WORKED } from "./workedNumbers.ts";

const BATTALION = aGroup({ unit: "battalion", men: 400, smallArms: 700, breakLimit: 25 });
const COMPANY = aGroup({ unit: "company", men: 100, smallArms: 178 });

function causesOf(situation: AssaultSituation, cause: string) {
  return assaultForecast(situation, WORKED)
    .breakdown.filter((modifier) => modifier.cause === cause)
    .map(({ amount, of, step }) => [amount, of ?? "fire", step ?? "both"]);
}

describe("[R4.5] a cause names what it acts on", () => {
  const base = anAssault([BATTALION], [COMPANY]);

  test("[R4.5] [R10.6] [R5.5] points of the break limit are no fire", () => {
    expect(causesOf({ ...base, firstFight: 3 }, "first-fight")).toEqual([[-3, "break-limit", "both"]]);
    expect(causesOf({ ...base, prepared: 40 }, "prepared")).toEqual([[5, "break-limit", "both"]]);
    expect(causesOf(anAssault([BATTALION, tanks(5)], [COMPANY]), "tanks-alongside")).toEqual([
      [5, "break-limit", "both"],
    ]);
  });

  test("[R7.4] guns stop tanks, and take nothing off the fire of the infantry beside them", () => {
    // Four guns of 15 tenths stop six of ten tanks.
    const guns = aGroup({ unit: "guns", arm: "anti-tank", men: 40, guns: 4, antiTank: 15 });
    expect(causesOf(anAssault([BATTALION, tanks(10)], [COMPANY, guns]), "anti-tank")).toEqual([
      [-60, "tanks", "approach"],
    ]);
  });

  test("[R4.3] darkness hides both sides: 75 percent on the approach, and when the flares go up 49", () => {
    // 25 percent are seen; 34 percent of the hidden 75 are 25 more: 50 of a hundred.
    expect(causesOf({ ...base, light: "dark" }, "darkness")).toEqual([
      [-75, "both-fires", "approach"],
      [-50, "both-fires", "storm"],
    ]);
  });

  test("[R4.3] weather hides nobody in the storm, nor does the ground before the hex", () => {
    expect(causesOf({ ...base, weather: "fog" }, "fog")).toEqual([[-60, "both-fires", "approach"]]);
    expect(causesOf({ ...base, terrain: "scrub" }, "cover")).toEqual([[-30, "fire", "approach"]]);
  });

  test("[R4.6] men on the move fire half in both steps by day, on a dark approach less", () => {
    expect(causesOf(base, "moving-fire")).toEqual([[-50, "fire", "both"]]);
    expect(causesOf({ ...base, light: "dark" }, "moving-fire")).toEqual([
      [-70, "fire", "approach"],
      [-50, "fire", "storm"],
    ]);
  });

  test("[R5.4] the shells have lifted when the storm begins", () => {
    const held = aGroup({ ...COMPANY, suppressed: 40 });
    expect(causesOf(anAssault([BATTALION], [held]), "suppressed")).toEqual([
      [-40, "fire", "approach"],
      [-25, "fire", "storm"],
    ]);
  });

  test("[R4.6] wire stands, and is cut and flattened, in the storm alone", () => {
    const wire = { ...base, works: 3, wire: 2, light: "dark" } as const;
    expect(causesOf(wire, "wire")).toEqual([[50, "fire", "storm"]]);
    expect(causesOf(wire, "wire-cut-dark")).toEqual([[-25, "fire", "storm"]]);
  });
});

describe("[R4.9] a move under fire", () => {
  const line = () =>
    aGame(["......."], {
      units: [
        aUnit({ id: "red", at: "0000", men: 300 }),
        aUnit({ id: "foe", at: "0300", side: "japanese", men: 400, smallArms: 800, quality: 130 }),
      ],
      numbers: {
        fire: { contact: 40, reaction: 50 },
        sighting: { identify: 100, hidden: [100, 100, 100, 100] },
      },
    });

  test("[R4.9] [R4.1] says why it costs so much: who fires, and that they fire as we come", () => {
    const game = line();
    const told = preview(game.view("soviet"), moving(game, "red", "0100 0200"));
    if (told.type !== "move") throw new Error(told.type);
    expect(game.view("soviet").enemies).toMatchObject([{ id: "foe", level: "identified" }]);
    // 800 points by 130 percent are 1,040; half as they come 520, a fortieth: 13.
    expect(told.own.expected).toBe(13);
    expect(told.breakdown).toEqual([
      { cause: "quality-attacker", rule: "R4.1", amount: 30, helps: "attacker" },
      { cause: "reaction", rule: "R4.9", amount: -50, helps: "defender" },
    ]);
  });

  test("[R4.9] where nobody can fire there is nothing to explain", () => {
    const game = line();
    expect(preview(game.view("soviet"), moving(game, "red", "0100"))).toMatchObject({ breakdown: [] });
  });
});
