/** Dispatches: dated historical events reach the field at their hour. @rule R13.1 */
import type { Deciding } from "../../deciding.ts";
import { state } from "../../deciding.ts";
import type { Draft } from "../../draft.ts";
import { GONE } from "../../hex/grid.ts";
import type { DispatchCondition, DispatchSheet, Minute } from "../../scenario.ts";
import { holderOf } from "../victory/holders.ts";
import { takeEffect } from "./effects.ts";

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
    case "answered":
      return draft.state.answers[condition.dispatch]?.option === condition.option;
  }
}
