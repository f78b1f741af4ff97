import { describe, expect, test } from "vitest";
import { holderOf, NO_LOSSES } from "../../../src/engine/index.ts";
import type { Place } from "../../../src/engine/scenario.ts";
import { aGame, factsOf, type Game, moving, storming } from "../../engine/aGame.ts";
import { aUnit, type Drawing } from "../../support/drawMap.ts";

const RED = aUnit({ id: "red", at: "0000" });
const BLUE = aUnit({ id: "blue", at: "0700", side: "japanese" });

function aBattle(drawing: Drawing = {}) {
  return aGame(["........"], {
    units: [RED, BLUE],
    places: { hill: "0100 0200" },
    objectives: [{ place: "hill", points: 20 }],
    turns: 2,
    ...drawing,
  });
}

const hillOf = (game: Game) => game.scenario.battlefield.places[0] as Place;

describe("[R14.1] who holds what", () => {
  const place = { id: "hill", kind: "hill", hexes: [1, 2] };

  test("[R14.1] a place is whose all of its trodden hexes are; in part by each it is contested", () => {
    expect(holderOf([0, 0, 0], place)).toBe("none");
    expect(holderOf([0, 1, 0], place)).toBe("soviet");
    expect(holderOf([0, 2, 2], place)).toBe("japanese");
    expect(holderOf([0, 1, 2], place)).toBe("contested");
  });

  test("[R14.1] a hex belongs to whoever was last in it, also after he has gone on", () => {
    const game = aBattle();
    game.order(moving(game, "red", "0100 0200 0300"));
    expect([1, 2, 3, 4].map((hex) => game.state.control[hex])).toEqual([1, 1, 1, 0]);
  });

  test("[R14.1] ground that one side alone claims is its own at the start, units and held places count more", () => {
    const game = aBattle({
      claims: { soviet: "0000 0100 0600", japanese: "0600 0500 0200" },
      held: [{ place: "hill", side: "japanese" }],
    });
    expect([0, 1, 2, 5, 6].map((hex) => game.state.control[hex])).toEqual([1, 2, 2, 2, 0]);
  });
});

describe("[R14.6] mopping up", () => {
  test("[R14.6] who alone stands in a place takes what is empty of it beside him when the turn ends", () => {
    const game = aBattle({ places: { hill: "0100 0200 0500" }, held: [{ place: "hill", side: "japanese" }] });
    game.order(moving(game, "red", "0100"));
    expect(game.state.control.slice(0, 6)).toEqual([1, 1, 2, 0, 0, 2]);
    game.endParts(2);
    // 0500 lies outside his zone of control.
    expect(game.state.control.slice(0, 6)).toEqual([1, 1, 1, 0, 0, 2]);
  });

  test("[R14.6] an enemy in the place keeps it contested, one beside it does not", () => {
    const holderWith = (at: string) => {
      const blue = aUnit({ id: "blue", at, side: "japanese" });
      const game = aBattle({ units: [RED, blue], held: [{ place: "hill", side: "japanese" }] });
      game.order(moving(game, "red", "0100"));
      game.endParts(2);
      return holderOf(game.state.control, hillOf(game));
    };
    expect(holderWith("0200")).toBe("contested");
    expect(holderWith("0300")).toBe("soviet");
  });

  test("[R14.6] a handful of men without a zone of control takes only the hex it stands in", () => {
    const few = aUnit({ id: "red", at: "0000", men: 10 });
    const game = aBattle({ units: [few, BLUE], held: [{ place: "hill", side: "japanese" }] });
    game.order(moving(game, "red", "0100"));
    game.endParts(2);
    expect(game.state.control.slice(1, 3)).toEqual([1, 2]);
  });
});

describe("[R14.3] the end", () => {
  test("[R14.3] the battle ends with the ceasefire, at its minute", () => {
    const game = aBattle();
    game.order(moving(game, "red", "0100 0200"));
    game.endParts(4);
    expect(game.state.outcome).toEqual({
      reason: "ceasefire",
      aircraft: { soviet: 0, japanese: 0 },
      blamed: null,
      minute: 720,
      margin: 20,
      holders: { hill: "soviet" },
      lastIn: {},
      sick: { soviet: 0, japanese: 0 },
      losses: { soviet: NO_LOSSES, japanese: NO_LOSSES },
      level: "clear",
      winner: "soviet",
    });
  });

  test("[R14.3] a ceasefire in the middle of a turn ends the battle with that turn", () => {
    const game = aBattle({ battle: { endMinute: 400 } });
    game.endParts(3);
    expect(game.state.outcome).toBeNull();
    game.endParts(1);
    expect(game.state.outcome).toMatchObject({ reason: "ceasefire", minute: 400 });
  });

  test("[R14.3] what history came to is the zero", () => {
    const game = aBattle({ battle: { historicalMargin: 20 } });
    game.order(moving(game, "red", "0100 0200"));
    game.endParts(4);
    expect(game.state.outcome).toMatchObject({ margin: 20, level: "as-it-happened", winner: null });
  });

  test("[R14.3] a side with nobody left, and nobody to come, ends it at once", () => {
    const doomed = aUnit({ id: "blue", at: "0100", side: "japanese", men: 3, smallArms: 0 });
    const game = aBattle({ units: [aUnit({ id: "red", at: "0000", men: 400, smallArms: 2000 }), doomed] });
    game.order({ type: "fire", unit: "red", target: 1 });
    expect(game.state.outcome).toBeNull();
    // Half of a handful falls to the order, the rest to the exchange of fire at the end of the turn.
    game.endParts(2);
    expect(factsOf(game.log, "unit-destroyed")).toHaveLength(1);
    expect(game.events.at(-1)).toMatchObject({ type: "battle-ended", outcome: { reason: "annihilated" } });
  });

  test("[R14.3] somebody still on his way keeps the battle alive", () => {
    const game = aBattle({
      units: [
        aUnit({ id: "red", at: "0000", men: 400, smallArms: 2000 }),
        aUnit({ id: "blue", at: "0100", side: "japanese", men: 3, arm: "headquarters" }),
        aUnit({ id: "late", side: "japanese" }),
      ],
      boxes: [{ id: "town", side: "japanese", entries: [7] }],
      arrivals: [{ unit: "late", minute: 5000, box: "town" }],
      numbers: { fire: { surroundedLoss: 100 } },
      claims: {},
    });
    game.order(storming(game, "red", "0100"));
    expect(game.state.outcome).toBeNull();
  });
});

describe("[R14.4] conceding", () => {
  test("[R14.4] whoever gives up has lost, whatever the margin", () => {
    const game = aBattle();
    game.order(moving(game, "red", "0100 0200"));
    game.order({ type: "concede" });
    expect(game.state.outcome).toMatchObject({ reason: "conceded", winner: "japanese", margin: 20 });
  });

  test("[R14.4] it is the side whose part it is that concedes", () => {
    const game = aBattle();
    game.endParts(1);
    game.order({ type: "concede" });
    expect(game.state.outcome).toMatchObject({ reason: "conceded", winner: "soviet", minute: 360 });
  });
});
