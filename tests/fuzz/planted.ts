/** One move in the skirmish in which nothing is wrong yet. */
import { begin, decide, GONE, legalCommands, view } from "../../src/engine/index.ts";
import { ownScenario } from "../support/games.ts";
import type { Step } from "./invariants.ts";

/** A step that keeps every rule, the index of the unit that moves, and the id of one that is out of the battle. */
export function skirmishStep(): Step & { readonly unit: number; readonly gone: string } {
  const scenario = ownScenario("skirmish");
  const { state } = begin(scenario, { battle: scenario.battles[0]?.id ?? "", seed: "1" });
  const dead = state.units.length - 1;
  const units = state.units.map((unit, index) => (index === dead ? { ...unit, at: GONE } : unit));
  const before = { ...state, units };
  for (const command of legalCommands(view(before, before.activeSide))) {
    if (command.type !== "move") continue;
    const decision = decide(before, command);
    if (!decision.ok) throw new Error(`skirmishStep: ${decision.refusal.code}`);
    const unit = scenario.units.findIndex(({ id }) => id === command.unit);
    const gone = scenario.units[dead]?.id ?? "";
    return { start: before, before, events: decision.events, after: decision.state, unit, gone };
  }
  throw new Error("skirmishStep: nobody can move");
}
