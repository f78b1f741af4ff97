import { describe, expect, test } from "vitest";
import { countedAt, groundOf, groundStage } from "../../../src/engine/index.ts";
import type { Place } from "../../../src/engine/scenario.ts";
import { aGame, factsOf, type Game, moving, storming } from "../../engine/aGame.ts";
import { aUnit, type Drawing } from "../../support/drawMap.ts";

// Red moves first in every turn of a drawn battle, blue second.
const RED = aUnit({ id: "red", at: "0000" });
const BLUE = aUnit({ id: "blue", at: "0300", side: "japanese" });

function aBattle(drawing: Drawing = {}) {
  return aGame(["........"], {
    units: [RED, BLUE],
    places: { hill: "0200" },
    held: [{ place: "hill", side: "soviet" }],
    objectives: [{ place: "hill", points: 20 }],
    turns: 2,
    ...drawing,
  });
}

const countsFor = (game: Game) =>
  countedAt(groundOf(game.state), game.scenario.battlefield.places[0] as Place);

describe("[R14.8] taken and held", () => {
  test("[R14.8] what is taken in the last part counts for whoever had it", () => {
    const game = aBattle();
    game.endParts(3);
    game.order(moving(game, "blue", "0200"));
    expect(countsFor(game)).toEqual({ holder: "japanese", counts: "soviet", cause: "taken-late" });
    expect(groundStage(game.view("japanese"))).toBe("last-part");
    game.endParts(1);
    expect(game.state.outcome).toMatchObject({
      reason: "ceasefire",
      margin: 20,
      holders: { hill: "soviet" },
      lastIn: { hill: "japanese" },
    });
  });

  test("[R14.8] it counts for whoever took it once the other side has had a part to take it back", () => {
    const game = aBattle();
    game.endParts(1);
    game.order(moving(game, "blue", "0200"));
    expect(countsFor(game).counts).toBe("soviet");
    game.endParts(1);
    // Red's part, in which he could take it back, runs: if he does not, it is blue's.
    expect(countsFor(game)).toEqual({ holder: "japanese", counts: "japanese", cause: null });
    game.endParts(1);
    expect(game.state.taken.field).toEqual({});
    game.endParts(1);
    expect(game.state.outcome).toMatchObject({ margin: -20, holders: { hill: "japanese" }, lastIn: {} });
  });

  test("[R14.8] what the first of the last turn takes counts: the second could have taken it back", () => {
    const game = aBattle({ held: [{ place: "hill", side: "japanese" }] });
    game.endParts(2);
    expect(groundStage(game.view("soviet"))).toBe("last-chance");
    game.order(moving(game, "red", "0100 0200"));
    expect(countsFor(game).counts).toBe("japanese");
    game.endParts(2);
    expect(game.state.outcome).toMatchObject({ margin: 20, holders: { hill: "soviet" } });
  });

  test("[R14.8] whoever takes back in the last part what was taken from him has it as before", () => {
    const game = aBattle({
      held: [{ place: "hill", side: "japanese" }],
      units: [
        aUnit({ id: "red", at: "0000", men: 60 }),
        aUnit({ id: "blue", at: "0300", side: "japanese", men: 900 }),
      ],
    });
    game.endParts(2);
    game.order(moving(game, "red", "0100 0200"));
    game.endParts(1);
    game.order(storming(game, "blue", "0200"));
    expect(factsOf(game.events, "hex-captured")).toHaveLength(1);
    expect(countsFor(game)).toEqual({ holder: "japanese", counts: "japanese", cause: null });
    game.endParts(1);
    expect(game.state.outcome).toMatchObject({ margin: -20, lastIn: {} });
  });

  test("[R14.8] hex by hex: of a place of two only the hex taken late counts for whoever had it", () => {
    // Ten men have no zone of control: they mop nothing up.
    const few = aUnit({ id: "blue", at: "0300", side: "japanese", men: 10 });
    const game = aBattle({ places: { hill: "0100 0200" }, units: [RED, few] });
    game.endParts(1);
    game.order(moving(game, "blue", "0200"));
    game.endParts(2);
    game.order(moving(game, "blue", "0100"));
    expect(countsFor(game)).toEqual({ holder: "japanese", counts: "contested", cause: "taken-late" });
  });

  test("[R14.8] a side that gives up takes nothing back: what was taken counts at once", () => {
    const game = aBattle({ held: [{ place: "hill", side: "japanese" }] });
    game.order(moving(game, "red", "0100 0200"));
    game.order({ type: "concede" });
    expect(game.state.outcome).toMatchObject({ margin: 20, holders: { hill: "soviet" } });
  });

  test("[R14.8] a side knows only of what it saw, and ground of no place is not kept", () => {
    const game = aGame(["...^...."], {
      units: [aUnit({ id: "red", at: "0000" }), aUnit({ id: "blue", at: "0700", side: "japanese" })],
      places: { hill: "0100" },
      held: [{ place: "hill", side: "japanese" }],
      objectives: [{ place: "hill", points: 20 }],
      sky: [{ weather: "fog", light: "dark" }],
      turns: 2,
    });
    game.order(moving(game, "red", "0100 0200"));
    expect(game.state.taken.field).toEqual({ 1: { from: 2, tried: 0 } });
    expect(game.view("soviet").taken).toEqual({ 1: { from: 2, tried: 0 } });
    expect(game.view("japanese").taken).toEqual({});
  });
});

describe("[R14.8] what can still be won", () => {
  test("[R14.8] each side is told its last part in which ground can be won, and when it has gone", () => {
    // Three turns, red first in each: red's last chance is the last turn, blue's the one before.
    const game = aBattle({ turns: 3 });
    const stages: string[] = [];
    while (!game.state.outcome) {
      stages.push(groundStage(game.view(game.state.activeSide)));
      game.endParts(1);
    }
    expect(stages).toEqual(["open", "open", "open", "last-chance", "last-chance", "last-part"]);
  });
});

describe("[R14.9] the hour that decides", () => {
  test("[R14.9] the ground counts as it stood then, whatever is taken while the firing goes on", () => {
    const game = aBattle({ battle: { groundMinute: 360 } });
    game.endParts(2);
    expect(factsOf(game.events, "ground-settled")).toMatchObject([
      { minute: 360, holders: { hill: "soviet" } },
    ]);
    expect(groundStage(game.view("japanese"))).toBe("settled");
    game.endParts(1);
    game.order(moving(game, "blue", "0200"));
    expect(countsFor(game)).toEqual({ holder: "japanese", counts: "soviet", cause: "settled" });
    game.endParts(1);
    expect(game.state.outcome).toMatchObject({ margin: 20, holders: { hill: "soviet" } });
  });

  test("[R14.9] what is taken in the last part before that hour is not held either", () => {
    const game = aBattle({ battle: { groundMinute: 360 } });
    game.endParts(1);
    expect(groundStage(game.view("japanese"))).toBe("last-part");
    game.order(moving(game, "blue", "0200"));
    game.endParts(1);
    expect(game.state.settled?.holders).toEqual({ hill: "soviet" });
  });

  test("[R14.9] each side is told what it knows, and no more", () => {
    const game = aGame(["...^...."], {
      units: [aUnit({ id: "red", at: "0000" }), aUnit({ id: "blue", at: "0700", side: "japanese" })],
      places: { hill: "0100" },
      held: [{ place: "hill", side: "japanese" }],
      objectives: [{ place: "hill", points: 20 }],
      sky: [
        { weather: "fog", light: "dark" },
        { weather: "fog", light: "dark" },
        { weather: "fog", light: "dark" },
      ],
      turns: 3,
      battle: { groundMinute: 720 },
    });
    game.order(moving(game, "red", "0100"));
    game.endParts(4);
    expect(game.state.settled?.holders).toEqual({ hill: "soviet" });
    expect(game.view("soviet").settled).toEqual({ hill: "soviet" });
    expect(game.view("japanese").settled).toEqual({ hill: "japanese" });
    const told = game
      .seen("japanese")
      .find((seen) => seen.type === "event" && seen.event.type === "ground-settled");
    expect(told).toMatchObject({ event: { holders: { hill: "japanese" } } });
  });
});
