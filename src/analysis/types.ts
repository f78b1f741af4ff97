/** What is asked of two battles that began alike: a game, and the battle as it happened. Plain data. */
import type {
  AssaultResult,
  Command,
  Hex,
  Holder,
  Minute,
  PlaceId,
  SideId,
  Turn,
  UnitId,
} from "../engine/index.ts";
import type { LineConfidence, LineEntry } from "../history/index.ts";

/** Whose knowledge of the game a comparison may use: one side's while it goes on, everybody's after it. */
export type Knower = SideId | "all";

/** Men by what became of them, guns and tanks lost since the first moment compared; null where it is not known. */
export interface LossCount {
  readonly men: number;
  readonly killed: number | null;
  readonly wounded: number | null;
  readonly missing: number | null;
  readonly guns: number | null;
  readonly tanks: number | null;
}

/** Kinds of loss in the order in which they are listed. */
export const LOSS_KINDS = ["men", "killed", "wounded", "missing", "guns", "tanks"] as const;
/** One kind of loss: men in all, or a part of them; guns; tanks. */
export type LossKind = (typeof LOSS_KINDS)[number];

/** Whether a unit is on the map, on its way or not of this battle, destroyed, or an enemy nobody has found. */
export type Whereabouts = "map" | "away" | "lost" | "unknown";

/** How a unit is known: all of it, as it is seen now, as it was last seen, or not at all. */
export type HowKnown = "whole" | "seen" | "last-seen" | "unknown";

/** A unit at a moment, as far as it is known. */
export interface UnitInPicture {
  readonly is: Whereabouts;
  readonly known: HowKnown;
  /** Below 0 where it is not on the map. */
  readonly hex: Hex;
  readonly men: number | null;
  readonly guns: number | null;
  readonly tanks: number | null;
  readonly shells: number | null;
}

/** Somebody who was found and not made out. @see R3.3 */
export interface StrangerInPicture {
  readonly side: SideId;
  readonly hex: Hex;
  readonly known: "seen" | "last-seen";
}

/** One battle at one moment. */
export interface Picture {
  /** By index of the order of battle. */
  readonly units: readonly UnitInPicture[];
  /** Enemies of the knower who may be any of their side's units. */
  readonly strangers: readonly StrangerInPicture[];
  /** Who holds each hex: 0 nobody, 1 soviet, 2 japanese. */
  readonly control: readonly number[];
  readonly hexes: Readonly<Record<SideId, number>>;
  readonly holders: Readonly<Record<PlaceId, Holder>>;
  readonly losses: Readonly<Record<SideId, LossCount>>;
  /** Shells that the guns of a side hold; null where it is not known. */
  readonly shells: Readonly<Record<SideId, number | null>>;
  /** Points of escalation that came to each side's ledger since the first moment compared. */
  readonly escalation: Readonly<Record<SideId, number>>;
}

/** A unit in the game and in history. */
export interface UnitCompared {
  readonly unit: UnitId;
  readonly side: SideId;
  readonly here: UnitInPicture;
  readonly history: UnitInPicture;
  /** Hexes from one place to the other; null where it is on one map only. */
  readonly distance: number | null;
  /** Men more than in history, below 0 fewer; null where that is not known. */
  readonly men: number | null;
  /** 1 where place or strength is surely another; what is only guessed at is not compared. */
  readonly differs: 0 | 1;
}

/** An entry of the line that tells how something came about. */
export interface Told {
  readonly id: string;
  readonly turn: Turn;
  readonly minute: Minute;
  /** How exactly its hour is known. */
  readonly precision: NonNullable<LineEntry["precision"]>;
  readonly tell: string;
  readonly confidence: LineConfidence;
}

/** A difference that matters, the weightier first. */
export type Difference =
  | {
      readonly what: "place";
      readonly place: PlaceId;
      /** Points that turn on it. @rule R14.1 */
      readonly points: number;
      readonly here: Holder;
      readonly history: Holder;
      /** Turn since which the holder is another than in history. */
      readonly since: Turn;
      /** What the line last tells of the fight for it. */
      readonly told: Told | null;
    }
  | {
      readonly what: "losses";
      readonly side: SideId;
      readonly points: number;
      /** Men lost more than in history, below 0 fewer. @rule R14.2 */
      readonly men: number;
      /** The day on which most of it came about: minute of its midnight, and its men. */
      readonly day: { readonly minute: Minute; readonly men: number } | null;
    }
  | {
      readonly what: "escalation";
      readonly side: SideId;
      readonly points: number;
      /** Points of its ledger more than in history. @rule R12.2 */
      readonly more: number;
    }
  | {
      readonly what: "unit";
      readonly unit: UnitId;
      readonly side: SideId;
      /** 0: a unit's place is worth no points by itself. */
      readonly points: 0;
      readonly here: UnitInPicture;
      readonly history: UnitInPicture;
      readonly distance: number | null;
      readonly since: Turn;
    };

/** Both battles at the same hour. */
export interface MomentCompared {
  readonly turn: Turn;
  readonly minute: Minute;
  /** 1 for the moment at which the game was over, after its last turn. */
  readonly end: 0 | 1;
  readonly here: Picture;
  readonly history: Picture;
  /** Units that are or were on either map. */
  readonly units: readonly UnitCompared[];
  /** The weightiest first; none where nothing differs. */
  readonly differences: readonly Difference[];
  /** 1 where anything that is compared is another. */
  readonly differs: 0 | 1;
}

/** What history did where the game did otherwise. */
export type Instead =
  | { readonly did: "stood"; readonly hex: Hex }
  | { readonly did: "moved"; readonly hex: Hex }
  | { readonly did: "absent" }
  | { readonly did: "stormed"; readonly result: AssaultResult }
  | { readonly did: "nothing" }
  | { readonly did: "answered"; readonly option: string }
  | { readonly did: "fought-on" };

/** What history did and the game left undone. */
export type Undone =
  | { readonly what: "move"; readonly unit: UnitId; readonly to: Hex }
  | { readonly what: "assault"; readonly units: readonly UnitId[]; readonly target: Hex };

/** The first decision of a game after which it is not the battle as it happened. */
export interface Parting {
  readonly turn: Turn;
  readonly side: SideId;
  /** The order; for what was left undone, the end of the part. */
  readonly command: Command;
  /** How the storm ended, where the order was one. */
  readonly result: AssaultResult | null;
  readonly undone: Undone | null;
  readonly instead: Instead;
}

/** What a day cost both sides, here and in history. */
export interface DayOfLosses {
  /** Its midnight, also where the comparison begins in the middle of the day. */
  readonly minute: Minute;
  readonly here: Readonly<Record<SideId, LossCount>>;
  readonly history: Readonly<Record<SideId, LossCount>>;
}

/** A game held against the battle as it happened. */
export interface Comparison {
  readonly scenario: string;
  readonly knower: Knower;
  readonly historyKnower: Knower;
  /** Where the game was taken over from history; null when it was played from a beginning of its own. */
  readonly takenOver: Turn | null;
  /** In the order of their hours: the beginning of each turn that both have, and the end of the game. */
  readonly moments: readonly MomentCompared[];
  /** Index of the last moment up to which nothing differs; −1 when the first does. */
  readonly sameUntil: number;
  readonly parting: Parting | null;
  readonly days: readonly DayOfLosses[];
}
