/** The dice of a fight in words: which face fell, and what it did to the losses. */
import type { BattleEvent, Die, Modifier } from "../engine/index.ts";
import type { Reader } from "./reader.ts";

type Fight = Extract<
  BattleEvent,
  { readonly type: "assault-resolved" | "fire-resolved" | "bombardment-resolved" | "air-strike-resolved" }
>;

/** "Approach: we lost 36, they 7." and so on, as far as an assault came; and where it stopped. */
export function stepLines(reader: Reader, fight: Fight, we: Modifier["helps"]): readonly string[] {
  if (fight.type !== "assault-resolved") return [];
  const { t, formatNumber, formatPercent } = reader.language;
  const lines = fight.steps.map(({ step, attackers, defenders }) =>
    t("results.step", {
      step: t(`results.stepNames.${step}`),
      ours: formatNumber(we === "attacker" ? attackers : defenders),
      theirs: formatNumber(we === "attacker" ? defenders : attackers),
    }),
  );
  const stopped = t("results.stopped", { percent: formatPercent(fight.breakLimit) });
  return fight.result === "broken" ? [...lines, stopped] : lines;
}

/** What each die did: "The die on our losses: 125 % of what was to be expected." */
export function diceLines(reader: Reader, fight: Fight, we: Modifier["helps"]): readonly string[] {
  const { t, formatNumber, formatPercent } = reader.language;
  const die = (whose: "ours" | "theirs", percent: number): string =>
    t(`results.die.${whose}`, { percent: formatPercent(percent) });
  if (fight.type === "fire-resolved" && fight.calculated !== undefined)
    return [
      t("results.calculated", {
        calculated: formatNumber(fight.calculated / HUNDREDTHS),
        percent: formatPercent(fight.luck),
        loss: formatNumber(fight.loss),
      }),
    ];
  // What our own shells did where nobody saw them fall is not known, nor what the die made of it.
  if (fight.type === "bombardment-resolved" && fight.observed === "blind" && we === "attacker") return [];
  if (fight.type !== "assault-resolved") return [die(we === "attacker" ? "theirs" : "ours", fight.luck)];
  if (fight.steps.length === 0) return [];
  const { attackersLoss, defendersLoss } = fight.luck;
  const [ours, theirs] = we === "attacker" ? [attackersLoss, defendersLoss] : [defendersLoss, attackersLoss];
  return [die("ours", ours), die("theirs", theirs)];
}

/** The engine counts in hundredths of a man what it throws for. @rule R4.2 */
const HUNDREDTHS = 100;

/** Faces of dice of a hundred, counted from 1 as people count. */
export function facesOf(dice: readonly Die[]): string {
  return dice.map(({ face }) => String(face + 1)).join(", ");
}

/** Most faces that are read out one by one. */
const MOST_FACES = 10;

/** "dice: 12, 61"; of many dice only how many. */
export function diceSaid({ language: { t } }: Reader, dice: readonly Die[]): string {
  return dice.length > MOST_FACES
    ? t("events.manyDice", { count: dice.length })
    : t("events.dice", { faces: facesOf(dice) });
}
