/** What was pressed in the lesson that it did not ask for: its card says so, beside what is asked for. */
import type { Hex, Refusal, UnitId } from "../../engine/index.ts";
import type { AppState, Intent } from "../types.ts";

/** A press beside what the lesson asks for. */
export type Slip =
  /** Another unit was chosen. */
  | { readonly what: "unit"; readonly unit: UnitId; readonly at: Hex }
  /** A hex where none of one's own units can be chosen. */
  | { readonly what: "hex"; readonly at: Hex }
  /** An order was aimed, and is not given yet; `barred` says why it cannot be. */
  | {
      readonly what: "order";
      readonly order: Intent["order"];
      readonly unit: UnitId;
      readonly at: Hex;
      readonly barred: Refusal | null;
    }
  /** The press did nothing at all. */
  | { readonly what: "nothing" };

type Pressed = Pick<AppState, "game" | "selected" | "intent" | "whyNot">;

/** What a press has done that took the lesson no further; null where nothing was pressed, or something put away. */
export function slipOf(now: Pressed, before: Pressed): Slip | null {
  const { unit, hex } = now.selected;
  const { intent } = now;
  if (intent && intent !== before.intent && intent.target !== null && unit !== null)
    return { what: "order", order: intent.order, unit, at: intent.target, barred: barOf(intent) };
  if (unit !== before.selected.unit || (unit === null && hex !== before.selected.hex)) {
    const at = now.game?.view.own.find(({ id }) => id === unit)?.at ?? hex;
    if (at !== null && at >= 0) return unit === null ? { what: "hex", at } : { what: "unit", unit, at };
  }
  return now.whyNot !== before.whyNot && now.whyNot !== null && WASTED.has(now.whyNot.why)
    ? { what: "nothing" }
    : null;
}

/** Why an order in hand cannot be given; of a march over several turns the next turn may take it up. */
function barOf({ preview, march }: Intent): Refusal | null {
  return preview?.type === "refused" && march === null ? preview.refusal : null;
}

/** Why a press that was meant did nothing; a press that came too soon is told elsewhere. */
const WASTED: ReadonlySet<NonNullable<AppState["whyNot"]>["why"]> = new Set([
  "out-of-reach",
  "refused",
  "no-way-point",
]);

/** Whether anything has been pressed since. */
export function isPressed(now: Pressed, before: Pressed): boolean {
  return now.selected !== before.selected || now.intent !== before.intent || now.whyNot !== before.whyNot;
}
