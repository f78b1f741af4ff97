/** How a storm may end, as it is foretold: each end with its chance, and what it costs where ends lie far apart. */
import type { Hex, LossRange, Preview, SideView } from "../engine/index.ts";
import { enemiesAt } from "./here.ts";
import type { Reader } from "./reader.ts";

type Assault = Extract<Preview, { readonly type: "assault" }>;

/**
 * "taken 22 %: ours about 90 (80–99)": one for each end that can come, the losses where there is more than one.
 * @param lossWords how the speaker puts a range of losses.
 */
export function tellEnds(
  { language }: Reader,
  { ends }: Assault,
  lossWords: (range: LossRange) => string,
): readonly string[] {
  const { t, formatPercent } = language;
  return ends.map(({ result, step, percent, own }) => {
    const end = t("preview.end", {
      result: t(step ? `preview.brokenIn.${step}` : `preview.results.${result}`),
      percent: formatPercent(percent),
    });
    return ends.length > 1 ? t("preview.endCosts", { end, losses: lossWords(own) }) : end;
  });
}

/** "67 %", or "likely 67 % (33 % to 100 %)" where what is not known of the garrison leaves more open. @see R3.8 */
export function tellTakes({ language }: Reader, { takes, span }: Assault): string {
  const { t, formatPercent } = language;
  const percent = formatPercent(takes);
  const { low, high } = span?.takes ?? { low: takes, high: takes };
  if (low === high) return percent;
  return t("preview.takesWithin", { percent, low: formatPercent(low), high: formatPercent(high) });
}

/**
 * Who goes into the hex if it falls, who stays where he is, and who may be too shaken by it to go; null where one storms
 * alone and will go in, and where it cannot fall. @see R4.8 R10.3
 */
export function tellAdvance(reader: Reader, { advance, cohesion, tooShaken, takes }: Assault): string | null {
  const { t } = reader.language;
  const named = (units: readonly string[]): string => units.map(reader.short).join(", ");
  if (takes === 0) return null;
  if (advance.length === 0) return t("preview.nobodyGoesIn");
  const mayStay = advance.filter((unit) => tooShaken.includes(unit));
  if (cohesion.own.length < 2 && mayStay.length === 0) return null;
  const stay = cohesion.own.map(({ unit }) => unit).filter((unit) => !advance.includes(unit));
  const go = t("preview.goIn", { go: named(advance), count: advance.length });
  const went = mayStay.length > 0 ? t("preview.mayStay", { go, units: named(mayStay) }) : go;
  return stay.length === 0 ? went : t("preview.stay", { went, stay: named(stay), count: stay.length });
}

/** Tanks put out of action in a storm, and the men who fall with them beside those on foot. @see R4.7 R7.4 */
export function tellTanksLost(
  { language }: Reader,
  { tanks, crews }: Assault,
  lossWords: (range: LossRange) => string,
): string {
  if (crews.high === 0) return lossWords(tanks);
  return language.t("preview.withCrews", { tanks: lossWords(tanks), crews: lossWords(crews) });
}

/**
 * "650 men, fire 420 in the storm against about 80 men, fire 210 in the storm": what the odds are made of; who storms and
 * who holds the hex as far as he is known. @see R4.14 R3.8
 */
export function tellStrengths({ language }: Reader, { strengths }: Assault): string {
  const { t, formatNumber } = language;
  type Strength = Assault["strengths"]["attack"];
  const told = ({ men, tanks, fire }: Strength, key: "strength" | "strengthSupposed"): string => {
    const who = [
      ...(men > 0 ? [t("hover.men", { count: men })] : []),
      ...(tanks > 0 ? [t("hover.tanks", { count: tanks })] : []),
    ];
    if (who.length === 0) return t("why.noStrength");
    return t(`why.${key}`, { who: who.join(", "), fire: formatNumber(fire) });
  };
  const { attack, defence } = strengths;
  return t("why.strengths", { ours: told(attack, "strength"), theirs: told(defence, "strengthSupposed") });
}

/**
 * Why the odds reckon with other men than the counters in the hex show; null where they reckon with the same, or where
 * more is open than how they were counted. @see R3.3 R3.8
 */
export function tellMenReckoned(
  reader: Reader,
  view: SideView,
  hex: Hex,
  { strengths }: Pick<Assault, "strengths">,
): string | null {
  const there = enemiesAt(view, hex);
  const isCounted = there.every(
    ({ id, level, condition }) =>
      level === "identified" && condition !== "routed" && !CREWS.has(reader.sheet(id)?.arm ?? ""),
  );
  const counted = there.reduce((sum, { men }) => sum + men, 0);
  const { men } = strengths.defence;
  if (!isCounted || men === 0 || men === counted) return null;
  return reader.language.t("why.counted", { counted, men });
}

/** Chance from which good odds need no excuse, percent. */
const LIKELY = 50;

/** Why odds of one to one and better may still not take the hex; null where nothing is to be said. @see R4.14 */
export function tellDespiteOdds({ language }: Reader, { odds, takes, results }: Assault): string | null {
  const [ours, theirs] = odds;
  if (ours < theirs || takes >= LIKELY) return null;
  const { formatPercent, t } = language;
  const end = (["broken", "repulsed", "held"] as const).reduce((most, other) =>
    results[other] > results[most] ? other : most,
  );
  return t("preview.despiteOdds", {
    percent: formatPercent(results[end]),
    end: t(`preview.results.${end}`),
  });
}

/** Arms whose men fall with their machines and are not counted among the attackers. @see R4.7 */
const CREWS: ReadonlySet<string> = new Set(["tank", "armoured-train"]);

/** The loss at which the attackers give up, where they may: of men, or of tanks that go in alone. @see R4.5 R7.4 */
export function tellBreakLimit(reader: Reader, view: SideView, preview: Assault): string | null {
  const { t, formatNumber, formatPercent } = reader.language;
  if (preview.results.broken === 0) return null;
  const storming = new Set(preview.cohesion.own.map(({ unit }) => unit));
  const units = view.own.filter(({ id }) => storming.has(id));
  const isTanks = preview.breaksBy === "tanks";
  const onFoot = units.filter(({ id }) => !CREWS.has(reader.sheet(id)?.arm ?? ""));
  const all = isTanks
    ? units.reduce((sum, { tanks }) => sum + tanks, 0)
    : onFoot.reduce((sum, { men }) => sum + men, 0);
  const lost = formatNumber(Math.ceil((all * preview.breakLimit) / 100));
  const facts = { limit: formatPercent(preview.breakLimit), all: formatNumber(all) };
  return isTanks
    ? t("preview.turnBackAt", { ...facts, tanks: lost })
    : t("preview.breaksOffAt", { ...facts, men: lost });
}
