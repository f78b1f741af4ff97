/** What the numbers over an order mean, and what of it the dice decide: asked for, never told unasked. */
import type { AssaultResult, Preview } from "../engine/index.ts";
import { areLossesSure } from "./losses.ts";
import type { Reader } from "./reader.ts";

type Told = Exclude<Preview, { readonly type: "refused" }>;
type Assault = Extract<Told, { readonly type: "assault" }>;

/** How a storm ends whatever the dice bring and whoever may be there; null where it may end in more than one way. @see R4.5 */
export function sureEnd({ ends, span }: Pick<Assault, "ends" | "span">): AssaultResult | null {
  const ways = new Set([...ends.map(({ result }) => result), ...(span?.results ?? [])]);
  const [only] = ways;
  return ways.size === 1 && only !== undefined ? only : null;
}

/** The chance, the losses and the dice of an order, a sentence each; nothing where no die is thrown for them. @see R4.2 */
export function tellNumbersMeant(reader: Reader, preview: Told): readonly string[] {
  switch (preview.type) {
    case "assault":
      return stormMeant(reader, preview);
    case "fire":
      return [tellFaces(reader, "why.dieOfFire"), lossMeant(reader, "theirLosses", preview)];
    case "move":
      return preview.breakdown.length > 0
        ? [tellFaces(reader, "why.dieOfFire"), lossMeant(reader, "onTheWay", preview)]
        : [];
    default:
      return [];
  }
}

function stormMeant(reader: Reader, preview: Assault): readonly string[] {
  const { t, formatPercent } = reader.language;
  const result = sureEnd(preview);
  const { low, high } = preview.span?.takes ?? { low: preview.takes, high: preview.takes };
  const { men, tanks } = preview.strengths.defence;
  return [
    // Where nobody resists there is no fight, and no die.
    ...(men + tanks > 0 ? [tellFaces(reader, "why.dice")] : []),
    result === null
      ? t("why.chance", { percent: formatPercent(preview.takes) })
      : t("why.alike", { result: t(`preview.results.${result}`) }),
    ...(low < high ? [t("why.known", { low: formatPercent(low), high: formatPercent(high) })] : []),
    lossMeant(reader, "losses", preview),
  ];
}

/** The faces of the die as the rules have them: "75 %, 100 % or 125 %". */
function tellFaces({ language, theatre }: Reader, key: "why.dice" | "why.dieOfFire"): string {
  const faces = theatre.numbers.fire.die.map(({ percent }) => language.formatPercent(percent));
  return language.t(key, { faces: faces.join(", ") });
}

function lossMeant(
  { language: { t, formatNumber, formatRange } }: Reader,
  whose: "losses" | "theirLosses" | "onTheWay",
  preview: Extract<Told, { readonly type: "assault" | "fire" | "move" }>,
): string {
  const { own, enemy = NONE } = { enemy: undefined, ...preview };
  return t(areLossesSure(preview) ? `why.surely.${whose}` : `why.${whose}`, {
    ours: formatNumber(own.expected),
    theirs: formatNumber(enemy.expected),
    oursLikely: formatRange(own.low, own.high),
    theirsLikely: formatRange(enemy.low, enemy.high),
  });
}

const NONE = { expected: 0, low: 0, high: 0 } as const;
