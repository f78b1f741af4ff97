import { describe, expect, test } from "vitest";
import { createStaff } from "../../src/ai/index.ts";
import { give, giveAgain, joinedUndo, openSession, takeBack } from "../../src/app/session.ts";
import { staffQuestion } from "../../src/app/staff.ts";
import { begin, type Command, hashState, view } from "../../src/engine/index.ts";
import { NO_NOTES, rehearse, withAside } from "../../src/notebook/index.ts";
import { aGame } from "../engine/aGame.ts";
import { aUnit } from "../support/drawMap.ts";
import { ownScenario } from "../support/games.ts";
import { aFounding } from "./aSession.ts";

const UNITS = ["first", "second", "third", "fourth"].map((id, at) => aUnit({ id, at: `0${at}00` }));
const FOE = aUnit({ id: "foe", side: "japanese", at: "0800" });
const COMMAND = {
  formations: [{ id: "regiment", side: "soviet", units: ["first", "second", "third"], orders: 3, rally: 0 }],
  commanders: [],
} as const;

describe("the question before the staff orders", () => {
  const game = aGame(["........."], { units: [...UNITS, FOE], command: COMMAND });
  const seen = game.view("soviet");

  test("is about the formation of the selected unit, or about everybody", () => {
    expect(staffQuestion(seen, NO_NOTES, "formation", "second").units).toEqual(["first", "second", "third"]);
    expect(staffQuestion(seen, NO_NOTES, "formation", "fourth").units).toEqual(["fourth"]);
    expect(staffQuestion(seen, NO_NOTES, "rest-of-turn", null).units).toHaveLength(4);
  });

  test("leaves out who is held, asleep or on a planned march, the selected unit too, and says why", () => {
    const held = withAside(NO_NOTES, seen.turn, ["first"], "hold");
    const march = { unit: "third", manner: "march", target: game.hex("0500"), halted: null } as const;
    const notes = { ...withAside(held, seen.turn, ["second"], "sleep"), marches: [march] };
    expect(staffQuestion(seen, notes, "formation", "second")).toMatchObject({
      units: [],
      leftOut: [
        { unit: "first", why: "hold" },
        { unit: "second", why: "sleep" },
        { unit: "third", why: "march" },
      ],
    });
    expect(staffQuestion(seen, notes, "rest-of-turn", null).units).toEqual(["fourth"]);
  });
});

describe("the staff's rehearsal", () => {
  test("[R1.4] tells the orders to come and the fires they close, and changes nothing", async () => {
    const scenario = ownScenario("khasan-1938");
    const { state } = begin(scenario, { battle: "campaign", seed: "1" });
    const side = state.activeSide;
    const own = view(state, side);
    const units = own.own.filter(({ at }) => at >= 0).map(({ id }) => id);
    const before = hashState(state);
    const staff = createStaff({ side, units, seed: "s" });
    const rehearsal = await rehearse(
      own,
      async (now) => staff.next(now),
      () => true,
    );
    expect(rehearsal?.orders.length).toBeGreaterThan(0);
    expect(hashState(state)).toBe(before);
    const unwanted = await rehearse(
      own,
      async () => null,
      () => false,
    );
    expect(unwanted).toBeNull();
  });
});

describe("orders that were given together", () => {
  const orders: readonly Command[] = ["first", "second", "third"].map((unit) => ({ type: "dig", unit }));

  test("are taken back and given again together", () => {
    const session = openSession(aFounding([".........", "........."], { units: [...UNITS, FOE] }));
    give(session, { type: "rest", unit: "fourth" });
    const [before, { undo }] = [hashState(session.state), session];
    for (const order of orders) give(session, order);
    session.undo = joinedUndo(session.undo, undo);
    const after = hashState(session.state);
    takeBack(session);
    expect(hashState(session.state)).toBe(before);
    expect(session.record.commands).toHaveLength(1);
    giveAgain(session);
    expect(hashState(session.state)).toBe(after);
    takeBack(session);
    expect(hashState(session.state)).toBe(before);
    takeBack(session);
    expect(session.record.commands).toEqual([]);
  });
});
