/** The battle as it happened: entries that historians wrote, and the facts that they became. */
import type { BattleEvent, Hex, Minute, PlaceId, SideId, Turn, UnitId } from "../engine/index.ts";

/** How sure an entry is: told by good sources, by weak ones, or worked out where they are silent. */
export type LineConfidence = "certain" | "probable" | "inferred";

/** A source of the scenario, with the part of it that says so. */
export interface LineSource {
  readonly source: string;
  readonly part?: string;
}

/** What an entry tells. */
export type LineVerb =
  | "move"
  | "retreat"
  | "assault"
  | "fire"
  | "shell"
  | "bomb"
  | "lose"
  | "bog"
  | "free"
  | "dig"
  | "build"
  | "capture"
  | "tell";

/** One entry of the line as people read it. */
export interface LineEntry {
  /** Date and name: unique in the line. */
  readonly id: string;
  readonly turn: Turn;
  /** On the scenario's clock. */
  readonly minute: Minute;
  readonly side: SideId;
  readonly do: LineVerb;
  readonly units: readonly UnitId[];
  readonly places: readonly PlaceId[];
  readonly hexes: readonly Hex[];
  readonly tell: string;
  readonly confidence: LineConfidence;
  readonly sources: readonly LineSource[];
  /** The hour as a source prints it, where its clock is another. */
  readonly told?: { readonly hour: string; readonly clock: string; readonly source: string };
  /** How exactly the hour is known. */
  readonly precision?: "exact" | "about" | "part-of-day" | "day";
  /** The reasoning of what is inferred. */
  readonly why?: string;
  /** Which source is followed where they disagree, and why. */
  readonly follows?: string;
  /** What others say of the same. */
  readonly accounts: readonly { readonly sources: readonly LineSource[]; readonly tell: string }[];
  /** Records of the chronology that it tells, and disputed claims that it touches. */
  readonly chronology: readonly string[];
  readonly claims: readonly string[];
  /** Why a check of the line is broken here. */
  readonly exception?: string;
}

/** What a step of the line is: the beginning, a turn's or a part's bookkeeping, an entry, the end of a turn. */
export type StepKind = "opening" | "turn" | "part" | "entry" | "close";

/** The facts of one step, in order. */
export interface LineStep {
  readonly what: StepKind;
  readonly turn: Turn;
  readonly minute: Minute;
  /** Index in `entries` of the line; null where the engine keeps its books. */
  readonly entry: number | null;
  readonly events: readonly BattleEvent[];
}

/** The line compiled: battle events as any other log has them. Plain data. */
export interface HistoricalLine {
  readonly format: 1;
  readonly rulesVersion: string;
  /** Id of the scenario, and the hash of its content that the rules can see. */
  readonly scenario: string;
  readonly content: string;
  readonly battle: string;
  readonly seed: string;
  readonly entries: readonly LineEntry[];
  readonly steps: readonly LineStep[];
  /** Hash of the state when each turn has begun, first turn first, and of the last state. */
  readonly hashes: readonly string[];
}
