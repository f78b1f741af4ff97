import { describe, expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import type { Desk } from "../../src/app/desk.ts";
import {
  give,
  giveAgain,
  openSession,
  reopenSession,
  type Session,
  takeBack,
} from "../../src/app/session.ts";
import { giveAndShow } from "../../src/app/turnFlow.ts";
import type { AppState } from "../../src/app/types.ts";
import { type Command, hashState, view } from "../../src/engine/index.ts";
import {
  afterFacts,
  asideOf,
  keptNotes,
  NO_NOTES,
  waitingUnits,
  withAside,
} from "../../src/notebook/index.ts";
import { aGame, moving } from "../engine/aGame.ts";
import { aUnit } from "../support/drawMap.ts";
import { aFounding } from "./aSession.ts";

const DIG: Command = { type: "dig", unit: "first" };
const REST: Command = { type: "rest", unit: "second" };

function aSession(): Session {
  return openSession(
    aFounding([".........", "........."], {
      units: [
        aUnit({ id: "first", at: "0000" }),
        aUnit({ id: "second", at: "0100" }),
        aUnit({ id: "foe", side: "japanese", at: "0800" }),
      ],
    }),
  );
}

const orders = (session: Session): readonly Command[] => session.record.commands;

describe("an order that is refused", () => {
  test("leaves no other in hand, and lays its reason on the table", () => {
    const session = aSession();
    give(session, DIG);
    const store = createStore<AppState>(
      () => ({ cards: [], elsewhere: null, intent: { order: "bombard" } }) as never,
    );
    expect(giveAndShow({ session, store } as Desk, DIG)).toBe(false);
    expect(orders(session)).toEqual([DIG]);
    expect(store.getState()).toMatchObject({ intent: null, cards: [{ type: "refusal" }] });
  });
});

describe("taking back and giving again", () => {
  test("an order taken back is out of the record, given again it is in it", () => {
    const session = aSession();
    const begun = hashState(session.state);
    give(session, DIG);
    give(session, REST);
    const done = hashState(session.state);
    expect(takeBack(session)).toBe(true);
    expect(orders(session)).toEqual([DIG]);
    expect(takeBack(session)).toBe(true);
    expect(orders(session)).toEqual([]);
    expect(hashState(session.state)).toBe(begun);
    expect(takeBack(session)).toBe(false);
    expect(giveAgain(session)?.ok).toBe(true);
    expect(orders(session)).toEqual([DIG]);
    expect(giveAgain(session)?.ok).toBe(true);
    expect(orders(session)).toEqual([DIG, REST]);
    expect(hashState(session.state)).toBe(done);
    expect(giveAgain(session)).toBeNull();
  });

  test("a new order forgets what was taken back", () => {
    const session = aSession();
    give(session, DIG);
    takeBack(session);
    give(session, REST);
    expect(giveAgain(session)).toBeNull();
    expect(orders(session)).toEqual([REST]);
  });

  test("after a reload both lists are as they were, and the record is the same", () => {
    const session = aSession();
    give(session, DIG);
    give(session, REST);
    takeBack(session);
    const reopened = reopenSession(session, session.record, structuredClone(session.notes));
    if (!reopened.ok) throw new Error(JSON.stringify(reopened.fault));
    const again = reopened.session;
    expect(again.record).toEqual(session.record);
    expect(again.chronicle).toEqual(session.chronicle);
    giveAgain(again);
    expect(orders(again)).toEqual([DIG, REST]);
    takeBack(again);
    takeBack(again);
    expect(orders(again)).toEqual([]);
  });

  test("a part that has ended is not taken back, nor after a reload", () => {
    const session = aSession();
    give(session, DIG);
    give(session, { type: "end-turn" });
    expect(takeBack(session)).toBe(false);
    const reopened = reopenSession(session, session.record);
    if (!reopened.ok) throw new Error(JSON.stringify(reopened.fault));
    expect(takeBack(reopened.session)).toBe(false);
    expect(orders(reopened.session)).toEqual([DIG, { type: "end-turn" }]);
  });
});

describe("setting aside", () => {
  test("who holds waits again next turn, who sleeps does not", () => {
    const session = aSession();
    const seen = () => view(session.state, "soviet");
    const notes = withAside(withAside(NO_NOTES, 0, ["first"], "hold"), 0, ["second"], "sleep");
    expect(waitingUnits(seen(), notes)).toEqual([]);
    give(session, { type: "end-turn" });
    give(session, { type: "end-turn" });
    expect(waitingUnits(seen(), notes)).toEqual(["first"]);
    expect(asideOf(notes, 1, "second")).toBe("sleep");
    expect(waitingUnits(seen(), withAside(notes, 1, ["second"], null))).toEqual(["first", "second"]);
  });

  test("is no order: the record does not know of it, and an order ends it", () => {
    const session = aSession();
    session.notes.soviet = withAside(session.notes.soviet, 0, ["first", "second"], "sleep");
    give(session, DIG);
    expect(session.notes.soviet.asleep).toEqual(["second"]);
    expect(orders(session)).toEqual([DIG]);
  });

  test("who sleeps wakes by an enemy who comes in sight, and by nothing else", () => {
    const units = [
      aUnit({ id: "sleeper", at: "0000" }),
      aUnit({ id: "watch", at: "0600" }),
      aUnit({ id: "foe", side: "japanese", at: "1200" }),
    ];
    const numbers = { sighting: { hidden: [100], identify: 100, range: { clear: { day: 4 } } } };
    const game = aGame(["............."], { units, numbers, firstMover: Array(4).fill("japanese") });
    const asleep = withAside(NO_NOTES, 0, ["sleeper", "watch"], "sleep");
    const before = game.view("soviet");
    game.order(moving(game, "foe", "1100 1000"));
    // Four hexes from the watch, ten from the sleeper.
    const woken = afterFacts(asleep, before, game.view("soviet"), game.seen("soviet"));
    expect(woken.asleep).toEqual(["sleeper"]);
    expect(woken.woken).toEqual([{ unit: "watch", why: "enemy-in-sight" }]);
  });

  test("notes that cannot be read are none", () => {
    expect(keptNotes(undefined)).toEqual(NO_NOTES);
    expect(keptNotes({ held: 3, asleep: "all" })).toEqual(NO_NOTES);
  });
});
