/** Whether a side may give an order, by its own view alone: who acts, then what each order asks. */
import type { Command } from "./commands.ts";
import { refusalOfForm } from "./orderForm.ts";
import { type Refusal, refuse } from "./refusals.ts";
import { refusalOfAirStrike } from "./rules/air/checkAirStrike.ts";
import { refusalOfBombardment } from "./rules/bombardment/checkBombardment.ts";
import { refusalOfAnswer } from "./rules/dispatches/choices.ts";
import { refusalOfDigging } from "./rules/entrenchment/checkDigging.ts";
import { refusalOfAssault } from "./rules/fire-and-assault/checkAssault.ts";
import { refusalOfFire } from "./rules/fire-and-assault/checkFire.ts";
import { refusalOfBridging } from "./rules/movement/buildCrossing.ts";
import { refusalOfMove } from "./rules/movement/checkMove.ts";
import { refusalOfActor } from "./rules/sequence/checkActor.ts";
import type { SideView } from "./viewTypes.ts";

/** Why a command would not be carried out, or null when it is legal. */
export function checkOrder(view: SideView, command: Command): Refusal | null {
  if (view.outcome) return refuse("battle-over", "R14.3");
  if (view.activeSide !== view.side) return refuse("not-your-part", "R1.1");
  const malformed = refusalOfForm(command);
  if (malformed) return malformed;
  switch (command.type) {
    case "move":
      return refusalOfMove(view, command);
    case "assault":
      return refusalOfAssault(view, command.units, command.target);
    case "fire":
      return refusalOfFire(view, command.unit, command.target);
    case "bombard":
      return refusalOfBombardment(view, command.unit, command.target);
    case "air-strike":
      return refusalOfAirStrike(view, command.target, command.sorties);
    case "bridge":
      return refusalOfBridging(view, command.unit, command.to);
    case "dig":
      return refusalOfDigging(view, command.unit, command.what ?? "trench");
    case "rest":
      return refusalOfActor(view, command.unit, "R10.4", "must-not-have-moved");
    case "stand":
      return refusalOfStanding(view, command.unit);
    case "answer":
      return refusalOfAnswer(view, command.dispatch, command.option);
    case "end-turn":
    case "concede":
      return null;
  }
}

function refusalOfStanding(view: SideView, id: string): Refusal | null {
  return view.own.some((unit) => unit.id === id && unit.at >= 0)
    ? null
    : refuse("unknown-unit", "R1.1", { unit: id });
}
