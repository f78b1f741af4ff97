/** What came of an order, as its side saw it. */
import {
  type Command,
  type Hex,
  preview,
  type SeenEvent,
  type SideView,
  type UnitId,
} from "../../engine/index.ts";
import {
  aftermathOf,
  type ChronicleLine,
  diceLines,
  exchangesTogether,
  isHarmlessExchange,
  markedOurs,
  type Reader,
  shakenBetween,
  stepLines,
  tellAftermath,
  tellChronicle,
  tellLastTaken,
  tellShaken,
  upper,
  waysTold,
  worksFinished,
} from "../../telling/index.ts";
import type { Back } from "../scene.ts";
import { tellAnswering } from "./answering.ts";
import { firesTogether } from "./fires.ts";
import { newsIn } from "./news.ts";
import { tellOrder } from "./orderWords.ts";

/** An order that was given: as it is spoken of, what was seen of it, and whether it can be taken back. */
export interface Given {
  readonly order: string;
  readonly seen: readonly SeenEvent[];
  readonly undo: Back;
  /** What was ordered and what the side knew then: what it knew is no news, and what it foresaw needs no excuse. */
  readonly command?: Command;
  readonly before?: SideView;
}

/** The facts that were seen, or the order where there was nothing to see, and what it leaves. @param view after it */
export function tellDone(reader: Reader, view: SideView, given: Given): readonly string[] {
  const { order, seen, undo, before } = given;
  const told = [
    ...tellSeenFacts(reader, before ? newsIn(before, seen) : seen),
    ...tellUnforeseen(reader, given),
    ...(before ? tellShaken(reader, shakenBetween(before, view)) : []),
  ];
  const facts = told.length > 0 ? told : [order];
  return [...facts, ...tellLastTaken(reader, view, seen), tellWhetherBack(reader, undo)];
}

/** Whether what was just done can be taken back, else why not. */
export function tellWhetherBack({ language: { t } }: Reader, undo: Back): string {
  return undo.can ? t("console.done.undoable") : t("console.done.final", { why: undo.why });
}

/** That a move cost more or less than was foreseen, and why that may be. @see R3.3 R4.9 */
function tellUnforeseen({ language }: Reader, { seen, command, before }: Given): readonly string[] {
  if (command?.type !== "move" || !before) return [];
  const events = seen.flatMap((each) => (each.type === "event" ? [each.event] : []));
  const isFiredAt = events.some((event) => event.type === "fire-resolved" && event.occasion === "reaction");
  const foreseen = isFiredAt ? preview(before, command) : null;
  if (foreseen?.type !== "move") return [];
  const losses = events.flatMap((event) =>
    event.type === "losses-taken" && event.unit === command.unit ? [event.loss] : [],
  );
  const men = losses.reduce((sum, { killed, wounded, missing }) => sum + killed + wounded + missing, 0);
  const tanks = losses.reduce((sum, each) => sum + each.tanks, 0);
  const isIn = (count: number, { low, high }: { readonly low: number; readonly high: number }): boolean =>
    count >= low && count <= high;
  const isForeseen = isIn(men, foreseen.own) && isIn(tanks, foreseen.tanks);
  return isForeseen ? [] : [language.t("results.unlikeForeseen")];
}

/** What was taken back or given again: one order, or so many that the staff gave together. */
interface WentBack {
  readonly what: "undo" | "redo";
  readonly order: Command | undefined;
  readonly count: number;
}

/** An order taken back, or given again: which one; of several together how many. */
export function tellBack(reader: Reader, view: SideView, { what, order, count }: WentBack): string {
  const { t } = reader.language;
  if (count > 1)
    return t(what === "undo" ? "console.done.undoneTogether" : "console.done.redoneTogether", { count });
  const said = t(what === "undo" ? "console.done.undone" : "console.done.redone");
  return order ? t("console.done.which", { said, order: tellOrder(reader, view, order) }) : said;
}

/** What the staff ordered: each thing without its dice, the same works together. */
export function tellStaff(reader: Reader, orders: number, seen: readonly SeenEvent[]): readonly string[] {
  const { t } = reader.language;
  const dug = new Map<string, string[]>();
  const others = seen.filter((each) => {
    const done = each.type === "event" ? worksFinished(reader, each.event) : null;
    if (done === null) return true;
    const works = upper(done.works);
    dug.set(works, [...(dug.get(works) ?? []), whereDug(reader, done)]);
    return false;
  });
  return [
    t("console.staff.done", { count: orders }),
    ...tellChronicle(reader, asLines(others)).map(({ text }) => text),
    ...[...dug].map(([works, where]) =>
      t("console.staff.dug", { works, where: [...new Set(where)].join(", ") }),
    ),
  ];
}

/** "3/118 (1413)", or the hex alone where nobody is named. */
function whereDug(
  reader: Reader,
  { hex, digger }: { readonly hex: Hex; readonly digger: UnitId | undefined },
): string {
  if (digger === undefined) return reader.where(hex);
  const facts = { place: reader.short(digger), hex: reader.hexNumber(hex) };
  return reader.language.t("ground.placeAndHex", facts);
}

/** Whether an order can be given again that was taken back. */
export function redoState({ language }: Reader, canRedo: 0 | 1): Back {
  return canRedo === 1 ? { can: true } : { can: false, why: language.t("console.done.nothingToRedo") };
}

/** Facts in the order of happening; marches are drawn together, fights with their steps and dice. */
export function tellSeenFacts(reader: Reader, seen: readonly SeenEvent[]): readonly string[] {
  return tellChronicle(reader, asLines(seen)).flatMap(({ key, text }) => [
    text,
    ...fightLines(reader, seen[key]),
  ]);
}

/** Facts as lines of one turn. */
export function asLines(seen: readonly SeenEvent[]): readonly ChronicleLine[] {
  return seen.map((each, key) => ({ key, turn: 0, seen: each }));
}

/**
 * The other side's part in short: of each unit that was seen one line, from where to where; fights as they were. The
 * whole stands in the chronicle.
 */
export function tellGist(reader: Reader, seen: readonly SeenEvent[], about?: PartSeen): readonly string[] {
  const last = new Map<string, number>();
  // Who is lost from sight and found again may be another: each stretch in sight is told for itself.
  const lost = new Map<UnitId, number>();
  const keys = seen.map((each, at) => {
    const key = sightingOf(each, lost);
    if (key !== null) last.set(key, at);
    return key;
  });
  const kept = seen.filter((_, at) => keys[at] === null || last.get(keys[at] ?? "") === at);
  const ways = new Map([...waysTold(reader, asLines(seen))].map(([line, text]) => [line.seen, text]));
  const { rest, told } = tellAnswering(reader, about ? newsIn(about.before, kept) : kept);
  return [
    ...tellTogether(reader, rest, ways),
    ...told,
    ...(about ? tellAftermath(reader, aftermathOf(about.before, about.after, seen)) : []),
  ];
}

/** The same with fire on the same hex told once, and how often it fell. */
function tellTogether(
  reader: Reader,
  facts: readonly SeenEvent[],
  ways: ReadonlyMap<SeenEvent, string>,
): readonly string[] {
  const { seen, times } = firesTogether(facts);
  const otherwise = new Map(
    seen.flatMap((each, key) => {
      const way = ways.get(each);
      return way === undefined ? [] : [[key, way] as const];
    }),
  );
  const { lines, instead } = exchangesTogether(reader, asLines(seen));
  const told = tellChronicle(reader, lines, new Map([...otherwise, ...instead]));
  return told.flatMap(({ key, text }) => {
    const each = seen[key];
    // Of fire that hit nobody the dice tell nothing.
    if (each && isHarmlessExchange(each)) return [text];
    const often = times.get(key) ?? 1;
    if (each?.type !== "enemy-fired" || often < 2 || each.from !== null)
      return [each ? markedOurs(reader, each, text) : text, ...fightLines(reader, each)];
    const facts = { where: reader.where(each.target), times: often, count: each.loss };
    return [reader.language.t(`events.enemyFiredOften.${each.how}`, facts)];
  });
}

/** What a side knew before the other side's part, and after it. */
export interface PartSeen {
  readonly before: SideView;
  readonly after: SideView;
}

/** Which unit's way, or whose name, a fact tells of; null for all else. */
function sightingOf(seen: SeenEvent, lost: Map<UnitId, number>): string | null {
  const way = (unit: UnitId): string => `way ${unit} ${lost.get(unit) ?? 0}`;
  if (seen.type === "enemy-moved") return way(seen.unit);
  if (seen.type !== "event") return null;
  const { event } = seen;
  if (event.type === "sighted") return way(event.unit);
  if (event.type !== "lost-from-sight") return null;
  lost.set(event.unit, (lost.get(event.unit) ?? 0) + 1);
  return `lost ${event.unit}`;
}

function fightLines(reader: Reader, seen: SeenEvent | undefined): readonly string[] {
  if (seen?.type !== "event") return [];
  const { event } = seen;
  switch (event.type) {
    case "assault-resolved": {
      const we = event.units.some((unit) => isOurs(reader, unit)) ? "attacker" : "defender";
      return [...stepLines(reader, event, we), ...diceLines(reader, event, we)].map((line) => `  ${line}`);
    }
    case "fire-resolved":
    case "bombardment-resolved":
      return diceLines(reader, event, isOurs(reader, event.unit) ? "attacker" : "defender").map(
        (line) => `  ${line}`,
      );
    default:
      return [];
  }
}

function isOurs(reader: Reader, unit: string): boolean {
  return reader.sheet(unit)?.side === reader.side;
}
