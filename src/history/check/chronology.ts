/** Whether each main event of the chronology is in the line at its hour or day, with the other accounts beside it. */
import type { BattleState, Minute } from "../../engine/index.ts";
import type { Findings } from "../../scenario/index.ts";
import { fileOfDay, minuteOn, whenOf } from "../clock.ts";
import type { BookOfLine } from "../read/names.ts";
import { HEAD, type ReadEntry } from "../read/readLine.ts";
import type { ChronologyFile } from "./facts.ts";

/** How much of the chronology a line tells. */
export interface ChronologyCover {
  readonly covered: number;
  readonly of: number;
  readonly missing: readonly string[];
}

type ChronologyRecord = ChronologyFile["records"][number];

/** Phase of the chronology that a line has to tell whole. */
const TOLD_PHASE = "battle";
/** Minutes by which an hour that is told with "about" may be missed. */
const ABOUT = 60;

/** A time at which a record is told, and the entry that tells it; none where a dispatch does. */
interface Telling {
  readonly minute: Minute;
  readonly entry?: ReadEntry;
}

/** What a chronology is compared with. */
export interface ToldLine {
  readonly entries: readonly ReadEntry[];
  readonly last: BattleState;
  readonly book: BookOfLine;
  readonly startDate: string;
}

/** Holds a line against the chronology. */
export function checkChronology(
  line: ToldLine,
  { records }: ChronologyFile,
  findings: Findings,
): ChronologyCover {
  const tellings = tellingsOf(line);
  const wanted = records.filter(({ phase, alternativeTo }) => phase === TOLD_PHASE && alternativeTo === null);
  const missing: string[] = [];
  for (const record of wanted) {
    const told = tellings.get(record.id) ?? [];
    if (told.some(({ minute }) => fits(record, minute, line.startDate))) continue;
    missing.push(record.id);
    complain(record, told, line.startDate, findings);
  }
  for (const record of records)
    if (record.phase === TOLD_PHASE && record.alternativeTo !== null && !tellings.has(record.id))
      findings.warn(
        fileOf(record),
        `chronology › ${record.id}`,
        `this account beside that of ${record.alternativeTo}`,
        "nothing",
      );
  return { covered: wanted.length - missing.length, of: wanted.length, missing };
}

/** Times at which each record is told: by entries, by dispatches, or as another account of one of them. */
function tellingsOf({ entries, last, book }: ToldLine): ReadonlyMap<string, readonly Telling[]> {
  const tellings = new Map<string, Telling[]>();
  const add = (id: string, telling: Telling): void => {
    tellings.set(id, [...(tellings.get(id) ?? []), telling]);
  };
  for (const entry of entries)
    if (entry.isKnown)
      for (const id of entry.written.chronology ?? []) add(id, { minute: entry.minute, entry });
  for (const [id, { status, minute }] of Object.entries(last.dispatches)) {
    if (status !== "fired") continue;
    add(id, { minute });
    for (const account of book.dispatches[id]?.accounts ?? []) add(account.id, { minute });
  }
  return tellings;
}

/** Told at the entry that has it at another hour, else in the file of its day. */
function complain(
  record: ChronologyRecord,
  told: readonly Telling[],
  startDate: string,
  findings: Findings,
): void {
  const { id, date, dateEnd, time, precision } = record;
  const days = dateEnd === undefined ? date : `${date} to ${dateEnd}`;
  const wanted = `${days}${time === null ? "" : ` ${time}`} (${precision})`;
  const found = told.map(({ minute }) => whenOf(startDate, minute)).join(", ");
  const entry = told.find((telling) => telling.entry)?.entry;
  const at = entry?.written.chronology?.indexOf(id) ?? 0;
  if (entry) entry.complain(["chronology", at], `${id} told at ${wanted}`, `at ${found}`);
  else {
    const expected = `an entry or a dispatch that tells it at ${wanted}`;
    findings.error(fileOf(record), `chronology › ${id}`, expected, found === "" ? "none" : `one at ${found}`);
  }
}

/** A record of a month or a year belongs to no day. */
function fileOf({ date }: ChronologyRecord): string {
  return date.length === "1904-05-01".length ? fileOfDay(date) : HEAD;
}

function fits(
  { date, dateEnd, time, precision }: ChronologyRecord,
  minute: Minute,
  startDate: string,
): boolean {
  // Midnight ends the day of which it is told as 24:00.
  const days = [whenOf(startDate, minute), whenOf(startDate, minute - 1)].map((when) => when.slice(0, 10));
  const [day = "", dayEnding = ""] = days;
  const isOn = (test: (day: string) => boolean): boolean =>
    test(day) || (time === "24:00" && test(dayEnding));
  if (date.length < "1904-05-01".length) return isOn((each) => each.startsWith(date));
  if (dateEnd !== undefined) return isOn((each) => each >= date && each <= dateEnd);
  if (time === null || precision === "part-of-day" || precision === "day")
    return isOn((each) => each === date);
  return Math.abs(minute - minuteOn(startDate, date, time)) <= (precision === "about" ? ABOUT : 0);
}
