/** The battle as it happened, laid out to be gone through: what map and panels are shown of it. */
import type { DispatchId, Hex, Minute, SeenEvent, SideId, Turn, UnitId } from "../../engine/index.ts";
import type { LineEntry } from "../../history/index.ts";
import type { Mark } from "../../scenario/index.ts";

/** Whose eyes the battle is seen through: one side's, or a reader's who knows all that is told. */
export type Viewpoint = SideId | "all";

/** How fast it plays: an event after the other, slow or fast, or a turn after the other. */
export type ReplaySpeed = "reading" | "steady" | "quick" | "turns" | "fast-turns";

interface Told {
  readonly minute: Minute;
  readonly turn: Turn;
  /** Step of the line after which the battle stands as it is told here. */
  readonly step: number;
}

/** One thing that is told, and where one can stop: in the order of the hours. */
export type Moment =
  /** A turn begins; the first is the beginning of all. */
  | (Told & { readonly what: "turn" })
  /** An entry, with every unit that it moved, named or cost men. */
  | (Told & { readonly what: "entry"; readonly entry: LineEntry; readonly units: readonly UnitId[] })
  | (Told & { readonly what: "dispatch"; readonly dispatch: DispatchId; readonly to: readonly SideId[] })
  /** Units come on to the map. */
  | (Told & { readonly what: "arrival"; readonly side: SideId; readonly units: readonly UnitId[] })
  | (Told & { readonly what: "end" });

/** A sign over the time line. */
export interface LineMark {
  readonly key: string;
  readonly minute: Minute;
  readonly kind: Mark;
  readonly lane: "dispatches" | "ground";
  /** Moment that it stands for. */
  readonly moment: number;
  /** What it is about: a dispatch, an entry, or a named place that changes hands. */
  readonly of:
    | { readonly what: "dispatch"; readonly dispatch: DispatchId }
    | { readonly what: "entry"; readonly entry: LineEntry }
    | { readonly what: "place"; readonly place: string; readonly side: SideId };
}

/** Men lost up to and with a moment, killed, wounded and missing. */
export type LossesSoFar = Readonly<Record<SideId, number>>;

/** The whole of it, which does not change while it is gone through. */
export interface Story {
  readonly scenario: string;
  readonly battle: string;
  /** Day on which minute 0 lies. */
  readonly startDate: string;
  readonly first: Minute;
  readonly last: Minute;
  readonly moments: readonly Moment[];
  readonly marks: readonly LineMark[];
  /** By moment. */
  readonly losses: readonly LossesSoFar[];
}

/** What somebody wants to follow through the battle. */
export type ReplayFocus =
  | { readonly what: "unit"; readonly unit: UnitId }
  | { readonly what: "place"; readonly place: string }
  | { readonly what: "hex"; readonly hex: Hex };

/** Whether what is drawn is told by a source, or worked out where the sources are silent. */
export type Certainty = "known" | "inferred";

/** A way or a blow from one place to another, by one side. */
export interface Stroke {
  readonly side: SideId;
  readonly path: readonly Hex[];
}

/** What the moment under way looks like on the map. */
export interface MomentSigns {
  /** What the other side does is drawn broken as well, in a playback of its part. */
  readonly certainty: Certainty | "theirs";
  /** The ground that is spoken of. */
  readonly hexes: readonly Hex[];
  readonly marches: readonly Stroke[];
  readonly storms: readonly Stroke[];
  readonly shots: readonly Stroke[];
}

/** What a side saw of something that its enemy did. */
export interface Sighting {
  readonly events: readonly SeenEvent[];
  /** Ground on which it saw it happen, and the named places there. */
  readonly hexes: readonly Hex[];
  readonly places: readonly string[];
  /** Units that it saw do or suffer something. */
  readonly units: readonly UnitId[];
}

/** The replay on the screen. */
export interface Replay {
  readonly story: Story;
  /** Moment under way, by its index. */
  readonly position: number;
  readonly viewpoint: Viewpoint;
  /** Moments that this viewpoint is told of, by their index. */
  readonly told: readonly number[];
  /** Of the told moments that are the enemy's doing, what was seen of them; none for one who knows all. */
  readonly sightings: ReadonlyMap<number, Sighting>;
  readonly playing: "playing" | "paused";
  readonly speed: ReplaySpeed;
  readonly focus: ReplayFocus | null;
  readonly signs: MomentSigns;
  /** Units that stand where they do by inference. */
  readonly inferred: ReadonlySet<UnitId>;
  /** The kept game that was left for it; null where one came from home. */
  readonly game: string | null;
}
