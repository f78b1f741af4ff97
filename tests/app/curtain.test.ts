import { expect, test } from "vitest";
import { openSession, screenOfGame } from "../../src/app/session.ts";
import { aUnit } from "../support/drawMap.ts";
import { aFounding } from "./aSession.ts";

const DRAWING = {
  units: [aUnit({ id: "red", at: "0000" }), aUnit({ id: "foe", side: "japanese", at: "0300" })],
};

test("a game of two persons goes on behind its curtain until one says that he is there", () => {
  const session = openSession(aFounding(["....", "...."], DRAWING));
  expect(screenOfGame(session)).toBe("curtain");
  expect(screenOfGame({ ...session, seat: "taken" })).toBe("game");
});

test("a game against the computer has none", () => {
  const founding = aFounding(["....", "...."], DRAWING);
  const seats = { soviet: "person", japanese: "computer" } as const;
  expect(screenOfGame(openSession({ ...founding, setup: { ...founding.setup, seats } }))).toBe("game");
});
