/** What keeps an order from being taken back once it has been carried out. */
import type { Command } from "./commands.ts";
import { CONTROL_MARK } from "./draft.ts";
import type { BattleEvent } from "./events.ts";
import { newGroundFrom } from "./rules/sighting/newGround.ts";
import type { SideId } from "./scenario.ts";
import type { BattleState } from "./state.ts";
import { sheetOf, theatreOf } from "./theatre.ts";
import { view } from "./view.ts";

/**
 * Why an order cannot be taken back: a die fell, for the order itself, for fire at a mover or for tanks on bad ground; an enemy was seen, or was seen to have gone; a move was stopped; who
 * holds some ground was seen; ground came in sight, or was searched where somebody might have lain hidden; the part has ended.
 */
export type UndoBar =
  | "dice-fell"
  | "fired-at"
  | "bogging-thrown"
  | "enemy-seen"
  | "enemy-gone"
  | "stopped"
  | "ground-changed"
  | "ground-seen"
  | "ground-searched"
  | "turn-ended";

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
  const bars = new Set(events.map((event) => barIn(before, event, side)));
  return BARS.find((bar) => bars.has(bar)) ?? barOfGround(done);
}

/** Of several bars the one that says most: the dice that fall when a part ends belong to its end. */
const BARS: readonly UndoBar[] = [
  "turn-ended",
  "dice-fell",
  "fired-at",
  "bogging-thrown",
  "enemy-seen",
  "stopped",
  "enemy-gone",
  "ground-changed",
];

function barIn(before: BattleState, event: BattleEvent, side: SideId): UndoBar | null {
  if (event.type === "side-began" || event.type === "battle-ended") return "turn-ended";
  if ("dice" in event && event.dice.length > 0) return barOfDice(before, event, side);
  return learntFrom(before, event, side);
}

/** Whose dice they were: of an order itself, of enemies who fire at it, or of tanks on bad ground. @rule R4.9 R7.1 */
function barOfDice(before: BattleState, event: BattleEvent, side: SideId): UndoBar {
  if (event.type === "tanks-bogged") return "bogging-thrown";
  const isEnemys = event.type === "fire-resolved" && sheetOf(theatreOf(before), event.unit).side !== side;
  return isEnemys ? "fired-at" : "dice-fell";
}

/** What a fact told the side that no order of its own brings about; null for nothing. */
function learntFrom(before: BattleState, event: BattleEvent, side: SideId): UndoBar | null {
  switch (event.type) {
    case "sighted":
      return event.by === side ? "enemy-seen" : null;
    case "move-interrupted":
      return "stopped";
    // An enemy who was last seen there is there no more. @rule R3.5
    case "lost-from-sight": {
      const index = theatreOf(before).unitIndex.get(event.unit) ?? -1;
      return event.by === side && before.known[side][index]?.now === 0 ? "enemy-gone" : null;
    }
    // Ground that it believed its own was not, or an enemy was noticed to hold some. @rule R14.1
    case "hex-captured":
      return event.noticedBy.includes(side) &&
        (event.side !== side || before.believed[side][event.hex] === CONTROL_MARK[side])
        ? "ground-changed"
        : null;
    default:
      return null;
  }
}

/** Which ground, of what could hide anybody until then, a move was the first to show: as `Preview.finalFrom` says. */
function barOfGround({ before, command, events }: OrderDone): "ground-seen" | "ground-searched" | null {
  if (command.type !== "move") return null;
  const seen = view(before, before.activeSide);
  for (const event of events) {
    if (event.type !== "unit-moved" || event.unit !== command.unit) continue;
    const because = newGroundFrom(seen, event.to);
    if (because !== null) return because === "unseen" ? "ground-seen" : "ground-searched";
  }
  return null;
}
