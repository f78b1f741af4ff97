/** What one side is told of the battle as it happened: its own doings, what it was sent, and of the enemy what it saw. */
import { type Hex, type SeenEvent, type SideId, type UnitId, witness } from "../../engine/index.ts";
import type { ReplayLine } from "./story.ts";
import type { Moment, Sighting, Viewpoint } from "./types.ts";

/** What a viewpoint saw of a step: a reader of all sees every fact. */
export function seenAt(replay: ReplayLine, step: number, viewpoint: Viewpoint): readonly SeenEvent[] {
  if (viewpoint === "all")
    return (replay.line.steps[step]?.events ?? []).map((event) => ({ type: "event", event }));
  return seenBy(replay, viewpoint)[step] ?? [];
}

function seenBy(replay: ReplayLine, side: SideId): readonly (readonly SeenEvent[])[] {
  const known = replay.seen[side];
  if (known) return known;
  const seen = replay.line.steps.map(({ events }, step) => {
    const before = replay.states[step - 1];
    return before ? witness(before, events, side) : [];
  });
  (replay.seen as Record<SideId, typeof seen>)[side] = seen;
  return seen;
}

/** Moments that a viewpoint is told of, and of those that are the enemy's doing, what it saw of them. */
export interface Outlook {
  readonly told: readonly number[];
  readonly sightings: ReadonlyMap<number, Sighting>;
}

/** The outlook of a viewpoint; one who knows all has nothing that was only seen. */
export function outlookOf(replay: ReplayLine, viewpoint: Viewpoint): Outlook {
  const { moments } = replay.story;
  const sightings = new Map<number, Sighting>();
  const told = moments.flatMap((moment, index) => {
    if (viewpoint === "all" || isOwn(moment, viewpoint)) return [index];
    const sighting = moment.what === "entry" ? sightingOf(replay, moment.step, viewpoint) : null;
    if (!sighting) return [];
    sightings.set(index, sighting);
    return [index];
  });
  return { told, sightings };
}

/** What a side did itself, or was sent, or what both have in common. */
function isOwn(moment: Moment, side: SideId): boolean {
  switch (moment.what) {
    case "turn":
    case "end":
      return true;
    case "dispatch":
      return moment.to.includes(side);
    case "arrival":
      return moment.side === side;
    case "entry":
      return moment.entry.side === side;
  }
}

/** What a side saw of an entry of its enemy; null when it saw nothing of the thing itself. */
function sightingOf(replay: ReplayLine, step: number, side: SideId): Sighting | null {
  const events = lastOfEach(seenAt(replay, step, side).filter(isSightOfIt));
  if (events.length === 0) return null;
  const hexes = [...new Set(events.flatMap(hexesIn))];
  const { placesAt } = replay.theatre;
  const places = [...new Set(hexes.flatMap((hex) => placesAt.get(hex) ?? []))];
  return { events, hexes, places, units: [...new Set(events.flatMap(unitsIn))] };
}

/** Of every enemy's way only where it was last seen: an entry tells its march in one breath. */
function lastOfEach(seen: readonly SeenEvent[]): readonly SeenEvent[] {
  const last = new Map(seen.map((one, index) => [trackedIn(one), index]));
  return seen.filter((one, index) => trackedIn(one) === null || last.get(trackedIn(one)) === index);
}

function trackedIn(seen: SeenEvent): UnitId | null {
  if (seen.type === "enemy-moved") return seen.unit;
  return seen.type === "event" && seen.event.type === "sighted" ? seen.event.unit : null;
}

/** Whether what was seen is the thing itself, and not its echo in a ledger or in one's own books. */
function isSightOfIt(seen: SeenEvent): boolean {
  return seen.type !== "event" || !ECHOES.has(seen.event.type);
}

const ECHOES: ReadonlySet<string> = new Set([
  "border-breached",
  "escalation-changed",
  "restraint-changed",
  "lost-from-sight",
  "cohesion-changed",
  "deed-done",
  "weather-changed",
]);

/** Units that a side saw do or suffer something; contacts too, under the number that it keeps them by. */
function unitsIn(seen: SeenEvent): readonly UnitId[] {
  if (seen.type === "enemy-moved") return [seen.unit];
  if (seen.type !== "event") return [];
  const { event } = seen;
  if (event.type === "assault-resolved") return [...event.units, ...event.defenders];
  return "unit" in event && typeof event.unit === "string" ? [event.unit] : [];
}

/** Where it was seen to happen. */
function hexesIn(seen: SeenEvent): readonly Hex[] {
  if (seen.type === "enemy-moved") return [seen.to];
  if (seen.type === "enemy-fired") return [seen.target];
  if (seen.type === "enemy-silenced") return [seen.at];
  const { event } = seen;
  if (event.type === "sighted") return [event.known.where];
  if (event.type === "hex-captured") return [event.hex];
  if ("target" in event && typeof event.target === "number") return [event.target];
  return [];
}
