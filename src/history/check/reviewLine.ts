/** The linter of history: compiles a line and holds it against everything that is known of the battle. */
import { type BattleState, theatreOf } from "../../engine/index.ts";
import { type Finding, type Findings, noFindings } from "../../scenario/index.ts";
import { fileOfDay } from "../clock.ts";
import { type Compiled, compileLine, type OfScenario } from "../compile/compileLine.ts";
import type { LineFiles } from "../files.ts";
import type { BookOfLine } from "../read/names.ts";
import type { HistoricalLine, LineConfidence } from "../types.ts";
import { walkLine } from "../walk.ts";
import { type ChronologyCover, checkChronology } from "./chronology.ts";
import { readFacts } from "./facts.ts";
import { checkHolders, type HoldersAt } from "./holders.ts";
import { checkLosses, type LineLosses } from "./losses.ts";

/** What the linter found, as it is printed and written. */
export interface LineReview {
  readonly turns: number;
  readonly entries: number;
  readonly events: number;
  readonly byConfidence: Readonly<Record<LineConfidence, number>>;
  /** Sources that entries name, and how often. */
  readonly sources: Readonly<Record<string, number>>;
  readonly chronology: ChronologyCover;
  readonly holders: readonly HoldersAt[];
  readonly losses: {
    readonly days: Readonly<Record<string, LineLosses>>;
    readonly total: LineLosses | null;
  };
  /** Checks that a sourced exception sets aside. */
  readonly exceptions: number;
  /** Days that could not be read: what is said of later hours, of holders and of sums may come of that alone. */
  readonly unread: readonly string[];
  readonly findings: readonly Finding[];
}

/** A review with the line it is of, and the states of its steps; null when it could not be compiled. */
export interface Reviewed {
  readonly review: LineReview;
  readonly line: HistoricalLine | null;
  readonly states: readonly BattleState[];
}

/** Reviews the line of a scenario. */
export function reviewLine(scenario: OfScenario, files: LineFiles): Reviewed {
  const findings = noFindings();
  const facts = readFacts(files, findings);
  const chronology = facts.chronology && new Set(facts.chronology.records.map(({ id }) => id));
  const compiled = compileLine(scenario, files.texts, { claims: facts.claims, chronology });
  const { line } = compiled;
  if (!line) return { review: emptyReview([...findings.all, ...compiled.findings]), line, states: [] };
  const states = walkLine(scenario.scenario, line);
  return { review: reviewOf(scenario, compiled, line, states, facts, findings), line, states };
}

function reviewOf(
  { scenario, book }: OfScenario,
  { read, exceptions, findings: own }: Compiled,
  line: HistoricalLine,
  states: readonly BattleState[],
  facts: ReturnType<typeof readFacts>,
  findings: Findings,
): LineReview {
  const { startDate } = scenario.calendar;
  const last = states.at(-1) as BattleState;
  const entries = read?.entries ?? [];
  checkDispatches(line, last, book, findings);
  const chronology = facts.chronology
    ? checkChronology({ entries, last, book, startDate }, facts.chronology, findings)
    : NOTHING_TOLD;
  const holders = facts.holders ? checkHolders(line, states, facts.holders, scenario, findings) : [];
  const losses = read ? checkLosses(line, read, scenario, findings) : { days: {}, total: null };
  return {
    turns: line.hashes.length - 1,
    entries: line.entries.length,
    events: line.steps.reduce((sum, { events }) => sum + events.length, 0),
    byConfidence: counted(line.entries.map(({ confidence }) => confidence)) as LineReview["byConfidence"],
    sources: counted(line.entries.flatMap(({ sources }) => sources.map(({ source }) => source))),
    chronology,
    holders,
    losses,
    exceptions,
    unread: read?.unread ?? [],
    // Without a day all sums and holders are wrong, and that says nothing.
    findings: read && read.unread.length > 0 ? own : [...own, ...findings.all],
  };
}

const NOTHING_TOLD: ChronologyCover = { covered: 0, of: 0, missing: [] };

/**
 * A dispatch that cannot be true in the line says that the line is not the history it tells of, unless an entry
 * tells it as the account of its sources.
 */
function checkDispatches(
  line: HistoricalLine,
  last: BattleState,
  book: BookOfLine,
  findings: Findings,
): void {
  const told = new Set(line.entries.flatMap(({ chronology }) => chronology));
  for (const [id, { status, reason }] of Object.entries(last.dispatches)) {
    if (status === "fired" || told.has(id)) continue;
    const { dispatches } = theatreOf(last);
    const condition = dispatches.get(id)?.conditions[Number(reason)];
    const found = condition ? wordsOf(condition) : String(reason);
    const page = book.dispatches[id];
    if (page)
      findings.error(
        fileOfDay(page.date),
        `dispatch › ${id}`,
        "that it is true when the line is told, or an entry that tells it",
        `not so: ${found}`,
      );
  }
}

/** A condition as its words in a row: "has-entered japanese mill-hill". */
function wordsOf(condition: object): string {
  return Object.values(condition)
    .map((value) => (typeof value === "object" ? JSON.stringify(value) : String(value)))
    .join(" ");
}

function counted(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = { certain: 0, probable: 0, inferred: 0 };
  if (!words.some((word) => word in counts)) for (const key of Object.keys(counts)) delete counts[key];
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function emptyReview(findings: readonly Finding[]): LineReview {
  const byConfidence = { certain: 0, probable: 0, inferred: 0 };
  const losses = { days: {}, total: null };
  const none = { turns: 0, entries: 0, events: 0, byConfidence, sources: {}, chronology: NOTHING_TOLD };
  return { ...none, holders: [], losses, exceptions: 0, unread: [], findings };
}
