/** A storm asked about before its units have moved beside the hex. */
import { describe, expect, test } from "vitest";
import { preview, previewAfterMoves } from "../../src/engine/index.ts";
import { aUnit } from "../support/drawMap.ts";
import { aQuietGame, moving, storming } from "./aGame.ts";

const ROWS = [".......", ".......", "......."];

function aField() {
  return aQuietGame(ROWS, {
    units: [
      aUnit({ id: "a", at: "0001", men: 400, smallArms: 800 }),
      aUnit({ id: "b", at: "0102", men: 300, smallArms: 600 }),
      aUnit({ id: "foe", at: "0301", side: "japanese", men: 200, smallArms: 400 }),
    ],
    works: [{ at: "0301", side: "japanese", level: 2, wire: 1 }],
    // He is found and made out from afar, though he lies still in a trench.
    numbers: { fire: { reaction: 0 }, sighting: { hidden: [100, 100, 100, 100], identify: 100 } },
  });
}

describe("[R4.4] a storm after moves", () => {
  test("[R4.4] is told as it will be told when the units have come there", () => {
    const game = aField();
    const moves = [moving(game, "a", "0101 0201"), moving(game, "b", "0202 0302")];
    const storm = storming(game, "a b", "0301");
    if (moves.some(({ type }) => type !== "move") || storm.type !== "assault")
      throw new Error("another order");
    const asked = previewAfterMoves(game.view("soviet"), moves as never, storm);
    expect(asked.moves.map(({ type }) => type)).toEqual(["move", "move"]);
    for (const move of moves) game.order(move);
    const then = preview(game.view("soviet"), storm);
    if (asked.storm.type !== "assault" || then.type !== "assault") throw new Error("no storm");
    expect(asked.storm.odds).toEqual(then.odds);
    expect(asked.storm.takes).toBe(then.takes);
    expect(asked.storm.breakdown).toEqual(then.breakdown);
    // The way itself is named: somebody unseen may stop it, and more may be seen from there.
    expect(asked.unknown).toEqual(["stopped", "garrison"]);
  });

  test("[R3.5] takes who is out of sight to stand as he was last seen, and says so", () => {
    const game = aField();
    const seen = game.view("soviet");
    const lost = { ...seen, enemies: seen.enemies.map((enemy) => ({ ...enemy, now: 0 as const })) };
    const moves = [moving(game, "a", "0101 0201")];
    const storm = storming(game, "a", "0301");
    if (storm.type !== "assault") throw new Error("another order");
    const found = previewAfterMoves(seen, moves as never, storm);
    const remembered = previewAfterMoves(lost, moves as never, storm);
    if (found.storm.type !== "assault" || remembered.storm.type !== "assault") throw new Error("no storm");
    expect(remembered.storm.span).toEqual(found.storm.span);
    expect(remembered.storm.span?.enemy.high).toBeGreaterThan(0);
    expect(found.unknown).not.toContain("last-seen");
    expect(remembered.unknown).toContain("last-seen");
  });

  test("[R4.4] is refused where the storm would be, or a move on the way to it", () => {
    const game = aField();
    const storm = storming(game, "a", "0301");
    if (storm.type !== "assault") throw new Error("another order");
    const near = previewAfterMoves(game.view("soviet"), [moving(game, "a", "0101")] as never, storm);
    expect(near.storm).toMatchObject({ type: "refused", refusal: { code: "not-adjacent", rule: "R4.4" } });
    const blocked = previewAfterMoves(game.view("soviet"), [moving(game, "a", "0301")] as never, storm);
    expect(blocked.storm.type).toBe("refused");
    expect(blocked.unknown).toEqual([]);
  });

  test("[R2.2] who would come in column does not storm", () => {
    const game = aField();
    const storm = storming(game, "a", "0301");
    if (storm.type !== "assault") throw new Error("another order");
    const march = { ...moving(game, "a", "0101"), manner: "march" };
    const asked = previewAfterMoves(game.view("soviet"), [march] as never, storm);
    expect(asked.storm.type).toBe("refused");
  });
});
