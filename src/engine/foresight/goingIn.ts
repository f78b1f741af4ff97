/** Who goes into a hex that a storm takes, as far as the storm leaves them steady enough. */
import type { Command } from "../commands.ts";
import type { Field } from "../field.ts";
import { cohesionState } from "../rules/cohesion/cohesion.ts";
import { whoAdvances } from "../rules/fire-and-assault/advance.ts";
import type { UnitState } from "../state.ts";
import type { Forecast, Foresight, SideView } from "../viewTypes.ts";
import { stormFall } from "./cohesionFall.ts";

/** Who goes in, and who may be too shaken to. */
export type GoingIn = Pick<Foresight, "advance" | "tooShaken">;

const NOBODY: GoingIn = { advance: [], tooShaken: [] };

/**
 * Of those who storm: who will go in if the hex falls, and who may be routed by taking it and then stays, by what the
 * storm costs when it succeeds.
 * @rule R4.8 R10.3
 */
export function goingInForecast(view: SideView, field: Field, command: Command, forecast: Forecast): GoingIn {
  if (command.type !== "assault" || forecast.type !== "assault") return NOBODY;
  const won = forecast.ends.find(({ result }) => result === "taken");
  if (!won) return NOBODY;
  const { units, target } = command;
  const { cohesion } = field.theatre.numbers;
  const falls = stormFall(view, field, command, won.own);
  const after = new Map(falls.map(({ unit, high }) => [field.theatre.unitIndex.get(unit), high]));
  const tired = (unit: UnitState, index: number): UnitState => {
    const left = after.get(index);
    return left === undefined ? unit : { ...unit, cohesion: left };
  };
  const atBest: Field = { ...field, state: { ...field.state, units: field.state.units.map(tired) } };
  return {
    advance: whoAdvances(atBest, view.side, units, target),
    tooShaken: falls.filter(({ low }) => cohesionState(low, cohesion) === "routed").map(({ unit }) => unit),
  };
}
