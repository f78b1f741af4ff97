import { describe, expect, test } from "vitest";
import type { SideId, SpottingLevel } from "../../../src/engine/index.ts";
import { witness } from "../../../src/engine/index.ts";
import { bombardmentForecast } from "../../../src/engine/rules/bombardment/bombardment.ts";
import { aGame, factsOf, type Game } from "../../engine/aGame.ts";
import { aBattery, aUnit, type Drawing, type DrawnUnit } from "../../support/drawMap.ts";
import { WITH_DIE } from "../04-fire-and-assault/workedNumbers.ts";

const ROW = ["................"];
const RED = aBattery({ id: "red-guns", at: "0000", range: 15 });
const BLUE = aBattery({ id: "blue-guns", at: "1000", range: 15, side: "japanese" });
const FAR = { fire: {}, bombardment: { flash: { clear: 12 }, shellsToSilence: 25, answer: 50 } };

function duel(more: readonly DrawnUnit[] = [], drawing: Drawing = {}): Game {
  return aGame(ROW, { numbers: FAR, ...drawing, units: [RED, BLUE, ...more] });
}
const fires = (game: Game, target = "1500") =>
  ({ type: "bombard", unit: "red-guns", target: game.hex(target) }) as const;

describe("[R5.8] flashes", () => {
  test("[R5.8] guns beyond sight are a contact once they have fired, and known for guns", () => {
    const game = duel();
    expect(game.view("japanese").enemies).toEqual([]);
    game.order(fires(game));
    const [seen] = game.view("japanese").enemies;
    expect(seen).toMatchObject({ id: "red-guns", level: "contact", now: 1, guns: 0 });
    expect(game.view("japanese").flashes).toEqual([game.hex("0000")]);
    game.endParts(1);
    expect(game.view("japanese").flashes).toEqual([game.hex("0000")]);
    game.endParts(1);
    expect(game.view("japanese").flashes).toEqual([]);
  });

  test("[R5.8] farther than the flash is seen, in fog, or behind a crest they stay hidden", () => {
    const far = duel([], { numbers: { bombardment: { flash: { clear: 9 } } } });
    far.order(fires(far));
    expect(far.view("japanese").enemies).toEqual([]);
    const fog = duel([], { sky: { weather: "fog", light: "day" } });
    fog.order(fires(fog));
    expect(fog.view("japanese").enemies).toEqual([]);
    const crest = duel([], { metres: { "0500": 100 } });
    crest.order(fires(crest));
    expect(crest.view("japanese").enemies).toEqual([]);
  });

  test("[R5.8] by night the flashes show too", () => {
    const night = duel([], { sky: { weather: "clear", light: "dark" } });
    night.order(fires(night));
    expect(night.view("japanese").enemies).toHaveLength(1);
  });
});

describe("[R5.9] silenced", () => {
  const situation = {
    shells: 100,
    worth: 100,
    observed: "observed",
    men: 80,
    guns: 4,
    batteryGuns: 4,
    works: 0,
    wire: 0,
    nests: 0,
    posture: "holding",
  } as const;
  const numbers = { ...WITH_DIE, bombardment: { ...WITH_DIE.bombardment, shellsToSilence: 25 } };

  test("[R5.9] a hundred shells on four guns: the low face of the die is not enough", () => {
    const { outcomes } = bombardmentForecast(situation, numbers);
    const weightOf = (silenced: 0 | 1): number =>
      outcomes.reduce((sum, { silences, weight }) => sum + (silences === silenced ? weight : 0), 0);
    // The die has its low face once in four.
    expect(weightOf(1)).toBe(3 * weightOf(0));
    expect(
      bombardmentForecast({ ...situation, observed: "blind" }, numbers).outcomes.some(
        ({ silences }) => silences,
      ),
    ).toBe(false);
    expect(
      bombardmentForecast({ ...situation, batteryGuns: 0 }, numbers).outcomes.some(
        ({ silences }) => silences,
      ),
    ).toBe(false);
  });

  test("[R5.9] a silenced battery sits out its next part and fires again in the one after", () => {
    const watch = aUnit({ id: "watch", at: "0700" });
    const game = duel([watch]);
    game.order(fires(game, "1000"));
    expect(factsOf(game.events, "battery-silenced")).toHaveLength(1);
    expect(game.unit("blue-guns").silenced).toBe(2);
    game.endParts(1);
    const back = { type: "bombard", unit: "blue-guns", target: game.hex("0000") } as const;
    expect(game.refusal(back)).toBe("silenced R5.9");
    game.endParts(2);
    expect(game.refusal(back)).toBeNull();
  });
});

/** What the Soviet side, knowing the enemy's battery so well or not at all, is told when that is silenced. */
function toldOfSilence(level: SpottingLevel | null, seenBy: SideId | null = "soviet") {
  const { state, hex } = duel([aUnit({ id: "watch", at: "0700" })]);
  expect(state.known.soviet.some((one) => one?.now === 1)).toBe(true);
  const at = hex("1000");
  const known = state.known.soviet.map((one) => one && (level ? { ...one, level } : null));
  const knowing = { ...state, known: { ...state.known, soviet: known } };
  return witness(knowing, [{ type: "battery-silenced", unit: "blue-guns", at, seenBy }], "soviet");
}

describe("[R3.3] who is told that a battery is silenced", () => {
  test("[R3.3] its name only where it is made out, nothing of one never found", () => {
    expect(toldOfSilence("identified")).toMatchObject([{ type: "event", event: { unit: "blue-guns" } }]);
    expect(toldOfSilence("contact")).toEqual([{ type: "enemy-silenced", at: 10 }]);
    expect(toldOfSilence(null)).toEqual([]);
    expect(toldOfSilence("identified", null)).toEqual([]);
  });
});

describe("[R5.10] the answer", () => {
  test("[R5.10] a battery that sees the flashes answers once, with its share of the rate", () => {
    const game = duel();
    game.order(fires(game));
    const [, answer] = factsOf(game.events, "bombardment-resolved");
    expect(answer).toMatchObject({ unit: "blue-guns", target: 0, shells: 50, occasion: "answer" });
    expect(factsOf(game.events, "bombardment-resolved")).toHaveLength(2);
    expect(game.unit("blue-guns")).toMatchObject({ shells: 150, reacted: 1, deed: null });
    expect(game.view("soviet").flashes).toEqual([game.hex("1000")]);
  });

  test("[R5.10] who is told to hold fire saves his shells and stays hidden", () => {
    const game = duel();
    game.endParts(1);
    game.order({ type: "stand", unit: "blue-guns", order: "hold-fire" });
    game.endParts(1);
    game.order(fires(game));
    expect(factsOf(game.events, "bombardment-resolved")).toHaveLength(1);
    expect(game.unit("blue-guns").shells).toBe(200);
    expect(game.view("soviet").enemies).toEqual([]);
  });

  test("[R5.10] nobody answers over a border that is closed to fire", () => {
    const restraints = { japanese: { "fire-over-border": 3 } };
    const game = duel([], { restraints, claims: { japanese: "1000" } });
    game.order(fires(game));
    expect(factsOf(game.events, "bombardment-resolved")).toHaveLength(1);
  });

  test("[R5.10] two batteries fire, the one that answers does so once", () => {
    const second = aBattery({ id: "red-two", at: "0100", range: 15 });
    const game = duel([second]);
    game.order(fires(game));
    game.order({ type: "bombard", unit: "red-two", target: game.hex("1500") });
    expect(
      factsOf(game.log, "bombardment-resolved").filter(({ occasion }) => occasion === "answer"),
    ).toHaveLength(1);
  });
});
