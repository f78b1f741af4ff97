/** A full set of rule numbers with simple round values: tests change only what they are about. */
import type { RuleNumbers } from "../../src/engine/scenario.ts";

/** A value of which any part may be left out; lists are given whole. */
export type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: DeepPartial<T[K]> }
    : T;

/** Round rule numbers, with some changed: `testNumbers({ movement: { zoneOfControl: 0 } })`. */
export function testNumbers(changes: DeepPartial<RuleNumbers> = {}): RuleNumbers {
  return merge(ROUND, changes) as RuleNumbers;
}

function merge(base: unknown, change: unknown): unknown {
  if (change === undefined) return base;
  if (!isTable(base) || !isTable(change)) return change;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(change)) merged[key] = merge(base[key], value);
  return merged;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const WATER = { lake: null, river: null } as const;
const EVERYWHERE = { day: 8, "half-light": 4, moonlight: 2, dark: 1 } as const;

const ROUND: RuleNumbers = {
  movement: {
    allowance: {
      deployed: { foot: 12, horse: 16, wheels: 16, tracks: 20, guns: 8, rail: 40 },
      march: { foot: 24, horse: 32, wheels: 48, tracks: 40, guns: 20, rail: 80 },
    },
    terrain: {
      foot: { open: 2, scrub: 3, marsh: 4, slope: 3, steep: 6, village: 2, "sand-island": 3, ...WATER },
      horse: { open: 2, scrub: 3, marsh: 6, slope: 4, steep: null, village: 2, "sand-island": 3, ...WATER },
      wheels: {
        open: 3,
        scrub: 5,
        marsh: null,
        slope: 6,
        steep: null,
        village: 2,
        "sand-island": 6,
        ...WATER,
      },
      tracks: { open: 2, scrub: 3, marsh: 8, slope: 4, steep: null, village: 2, "sand-island": 4, ...WATER },
      guns: { open: 2, scrub: 4, marsh: 8, slope: 4, steep: null, village: 2, "sand-island": 4, ...WATER },
      rail: {
        open: null,
        scrub: null,
        marsh: null,
        slope: null,
        steep: null,
        village: null,
        "sand-island": null,
        ...WATER,
      },
    },
    route: {
      road: { foot: 1, horse: 1, wheels: 1, tracks: 1, guns: 1, rail: null },
      track: { foot: 2, horse: 2, wheels: 2, tracks: 2, guns: 2, rail: null },
      railway: { foot: 2, horse: 2, wheels: null, tracks: null, guns: null, rail: 1 },
      ferry: { foot: 6, horse: 6, wheels: 6, tracks: null, guns: 6, rail: null },
    },
    slopeMetres: 20,
    slope: { foot: 1, horse: 1, wheels: 2, tracks: 2, guns: 2, rail: 0 },
    slopeDown: { foot: 0, horse: 0, wheels: 1, tracks: 0, guns: 1, rail: 0 },
    crossingTurns: { ford: 1, corduroy: 2 },
    crossingMen: 30,
    crossingDark: 50,
    crossingUnderFire: 25,
    roadColumn: { dry: 1000, rain: 400 },
    columnMetres: { man: 3, gun: 50, tank: 80 },
    swim: 4,
    swimMissing: 20,
    swimCohesion: 5,
    stream: { foot: 2, horse: 2, wheels: null, tracks: 4, guns: null, rail: null },
    darkness: 50,
    rain: 50,
    zoneOfControl: 2,
    zoneOfControlMen: 40,
    columnKeepsOff: 2,
    stackUnits: 4,
    stackMen: 1000,
  },
  sighting: {
    range: {
      clear: EVERYWHERE,
      haze: { day: 4, "half-light": 3, moonlight: 1, dark: 1 },
      rain: { day: 3, "half-light": 2, moonlight: 1, dark: 1 },
      fog: { day: 1, "half-light": 1, moonlight: 1, dark: 1 },
      "fog-lifting": { day: 2, "half-light": 1, moonlight: 1, dark: 1 },
    },
    identify: 50,
    hidden: [50, 25, 25, 25],
    spotForGuns: 6,
    cover: {
      open: 0,
      scrub: 3,
      marsh: 0,
      lake: 0,
      river: 0,
      slope: 0,
      steep: 0,
      village: 6,
      "sand-island": 0,
    },
    eye: 2,
  },
  fire: {
    contact: 400,
    approach: 100,
    storm: 50,
    close: 50,
    smallArmsRange: 2,
    byDistance: [100, 100, 50],
    exposureLight: { day: 100, "half-light": 75, moonlight: 50, dark: 25 },
    exposureWeather: { clear: 100, haze: 75, rain: 75, fog: 50, "fog-lifting": 75 },
    exposureTerrain: {
      open: 100,
      scrub: 75,
      marsh: 100,
      lake: 100,
      river: 100,
      slope: 100,
      steep: 50,
      village: 50,
      "sand-island": 100,
    },
    seenAgainAtStorm: 50,
    exposureWorks: [50, 25, 20, 10],
    wireRow: 25,
    wirePerTank: 10,
    tanksBreakWire: 50,
    movingFire: 50,
    movingFireDark: 25,
    uphill: 10,
    uphillMost: 30,
    acrossStream: 20,
    flank: 10,
    flankMost: 50,
    frontAttackers: 500,
    frontDefenders: 250,
    frontClose: 250,
    smallGroup: 20,
    breakCap: 50,
    breakWithTanks: 10,
    breakPrepared: 10,
    defenderLeaves: 50,
    die: [
      { percent: 50, weight: 1 },
      { percent: 100, weight: 2 },
      { percent: 150, weight: 1 },
    ],
    fate: {
      soviet: { killed: 25, wounded: 70, missing: 5 },
      japanese: { killed: 30, wounded: 70, missing: 0 },
    },
    retreatLoss: 10,
    surroundedLoss: 50,
    retreatGuns: 50,
    crewLoss: 50,
    reaction: 50,
  },
  bombardment: {
    shellsPerCasualty: [10, 20, 50, 100],
    onTheMove: 200,
    suppression: 20,
    suppressionMost: 60,
    suppressionAtStorm: 20,
    blind: 50,
    shellsPerGun: 200,
    flash: { clear: 12, haze: 8, rain: 6, fog: 2, "fog-lifting": 6 },
    shellsToSilence: 25,
    answer: 50,
    shellsPerWireRow: 100,
    shellsPerNest: 50,
    heavyShell: 200,
    resupply: { soviet: 20, japanese: 10 },
  },
  air: {
    kilogramsPerCasualty: [500, 1000, 2000, 4000],
    grounded: ["fog", "rain"],
    groundedLight: ["moonlight", "dark"],
    shock: 5,
    shockMost: 20,
    suppression: 10,
    suppressionMost: 50,
  },
  armour: {
    bog: {
      open: 0,
      scrub: 0,
      marsh: 20,
      lake: 0,
      river: 0,
      slope: 5,
      steep: 0,
      village: 0,
      "sand-island": 10,
    },
    bogStream: 20,
    bogFord: 50,
    bogRain: 10,
    bogMost: 95,
    free: 50,
    burned: 25,
    boggedFire: 50,
    fastTank: 2,
    turnBack: 50,
  },
  entrenchment: {
    turns: [1, 2, 4],
    rock: 200,
    engineers: 100,
    underFire: 1,
    marsh: 1,
    wireTurn: 50,
    wireMen: 50,
    wireMost: 3,
    wireDark: 200,
    wireUnderFire: 400,
    nestHours: 100,
    nestMost: 10,
    nestMen: 5,
    nestFire: 10,
    nestKnockedOut: 40,
  },
  cohesion: {
    start: 100,
    disrupted: 40,
    routed: 20,
    march: 2,
    assault: 10,
    perPercentLost: 1,
    retreat: 10,
    shelled: 5,
    gainInContact: 1,
    gain: 5,
    gainResting: 15,
    onFire: 50,
    surrounded: 6,
    rawQuality: 75,
    rawBreak: 5,
    rawShock: 5,
    officersAt: 50,
    officers: 5,
  },
  command: { freeMarch: 4 },
  border: { war: 100, cooling: 1 },
  victory: {
    perHundredMen: 1,
    perEscalationPoint: 1,
    levels: [
      { id: "decisive", margin: 50 },
      { id: "marked", margin: 20 },
      { id: "slight", margin: 5 },
    ],
  },
};
