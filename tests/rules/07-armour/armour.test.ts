import { describe, expect, test } from "vitest";
import { antiTankPoints, tanksStopped } from "../../../src/engine/rules/armour/antiTank.ts";
import {
  type BoggingStep,
  bogChance,
  boggingTenths,
  burnChance,
  freeChance,
} from "../../../src/engine/rules/armour/bogging.ts";
import { aGame } from "../../engine/aGame.ts";
import { aTankCompany, aUnit } from "../../support/drawMap.ts";
import { testNumbers } from "../../support/testNumbers.ts";
import { aGroup, tanks, WORKED } from "../04-fire-and-assault/workedNumbers.ts";

const OPEN: BoggingStep = { terrain: "open", route: 0, stream: "none", weather: "clear" };

describe("[R7.1] bogging", () => {
  test("[R7.1] marsh holds three tanks in ten, a road none", () => {
    expect(bogChance({ ...OPEN, terrain: "marsh" }, WORKED)).toBe(30);
    expect(bogChance({ ...OPEN, terrain: "marsh", route: 1, stream: "open" }, WORKED)).toBe(0);
  });

  test("[R7.2] a stream off its crossings holds one in five, a ford one in ten, a bridge none", () => {
    expect(bogChance({ ...OPEN, stream: "open" }, WORKED)).toBe(20);
    expect(bogChance({ ...OPEN, stream: "ford" }, WORKED)).toBe(10);
    expect(bogChance({ ...OPEN, stream: "bridge" }, WORKED)).toBe(0);
    const deep = testNumbers({ armour: { bogStream: 40, bogFord: 25 } });
    expect(bogChance({ ...OPEN, stream: "ford" }, deep)).toBe(10);
  });

  test("[R7.1] rain adds its part", () => {
    expect(bogChance({ ...OPEN, terrain: "marsh", weather: "rain" }, WORKED)).toBe(40);
  });

  test("[R7.1] no ground is worse than the numbers allow", () => {
    const most = testNumbers({ armour: { bog: { marsh: 80 }, bogStream: 20, bogRain: 10, bogMost: 90 } });
    expect(bogChance({ ...OPEN, terrain: "marsh", stream: "open", weather: "rain" }, most)).toBe(90);
  });

  test("[R7.1] [R7.4] worked case 4: of 43 tanks 23 bog on stream and marsh, seven guns stop ten, ten arrive", () => {
    const marsh = bogChance({ ...OPEN, terrain: "marsh" }, WORKED);
    const crossing = bogChance({ ...OPEN, stream: "ford" }, WORKED);
    const bogged = Math.floor((boggingTenths(43, [crossing, marsh, marsh]) + 5) / 10);
    expect(Math.abs(bogged - 23)).toBeLessThanOrEqual(1);
    const guns = aGroup({ arm: "anti-tank", guns: 7, antiTank: 15 });
    const [hit] = tanksStopped([tanks(43 - bogged)], antiTankPoints([guns], "day", "clear", WORKED), WORKED);
    expect(hit?.tanks).toBe(10);
    expect(Math.abs(43 - bogged - 10 - 10)).toBeLessThanOrEqual(1);
  });
});

describe("[R7.3] getting free, [R7.5] burning", () => {
  test("[R7.3] half of the bogged come free out of fire, none under it", () => {
    expect(freeChance("out-of-fire", WORKED)).toBe(50);
    expect(freeChance("under-fire", WORKED)).toBe(0);
  });

  test("[R7.3] an enemy who sees them from two hexes away keeps the tow away, one farther off does not", () => {
    const numbers = { armour: { bog: { marsh: 100 }, bogMost: 100, free: 100, towing: 2 } };
    const tank = aTankCompany({ id: "tanks", at: "0000", men: 12, tanks: 4 });
    const enemy = (at: string) => aUnit({ id: "blue", at, side: "japanese", men: 100, smallArms: 100 });
    const freed = (unit: ReturnType<typeof aUnit>) => {
      const game = aGame([".m....."], { units: [tank, unit], numbers });
      game.order({ type: "move", unit: "tanks", path: [game.hex("0100")], manner: "deployed" });
      expect(game.unit("tanks").bogged).toBe(4);
      game.endParts(2);
      return game.unit("tanks").tanks;
    };
    expect(freed(enemy("0300"))).toBe(0);
    expect(freed(enemy("0400"))).toBe(4);
  });

  test("[R7.5] a bogged tank burns only beside enemy infantry and without its own", () => {
    const light = "day";
    expect(burnChance({ enemyInfantry: 50, ownInfantry: 0, light }, WORKED)).toBe(25);
    expect(burnChance({ enemyInfantry: 50, ownInfantry: 10, light }, WORKED)).toBe(0);
    expect(burnChance({ enemyInfantry: 0, ownInfantry: 0, light }, WORKED)).toBe(0);
    const numbers = testNumbers({ armour: { burned: { dark: 60 } } });
    expect(burnChance({ enemyInfantry: 50, ownInfantry: 0, light: "dark" }, numbers)).toBe(60);
  });
});

describe("[R7.4] anti-tank fire", () => {
  test("[R7.4] what one company does not use up goes to the next", () => {
    const groups = [tanks(3, { unit: "a" }), tanks(3, { unit: "b" })];
    expect(tanksStopped(groups, 30, WORKED).map((hit) => hit.tanks)).toEqual([1, 2]);
    expect(tanksStopped(groups, 900, WORKED).map((hit) => hit.tanks)).toEqual([3, 3]);
    expect(tanksStopped([tanks(0)], 900, WORKED).map((hit) => hit.tanks)).toEqual([0]);
  });

  test("[R7.4] a fast tank takes the fire of as many slow ones as the numbers say", () => {
    const stopped = (fastTank: number) =>
      tanksStopped([tanks(9, { fast: 1 })], 60, testNumbers({ armour: { fastTank } }))[0]?.tanks;
    expect([1, 2, 3].map(stopped)).toEqual([6, 3, 2]);
  });

  test("[R7.4] fog blinds guns, shells hold them down", () => {
    const guns = aGroup({ guns: 10, antiTank: 15 });
    expect(antiTankPoints([guns], "day", "clear", WORKED)).toBe(150);
    expect(antiTankPoints([guns], "day", "fog", WORKED)).toBe(60);
    expect(antiTankPoints([{ ...guns, suppressed: 40 }], "day", "clear", WORKED)).toBe(90);
  });
});
