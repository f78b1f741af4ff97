/** What is shown of the events of a turn, one step after another. */
import type { ReelLine } from "../../app/index.ts";
import type { Hex, SeenEvent, UnitId } from "../../engine/index.ts";

/** One thing to watch. */
export type Step =
  | { readonly type: "march"; readonly unit: UnitId; readonly path: readonly Hex[] }
  | { readonly type: "assault"; readonly units: readonly UnitId[]; readonly target: Hex }
  | { readonly type: "shells"; readonly from: Hex | null; readonly target: Hex; readonly count: number }
  | { readonly type: "appears"; readonly unit: UnitId; readonly at: Hex }
  | { readonly type: "leaves"; readonly unit: UnitId }
  /** Where something is told of that moves nobody, if that is known. */
  | { readonly type: "stays"; readonly target: Hex | null };

/** Rings on the ground for each kind of fire: more is heavier. */
const RINGS = { fire: 2, shells: 4, bombs: 6 } as const;

function marchStep(unit: UnitId, from: Hex, to: Hex): Step {
  if (from < 0) return { type: "appears", unit, at: to };
  return { type: "march", unit, path: [from, to] };
}

function stepOf(seen: SeenEvent): Step | null {
  if (seen.type === "enemy-moved") return marchStep(seen.unit, seen.from, seen.to);
  if (seen.type === "enemy-fired")
    return { type: "shells", from: seen.from, target: seen.target, count: RINGS[seen.how] };
  if (seen.type !== "event") return null;
  const { event } = seen;
  switch (event.type) {
    case "unit-moved":
    case "unit-advanced":
    case "unit-retreated":
      return marchStep(event.unit, event.from, event.to);
    case "unit-arrived":
      return { type: "appears", unit: event.unit, at: event.at };
    case "unit-destroyed":
      return { type: "leaves", unit: event.unit };
    case "sighted":
      return { type: "appears", unit: event.unit, at: event.known.where };
    case "assault-resolved":
      return { type: "assault", units: event.units, target: event.target };
    case "counter-attack-withheld":
      return { type: "stays", target: event.target };
    case "fire-resolved":
      return { type: "shells", from: event.from, target: event.target, count: RINGS.fire };
    case "bombardment-resolved":
      return { type: "shells", from: event.from, target: event.target, count: RINGS.shells };
    case "air-strike-resolved":
      return { type: "shells", from: null, target: event.target, count: RINGS.bombs };
    default:
      return null;
  }
}

/** What is told wants to be shown even where nothing of it is to be seen. */
function placeOnly(seen: SeenEvent): Step {
  if (seen.type === "enemy-silenced") return { type: "stays", target: seen.at };
  const hex = seen.type === "event" && seen.event.type === "border-breached" ? seen.event.hex : null;
  return { type: "stays", target: hex };
}

/** The steps of seen events in their order; a unit's hexes one after another are one march. */
export function stepsOf(events: readonly SeenEvent[]): readonly Step[] {
  return showsOf(events).map(({ step }) => step);
}

/** A step with the last of the events that it shows. */
export interface Show {
  readonly step: Step;
  readonly seen: SeenEvent;
  /** Number of the other side's deed, which wants a moment to be read; null for what we have just ordered: we know it. */
  readonly deed: number | null;
}

/** The steps of seen events, each with what it shows; `told` are those that want to be read, by deed. */
export function showsOf(
  events: readonly SeenEvent[],
  told?: ReadonlyMap<SeenEvent, number>,
): readonly Show[] {
  const shows: Show[] = [];
  for (const seen of events) {
    const deed = told?.get(seen) ?? null;
    const step = stepOf(seen) ?? (deed === null ? null : placeOnly(seen));
    if (!step) continue;
    const before = shows.at(-1);
    const joined = before?.deed === deed ? joinedTo(before, { step, deed }) : null;
    if (joined) shows[shows.length - 1] = { seen, step: joined, deed };
    else shows.push({ seen, step, deed });
  }
  return shows;
}

/** Each show's place in what is told, in the order in which it is; nought of nought for what is not. */
export function linesOf(shows: readonly Show[]): readonly Omit<ReelLine, "by">[] {
  const told = shows.filter(({ deed }) => deed !== null);
  return shows.map((show) => {
    const { seen, deed } = show;
    if (deed === null) return { seen, at: 0, of: 0, continues: null };
    const at = told.indexOf(show);
    const first = told.findIndex((other) => other.deed === deed);
    return { seen, at: at + 1, of: told.length, continues: first < at ? first + 1 : null };
  });
}

/** One step of two that are one thing to the eye; null where each wants a moment of its own. */
function joinedTo(before: Show, { step, deed }: Omit<Show, "seen">): Step | null {
  const last = before.step;
  if (step.type === "march" && last.type === "march" && last.unit === step.unit)
    return last.path.at(-1) === step.path[0]
      ? { ...last, path: [...last.path, ...step.path.slice(1)] }
      : null;
  // He comes into sight at the end of the way on which he was seen.
  if (step.type === "appears" && "unit" in last && last.unit === step.unit)
    return last.type === "leaves" ? null : last;
  // Many rifles at one hex are one fight to the eye; what is told is told of each.
  const isOneFire = step.type === "shells" && last.type === "shells" && last.target === step.target;
  return isOneFire && deed === null ? { ...last, count: Math.max(last.count, step.count) } : null;
}

/** How much faster than steadily each speed shows things; what is asked for where nothing is to be shown runs steadily. */
export const SPEEDS = { slow: 0.5, steady: 1, fast: 2, none: 1 } as const;

/** Time to read one word of what is told of a deed, and bounds for the whole of it; milliseconds. */
const READING_OF_WORD = 250;
const READING = { least: 1200, most: 7000 };

/** Time that a deed told in so many words is shown at a steady speed. */
export function readingTime(words: number): number {
  return Math.min(READING.most, Math.max(READING.least, words * READING_OF_WORD));
}

/** Time of an assault, and of one ring of shell fire, milliseconds. */
export const ASSAULT_TIME = 420;
export const RING_TIME = 300;
/** Rings overlap by half. */
export const RING_SPACING = 0.5;
const MOST_RINGS = 6;

/** Rings that are drawn for a step. */
export function ringsOf(step: Extract<Step, { type: "shells" }>): number {
  return Math.min(MOST_RINGS, step.count);
}

/** Time of one step, milliseconds. */
export function stepTime(step: Step): number {
  if (step.type === "march") return marchTime(step.path);
  if (step.type === "assault") return ASSAULT_TIME;
  if (step.type === "shells") return RING_TIME * (1 + (ringsOf(step) - 1) * RING_SPACING);
  return 0;
}

/** Hexes where a step is to be seen. */
export function placesOf(step: Step): readonly Hex[] {
  if (step.type === "march") return step.path;
  if (step.type === "assault" || step.type === "shells") return [step.target];
  if (step.type === "stays") return step.target === null ? [] : [step.target];
  return step.type === "appears" ? [step.at] : [];
}

/** Time of a march, milliseconds: 140 a hex, never longer than 900. */
export function marchTime(path: readonly Hex[]): number {
  return Math.min(140 * (path.length - 1), 900);
}
