/**
 * Marches told as one: from where to where somebody went, fell back, or was seen going, and how many of his tanks came
 * through. What comes between its steps (fire on movement, a border crossed) ends no march; another's step, a storm or a
 * new turn does.
 */
import type { Hex, SeenEvent, UnitId } from "../engine/index.ts";
import type { ChronicleLine } from "./chronicle.ts";
import type { Reader } from "./reader.ts";

/** Lines that others tell with them, and what those tell in their stead. */
export interface Drawn {
  readonly without: ReadonlySet<ChronicleLine>;
  readonly instead: ReadonlyMap<ChronicleLine, string>;
}

/** A way that somebody went, hex by hex. */
interface March {
  readonly unit: UnitId;
  readonly how: "goes" | "falls-back";
  readonly steps: ChronicleLine[];
  /** Throws for its tanks on soft ground. @see R7.1 */
  readonly throws: ChronicleLine[];
  /** Where it was seen on its way: an enemy is seen anew at each step. */
  readonly sightings: ChronicleLine[];
  isNamed: 0 | 1;
}

/** A step that was made or seen. */
export interface Step {
  readonly unit: UnitId;
  readonly from: Hex;
  readonly to: Hex;
}

/** The step that a fact tells of, or null. */
export function stepOf(seen: SeenEvent): Step | null {
  if (seen.type === "enemy-moved") return seen;
  return seen.type === "event" && seen.event.type === "unit-moved" ? seen.event : null;
}

/** The same of a unit that is beaten or routed: leg by leg it is one march back. @see R4.8 R10.3 */
function legOf(seen: SeenEvent): (Step & Pick<March, "how">) | null {
  const step = stepOf(seen);
  if (step) return { unit: step.unit, from: step.from, to: step.to, how: "goes" };
  if (seen.type !== "event" || seen.event.type !== "unit-retreated") return null;
  const { unit, from, to } = seen.event;
  return { unit, from, to, how: "falls-back" };
}

/** Each march in one line, at its last step; its throws in one, at the last of them. */
export function drawMarches(reader: Reader, lines: readonly ChronicleLine[]): Drawn {
  return drawn(lines, (march, draw) => {
    draw(march.steps, wayOf(reader, march));
    draw(march.throws, throughOf(reader, march.throws));
  });
}

/** The throws alone, for who draws the ways together for himself. */
export function drawThrows(reader: Reader, lines: readonly ChronicleLine[]): Drawn {
  return drawn(lines, ({ throws }, draw) => draw(throws, throughOf(reader, throws)), "throws-only");
}

/** "3 TB goes from hex 1606 to hex 1205.", "Batar was seen going from …", "Enemy seen moving from …". */
export function tellWay(reader: Reader, unit: UnitId | null, from: Hex, to: Hex): string {
  const { t } = reader.language;
  const facts = { from: reader.where(from), to: reader.where(to) };
  if (unit === null) return t("events.enemyWent", facts);
  const isOurs = reader.sheet(unit)?.side === reader.side;
  return t(isOurs ? "events.went" : "events.seenGoing", { unit: reader.short(unit), ...facts });
}

type Draw = (of: readonly ChronicleLine[], text: string | null) => void;

function drawn(
  lines: readonly ChronicleLine[],
  tell: (march: March, draw: Draw) => void,
  what: "all" | "throws-only" = "all",
): Drawn {
  const without = new Set<ChronicleLine>();
  const instead = new Map<ChronicleLine, string>();
  const draw: Draw = (of, text) => {
    const last = of.at(-1);
    if (!last || text === null) return;
    for (const line of of.slice(0, -1)) without.add(line);
    instead.set(last, text);
  };
  for (const march of marchesIn(lines)) {
    tell(march, draw);
    if (what === "all") for (const line of march.sightings) without.add(line);
  }
  return { without, instead };
}

/** What ends every march that is told of. */
const ENDS: ReadonlySet<string> = new Set([
  "assault-resolved",
  "turn-began",
  "unit-advanced",
  "lost-from-sight",
]);

function marchesIn(lines: readonly ChronicleLine[]): readonly March[] {
  const marches: March[] = [];
  let now: March | null = null;
  for (const line of lines) {
    const step = legOf(line.seen);
    if (step) {
      if (!now || !goesOn(now, step)) {
        const { unit, how } = step;
        now = { unit, how, steps: [], throws: [], sightings: [], isNamed: named(line.seen) };
        marches.push(now);
      }
      now.steps.push(line);
    } else if (now && !takesIn(now, line) && isEnd(line.seen)) now = null;
  }
  return marches;
}

/** Ours, and enemies who were made out. */
function named(seen: SeenEvent): 0 | 1 {
  return seen.type !== "enemy-moved" || seen.level === "identified" ? 1 : 0;
}

function goesOn({ unit, how, steps }: March, step: Step & Pick<March, "how">): boolean {
  const last = steps.at(-1);
  return unit === step.unit && how === step.how && last !== undefined && legOf(last.seen)?.to === step.from;
}

/** Takes in what belongs to a march: throws for its tanks, and that an enemy was seen where it led him. */
function takesIn(march: March, line: ChronicleLine): boolean {
  if (line.seen.type !== "event") return false;
  const { event } = line.seen;
  if (event.type === "tanks-bogged" && event.unit === march.unit) {
    march.throws.push(line);
    return true;
  }
  if (event.type !== "sighted" || event.unit !== march.unit) return false;
  const last = march.steps.at(-1);
  const { level, condition, where } = event.known;
  if (!last || stepOf(last.seen)?.to !== where) return false;
  // That he is shaken is said for itself.
  if (level === "identified" && (condition === "disrupted" || condition === "routed")) return true;
  if (level === "identified") march.isNamed = 1;
  march.sightings.push(line);
  return true;
}

function isEnd(seen: SeenEvent): boolean {
  return seen.type === "event" && ENDS.has(seen.event.type);
}

function wayOf(reader: Reader, { unit, how, steps, isNamed }: March): string | null {
  const [first, last] = [steps[0], steps.at(-1)].map((line) => (line ? legOf(line.seen) : null));
  if (!first || !last) return null;
  // One step of ours needs no beginning.
  if (steps.length < 2 && reader.sheet(unit)?.side === reader.side) return null;
  if (steps.length < 2 && isNamed === 0) return null;
  if (how === "falls-back") {
    const facts = { from: reader.where(first.from), to: reader.where(last.to) };
    return reader.language.t("events.fellBack", { unit: reader.short(unit), ...facts });
  }
  return tellWay(reader, isNamed === 1 ? unit : null, first.from, last.to);
}

/** "Of 43 tanks of 3 TB 30 came through, 13 bogged down (3 at hex 1605, …)"; a single throw is told as it fell. */
function throughOf(reader: Reader, throws: readonly ChronicleLine[]): string | null {
  const events = throws.flatMap(({ seen }) =>
    seen.type === "event" && seen.event.type === "tanks-bogged" ? [seen.event] : [],
  );
  const [first, second] = events;
  if (!first || !second || first.dice.length === 0) return null;
  const { t } = reader.language;
  const all = first.dice.length;
  const bogged = events.reduce((sum, { tanks }) => sum + tanks, 0);
  const where = events
    .filter(({ tanks }) => tanks > 0)
    .map(({ tanks, at }) => t("events.boggedThere", { count: tanks, where: reader.where(at) }));
  return t("events.cameThrough", {
    unit: reader.short(first.unit),
    through: all - bogged,
    all,
    count: bogged,
    where: where.join(", "),
  });
}
