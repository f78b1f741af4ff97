/**
 * Air strike: bombs on a hex. They kill few who are dug in; what they do is done to the nerve.
 * @source Forces and rates of the project, 2026: tonnes for one casualty, shock of a heavy raid.
 */
import type { Modifier } from "../../events.ts";
import type { Light, Percent, RuleNumbers, Weather } from "../../scenario.ts";
import { madeUp } from "../bombardment/fallen.ts";
import { modifierOf, worksCause } from "../fire-and-assault/breakdown.ts";
import { worksValue } from "../fire-and-assault/exposure.ts";
import { stepLossMost } from "../fire-and-assault/strength.ts";
import { HUNDREDTHS, wholeMen } from "../leftOver.ts";
import { percentOf, percentsOf, shareOf } from "../percent.ts";

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
  /** Guns in the hex, and of them those of batteries that bombard. */
  readonly guns: number;
  readonly batteryGuns: number;
  /** The targets hold the hex, or are caught on the march. */
  readonly posture: "holding" | "moving";
  /** Points of the anti-aircraft fire that covers the hex. @rule R6.4 */
  readonly antiAir: number;
  /** Kilograms of bombs of its side that fell there in this part before, as they told; absent: none. @rule R5.11 */
  readonly fallen?: number;
}

/** One result of an air strike. */
export interface AirStrikeOutcome {
  /** How often it comes, out of the sum of all weights. */
  readonly weight: number;
  /** Men lost in the hex. */
  readonly loss: number;
  /** What the die made of it, percent. */
  readonly luck: Percent;
  /** Cohesion that each unit in the hex loses. */
  readonly shock: number;
  /** Percent held down in the hex, by this strike alone. */
  readonly suppression: Percent;
  /** Guns knocked out, and whether the batteries there are silenced. @rule R5.9 R6.3 */
  readonly guns: number;
  readonly silences: 0 | 1;
  /** Kilograms that fell, as they tell. @rule R5.11 */
  readonly fell: number;
  /** Aircraft shot down. @rule R6.4 */
  readonly aircraft: number;
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

/** Lists the outcomes of an air strike. @rule R6.3 R6.4 */
export function airStrikeForecast(situation: AirStrikeSituation, numbers: RuleNumbers): AirStrikeForecast {
  const { air } = numbers;
  const bombs = percentOf(situation.sorties * situation.kilograms, aimFactor(situation, numbers));
  const before = situation.fallen ?? 0;
  const factors = [densityFactor(situation, numbers), postureFactor(situation, numbers)];
  const perCasualty = kilogramsPerCasualty(situation.works, numbers);
  const hundredths = percentsOf(Math.floor((bombs * HUNDREDTHS) / perCasualty), factors);
  const most = stepLossMost(situation.men, numbers.fire.smallGroup);
  const shock = Math.min(air.shockMost, Math.floor((bombs * air.shock) / TEN_TONNES));
  const suppression = Math.min(air.suppressionMost, Math.floor((bombs * air.suppression) / TEN_TONNES));
  return {
    outcomes: numbers.fire.die.flatMap((face) => {
      const telling = percentOf(bombs, face.percent);
      const strike = {
        luck: face.percent,
        shock,
        suppression,
        guns: Math.min(situation.guns, madeUp(before, telling, air.kilogramsPerGun)),
        silences: silences(situation.batteryGuns, before + telling, numbers),
        fell: telling,
      };
      return wholeMen(hundredths, face.percent).flatMap(({ men, chance }) =>
        aircraftLost(situation, numbers).map(({ aircraft, weight }) => ({
          ...strike,
          loss: Math.min(most, men),
          aircraft,
          weight: face.weight * chance * weight,
        })),
      );
    }),
    breakdown: airStrikeBreakdown(situation, numbers),
  };
}

function airStrikeBreakdown(situation: AirStrikeSituation, numbers: RuleNumbers): readonly Modifier[] {
  return [
    ...modifierOf("anti-air", "R6.4", aimFactor(situation, numbers), "attacker"),
    ...modifierOf(worksCause(situation.works), "R6.3", worksFactor(situation.works, numbers), "attacker"),
    ...(situation.men > 0
      ? modifierOf("few-men", "R6.3", densityFactor(situation, numbers), "attacker")
      : []),
    ...modifierOf("on-the-move", "R6.3", postureFactor(situation, numbers), "attacker"),
  ];
}

/** Aircraft come in thousandths for each sortie: the whole ones fall for sure, one more by what is left over. */
function aircraftLost(
  situation: AirStrikeSituation,
  numbers: RuleNumbers,
): readonly { readonly aircraft: number; readonly weight: number }[] {
  const { antiAirLoss, antiAirLossMost } = numbers.air;
  const perThousand = Math.min(antiAirLossMost, percentOf(situation.antiAir, antiAirLoss));
  const thousandths = situation.sorties * perThousand;
  const aircraft = Math.min(situation.sorties, Math.floor(thousandths / 1000));
  const over = thousandths % 1000;
  if (over === 0) return [{ aircraft, weight: 1 }];
  return [
    { aircraft, weight: 1000 - over },
    { aircraft: Math.min(situation.sorties, aircraft + 1), weight: over },
  ];
}

/** Crews under fire fly higher and aim worse. @rule R6.4 */
function aimFactor(situation: AirStrikeSituation, numbers: RuleNumbers): Percent {
  const { antiAirAim, antiAirAimMost } = numbers.air;
  return 100 - Math.min(antiAirAimMost, percentOf(situation.antiAir, antiAirAim));
}

/** Columns caught on the march have nowhere to go. @rule R6.3 */
function postureFactor(situation: AirStrikeSituation, numbers: RuleNumbers): Percent {
  return situation.posture === "moving" && situation.works === 0 ? numbers.air.onTheMove : 100;
}

function silences(guns: number, telling: number, numbers: RuleNumbers): 0 | 1 {
  return guns > 0 && telling >= guns * numbers.air.kilogramsToSilence ? 1 : 0;
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
