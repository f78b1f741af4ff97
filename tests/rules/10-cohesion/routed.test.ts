/** What the routed do: they run home and take nothing. */
import { describe, expect, test } from "vitest";
import { openDeciding } from "../../../src/engine/deciding.ts";
import { decide, type UnitState } from "../../../src/engine/index.ts";
import { refreshSight } from "../../../src/engine/rules/sighting/refreshSight.ts";
import { aGame, factsOf, type Game, moving } from "../../engine/aGame.ts";
import { aUnit } from "../../support/drawMap.ts";

/** Blue stands at 0301 with red to the east of it, and comes onto the map in the west. */
function beside(routed: 0 | 1): {
  readonly game: Game;
  readonly retreat: string | null;
  readonly taken: number;
} {
  const game = aGame([".......", ".......", "......."], {
    units: [aUnit({ id: "red", at: "0401", men: 300 }), aUnit({ id: "blue", at: "0301", side: "japanese" })],
    boxes: [{ id: "home", side: "japanese", entries: [7] }],
    numbers: { cohesion: { start: 80, disrupted: 40, routed: 20 } },
  });
  const index = game.scenario.units.findIndex(({ id }) => id === "blue");
  const units = game.state.units.map(
    (unit, at): UnitState => (at === index && routed ? { ...unit, cohesion: 5 } : unit),
  );
  const deciding = openDeciding({ ...game.state, units });
  refreshSight(deciding);
  const ended = decide(deciding.draft.state, { type: "end-turn" });
  if (!ended.ok) throw new Error(ended.refusal.code);
  const [fled] = factsOf(ended.events, "unit-retreated");
  const to = fled?.to ?? -1;
  return {
    game,
    retreat: fled ? `${String(to % 7).padStart(2, "0")}${String(Math.floor(to / 7)).padStart(2, "0")}` : null,
    taken: ended.state.control[to] ?? 0,
  };
}

describe("[R10.3] the routed", () => {
  test("[R10.3] fall back when their part begins with an enemy beside them, and take no ground", () => {
    // 0201 lies straight back, one hex nearer home; nobody has been there, and nobody holds it after.
    expect(beside(1)).toMatchObject({ retreat: "0201", taken: 0 });
    expect(beside(0)).toMatchObject({ retreat: null });
  });

  test("[R10.3] take nothing where they are ordered to go either", () => {
    const walk = (start: number) => {
      const game = aGame(["....."], {
        units: [aUnit({ id: "red", at: "0000" }), aUnit({ id: "foe", at: "0400", side: "japanese" })],
        numbers: { cohesion: { start, disrupted: 40, routed: 20 } },
      });
      game.order(moving(game, "red", "0100"));
      return game.state.control[game.hex("0100")];
    };
    expect([walk(80), walk(10)]).toEqual([1, 0]);
  });
});
