import { describe, expect, test } from "vitest";
import { preview } from "../../../src/engine/index.ts";
import { aGame, factsOf, type Game } from "../../engine/aGame.ts";
import { aBattery, aUnit, type Drawing } from "../../support/drawMap.ts";

const ROW = ["........"];
const WATCH = aUnit({ id: "watch", at: "0600" });
/** Guns that have no shells do not answer. */
const FOE = aBattery({ id: "foe", at: "0700", side: "japanese", shells: 0 });
const NUMBERS = {
  bombardment: { shellsToSilence: 25, shellsPerWireRow: 100, shellsPerGun: 200, shellsPerNest: 50 },
};
const IDS = ["one", "two", "three", "four"] as const;

/** Four batteries on one hex, each with so many shells a turn. */
function batteries(shellsPerTurn: number, drawing: Drawing = {}, shellWorth = 100): Game {
  const guns = IDS.map((id) => aBattery({ id, at: "0000", shells: 1000, shellsPerTurn, shellWorth }));
  return aGame(ROW, { units: [...guns, WATCH, FOE], numbers: NUMBERS, ...drawing });
}
const fires = (id: string) => ({ type: "bombard", unit: id, target: 7 }) as const;

function seenBefore(game: Game, id: string) {
  const seen = preview(game.view("soviet"), fires(id));
  if (seen.type !== "fire") throw new Error(seen.type);
  return seen;
}

describe("[R5.11] shells of several batteries are added up", () => {
  test("[R5.11] [R5.9] two batteries of 60 silence the four guns that one of 100 silences", () => {
    const game = batteries(60);
    expect(seenBefore(game, "one")).toMatchObject({ fallen: { shells: 0 }, toSilence: 100, silences: 0 });
    game.order(fires("one"));
    expect(factsOf(game.events, "battery-silenced")).toEqual([]);
    expect(seenBefore(game, "two")).toMatchObject({ fallen: { shells: 60 }, toSilence: 100, silences: 100 });
    game.order(fires("two"));
    expect(factsOf(game.events, "battery-silenced")).toHaveLength(1);
    expect(factsOf(game.events, "bombardment-resolved")[0]).toMatchObject({
      fell: 60,
      fallen: { shells: 120 },
    });
    // Silenced is silenced: the third tells it no more.
    game.order(fires("three"));
    expect(factsOf(game.events, "battery-silenced")).toEqual([]);
  });

  test("[R5.11] with the next part the count begins anew", () => {
    const game = batteries(60);
    game.order(fires("one"));
    game.endParts(1);
    expect(game.state.fallen).toEqual({ soviet: {}, japanese: {} });
    game.endParts(1);
    game.order(fires("two"));
    expect(factsOf(game.events, "battery-silenced")).toEqual([]);
    expect(game.state.fallen.soviet[7]).toEqual({ shells: 60, heavy: 0, bombs: 0 });
  });

  test("[R5.11] [R5.3] the fourth sixty of 200 knock out a gun, once", () => {
    const game = batteries(60);
    const guns = IDS.map((id) => {
      game.order(fires(id));
      return game.unit("foe").guns;
    });
    // 60, 120, 180, 240.
    expect(guns).toEqual([4, 4, 4, 3]);
  });

  test("[R5.11] [R8.6] a row of wire for each hundred that they make up together", () => {
    const game = batteries(60, { works: [{ at: "0700", side: "japanese", level: 2, wire: 3 }] });
    const rows = IDS.map((id) => {
      game.order(fires(id));
      return game.state.works[7]?.wire;
    });
    expect(rows).toEqual([3, 2, 2, 1]);
  });

  test("[R5.11] [R8.8] nests are broken by what heavy shells make up alone", () => {
    const works = [{ at: "0700", side: "japanese", level: 2, nests: 3 }] as const;
    const light = batteries(60, { works });
    for (const id of IDS) light.order(fires(id));
    expect(light.state.works[7]?.nests).toBe(3);
    // Twenty of twice the worth are 40: the second makes 80, the third 120.
    const heavy = batteries(20, { works }, 200);
    const nests = IDS.map((id) => {
      heavy.order(fires(id));
      return heavy.state.works[7]?.nests;
    });
    expect(nests).toEqual([3, 2, 1, 0]);
  });

  test("[R5.11] [R5.2] shells by the map count half, and the die counts", () => {
    const far = aUnit({ id: "watch", at: "0100" });
    const guns = IDS.map((id) => aBattery({ id, at: "0000", shells: 1000, shellsPerTurn: 60 }));
    const blind = aGame(ROW, {
      units: [...guns, far, FOE],
      numbers: { ...NUMBERS, sighting: { spotForGuns: 2 }, fire: { die: [{ percent: 150, weight: 1 }] } },
    });
    blind.order(fires("one"));
    // Half of 60, half as many more by the die.
    expect(blind.state.fallen.soviet[7]).toEqual({ shells: 45, heavy: 0, bombs: 0 });
  });

  test("[R5.11] what the other side's guns add up to is not in a view", () => {
    const game = batteries(60);
    game.order(fires("one"));
    expect(game.view("soviet").fallen).toEqual({ 7: { shells: 60, heavy: 0, bombs: 0 } });
    expect(game.view("japanese").fallen).toEqual({});
  });
});

describe("[R5.11] bombs are added up with bombs", () => {
  const effect = { type: "sorties", side: "soviet", sorties: 10, tonnes: 10, turns: 2 } as const;
  const dispatches = [
    { id: "air", minute: 0, origin: "outside", to: ["soviet"], conditions: [], effects: [effect] },
  ] as const;

  test("[R5.11] [R6.3] two strikes of five tonnes do what one of ten does", () => {
    const game = batteries(60, {
      dispatches,
      numbers: { ...NUMBERS, air: { kilogramsToSilence: 2000, kilogramsPerGun: 8000 } },
    });
    const strike = { type: "air-strike", target: 7, sorties: 5 } as const;
    game.order(strike);
    expect([factsOf(game.events, "battery-silenced").length, game.unit("foe").guns]).toEqual([0, 4]);
    game.order(strike);
    // 10,000 kg: 8,000 silence four guns and knock out one.
    expect([factsOf(game.events, "battery-silenced").length, game.unit("foe").guns]).toEqual([1, 3]);
  });
});
