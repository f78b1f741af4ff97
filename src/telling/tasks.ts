/** What a side has to do about the ground that counts, as it knows that ground now. */
import { groundAtStart, holderOf, type SideView } from "../engine/index.ts";
import type { ChronicleLine } from "./chronicle.ts";
import { type ObjectiveNow, objectivesKnown } from "./objectives.ts";
import type { Reader } from "./reader.ts";

/** What is to be done about an objective; "spare" what lies where the own capital lets nobody go for nothing. */
export type GroundTask = "regain" | "take" | "spare" | "hold";

/** Objectives about which the same is to be done, in the order of their worth; null where nothing can be done any more. */
export interface TaskGroup {
  readonly task: GroundTask | null;
  readonly objectives: readonly ObjectiveNow[];
}

const IN_ORDER = ["regain", "take", "spare", "hold"] as const satisfies readonly GroundTask[];

/** The objectives of a battle by what is to be done about them now. @rule R12.1 R14.1 R14.9 */
export function groundTasks(
  reader: Reader,
  view: SideView,
  chronicle: readonly ChronicleLine[],
): readonly TaskGroup[] {
  const all = objectivesKnown(reader.theatre, reader.battleSheet(), view);
  if (view.settled || view.outcome) return [{ task: null, objectives: all }];
  const had = groundHad(reader, view, chronicle);
  return IN_ORDER.flatMap((task) => {
    const objectives = all.filter((each) => taskOf(reader, view, each, had) === task);
    return objectives.length > 0 ? [{ task, objectives }] : [];
  });
}

function taskOf(
  reader: Reader,
  view: SideView,
  objective: ObjectiveNow,
  had: ReadonlySet<string>,
): GroundTask {
  if (objective.holder === view.side) return "hold";
  if (had.has(objective.place)) return "regain";
  return isForbidden(reader, view, objective) ? "spare" : "take";
}

/** Whether all of it lies over the border, and going there costs points now. @rule R12.1 */
function isForbidden({ theatre }: Reader, { side, restraints }: SideView, { hexes }: ObjectiveNow): boolean {
  const { "cross-border": alone, "cross-in-force": inForce } = restraints[side];
  return alone + inForce > 0 && hexes.every((hex) => theatre.claimed[side][hex] !== 1);
}

/** Objectives that the side has had in this battle: from its beginning, or taken by it since. @rule R14.1 */
function groundHad(
  reader: Reader,
  { side }: SideView,
  chronicle: readonly ChronicleLine[],
): ReadonlySet<string> {
  const battle = reader.battleSheet();
  if (!battle) return new Set();
  const { places } = reader.theatre;
  const atStart = groundAtStart(reader.theatre, battle, side);
  const taken = new Set(
    chronicle.flatMap(({ seen }) =>
      seen.type === "event" && seen.event.type === "hex-captured" && seen.event.side === side
        ? [seen.event.hex]
        : [],
    ),
  );
  return new Set(
    battle.objectives.flatMap(({ place }) => {
      const sheet = places.get(place);
      if (!sheet) return [];
      return holderOf(atStart, sheet) === side || sheet.hexes.some((hex) => taken.has(hex)) ? [place] : [];
    }),
  );
}
