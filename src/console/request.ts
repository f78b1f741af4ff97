/** What a sentence asks for, once its words have been understood. */
import type { Command, Hex, Manner, RuleId, UnitId } from "../engine/index.ts";
import type { GroupOrder, MarchGoal } from "../notebook/index.ts";
import type { Spot } from "./names/gazetteer.ts";
import type { Compass, Topic, Trait, Verb } from "./words/kinds.ts";

/** What a scan looks for, or in which direction. */
export type Scanned = Compass | "around" | "enemies" | "own";

/** Which part of the chronicle is asked for. */
export type Span =
  | { readonly type: "last-part" }
  | { readonly type: "today" }
  | { readonly type: "turn"; readonly number: number }
  | { readonly type: "everything" };

/** Requests that are said by their verb alone. */
export type Plain =
  | "status"
  | "advice"
  | "targets"
  | "shells"
  | "failure"
  | "turns"
  | "score"
  | "weather"
  | "orders"
  | "objectives"
  | "win"
  | "repeat"
  | "more"
  | "nothing-refused"
  | "ledger"
  | "losses"
  | "marches"
  | "march-on"
  | "supply"
  | "air"
  | "redo"
  | "undoable"
  | "end-turn"
  | "concede"
  | "next"
  | "yes"
  | "no"
  | "map"
  | "quit";

/** How units are set aside, or let wait for orders again. */
export type SettingAside = "hold" | "sleep" | "wake";

/** A march over several turns. */
export type Planned = MarchGoal;

/** Orders that a sentence gives; and those of them who were named and can take no part, each as an order of his own. */
export interface Ordered {
  readonly commands: readonly Command[];
  readonly apart?: readonly Command[];
  /** What was not said was guessed: it is asked about before it is given. */
  readonly guessed?: 1;
  /** Which hex is meant by a name that covers several. */
  readonly meant?: Meant;
  /** Where several units get the same order: it is planned, told and stopped as one. */
  readonly group?: { readonly units: readonly UnitId[]; readonly order: GroupOrder };
}

/** A place of several hexes that was named, and which of them is meant. */
export interface Meant {
  readonly spot: Spot;
  readonly hex: Hex;
}

/** What help is asked about: a verb, or a part of the whole list. */
export type HelpTopic = Verb | "questions" | "ordering" | "besides" | "names";

/** A question, or an order that is no command of the engine. */
export type Asked = Exclude<Request, { readonly type: "order" | "taken" }>;

/** A question, an order, or a word of the conversation. */
export type Request =
  | { readonly type: "help"; readonly topic: HelpTopic | null }
  | { readonly type: Plain }
  /** One order is taken back, or so many. */
  | { readonly type: "undo"; readonly times: number }
  /** A question that was not understood as a whole, but for one word of it. */
  | { readonly type: "topic"; readonly topic: Topic }
  | { readonly type: "units"; readonly which: "own" | "waiting" | "coming" | "unfired" | "enemies" }
  /** The enemies known about a hex. */
  | { readonly type: "units"; readonly which: "enemies-near"; readonly hex: Hex }
  /** Some own units: of a regiment, of an arm, all batteries; or those of them who wait for an order or have not fired. */
  | { readonly type: "units"; readonly which: "these" | "these-waiting"; readonly units: readonly UnitId[] }
  | { readonly type: "unit" | "where" | "select"; readonly unit: UnitId }
  /** When it gets dark or light, or what weather comes. */
  | { readonly type: "daylight"; readonly about: "dark" | "light" | "weather" }
  /** Who is or has something, or is not, or is most or least so; of all, or of some. */
  | {
      readonly type: "who";
      readonly trait: Trait;
      readonly negated: 0 | 1;
      readonly rank: "most" | "least" | null;
      readonly units: readonly UnitId[] | null;
    }
  /** A question understood from a part of its words, or from misspelt ones; said as the grammar has it. */
  | { readonly type: "taken"; readonly said: string; readonly request: Asked }
  | { readonly type: "look"; readonly spot: Spot }
  | { readonly type: "vista"; readonly hex: Hex }
  | { readonly type: "distance"; readonly from: Hex; readonly to: Hex; readonly unit: UnitId | null }
  | { readonly type: "danger" | "sees" | "reached" | "stormed" | "hit"; readonly hex: Hex }
  | { readonly type: "scan"; readonly what: Scanned; readonly from: Hex }
  | { readonly type: "los"; readonly from: Hex; readonly to: Hex }
  | { readonly type: "reach"; readonly unit: UnitId; readonly manner: Manner }
  /** An order weighed and not given. */
  | ({ readonly type: "odds" } & Ordered)
  | { readonly type: "happened"; readonly span: Span }
  | { readonly type: "rule"; readonly rule: RuleId | null; readonly term: string | null }
  | { readonly type: "dispatches"; readonly which: number | null }
  /** Orders of the engine, given one after another. */
  | ({ readonly type: "order" } & Ordered)
  /** The units named that are held or asleep are left as they are. */
  | { readonly type: "staff"; readonly units: readonly UnitId[]; readonly leftOut: readonly UnitId[] }
  | { readonly type: SettingAside; readonly units: readonly UnitId[] }
  | { readonly type: "plan"; readonly marches: readonly Planned[] }
  | { readonly type: "call-off"; readonly units: readonly UnitId[] }
  | { readonly type: "save"; readonly file: string | null };

/** Why a sentence is not understood: where, what was expected there, and what may have been meant. */
export interface Fault {
  readonly why:
    | "silence"
    | "too-long"
    | "unknown-verb"
    | "unknown-unit"
    | "enemy-unit"
    | "unknown-place"
    | "no-such-hex"
    | "unsure-place"
    | "which-unit"
    | "which-place"
    | "which-dispatch"
    | "which-option"
    | "no-unit"
    | "no-place"
    | "no-goal"
    | "gone-unit"
    | "absent-unit"
    | "nobody-waits"
    | "nobody-fires"
    | "nobody-there"
    | "nobody-to-storm"
    | "no-guns"
    | "no-number"
    | "no-standing"
    | "no-answer"
    | "nothing-waits"
    | "left-over";
  /** The piece of the sentence that is meant, by its characters. */
  readonly from: number;
  readonly to: number;
  readonly found: string;
  /** Usage of this verb is told with the fault. */
  readonly verb: Verb | null;
  /** Words that may stand in place of the piece. */
  readonly choices: readonly string[];
}

/** What was read, or what is wrong. */
export type Read<Thing> =
  | { readonly ok: true; readonly it: Thing }
  | { readonly ok: false; readonly fault: Fault };
