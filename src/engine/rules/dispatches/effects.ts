/** What dispatches from outside and the decisions on them bring. @rule R13.3 */
import { type Deciding, state } from "../../deciding.ts";
import { GONE } from "../../hex/grid.ts";
import type { DispatchEffect } from "../../scenario.ts";
import { stateBreach, stateEscalation } from "../border/breach.ts";
import { breachBeyondField } from "../border/leash.ts";

/** Takes one effect. */
export function takeEffect(deciding: Deciding, effect: DispatchEffect): void {
  const { draft } = deciding;
  const turn = draft.state.turn;
  switch (effect.type) {
    case "weather":
      state(deciding, { type: "weather-ordered", weather: effect.weather, until: turn + effect.turns - 1 });
      state(deciding, { type: "weather-changed", weather: effect.weather });
      return;
    case "sorties": {
      const kilograms = effect.sorties > 0 ? Math.floor((effect.tonnes * 1000) / effect.sorties) : 0;
      const air = {
        sorties: effect.sorties,
        perTurn: effect.sorties,
        kilograms,
        until: turn + effect.turns - 1,
      };
      state(deciding, { type: "air-promised", side: effect.side, air });
      return;
    }
    case "shells":
      deliverShells(deciding, effect.side, effect.percent);
      return;
    case "restraint":
      state(deciding, {
        type: "restraint-changed",
        side: effect.side,
        act: effect.act,
        weight: effect.weight,
      });
      return;
    case "command":
      draft.theatre.scenario.units.forEach((sheet, index) => {
        const unit = draft.state.units[index];
        if (sheet.side !== effect.side || !unit || unit.at < 0) return;
        state(deciding, {
          type: "cohesion-changed",
          unit: sheet.id,
          change: effect.cohesion,
          cause: "command",
        });
      });
      return;
    case "arrival":
      if (draft.state.units[draft.theatre.unitIndex.get(effect.unit) ?? -1]?.at === -1)
        state(deciding, { type: "unit-called", unit: effect.unit });
      return;
    case "orders": {
      const promise = { orders: effect.orders, until: turn + effect.turns - 1 };
      state(deciding, { type: "orders-promised", side: effect.side, promise });
      return;
    }
    case "escalation":
      stateEscalation(deciding, effect.side, effect.points, effect.points < 0 ? "talks" : "defiance");
      return;
    case "act":
      stateBreach(deciding, effect.side, breachBeyondField(draft.state, effect.side, effect.act));
      return;
    case "ceasefire":
      return;
  }
}

function deliverShells(deciding: Deciding, side: string, percent: number): void {
  const { draft } = deciding;
  draft.theatre.scenario.units.forEach((sheet, index) => {
    const unit = draft.state.units[index];
    if (sheet.side !== side || sheet.shells === 0 || !unit || unit.at === GONE) return;
    const shells = Math.min(sheet.shells - unit.shells, Math.floor((sheet.shells * percent) / 100));
    if (shells > 0) state(deciding, { type: "shells-delivered", unit: sheet.id, shells });
  });
}
