/** What a commander can ask for beside single orders: second thoughts, the end of his part, what the enemy did. */
import type { UnitId } from "../engine/index.ts";
import type { Aside, GroupOrder } from "../notebook/index.ts";
import type { ReelLine } from "./reel.ts";

/** The intents around orders. */
export interface OrderIntents {
  /** Takes the last order back. */
  undo(): void;
  /** Gives the order that was taken back last once more. */
  redo(): void;
  /** Sets units aside, the selected one unless told: held for this turn, asleep, or (`null`) waiting for orders again. */
  setAside(how: Aside | null, units?: readonly UnitId[]): void;
  /** Goes on to the next unit that waits: from the foremost, each time to the nearest. */
  nextUnit(): void;
  /** Ends the part, after a look at what is left to do where the commander wants one. */
  wishEndTurn(): void;
  /** Puts the question away. */
  stay(): void;
  /** The map says what it is showing, and when all of it has been shown; asked for by others, what is left is skipped. */
  showing(line: ReelLine): void;
  shown(): void;
  /** The page tells the line that is shown in so many words. */
  lineTold(words: number): void;
  /** Goes on to the next line of what is shown, or back to the one before; 0 when that was done. */
  goThroughShow(by: 1 | 0 | -1): void;
  /** Lets the line that is shown stay, or what is shown go on. */
  holdShow(): void;
  /** Explains what is being shown, which waits meanwhile; "explained" when it has been read. */
  explainShow(how: "explain" | "explained"): void;
  /** A map is there that plays back what happens, until the answer is called. */
  watch(): () => void;
  /** The map shows other colours now; null when it is gone. */
  wear(theme: "day" | "night" | null): void;
  /** Shows once more what the other side did, all of it or one deed, which is then explained. */
  playAgain(): void;
  showDeed(key: number): void;
  /** Carries out this turn's stage of every planned march that has not halted. */
  goOnMarching(): void;
  callOffMarch(unit: UnitId): void;
  /** Lets a march that has halted go on. */
  resumeMarch(unit: UnitId): void;
  /** Chooses several own units; an empty list chooses none. */
  chooseGroup(units: readonly UnitId[]): void;
  /** Adds a unit to the group, the selected unit being in it already, or takes it out. */
  toggleInGroup(unit: UnitId): void;
  /** Chooses all units of the selected unit's formation that are on the map. */
  chooseFormation(): void;
  /** Takes an order to the group in hand, or (`null`) puts it away; a move is aimed by a click. */
  takeGroupOrder(order: GroupOrder | null): void;
  giveGroupOrder(): void;
  /** Reads the game again from where another page has brought it. */
  catchUp(): Promise<void>;
  /** Starts the computer's commanders anew after they stopped; they go on where they were. */
  restartComputer(): Promise<void>;
  /** Makes the computer's commanders ready before anybody waits for them. */
  callCommanders(): void;
}
