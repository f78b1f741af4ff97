/**
 * Men on foot wade and swim a lake, without their guns and at a price.
 * @source Forces and rates of the project, 2026: a battalion over a lake, swimming and fording.
 */
import type { Hex } from "../../hex/grid.ts";
import type { Manner, RuleNumbers, Sky, UnitSheet } from "../../scenario.ts";
import type { UnitState } from "../../state.ts";
import type { Theatre } from "../../theatre.ts";
import type { SwimPrice } from "../../viewTypes.ts";

const THOUSAND = 1000;

/** Whether a unit can swim: men on foot, spread out, without machines or machine guns in companies. @rule R2.13 */
export function canSwim(sheet: UnitSheet, unit: UnitState, manner: Manner): boolean {
  return manner === "deployed" && sheet.mover === "foot" && sheet.arm !== "machine-gun" && unit.men > 0;
}

/** Whether a hex is a lake: water that men can swim. Rivers carry them away. @rule R2.13 */
export function isLake(theatre: Theatre, hex: Hex): boolean {
  return theatre.scenario.battlefield.terrain[hex] === "lake";
}

/** Whether a hex is water, where nobody ends a move. @rule R2.13 */
export function isWater(theatre: Theatre, hex: Hex): boolean {
  const terrain = theatre.scenario.battlefield.terrain[hex];
  return terrain === "lake" || terrain === "river";
}

/** Points to swim into a lake hex; in the dark more. @rule R2.9 R2.13 */
export function swimCost(theatre: Theatre, conditions: Sky): number {
  const { swim, darkness } = theatre.numbers.movement;
  return conditions.light === "dark" ? Math.ceil((swim * (100 + darkness)) / 100) : swim;
}

/**
 * What so many lake hexes cost a unit; guns are left on the first bank.
 * @param before lake hexes that it has swum in this move already: what they left of a man is counted on.
 * @rule R2.13
 */
export function swimPrice(unit: UnitState, lakes: number, numbers: RuleNumbers, before = 0): SwimPrice {
  const { swimMissing, swimCohesion } = numbers.movement;
  let { men, cohesion } = unit;
  for (let lake = before; lake < before + lakes; lake++) {
    men -= missingOf(men, swimMissing * (lake + 1)) - missingOf(men, swimMissing * lake);
    cohesion = Math.max(0, cohesion - swimCohesion);
  }
  return {
    missing: unit.men - men,
    guns: lakes > 0 ? unit.guns : 0,
    cohesion: unit.cohesion - cohesion,
  };
}

function missingOf(men: number, perThousand: number): number {
  return Math.floor((men * perThousand) / THOUSAND);
}
