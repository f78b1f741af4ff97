import { describe, expect, test } from "vitest";
import { aGame, factsOf } from "../../engine/aGame.ts";
import { aTankCompany, aUnit } from "../../support/drawMap.ts";

/** Ten tanks with fifty men stick in the marsh beside them and are towed free at the beginning of their next part. */
function towedFree(workshop: number) {
  const armour = { bog: { marsh: 100 }, bogMost: 100, free: 100, workshop };
  const far = aUnit({ id: "far", at: "0600", side: "japanese", men: 100, smallArms: 100 });
  const units = [aTankCompany({ id: "tanks", at: "0000" }), far];
  const game = aGame([".m....."], { units, numbers: { armour } });
  game.order({ type: "move", unit: "tanks", path: [game.hex("0100")], manner: "deployed" });
  expect(game.unit("tanks")).toMatchObject({ tanks: 0, bogged: 10 });
  game.endParts(2);
  return game;
}

describe("[R7.13] to the workshop", () => {
  test("[R7.13] each tank towed free throws for itself, and those that go are lost without their crews", () => {
    const game = towedFree(35);
    const [gone] = factsOf(game.events, "tanks-to-workshop");
    expect(gone?.dice).toHaveLength(10);
    const below = gone?.dice.filter((die) => die.face < 35).length ?? 0;
    expect(gone).toMatchObject({ unit: "tanks", tanks: below, chance: 35 });
    expect(game.unit("tanks")).toMatchObject({ tanks: 10 - below, bogged: 0, men: 50 });
    const lost = factsOf(game.events, "losses-taken").map(({ cause, loss }) => ({
      cause,
      tanks: loss.tanks,
    }));
    expect(lost).toEqual(below > 0 ? [{ cause: "workshop", tanks: below }] : []);
  });

  test("[R7.13] with 100 percent all go, with none nobody throws", () => {
    expect(towedFree(100).unit("tanks")).toMatchObject({ tanks: 0, bogged: 0, men: 50 });
    const mended = towedFree(0);
    expect(mended.unit("tanks").tanks).toBe(10);
    expect(factsOf(mended.events, "tanks-to-workshop")).toEqual([]);
  });
});
