/** Whether an order can be taken back once it is given, as far as its side can know before. */
import type { Command } from "../commands.ts";
import type { Field } from "../field.ts";
import { fieldedUnit } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import { supposedField } from "../imagine.ts";
import { bogChanceOfStep } from "../rules/armour/bogTanks.ts";
import type { MoveCommand } from "../rules/movement/checkMove.ts";
import { newGroundFrom, newGroundOn } from "../rules/sighting/newGround.ts";
import type { FinalFrom, Forecast, SideView, UndoForecast } from "../viewTypes.ts";
import { threatsOn } from "./moveSpan.ts";
import { warBy } from "./war.ts";

/**
 * What `whatBarsUndo` will say of a legal order, which may surely begin a war (R12.3). "yes", "dice" and "learns" are sure; "unless-seen" leaves it open.
 */
export function undoOf(view: SideView, command: Command, forecast: Forecast): UndoForecast {
  if (warBy(view, command, forecast) === "surely") return "ends";
  switch (command.type) {
    case "assault":
    case "fire":
    case "bombard":
    case "air-strike":
      return "dice";
    case "end-turn":
    case "concede":
      return "ends";
    case "move":
      return undoOfMove(view, supposedField(view), command);
    case "answer":
    case "dig":
    case "bridge":
    case "rest":
    case "stand":
      return "yes";
  }
}

function undoOfMove(view: SideView, field: Field, command: MoveCommand): UndoForecast {
  // Whoever is met on the way bars it as well.
  if (bogsFrom(view, field, command) !== null) return "dice";
  if (newGroundOn(view, command.path) > 0) return "learns";
  const threats = threatsOn(view, field, command.path);
  return threats.known.length + threats.blind.length > 0 ? "unless-seen" : "yes";
}

/** Which step of a move is the first that may bog a tank; null where none does. @rule R7.1 */
function bogsFrom(view: SideView, field: Field, { unit: id, path }: MoveCommand): number | null {
  const { unit } = fieldedUnit(field, id);
  if (unit.tanks === 0) return null;
  const from = (index: number): Hex => (index === 0 ? unit.at : (path[index - 1] as Hex));
  const first = path.findIndex((to, index) => bogChanceOfStep(field.theatre, view, from(index), to) > 0);
  return first < 0 ? null : first;
}

/** The first hex of its way that makes a legal move final, and by what; null where none surely does. @rule R1.1 */
export function finalFromOf(view: SideView, command: MoveCommand): FinalFrom | null {
  const bogs = bogsFrom(view, supposedField(view), command);
  for (const [index, hex] of command.path.entries()) {
    const because = bogs === index ? "bogging" : newGroundFrom(view, hex);
    if (because !== null) return { hex, because };
  }
  return null;
}
