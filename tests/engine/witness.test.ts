import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { begin, decide, type SeenEvent, SIDES, view, witness } from "../../src/engine/index.ts";
import { aBattery, aScenario, aUnit, type Drawing } from "../support/drawMap.ts";
import { aGame, moving, storming } from "./aGame.ts";
import { playAtRandom, theSkirmish } from "./randomPlay.ts";

const NIGHT = { weather: "clear", light: "dark" } as const;
const RED = aUnit({ id: "red", at: "0000" });
const FOE = aUnit({ id: "foe", at: "0600", side: "japanese", smallArms: 0 });
const ROWS = ["........", "........"];

function inTheDark(drawing: Drawing = {}) {
  return aGame(ROWS, {
    units: [RED, FOE],
    sky: NIGHT,
    firstMover: ["japanese", "soviet", "soviet", "soviet"],
    ...drawing,
    numbers: { movement: { darkness: 0 }, ...drawing.numbers },
  });
}

function types(seen: readonly SeenEvent[]): string[] {
  return seen.map((fact) => (fact.type === "event" ? fact.event.type : fact.type));
}

describe("what a side sees happen", () => {
  test("of a movement nobody saw: nothing", () => {
    const game = inTheDark();
    game.order(moving(game, "foe", "0500 0400"));
    expect(game.seen("soviet")).toEqual([]);
  });

  test("nor of digging, resting and standing orders on the other side, in sight or not", () => {
    const game = inTheDark({ units: [RED, { ...FOE, at: "0100" }] });
    for (const order of [
      { type: "stand", unit: "foe", order: "hold-fire" },
      { type: "dig", unit: "foe" },
    ] as const) {
      game.order(order);
      expect(game.seen("soviet")).toEqual([]);
    }
  });

  test("own facts whole", () => {
    const game = inTheDark();
    game.endParts(1);
    game.order(moving(game, "red", "0100"));
    expect(game.seen("soviet").map((fact) => fact.type === "event" && fact.event)).toMatchObject(game.events);
  });

  test("[R3.5] a march as far as it is in sight, and not where it went", () => {
    const game = aGame(ROWS, {
      units: [RED, { ...FOE, at: "0300" }],
      firstMover: ["japanese", "soviet", "soviet", "soviet"],
      numbers: { sighting: { range: { clear: { day: 4 } } } },
    });
    expect(game.view("soviet").enemies).toEqual([]);
    game.order(moving(game, "foe", "0400 0500 0600"));
    const steps = game.seen("soviet").filter(({ type }) => type === "enemy-moved");
    expect(steps.map((step) => step.type === "enemy-moved" && step.to)).not.toContain(game.hex("0500"));
    expect(game.view("soviet").enemies).toMatchObject([{ where: game.hex("0400"), now: 0 }]);
  });

  test("[R3.3] of who marches the name where he has been made out, and else that somebody does", () => {
    const marched = (identify: number) => {
      const game = aGame(ROWS, {
        units: [RED, { ...FOE, at: "0500" }],
        firstMover: ["japanese", "soviet", "soviet", "soviet"],
        numbers: { sighting: { range: { clear: { day: 6 } }, identify, hidden: [100, 100, 100, 100] } },
      });
      game.order(moving(game, "foe", "0400 0300"));
      return game.seen("soviet").flatMap((fact) => (fact.type === "enemy-moved" ? [fact.level] : []));
    };
    expect(new Set(marched(100))).toEqual(new Set(["identified"]));
    expect(new Set(marched(0))).toEqual(new Set(["contact"]));
  });

  test("an own capture does not tell whether the enemy looked on", () => {
    const game = aGame(ROWS, { units: [RED, FOE] });
    game.order(moving(game, "red", "0100"));
    const captures = game
      .seen("soviet")
      .flatMap((fact) => (fact.type === "event" && fact.event.type === "hex-captured" ? [fact.event] : []));
    expect(captures).toMatchObject([{ noticedBy: ["soviet"] }]);
  });

  test("[R5.2] who fires by the map learns neither what he hit nor what lies there", () => {
    const game = aGame(ROWS, {
      units: [aBattery({ id: "guns", at: "0000" }), aUnit({ id: "foe", at: "0700", side: "japanese" })],
      works: [{ at: "0700", side: "japanese", level: 3 }],
      sky: NIGHT,
    });
    game.order({ type: "bombard", unit: "guns", target: game.hex("0700") });
    const [fired] = game
      .seen("soviet")
      .flatMap((fact) =>
        fact.type === "event" && fact.event.type === "bombardment-resolved" ? [fact.event] : [],
      );
    expect(fired).toMatchObject({ observed: "blind", loss: 0 });
    expect(fired?.breakdown.map(({ cause }) => cause)).toEqual(["blind"]);
  });

  test("who is shelled by guns he does not see learns where it fell and what it cost, not from where", () => {
    const game = aGame(ROWS, {
      units: [aBattery({ id: "guns", at: "0000" }), aUnit({ id: "foe", at: "0700", side: "japanese" })],
      sky: NIGHT,
    });
    game.order({ type: "bombard", unit: "guns", target: game.hex("0700") });
    expect(game.seen("japanese")[0]).toMatchObject({
      type: "enemy-fired",
      from: null,
      target: 7,
      how: "shells",
    });
    expect(JSON.stringify(game.seen("japanese"))).not.toContain("guns@");
  });

  test("a storm of his own hex is known to him whole, with its reasons", () => {
    const game = aGame(ROWS, { units: [RED, { ...FOE, at: "0100" }] });
    game.order(storming(game, "red", "0100"));
    expect(types(game.seen("japanese"))).toContain("assault-resolved");
  });

  test("every fact seen is a fact that happened, in the same order", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 4 }), fc.array(fc.nat(5000), { maxLength: 25 }), (seed, picks) => {
        for (const { before, events } of playAtRandom(theSkirmish(), seed, picks))
          for (const side of SIDES) {
            const seen = witness(before, events, side);
            const order = seen.flatMap((fact) =>
              fact.type === "event" ? [events.findIndex(({ type }) => type === fact.event.type)] : [],
            );
            expect(order).not.toContain(-1);
            expect(seen.length).toBeLessThanOrEqual(events.length);
          }
      }),
      { numRuns: 8 },
    );
  });

  test("two battles that differ in an enemy out of sight look alike when he moves out of sight", () => {
    const seen = ["0500", "0600", "0701"].map((at) => {
      const scenario = aScenario(ROWS, {
        units: [RED, { ...FOE, at }],
        sky: NIGHT,
        firstMover: ["japanese", "soviet", "soviet", "soviet"],
      });
      const { state } = begin(scenario, { battle: "test", seed: "s" });
      const decision = decide(state, { type: "end-turn" });
      if (!decision.ok) throw new Error(decision.refusal.code);
      const { scenario: _, ...known } = view(decision.state, "soviet");
      return [witness(state, decision.events, "soviet"), known];
    });
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });
});
