/** What a sentence is heard against: what one side knows, and what its program can tell of its own. */
import type { Hex, RuleId, SideView, UnitId } from "../engine/index.ts";
import type { RuleBook } from "../language/index.ts";
import type { MarchPlan } from "../notebook/index.ts";
import type { ChronicleLine, Reader } from "../telling/index.ts";

/** Whether the last order can be taken back, or an order that was taken back given again; else why not. */
export type Back = { readonly can: true } | { readonly can: false; readonly why: string };

/** Everything that an answer may be made of. */
export interface Scene {
  readonly reader: Reader;
  readonly view: SideView;
  readonly chronicle: readonly ChronicleLine[];
  /** Own units set aside: held for this turn, or asleep until they are woken. */
  readonly aside: Readonly<Record<UnitId, "hold" | "sleep">>;
  /** Marches that are planned over several turns; a halted one waits for its commander. */
  readonly marches: readonly MarchPlan[];
  readonly undo: Back;
  readonly redo: Back;
  /** Null where the book has not been read yet. */
  readonly book: RuleBook | null;
}

/** What was spoken of last: "it", "here" and a question without a name mean that. */
export interface Memory {
  readonly unit: UnitId | null;
  readonly hex: Hex | null;
  /** Rule that the last refusal named. */
  readonly rule: RuleId | null;
  readonly pending: Pending | null;
  /** The last order or question that was understood, for who wants the same again or for another. */
  readonly said?: string;
  /** 1 where the last order was refused. */
  readonly failed?: 0 | 1;
  /** The answer given last, for who wants it again. */
  readonly told: readonly string[];
  /** What is still to be read of a long answer. */
  readonly rest: readonly string[];
}

/** A question that waits for its answer: yes or no, or which of several. */
export type Pending =
  | {
      readonly type: "confirm";
      readonly sentence: string;
      /** 1 where it may be left unanswered without a word: nothing was said that is not done. */
      readonly isQuiet?: 1;
      /** 1 where it is shown on the map for as long as it is considered. */
      readonly isShown?: 1;
      /** What is to be heard after it. */
      readonly rest?: string;
    }
  | {
      readonly type: "choose";
      readonly sentence: string;
      /** The piece of the sentence that an answer takes the place of. */
      readonly from: number;
      readonly to: number;
      readonly choices: readonly string[];
    };

/** Nothing has been said yet. */
export const NOTHING_SAID: Memory = { unit: null, hex: null, rule: null, pending: null, told: [], rest: [] };

/** Memory with more lines of the answer given last: what the host told of it. */
export function withTold(memory: Memory, lines: readonly string[]): Memory {
  return { ...memory, told: [...memory.told, ...lines] };
}
