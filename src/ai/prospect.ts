/** Whether an attack has a prospect: a force is not led piecemeal towards ground that all of it could not take. */
import { foretell, type Hex, hexesWithin, type OwnUnit } from "../engine/index.ts";
import type { Desk } from "./desk.ts";
import type { Attacker } from "./tactics/attackers.ts";
import { imagined } from "./tactics/imagined.ts";
import type { Preparation } from "./tactics/preparation.ts";

/** Units that storm one hex together at most, as the commander imagines it. */
const MOST_ATTACKERS = 6;
/** Chance of taking a hex that cannot be told, or where nobody is seen: certain enough to go and look, percent. */
const CERTAIN = 100;

/**
 * The chance to take a hex if its attackers stood round it, spread out, and the guns that reach it fired, percent.
 * It is asked before they set out, so it weighs the attack at its best and not the way there.
 */
export function prospectOf(desk: Desk, target: Hex, units: readonly OwnUnit[], batteries: number): number {
  if (!desk.view.enemies.some(({ where }) => where === target)) return CERTAIN;
  const attackers = roundAbout(desk, target, units);
  if (attackers.length === 0) return 0;
  const then = imagined(desk, target, attackers, asPrepared(desk, batteries));
  const forecast = foretell(then, { type: "assault", units: attackers.map(({ unit }) => unit), target });
  return forecast.type === "assault" ? forecast.takes : CERTAIN;
}

/** The strongest of those fit to attack, spread over the hexes about the target that no enemy holds. */
function roundAbout(desk: Desk, target: Hex, units: readonly OwnUnit[]): readonly Attacker[] {
  const { grid, numbers } = desk.theatre;
  const held = new Set(desk.view.enemies.map(({ where }) => where));
  const free = hexesWithin(grid, target, 1).filter((hex) => hex !== target && !held.has(hex));
  if (free.length === 0) return [];
  return units
    .filter(({ cohesion }) => cohesion >= numbers.cohesion.disrupted)
    .sort((a, b) => b.men - a.men)
    .slice(0, MOST_ATTACKERS)
    .map((unit, index) => ({ unit: unit.id, from: free[index % free.length] as Hex, path: [target] }));
}

/** Guns in range hold down as many as shells can. */
function asPrepared(desk: Desk, batteries: number): Preparation {
  const { suppressionMost } = desk.theatre.numbers.bombardment;
  return batteries > 0 ? { batteries: 1, heldDown: suppressionMost } : { batteries: 0, heldDown: 0 };
}
