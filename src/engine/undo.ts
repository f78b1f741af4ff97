/** What keeps an order from being taken back once it has been carried out. */
import type { Command } from "./commands.ts";
import { CONTROL_MARK } from "./draft.ts";
import type { BattleEvent } from "./events.ts";
import { newGroundOn } from "./rules/sighting/newGround.ts";
import type { SideId } from "./scenario.ts";
import type { BattleState } from "./state.ts";
import { theatreOf } from "./theatre.ts";
import { view } from "./view.ts";

/** Why an order cannot be taken back. */
export type UndoBar = "dice-fell" | "something-was-seen" | "turn-ended";

/** An order that was carried out: the state before it, and the facts that it led to. */
export interface OrderDone {
  readonly before: BattleState;
  readonly command: Command;
  readonly events: readonly BattleEvent[];
}

/**
 * Why an order cannot be taken back by the side that gave it, or null when it can: an order is taken back while no
 * die has fallen, the side has learnt nothing and the part goes on. Ground newly seen is learnt too, empty or not.
 * `Preview.undo` says it beforehand.
 */
export function whatBarsUndo(done: OrderDone): UndoBar | null {
  const { before, events } = done;
  const side = before.activeSide;
  for (const event of events) {
    if (event.type === "side-began" || event.type === "battle-ended") return "turn-ended";
    if ("dice" in event && event.dice.length > 0) return "dice-fell";
    if (tellsSomething(before, event, side)) return "something-was-seen";
  }
  return showsNothing(done) ? null : "something-was-seen";
}

/** Whether a fact told the side something that no order of its own brings about. */
function tellsSomething(before: BattleState, event: BattleEvent, side: SideId): boolean {
  switch (event.type) {
    case "sighted":
      return event.by === side;
    case "move-interrupted":
      return true;
    // An enemy who was last seen there is there no more. @rule R3.5
    case "lost-from-sight": {
      const index = theatreOf(before).unitIndex.get(event.unit) ?? -1;
      return event.by === side && before.known[side][index]?.now === 0;
    }
    // Ground that it believed its own was not, or an enemy was noticed to hold some. @rule R14.1
    case "hex-captured":
      return (
        event.noticedBy.includes(side) &&
        (event.side !== side || before.believed[side][event.hex] === CONTROL_MARK[side])
      );
    default:
      return false;
  }
}

/** Whether a move led past no ground that could hide anybody until then. */
function showsNothing({ before, command, events }: OrderDone): boolean {
  if (command.type !== "move") return true;
  const way = events.flatMap((event) =>
    event.type === "unit-moved" && event.unit === command.unit ? [event.to] : [],
  );
  return newGroundOn(view(before, before.activeSide), way) === 0;
}
