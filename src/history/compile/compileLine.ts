/**
 * Makes battle events of what historians wrote: turn by turn their entries in the order of the hours, and between
 * them the engine's own books. Everything that cannot have been so is told, all of it at once.
 */
import {
  type BattleState,
  battleOf,
  begin,
  closePart,
  closeTurn,
  enemyOf,
  escalationOf,
  firstMover,
  hashState,
  lookAround,
  minutesPerTurn,
  openTelling,
  RULES_VERSION,
  SIDES,
  type SideId,
  startOfTurn,
  type Telling,
  type Turn,
  tellPart,
  tellTurn,
  theatreOf,
  told,
} from "../../engine/index.ts";
import { type Finding, type Findings, noFindings } from "../../scenario/index.ts";
import { dateOfTurn, fileOfDay, whenOf } from "../clock.ts";
import { type BookOfLine, type Names, namesOf, type OtherNames } from "../read/names.ts";
import { type LineTexts, type ReadEntry, type ReadLine, readLine } from "../read/readLine.ts";
import type { HistoricalLine, LineStep, StepKind } from "../types.ts";
import { checkStanding, type StandingDesk } from "./checkStanding.ts";
import type { Fault, Spent } from "./desk.ts";
import { entryOf } from "./entryOf.ts";
import { tellEntry } from "./tellEntry.ts";

/** A line compiled as far as it can be, with all that is wrong in it, and how many checks are excepted. */
export interface Compiled {
  readonly line: HistoricalLine | null;
  readonly read: ReadLine | null;
  readonly findings: readonly Finding[];
  readonly exceptions: number;
}

/** A scenario as `readScenario` gives it, as far as a line has to do with it. */
export interface OfScenario {
  readonly scenario: Parameters<typeof begin>[0];
  readonly book: BookOfLine;
}

/** Compiles the files of a line. */
export function compileLine({ scenario, book }: OfScenario, texts: LineTexts, other: OtherNames): Compiled {
  const findings = noFindings();
  const names = namesOf(scenario, book, other);
  const read = readLine(texts, names, findings);
  if (!read || !scenario.battles.some(({ id }) => id === read.head.battle))
    return { line: null, read, findings: findings.all, exceptions: 0 };
  const ofFiles = findings.all.length;
  const telling = new LineTelling(names, read, findings);
  const line = telling.tell();
  const ofTelling = findings.all.splice(ofFiles).filter((finding) => !follows(finding, read));
  // Entries complain to the same list when the line is reviewed.
  findings.all.push(...ofTelling);
  return { line, read, findings: findings.all, exceptions: telling.exceptions };
}

/** Whether what was found may come of nothing but a day that could not be read. Names of days go by their date. */
function follows({ file }: Finding, { unread }: ReadLine): boolean {
  return unread.some((day) => day <= file);
}

/** One telling of a whole line. */
class LineTelling {
  exceptions = 0;
  readonly #standing: StandingDesk;
  readonly #placed = new Map<string, ReadEntry>();
  /** Entries whose exception was needed. */
  readonly #excepted = new Set<ReadEntry>();
  /** Sides told to have gone to war. */
  readonly #atWar = new Set<SideId>();
  readonly #names: Names;
  readonly #read: ReadLine;
  readonly #findings: Findings;
  readonly #steps: LineStep[] = [];
  readonly #hashes: string[] = [];
  #state: BattleState;

  constructor(names: Names, read: ReadLine, findings: Findings) {
    this.#names = names;
    this.#read = read;
    this.#findings = findings;
    this.#standing = {
      names,
      findings,
      placed: this.#placed,
      before: new Set(),
      except: (entry) => this.#except(entry),
    };
    const { battle, seed } = read.head;
    const start = begin(names.scenario, { battle, seed });
    this.#state = start.state;
    this.#keep("opening", 0, null, start.events);
  }

  tell(): HistoricalLine {
    const { scenario } = this.#names;
    const theatre = theatreOf(this.#state);
    const { firstTurn, endMinute } = battleOf(theatre, this.#read.head.battle);
    const perTurn = minutesPerTurn(theatre);
    for (let turn = firstTurn; turn * perTurn < endMinute; turn++) this.#tellTurn(turn, turn === firstTurn);
    this.#hashes.push(hashState(this.#state));
    this.#findStrays(firstTurn, Math.ceil(endMinute / perTurn));
    this.#findIdleExceptions();
    return {
      format: 1,
      rulesVersion: RULES_VERSION,
      scenario: scenario.id,
      content: scenario.hash,
      battle: this.#read.head.battle,
      seed: this.#read.head.seed,
      entries: this.#read.entries.map((entry) => entryOf(entry, this.#names)),
      steps: this.#steps,
      hashes: this.#hashes,
    };
  }

  /** A turn: the first mover's part to its middle, then the other's; the hours decide, not the parts. */
  #tellTurn(turn: Turn, isOpened: boolean): void {
    const theatre = theatreOf(this.#state);
    const start = startOfTurn(theatre, turn);
    const middle = start + minutesPerTurn(theatre) / 2;
    const end = start + minutesPerTurn(theatre);
    const first = firstMover(theatre, turn);
    const spent = new Map<string, Spent>();
    if (!isOpened) {
      this.#step("turn", start, (telling) => {
        tellTurn(telling, turn);
        tellPart(telling, first, 0);
      });
    }
    this.#hashes.push(hashState(this.#state));
    const [early, late] = this.#entriesOf(turn, middle);
    this.#tellEntries(early, spent);
    this.#step("part", middle, (telling) => {
      closePart(telling, first);
      tellPart(telling, enemyOf(first), 1);
    });
    this.#tellEntries(late, spent);
    checkStanding(this.#state, turn, this.#standing);
    this.#step("close", end, (telling) => {
      closePart(telling, enemyOf(first));
      closeTurn(telling);
    });
    this.#checkLeash(turn);
  }

  /** Entries of a turn before its middle, and from then on. */
  #entriesOf(turn: Turn, middle: number): readonly [readonly ReadEntry[], readonly ReadEntry[]] {
    const told = this.#read.entries.filter((entry) => entry.turn === turn && entry.isKnown);
    return [told.filter(({ minute }) => minute < middle), told.filter(({ minute }) => minute >= middle)];
  }

  #tellEntries(entries: readonly ReadEntry[], spent: Map<string, Spent>): void {
    for (const entry of entries) {
      const index = this.#read.entries.indexOf(entry);
      const events = this.#step(
        "entry",
        entry.minute,
        (telling) => this.#tellOne(telling, entry, spent),
        index,
      );
      for (const event of events)
        if (event.type === "unit-moved" || event.type === "unit-retreated" || event.type === "unit-advanced")
          this.#placed.set(event.unit, entry);
    }
  }

  #tellOne(telling: Telling, entry: ReadEntry, spent: Map<string, Spent>): void {
    const complain: Fault = (path, expected, found) => entry.complain(path, expected, found);
    const object: Fault = (...fault) => {
      if (entry.written.exception === undefined) complain(...fault);
      else this.#except(entry);
    };
    tellEntry({ names: this.#names, entry, telling, spent, complain, object });
    lookAround(telling);
  }

  #except(entry: ReadEntry): void {
    this.exceptions += 1;
    this.#excepted.add(entry);
  }

  #step(
    what: StepKind,
    minute: number,
    tell: (telling: Telling) => void,
    entry: number | null = null,
  ): LineStep["events"] {
    const telling = openTelling(this.#state);
    tell(telling);
    const { events, state } = told(telling);
    this.#state = state;
    this.#keep(what, minute, entry, events);
    return events;
  }

  #keep(what: StepKind, minute: number, entry: number | null, events: LineStep["events"]): void {
    this.#steps.push({ what, turn: this.#state.turn, minute, entry, events });
  }

  /** Entries before the battle begins or after it has ended are told by nobody. */
  #findStrays(first: Turn, after: Turn): void {
    const { startDate, hoursPerTurn } = this.#names.scenario.calendar;
    const said = (turn: Turn): string => whenOf(startDate, turn * hoursPerTurn * 60);
    for (const entry of this.#read.entries)
      if (entry.turn < first || entry.turn >= after)
        entry.complain(
          ["at"],
          `an hour of the battle (${said(first)} to ${said(after)})`,
          whenOf(startDate, entry.minute),
        );
  }

  #findIdleExceptions(): void {
    for (const entry of this.#read.entries)
      if (entry.isKnown && entry.written.exception !== undefined && !this.#excepted.has(entry))
        entry.warn(["exception"], "a check that it sets aside", "none: all checks hold");
  }

  #checkLeash(turn: Turn): void {
    const { war } = theatreOf(this.#state).numbers.border;
    for (const side of SIDES) {
      const points = escalationOf(this.#state.ledger, side);
      if (points < war || this.#atWar.has(side)) continue;
      this.#atWar.add(side);
      const { calendar } = this.#names.scenario;
      const end = whenOf(calendar.startDate, (turn + 1) * calendar.hoursPerTurn * 60);
      this.#findings.error(
        fileOfDay(dateOfTurn(calendar, turn)),
        `the ledger of breaches at ${end}`,
        `fewer than ${war} points for ${side}`,
        `${points}: war`,
      );
    }
  }
}
