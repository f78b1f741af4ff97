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
  startOfTurn,
  type Telling,
  type Turn,
  tellPart,
  tellTurn,
  theatreOf,
  told,
} from "../../engine/index.ts";
import { type Finding, type Findings, noFindings, type ScenarioBook } from "../../scenario/index.ts";
import { type Names, namesOf, type OtherNames } from "../read/names.ts";
import { type LineTexts, type ReadEntry, type ReadLine, readLine } from "../read/readLine.ts";
import type { HistoricalLine, LineStep, StepKind } from "../types.ts";
import { checkStanding } from "./checkStanding.ts";
import type { Spent, TellingDesk } from "./desk.ts";
import { entryOf } from "./entryOf.ts";
import { tellEntry } from "./tellEntry.ts";

/** A line compiled as far as it can be, with all that is wrong in it, and how many checks are excepted. */
export interface Compiled {
  readonly line: HistoricalLine | null;
  readonly read: ReadLine | null;
  readonly findings: readonly Finding[];
  readonly exceptions: number;
}

/** A scenario as `readScenario` gives it. */
export interface OfScenario {
  readonly scenario: Parameters<typeof begin>[0];
  readonly book: ScenarioBook;
}

/** Compiles the files of a line. */
export function compileLine({ scenario, book }: OfScenario, texts: LineTexts, other: OtherNames): Compiled {
  const findings = noFindings();
  const names = namesOf(scenario, book, other);
  const read = readLine(texts, names, findings);
  if (!read || !scenario.battles.some(({ id }) => id === read.head.battle))
    return { line: null, read, findings: findings.all, exceptions: 0 };
  const telling = new LineTelling(names, read, findings);
  const line = telling.tell();
  return { line, read, findings: findings.all, exceptions: telling.exceptions };
}

/** One telling of a whole line. */
class LineTelling {
  exceptions = 0;
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
    this.#findStrays(firstTurn * perTurn, endMinute);
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
    this.#tellEntries(start, middle, spent);
    this.#step("part", middle, (telling) => {
      closePart(telling, first);
      tellPart(telling, enemyOf(first), 1);
    });
    this.#tellEntries(middle, end, spent);
    checkStanding(this.#state, this.#names, turn, this.#findings);
    this.#step("close", end, (telling) => {
      closePart(telling, enemyOf(first));
      closeTurn(telling);
    });
    this.#checkLeash(turn);
  }

  #tellEntries(from: number, until: number, spent: Map<string, Spent>): void {
    this.#read.entries.forEach((entry, index) => {
      if (entry.minute < from || entry.minute >= until || !entry.isKnown) return;
      this.#step("entry", entry.minute, (telling) => this.#tellOne(telling, entry, spent), index);
    });
  }

  #tellOne(telling: Telling, entry: ReadEntry, spent: Map<string, Spent>): void {
    const complain: TellingDesk["complain"] = (path, expected, found) => {
      if (entry.written.exception === undefined) entry.complain(path, expected, found);
      else this.exceptions += 1;
    };
    tellEntry({ names: this.#names, entry, telling, spent, complain });
    lookAround(telling);
  }

  #step(what: StepKind, minute: number, tell: (telling: Telling) => void, entry: number | null = null): void {
    const telling = openTelling(this.#state);
    tell(telling);
    const { events, state } = told(telling);
    this.#state = state;
    this.#keep(what, minute, entry, events);
  }

  #keep(what: StepKind, minute: number, entry: number | null, events: LineStep["events"]): void {
    this.#steps.push({ what, turn: this.#state.turn, minute, entry, events });
  }

  /** Entries before the battle begins or after it has ended are told by nobody. */
  #findStrays(from: number, until: number): void {
    for (const entry of this.#read.entries)
      if (entry.minute < from || entry.minute >= until)
        entry.complain(["at"], "an hour within the battle", `minute ${entry.minute} of ${from} to ${until}`);
  }

  #checkLeash(turn: Turn): void {
    const { war } = theatreOf(this.#state).numbers.border;
    for (const side of SIDES) {
      const points = escalationOf(this.#state.ledger, side);
      if (points >= war)
        this.#findings.error(
          "the line",
          `turn ${turn}`,
          `a ledger below ${war} for ${side}`,
          `${points}: war`,
        );
    }
  }
}
