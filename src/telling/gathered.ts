/**
 * A turn looked back on: of each unit one line, from where it was first seen to where it was seen last; of shells on the
 * same hex one line with how often and what they cost; of fire held down the last that was so.
 */
import type { Hex, SeenEvent, UnitId } from "../engine/index.ts";
import { type ChronicleLine, type ToldLine, tellChronicle, tellSeen } from "./chronicle.ts";
import { drawThrows, type Step, stepOf, tellWay } from "./marches.ts";
import type { Reader } from "./reader.ts";

/** The lines of one turn, drawn together. */
export function tellGathered(reader: Reader, lines: readonly ChronicleLine[]): readonly ToldLine[] {
  const runs = runsIn(lines);
  const ways = waysIn(lines, runs);
  const fires = firesIn(lines);
  const held = lastOf(lines, ({ seen }) =>
    seen.type === "event" && seen.event.type === "unit-suppressed" ? seen.event.unit : null,
  );
  const throws = drawThrows(reader, lines);
  const instead = new Map([...throws.instead].map(([line, text]) => [line.key, text] as const));
  const kept = lines.filter((line) => {
    if (throws.without.has(line)) return false;
    const step = stepIn(line.seen);
    if (step) return ways.get(runs.get(line) ?? "")?.last === line;
    const fire = fireIn(line.seen);
    if (fire !== null) return fires.get(fire)?.first === line;
    const { seen } = line;
    if (seen.type === "event" && seen.event.type === "unit-suppressed")
      return held.get(seen.event.unit) === line;
    return true;
  });
  for (const [line, text] of waysTold(reader, lines)) instead.set(line.key, text);
  for (const { first, times, loss } of fires.values())
    if (times > 1) instead.set(first.key, tellOften(reader, first.seen, times, loss));
  return tellChronicle(reader, kept, instead);
}

/** A step that was made or seen, or a place where somebody was seen. */
function stepIn(seen: SeenEvent): Step | null {
  const step = stepOf(seen);
  if (step || seen.type !== "event" || seen.event.type !== "sighted") return step;
  const { unit, known } = seen.event;
  return { unit, from: known.where, to: known.where };
}

/** Whose way is told at which line: at the last of each stretch in sight, where it led anywhere. @see R3.3 R3.5 */
export function waysTold(
  reader: Reader,
  lines: readonly ChronicleLine[],
): ReadonlyMap<ChronicleLine, string> {
  const runs = runsIn(lines);
  const known = namesIn(lines, runs);
  const told = new Map<ChronicleLine, string>();
  for (const [run, { from, to, last }] of waysIn(lines, runs))
    if (from !== to) {
      const way = tellWay(reader, known.get(run) ?? null, from, to);
      told.set(last, isShaken(last.seen) ? `${way} ${tellSeen(reader, last.seen)}` : way);
    }
  return told;
}

/** Whether somebody was seen who is disrupted or routed, which no way tells. @see R3.8 */
function isShaken(seen: SeenEvent): boolean {
  if (seen.type !== "event" || seen.event.type !== "sighted") return false;
  const { condition } = seen.event.known;
  return condition === "disrupted" || condition === "routed";
}

interface Way {
  readonly from: Hex;
  readonly to: Hex;
  readonly last: ChronicleLine;
}

/** The stretch in which each step was seen: who is lost from sight and found again may be another. @see R3.3 R3.5 */
function runsIn(lines: readonly ChronicleLine[]): ReadonlyMap<ChronicleLine, string> {
  const lost = new Map<UnitId, number>();
  const runs = new Map<ChronicleLine, string>();
  for (const line of lines) {
    const { seen } = line;
    if (seen.type === "event" && seen.event.type === "lost-from-sight")
      lost.set(seen.event.unit, (lost.get(seen.event.unit) ?? 0) + 1);
    const step = stepIn(seen);
    if (step) runs.set(line, `${step.unit} ${lost.get(step.unit) ?? 0}`);
  }
  return runs;
}

function waysIn(
  lines: readonly ChronicleLine[],
  runs: ReadonlyMap<ChronicleLine, string>,
): ReadonlyMap<string, Way> {
  const ways = new Map<string, Way>();
  for (const line of lines) {
    const step = stepIn(line.seen);
    const run = runs.get(line);
    if (step && run) ways.set(run, { from: ways.get(run)?.from ?? step.from, to: step.to, last: line });
  }
  return ways;
}

/** The units told of by name: own ones, and enemies who were made out. @see R3.3 */
function namesIn(
  lines: readonly ChronicleLine[],
  runs: ReadonlyMap<ChronicleLine, string>,
): ReadonlyMap<string, UnitId> {
  const names = new Map<string, UnitId>();
  for (const line of lines) {
    const { seen } = line;
    const run = runs.get(line) ?? "";
    if (seen.type !== "event") continue;
    const { event } = seen;
    const isKnown =
      event.type === "unit-moved" || (event.type === "sighted" && event.known.level === "identified");
    if (isKnown) names.set(run, event.unit);
  }
  return names;
}

interface Fires {
  readonly first: ChronicleLine;
  readonly times: number;
  readonly loss: number;
}

/** Which fire this belongs to: of one kind on one hex; null for all else. */
function fireIn(seen: SeenEvent): string | null {
  return seen.type === "enemy-fired" ? `${seen.how} ${seen.target}` : null;
}

function firesIn(lines: readonly ChronicleLine[]): ReadonlyMap<string, Fires> {
  const fires = new Map<string, Fires>();
  for (const line of lines) {
    const key = fireIn(line.seen);
    if (key === null || line.seen.type !== "enemy-fired") continue;
    const { first = line, times = 0, loss = 0 } = fires.get(key) ?? {};
    fires.set(key, { first, times: times + 1, loss: loss + line.seen.loss });
  }
  return fires;
}

function lastOf(
  lines: readonly ChronicleLine[],
  of: (line: ChronicleLine) => UnitId | null,
): ReadonlyMap<UnitId, ChronicleLine> {
  const last = new Map<UnitId, ChronicleLine>();
  for (const line of lines) {
    const unit = of(line);
    if (unit !== null) last.set(unit, line);
  }
  return last;
}

function tellOften(reader: Reader, seen: SeenEvent, times: number, count: number): string {
  if (seen.type !== "enemy-fired") return "";
  const facts = { where: reader.where(seen.target), times, count };
  return reader.language.t(`events.enemyFiredOften.${seen.how}`, facts);
}
