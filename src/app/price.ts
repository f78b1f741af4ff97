/** Before an order is given: its preview must have stood long enough to be read, and its price is asked about. */
import type { Command, SideView } from "../engine/index.ts";
import { type OrderPrice, priceOf } from "../notebook/index.ts";
import type { Desk } from "./desk.ts";

/** So long a preview stands before a second press on its target gives the order, milliseconds: longer than a double click. */
const READING = 600;

const stood = new WeakSet<object>();

/** A price that is asked about: of the order in hand, or of so many marches that go on. */
export interface PriceAsked extends OrderPrice {
  readonly of: "order-in-hand" | "marches";
  readonly orders: number;
}

/** Notes of every order that is taken in hand or aimed anew when it could have been read. */
export function followPreviews({ store }: Desk): void {
  store.subscribe(({ intent, groupInHand }, before) => {
    if (intent && intent !== before.intent) setTimeout(() => stood.add(intent), READING);
    if (groupInHand && groupInHand !== before.groupInHand) setTimeout(() => stood.add(groupInHand), READING);
  });
}

/** Whether an order has been in hand, as it is now, long enough to be read. */
export function hasStood(inHand: object): boolean {
  return stood.has(inHand);
}

/** Whether orders may be given at once; where they have a price, the question is laid before the commander. */
export function mayGive(
  { store }: Desk,
  commands: readonly Command[],
  of: PriceAsked["of"] = "order-in-hand",
): "at-once" | "asked" {
  const { game } = store.getState();
  const price = game && askedAbout(game.view, commands);
  if (!price) return "at-once";
  store.setState({ priceAsked: { ...price, of, orders: commands.length } });
  return "asked";
}

/** What mouse and keys are asked about: fires given up, points of the ledger, men whom the water takes, tanks that bog; else null. */
export function askedAbout(view: SideView, commands: readonly Command[]): OrderPrice | null {
  const price = priceOf(view, commands);
  return price && (price.closes || price.swims.length + price.bogs.length + price.breaches.length > 0)
    ? price
    : null;
}
