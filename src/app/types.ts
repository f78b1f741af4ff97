/**
 * The shape of the store: the one meeting place of map, panels and engine. Map and panels read it and send
 * intents; they never call the engine or each other.
 */

import type { Comparison } from "../analysis/index.ts";
import type {
  BattleEvent,
  BattleId,
  Command,
  CommandType,
  DigWork,
  DispatchId,
  Hex,
  Manner,
  OptionId,
  Preview,
  Refusal,
  SeenEvent,
  SideId,
  SideView,
  StandingOrder,
  Turn,
  UndoBar,
  UnitId,
} from "../engine/index.ts";
import type { GroupInHand, March, Notes } from "../notebook/index.ts";
import type { Seat } from "../record/index.ts";
import type { ScenarioBook, ScenarioWords } from "../scenario/index.ts";
import type { Aftermath, ChronicleLine } from "../telling/index.ts";
import type { CommandLine, CommandLineIntents } from "./commandLine.ts";
import type { HistoryShown } from "./comparison.ts";
import type { EndQuestion } from "./endCheck.ts";
import type { Deed } from "./enemyPart.ts";
import type { Trouble } from "./failure.ts";
import type { GameFile } from "./gameFile.ts";
import type { Glance } from "./glance.ts";
import type { KeySettings } from "./keys/index.ts";
import type { Layers } from "./layers.ts";
import type { Lesson } from "./lesson/course.ts";
import type { OrderIntents } from "./orderIntents.ts";
import type { PriceAsked } from "./price.ts";
import type { Reel } from "./reel.ts";
import type { Stride } from "./replay/stepping.ts";
import type { Replay, ReplayFocus, ReplaySpeed, Viewpoint } from "./replay/types.ts";
import type { SightLine } from "./sight.ts";
import type { StaffQuestion, StaffScope } from "./staff.ts";
import type { Elsewhere } from "./tabs.ts";
import type { PlainWhyNot, WhyNot } from "./whyNot.ts";

export type { ChronicleLine, Layers, Seat };

export type Screen =
  | "home"
  | "prologue"
  | "game"
  | "curtain"
  | "outcome"
  | "compare"
  | "credits"
  | "reference"
  | "replay";

/** What home offers: one battle of one scenario. */
export interface BattleOffer {
  readonly scenario: string;
  readonly battle: BattleId;
  readonly title: string;
  readonly summary: string;
  readonly objective: Readonly<Record<SideId, string>>;
  readonly playingMinutes: number;
  readonly turns: number;
}

export interface NewGame {
  readonly scenario: string;
  readonly battle: BattleId;
  readonly seed: string;
  readonly seats: Readonly<Record<SideId, Seat>>;
  /** Where it was taken over in the middle of a battle, of history or of another game. */
  readonly from?: { readonly what: "history" | "game"; readonly turn: Turn };
}

/** Which battle is taken over, at the beginning of which turn, and who commands from there. */
export interface TakeCommand {
  readonly scenario: string;
  readonly turn: Turn;
  readonly seats: Readonly<Record<SideId, Seat>>;
}

/** Rows of wire and nests that a turn of work would leave where the selected unit is; null where it adds nothing. */
export interface BuildingView {
  /** Level of the trench. */
  readonly trench: number | null;
  readonly wire: number | null;
  readonly nests: number | null;
}

/** Where the ground can be reached from the selected unit: hex → points left after entering. */
export interface ReachView {
  readonly manner: Manner;
  readonly hexes: readonly {
    readonly hex: Hex;
    readonly cost: number;
    readonly left: number;
    readonly stops: boolean;
    /** Whether it gets there only by swimming, which costs men and all guns. */
    readonly swims: boolean;
  }[];
}

/** The order under consideration: what a click on the target or the button "give the order" would do. */
export interface Intent {
  readonly order: Exclude<CommandType, "end-turn" | "concede" | "stand" | "dig" | "rest" | "answer">;
  readonly target: Hex | null;
  readonly command: Command | null;
  readonly preview: Preview | null;
  /** Path of a move, own hex first; arrows of an attack come from its attackers. */
  readonly path: readonly Hex[];
  readonly attackers: readonly UnitId[];
  /** Hexes by way of which a move is to lead, one after another. */
  readonly via: readonly Hex[];
  /** What the next press on the map chooses. */
  readonly choosing: "target" | "way-point";
  /** The whole march, where the target lies beyond this turn's reach: the command is then its first stage. */
  readonly march: March | null;
  /** Hexes of the path at which known enemies can fire at the mover. */
  readonly underFire: readonly Hex[];
  /** What the unit would have in sight where a move ends. */
  readonly sees: ReadonlySet<Hex> | null;
}

export interface GameInPlay {
  readonly setup: NewGame;
  /** The side whose view is on the screen. */
  readonly side: SideId;
  readonly view: SideView;
  readonly book: ScenarioBook;
  readonly words: ScenarioWords;
  readonly chronicle: readonly ChronicleLine[];
  /** Seen events that the map has still to show, oldest first; the map calls `shown()` after the last. */
  readonly playback: readonly SeenEvent[];
  /** Whether what is played back is news, or is shown once more, all of it or one deed. */
  readonly showing: "news" | "again" | "one-again";
  /** What the other side did between our last part and this one, as far as it was seen. */
  readonly deeds: readonly Deed[];
  /** What that has come to for our own troops beside losses. */
  readonly aftermath: Aftermath;
  readonly busy: "idle" | "thinking" | "playback";
  readonly commandCount: number;
  readonly canUndo: UndoState;
  /** Orders that were taken back and can be given again. */
  readonly canRedo: number;
  /** What its commander has noted beside his orders. */
  readonly notes: Notes;
  readonly hash: string;
}

/** Whether the last order can be taken back, and why not. */
export type UndoState =
  /** So many orders go back at once. */
  | { readonly can: true; readonly orders: number }
  | {
      readonly can: false;
      readonly why: "nothing-to-undo" | UndoBar;
    };

/** A card that lies over the map until it is shut. */
export type Card =
  | {
      readonly type: "dispatch";
      readonly id: string;
      readonly status: "fired" | "void";
      readonly reason: string | null;
    }
  /** What came of an order; `after` is what else of it was seen until the next card. */
  | { readonly type: "result"; readonly event: BattleEvent; readonly after?: readonly SeenEvent[] }
  /** What is known of a deed of the other side that was not seen whole. */
  | { readonly type: "deed"; readonly deed: Deed }
  | { readonly type: "refusal"; readonly refusal: Refusal }
  | {
      readonly type: "notice";
      readonly key: string;
      readonly facts: Readonly<Record<string, string | number>>;
    };

export interface Settings {
  readonly language: string;
  /** Size of text, per cent of the browser's own: 100 to 200. */
  readonly textSize: number;
  readonly contrast: "normal" | "high" | "system";
  readonly theme: "day" | "night" | "by-hour" | "system";
  readonly motion: "full" | "reduced";
  readonly sound: "off" | "on";
  /** How loud, per cent. */
  readonly volume: number;
  /** Large type, thicker lines and few panels, to be read from the last row of a classroom. */
  readonly projector: "off" | "on";
  /** How fast the map plays back what happened; "none" shows only how it ended. */
  readonly speed: "slow" | "steady" | "fast" | "none";
  /** Whether a part is ended only after a look at what is left to do. */
  readonly endCheck: "on" | "off";
  /** Whether planned marches go on by themselves at the beginning of a part, or when the commander says so. */
  readonly marches: "ask" | "by-themselves";
  /** Whether the mini-map is shown; by room where there is enough beside it. */
  readonly miniMap: "by-room" | "shown" | "away";
  /** Whether it has been said that this browser draws the map without the graphics card. */
  readonly plainMap: "untold" | "told";
  readonly layers: Layers;
}

/** What the person has asked of the whole computer, as far as the browser tells. */
export interface SystemWishes {
  readonly dark: "wished" | "not-wished";
  readonly contrast: "wished" | "not-wished";
}

/** A game kept in the browser's storage. */
export interface SavedGame {
  readonly id: string;
  /** Null when it cannot be read any more. */
  readonly setup: NewGame | null;
  readonly turn: number;
  /** Milliseconds since 1970 by this computer's clock; for sorting and showing only. */
  readonly savedAt: number;
  readonly over: boolean;
}

/**
 * Where somebody asked to look; what he asked for by its name comes to the middle of the window. What he is only shown
 * moves no cursor, and what comes into view by the way is not told either. A hex under a resting finger is told, and the
 * map keeps still.
 */
export interface Looked {
  readonly hex: Hex;
  readonly where?: "in-view" | "about-middle" | "middle" | "shown" | "quietly" | "under-finger";
}

export interface AppState {
  readonly screen: Screen;
  /** The page of a screen whose pages have addresses: the parts of the address after the screen's name. */
  readonly path: readonly string[];
  readonly offers: readonly BattleOffer[];
  readonly saves: readonly SavedGame[];
  /** Whether this browser keeps games; one that refused to is said to at home too. */
  readonly shelf: "open" | "refused";
  /** Something that went wrong, in words for a person; shown on any screen. */
  readonly trouble: Trouble | null;
  readonly game: GameInPlay | null;
  /** The game as it stood before what the map is playing back, for whoever must not run ahead of it; else null. */
  readonly settled: GameInPlay | null;
  /** What the map is showing of it at this moment, and how. */
  readonly reel: Reel;
  /** What is left to do before the part ends, while the question is open. */
  readonly endCheck: EndQuestion | null;
  /** Whom the staff would order and what that closes, while the question is open. */
  readonly staffAsked: StaffQuestion | null;
  /** The price of the order in hand, or of the marches, while it is asked whether it is to be paid. */
  readonly priceAsked: PriceAsked | null;
  /** Whether another page has the game in play as well, and has gone on with it. */
  readonly elsewhere: Elsewhere;
  /** The battle as it happened, while it is gone through; `game` then shows it and nobody commands. */
  readonly replay: Replay | null;
  /** The game held against history, as it stood when that was asked; null before the answer. */
  readonly comparison: Comparison | null;
  readonly selected: { readonly unit: UnitId | null; readonly hex: Hex | null };
  /** Hex under the pointer or keyboard cursor. */
  readonly pointed: Hex | null;
  /** Where somebody asked to look, a new one each time: the map brings it into view. */
  readonly looked: Looked | null;
  readonly commandLine: CommandLine;
  readonly manner: Manner;
  readonly reach: ReachView | null;
  readonly building: BuildingView | null;
  /** Hexes in sight of the whole side now, and of the selected unit alone. */
  readonly seen: ReadonlySet<Hex>;
  readonly seenByUnit: ReadonlySet<Hex> | null;
  /** What the selected unit would do if it went to the hex under the pointer; null while no move is considered. */
  readonly glance: Glance | null;
  /** Units chosen together, and the order that is considered for them. */
  readonly group: readonly UnitId[];
  readonly groupInHand: GroupInHand | null;
  /** The line of sight in question, while somebody asks for one. */
  readonly sight: SightLine | null;
  /** Why the key or press that came last did nothing, a new one each time. */
  readonly whyNot: WhyNot | null;
  readonly intent: Intent | null;
  readonly cards: readonly Card[];
  /** The first lesson, while it is taken. */
  readonly lesson: Lesson | null;
  /** The step at which the lesson of the game in play was left, 1 for the first; null where none was. */
  readonly lessonAside: number | null;
  readonly settings: Settings;
  readonly system: SystemWishes;
  /** Colours that the map shows, which the page goes by; null while no map is shown. */
  readonly mapTheme: "day" | "night" | null;
  readonly keys: KeySettings;
  readonly build: string;
  readonly rulesVersion: string;
}

/** What map and panels can ask for. Every one of them may be called at any time; what does not fit now does nothing. */
export interface Intents extends OrderIntents, CommandLineIntents {
  goTo(screen: Screen): void;
  /** Opens a page of a screen whose pages have addresses; `in-place` writes its address over the one before. */
  visit(address: string, how?: "next" | "in-place"): void;
  startGame(setup: NewGame): Promise<void>;
  /** Takes command of the battle as it happened, at the beginning of a turn. */
  takeCommand(take: TakeCommand): Promise<void>;
  /** The same of a kept game: a new game begins where that one stood, which itself stays as it is. */
  takeCommandOfGame(id: string, take: Pick<TakeCommand, "turn" | "seats">): Promise<void>;
  resumeGame(id: string): Promise<void>;
  deleteSave(id: string): Promise<void>;
  /** A kept game as a file, of whatever can be read of it; without an id the game in play. */
  gameFile(id: string | null): Promise<GameFile | null>;
  /** Opens the game of a file, or says what is wrong with the file. */
  importGame(text: string): Promise<void>;
  /** Opens the battle as it happened at a moment as links name it, its beginning without one. */
  openReplay(
    scenario: string,
    where?: { readonly moment?: string | null; readonly viewpoint?: Viewpoint },
  ): Promise<void>;
  /** Goes to a moment of the replay, by its index. */
  seek(position: number): void;
  stepReplay(stride: Stride, by: 1 | -1): void;
  playReplay(playing: Replay["playing"]): void;
  setReplaySpeed(speed: ReplaySpeed): void;
  setViewpoint(viewpoint: Viewpoint): void;
  /** Follows a unit, a place or a hex through the battle; null follows nothing any more. */
  follow(focus: ReplayFocus | null): void;
  /** Goes back to the game that was left for the replay, or home. */
  closeReplay(): Promise<void>;
  /** Hot-seat: the next person has taken the seat. */
  liftCurtain(): void;
  selectUnit(unit: UnitId | null): void;
  /** A click or tap on a hex: selects, or sets the target of the order in hand; a second on the same target gives it. */
  clickHex(hex: Hex, how?: "add-to-group"): void;
  pointAt(hex: Hex | null): void;
  /** Puts the cursor on a hex and brings it into view. */
  lookAtHex(hex: Hex, where?: Looked["where"]): void;
  /** Selects an own unit and puts the cursor on it. */
  chooseUnit(unit: UnitId): void;
  previousUnit(): void;
  /** The next own unit in the hex of the cursor. */
  nextInStack(): void;
  /** Puts the cursor on the next or the last hex with a known enemy, nearest first. */
  nextEnemy(by: 1 | -1): void;
  /** Asks for lines of sight from a hex: clicks then choose what is looked at; null puts it away. */
  lookFrom(hex: Hex | null): void;
  setManner(manner: Manner): void;
  /** Takes an order in hand for the selected unit (null puts it away). */
  takeOrder(order: Intent["order"] | null): void;
  /** Lets the next press on the map choose a hex by way of which the move in hand is to lead, or no more. */
  chooseWayPoint(): void;
  /** Adds a hex by way of which the selected unit is to move, or removes it. */
  toggleWayPoint(hex: Hex): void;
  /** Adds or removes an attacker of the assault in hand. */
  toggleAttacker(unit: UnitId): void;
  /** Gives the order in hand, or asks first when it has a price. */
  giveOrder(): void;
  /** The answer to that: the order is given, or stays in hand. */
  payPrice(answer: "yes" | "no"): void;
  /** Orders that need no target. */
  dig(what: DigWork): void;
  rest(): void;
  stand(order: StandingOrder): void;
  /** Takes a decision that a dispatch left to the commander. */
  answer(dispatch: DispatchId, option: OptionId): void;
  endTurn(): Promise<void>;
  /** Asks whether the staff is to order this unit's formation, or all units without an order yet. */
  letStaffOrder(scope: StaffScope): Promise<void>;
  /** The answer to that: the staff gives its orders, or nothing is done. */
  giveToStaff(answer: "yes" | "no"): Promise<void>;
  /** Asks the same as `wishEndTurn`, and then runs on. */
  wishRunOn(): void;
  /** Ends turns by the staff until something happens to this side. */
  runOn(): Promise<void>;
  concede(): void;
  /**
   * Holds the game against the battle as it happened, and shows it; a battle nobody told cannot be compared. While it
   * goes on history is shown as its side knew it, unless all of it is asked for.
   */
  compare(shown?: HistoryShown): Promise<void>;
  /** Begins the first lesson: a game that is explained step by step. */
  startLesson(): Promise<void>;
  /** Goes on to the lesson's next step. */
  nextLesson(): void;
  /** Leaves the lesson; its game goes on. */
  endLesson(): void;
  /** Goes on with the lesson where it was left. */
  resumeLesson(): void;
  closeCard(): void;
  setSettings(change: Partial<Settings>): void;
  /** All settings as at a first visit. */
  resetSettings(): void;
  setKeys(keys: KeySettings): void;
  dismissTrouble(): void;
  /** Tells who only hears the screen why a key did nothing. */
  nothingDone(why: PlainWhyNot): void;
}
