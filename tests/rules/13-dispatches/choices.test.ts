import { describe, expect, test } from "vitest";
import { legalCommands, preview, whatBarsUndo } from "../../../src/engine/index.ts";
import type { DispatchEffect, DispatchSheet } from "../../../src/engine/scenario.ts";
import { aGame, factsOf } from "../../engine/aGame.ts";
import { aUnit } from "../../support/drawMap.ts";

const UNITS = [aUnit({ id: "red", at: "0000" }), aUnit({ id: "blue", at: "0700", side: "japanese" })];

function asking(
  options: Readonly<Record<string, readonly DispatchEffect[]>>,
  chosenThen: string,
): DispatchSheet {
  return {
    id: "question",
    minute: 0,
    origin: "outside",
    to: ["soviet", "japanese"],
    conditions: [],
    effects: [],
    choice: {
      side: "soviet",
      options: Object.entries(options).map(([id, effects]) => ({ id, effects })),
      chosenThen,
    },
  };
}

const GO: DispatchEffect = { type: "orders", side: "soviet", orders: 2, turns: 1 };
const ASK = asking({ go: [GO, { type: "escalation", side: "soviet", points: 3 }], wait: [] }, "wait");

function aQuestion(dispatches: readonly DispatchSheet[] = [ASK]) {
  return aGame(["........"], { units: UNITS, dispatches, turns: 4 });
}

describe("[R13.4] decisions", () => {
  test("[R13.4] the side that is asked may answer, with each of the options", () => {
    const game = aQuestion();
    const answers = [...legalCommands(game.view("soviet"))].filter(({ type }) => type === "answer");
    expect(answers).toEqual([
      { type: "answer", dispatch: "question", option: "go" },
      { type: "answer", dispatch: "question", option: "wait" },
    ]);
  });

  test("[R13.4] the answer brings its effects, and can be given once", () => {
    const game = aQuestion();
    game.order({ type: "answer", dispatch: "question", option: "go" });
    expect(factsOf(game.events, "choice-made")).toMatchObject([{ option: "go", by: "commander" }]);
    expect(game.view("soviet").escalation.soviet).toBe(3);
    expect(game.refusal({ type: "answer", dispatch: "question", option: "wait" })).toBe("no-choice R13.4");
  });

  test("[R12.3] [R13.4] an answer that brings a ledger to war says so, and that it cannot be taken back", () => {
    const act: DispatchEffect = { type: "act", side: "soviet", act: "ships" };
    const dearer: DispatchEffect = { type: "restraint", side: "soviet", act: "ships", weight: 6 };
    const points = (amount: number, side: "soviet" | "japanese" = "soviet"): DispatchEffect => ({
      type: "escalation",
      side,
      points: amount,
    });
    const options = {
      war: [points(10)],
      theirs: [points(10, "japanese")],
      peace: [points(9)],
      talks: [points(-3), points(12)],
      // Four points for the act as it is priced, six once the answer has made it dearer.
      act: [points(4), act],
      "dearer-act": [points(4), dearer, act],
    };
    const drawing = {
      units: UNITS,
      dispatches: [asking(options, "peace")],
      turns: 4,
      restraints: { soviet: { ships: 4 } },
      numbers: { border: { war: 10 } },
    };
    const told = Object.keys(options).map((option) => {
      const game = aGame(["........"], drawing);
      const order = { type: "answer", dispatch: "question", option } as const;
      const before = game.state;
      const seen = preview(game.view("soviet"), order);
      if (seen.type === "refused") throw new Error(option);
      const events = game.order(order);
      const bar = whatBarsUndo({ before, command: order, events });
      return [option, seen.war, seen.undo, game.state.outcome?.reason ?? null, bar];
    });
    expect(told).toEqual([
      ["war", "surely", "ends", "war", "turn-ended"],
      ["theirs", "surely", "ends", "war", "turn-ended"],
      ["peace", "no", "yes", null, null],
      // A ledger does not fall below nothing: talks at 0 bring nothing, and 12 are war.
      ["talks", "surely", "ends", "war", "turn-ended"],
      ["act", "no", "yes", null, null],
      ["dearer-act", "surely", "ends", "war", "turn-ended"],
    ]);
  });

  test("[R13.4] no other option, no other dispatch, and not the other side", () => {
    const game = aQuestion();
    expect(game.refusal({ type: "answer", dispatch: "question", option: "flee" })).toBe("no-choice R13.4");
    expect(game.refusal({ type: "answer", dispatch: "rumour", option: "go" })).toBe("no-choice R13.4");
    game.endParts(1);
    expect(game.refusal({ type: "answer", dispatch: "question", option: "go" })).toBe("no-choice R13.4");
  });

  test("[R13.4] who does not answer by the end of his part gets what was chosen then, through his staff", () => {
    const game = aQuestion();
    game.endParts(1);
    expect(factsOf(game.log, "choice-made")).toMatchObject([{ option: "wait", by: "staff" }]);
    expect(game.view("soviet").answers).toEqual({ question: { turn: 0, option: "wait", by: "staff" } });
  });

  test("[R13.4] the other side learns neither the question's answer nor its orders", () => {
    const game = aQuestion();
    game.order({ type: "answer", dispatch: "question", option: "go" });
    expect(game.view("japanese").answers).toEqual({});
    expect(game.view("japanese").promised).toBeNull();
    const told = game.seen("japanese").map((seen) => (seen.type === "event" ? seen.event.type : seen.type));
    expect(told).toEqual(["escalation-changed"]);
  });

  test("[R13.2] a later dispatch may rest on the answer", () => {
    const later = (id: string, option: string): DispatchSheet => ({
      id,
      minute: 360,
      origin: "outside",
      to: ["soviet"],
      conditions: [{ type: "answered", dispatch: "question", option }],
      effects: [],
    });
    const game = aQuestion([ASK, later("went", "go"), later("waited", "wait")]);
    game.order({ type: "answer", dispatch: "question", option: "go" });
    game.endParts(2);
    expect(game.state.dispatches).toMatchObject({ went: { status: "fired" }, waited: { status: "void" } });
  });
});

describe("[R13.3] effects", () => {
  test("[R13.3] promised orders end after their last turn", () => {
    const game = aQuestion();
    game.order({ type: "answer", dispatch: "question", option: "go" });
    expect(game.view("soviet").promised).toEqual({ orders: 2, until: 0 });
    game.endParts(2);
    expect(game.view("soviet").promised).toBeNull();
  });

  test("[R13.3] talks take points off a ledger, not below 0", () => {
    const talks = asking({ talk: [{ type: "escalation", side: "soviet", points: -2 }], wait: [] }, "talk");
    const game = aQuestion([talks]);
    game.order({ type: "answer", dispatch: "question", option: "talk" });
    expect(game.view("soviet").ledger).toEqual([]);
  });

  test("[R13.3] an act beyond the field costs what the restraints say", () => {
    const call = asking({ call: [{ type: "act", side: "soviet", act: "ships" }], wait: [] }, "wait");
    const game = aGame(["........"], {
      units: UNITS,
      dispatches: [call],
      restraints: { soviet: { ships: 4 } },
    });
    game.order({ type: "answer", dispatch: "question", option: "call" });
    expect(game.view("soviet").ledger).toMatchObject([{ act: "ships", hex: null, points: 4 }]);
  });
});
