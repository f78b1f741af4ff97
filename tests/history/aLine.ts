/** Lines of history on drawn maps: the texts of their files made of entries, reviewed, their facts picked out. */
import type { BattleEvent, Scenario } from "../../src/engine/index.ts";
import { type Reviewed, reviewLine } from "../../src/history/author.ts";
import type { BookOfLine } from "../../src/history/read/names.ts";
import { sayFinding } from "../../src/scenario/index.ts";
import { aScenario, type Drawing } from "../support/drawMap.ts";

/** A drawn battle of one day; its end has a verdict, whatever the margin. */
export function aField(rows: readonly string[], drawing: Drawing = {}): Scenario {
  const victory = { levels: [{ id: "draw", margin: 0 }] } as const;
  return aScenario(rows, { turns: 4, ...drawing, numbers: { victory, ...drawing.numbers } });
}

/** An entry: what is not said is certain, told at six in the morning, from a book. */
export interface Told {
  readonly do: string;
  readonly id?: string;
  readonly [field: string]: unknown;
}

/** Losses that a day or the line claims. */
export interface Claimed {
  readonly [kind: string]: number;
}

const NONE = { killed: 0, wounded: 0, missing: 0 };
const BOOK: BookOfLine["sources"] = Object.fromEntries(
  ["book", "diary"].map((id) => [
    id,
    { id, author: "A", title: "B", year: "1939", languages: ["en"], worth: "good" },
  ]),
);

/** Line of the file on which the first entry stands; the others follow one a line. */
export const FIRST_LINE = 6;

/** A day's file. JSON is YAML. */
export function dayText(
  entries: readonly Told[],
  losses: { readonly soviet?: Claimed; readonly japanese?: Claimed } = {},
  date = "1938-01-01",
): string {
  const rows = entries.map((entry, index) => {
    const common = { id: `entry-${index}`, at: "06:00", tell: "So it was.", confidence: "certain" };
    return `  - ${JSON.stringify({ ...common, sources: ["book"], ...entry })}`;
  });
  return [
    `date: ${date}`,
    "losses:",
    `  soviet: ${claimed(losses.soviet)}`,
    `  japanese: ${claimed(losses.japanese)}`,
    rows.length > 0 ? "entries:" : "entries: []",
    ...rows,
    "",
  ].join("\n");
}

/** The head of a line. */
export function headText(losses: { readonly soviet?: Claimed; readonly japanese?: Claimed } = {}): string {
  return [
    "title: A battle",
    "battle: test",
    "seed: history",
    "clock: The one clock.",
    "totals:",
    `  soviet: ${claimed(losses.soviet)}`,
    `  japanese: ${claimed(losses.japanese)}`,
    "",
  ].join("\n");
}

function claimed(losses: Claimed = {}): string {
  return JSON.stringify({ ...NONE, ...losses, sources: ["book"], confidence: "certain" });
}

/** What stands beside the day of a line. */
export interface Beside {
  readonly soviet?: Claimed;
  readonly japanese?: Claimed;
  readonly holders?: unknown;
  readonly chronology?: unknown;
  readonly claims?: string;
  readonly dispatches?: BookOfLine["dispatches"];
  /** Files over or beside those made of the entries; null takes one away. */
  readonly texts?: Readonly<Record<string, string | null>>;
}

/** A line of one day, reviewed. */
export function lineOf(scenario: Scenario, entries: readonly Told[], beside: Beside = {}): Reviewed {
  const texts: Record<string, string> = {
    "line.yaml": headText(beside),
    "1938-01-01.yaml": dayText(entries, beside),
  };
  for (const [name, text] of Object.entries(beside.texts ?? {}))
    if (text === null) delete texts[name];
    else texts[name] = text;
  const data = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));
  return reviewLine(
    { scenario, book: { sources: BOOK, dispatches: beside.dispatches ?? {} } },
    {
      folder: "",
      texts,
      holders: data(beside.holders),
      chronology: data(beside.chronology),
      claims: beside.claims ?? null,
      compiled: null,
    },
  );
}

/** All findings as sentences. */
export function said({ review }: Reviewed): readonly string[] {
  return review.findings.map(sayFinding);
}

/** The facts of an entry, in order; of some kinds only, if they are told. */
export function factsOf(
  { line }: Reviewed,
  index: number,
  ...types: readonly BattleEvent["type"][]
): readonly BattleEvent[] {
  const events = line?.steps.filter(({ entry }) => entry === index).flatMap((step) => step.events) ?? [];
  return types.length === 0 ? events : events.filter(({ type }) => types.includes(type));
}
