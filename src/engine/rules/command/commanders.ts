/** Who commands in a turn, and what that gives: orders, rally, and how well the arms work together. @rule R11.2 */
import type { CommanderSheet, Discord, Formation, FormationId, SideId, Turn } from "../../scenario.ts";
import type { Theatre } from "../../theatre.ts";
import { sumOf } from "../percent.ts";
import { startOfTurn } from "../sequence/clock.ts";

/** Commanders of a side who are in command in a turn, of the whole side and of formations, in sheet order. */
export function commandersOf(theatre: Theatre, side: SideId, turn: Turn): readonly CommanderSheet[] {
  const { command } = theatre.scenario;
  const known = kept.get(command) ?? new Map<number, readonly CommanderSheet[]>();
  kept.set(command, known);
  const key = turn * 2 + (side === "soviet" ? 0 : 1);
  let found = known.get(key);
  if (!found) {
    const minute = startOfTurn(theatre, turn);
    found = command.commanders.filter(
      (commander) => commander.side === side && commander.from <= minute && minute < commander.until,
    );
    known.set(key, found);
  }
  return found;
}

// Offices change by the date alone: they are looked up once for each turn of a scenario.
const kept = new WeakMap<object, Map<number, readonly CommanderSheet[]>>();

/** Orders that the commanders of a whole side give to any formation each turn. @rule R11.1 */
export function commanderOrders(theatre: Theatre, side: SideId, turn: Turn): number {
  const commanders = commandersOf(theatre, side, turn).filter(({ formation }) => formation === null);
  return Math.max(
    0,
    sumOf(commanders, ({ orders }) => orders),
  );
}

/** Orders of a formation's own each turn, its own commander's among them. @rule R11.1 */
export function formationOrders(theatre: Theatre, formation: Formation, turn: Turn): number {
  const own = commandersOf(theatre, formation.side, turn).filter((one) => one.formation === formation.id);
  return Math.max(0, formation.orders + sumOf(own, ({ orders }) => orders));
}

/** Points of cohesion that leaders add to a recovery of a unit of a formation. @rule R10.7 */
export function rallyOf(
  theatre: Theatre,
  formation: Formation | undefined,
  side: SideId,
  turn: Turn,
): number {
  const leading = commandersOf(theatre, side, turn).filter((one) => leads(one, formation?.id ?? null));
  return Math.max(0, (formation?.rally ?? 0) + sumOf(leading, ({ rally }) => rally));
}

function leads(commander: CommanderSheet, formation: FormationId | null): boolean {
  return commander.formation === null || commander.formation === formation;
}

/** What attackers of several formations lose of their fire in a turn, all their side's commanders together. @rule R11.5 */
export function discordOf(theatre: Theatre, side: SideId, turn: Turn): Discord {
  const commanders = commandersOf(theatre, side, turn).filter(({ formation }) => formation === null);
  const most = (percent: number): number => Math.min(MOST_DISCORD, percent);
  return {
    formations: most(sumOf(commanders, ({ discord }) => discord.formations)),
    arms: most(sumOf(commanders, ({ discord }) => discord.arms)),
  };
}

/** Nobody loses more than all of his fire. */
const MOST_DISCORD = 100;
