/** A way that breaks no leash, where the cheapest one does. */
import {
  breachesOfPath,
  type Command,
  checkOrder,
  type Hex,
  type OwnUnit,
  preview,
  reach,
  type SideView,
  theatreOf,
} from "../engine/index.ts";
import { wayOver } from "./ways.ts";

/** A way to the same hex this turn: over which hex it leads, what it costs, and what is left. */
export interface FreeWay {
  readonly via: Hex;
  readonly cost: number;
  readonly left: number;
}

type Move = Extract<Command, { readonly type: "move" }>;

/** The cheapest way by one other hex on which a move breaks no leash; null where it breaks none itself, or none leads so. @see R12.1 */
export function freeWayOf(view: SideView, command: Move): FreeWay | null {
  const unit = view.own.find(({ id }) => id === command.unit);
  const target = command.path.at(-1);
  if (!unit || unit.at < 0 || target === undefined || isFree(view, unit, command.path)) return null;
  const { hexes, stops } = reach(view, unit.id, command.manner);
  const ways = hexes
    .filter((hex) => hex !== target && hex !== unit.at && stops[hex] === 0)
    .map((via) => ({ via, path: wayOver(view, unit, command.manner, [via, target]) }))
    .filter(({ path }) => isFree(view, unit, path) && checkOrder(view, { ...command, path }) === null)
    .flatMap(({ via, path }) => {
      const seen = preview(view, { ...command, path });
      return seen.type === "move" ? [{ via, cost: seen.cost, left: seen.left }] : [];
    });
  const [first = null, ...others] = ways;
  return others.reduce((best, way) => (best && way.cost < best.cost ? way : best), first);
}

function isFree(view: SideView, { id, men, tanks, at }: OwnUnit, path: readonly Hex[]): boolean {
  const breaches = breachesOfPath(theatreOf(view), view, view.side, { id, men, tanks }, at, path);
  return breaches.every(({ points }) => points === 0);
}
