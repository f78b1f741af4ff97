/** The price of orders that nobody takes back: whoever gives them is asked once before, in whatever way he gives them. */
import {
  type Breach,
  type Command,
  type FiresClosed,
  type Preview,
  preview,
  type SideView,
} from "../engine/index.ts";

/** So many units are ordered about at once without a question. */
const MOST_UNASKED = 6;

/** What must be asked about before orders are given. */
export interface OrderPrice {
  /** Men and guns that the water takes. @see R2.13 */
  readonly swims: readonly NonNullable<Extract<Preview, { readonly type: "move" }>["swim"]>[];
  /** Points of escalation, order by order. @see R12.2 */
  readonly breaches: readonly (readonly Breach[])[];
  /** Of storms they are due only once the hex has fallen. */
  readonly when: "surely" | "if-taken";
  /** Tanks that may bog down on the way, in tenths. @see R7.1 */
  readonly bogging: number;
  /** Fires that are given up. @see R1.4 */
  readonly closes: FiresClosed | null;
  /** How many orders there are, where they are more than one means to give at once; else null. */
  readonly many: number | null;
}

/** The price of orders that are given together, as their side knows it; null where there is nothing to ask. */
export function priceOf(view: SideView, commands: readonly Command[]): OrderPrice | null {
  const seen = commands.map((command) => preview(view, command));
  const swims = seen.flatMap((each) => (each.type === "move" && each.swim ? [each.swim] : []));
  const breaches = seen
    .map((each) => ("breaches" in each ? each.breaches : []))
    .filter((each) => each.some(({ points }) => points > 0));
  const when = commands.every(({ type }) => type === "assault") ? "if-taken" : "surely";
  const closes =
    seen.flatMap((each) => ("closes" in each && isPrice(each.closes) ? [each.closes] : []))[0] ?? null;
  const bogging = seen.reduce((sum, each) => sum + (each.type === "move" ? each.bogging : 0), 0);
  const many = commands.length > MOST_UNASKED ? commands.length : null;
  const isFree = swims.length + breaches.length === 0 && closes === null && many === null;
  return isFree ? null : { swims, breaches, when, bogging, closes, many };
}

function isPrice(closes: FiresClosed | null): closes is FiresClosed {
  return closes !== null && closes.batteries + closes.sorties > 0;
}
