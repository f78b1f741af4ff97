/** Which of a side's own units are something, or have it; and which of them most. */
import {
  cohesionState,
  dangersTo,
  hexDistance,
  isRaw,
  isSurroundedAsKnown,
  type OwnUnit,
  shelterAsSeen,
} from "../../engine/index.ts";
import { some, strengthOf } from "../../telling/index.ts";
import { onMap } from "../knowledge.ts";
import type { Asked } from "../request.ts";
import type { Scene } from "../scene.ts";
import type { Trait } from "../words/kinds.ts";

type Question = Extract<Asked, { readonly type: "who" }>;

/** Most units that are told where the foremost are asked for. */
const FOREMOST = 5;

/** How far a trait holds of a unit: what is counted of it, of how much; nothing is 0. */
interface Amount {
  readonly count: number;
  readonly all?: number;
}

/** Those who are or have it, by name and number; or the foremost of them. */
export function tellWho(scene: Scene, { trait, negated, rank, units }: Question): readonly string[] {
  const { reader, view } = scene;
  const { t } = reader.language;
  const asked = onMap(view).filter(({ id }) => units?.includes(id) ?? true);
  if (asked.length === 0) return [t("console.who.nobody")];
  const ranked = rankOf(trait);
  if (rank !== null && ranked !== null) return [tellForemost(scene, asked, ranked, rank)];
  const those = asked.filter((unit) => (holds(scene, trait, unit) ? 0 : 1) === negated);
  const name = t(`console.traits.${trait}.${negated === 1 ? "isNot" : "is"}`);
  const facts = { trait: name, count: those.length, all: asked.length };
  const told =
    those.length === 0
      ? t("console.who.none", facts)
      : t("console.who.some", {
          ...facts,
          units: some(
            reader,
            those.map((unit) => named(scene, trait, unit, negated)),
          ),
        });
  // Where nobody is so, who is nearest to it is what is asked for.
  const isMissed = those.length === 0 && negated === 0 && ranked !== null && asked.length > 1;
  return isMissed ? [told, tellForemost(scene, asked, ranked, "most")] : [told];
}

/** Traits of which there is more and less. */
const RANKED = ["shaken", "steady", "hurt", "strong", "shells", "guns", "tanks"] as const;
type Ranked = (typeof RANKED)[number];

function rankOf(trait: Trait): Ranked | null {
  return RANKED.find((each) => each === trait) ?? null;
}

function tellForemost(
  scene: Scene,
  units: readonly OwnUnit[],
  trait: Ranked,
  rank: "most" | "least",
): string {
  const { t } = scene.reader.language;
  const share = (unit: OwnUnit): number => amountOf(scene, trait, unit).count * (trait === "shaken" ? -1 : 1);
  const isSome = (unit: OwnUnit): boolean => trait === "shaken" || amountOf(scene, trait, unit).count > 0;
  const able = units.filter((unit) => (rank === "most" ? isSome(unit) : isCounted(scene, trait, unit)));
  if (able.length === 0)
    return t("console.who.none", { trait: t(`console.traits.${trait}.is`), all: units.length });
  const sorted = [...able].sort((one, other) => (share(other) - share(one)) * (rank === "most" ? 1 : -1));
  return t("console.who.first", {
    trait: t(`console.traits.${trait}.${rank}`),
    units: sorted
      .slice(0, FOREMOST)
      .map((unit) => named(scene, trait, unit, 0))
      .join(", "),
  });
}

/** Who has no guns at all is not he who has fewest. */
function isCounted({ reader }: Scene, trait: Ranked, { id }: OwnUnit): boolean {
  const sheet = reader.sheet(id);
  if (trait === "guns") return (sheet?.guns ?? 0) > 0;
  if (trait === "tanks") return (sheet?.tanks ?? 0) > 0;
  return trait !== "shells" || (sheet?.shells ?? 0) > 0;
}

/** A unit with what is counted of it, where it is counted. */
function named(scene: Scene, trait: Trait, unit: OwnUnit, negated: 0 | 1): string {
  const { reader } = scene;
  const { t, formatNumber } = reader.language;
  const ranked = negated === 1 ? null : rankOf(trait);
  if (ranked === null) return reader.short(unit.id);
  const { count, all } = amountOf(scene, ranked, unit);
  const facts = { count: formatNumber(count), all: formatNumber(all ?? 0) };
  const isCohesion = ranked === "shaken" || ranked === "steady";
  const value = isCohesion
    ? t("console.who.cohesion", facts)
    : all === undefined
      ? facts.count
      : t("console.who.lost", facts);
  return t("console.who.value", { unit: reader.short(unit.id), value });
}

function amountOf({ reader }: Scene, trait: Ranked, unit: OwnUnit): Amount {
  const sheet = reader.sheet(unit.id);
  switch (trait) {
    case "shaken":
    case "steady":
      return { count: unit.cohesion };
    case "hurt": {
      const { killed, wounded, missing } = unit.lost;
      return { count: killed + wounded + missing, all: sheet?.men ?? 0 };
    }
    case "strong":
      return { count: sheet?.arm === "tank" ? strengthOf(sheet, unit) : unit.men };
    case "shells":
      return { count: unit.shells, all: sheet?.shells ?? 0 };
    case "guns":
      return { count: unit.guns };
    case "tanks":
      return { count: unit.tanks + unit.bogged };
  }
}

/** Whether a trait holds of a unit on the map, as its own side knows. */
function holds({ reader, view }: Scene, trait: Trait, unit: OwnUnit): boolean {
  const sheet = reader.sheet(unit.id);
  switch (trait) {
    case "entrenched":
      return shelterAsSeen(view, unit.at) > 0;
    case "open":
      return shelterAsSeen(view, unit.at) === 0;
    case "shaken":
      return cohesionState(unit.cohesion, reader.theatre.numbers.cohesion) !== "good";
    case "steady":
      return cohesionState(unit.cohesion, reader.theatre.numbers.cohesion) === "good";
    case "hurt":
      return unit.lost.killed + unit.lost.wounded + unit.lost.missing > 0;
    case "strong":
      return true;
    case "unsupplied":
      return unit.supply.turns > 0;
    case "supplied":
      return unit.supply.turns === 0;
    case "shells":
      return unit.guns > 0 && unit.shells > 0;
    case "empty":
      return unit.guns > 0 && (sheet?.shells ?? 0) > 0 && unit.shells === 0;
    case "marching":
      return unit.manner === "march";
    case "acted":
      return unit.deed !== null || unit.spent > 0;
    case "fired":
      return unit.deed === "fire" || unit.deed === "bombard";
    case "guns":
      return unit.guns > 0;
    case "tanks":
      return unit.tanks + unit.bogged > 0;
    case "bogged":
      return unit.bogged > 0;
    case "surrounded":
      return isSurroundedAsKnown(view, unit.id);
    case "pinned":
      return unit.suppressed > 0;
    case "raw":
      return isRaw(view, unit.id);
    case "endangered":
      // Shells reach nearly everybody.
      return dangersTo(view, unit.at).some(({ means }) => means.some((each) => !each.endsWith("shells")));
    case "touching":
      return view.enemies.some(
        ({ where }) => where >= 0 && hexDistance(reader.theatre.grid, where, unit.at) === 1,
      );
  }
}
