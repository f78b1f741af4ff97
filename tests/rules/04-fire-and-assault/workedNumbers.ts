/** The numbers of the worked cases in "A minimal combat model", and groups to fight with. */

import type { FightingGroup } from "../../../src/engine/rules/fire-and-assault/fightingGroup.ts";
import type { AssaultSituation } from "../../../src/engine/rules/fire-and-assault/situation.ts";
import type { RuleNumbers } from "../../../src/engine/scenario.ts";
import { testNumbers } from "../../support/testNumbers.ts";

/** The divisors, exposures and limits with which the five cases were worked by hand; one face: 100 percent. */
export const WORKED: RuleNumbers = testNumbers({
  fire: {
    contact: 30,
    approach: 6,
    storm: 4,
    close: 3,
    byDistance: [100, 100, 40, 15],
    lightByDistance: [100, 100, 40],
    exposureLight: { day: 100, "half-light": 70, moonlight: 40, dark: 25 },
    exposureWeather: { clear: 100, haze: 70, rain: 80, fog: 40, "fog-lifting": 70 },
    exposureTerrain: { scrub: 70, marsh: 90, steep: 85, village: 50 },
    seenAgainAtStorm: 34,
    exposureWorks: [60, 35, 25, 15],
    wireRow: 25,
    wirePerTank: 10,
    tanksBreakWire: 50,
    movingFire: 50,
    movingFireDark: 30,
    uphill: 4,
    uphillMost: 20,
    acrossStream: 15,
    flank: 10,
    flankMost: 30,
    frontAttackers: 450,
    frontDefenders: 300,
    frontClose: 200,
    smallGroup: 150,
    breakCap: 20,
    breakWithTanks: 5,
    breakPrepared: 5,
    defenderLeaves: 40,
    die: [{ percent: 100, weight: 1 }],
  },
  bombardment: {
    shellsPerCasualty: [20, 40, 60, 90],
    suppression: 25,
    suppressionMost: 40,
    suppressionAtStorm: 25,
  },
  air: { kilogramsPerCasualty: [500, 1500, 2200, 3000] },
  armour: { bog: { marsh: 30 }, bogStream: 20, bogFord: 50, bogRain: 10, boggedFire: 60, fastTank: 3 },
});

/** The same numbers with the die of three faces. */
export const WITH_DIE: RuleNumbers = {
  ...WORKED,
  fire: {
    ...WORKED.fire,
    die: [
      { percent: 75, weight: 1 },
      { percent: 100, weight: 2 },
      { percent: 125, weight: 1 },
    ],
  },
};

/** A hundred trained riflemen, fresh, unless told otherwise. */
export function aGroup(given: Partial<FightingGroup> = {}): FightingGroup {
  return {
    unit: "group",
    arm: "infantry",
    men: 100,
    machineGuns: 0,
    smallArms: 100,
    guns: 0,
    gunFire: 0,
    tanks: 0,
    bogged: 0,
    tankFire: 0,
    fast: 0,
    antiTank: 0,
    antiTankRifles: 0,
    quality: 100,
    breakLimit: 25,
    cohesion: 100,
    suppressed: 0,
    ...given,
  };
}

/** Running tanks with three men each. */
export function tanks(count: number, given: Partial<FightingGroup> = {}): FightingGroup {
  return aGroup({
    unit: "tanks",
    arm: "tank",
    men: count * 3,
    smallArms: 0,
    tanks: count,
    tankFire: 25,
    ...given,
  });
}

/** An assault over one flat hexside by day on men in the open, unless told otherwise. */
export function anAssault(
  attackers: readonly FightingGroup[],
  defenders: readonly FightingGroup[],
  given: Partial<AssaultSituation> = {},
): AssaultSituation {
  return {
    attackers,
    defenders,
    terrain: "slope",
    works: 0,
    // One row before a poor trench, three before a full one, as on 2 August.
    wire: [0, 0, 1, 3][given.works ?? 0] ?? 0,
    nests: 0,
    climbMetres: 0,
    hexsides: 1,
    streams: 0,
    weather: "clear",
    light: "day",
    prepared: 0,
    ...given,
  };
}
