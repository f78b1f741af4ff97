/** What a commander can ask for beside single orders: taking back and giving again, setting aside. */
import type { UnitId } from "../engine/index.ts";
import type { Aside } from "./notes.ts";

/** The intents around orders. */
export interface OrderIntents {
  /** Takes the last order back. */
  undo(): void;
  /** Gives the order that was taken back last once more. */
  redo(): void;
  /** Sets units aside, the selected one unless told: held for this turn, asleep, or (`null`) waiting for orders again. */
  setAside(how: Aside | null, units?: readonly UnitId[]): void;
  nextUnit(): void;
}
