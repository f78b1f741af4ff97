/** The ground that a battle is about: what each place of it is worth, and who has it, as one side knows. */
import {
  type BattleSheet,
  type CountCause,
  type Counted,
  countedAt,
  type Hex,
  type Holder,
  type PlaceId,
  type SideView,
  type Theatre,
} from "../engine/index.ts";
import { tellCounted } from "./ground.ts";
import type { Reader } from "./reader.ts";

/** An objective and who holds it, as far as known. */
export interface ObjectiveNow {
  readonly place: PlaceId;
  readonly points: number;
  readonly holder: Holder;
  /** For whom it would count now, and why that is not who holds it. @rule R14.8 R14.9 */
  readonly counts: Holder;
  readonly cause: CountCause | null;
  /** All of its hexes, the one that it stands for first: who has them all has the place. @rule R14.1 */
  readonly hexes: readonly Hex[];
}

/** What is known of the ground: a view is enough. */
type Ground = Pick<SideView, "control" | "taken" | "settled">;

const NOBODYS: Counted = { holder: "none", counts: "none", cause: null };

/** The objectives of a battle in the order of their worth. @rule R14.1 R14.8 R14.9 */
export function objectivesKnown(
  { places }: Pick<Theatre, "places">,
  battle: Pick<BattleSheet, "objectives"> | null,
  view: Ground,
): readonly ObjectiveNow[] {
  return [...(battle?.objectives ?? [])]
    .sort((a, b) => b.points - a.points)
    .map(({ place, points }) => {
      const sheet = places.get(place);
      const counted = sheet ? countedAt(view, sheet) : NOBODYS;
      return { place, points, ...counted, hexes: sheet?.hexes ?? [] };
    });
}

/** The objective that a hex belongs to, or null. */
export function objectiveAt(reader: Reader, view: Ground, hex: Hex): ObjectiveNow | null {
  const all = objectivesKnown(reader.theatre, reader.battleSheet(), view);
  return all.find(({ hexes }) => hexes.includes(hex)) ?? null;
}

/** "held by Japan", "each side holds a part; counted for Japan (R14.9)". @rule R14.1 R14.8 R14.9 */
export function tellHeldBy(
  reader: Reader,
  { holder, counts, cause }: Pick<ObjectiveNow, "holder" | "counts" | "cause">,
): string {
  const { t } = reader.language;
  const held =
    holder === "soviet" || holder === "japanese"
      ? t("objective.held.side", { side: reader.sideName(holder) })
      : t(`objective.held.${holder}`);
  const late = tellCounted(reader, { counts, cause });
  return late === null ? held : t("objective.held.counted", { held, late });
}

/** "objective: 30 points, held by Japan"; of several hexes with the others of them. Null where the ground counts nothing. */
export function tellObjectiveAt(reader: Reader, view: Ground, hex: Hex): string | null {
  const found = objectiveAt(reader, view, hex);
  if (!found) return null;
  const others = found.hexes.filter((each) => each !== hex).map(reader.hexNumber);
  const facts = { count: found.points, held: tellHeldBy(reader, found), others: others.join(", ") };
  return reader.language.t(others.length > 0 ? "objective.withOthers" : "objective.told", facts);
}
