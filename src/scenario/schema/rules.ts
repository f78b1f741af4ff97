import { z } from "zod";
import { TERRAINS } from "../engine.ts";
import { MOVERS } from "./orderOfBattle.ts";
import { count, evidence, percent, share, sideId, text, whole } from "./parts.ts";
import { LIGHTS, WEATHERS } from "./sky.ts";

const terrain = z.enum(TERRAINS as unknown as [(typeof TERRAINS)[number]]);
const mover = z.enum(MOVERS);
const light = z.enum(LIGHTS);
const weather = z.enum(WEATHERS);
const route = z.enum(["road", "track", "railway", "ferry"]);
const cost = z.int().min(1).nullable();
/** Works levels 0 to 3. */
const byWorks = z.array(count).length(4);

/** A chapter of the rules: its numbers, and where each comes from. */
function chapter<T extends z.ZodRawShape>(fields: T) {
  return z.strictObject({ ...fields, evidence: z.record(z.string(), evidence) });
}

const movement = chapter({
  allowance: z.record(z.enum(["deployed", "march"]), z.record(mover, count)),
  terrain: z.record(mover, z.record(terrain, cost)),
  route: z.record(route, z.record(mover, cost)),
  slopeMetres: z.int().min(1),
  slope: z.record(mover, count),
  slopeDown: z.record(mover, count),
  crossingTurns: z.record(z.enum(["ford", "corduroy"]), z.int().min(1)),
  crossingMen: z.int().min(1),
  crossingDark: share,
  crossingUnderFire: share,
  roadColumn: z.record(z.enum(["dry", "rain"]), z.int().min(1)),
  columnMetres: z.record(z.enum(["man", "gun", "tank"]), count),
  swim: z.int().min(1),
  swimMissing: count,
  swimCohesion: count,
  stream: z.record(mover, count.nullable()),
  darkness: percent,
  rain: percent,
  zoneOfControl: count,
  zoneOfControlMen: count,
  columnKeepsOff: z.int().min(0).max(4),
  stackUnits: z.int().min(1),
  stackMen: z.int().min(1),
  stackSmall: count,
});

const sighting = chapter({
  range: z.record(weather, z.record(light, count)),
  identify: share,
  countedTo: z.array(z.int().min(1)),
  countedBy: z.array(z.int().min(1)).min(1),
  shakenFor: count,
  hidden: byWorks,
  spotForGuns: count,
  cover: z.record(terrain, count),
  eye: count,
});

const fire = chapter({
  contact: z.int().min(1),
  approach: z.int().min(1),
  storm: z.int().min(1),
  close: z.int().min(1),
  smallArmsRange: count,
  byDistance: z.array(percent).min(1),
  lightByDistance: z.array(percent).min(1),
  exposureLight: z.record(light, percent),
  exposureWeather: z.record(weather, percent),
  exposureTerrain: z.record(terrain, percent),
  seenAgainAtStorm: share,
  exposureWorks: byWorks,
  wireRow: percent,
  wirePerTank: percent,
  tanksBreakWire: share,
  movingFire: percent,
  movingFireDark: percent,
  uphill: percent,
  uphillMost: share,
  uphillMetres: z.int().min(1),
  acrossStream: percent,
  flank: percent,
  flankMost: share,
  frontAttackers: z.int().min(1),
  frontDefenders: z.int().min(1),
  frontClose: z.int().min(1),
  closeReserve: z.int().min(1),
  smallGroup: count,
  breakCap: share,
  breakWithTanks: percent,
  breakPrepared: percent,
  preparedFully: percent,
  defenderLeaves: share,
  nightAstray: share,
  nightQuality: percent,
  cutOff: share,
  breakOut: z.int().min(1),
  die: z.array(z.strictObject({ percent, weight: z.int().min(1) })).min(1),
  fate: z.record(sideId, z.strictObject({ killed: share, wounded: share, missing: share })),
  retreatLoss: share,
  surroundedLoss: share,
  retreatGuns: share,
  crewLoss: share,
  reaction: percent,
  counterAttackLeast: share,
  menForTank: count,
});

const bombardment = chapter({
  shellsPerCasualty: z.array(z.int().min(1)).length(4),
  onTheMove: percent,
  suppression: share,
  suppressionMost: share,
  suppressionAtStorm: share,
  blind: share,
  crew: share,
  shellsPerGun: z.int().min(1),
  flash: z.record(weather, count),
  shellsToSilence: z.int().min(1),
  answer: share,
  shellsPerWireRow: z.int().min(1),
  shellsPerNest: z.int().min(1),
  heavyShell: z.int().min(1),
  resupply: z.record(sideId, count),
});

const air = chapter({
  kilogramsPerCasualty: z.array(z.int().min(1)).length(4),
  kilogramsPerGun: z.int().min(1),
  kilogramsToSilence: z.int().min(1),
  onTheMove: percent,
  antiAirRange: count,
  antiAirCover: z.record(sideId, count),
  antiAirLoss: share,
  antiAirLossMost: count,
  antiAirAim: share,
  antiAirAimMost: share,
  grounded: z.array(weather),
  groundedLight: z.array(light),
  shock: count,
  shockMost: count,
  suppression: share,
  suppressionMost: share,
});

const armour = chapter({
  bog: z.record(terrain, share),
  bogStream: share,
  bogFord: share,
  bogRain: share,
  bogMost: share,
  detour: count,
  bogAsked: share,
  free: share,
  workshop: share,
  towing: count,
  burned: z.record(light, share),
  stalked: z.record(light, share),
  boggedFire: share,
  fastTank: z.int().min(1),
  turnBack: share,
  aloneFinds: byWorks,
  aloneLost: z.record(light, share),
  stuckHit: z.int().min(1),
  commandShare: share,
  commandShock: count,
});

const entrenchment = chapter({
  turns: z.array(z.int().min(1)).length(3),
  rock: percent,
  engineers: percent,
  roomShare: percent,
  captured: count,
  lostWithHex: count,
  underFire: count,
  marsh: count,
  wireTurn: z.int().min(1),
  wireMen: z.int().min(1),
  wireMost: count,
  wireDark: z.int().min(100),
  wireUnderFire: z.int().min(100),
  nestHours: z.int().min(1),
  nestMost: count,
  nestTurn: count,
  nestGarrison: z.int().min(1),
  nestMen: z.int().min(1),
  nestFire: count,
  nestKnockedOut: z.int().min(1),
  nestHitMost: count,
});

const supply = chapter({
  reach: z.int().min(1),
  lake: z.int().min(1),
  lasts: count,
  withoutFire: share,
  recovery: share,
  kilogramsQuiet: count,
  kilogramsFighting: count,
  kilogramsTank: count,
  kilogramsShell: count,
  shortAttack: share,
});

const health = chapter({
  sick: z.record(sideId, count),
  marsh: percent,
  unsupplied: percent,
  carriedUnderFire: share,
});

const cohesion = chapter({
  start: share,
  disrupted: share,
  routed: share,
  march: count,
  assault: count,
  perPercentLost: count,
  retreat: count,
  shelled: count,
  inWorks: byWorks,
  smallUnit: count,
  gainInContact: count,
  gain: count,
  gainResting: count,
  onFire: percent,
  surrounded: count,
  rawQuality: percent,
  rawBreak: percent,
  rawShock: count,
  foothold: count,
  officersAt: z.int().min(1),
  officers: count,
});

const command = chapter({ freeMarch: count });

const border = chapter({
  war: z.int().min(1),
  cooling: count,
  forceMen: count,
  depth: z.int().min(1),
  raidSorties: z.int().min(1),
});

const victory = chapter({
  perHundredMen: count,
  perEscalationPoint: whole,
  warLoss: count,
  savedMost: count,
  levels: z.array(z.strictObject({ id: text, margin: count })).min(1),
});

/** `common/rules.json`: every number of the rules, chapter by chapter, each with its evidence. */
export const rulesFile = z.strictObject({
  movement,
  sighting,
  fire,
  bombardment,
  air,
  armour,
  entrenchment,
  supply,
  health,
  cohesion,
  command,
  border,
  victory,
  note: text.optional(),
});

/** What `common/rules.json` holds once its shape is right: the numbers of the rules with their evidence. */
export type RulesFile = z.infer<typeof rulesFile>;
