/** Whether an order can be taken back once it is given, as far as its side can know before. */
import type { Command } from "../commands.ts";
import type { Field } from "../field.ts";
import { fieldedUnit } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import { supposedField } from "../imagine.ts";
import { bogChanceOfStep } from "../rules/armour/bogTanks.ts";
import type { MoveCommand } from "../rules/movement/checkMove.ts";
import { newGroundOn } from "../rules/sighting/newGround.ts";
import type { Forecast, SideView, UndoForecast } from "../viewTypes.ts";
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
  const { theatre } = field;
  const { unit } = fieldedUnit(field, command.unit);
  const from = (index: number): Hex => (index === 0 ? unit.at : (command.path[index - 1] as Hex));
  const bogs = command.path.some((to, index) => bogChanceOfStep(theatre, view, from(index), to) > 0);
  // Whoever is met on the way bars it as well.
  if (unit.tanks > 0 && bogs) return "dice";
  if (newGroundOn(view, command.path) > 0) return "learns";
  const threats = threatsOn(view, field, command.path);
  return threats.known.length + threats.blind.length > 0 ? "unless-seen" : "yes";
}
