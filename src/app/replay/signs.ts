/** What the moment under way looks like on the map: ways, storms, shots and the ground that is spoken of. */
import {
  type BattleState,
  type Hex,
  type SeenEvent,
  type SideId,
  sheetOf,
  type UnitId,
} from "../../engine/index.ts";
import { seenAt } from "./sightings.ts";
import type { ReplayLine } from "./story.ts";
import type { MomentSigns, Stroke, Viewpoint } from "./types.ts";

const NOTHING: MomentSigns = { certainty: "known", hexes: [], marches: [], storms: [], shots: [] };

/** The signs of a moment, as far as a viewpoint sees it. */
export function signsOf(replay: ReplayLine, position: number, viewpoint: Viewpoint): MomentSigns {
  const moment = replay.story.moments[position];
  if (moment?.what !== "entry") return NOTHING;
  const before = replay.states[moment.step - 1];
  if (!before) return NOTHING;
  const { entry } = moment;
  const seen = seenAt(replay, moment.step, viewpoint);
  const sideOf = (unit: UnitId): SideId => sheetOf(replay.theatre, unit).side;
  const strokes = {
    marches: marchesIn(seen, sideOf),
    storms: seen.flatMap((event) => stormsIn(replay, before, event)),
    shots: shotsIn(seen, sideOf),
  };
  const isTold = viewpoint === "all" || entry.side === viewpoint;
  const isStill = Object.values(strokes).every((list) => list.length === 0);
  const hexes = isTold && isStill && entry.hexes.length === 0 ? placesOf(replay, before, moment.units) : null;
  return {
    certainty: entry.confidence === "inferred" ? "inferred" : "known",
    hexes: hexes ?? (isTold ? entry.hexes : []),
    ...strokes,
  };
}

/** Where the units stand of which something is told that happens nowhere else. */
function placesOf({ theatre }: ReplayLine, { units }: BattleState, named: readonly UnitId[]): readonly Hex[] {
  const places = named.map((unit) => units[theatre.unitIndex.get(unit) ?? -1]?.at ?? -1);
  return [...new Set(places.filter((hex) => hex >= 0))];
}

/** Steps of the same unit one after another are one way. */
function marchesIn(seen: readonly SeenEvent[], sideOf: (unit: UnitId) => SideId): readonly Stroke[] {
  const ways = new Map<UnitId, Hex[]>();
  for (const one of seen) {
    const step = stepOf(one);
    if (!step || step.from < 0) continue;
    const way = ways.get(step.unit);
    if (way?.at(-1) === step.from) way.push(step.to);
    else if (!way) ways.set(step.unit, [step.from, step.to]);
  }
  return once([...ways].map(([unit, path]) => ({ side: sideOf(unit), path })));
}

function stepOf(seen: SeenEvent): { readonly unit: UnitId; readonly from: Hex; readonly to: Hex } | null {
  if (seen.type === "enemy-moved") return seen;
  if (seen.type !== "event") return null;
  const { event } = seen;
  return event.type === "unit-moved" || event.type === "unit-advanced" || event.type === "unit-retreated"
    ? event
    : null;
}

/** An arrow from each hex that the attackers stood in. */
function stormsIn({ theatre }: ReplayLine, before: BattleState, seen: SeenEvent): readonly Stroke[] {
  if (seen.type !== "event" || seen.event.type !== "assault-resolved") return [];
  const { units, target } = seen.event;
  const from = new Map<Hex, SideId>();
  for (const unit of units) {
    const at = before.units[theatre.unitIndex.get(unit) ?? -1]?.at ?? -1;
    if (at >= 0) from.set(at, sheetOf(theatre, unit).side);
  }
  return [...from].map(([hex, side]) => ({ side, path: [hex, target] }));
}

/** The way of bullets and shells; bombs, and shots from nobody knows where, have only their target. */
function shotsIn(seen: readonly SeenEvent[], sideOf: (unit: UnitId) => SideId): readonly Stroke[] {
  const shots = seen.flatMap((one): Stroke[] => {
    if (one.type !== "event") return [];
    const { event } = one;
    if (event.type !== "fire-resolved" && event.type !== "bombardment-resolved") return [];
    return [{ side: sideOf(event.unit), path: [event.from, event.target] }];
  });
  return once(shots);
}

/** Of those who go or shoot the same way, one. */
function once(strokes: readonly Stroke[]): readonly Stroke[] {
  return [...new Map(strokes.map((stroke) => [stroke.path.join(), stroke])).values()];
}
