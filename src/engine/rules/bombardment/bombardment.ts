/**
 * Bombardment: shells at a hex in range, what they kill, what they hold down and what guns they find.
 * @source Forces and rates of the project, 2026: shells for one casualty by posture, share held down.
 */
import type { Modifier } from "../../events.ts";
import type { Percent, RuleNumbers } from "../../scenario.ts";
import { type Fallen, NOTHING_FALLEN } from "../../state.ts";
import { modifierOf, worksCause } from "../fire-and-assault/breakdown.ts";
import { worksValue } from "../fire-and-assault/exposure.ts";
import { stepLossMost } from "../fire-and-assault/strength.ts";
import { HUNDREDTHS, wholeMen } from "../leftOver.ts";
import { between, percentOf, percentsOf, shareOf } from "../percent.ts";
import { madeUp } from "./fallen.ts";

/** Why a battery fires: by order, or in answer to guns that showed themselves. @rule R5.10 */
export type BombardmentOccasion = "order" | "answer";

/** Shells of one unit at one hex. @rule R5.1 */
export interface BombardmentSituation {
  /** Shells fired: see `shellsFired`. */
  readonly shells: number;
  /** Percent of its rate that the crews of the battery keep up, counted in the shells; absent: all. @rule R5.6 */
  readonly crews?: Percent;
  /** What each is worth, percent of a 76 mm shell. @rule R5.7 */
  readonly worth: Percent;
  /** A friend sees the hex, or the guns fire by the map. @rule R5.2 */
  readonly observed: "observed" | "blind";
  /** Men and guns of the units in the hex, all together. */
  readonly men: number;
  readonly guns: number;
  /** Of the guns, those of batteries that bombard. @rule R5.9 */
  readonly batteryGuns: number;
  /** Works there on the side of the targets. */
  readonly works: number;
  /** Rows of wire before them, and nests in them. */
  readonly wire: number;
  readonly nests: number;
  readonly posture: "holding" | "moving";
  /** Shells of its side that fell there in this part before, as they told; absent: none. @rule R5.11 */
  readonly fallen?: Pick<Fallen, "shells" | "heavy">;
}

/** One result of a bombardment. */
export interface BombardmentOutcome {
  /** How often it comes, out of the sum of all weights. */
  readonly weight: number;
  /** Men lost in the hex. */
  readonly loss: number;
  /** What the die made of it, percent. */
  readonly luck: Percent;
  /** Guns knocked out. */
  readonly guns: number;
  /** Percent held down in the hex, by this bombardment alone. */
  readonly suppression: Percent;
  /** The batteries there are silenced. @rule R5.9 */
  readonly silences: 0 | 1;
  /** Rows of wire opened, and nests knocked out. @rule R8.6 R8.8 */
  readonly rows: number;
  readonly nests: number;
  /** Shells that fell, in shells of 76 mm, as they tell. @rule R5.11 */
  readonly fell: number;
}

/**
 * What a bombardment can do: its outcomes with their weights, and the figures that led to them. @rule R5.3
 */
export interface BombardmentForecast {
  readonly outcomes: readonly BombardmentOutcome[];
  readonly breakdown: readonly Modifier[];
}

/** Men and guns of a unit: those it came with, or those it has left. */
interface Crewed {
  readonly men: number;
  readonly guns: number;
}

/**
 * Shells that a unit fires in a turn: what it holds, at most its rate for the guns it has left, as far as their crews
 * serve them.
 * @rule R5.6
 */
export function shellsFired(
  sheet: Crewed & { readonly shellsPerTurn: number },
  strength: Crewed & { readonly shells: number },
  numbers: RuleNumbers,
): number {
  if (sheet.guns <= 0 || strength.guns <= 0) return 0;
  const rate = Math.floor((sheet.shellsPerTurn * Math.min(strength.guns, sheet.guns)) / sheet.guns);
  return between(0, strength.shells, Math.ceil((rate * crewsLeft(sheet, strength, numbers)) / 100));
}

/** Percent of the rate that the men left can keep up: a part of those who came with a gun serves it. @rule R5.6 */
export function crewsLeft(sheet: Crewed, { men, guns }: Crewed, numbers: RuleNumbers): Percent {
  const neededByHundred = sheet.men * Math.min(guns, sheet.guns) * numbers.bombardment.crew;
  if (neededByHundred <= 0) return 100;
  return Math.min(100, Math.floor((men * sheet.guns * 100 * 100) / neededByHundred));
}

/** Lists the outcomes of a bombardment. @rule R5.2 R5.3 R5.4 */
export function bombardmentForecast(
  situation: BombardmentSituation,
  numbers: RuleNumbers,
): BombardmentForecast {
  const { bombardment } = numbers;
  const telling = percentsOf(situation.shells, [situation.worth, aimFactor(situation, numbers)]);
  const perCasualty = Math.max(1, worksValue(bombardment.shellsPerCasualty, situation.works));
  const factors = [densityFactor(situation, numbers), postureFactor(situation, numbers)];
  const hundredths = percentsOf(Math.floor((telling * HUNDREDTHS) / perCasualty), factors);
  const most = stepLossMost(situation.men, numbers.fire.smallGroup);
  const suppression = Math.min(bombardment.suppressionMost, percentOf(telling, bombardment.suppression));
  return {
    outcomes: numbers.fire.die.flatMap((face) =>
      wholeMen(hundredths, face.percent).map(({ men, chance }) => ({
        weight: face.weight * chance,
        loss: Math.min(most, men),
        luck: face.percent,
        suppression,
        ...addedUp(situation, percentOf(telling, face.percent), numbers),
      })),
    ),
    breakdown: bombardmentBreakdown(situation, numbers),
  };
}

/**
 * Percent held down after another bombardment of the same turn: they add up to the most that shells can do.
 * @rule R5.4
 */
export function suppressionAfter(before: Percent, added: Percent, most: Percent): Percent {
  return Math.max(before, Math.min(most, before + added));
}

function aimFactor(situation: BombardmentSituation, numbers: RuleNumbers): Percent {
  return situation.observed === "observed" ? 100 : numbers.bombardment.blind;
}

/** Few men in a hex are hard to hit: below the size of a small group losses fall with their number. */
function densityFactor(situation: BombardmentSituation, numbers: RuleNumbers): Percent {
  return Math.min(100, shareOf(situation.men, numbers.fire.smallGroup));
}

/** Columns and crowds on the move lose more than men who lie in the field. */
function postureFactor(situation: BombardmentSituation, numbers: RuleNumbers): Percent {
  return situation.posture === "moving" && situation.works === 0 ? numbers.bombardment.onTheMove : 100;
}

/**
 * What comes of so many shells with those that fell before: guns knocked out, crews driven from their pieces, lanes in
 * wire; only heavy ones break nests.
 * @rule R5.3 R5.9 R5.11 R8.6 R8.8
 */
function addedUp(
  situation: BombardmentSituation,
  fell: number,
  numbers: RuleNumbers,
): Pick<BombardmentOutcome, "guns" | "silences" | "rows" | "nests" | "fell"> {
  const { shellsPerGun, shellsPerWireRow, shellsPerNest, shellsToSilence } = numbers.bombardment;
  const { shells, heavy } = situation.fallen ?? NOTHING_FALLEN;
  const { batteryGuns } = situation;
  const nests = isHeavy(situation.worth, numbers) ? madeUp(heavy, fell, shellsPerNest) : 0;
  return {
    guns: Math.min(situation.guns, madeUp(shells, fell, shellsPerGun)),
    silences: batteryGuns > 0 && shells + fell >= batteryGuns * shellsToSilence ? 1 : 0,
    rows: Math.min(situation.wire, madeUp(shells, fell, shellsPerWireRow)),
    nests: Math.min(situation.nests, nests),
    fell,
  };
}

/** Whether shells of such a worth break machine-gun nests. @rule R8.8 */
export function isHeavy(worth: Percent, numbers: RuleNumbers): boolean {
  return worth >= numbers.bombardment.heavyShell;
}

function bombardmentBreakdown(situation: BombardmentSituation, numbers: RuleNumbers): readonly Modifier[] {
  const inTheField = worksValue(numbers.bombardment.shellsPerCasualty, 0);
  const here = Math.max(1, worksValue(numbers.bombardment.shellsPerCasualty, situation.works));
  return [
    ...modifierOf("crews", "R5.6", situation.crews ?? 100, "attacker"),
    ...modifierOf("calibre", "R5.7", situation.worth, "attacker"),
    ...modifierOf("blind", "R5.2", aimFactor(situation, numbers), "attacker"),
    ...modifierOf(worksCause(situation.works), "R5.3", shareOf(inTheField, here), "attacker"),
    ...(situation.men > 0
      ? modifierOf("few-men", "R5.3", densityFactor(situation, numbers), "attacker")
      : []),
    ...modifierOf("on-the-move", "R5.3", postureFactor(situation, numbers), "attacker"),
  ];
}
