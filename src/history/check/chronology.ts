/** Whether each main event of the chronology is in the line at its hour or day, with the other accounts beside it. */
import type { BattleState, Minute } from "../../engine/index.ts";
import type { Findings, ScenarioBook } from "../../scenario/index.ts";
import type { HistoricalLine } from "../types.ts";
import type { ChronologyFile } from "./facts.ts";

/** How much of the chronology a line tells. */
export interface ChronologyCover {
  readonly covered: number;
  readonly of: number;
  readonly missing: readonly string[];
}

type Record_ = ChronologyFile["records"][number];

/** Phase of the chronology that a line has to tell whole. */
const TOLD_PHASE = "battle";
/** Minutes by which an hour that is told with "about" may be missed. */
const ABOUT = 60;

/** Holds a line against the chronology. */
export function checkChronology(
  line: HistoricalLine,
  last: BattleState,
  { records }: ChronologyFile,
  { book, startDate }: { readonly book: ScenarioBook; readonly startDate: string },
  findings: Findings,
): ChronologyCover {
  const hours = hoursTold(line, last, book);
  const wanted = records.filter(({ phase, alternativeTo }) => phase === TOLD_PHASE && alternativeTo === null);
  const missing: string[] = [];
  for (const record of wanted) {
    const told = hours.get(record.id) ?? [];
    if (told.some((minute) => fits(record, minute, startDate))) continue;
    missing.push(record.id);
    const found =
      told.length > 0 ? `told at ${told.map((minute) => whenOf(startDate, minute)).join(", ")}` : "nothing";
    findings.error(
      "the line",
      record.id,
      `an entry or a dispatch on ${record.date} ${record.time ?? ""}`.trim(),
      found,
    );
  }
  for (const { id, alternativeTo, phase } of records)
    if (phase === TOLD_PHASE && alternativeTo !== null && !hours.has(id))
      findings.warn("the line", id, `this account beside that of ${alternativeTo}`, "nothing");
  return { covered: wanted.length - missing.length, of: wanted.length, missing };
}

/** Minutes at which each record is told: by entries, by dispatches, or as another account of one of them. */
function hoursTold(
  line: HistoricalLine,
  last: BattleState,
  book: ScenarioBook,
): ReadonlyMap<string, readonly Minute[]> {
  const hours = new Map<string, Minute[]>();
  const add = (id: string, minute: Minute): void => {
    hours.set(id, [...(hours.get(id) ?? []), minute]);
  };
  for (const { chronology, minute } of line.entries) for (const id of chronology) add(id, minute);
  for (const [id, { status, minute }] of Object.entries(last.dispatches)) {
    if (status !== "fired") continue;
    add(id, minute);
    for (const account of book.dispatches[id]?.accounts ?? []) add(account.id, minute);
  }
  return hours;
}

function fits({ date, dateEnd, time, precision }: Record_, minute: Minute, startDate: string): boolean {
  const when = whenOf(startDate, minute);
  if (date.length < 10) return when.startsWith(date);
  const day = when.slice(0, 10);
  if (dateEnd !== undefined) return day >= date && day <= dateEnd;
  if (time === null || precision === "part-of-day" || precision === "day") return day === date;
  const expected =
    (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${startDate}T00:00:00Z`)) / 60_000 + minutesOf(time);
  return Math.abs(minute - expected) <= (precision === "about" ? ABOUT : 0);
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

function whenOf(startDate: string, minute: Minute): string {
  const when = new Date(Date.parse(`${startDate}T00:00:00Z`) + minute * 60_000).toISOString();
  return `${when.slice(0, 10)} ${when.slice(11, 16)}`;
}
