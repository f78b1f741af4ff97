/** What the reader takes and gives: the texts of a scenario folder, and the parts of it that people read. */
import type {
  BattleId,
  BoxId,
  CommanderId,
  CrossingKind,
  DispatchId,
  FormationId,
  Hex,
  Losses,
  Minute,
  OptionId,
  PlaceId,
  RouteKind,
  Scenario,
  SideId,
  UnitId,
} from "./engine.ts";
import type { Finding } from "./finding.ts";
import type { CalibrationFile, RecordsFile } from "./schema/calibration.ts";

/** The texts of a scenario folder and of the common folder, by path relative to each. */
export interface ScenarioFiles {
  /** Name of the folder, which is the scenario's id. */
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
  readonly common: Readonly<Record<string, string>>;
  /** Files that stand there and cannot be read, with what they are instead; shared ones begin with "common/". */
  readonly unreadable?: Readonly<Record<string, string>>;
}

/** A scenario that passed its check. */
export interface OpenScenario {
  readonly scenario: Scenario;
  readonly book: ScenarioBook;
  /** Words in a language; a language that the scenario lacks gets its first one. */
  readonly words: (language: string) => ScenarioWords;
}

/** A scenario read and checked, or everything that is wrong with it. */
export type ScenarioReading =
  | (OpenScenario & {
      readonly ok: true;
      /** What looks wrong and does not matter to the rules. */
      readonly warnings: readonly Finding[];
    })
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * How sure the historical record is of what a dispatch tells: stated by good sources, likely, or concluded
 * from them.
 */
export type Confidence = "certain" | "probable" | "inferred";
/** What a number of the rules rests on: a source, general knowledge, an estimate, or other facts. */
export type RateConfidence = "sourced" | "remembered" | "estimated" | "inferred";
/** How closely the hour of a dispatch is known. */
export type TimePrecision = "exact" | "about" | "part-of-day" | "day";
/** Which sign a dispatch has on the time line. */
export type Mark =
  | "assault"
  | "air-raid"
  | "command"
  | "diplomacy"
  | "hill-taken"
  | "ceasefire"
  | "arrival"
  | "weather"
  | "other";

/** A source, cited by author, title and year (null = undated). */
export interface Source {
  readonly id: string;
  readonly author: string;
  readonly title: string;
  readonly year: string | null;
  readonly languages: readonly string[];
  readonly worth: string;
}

/** A source of one statement, with the part of it that says so. */
export interface Citation {
  readonly source: string;
  readonly part?: string;
}

/** Another account of the same event, shown beside it. */
export interface Account {
  readonly id: string;
  readonly sources: readonly Citation[];
}

/** What a person reads about a dispatch, besides its words. */
export interface DispatchPage {
  readonly id: DispatchId;
  /** Its day as the sources tell it: 24:00 still belongs to the day that ends then. */
  readonly date: string;
  readonly minute: Minute;
  /** The sources give no hour: the minute only keeps the order in which they tell. */
  readonly minuteInferred: boolean;
  /** Hour as the sources tell it, on the scenario's clock; null where they give none. */
  readonly time: string | null;
  readonly timePrecision: TimePrecision;
  readonly origin: "outside" | "field";
  readonly side: SideId | "both" | "neutral";
  readonly mark: Mark;
  readonly places: readonly PlaceId[];
  /** Ids of the order of battle of history. */
  readonly units: readonly string[];
  readonly sources: readonly Citation[];
  readonly accounts: readonly Account[];
}

/** An event before or after the battle, to be read. */
export interface ChronicleEntry {
  readonly id: string;
  readonly date: string;
  readonly dateEnd: string | null;
  readonly datePrecision: "day" | "month" | "year" | "range";
  readonly time: string | null;
  readonly sources: readonly Citation[];
}

/** What is known of a unit and how well. */
export interface UnitPage {
  readonly id: UnitId;
  readonly weapons: Readonly<Record<string, number>>;
  readonly gunType: string | null;
  readonly tankType: string | null;
  /** Ids of the order of battle of history that it stands for. */
  readonly history: readonly string[];
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  readonly note: string | null;
  readonly reasoning: string | null;
}

/** How a commander is known, and the dispatch that tells of his coming. */
export interface CommanderPage {
  readonly id: CommanderId;
  readonly dispatch: DispatchId | null;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  readonly note: string | null;
}

/** How well an arrival is known. */
export interface ArrivalPage {
  readonly unit: UnitId;
  readonly minute: Minute;
  readonly box: BoxId;
  readonly source: string | null;
  readonly confidence: string | null;
}

/** What a person reads about a battle of the scenario. */
export interface BattlePage {
  readonly id: BattleId;
  readonly arrivals: readonly ArrivalPage[];
  readonly historicalHolders: Readonly<Record<PlaceId, SideId>>;
  readonly historicalLosses: Readonly<Record<SideId, Losses>>;
  readonly lossesSource: string | null;
}

/** How well the sky of a turn is known. */
export interface SkyPage {
  readonly source: string | null;
  readonly confidence: string | null;
}

/** A point of the map picture at scale 1: pixels right and down from its top left corner. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** The lines and points of the map as their author drew them. */
export interface MapDrawing {
  readonly hexWidth: number;
  readonly hexHeight: number;
  readonly rowStep: number;
  readonly streams: readonly (readonly MapPoint[])[];
  readonly roads: readonly { readonly kind: RouteKind; readonly line: readonly MapPoint[] }[];
  readonly borders: readonly { readonly side: SideId; readonly line: readonly MapPoint[] }[];
  readonly crossings: readonly { readonly kind: CrossingKind; readonly at: MapPoint }[];
  readonly places: readonly {
    readonly id: PlaceId;
    readonly kind: string;
    readonly at: MapPoint;
    readonly hexes: readonly Hex[];
  }[];
}

/** Where a number of the rules comes from. */
export interface Evidence {
  readonly source: string;
  readonly confidence: RateConfidence;
  readonly note?: string;
  /** How the number was worked out from the source. */
  readonly reasoning?: string;
}

/** A fact of history, and the rules of the rule book that rest on it. */
export interface HistoryFact {
  readonly id: string;
  /** None where it is told and no rule rests on it. */
  readonly rules: readonly string[];
  readonly sources: readonly Citation[];
}

/** What the forces of a phase of a plan are told to do. */
export type PlanTask = "attack" | "hold" | "dig" | "prepare" | "withdraw" | "bombard" | "air-strike";

/** One phase of a plan: who is to do what, where and when, and nothing of what comes of it. */
export interface PlanPhase {
  readonly id: string;
  /** In force in every turn that shares time with it. */
  readonly from: Minute;
  readonly until: Minute;
  readonly task: PlanTask;
  readonly place: PlaceId | null;
  readonly hexes: readonly Hex[];
  /** Where those go back to who are to hold ground of which nothing is theirs any more; empty = they stay before it. */
  readonly behind: readonly Hex[];
  readonly units: readonly UnitId[];
  /** Share of the sorties or of a turn's shells. */
  readonly percent: number;
  /** Whether they are to go over the lake where that is the way. */
  readonly swims: boolean;
  readonly sources: readonly Citation[];
  readonly confidence: Confidence;
  readonly note: string | null;
}

/** What a side set out to do. */
export interface OperationPlan {
  readonly id: string;
  readonly side: SideId;
  readonly phases: readonly PlanPhase[];
}

/** What a battle played by the historical plans is measured by, and the records behind it. */
export interface CalibrationPage {
  readonly battle: BattleId;
  readonly plans: Readonly<Record<SideId, string>>;
  readonly rows: CalibrationFile["rows"];
  readonly records: RecordsFile["records"];
}

/** Everything in a scenario that people read and the rules do not. Plain data but for `nameOf`. */
export interface ScenarioBook {
  readonly id: string;
  /** True when the battle never happened. */
  readonly invented: boolean;
  readonly languages: readonly string[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly facts: readonly HistoryFact[];
  readonly dispatches: Readonly<Record<DispatchId, DispatchPage>>;
  readonly prologue: readonly ChronicleEntry[];
  readonly aftermath: readonly ChronicleEntry[];
  /** What each side set out to do in history; empty where nobody has written it down. */
  readonly plans: readonly OperationPlan[];
  readonly calibration: CalibrationPage | null;
  readonly units: Readonly<Record<UnitId, UnitPage>>;
  readonly battles: Readonly<Record<BattleId, BattlePage>>;
  readonly commanders: Readonly<Record<CommanderId, CommanderPage>>;
  /** By turn. */
  readonly sky: readonly SkyPage[];
  readonly map: MapDrawing;
  /** By what they can do, such as `guns`: the numbers of each weapon. */
  readonly weapons: Readonly<Record<string, WeaponTable>>;
  /** By chapter and field of the rule numbers. */
  readonly evidence: Readonly<Record<string, Readonly<Record<string, Evidence>>>>;
  /** The place that a hex belongs to, or null. */
  readonly placeAt: (hex: Hex) => PlaceId | null;
  /** Two digits of the column, two of the row. */
  readonly nameOf: (hex: Hex) => string;
}

/** Numbers of the weapons of one kind, by weapon, and what each rests on. */
export interface WeaponTable {
  readonly numbers: unknown;
  readonly evidence: Readonly<Record<string, Evidence>>;
}

/** A title and a text. */
export interface Story {
  readonly title: string;
  readonly text: string;
}

/** What a person reads of a dispatch, and of the choice it leaves him. */
export interface DispatchStory extends Story {
  readonly figures?: string;
  /** What the commander has to decide. */
  readonly question?: string;
  readonly options?: Readonly<Record<OptionId, { readonly name: string; readonly text: string }>>;
}

/** Every word of a scenario that a person reads, in one language. */
export interface ScenarioWords {
  readonly language: string;
  readonly scenario: { readonly title: string; readonly subtitle: string; readonly about?: string };
  /** Names of the sides where the scenario wants other ones than the program's. */
  readonly sides: Readonly<Partial<Record<SideId, string>>>;
  readonly places: Readonly<
    Record<
      PlaceId,
      {
        readonly name: string;
        readonly native?: string;
        /** Other readings and spellings by which it is found. */
        readonly also?: readonly string[];
      }
    >
  >;
  readonly units: Readonly<
    Record<
      UnitId,
      {
        readonly name: string;
        /** As it stands on the counter. */
        readonly short: string;
        /** How sentences call it, where that is another. */
        readonly called?: string;
        /** Where that, or what stands on the counter, is a plural. */
        readonly number?: "plural";
        readonly parent?: string;
      }
    >
  >;
  readonly boxes: Readonly<Record<BoxId, string>>;
  readonly battles: Readonly<
    Record<
      BattleId,
      {
        readonly title: string;
        readonly summary: string;
        readonly objective: Readonly<Record<SideId, string>>;
      }
    >
  >;
  readonly dispatches: Readonly<Record<DispatchId, DispatchStory>>;
  readonly accounts: Readonly<Record<string, Story>>;
  readonly formations: Readonly<Record<FormationId, string>>;
  readonly commanders: Readonly<Record<CommanderId, { readonly name: string; readonly office: string }>>;
  readonly prologue: Readonly<Record<string, Story>>;
  readonly aftermath: Readonly<Record<string, Story>>;
  /** By fact: what is told, how accounts of it differ, and why no rule rests on it where none does. */
  readonly facts: Readonly<
    Record<string, { readonly fact: string; readonly disputed?: string; readonly told?: string }>
  >;
  /** One line for each phase of the plans. */
  readonly plans: Readonly<Record<string, string>>;
}
