import { describe, expect, test } from "vitest";
import type { BattleState, Command, SpottingLevel } from "../../../src/engine/index.ts";
import { decide, witness } from "../../../src/engine/index.ts";
import { aGame } from "../../engine/aGame.ts";
import { aUnit } from "../../support/drawMap.ts";

const RED = aUnit({ id: "red", at: "0000" });
const FOE = aUnit({ id: "foe", at: "0100", side: "japanese" });
const VOLLEY: Command = { type: "fire", unit: "red", target: 1 };

/** The state before red's volley in which the Japanese side knows red so well, or not at all. */
function knowing(level: SpottingLevel | null): BattleState {
  const { state } = aGame(["...."], { units: [RED, FOE] });
  const known = state.known.japanese.map((one) => {
    if (one === null || level === null) return null;
    return level === "contact" ? { ...one, level, men: 0, guns: 0, tanks: 0 } : one;
  });
  return { ...state, known: { ...state.known, japanese: known } };
}

/** What each side is told of the volley itself, when nobody looks about afterwards. */
function toldOf(state: BattleState, side: "soviet" | "japanese") {
  const decision = decide(state, VOLLEY);
  if (!decision.ok) throw new Error(decision.refusal.code);
  const shots = decision.events.filter(({ type }) => type === "fire-resolved");
  expect(shots).toHaveLength(1);
  return witness(state, shots, side)[0];
}

describe("[R3.7] what is told of a fight", () => {
  test("[R3.7] who fires at what he sees is told what it cost, and why", () => {
    expect(toldOf(knowing("identified"), "soviet")).toMatchObject({
      type: "event",
      event: { type: "fire-resolved", unit: "red", target: 1, occasion: "order" },
    });
  });

  test("[R3.7] who is fired at by an identified enemy is told who, and why it came out so", () => {
    expect(toldOf(knowing("identified"), "japanese")).toMatchObject({
      type: "event",
      event: { type: "fire-resolved", unit: "red" },
    });
  });

  test("[R3.7] by a contact: from where, and what it cost, but not who", () => {
    const told = toldOf(knowing("contact"), "japanese");
    expect(told).toMatchObject({ type: "enemy-fired", from: 0, target: 1, how: "fire" });
    expect(JSON.stringify(told)).not.toContain('"red"');
  });

  test("[R3.7] by nobody he sees: what it cost alone", () => {
    expect(toldOf(knowing(null), "japanese")).toMatchObject({ type: "enemy-fired", from: null, target: 1 });
  });
});
