/** Lines that are drawn over the map from hex to hex and stay for a while: names and numbers keep clear of them. */
import { type AppState, supplyAsKnown } from "../app/index.ts";
import type { Hex, SideView } from "../engine/index.ts";
import type { OrderSigns } from "./layers/orders.ts";
import { orderSignsOf } from "./orderSigns.ts";

/** The ways and arrows of a state: of orders in hand and planned, of supply where it is shown, of a replay's moment. */
export function waysShown(state: AppState, view: SideView): readonly (readonly Hex[])[] {
  const { game, settings, replay } = state;
  const order = game && orderSignsOf(state, game);
  const signs = replay?.signs;
  return [
    ...(order ? waysOfOrder(order, isInHand(state)) : []),
    ...(settings.layers.supply ? (supplyAsKnown(view)?.lines ?? []).map(({ path }) => path) : []),
    ...(signs ? [...signs.marches, ...signs.storms, ...signs.shots].map(({ path }) => path) : []),
  ];
}

/** A way that is only glanced at comes and goes with the pointer: no name moves for it. */
function isInHand({ intent, staffAsked }: AppState): "in-hand" | "glanced-at" {
  return intent || staffAsked ? "in-hand" : "glanced-at";
}

function waysOfOrder(order: OrderSigns, how: ReturnType<typeof isInHand>): readonly (readonly Hex[])[] {
  const { marches, beyond, proposed, path, aims } = order;
  return [
    ...marches.map((march) => march.path),
    beyond,
    ...proposed,
    ...(how === "in-hand" ? [path] : []),
    ...aims.flatMap(({ target, storm, fire }) => [...storm, ...fire].map((from) => [from, target])),
  ];
}
