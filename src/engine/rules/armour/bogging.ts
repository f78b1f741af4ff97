/**
 * Where tanks bog down, how they come free, and what happens to those that stand beside enemy infantry.
 * @source Forces and rates of the project, 2026, worked case 4: 43 tanks on a stream and two hexes of marsh.
 */
import type { CrossingKind, Light, Percent, RuleNumbers, Terrain, Weather } from "../../scenario.ts";
import { between, percentOf } from "../percent.ts";

/** One step of tanks from hex to hex. */
export interface BoggingStep {
  readonly terrain: Terrain;
  /** They follow a road, a track or a railway. */
  readonly route: 0 | 1;
  /** Stream on the hexside: a crossing, "open" off the crossings, or none. */
  readonly stream: CrossingKind | "open" | "none";
  readonly weather: Weather;
}

/** Chance in percent that each tank bogs in a step. @rule R7.1 R7.2 */
export function bogChance(step: BoggingStep, numbers: RuleNumbers): Percent {
  const { bog, bogRain, bogMost } = numbers.armour;
  if (step.route) return 0;
  const rain = step.weather === "rain" ? bogRain : 0;
  return between(0, bog[step.terrain] + streamChance(step.stream, numbers) + rain, bogMost);
}

function streamChance(stream: BoggingStep["stream"], numbers: RuleNumbers): Percent {
  const { bogStream, bogFord } = numbers.armour;
  if (stream === "open") return bogStream;
  return stream === "ford" ? percentOf(bogStream, bogFord) : 0;
}

/** Tanks expected to bog on a path, in tenths. @param chances of each step, in order. @rule R7.1 */
export function boggingTenths(tanks: number, chances: readonly Percent[]): number {
  let running = tanks * 1000;
  for (const chance of chances) running -= percentOf(running, chance);
  return Math.floor((tanks * 1000 - running) / 100);
}

const CERTAIN = 1_000_000;

/**
 * How many tanks bog on a path, each case with its weight out of about a million: every tank throws for itself on
 * every step until it is stuck. @param chances of each step, in order. @rule R7.1
 */
export function boggedOutcomes(
  tanks: number,
  chances: readonly Percent[],
): readonly { readonly weight: number; readonly tanks: number }[] {
  const through = chances.reduce((left, chance) => percentOf(left, 100 - chance), CERTAIN);
  const part = (weight: number, of: number): number => Math.floor((weight * of + CERTAIN / 2) / CERTAIN);
  const weights = [CERTAIN];
  for (let tank = 0; tank < tanks; tank++)
    // From the most stuck down: each case comes of the one with as many stuck before, and the one with one fewer.
    for (let stuck = tank + 1; stuck >= 0; stuck--)
      weights[stuck] = part(weights[stuck] ?? 0, through) + part(weights[stuck - 1] ?? 0, CERTAIN - through);
  return weights.map((weight, stuck) => ({ weight, tanks: stuck }));
}

/** Chance in percent that a bogged tank comes free in a turn: nobody tows under fire. @rule R7.3 */
export function freeChance(fire: "under-fire" | "out-of-fire", numbers: RuleNumbers): Percent {
  return fire === "under-fire" ? 0 : numbers.armour.free;
}

/**
 * Chance in percent that a bogged tank is burned in a turn: enemy infantry beside it, none of its own.
 * @rule R7.5
 */
export function burnChance(
  beside: { readonly enemyInfantry: number; readonly ownInfantry: number; readonly light: Light },
  numbers: RuleNumbers,
): Percent {
  return isAlone(beside) ? numbers.armour.burned[beside.light] : 0;
}

/** Chance in percent that a running tank that stands so is burned in a turn: infantry stalks it by night. @rule R7.10 */
export function stalkChance(beside: Parameters<typeof burnChance>[0], numbers: RuleNumbers): Percent {
  return isAlone(beside) ? numbers.armour.stalked[beside.light] : 0;
}

function isAlone(beside: { readonly enemyInfantry: number; readonly ownInfantry: number }): boolean {
  return beside.enemyInfantry > 0 && beside.ownInfantry === 0;
}
