/** Legal orders by chance: those that `legalCommands` lists, fights above all, and those that it leaves out. */
import { type Command, checkOrder, legalCommands, type SideView } from "../../src/engine/index.ts";
import type { Chance } from "./chance.ts";

/** Of so many orders one ends the part: in most games soon, in some when the full orders are used up (R11.1). */
const ORDERS_A_PART = [9, 9, 60] as const;
/** Of so many ends of a part one gives the battle up. */
const PARTS_A_CONCESSION = 400;

/** How often each kind is drawn; 2 where nothing is said. Fights are what can go wrong most. */
const WEIGHTS: Readonly<Record<string, number>> = {
  assault: 6,
  fire: 3,
  bombard: 3,
  "air-strike": 4,
  stand: 1,
};

/** Legal orders of one moment, by kind. */
export interface LegalOrders {
  readonly all: readonly Command[];
  readonly byKind: ReadonlyMap<string, readonly Command[]>;
}

/** The legal orders of a side, sorted. */
export function legalOrders(view: SideView): LegalOrders {
  const all = [...legalCommands(view)];
  const byKind = new Map<string, Command[]>();
  for (const command of all) {
    const same = byKind.get(command.type);
    if (same) same.push(command);
    else byKind.set(command.type, [command]);
  }
  return { all, byKind };
}

/** How many orders a part of a game has, more or less. */
export const drawPace = (chance: Chance): number => chance.pick(ORDERS_A_PART);

/** Draws one of them, or one that the list leaves out; of `pace` draws one ends the part. */
export function drawLegal(view: SideView, { byKind }: LegalOrders, chance: Chance, pace: number): Command {
  if (chance.oneIn(pace)) {
    const type = chance.oneIn(PARTS_A_CONCESSION) ? "concede" : "end-turn";
    return { type };
  }
  const kinds = [...byKind.keys()].filter((kind) => kind !== "end-turn");
  const weighted = kinds.flatMap((kind) => new Array<string>(WEIGHTS[kind] ?? 2).fill(kind));
  if (weighted.length === 0) return { type: "end-turn" };
  return varied(view, chance.pick(byKind.get(chance.pick(weighted)) ?? []), chance);
}

/** Draws one to be spoiled: every kind as often as the others. */
export function drawAny({ byKind }: LegalOrders, chance: Chance): Command {
  if (byKind.size === 0) return { type: "end-turn" };
  return chance.pick(byKind.get(chance.pick([...byKind.keys()])) ?? []);
}

/** A legal order that the list leaves out: part of a joint assault, part of a way, blind fire, fewer sorties. */
function varied(view: SideView, command: Command, chance: Chance): Command {
  const other = variantOf(view, command, chance);
  return other !== null && checkOrder(view, other) === null ? other : command;
}

function variantOf(view: SideView, command: Command, chance: Chance): Command | null {
  const anyHex = chance.below(view.control.length);
  switch (command.type) {
    case "assault": {
      const units = command.units.filter(() => !chance.oneIn(2));
      return units.length > 0 ? { ...command, units } : null;
    }
    case "move":
      return { ...command, path: command.path.slice(0, 1 + chance.below(command.path.length)) };
    case "bombard":
      return chance.oneIn(2) ? { ...command, target: anyHex } : null;
    case "air-strike":
      return {
        ...command,
        target: chance.oneIn(2) ? anyHex : command.target,
        sorties: 1 + chance.below(Math.max(1, command.sorties)),
      };
    default:
      return null;
  }
}
