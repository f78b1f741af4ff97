import { describe, expect, test } from "vitest";
import { hexName } from "../../src/engine/index.ts";
import { planGroup } from "../../src/notebook/index.ts";
import { aGame } from "../engine/aGame.ts";
import { aUnit } from "../support/drawMap.ts";

describe("an order to a group", () => {
  const foe = aUnit({ id: "foe", side: "japanese", at: "1100" });

  test("[R2.8] goes to the foremost first, and who finds no room at the goal stops short of it", () => {
    const units = [
      aUnit({ id: "tail", at: "0000" }),
      aUnit({ id: "middle", at: "0100" }),
      aUnit({ id: "head", at: "0200" }),
      foe,
    ];
    const game = aGame(["............"], { units, numbers: { movement: { stackUnits: 1 } } });
    const order = { order: "move", manner: "deployed", target: game.hex("0400") } as const;
    const { lines } = planGroup(game.view("soviet"), ["tail", "middle", "head"], order);
    expect(lines.map(({ unit }) => unit)).toEqual(["head", "middle", "tail"]);
    const ends = lines.map(({ to }) => (to === null ? null : hexName(game.scenario.battlefield, to)));
    expect(ends[0]).toBe("0400");
    expect(new Set(ends).size).toBe(3);
    expect(lines.every(({ command }) => command !== null)).toBe(true);
  });

  test("says of each who cannot why not, and the others go", () => {
    const units = [aUnit({ id: "done", at: "0000" }), aUnit({ id: "fresh", at: "0100" }), foe];
    const game = aGame(["............"], { units });
    game.order({ type: "dig", unit: "done" });
    const { lines } = planGroup(game.view("soviet"), ["done", "fresh"], { order: "rest" });
    expect(lines.map(({ unit, command }) => [unit, command?.type ?? null])).toEqual([
      ["done", null],
      ["fresh", "rest"],
    ]);
    expect(lines[0]?.why).toMatchObject({ code: "already-acted" });
  });

  test("[R11.1] counts a full order once: the last of two who need one goes without", () => {
    const units = [aUnit({ id: "first", at: "0000" }), aUnit({ id: "second", at: "0001" }), foe];
    const game = aGame(["............", "............"], {
      units,
      command: {
        formations: [{ id: "regiment", side: "soviet", units: ["first", "second"], orders: 1, rally: 0 }],
        commanders: [],
      },
    });
    const order = { order: "move", manner: "deployed", target: game.hex("0200") } as const;
    const { lines } = planGroup(game.view("soviet"), ["first", "second"], order);
    expect(lines.filter(({ command }) => command !== null)).toHaveLength(1);
  });
});
