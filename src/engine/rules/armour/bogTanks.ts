/** Throws for each running tank that steps onto bad ground. @rule R7.1 */
import { type Deciding, diceFor, state } from "../../deciding.ts";
import { fieldedUnit } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import { hexsideKey } from "../../hex/hexside.ts";
import type { UnitId } from "../../scenario.ts";
import type { Theatre } from "../../theatre.ts";
import { type Conditions, conditionsFor, standingCrossing } from "../movement/crossings.ts";
import { bogChance } from "./bogging.ts";

/** Chance in percent that each tank bogs in a step from hex to hex. @rule R7.1 R7.2 R2.11 */
export function bogChanceOfStep(
  theatre: Theatre,
  { weather, crossings }: Omit<Conditions, "light">,
  from: Hex,
  to: Hex,
): number {
  const side = hexsideKey(from, to);
  const crossing = theatre.streams.get(side);
  const built = standingCrossing(crossings, from, to);
  const stream = crossing === undefined ? "none" : (crossing ?? (built === "ford" ? "ford" : "open"));
  const terrain = theatre.scenario.battlefield.terrain[to] ?? "open";
  const route = theatre.routes.has(side) || built === "corduroy" ? 1 : 0;
  return bogChance({ terrain, route, stream, weather }, theatre.numbers);
}

/** @returns "all-stuck" when no tank of the unit runs any more. */
export function bogTanks(deciding: Deciding, id: UnitId, from: Hex, to: Hex): "all-stuck" | "goes-on" {
  const { draft } = deciding;
  const { sheet, unit } = fieldedUnit(draft, id);
  if (unit.tanks === 0) return "goes-on";
  const chance = bogChanceOfStep(draft.theatre, conditionsFor(draft.state, sheet.side), from, to);
  if (chance === 0) return "goes-on";
  const stream = diceFor(deciding, "bogging", `${id}-${to}`);
  const dice = Array.from({ length: unit.tanks }, () => stream.draw(100));
  const tanks = dice.filter((die) => die.face < chance).length;
  state(deciding, { type: "tanks-bogged", unit: id, at: to, tanks, chance, dice });
  return tanks === unit.tanks ? "all-stuck" : "goes-on";
}
