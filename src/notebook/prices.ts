/** The price of orders that nobody takes back: whoever gives them is asked once before, in whatever way he gives them. */
import {
  type Breach,
  type Command,
  type FiresClosed,
  type Preview,
  preview,
  type SideView,
  theatreOf,
  type UnitId,
} from "../engine/index.ts";

/** So many units are ordered about at once without a question, where the orders may not be taken back. */
const MOST_UNASKED = 6;

/** Tanks of a unit that are likely to bog, in tenths, on its way or if it goes in after a storm. @see R7.14 */
export interface BogPrice {
  readonly unit: UnitId;
  readonly tenths: number;
  readonly tanks: number;
  readonly when: "surely" | "if-taken";
}

/** What must be asked about before orders are given. */
export interface OrderPrice {
  /** Men and guns that the water takes. @see R2.13 */
  readonly swims: readonly NonNullable<Extract<Preview, { readonly type: "move" }>["swim"]>[];
  /** Tanks that are likely to bog, in tenths, of those that set out, of units that would lose more than a share so. @see R7.14 */
  readonly bogs: readonly BogPrice[];
  /** Points of escalation, order by order. @see R12.2 */
  readonly breaches: readonly (readonly Breach[])[];
  /** Of storms they are due only once the hex has fallen. */
  readonly when: "surely" | "if-taken";
  /** Tanks that may bog down on the way, in tenths. @see R7.1 */
  readonly bogging: number;
  /** Fires that are given up. @see R1.4 */
  readonly closes: FiresClosed | null;
  /** How many orders there are, where they are many and one of them may not be taken back; else null. */
  readonly many: number | null;
}

/** The price of orders that are given together, as their side knows it; null where there is nothing to ask. */
export function priceOf(view: SideView, commands: readonly Command[]): OrderPrice | null {
  const seen = commands.map((command) => preview(view, command));
  const swims = seen.flatMap((each) => (each.type === "move" && each.swim ? [each.swim] : []));
  const bogs = commands.flatMap((command, at) => bogsOf(view, command, seen[at]));
  const breaches = seen
    .map((each) => ("breaches" in each ? each.breaches : []))
    .filter((each) => each.some(({ points }) => points > 0));
  const when = commands.every(({ type }) => type === "assault") ? "if-taken" : "surely";
  const closes =
    seen.flatMap((each) => ("closes" in each && isPrice(each.closes) ? [each.closes] : []))[0] ?? null;
  const bogging = seen.reduce((sum, each) => sum + (each.type === "move" ? each.bogging : 0), 0);
  const isHarmless = seen.every((each) => each.type === "refused" || each.undo === "yes");
  const many = commands.length > MOST_UNASKED && !isHarmless ? commands.length : null;
  const isFree = swims.length + bogs.length + breaches.length === 0 && closes === null && many === null;
  return isFree ? null : { swims, bogs, breaches, when, bogging, closes, many };
}

/** What must be asked about before planned marches go on: their price, and whom the fire of known enemies is likely to find. */
export interface MarchPrice {
  readonly price: OrderPrice | null;
  readonly underFire: readonly {
    readonly unit: UnitId;
    readonly seen: Extract<Preview, { readonly type: "move" }>;
  }[];
}

/** The price and the dangers of this turn's stages; null where they may go on without a question. @see R4.9 */
export function priceOfMarches(view: SideView, stages: readonly Command[]): MarchPrice | null {
  const whole = priceOf(view, stages);
  // That many march was asked when they were planned.
  const isOnlyMany =
    whole && whole.swims.length + whole.bogs.length + whole.breaches.length === 0 && whole.closes === null;
  const price = whole && !isOnlyMany ? { ...whole, many: null } : null;
  const underFire = stages.flatMap((command) => {
    const seen = preview(view, command);
    const isDanger = seen.type === "move" && (seen.own.high > 0 || seen.tanks.high > 0);
    return isDanger && command.type === "move" ? [{ unit: command.unit, seen }] : [];
  });
  return price || underFire.length > 0 ? { price, underFire } : null;
}

/** A move by which more than a share of a unit's tanks is likely to bog, or a storm by which it is if they go in. */
function bogsOf(view: SideView, command: Command, seen: Preview | undefined): OrderPrice["bogs"] {
  const { bogAsked } = theatreOf(view).numbers.armour;
  const tanksOf = (unit: UnitId): number => view.own.find(({ id }) => id === unit)?.tanks ?? 0;
  if (command.type === "move" && seen?.type === "move") {
    const tanks = tanksOf(command.unit);
    return seen.bogging * 10 > tanks * bogAsked
      ? [{ unit: command.unit, tenths: seen.bogging, tanks, when: "surely" as const }]
      : [];
  }
  if (seen?.type !== "assault") return [];
  const going = seen.advance.filter((unit) => tanksOf(unit) > 0);
  const all = going.reduce((sum, unit) => sum + tanksOf(unit), 0);
  if (seen.bogging * 10 <= all * bogAsked) return [];
  return going.map((unit) => ({
    unit,
    tenths: Math.floor((seen.bogging * tanksOf(unit)) / all),
    tanks: tanksOf(unit),
    when: "if-taken" as const,
  }));
}

function isPrice(closes: FiresClosed | null): closes is FiresClosed {
  return closes !== null && closes.batteries + closes.sorties > 0;
}
