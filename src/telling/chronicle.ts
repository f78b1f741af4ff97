/** The chronicle in words: what one side saw, a line for each thing, marches drawn together. */
import type { SeenEvent, UnitId } from "../engine/index.ts";
import { tellEvent } from "./events.ts";
import { drawMarches, tellWay } from "./marches.ts";
import { markedOurs } from "./ofOurs.ts";
import type { Reader } from "./reader.ts";
import { upper } from "./sentences.ts";

/** One line of the chronicle: a thing that a side saw or received, in the order of happening. */
export interface ChronicleLine {
  readonly key: number;
  readonly turn: number;
  readonly seen: SeenEvent;
  /** Whether it came of an order of the side's own part, or is the first thing told after that part was ended. */
  readonly came?: "by-our-order" | "first-after-our-part";
}

/** What a line speaks of, to be picked out of many. */
export const LINE_KINDS = ["movement", "fighting", "supply", "ground", "dispatch"] as const;
/** One of them. */
export type LineKind = (typeof LINE_KINDS)[number];

/** One line to read. `heading` marks the first line of a turn. */
export interface ToldLine {
  readonly key: number;
  readonly turn: number;
  readonly text: string;
  readonly heading: 0 | 1;
  /** Dispatch that the line speaks of. */
  readonly dispatch: string | null;
  /** Null for the line that begins a turn, which belongs to all. */
  readonly kind: LineKind | null;
  /** The fact that it tells; of several that are told together the first. */
  readonly seen: SeenEvent;
}

/** The sentence for one seen event, or null where there is nothing to read. */
export function tellSeen(reader: Reader, seen: SeenEvent): string | null {
  const { t } = reader.language;
  switch (seen.type) {
    case "event":
      return tellEvent(reader, seen.event);
    case "enemy-moved":
      return tellWay(reader, seen.level === "identified" ? seen.unit : null, seen.from, seen.to);
    case "enemy-silenced":
      return t("events.silencedUnknown", { where: reader.where(seen.at) });
    case "enemy-fired": {
      const facts = { where: reader.where(seen.target), count: seen.loss };
      if (seen.from === null || seen.how === "bombs") return t(`events.enemyFired.${seen.how}`, facts);
      return t(`events.enemyFired.${seen.how}From`, { ...facts, from: reader.where(seen.from) });
    }
  }
}

const KINDS: Readonly<Record<LineKind, ReadonlySet<string>>> = {
  movement: new Set([
    "unit-moved",
    "unit-advanced",
    "unit-retreated",
    "move-interrupted",
    "unit-arrived",
    "unit-waits",
    "unit-called",
    "tanks-bogged",
    "tanks-freed",
    "tanks-to-workshop",
    "sighted",
  ]),
  fighting: new Set([
    "fire-resolved",
    "nobody-went-in",
    "counter-attack-withheld",
    "assault-resolved",
    "bombardment-resolved",
    "battery-silenced",
    "air-strike-resolved",
    "aircraft-lost",
    "losses-taken",
    "cohesion-changed",
    "unit-suppressed",
    "unit-destroyed",
    "tanks-burned",
    "command-tanks-hit",
  ]),
  supply: new Set(["supply-changed", "supplies-came", "fell-sick"]),
  ground: new Set(["hex-captured", "works-dug", "works-damaged", "crossing-built", "weather-changed"]),
  dispatch: new Set([
    "dispatch-received",
    "choice-made",
    "orders-promised",
    "air-promised",
    "restraint-changed",
    "border-breached",
    "escalation-changed",
    "battle-began",
    "ground-settled",
    "battle-ended",
  ]),
};

function kindOf(seen: SeenEvent): LineKind | null {
  if (seen.type === "enemy-moved") return "movement";
  if (seen.type === "enemy-fired" || seen.type === "enemy-silenced") return "fighting";
  const { type } = seen.event;
  if (type === "turn-began") return null;
  return LINE_KINDS.find((kind) => KINDS[kind].has(type)) ?? "movement";
}

/**
 * The chronicle's lines, oldest first.
 * @param otherwise by a line's key, what is told in place of its own words.
 */
export function tellChronicle(
  reader: Reader,
  lines: readonly ChronicleLine[],
  otherwise: ReadonlyMap<number, string> = new Map(),
): readonly ToldLine[] {
  const { without, instead } = drawMarches(reader, lines);
  const told = lines.flatMap((line) => {
    if (without.has(line)) return [];
    const text = otherwise.get(line.key) ?? instead.get(line) ?? tellSeen(reader, line.seen);
    return text === null ? [] : [{ line, text }];
  });
  return severalTogether(reader, drawnTogether(reader, told)).map(({ line, text }) => {
    const event = line.seen.type === "event" ? line.seen.event : null;
    const one: ToldLine = {
      key: line.key,
      turn: line.turn,
      text: upper(text),
      heading: event?.type === "turn-began" ? 1 : 0,
      dispatch: event?.type === "dispatch-received" ? event.id : null,
      kind: kindOf(line.seen),
      seen: line.seen,
    };
    return one;
  });
}

interface Told {
  readonly line: ChronicleLine;
  readonly text: string;
}

/** Enemies of whom the same is told one after another are counted: "Enemy sighted at hex 0404, unidentified. 3 of them." */
function severalTogether(reader: Reader, told: readonly Told[]): readonly Told[] {
  const together: (Told & { readonly units: Set<UnitId> })[] = [];
  for (const { line, text } of told) {
    const unit = enemySeen(line.seen);
    const last = together.at(-1);
    const isSame = last?.text === text && last.line.turn === line.turn && last.units.size > 0;
    if (unit !== null && isSame) last.units.add(unit);
    else together.push({ line, text, units: new Set(unit === null ? [] : [unit]) });
  }
  return together.map(({ line, text, units }) => ({
    line,
    text: units.size < 2 ? text : reader.language.t("events.several", { text, count: units.size }),
  }));
}

function enemySeen(seen: SeenEvent): UnitId | null {
  if (seen.type === "enemy-moved") return seen.unit;
  return seen.type === "event" && seen.event.type === "sighted" ? seen.event.unit : null;
}

/** The sick of a turn stand in one line where the first of them would. */
function drawnTogether(reader: Reader, told: readonly Told[]): readonly Told[] {
  const sick = told.filter(({ line }) => sickOf(line.seen) > 0);
  return told.flatMap((one) => {
    if (sickOf(one.line.seen) === 0) return [one];
    const all = sick.filter(({ line }) => line.turn === one.line.turn);
    if (all.length === 1) return [one];
    if (all[0] !== one) return [];
    const men = all.reduce((sum, { line }) => sum + sickOf(line.seen), 0);
    return [{ ...one, text: reader.language.t("events.sickOfAll", { men, units: all.length }) }];
  });
}

function sickOf(seen: SeenEvent): number {
  return seen.type === "event" && seen.event.type === "fell-sick" ? seen.event.men : 0;
}

/** What a deed of the other side says for itself: the sentence of the chronicle, or of each of its lines. */
export function tellDeed(reader: Reader, lines: readonly ChronicleLine[]): string {
  const often = tellFiredOften(reader, lines);
  if (often !== null) return often;
  return tellChronicle(reader, lines)
    .map(({ text, seen }) => markedOurs(reader, seen, text))
    .join(" ");
}

/**
 * What the map is showing of the other side's part, in its line, and of which line before it that is more; nothing for
 * what wants no words.
 */
export function tellShown(
  reader: Reader,
  { seen, continues }: { readonly seen: SeenEvent; readonly continues: number | null },
): string {
  const text = tellSeen(reader, seen);
  if (text === null) return "";
  const told = markedOurs(reader, seen, upper(text));
  return continues === null ? told : reader.language.t("busy.continues", { at: continues, told });
}

/** Fire of one kind that fell on the same hex again and again: how often, and what it cost in all; null for any other deed. */
function tellFiredOften(reader: Reader, lines: readonly ChronicleLine[]): string | null {
  const fires = lines.flatMap(({ seen }) => (seen.type === "enemy-fired" ? [seen] : []));
  const [first] = fires;
  if (!first || fires.length < 2 || fires.length < lines.length) return null;
  return reader.language.t(`events.enemyFiredOften.${first.how}`, {
    where: reader.where(first.target),
    times: fires.length,
    count: fires.reduce((sum, { loss }) => sum + loss, 0),
  });
}

/** Deeds in a list: those that would be told in the same words are counted, so that each has its own. */
export function tellDeeds(reader: Reader, deeds: readonly (readonly ChronicleLine[])[]): readonly string[] {
  const told = deeds.map((lines) => tellDeed(reader, lines));
  return told.map((text, at) => {
    const all = told.filter((other) => other === text).length;
    const number = told.slice(0, at + 1).filter((other) => other === text).length;
    return all === 1 ? text : reader.language.t("enemyPart.nth", { text, number, all });
  });
}
