/** The examples of the rule book: what they say is what the rules do, with the numbers that games are played with. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hexFromName } from "../../src/engine/hex/grid.ts";
import { preview } from "../../src/engine/index.ts";
import { type DiggingSituation, diggingForecast } from "../../src/engine/rules/entrenchment/digging.ts";
import { type RetreatCandidate, retreatHex } from "../../src/engine/rules/fire-and-assault/retreat.ts";
import { beyondHistory, lossMargin } from "../../src/engine/rules/victory/margin.ts";
import { aGame, factsOf, moving, storming } from "../engine/aGame.ts";
import { aBattery, aTankCompany, aUnit } from "../support/drawMap.ts";
import { ownScenario } from "../support/games.ts";

const SCENARIO = ownScenario("khasan-1938");
const { numbers } = SCENARIO;
const BOOK = readFileSync("docs/RULES.md", "utf8").replaceAll("\n", " ");

/** The text of a rule. */
function rule(id: string): string {
  const start = BOOK.indexOf(`**R${id} `);
  return BOOK.slice(start, BOOK.indexOf("> ", start));
}

describe("[R4.5] the three steps in figures", () => {
  const sheet = (unit: string, id: string) => {
    const found = SCENARIO.units.find((each) => each.id === unit);
    if (!found) throw new Error(unit);
    return { ...found, id, parent: null };
  };
  const steps = (light: "day" | "dark", shelled: 0 | 1) => {
    const whole = sheet("ir-75-bn1", "garrison");
    // A hundred of 400 men with their share of the small arms, and no gun.
    const garrison = { ...whole, men: 100, guns: 0, smallArms: 179, machineGuns: 50 };
    const game = aGame(["......", "......", "......", "......"], {
      units: [
        { sheet: sheet("rr-118-bn1", "first"), at: "0201" },
        { sheet: garrison, at: "0302" },
        { sheet: sheet("rd-40-art-76", "guns"), at: "0000" },
      ],
      works: [{ at: "0302", side: "japanese", level: 3, wire: 3 }],
      sky: { weather: "clear", light },
      numbers: {
        ...numbers,
        fire: { ...numbers.fire, die: [{ percent: 100, weight: 1 }] },
        // The shells hold down and hit nobody, so that the trench has its hundred men.
        bombardment: { ...numbers.bombardment, shellsPerCasualty: [100000, 100000, 100000, 100000] },
      },
    });
    if (shelled) game.order({ type: "bombard", unit: "guns", target: game.hex("0302") });
    game.order(storming(game, "first", "0302"));
    return factsOf(game.events, "assault-resolved")[0];
  };

  test("[R4.5] by day: 38 for 8, then a fifth of the 412 left, and it is broken", () => {
    // 232 / 6 = 38; 232 by 175 percent / 4 = 101, over 12 percent of 412: a fifth of 412 is 82.
    expect(steps("day", 0)).toMatchObject({
      result: "broken",
      steps: [
        { attackers: 38, defenders: 8 },
        { attackers: 82, defenders: 11 },
      ],
    });
    for (const figure of ["costs it 38 men, and the trench 8", "101 of the 412", "a fifth of them, 82"])
      expect(rule("4.5")).toContain(figure);
  });

  test("[R4.5] by night and after the shells: 5, 32, and 56 for 49 hand to hand", () => {
    const fought = steps("dark", 1);
    expect(fought?.result).toBe("taken");
    expect(fought?.steps.map(({ attackers }) => attackers)).toEqual([5, 32, 56]);
    expect(fought?.steps.at(-1)?.defenders).toBe(49);
    // Three fell in the storm: 100 - 3 - 49 are 48 against 200 - 56.
    expect(fought?.defenderLoss).toBe(52);
    expect(rule("4.5")).toContain("144 are left against 48");
  });
});

test("[R4.8] the company goes over the stream behind it", () => {
  const grid = { columns: 7, rows: 7 };
  const open = { cost: 2, enemies: 0, enemyZone: 0, room: 1, enemyGround: 0, astray: 0 } as const;
  const at = (name: string) => hexFromName(grid, name);
  const free: readonly RetreatCandidate[] = [
    { ...open, hex: at("0204"), enemyGround: 1 },
    { ...open, hex: at("0302"), enemyZone: 1 },
    { ...open, hex: at("0203"), cost: 6 },
  ];
  expect(retreatHex(grid, [at("0403")], free)).toBe(at("0203"));
});

test("[R8.1] [R8.10] a company of 90 among 450 digs foxholes that count for all in four turns", () => {
  const alone = { terrain: "open", diggers: 90, garrison: 450, engineers: 0, underFire: 0 } as const;
  let dug: Pick<DiggingSituation, "room" | "done"> = { room: [], done: 0 };
  const after = [1, 2, 3, 4].map(() => {
    const { level, room, done } = diggingForecast({ ...alone, ...dug }, numbers);
    dug = { room, done };
    return [level, room[0]];
  });
  // 360 are four fifths of 450.
  expect(after).toEqual([
    [0, 90],
    [0, 180],
    [0, 270],
    [1, 360],
  ]);
  expect(rule("8.1")).toContain("after four turns they hold 360 of the 450");
});

test("[R9.3] of 16.3 tonnes 12 come: 73 percent, 292 shells, a tenth less fire", () => {
  const shells = numbers.bombardment.resupply.soviet;
  // As many guns as receive 400 shells in a turn, with as many fired away.
  const guns = 400 / shells;
  const battery = aBattery({ id: "guns", at: "0000", men: 0, guns, shells: 4000, shellsPerTurn: 400 });
  const game = aGame([".........", "........."], {
    units: [
      battery,
      aUnit({ id: "quiet", at: "0001", men: 2000 }),
      aUnit({ id: "near", at: "0701", men: 2000 }),
      aTankCompany({ id: "tanks", at: "0101", men: 0, tanks: 40 }),
      aUnit({ id: "foe", at: "0801", side: "japanese" }),
    ],
    boxes: [{ id: "rear", side: "soviet", entries: [0], tonnes: { dry: 48, rain: 48 } }],
    battle: {
      deployments: [
        { unit: "guns", hex: 0 },
        { unit: "quiet", hex: 9 },
        { unit: "near", hex: 16 },
        { unit: "tanks", hex: 10 },
        { unit: "foe", hex: 17 },
      ],
    },
    numbers: {
      supply: numbers.supply,
      bombardment: { resupply: { soviet: shells, japanese: 0 } },
      health: { sick: { soviet: 0, japanese: 0 } },
      fire: { contact: 1_000_000 },
    },
  });
  game.order({ type: "bombard", unit: "guns", target: 8 });
  game.endParts(2);
  const [came] = factsOf(game.events, "supplies-came");
  // (2,000 x 4 + 2,000 x 11 + 40 x 400) / 4 = 11,500 and 400 x 12 = 4,800.
  expect(came?.supplies).toEqual({ need: 16_300, came: 12_000, share: 73 });
  expect(game.unit("guns").shells).toBe(4000 - 400 + 292);
  for (const figure of ["12 of these 16.3 tonnes", "73 percent", "292 of the 400", "10 percent less fire"])
    expect(rule("9.3")).toContain(figure);
  expect(Math.floor(((100 - 73) * numbers.supply.shortAttack) / 100)).toBe(10);
});

test("[R12.4] three acts in one step cost the dearest, going deep what it costs more", () => {
  const game = aGame(["..........", ".........."], {
    units: [
      aTankCompany({ id: "battalion", at: "0300", men: 350, tanks: 30 }),
      aUnit({ id: "foe", at: "0901", side: "japanese" }),
    ],
    claims: { soviet: "0000 0100 0200 0300 0001 0101 0201 0301" },
    restraints: {
      soviet: { "cross-border": 2, "cross-in-force": 3, "tanks-over-border": 4, "deep-over-border": 6 },
    },
    numbers: { border: { ...numbers.border, depth: 2 } },
  });
  const told = preview(game.view("soviet"), moving(game, "battalion", "0400 0500"));
  expect(told).toMatchObject({
    breaches: [
      { act: "tanks-over-border", points: 4 },
      { act: "deep-over-border", points: 2 },
    ],
  });
  expect(rule("12.4")).toContain("pays 4");
  expect(rule("12.4")).toContain("pays 2 more");
});

test("[R14.7] of 12 points spared 9 count, and all of them with a hill won", () => {
  const lost = (men: number) => ({ killed: men, wounded: 0, missing: 0, guns: 0, tanks: 0 });
  const spared = lossMargin(numbers, { soviet: lost(0), japanese: lost(600) });
  expect(spared).toBe(12);
  const history = { attacker: "soviet", historicalGround: 0, historicalMargin: 0 } as const;
  expect(beyondHistory(numbers, history, { ground: 0, margin: spared })).toBe(9);
  expect(beyondHistory(numbers, history, { ground: 20, margin: 20 + spared })).toBe(32);
  expect(rule("14.7")).toContain("has spared 12 points: 9 count");
  expect(rule("14.7")).toContain("all 32 do");
});
