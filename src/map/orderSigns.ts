/** What is drawn of the order in hand. */
import type { GameInPlay, Intent } from "../app/index.ts";
import type { Hex, UnitId } from "../engine/index.ts";
import type { OrderSigns } from "./layers/orders.ts";

const made = new WeakMap<Intent, OrderSigns>();

/** Path, target and arrows of an order; the same order gives the same answer, so that it is painted once. */
export function orderSignsOf(intent: Intent | null, game: GameInPlay): OrderSigns | null {
  if (!intent) return null;
  const known = made.get(intent);
  if (known) return known;
  const signs = signsOf(intent, game);
  made.set(intent, signs);
  return signs;
}

function signsOf({ order, target, preview, path, attackers, command }: Intent, game: GameInPlay): OrderSigns {
  const at = (unit: UnitId): Hex[] => {
    const own = game.view.own.find(({ id }) => id === unit);
    return own && own.at >= 0 ? [own.at] : [];
  };
  const isShot = order === "fire" || order === "bombard";
  const shooter = isShot && command && "unit" in command ? [command.unit] : attackers;
  return {
    path: order === "move" ? path : [],
    target: order === "move" ? null : target,
    storm: order === "assault" && target !== null ? attackers.flatMap(at) : [],
    fire: isShot && target !== null ? shooter.flatMap(at) : [],
    odds: preview?.type === "assault" ? preview.odds : null,
  };
}
