/** Dispatches: dated historical events reach the field at their hour. @rule R13.1 */
import type { Deciding } from "../../deciding.ts";
import { state } from "../../deciding.ts";
import type { Draft } from "../../draft.ts";
import { GONE } from "../../hex/grid.ts";
import type { DispatchCondition, DispatchEffect, DispatchSheet, Minute } from "../../scenario.ts";
import { holderOf } from "../victory/holders.ts";

/** Dispatches that fall in a stretch of time: `from` inclusive, `to` exclusive, in the scenario's order. */
export function dispatchesBetween(draft: Draft, from: Minute, to: Minute): DispatchSheet[] {
  return draft.theatre.scenario.dispatches.filter(
    (dispatch) => dispatch.minute >= from && dispatch.minute < to && !draft.state.dispatches[dispatch.id],
  );
}

/**
 * Receives one dispatch: fired with its effects when all its conditions hold, else void with the first
 * condition that does not, for a history that cannot be true any more is not told as true.
 * @rule R13.2
 */
export function receive(deciding: Deciding, dispatch: DispatchSheet): void {
  const failed = dispatch.conditions.findIndex((condition) => !conditionHolds(deciding.draft, condition));
  state(deciding, {
    type: "dispatch-received",
    id: dispatch.id,
    minute: dispatch.minute,
    to: dispatch.to,
    status: failed < 0 ? "fired" : "void",
    reason: failed < 0 ? null : String(failed),
  });
  if (failed < 0) for (const effect of dispatch.effects) takeEffect(deciding, effect);
}

/** Voids what the end of the battle came before. */
export function voidForEnd(deciding: Deciding, dispatch: DispatchSheet): void {
  const { id, minute, to } = dispatch;
  state(deciding, { type: "dispatch-received", id, minute, to, status: "void", reason: "battle-over" });
}

/** Whether a condition is true in this game. @rule R13.2 */
export function conditionHolds(draft: Draft, condition: DispatchCondition): boolean {
  switch (condition.type) {
    case "holds":
    case "does-not-hold": {
      const place = draft.theatre.places.get(condition.place);
      const holds = place !== undefined && holderOf(draft.state.control, place) === condition.side;
      return holds === (condition.type === "holds");
    }
    case "has-entered":
      return draft.state.entered[condition.side].includes(condition.place);
    case "unit-in-being": {
      const unit = draft.state.units[draft.theatre.unitIndex.get(condition.unit) ?? -1];
      return unit !== undefined && unit.at !== GONE && unit.men > 0;
    }
    case "fired":
      return draft.state.dispatches[condition.dispatch]?.status === "fired";
  }
}

/** What a dispatch from outside brings. @rule R13.3 */
function takeEffect(deciding: Deciding, effect: DispatchEffect): void {
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
