/** An order that was spoken of and is considered: taken in hand as clicks would, and not given. */
import type { Command, UnitId } from "../engine/index.ts";
import type { Desk } from "./desk.ts";
import { aim, reachOf, select } from "./orders.ts";
import type { Intent } from "./types.ts";

/** The unit that an order is given to; of an assault the first. */
export function unitOf(command: Command): UnitId | null {
  if (command.type === "assault") return command.units[0] ?? null;
  return "unit" in command ? command.unit : null;
}

const AIMED: ReadonlySet<string> = new Set(["move", "assault", "fire", "bombard", "bridge", "air-strike"]);

/** Takes an order in hand as clicks would, so that map and panel show it; nothing is given. */
export function weigh(desk: Desk, command: Command): void {
  const { store } = desk;
  const unit = unitOf(command);
  if (unit !== null) select(desk, unit, null);
  const view = store.getState().game?.view;
  if (!AIMED.has(command.type) || !view) return;
  if (command.type === "move" && unit !== null)
    store.setState({ manner: command.manner, reach: reachOf(view, unit, command.manner) });
  const target = targetOf(command);
  if (target === null) return;
  const attackers = command.type === "assault" ? command.units : undefined;
  store.setState((state) => ({ intent: aim(state, command.type as Intent["order"], target, attackers) }));
}

function targetOf(command: Command): number | null {
  if (command.type === "move") return command.path.at(-1) ?? null;
  if (command.type === "bridge") return command.to;
  return "target" in command ? command.target : null;
}
