/** What is told of a game that was closed and opened again in the middle of a part. */
import { describe, expect, test } from "vitest";
import { deedsBefore, newsOfPart } from "../../src/app/enemyPart.ts";
import { give, inPlay, openSession, reopenSession, type Session } from "../../src/app/session.ts";
import { aUnit, hexesOf } from "../support/drawMap.ts";
import { aFounding } from "./aSession.ts";

const units = [
  aUnit({ id: "watch", at: "0000" }),
  aUnit({ id: "foe", side: "japanese", at: "0300" }),
  aUnit({ id: "near", at: "0005" }),
  aUnit({ id: "close", side: "japanese", at: "0105" }),
];
const ROWS = ["......", "......", "......", "......", "......", "......"];

/** A battle in which each turn begins with the side that had the last part of the turn before. */
function opened(): Session {
  const founding = aFounding(ROWS, { units, firstMover: ["soviet", "japanese"] });
  return openSession(founding);
}

function reopened(session: Session): Session {
  const again = reopenSession(session, session.record);
  if (!again.ok) throw new Error(again.fault.fault);
  return again.session;
}

const told = (session: Session) => ({
  deeds: deedsBefore(session.chronicle.japanese, "japanese"),
  news: newsOfPart(session.chronicle.japanese, "japanese"),
  canUndo: inPlay(session, "en", { playback: [], busy: "idle", showing: "news" }).canUndo,
});

describe("a game opened again in one's part", () => {
  const session = opened();
  give(session, { type: "end-turn" });
  give(session, { type: "rest", unit: "foe" });
  give(session, { type: "end-turn" });

  test("two parts in a row: the exchange of fire between them is told, and what was ordered before is not", () => {
    expect(session.state.activeSide).toBe("japanese");
    expect(session.state.half).toBe(0);
    const { deeds, news } = told(session);
    expect(deeds.length).toBeGreaterThan(0);
    // "near" and "close" stand side by side: each fires at the other when the turn ends (R5.3).
    const fired = news.filter(({ seen }) => seen.type === "event" && seen.event.type === "fire-resolved");
    expect(fired).toHaveLength(2);
    expect(news.some(({ came }) => came === "by-our-order")).toBe(false);
  });

  test("all that was seen since one's last part is told as before, and why nothing can be taken back", () => {
    expect(told(reopened(session))).toEqual(told(session));
    expect(told(session).canUndo).toEqual({ can: false, why: "turn-ended" });
  });

  test("once an order is given it is no news, and what came before it still is", () => {
    const before = told(session);
    const [east] = hexesOf(session.reading.scenario, "0400");
    expect(give(session, { type: "move", unit: "foe", path: [east as number], manner: "deployed" }).ok).toBe(
      true,
    );
    expect(told(session).news).toEqual(before.news);
    expect(told(reopened(session)).news).toEqual(before.news);
  });
});
