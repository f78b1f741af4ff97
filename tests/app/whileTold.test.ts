/** What ends a part does nothing as long as the map tells what the other side did. */
import { expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import type { Desk } from "../../src/app/desk.ts";
import { NO_REEL } from "../../src/app/reel.ts";
import { looksAhead } from "../../src/app/turnFlow.ts";
import type { AppState } from "../../src/app/types.ts";
import type { SeenEvent } from "../../src/engine/index.ts";

const fired: SeenEvent = { type: "enemy-fired", target: 5, from: null, loss: 1, how: "shells" };

/** A desk at the beginning of our part, whose map shows an event. */
function deskShowing(shown: SeenEvent, showing: "news" | "one-again") {
  const store = createStore<AppState>(
    () =>
      ({
        game: {
          side: "soviet",
          view: { activeSide: "soviet" },
          busy: "idle",
          deeds: [{ key: 1, lines: [{ key: 1, turn: 1, seen: fired }] }],
          playback: [shown],
          showing,
        },
        settings: { endCheck: "off" },
        settled: null,
        reel: NO_REEL,
      }) as never,
  );
  return { store } as Desk;
}

test("the part does not end, the showing goes on, and it is said why", () => {
  const desk = deskShowing(fired, "news");
  expect(looksAhead(desk, "end-turn")).toBe("stay");
  const { whyNot, game } = desk.store.getState();
  expect(whyNot).toEqual({ why: "being-shown" });
  expect(game?.playback).toEqual([fired]);
});

test("one deed that was chosen, and what an order of ours did, are cut short", () => {
  for (const desk of [deskShowing(fired, "one-again"), deskShowing({ ...fired, target: 6 }, "news")]) {
    expect(looksAhead(desk, "end-turn")).toBe("go");
    expect(desk.store.getState().game?.playback).toEqual([]);
  }
});
