/** A breakdown as bars: what helped us, what hindered us, by how much. */
import type { Modifier } from "../engine/index.ts";
import type { Reader } from "./reader.ts";

/** One line of a breakdown from our side of it. */
export interface BreakdownBar {
  readonly key: string;
  readonly label: string;
  readonly rule: string;
  readonly forUs: 0 | 1;
  /** How much it changes what it acts on: "+25 %", "−75 %"; of the break limit its points, "+5". */
  readonly figure: string;
  /** What that is: the fire of one side, or of both, the break limit, tanks; and in which step, where it is one. */
  readonly fire: string;
  /** Length of the bar in percent of the longest one beside it. */
  readonly length: number;
}

/** Percent that fill a bar where no cause is larger. */
const LEAST_SCALE = 40;
/** Shortest bar, so that its hatch can be seen. */
const SHORTEST = 10;

/** What is fought: who fires is nobody's attacker where it is the enemy who fires as we come. */
export type FoughtBy = "storm" | "fire";

/** The modifiers as bars; `we` says which part in the fight is ours. */
export function breakdownBars(
  reader: Reader,
  breakdown: readonly Modifier[],
  we: Modifier["helps"],
  by: FoughtBy = "storm",
): readonly BreakdownBar[] {
  const told = breakdown.filter((modifier) => modifier.amount !== 0);
  const longest = Math.max(LEAST_SCALE, ...told.map((modifier) => Math.abs(modifier.amount)));
  return told.map((modifier, index) => {
    const forUs = modifier.helps === we ? 1 : 0;
    const size = Math.abs(modifier.amount);
    return {
      key: `${index}-${modifier.cause}`,
      label: by === "fire" ? firingCause(reader, modifier.cause) : causeName(reader, modifier.cause),
      rule: modifier.rule,
      forUs,
      figure: `${modifier.amount > 0 ? "+" : "−"}${sizeOf(reader, modifier)}`,
      fire: actsOn(reader, modifier, we),
      length: Math.max(SHORTEST, Math.round((size * 100) / longest)),
    };
  });
}

function sizeOf({ language }: Reader, { of, amount }: Modifier): string {
  const size = Math.abs(amount);
  return of === "break-limit" ? language.formatNumber(size) : language.formatPercent(size);
}

/** "their fire", "both sides’ fire on the approach", "points of our break limit". @see R4.5 */
function actsOn({ language: { t } }: Reader, modifier: Modifier, we: Modifier["helps"]): string {
  const { of, step } = modifier;
  const ours = we === "attacker" ? "our" : "their";
  const what =
    of === undefined
      ? t(isOurFire(modifier, we) ? "why.ourFire" : "why.theirFire")
      : of === "both-fires"
        ? t("why.bothFires")
        : t(of === "break-limit" ? `why.${ours}BreakLimit` : `why.${ours}Tanks`);
  return step === undefined ? what : t(`why.in.${step}`, { what });
}

/** More fire helps who fires, less fire helps the other. */
function isOurFire(modifier: Modifier, we: Modifier["helps"]): boolean {
  return modifier.amount > 0 === (modifier.helps === we);
}

function firingCause(reader: Reader, cause: string): string {
  const key = `why.firing.${cause}`;
  return reader.language.has(key)
    ? reader.language.say(key, "modifiers.unknown", {})
    : causeName(reader, cause);
}

/** The name of a cause; one that the catalogue lacks is shown as the rules name it. */
export function causeName(reader: Reader, cause: string): string {
  return reader.language.say(`modifiers.${cause}`, "modifiers.unknown", {
    cause: cause.replaceAll("-", " "),
  });
}
