/** What the other side did in its last part, as far as it was seen: deed by deed, to be shown again and explained. */
import type { SeenEvent, SideId, SideView, SpottingLevel, UnitId } from "../engine/index.ts";
import { type ChronicleLine, sinceOurPart } from "../telling/index.ts";

/** One thing to look at: a march from its first hex in sight to its last, a fight, the fire on a hex, a unit that came or went. */
export interface Deed {
  /** Key of its last line in the chronicle, under which the chronicle tells it; of fire that fell more than once, its first. */
  readonly key: number;
  readonly lines: readonly ChronicleLine[];
}

/** Only what moves or strikes on the map is shown there. */
export function isWorthShowing(seen: SeenEvent): boolean {
  return seen.type !== "event" || SHOWN.has(seen.event.type);
}

/** What of fresh events is shown: also who comes into sight, or is known for what he is, that was not before. */
export function newsOf(fresh: readonly SeenEvent[], before: SideView | null): readonly SeenEvent[] {
  const known: Known = new Map(before?.enemies.map(({ id, now, level }) => [id, now === 1 ? level : null]));
  return fresh.filter((seen) => isSightingNews(known, seen) || isWorthShowing(seen));
}

/** What of fresh events the map shows: of the other side's part the deeds, as it shows them again; else what is news. */
export function shownOf(
  fresh: readonly SeenEvent[],
  before: SideView | null,
  deeds: readonly Deed[],
): readonly SeenEvent[] {
  const told = new Set(seenInOrder(deeds));
  const news = new Set(newsOf(fresh, before));
  const end = fresh.findLastIndex((seen) => told.has(seen));
  return fresh.filter((seen, at) => (at <= end ? told : news).has(seen));
}

/** How well each enemy in sight is known. */
type Known = Map<UnitId, SpottingLevel | null>;

/** Whether somebody comes into sight who was not in it, or is known for what he is; notes that he is. */
function isSightingNews(known: Known, seen: SeenEvent): boolean {
  if (seen.type !== "event") return false;
  const { event } = seen;
  if (event.type === "lost-from-sight") known.delete(event.unit);
  if (event.type !== "sighted") return false;
  const isNews = (known.get(event.unit) ?? null) !== event.known.level;
  known.set(event.unit, event.known.level);
  return isNews;
}

const SHOWN: ReadonlySet<string> = new Set([
  "unit-moved",
  "unit-advanced",
  "unit-retreated",
  "unit-arrived",
  "unit-destroyed",
  "fire-resolved",
  "bombardment-resolved",
  "air-strike-resolved",
  "assault-resolved",
  "counter-attack-withheld",
]);

const made = new WeakMap<readonly ChronicleLine[], readonly Deed[]>();

/** Deeds of the parts between a side's last part and the one that it has now; none while the other side acts. */
export function deedsBefore(chronicle: readonly ChronicleLine[], side: SideId): readonly Deed[] {
  const known = made.get(chronicle);
  if (known) return known;
  const lines = linesBefore(chronicle, side);
  const first = lines[0] ? chronicle.indexOf(lines[0]) : 0;
  const deeds = deedsOf(lines, knownAfter(chronicle.slice(0, first)), side);
  made.set(chronicle, deeds);
  return deeds;
}

/** All that deeds are made of, in the order in which it happened. */
export function seenInOrder(deeds: readonly Deed[]): readonly SeenEvent[] {
  return deeds
    .flatMap(({ lines }) => lines)
    .sort((one, other) => one.key - other.key)
    .map(({ seen }) => seen);
}

function linesBefore(chronicle: readonly ChronicleLine[], side: SideId): readonly ChronicleLine[] {
  const news = newsOfPart(chronicle, side);
  // What our own part begins with is nobody's deed.
  return news.slice(0, Math.max(0, news.findLastIndex(isBeginningOfPart)));
}

function isBeginningOfPart({ seen }: ChronicleLine): boolean {
  return seen.type === "event" && seen.event.type === "side-began";
}

/**
 * All that a side was told since its last part: what came at the end of that turn, what it saw of the other side's part
 * if it had one, and what its own begins with. None while the other side acts.
 */
export function newsOfPart(chronicle: readonly ChronicleLine[], side: SideId): readonly ChronicleLine[] {
  const last = chronicle.findLast(isBeginningOfPart)?.seen;
  const isOurs = last?.type === "event" && last.event.type === "side-began" && last.event.side === side;
  return isOurs ? sinceOurPart(chronicle) : [];
}

/** Enemies in sight at the end of what a chronicle tells. */
function knownAfter(lines: readonly ChronicleLine[]): Known {
  const known: Known = new Map();
  for (const { seen } of lines) isSightingNews(known, seen);
  return known;
}

/** What the other side's breaches cost it is not to be seen on the map, but weighs more than most that is. */
function isTheirBreach(seen: SeenEvent, side: SideId): boolean {
  return seen.type === "event" && seen.event.type === "border-breached" && seen.event.side !== side;
}

function deedsOf(lines: readonly ChronicleLine[], known: Known, side: SideId): readonly Deed[] {
  const deeds: Deed[] = [];
  for (const line of lines) {
    const isNew = isSightingNews(known, line.seen);
    if (!isNew && !isWorthShowing(line.seen) && !isTheirBreach(line.seen, side)) continue;
    const alike = deeds.findIndex(({ lines }) => isSameFire(lines[0]?.seen, line.seen));
    const fires = deeds[alike];
    if (fires) {
      deeds[alike] = { key: fires.key, lines: [...fires.lines, line] };
      continue;
    }
    const last = deeds.at(-1);
    const mover = marcher(line.seen);
    const before = last?.lines.at(-1)?.seen;
    if (last && before && mover !== null && marcher(before) === mover)
      deeds[deeds.length - 1] = { key: line.key, lines: [...last.lines, line] };
    else deeds.push({ key: line.key, lines: [line] });
  }
  return deeds;
}

/** Fire of one kind on the same hex is one deed, however often it fell and from wherever. */
function isSameFire(one: SeenEvent | undefined, other: SeenEvent): boolean {
  return (
    one?.type === "enemy-fired" &&
    other.type === "enemy-fired" &&
    one.target === other.target &&
    one.how === other.how
  );
}

/** Who goes where, hex by hex, so that his steps are one deed. */
function marcher(seen: SeenEvent): UnitId | null {
  if (seen.type === "enemy-moved") return seen.unit;
  if (seen.type !== "event") return null;
  const { event } = seen;
  const isStep = event.type === "unit-moved" || event.type === "unit-retreated" || event.type === "sighted";
  return isStep ? event.unit : null;
}
