/** Reads all files of a line: their shapes, their days, what they name, the order of their hours. */
import type { Minute, SideId } from "../../engine/index.ts";
import { type Findings, quote } from "../../scenario/index.ts";
import { type Complain, checkNames } from "./checkNames.ts";
import { type Names, sideOf } from "./names.ts";
import { type ReadYaml, readYaml, withLine } from "./readYaml.ts";
import { type DayFile, dayFile, type HeadFile, headFile, type WrittenEntry } from "./schema.ts";

/** Texts of a line's files by name: the head and the days. */
export type LineTexts = Readonly<Record<string, string>>;

/** Name of the head of a line. */
export const HEAD = "line.yaml";

/** An entry with the file it stands in, its time, and a way to complain of it. */
export interface ReadEntry {
  readonly written: WrittenEntry;
  readonly id: string;
  readonly minute: Minute;
  readonly side: SideId;
  /** False when a name in it is unknown: it is left out of what is compiled. */
  readonly isKnown: boolean;
  readonly complain: Complain;
}

/** A line's files, read. */
export interface ReadLine {
  readonly head: HeadFile;
  readonly days: readonly { readonly file: string; readonly day: DayFile }[];
  /** In the order of their hours. */
  readonly entries: readonly ReadEntry[];
}

/** Reads a line; everything that is wrong with its files becomes a finding. Null when there is no telling it. */
export function readLine(texts: LineTexts, names: Names, findings: Findings): ReadLine | null {
  const headText = texts[HEAD];
  if (headText === undefined) findings.error(HEAD, "", "a file of this name", "none");
  const head = headText === undefined ? undefined : readYaml(HEAD, headText, headFile, findings);
  if (head) checkHead(head, names, findings);
  const days: { file: string; day: DayFile }[] = [];
  const entries: ReadEntry[] = [];
  for (const file of Object.keys(texts).sort()) {
    if (file === HEAD) continue;
    const read = readYaml(file, texts[file] ?? "", dayFile, findings);
    if (!read) continue;
    checkDate(file, read, names, findings);
    days.push({ file, day: read.data });
    entries.push(...entriesOf(file, read, names, findings));
  }
  return head ? { head: head.data, days, entries } : null;
}

function checkHead({ data, lineOf }: ReadYaml<HeadFile>, names: Names, findings: Findings): void {
  const battles = names.scenario.battles.map(({ id }) => id);
  if (!battles.includes(data.battle))
    findings.error(HEAD, withLine("battle", lineOf), `a battle (${battles.join(", ")})`, quote(data.battle));
}

function checkDate(
  file: string,
  { data, lineOf }: ReadYaml<DayFile>,
  names: Names,
  findings: Findings,
): void {
  const expected = `${data.date}.yaml`;
  if (file !== expected) findings.error(file, withLine("date", lineOf), `the name ${expected}`, quote(file));
  const { calendar } = names.scenario;
  const minute = minuteOn(calendar.startDate, data.date, "00:00");
  if (minute < 0 || minute >= calendar.turns * calendar.hoursPerTurn * 60)
    findings.error(file, withLine("date", lineOf), "a day of the calendar", quote(data.date));
}

function entriesOf(
  file: string,
  { data, lineOf }: ReadYaml<DayFile>,
  names: Names,
  findings: Findings,
): ReadEntry[] {
  const seen = new Set<string>();
  let before = "00:00";
  return data.entries.map((written, index) => {
    const complain: Complain = (path, expected, found, hint) => {
      const steps = ["entries", index, ...path];
      const where = `${written.id} › ${path.join(".")}, line ${lineOf(steps)}`;
      findings.error(file, where, expected, found, hint);
    };
    if (seen.has(written.id)) complain(["id"], "an id of its own in the day", quote(written.id));
    seen.add(written.id);
    if (written.at < before)
      complain(["at"], `an hour not before ${before}, the hour of the entry above`, quote(written.at));
    before = written.at > before ? written.at : before;
    const units = "units" in written ? (written.units ?? []) : [];
    const isKnown = checkNames(written, names, complain);
    const side = sideOf(names, "side" in written ? written.side : undefined, actors(written, units));
    return {
      written,
      id: `${data.date}-${written.id}`,
      minute: minuteOn(names.scenario.calendar.startDate, data.date, written.at),
      side: side ?? "soviet",
      isKnown,
      complain,
    };
  });
}

/** Whose entry it is where it names no side: its units, or those that its losses or tanks are told of. */
function actors(written: WrittenEntry, units: readonly string[]): readonly string[] {
  if (units.length > 0) return units;
  if (written.do === "bog" || written.do === "free") return Object.keys(written.tanks);
  return Object.keys(written.losses ?? {});
}

/** Minutes from the calendar's beginning to an hour of a day. */
function minuteOn(startDate: string, date: string, time: string): Minute {
  const days = (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${startDate}T00:00:00Z`)) / 86_400_000;
  const [hours, minutes] = time.split(":");
  return Math.round(days) * 1440 + Number(hours) * 60 + Number(minutes);
}
