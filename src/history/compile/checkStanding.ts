/** What must hold whenever a turn ends: one side in a hex, room for all, nobody in the water. */
import { type BattleState, hexName, type Turn, theatreOf, type UnitId } from "../../engine/index.ts";
import type { Findings } from "../../scenario/index.ts";
import type { Names } from "../read/names.ts";

/** Where the places of a stack are counted: remnants without machines take none. @rule R2.8 */
export function checkStanding(state: BattleState, names: Names, turn: Turn, findings: Findings): void {
  const { grid, numbers, scenario } = theatreOf(state);
  const { stackUnits, stackMen, stackSmall } = numbers.movement;
  const stacks = new Map<number, UnitId[]>();
  state.units.forEach((unit, index) => {
    const id = names.scenario.units[index]?.id;
    if (unit.at >= 0 && id) stacks.set(unit.at, [...(stacks.get(unit.at) ?? []), id]);
  });
  for (const [hex, ids] of stacks) {
    const where = `hex ${hexName(grid, hex)} at the end of turn ${turn} (${whenOf(names, turn)})`;
    const terrain = scenario.battlefield.terrain[hex];
    if (terrain === "lake" || terrain === "river")
      findings.error("the line", where, "nobody in the water", ids.join(", "));
    const sides = new Set(ids.map((id) => names.units.get(id)?.side));
    if (sides.size > 1) findings.error("the line", where, "one side in a hex", ids.join(", "));
    const units = ids.map((id) => state.units[theatreOf(state).unitIndex.get(id) ?? -1]);
    const places = units.filter(
      (unit) =>
        unit && (unit.guns + unit.tanks + unit.bogged > 0 || unit.men >= stackSmall || unit.men === 0),
    ).length;
    const men = units.reduce((sum, unit) => sum + (unit?.men ?? 0), 0);
    if (ids.length > 1 && (places > stackUnits || men > stackMen))
      findings.error(
        "the line",
        where,
        `at most ${stackUnits} units and ${stackMen} men in a hex`,
        `${places} units and ${men} men: ${ids.join(", ")}`,
      );
  }
}

function whenOf(names: Names, turn: Turn): string {
  const { startDate, hoursPerTurn } = names.scenario.calendar;
  const end = new Date(Date.parse(`${startDate}T00:00:00Z`) + (turn + 1) * hoursPerTurn * 3_600_000);
  return `until ${end.toISOString().slice(0, 16).replace("T", " ")}`;
}
