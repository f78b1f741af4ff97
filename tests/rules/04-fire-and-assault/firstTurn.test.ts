/** The example with which the rule book begins: real troops of the battle, by the numbers that games are played with. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Light, type Percent, preview, type SideId, type UnitSheet } from "../../../src/engine/index.ts";
import { assaultForecast } from "../../../src/engine/rules/fire-and-assault/assault.ts";
import { aGame, storming } from "../../engine/aGame.ts";
import type { DrawnUnit } from "../../support/drawMap.ts";
import { ownScenario } from "../../support/games.ts";
import { aGroup, anAssault } from "./workedNumbers.ts";

const SCENARIO = ownScenario("khasan-1938");
const OPEN_GROUND = ["......", "......", "......", "......"];

/** A sheet of the battle's own order of battle, with a name of its own. */
function sheetOf(unit: string, id: string): UnitSheet {
  const sheet = SCENARIO.units.find((each) => each.id === unit);
  if (!sheet) throw new Error(`no unit ${unit}`);
  return { ...sheet, id, parent: null };
}

/** A hundred men of a battalion, with their share of its small arms and no gun. */
function garrisonOf(unit: string): UnitSheet {
  const whole = sheetOf(unit, "garrison");
  const share = (points: number): number => Math.floor((points * 100) / whole.men);
  const { smallArms, machineGuns } = whole;
  return { ...whole, men: 100, guns: 0, smallArms: share(smallArms), machineGuns: share(machineGuns) };
}

const SOVIET = "rr-118-bn1";
const JAPANESE = "ir-75-bn1";

interface Case {
  readonly side: SideId;
  readonly battalions: 1 | 2;
  readonly light: Light;
  readonly shelled: 0 | 1;
}

/** What the forecast of a storm tells: full trench, three rows of wire, level open ground, clear weather. */
function foretold({ side, battalions, light, shelled }: Case) {
  const [own, theirs] = side === "soviet" ? [SOVIET, JAPANESE] : [JAPANESE, SOVIET];
  const attackers: DrawnUnit[] = [{ sheet: sheetOf(own, "first"), at: "0201" }];
  if (battalions === 2) attackers.push({ sheet: sheetOf(own, "second"), at: "0202" });
  const guns = { ...sheetOf("rd-40-art-76", "guns"), side };
  const game = aGame(OPEN_GROUND, {
    units: [...attackers, { sheet: garrisonOf(theirs), at: "0302" }, { sheet: guns, at: "0000" }],
    works: [{ at: "0302", side: side === "soviet" ? "japanese" : "soviet", level: 3, wire: 3 }],
    sky: { weather: "clear", light },
    firstMover: [side, side, side, side],
    numbers: SCENARIO.numbers,
  });
  if (shelled) game.order({ type: "bombard", unit: "guns", target: game.hex("0302") });
  const names = attackers.map(({ sheet }) => sheet.id).join(" ");
  const told = preview(game.view(side), storming(game, names, "0302"));
  if (told.type !== "assault") throw new Error(told.type);
  return { ...told, heldDown: game.unit("garrison").suppressed };
}

const takes = (side: SideId, battalions: 1 | 2, light: Light, shelled: 0 | 1): Percent =>
  foretold({ side, battalions, light, shelled }).takes;

const BOOK = readFileSync("docs/RULES.md", "utf8").replaceAll("\n", " ");
const EXAMPLE = BOOK.slice(BOOK.indexOf("An example, with troops"), BOOK.indexOf("What you are refused"));

describe("[R4.5] the example of the first turn", () => {
  test("[R4.5] [R10.6] it is of troops that fight here: what it says of them stands in the order of battle", () => {
    const soviet = sheetOf(SOVIET, "soviet");
    const japanese = sheetOf(JAPANESE, "japanese");
    expect(EXAMPLE).toContain(
      `${soviet.men} men of quality ${soviet.quality} and break limit ${soviet.breakLimit}`,
    );
    expect(EXAMPLE).toContain(`100 men of quality ${japanese.quality}`);
    expect(EXAMPLE).toContain(
      `${japanese.men} men of quality ${japanese.quality} and break limit ${japanese.breakLimit}`,
    );
    // Raw troops stop 4 percent sooner (R10.6): at 11 of a hundred, 50 of 450 men.
    expect(foretold({ side: "soviet", battalions: 1, light: "day", shelled: 0 }).breakLimit).toBe(11);
    expect(EXAMPLE).toContain("when 11 percent are lost, 50 men");
  });

  test("[R4.5] by day the wire holds it in the fire until it is broken, whatever the dice", () => {
    // 716 points of 400 men are 179 of a hundred, by 130 percent 232. Approach 232 / 6 = 38, storm 232 by 175 percent
    // of three rows of wire 406 / 4 = 101; at the luckiest 75 percent 28 and 75, and 75 are more than 11 percent of 422.
    const told = foretold({ side: "soviet", battalions: 1, light: "day", shelled: 0 });
    expect(told.results).toEqual({ taken: 0, held: 0, repulsed: 0, broken: 100 });
    expect(EXAMPLE).toContain("by day it never takes it");
    expect(EXAMPLE).toContain(`${told.own.expected} men for ${told.enemy.expected}`);
  });

  test("[R4.5] [R5.5] [R4.12] shells or the night alone give one chance in three, both together all", () => {
    expect(foretold({ side: "soviet", battalions: 1, light: "day", shelled: 1 }).heldDown).toBe(40);
    expect(takes("soviet", 1, "day", 1)).toBe(33);
    expect(takes("soviet", 1, "dark", 0)).toBe(33);
    const both = foretold({ side: "soviet", battalions: 1, light: "dark", shelled: 1 });
    expect(both.takes).toBe(100);
    expect(EXAMPLE).toContain("until 40 percent of its fire are held down");
    expect(EXAMPLE).toContain(`${both.own.expected} men for ${both.enemy.expected}`);
    expect(EXAMPLE.match(/one time in three/g)).toHaveLength(3);
  });

  test("[R4.5] [R4.6] a second battalion from another side does as much as shells, and after shells enough", () => {
    expect(takes("soviet", 2, "day", 0)).toBe(33);
    expect(takes("soviet", 2, "day", 1)).toBe(100);
  });

  test("[R4.1] [R4.5] a Japanese battalion takes the same trench from a hundred Soviet riflemen, by day and unprepared", () => {
    const told = foretold({ side: "japanese", battalions: 1, light: "day", shelled: 0 });
    expect(told.takes).toBe(100);
    expect(EXAMPLE).toContain(`for ${told.own.expected} of its men`);
  });
});

describe("[R4.14] the odds of the example", () => {
  const odds = (light: Light, shelled: 0 | 1) =>
    foretold({ side: "soviet", battalions: 1, light, shelled }).odds;

  test("[R4.14] three to two by day, one to one in the dark, five to two when the trench is shelled", () => {
    // 888 points and three guns of 15 are 933, by 70 percent 653; 232 with 75 percent for the wire are 406: 1.6 to 1. In
    // the dark 60 percent of 653 are 391, against 232 with two rows 348: 1.1 to 1. Shelled a quarter of 232 is still
    // held down in the storm, 174, and with 75 percent 304: 2.1 to 1.
    expect(odds("day", 0)).toEqual([3, 2]);
    expect(odds("dark", 0)).toEqual([1, 1]);
    expect(odds("day", 1)).toEqual([5, 2]);
  });

  test("[R4.14] what hides men is not in them: without wire they are the same in every work and in the open", () => {
    const battalion = aGroup({ unit: "battalion", men: 400, smallArms: 700 });
    const company = aGroup({ unit: "company", men: 100, smallArms: 178 });
    const { numbers } = SCENARIO;
    for (const works of [0, 1, 2, 3])
      expect(assaultForecast(anAssault([battalion], [company], { works, wire: 0 }), numbers).odds).toEqual([
        4, 1,
      ]);
    // Two rows of wire add half to the garrison's: 700 against 267.
    expect(assaultForecast(anAssault([battalion], [company], { wire: 2 }), numbers).odds).toEqual([5, 2]);
  });

  test("[R4.14] as the rule tells it", () => {
    const rule = BOOK.slice(BOOK.indexOf("**R4.14"), BOOK.indexOf("**R4.15"));
    expect(rule).toContain("3 : 2 by day");
    expect(rule).toContain("1 : 1 in the dark");
  });
});
