/** Reads all files of a line: their shapes, their days, what they name, the order of their hours. */
import type { Minute, SideId, Turn } from "../../engine/index.ts";
import { type Findings, quote } from "../../scenario/index.ts";
import { dateOfTurn, fileOfDay, minuteOn } from "../clock.ts";
import { checkClock } from "./checkClock.ts";
import { type Complain, checkNames } from "./checkNames.ts";
import { type Names, sideOf } from "./names.ts";
import { mendEntry, nameOf } from "./readEntry.ts";
import { type ReadYaml, readYaml, shapeIn } from "./readYaml.ts";
import {
  type DayFile,
  dayBones,
  dayFile,
  entry,
  type HeadFile,
  headBones,
  headFile,
  type WrittenEntry,
} from "./schema.ts";

/** Texts of a line's files by name: the head and the days. */
export type LineTexts = Readonly<Record<string, string>>;

/** Name of the head of a line. */
export const HEAD = "line.yaml";

/** An entry with the file it stands in, its time, and a way to complain of it. */
export interface ReadEntry {
  readonly written: WrittenEntry;
  readonly id: string;
  readonly minute: Minute;
  /** The turn in which it is told: 24:00 belongs to the last turn of its day, the battle's end to the last of all. */
  readonly turn: Turn;
  readonly side: SideId;
  /** False when something that it needs is unknown: it is left out of what is compiled. */
  readonly isKnown: boolean;
  readonly complain: Complain;
  /** The same, as a warning. */
  readonly warn: Complain;
}

/** A day that was read, with the file it stands in; no losses are claimed where their shape is wrong. */
export interface ReadDay {
  readonly file: string;
  readonly day: Pick<DayFile, "date" | "entries"> & Partial<Pick<DayFile, "losses">>;
}

/** The head of a line, as far as its shape is right. */
export type ReadHead = Pick<HeadFile, "title" | "battle" | "seed" | "clock"> &
  Partial<Pick<HeadFile, "note" | "totals" | "clocks">>;

/** A line's files, read. */
export interface ReadLine {
  readonly head: ReadHead;
  readonly days: readonly ReadDay[];
  /** In the order of their hours. */
  readonly entries: readonly ReadEntry[];
  /** Days of which nothing could be read. */
  readonly unread: readonly string[];
}

/** Reads a line; everything that is wrong with its files becomes a finding. Null when there is no telling it. */
export function readLine(texts: LineTexts, names: Names, findings: Findings): ReadLine | null {
  const head = readHead(texts[HEAD], names, findings);
  const days: ReadDay[] = [];
  const entries: ReadEntry[] = [];
  const unread: string[] = [];
  const reading = { names, end: endOf(head, names), clocks: head?.clocks };
  for (const file of Object.keys(texts).sort()) {
    if (file === HEAD) continue;
    const yaml = readYaml(file, texts[file] ?? "", findings);
    const whole = yaml && shapeIn(yaml, { file, schema: dayFile, data: yaml.data }, findings);
    // A fault in what a day claims hides no fault in what it tells.
    const day = whole ?? (yaml && dayBones.safeParse(yaml.data).data);
    if (!yaml || !day) {
      unread.push(file);
      continue;
    }
    checkDate({ file, day }, yaml, names, findings);
    days.push({ file, day });
    entries.push(...entriesOf({ file, day }, yaml, reading, findings));
  }
  if (!head) return null;
  unread.push(...checkDays(head, texts, days, names, findings));
  return { head, days, entries, unread };
}

function readHead(text: string | undefined, names: Names, findings: Findings): ReadHead | undefined {
  if (text === undefined) {
    findings.error(HEAD, "", "a file of this name", "none");
    return undefined;
  }
  const yaml = readYaml(HEAD, text, findings);
  const whole = yaml && shapeIn(yaml, { file: HEAD, schema: headFile, data: yaml.data }, findings);
  const head: ReadHead | undefined = whole ?? (yaml && headBones.safeParse(yaml.data).data);
  if (!yaml || !head) return undefined;
  const battles = names.scenario.battles.map(({ id }) => id);
  if (!battles.includes(head.battle)) {
    const where = `battle, line ${yaml.lineOf(["battle"])}`;
    findings.error(HEAD, where, `a battle (${battles.join(", ")})`, quote(head.battle));
  }
  for (const [side, { sources }] of Object.entries(head.totals ?? {}))
    checkClaimed(HEAD, ["totals", side], sources, { names, lineOf: yaml.lineOf }, findings);
  return head;
}

/** Minute at which the battle of a line ends. */
function endOf(head: ReadHead | undefined, { scenario }: Names): Minute {
  const battle = scenario.battles.find(({ id }) => id === head?.battle);
  return battle?.endMinute ?? Number.POSITIVE_INFINITY;
}

function checkDate({ file, day }: ReadDay, { lineOf }: ReadYaml, names: Names, findings: Findings): void {
  const where = `date, line ${lineOf(["date"])}`;
  const expected = fileOfDay(day.date);
  if (file !== expected) findings.error(file, where, `the name ${expected}`, quote(file));
  const { calendar } = names.scenario;
  const minute = minuteOn(calendar.startDate, day.date, "00:00");
  if (minute < 0 || minute >= calendar.turns * calendar.hoursPerTurn * 60)
    findings.error(file, where, "a day of the calendar", quote(day.date));
  for (const [side, { sources }] of Object.entries(day.losses ?? {}))
    checkClaimed(file, ["losses", side], sources, { names, lineOf }, findings);
}

function checkClaimed(
  file: string,
  path: readonly string[],
  sources: readonly (string | { readonly source: string })[],
  { names, lineOf }: { readonly names: Names; readonly lineOf: ReadYaml["lineOf"] },
  findings: Findings,
): void {
  sources.forEach((written, at) => {
    const source = typeof written === "string" ? written : written.source;
    const where = `${path.join(".")}.sources, line ${lineOf([...path, "sources", at])}`;
    if (!names.sources.has(source)) findings.error(file, where, "a source of sources.json", quote(source));
  });
}

/** Every day of the battle has its file. @returns those that have none */
function checkDays(
  head: ReadHead,
  texts: LineTexts,
  days: readonly ReadDay[],
  { scenario }: Names,
  findings: Findings,
): readonly string[] {
  const battle = scenario.battles.find(({ id }) => id === head.battle);
  if (!battle) return [];
  const { calendar } = scenario;
  const told = new Set(days.map(({ day }) => day.date));
  const wanted = new Set<string>();
  for (let turn = battle.firstTurn; turn * calendar.hoursPerTurn * 60 < battle.endMinute; turn++)
    wanted.add(dateOfTurn(calendar, turn));
  const missing = [...wanted]
    .filter((date) => !told.has(date) && texts[fileOfDay(date)] === undefined)
    .map(fileOfDay);
  for (const file of missing) findings.error(file, "", "a file for this day of the battle", "none");
  return missing;
}

interface Reading {
  readonly names: Names;
  /** Minute at which the battle ends. */
  readonly end: Minute;
  /** Minutes that each side's clock is behind that of the line. */
  readonly clocks: ReadHead["clocks"];
}

function entriesOf(
  { file, day }: ReadDay,
  yaml: ReadYaml,
  reading: Reading,
  findings: Findings,
): ReadEntry[] {
  const seen = new Set<string>();
  let before = "00:00";
  return day.entries.flatMap((raw, index): ReadEntry[] => {
    const name = nameOf(raw, index);
    const shape = { file, schema: entry, data: raw, at: ["entries", index], name };
    const written = shapeIn(yaml, shape, findings) ?? mendEntry(raw);
    if (!written) return [];
    const say =
      (tell: Findings["error"]): Complain =>
      (path, expected, found, hint) => {
        const line = yaml.lineOf(["entries", index, ...path]);
        const where = path.length === 0 ? written.id : `${written.id} › ${path.join(".")}`;
        tell(file, `${where}, line ${line}`, expected, found, hint);
      };
    const complain = say(findings.error);
    if (seen.has(written.id)) complain(["id"], "an id of its own in the day", quote(written.id));
    seen.add(written.id);
    if (written.at < before)
      complain(["at"], `an hour not before ${before}, the hour of the entry above`, quote(written.at));
    before = written.at > before ? written.at : before;
    checkClock(written, reading.clocks, complain);
    return [{ ...entryRead(written, day.date, reading, complain), complain, warn: say(findings.warn) }];
  });
}

function entryRead(
  written: WrittenEntry,
  date: string,
  { names, end }: Reading,
  complain: Complain,
): Omit<ReadEntry, "complain" | "warn"> {
  const { startDate, hoursPerTurn } = names.scenario.calendar;
  const minute = minuteOn(startDate, date, written.at);
  const turn = Math.floor(minute / (hoursPerTurn * 60));
  const isLast = written.at === "24:00" || minute === end;
  const isKnown = checkNames(written, names, complain);
  const side = sideOf(names, "side" in written ? written.side : undefined, actorsOf(written));
  return {
    written,
    id: `${date}-${written.id}`,
    minute,
    turn: isLast ? turn - 1 : turn,
    side: side ?? "soviet",
    isKnown: isKnown && side !== null,
  };
}

/** Whose entry it is where it names no side: its units, or those that its losses or tanks are told of. */
function actorsOf(written: WrittenEntry): readonly string[] {
  const units = "units" in written ? (written.units ?? []) : [];
  if (units.length > 0) return units;
  if (written.do === "bog" || written.do === "free") return Object.keys(written.tanks);
  return Object.keys(written.losses ?? {});
}
