/** Whether an order can be taken back once it is given, as far as its side can know before. */
import type { Command } from "../commands.ts";
import type { Field } from "../field.ts";
import { fieldedUnit } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import { supposedField } from "../imagine.ts";
import { bogChanceOfStep } from "../rules/armour/bogTanks.ts";
import { breachesOfPath, escalationOf } from "../rules/border/leash.ts";
import type { MoveCommand } from "../rules/movement/checkMove.ts";
import { sumOf } from "../rules/percent.ts";
import { newGroundOn } from "../rules/sighting/newGround.ts";
import type { SideView, UndoForecast } from "../viewTypes.ts";
import { threatsOn } from "./moveSpan.ts";

/**
 * What `whatBarsUndo` will say of a legal order. "yes", "dice" and "learns" are sure; "unless-seen" leaves it open.
 */
export function undoOf(view: SideView, command: Command): UndoForecast {
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
      return beginsWar(view, command) ? "ends" : undoOfMove(view, supposedField(view), command);
    case "answer":
    case "dig":
    case "bridge":
    case "rest":
    case "stand":
      return "yes";
  }
}

/** Whether the breaches of a move bring its side's ledger to a war, which ends the battle at once. @rule R12.3 */
function beginsWar(view: SideView, { unit: id, path }: MoveCommand): boolean {
  const field = supposedField(view);
  const { theatre } = field;
  const { men, tanks, at } = fieldedUnit(field, id).unit;
  const breaches = breachesOfPath(theatre, view, view.side, { id, men, tanks }, at, path);
  const after = escalationOf(view.ledger, view.side) + sumOf(breaches, ({ points }) => points);
  return after >= theatre.numbers.border.war;
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
