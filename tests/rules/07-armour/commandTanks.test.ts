import { describe, expect, test } from "vitest";
import { preview } from "../../../src/engine/index.ts";
import { antiTankPoints } from "../../../src/engine/rules/armour/antiTank.ts";
import { stalkChance } from "../../../src/engine/rules/armour/bogging.ts";
import { commandTanksHit, commandTanksOf } from "../../../src/engine/rules/armour/commandTanks.ts";
import { fireForecast } from "../../../src/engine/rules/fire-and-assault/fire.ts";
import { aGame, factsOf, moving, storming } from "../../engine/aGame.ts";
import { aTankCompany, aUnit } from "../../support/drawMap.ts";
import { testNumbers } from "../../support/testNumbers.ts";
import { aGroup, tanks, WORKED } from "../04-fire-and-assault/workedNumbers.ts";

const GUNS = { arm: "anti-tank", guns: 4, antiTank: 15, men: 40, smallArms: 10 } as const;

describe("[R7.7] commanders' tanks", () => {
  test("[R7.7] five of 43 tanks, one of any few, and they are hit first", () => {
    const numbers = testNumbers({ armour: { commandShare: 12 } });
    expect([43, 4, 0].map((count) => commandTanksOf(count, numbers))).toEqual([5, 1, 0]);
    expect(commandTanksHit({ tanks: 43, commandLost: 0 }, 3, numbers)).toBe(3);
    expect(commandTanksHit({ tanks: 43, commandLost: 3 }, 9, numbers)).toBe(2);
    expect(commandTanksHit({ tanks: 43, commandLost: 5 }, 9, numbers)).toBe(0);
  });

  test("[R7.7] with them control is lost: cohesion falls, and nothing is stormed to the end of the next part", () => {
    const units = [
      aTankCompany({ id: "tanks", at: "0000" }),
      aUnit({ id: "red", at: "0000", men: 300, smallArms: 300 }),
      aUnit({ id: "guns", at: "0100", side: "japanese", ...GUNS }),
      aUnit({ id: "blue", at: "0100", side: "japanese", men: 500, smallArms: 9000 }),
    ];
    const game = aGame(["...."], { units });
    game.order(storming(game, "tanks red", "0100"));
    // 60 tenths stop six of ten tanks, the only commander's tank among them.
    expect(factsOf(game.events, "command-tanks-hit")[0]).toMatchObject({ unit: "tanks", tanks: 1 });
    expect(
      factsOf(game.events, "cohesion-changed").filter(({ cause }) => cause === "command-tanks"),
    ).toMatchObject([{ unit: "tanks", change: -10 }]);
    expect(game.unit("tanks")).toMatchObject({ leaderless: 2, commandLost: 1, tanks: 4 });
    game.endParts(1);
    for (const unit of ["guns", "blue"]) game.order({ type: "stand", unit, order: "hold-fire" });
    game.endParts(1);
    expect(game.unit("tanks").leaderless).toBe(1);
    expect(game.refusal(storming(game, "tanks", "0100"))).toBe("control-lost R7.7");
    game.endParts(1);
    expect(game.unit("tanks").leaderless).toBe(0);
  });
});

describe("[R7.7] the forecast of a move", () => {
  const told = (ofGuns: string) => {
    const units = [
      aTankCompany({ id: "tanks", at: "0000" }),
      aUnit({ id: "guns", at: "0200", side: "japanese", ...GUNS }),
    ];
    const game = aGame(["....", "...."], { units });
    if (ofGuns === "lost") {
      const known = game.view("soviet");
      const own = known.own.map((unit) => (unit.id === "tanks" ? { ...unit, commandLost: 1 } : unit));
      return preview({ ...known, own }, moving(game, "tanks", "0100"));
    }
    return preview(game.view("soviet"), moving(game, "tanks", ofGuns));
  };

  test("[R7.7] says that control may be lost where guns may hit a tank, and no commander's has been hit yet", () => {
    expect(told("0100")).toMatchObject({ type: "move", mayLoseControl: true });
    expect(told("lost")).toMatchObject({ type: "move", mayLoseControl: false });
    expect(told("0001")).toMatchObject({ type: "move", mayLoseControl: false });
  });
});

describe("[R7.8] anti-tank rifles", () => {
  const rifles = aGroup({ antiTankRifles: 20 });

  test("[R7.8] they stop tanks beside guns, fewer when held down", () => {
    expect(antiTankPoints([rifles], "day", "clear", WORKED)).toBe(20);
    expect(antiTankPoints([{ ...rifles, suppressed: 50 }, aGroup(GUNS)], "day", "clear", WORKED)).toBe(70);
  });

  test("[R7.8] only tanks in the next hex", () => {
    const stopped = (distance: number) =>
      fireForecast(
        {
          firers: [rifles],
          targets: [tanks(9)],
          distance,
          occasion: "order",
          posture: "holding",
          works: 0,
          nests: 0,
          terrain: "open",
          light: "day",
          weather: "clear",
        },
        { ...WORKED, fire: { ...WORKED.fire, byDistance: [100, 100, 100] } },
      ).outcomes[0]?.tanksStopped[0]?.tanks;
    expect([1, 2].map(stopped)).toEqual([2, 0]);
  });
});

describe("[R7.9] tanks that pass guns", () => {
  test("[R7.9] the guns answer, not the larger battalion beside them", () => {
    const units = [
      aTankCompany({ id: "tanks", at: "0000" }),
      aUnit({ id: "guns", at: "0201", side: "japanese", ...GUNS }),
      aUnit({ id: "blue", at: "0201", side: "japanese", men: 500, smallArms: 900 }),
    ];
    const game = aGame(["....", "....", "...."], { units });
    game.order(moving(game, "tanks", "0100 0200"));
    expect(factsOf(game.events, "reacted")[0]?.unit).toBe("guns");
    expect(factsOf(game.events, "losses-taken")[0]?.loss.tanks).toBe(6);
  });
});

describe("[R7.10] tanks alone in the dark", () => {
  test("[R7.10] infantry stalks them by night only, and not beside their own infantry", () => {
    const numbers = testNumbers({ armour: { stalked: { day: 0, dark: 20 } } });
    expect(stalkChance({ enemyInfantry: 50, ownInfantry: 0, light: "day" }, numbers)).toBe(0);
    expect(stalkChance({ enemyInfantry: 50, ownInfantry: 0, light: "dark" }, numbers)).toBe(20);
    expect(stalkChance({ enemyInfantry: 50, ownInfantry: 5, light: "dark" }, numbers)).toBe(0);
  });

  test("[R7.10] at the end of a dark turn running tanks burn", () => {
    const units = [
      aTankCompany({ id: "tanks", at: "0000" }),
      aUnit({ id: "blue", at: "0100", side: "japanese", smallArms: 10 }),
    ];
    const game = aGame(["...."], {
      units,
      sky: { weather: "clear", light: "dark" },
      numbers: { armour: { stalked: { dark: 100 } } },
    });
    game.endParts(2);
    expect(factsOf(game.events, "tanks-burned")[0]?.tanks).toBe(10);
    expect(game.unit("tanks").tanks).toBe(0);
  });

  test("[R7.10] [R10.3] men whom the last exchange of fire has routed burn nothing", () => {
    const burned = (start: number) => {
      const game = aGame(["...."], {
        units: [
          aTankCompany({ id: "tanks", at: "0000", smallArms: 4000 }),
          aUnit({ id: "blue", at: "0100", side: "japanese", smallArms: 10, men: 40 }),
        ],
        sky: { weather: "clear", light: "dark" },
        numbers: { armour: { stalked: { dark: 100 } }, cohesion: { start } },
      });
      game.endParts(2);
      return factsOf(game.events, "tanks-burned")[0]?.tanks ?? 0;
    };
    expect(burned(100)).toBe(10);
    // On the brink of a rout the first man who falls is one too many.
    expect(burned(20)).toBe(0);
  });
});
