import { describe, expect, test } from "vitest";
import { legalCommands } from "../../../src/engine/index.ts";
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
