/** What keeps an order from being taken back once it has been carried out. */
import type { BattleEvent } from "./events.ts";
import type { SideId } from "./scenario.ts";

/** Why an order cannot be taken back. */
export type UndoBar = "dice-fell" | "something-was-seen" | "turn-ended";

/**
 * Why an order that led to these facts cannot be taken back by its side, or null when it can: an order is taken
 * back while no die has fallen, nothing new was seen and the part goes on. `Preview.undo` says it beforehand.
 */
export function whatBarsUndo(events: readonly BattleEvent[], side: SideId): UndoBar | null {
  for (const event of events) {
    if (event.type === "side-began" || event.type === "battle-ended") return "turn-ended";
    if ("dice" in event && event.dice.length > 0) return "dice-fell";
    if (event.type === "sighted" && event.by === side) return "something-was-seen";
    if (event.type === "move-interrupted") return "something-was-seen";
  }
  return null;
}
