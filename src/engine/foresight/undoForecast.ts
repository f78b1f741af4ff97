/** Whether an order can be taken back once it is given, as far as its side can know before. */
import type { Command } from "../commands.ts";
import type { Field } from "../field.ts";
import { fieldedUnit } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import { supposedField } from "../imagine.ts";
import { bogChanceOfStep } from "../rules/armour/bogTanks.ts";
import type { MoveCommand } from "../rules/movement/checkMove.ts";
import { sightRange } from "../rules/sighting/sightRange.ts";
import type { SideView, UndoForecast } from "../viewTypes.ts";
import { threatsOn } from "./moveSpan.ts";
import { surelySeen } from "./surelySeen.ts";

/** What `whatBarsUndo` will say of a legal order. "yes" and "dice" are sure; "unless-seen" leaves it open. */
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
  const threats = threatsOn(view, field, command.path);
  if (threats.known.length + threats.blind.length > 0) return "unless-seen";
  return seesNothingNew(view, field, command.path) ? "yes" : "unless-seen";
}

/** Whether all that can be seen on a path has been searched already, and nobody there is still to be made out. */
function seesNothingNew(view: SideView, field: Field, path: readonly Hex[]): boolean {
  const { theatre } = field;
  const searched = surelySeen(theatre, view);
  const contacts = new Set(
    view.enemies.filter((enemy) => enemy.level === "contact").map(({ where }) => where),
  );
  const range = sightRange(theatre.numbers, view.weather, view.light);
  return path.every((hex) =>
    theatre.sight.seenFrom(hex, range).every((other) => searched[other] === 1 && !contacts.has(other)),
  );
}
