/** Whether an attack has a prospect: a force is not led piecemeal towards ground that all of it could not take. */
import { type Hex, hexDistance, hexesWithin, type OwnUnit, weighAssault } from "../engine/index.ts";
import { type Desk, onMap, tradeOf } from "./desk.ts";
import type { Attacker } from "./tactics/attackers.ts";
import { imagined } from "./tactics/imagined.ts";
import type { Preparation } from "./tactics/preparation.ts";
import { wayOf } from "./ways.ts";

/** Units on foot that storm one hex together at most, as the commander imagines it, and units of tanks with them. */
const MOST_ATTACKERS = 6;
const MOST_TANKS = 2;
/** Hexes from which tanks come up to an attack. */
const COME_FROM = 10;
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
  const forecast = weighAssault(then, { type: "assault", units: attackers.map(({ unit }) => unit), target });
  return forecast?.takes ?? CERTAIN;
}

/** The strongest of those fit to attack and the tanks that can get there, spread over the hexes about the target that no enemy holds. */
function roundAbout(desk: Desk, target: Hex, units: readonly OwnUnit[]): readonly Attacker[] {
  const { grid, numbers } = desk.theatre;
  const held = new Set(desk.view.enemies.map(({ where }) => where));
  const free = hexesWithin(grid, target, 1).filter((hex) => hex !== target && !held.has(hex));
  if (free.length === 0) return [];
  const foot = units
    .filter(({ cohesion }) => cohesion >= numbers.cohesion.disrupted)
    .sort((a, b) => b.men - a.men)
    .slice(0, MOST_ATTACKERS);
  if (foot.length === 0) return [];
  return [...foot, ...tanksFor(desk, target)].map((unit, index) => ({
    unit: unit.id,
    from: free[index % free.length] as Hex,
    path: [target],
  }));
}

/** Tanks that can get onto the ground that is attacked, where it bears them, and are near enough. */
function tanksFor(desk: Desk, target: Hex): readonly OwnUnit[] {
  if (desk.operation) return [];
  return onMap(desk)
    .filter(
      (unit) =>
        tradeOf(desk, unit) === "tanks" &&
        unit.cohesion >= desk.theatre.numbers.cohesion.disrupted &&
        hexDistance(desk.theatre.grid, unit.at, target) <= COME_FROM &&
        wayOf(desk, unit, target).left >= 0,
    )
    .sort((a, b) => b.tanks - a.tanks)
    .slice(0, MOST_TANKS);
}

/** Guns in range hold down as many as shells can. */
function asPrepared(desk: Desk, batteries: number): Preparation {
  const { suppressionMost } = desk.theatre.numbers.bombardment;
  return batteries > 0 ? { batteries: 1, heldDown: suppressionMost } : { batteries: 0, heldDown: 0 };
}
