/**
 * Air strike: bombs on a hex. They kill few who are dug in; what they do is done to the nerve.
 * @source Forces and rates of the project, 2026: tonnes for one casualty, shock of a heavy raid.
 */
import type { Modifier } from "../../events.ts";
import type { Light, Percent, RuleNumbers, Weather } from "../../scenario.ts";
import { modifierOf, worksCause } from "../fire-and-assault/breakdown.ts";
import { worksValue } from "../fire-and-assault/exposure.ts";
import { stepLossMost } from "../fire-and-assault/strength.ts";
import { percentOf, shareOf } from "../percent.ts";

/** Kilograms for which shock and suppression are given in the numbers. */
const TEN_TONNES = 10000;

/** Sorties at one hex. @rule R6.1 */
export interface AirStrikeSituation {
  readonly sorties: number;
  /** Kilograms of bombs a sortie. */
  readonly kilograms: number;
  /** Men in the hex, and works there on their side. */
  readonly men: number;
  readonly works: number;
}

/** One result of an air strike. */
export interface AirStrikeOutcome {
  /** How often it comes, out of the sum of all weights. */
  readonly weight: number;
  /** Men lost in the hex. */
  readonly loss: number;
  /** Cohesion that each unit in the hex loses. */
  readonly shock: number;
  /** Percent held down in the hex, by this strike alone. */
  readonly suppression: Percent;
}

/**
 * What an air strike can do: its outcomes with their weights, and the figures that led to them. @rule R6.3
 */
export interface AirStrikeForecast {
  readonly outcomes: readonly AirStrikeOutcome[];
  readonly breakdown: readonly Modifier[];
}

/** Why nothing flies: the weather, the light, or nothing at all. @rule R6.2 */
export function groundedBy(weather: Weather, light: Light, numbers: RuleNumbers): "weather" | "light" | null {
  if (numbers.air.grounded.includes(weather)) return "weather";
  return numbers.air.groundedLight.includes(light) ? "light" : null;
}

/** Lists the outcomes of an air strike. @rule R6.3 */
export function airStrikeForecast(situation: AirStrikeSituation, numbers: RuleNumbers): AirStrikeForecast {
  const { air } = numbers;
  const bombs = situation.sorties * situation.kilograms;
  const loss = percentOf(
    Math.floor(bombs / kilogramsPerCasualty(situation.works, numbers)),
    densityFactor(situation, numbers),
  );
  const most = stepLossMost(situation.men, numbers.fire.smallGroup);
  const shock = Math.min(air.shockMost, Math.floor((bombs * air.shock) / TEN_TONNES));
  const suppression = Math.min(air.suppressionMost, Math.floor((bombs * air.suppression) / TEN_TONNES));
  return {
    outcomes: numbers.fire.die.map((face) => ({
      weight: face.weight,
      loss: Math.min(most, percentOf(loss, face.percent)),
      shock,
      suppression,
    })),
    breakdown: [
      ...modifierOf(worksCause(situation.works), "R6.3", worksFactor(situation.works, numbers), "attacker"),
      ...modifierOf("few-men", "R6.3", densityFactor(situation, numbers), "attacker"),
    ],
  };
}

function kilogramsPerCasualty(works: number, numbers: RuleNumbers): number {
  return Math.max(1, worksValue(numbers.air.kilogramsPerCasualty, works));
}

function worksFactor(works: number, numbers: RuleNumbers): Percent {
  return shareOf(kilogramsPerCasualty(0, numbers), kilogramsPerCasualty(works, numbers));
}

/** Few men in a hex are hard to hit: below the size of a small group losses fall with their number. */
function densityFactor(situation: AirStrikeSituation, numbers: RuleNumbers): Percent {
  return Math.min(100, shareOf(situation.men, numbers.fire.smallGroup));
}
