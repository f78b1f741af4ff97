/** What a side can know of an order besides its likely outcome: its bounds, what it shows, whether it can be undone. */
import type { Command } from "../commands.ts";
import { supposedField } from "../imagine.ts";
import type { Foresight, SideView } from "../viewTypes.ts";
import { moveSpan } from "./moveSpan.ts";
import { revealsOf } from "./reveals.ts";
import { airStrikeSpan, assaultSpan, bombardmentSpan, fireSpan } from "./spans.ts";
import { undoOf } from "./undoForecast.ts";

/** The foresight of a legal order. */
export function foresee(view: SideView, command: Command): Foresight {
  return { span: spanOf(view, command), reveals: revealsOf(view, command), undo: undoOf(view, command) };
}

function spanOf(view: SideView, command: Command): Foresight["span"] {
  const field = supposedField(view);
  switch (command.type) {
    case "move":
      return moveSpan(view, field, command);
    case "assault":
      return assaultSpan(view, field, command.units, command.target);
    case "fire":
      return fireSpan(view, field, command.unit, command.target);
    case "bombard":
      return bombardmentSpan(view, field, command.unit, command.target);
    case "air-strike":
      return airStrikeSpan(view, field, command.target, command.sorties);
    default:
      return null;
  }
}
