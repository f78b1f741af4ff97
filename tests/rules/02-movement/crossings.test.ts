import { describe, expect, it } from "vitest";
import { legalCommands, preview, stepCost, theatreOf } from "../../../src/engine/index.ts";
import { bogChanceOfStep } from "../../../src/engine/rules/armour/bogTanks.ts";
import { assaultSituation } from "../../../src/engine/rules/fire-and-assault/assaultSituation.ts";
import { conditionsFor, crossingAfter, turnsAfter } from "../../../src/engine/rules/movement/crossings.ts";
import { aQuietGame, factsOf, moving } from "../../engine/aGame.ts";
import { aTankCompany, aUnit, testNumbers } from "../../support/drawMap.ts";

const SAPPERS = aUnit({ id: "sappers", at: "0000", arm: "engineer" });
const TANKS = aTankCompany({ id: "tanks", at: "0000" });
const STREAM = { "0000-0100": null } as const;

function bridging(game: ReturnType<typeof aQuietGame>, to = "0100", unit = "sappers") {
  return { type: "bridge" as const, unit, to: game.hex(to) };
}

describe("crossings by engineers", () => {
  it("[R2.11] engineers make a ford over a stream in a turn; then it costs their side nothing", () => {
    const game = aQuietGame(["..."], { units: [SAPPERS, TANKS], streams: STREAM });
    const before = { ...theatreOf(game.state) };
    const cost = (side: "soviet" | "japanese") =>
      stepCost(
        before,
        conditionsFor(game.state, side),
        "tracks",
        "deployed",
        game.hex("0000"),
        game.hex("0100"),
      );
    expect(cost("soviet")).toBe(2 + 4);
    expect(preview(game.view("soviet"), bridging(game))).toMatchObject({
      type: "crossing",
      crossing: { kind: "ford", done: 100 },
      turns: 0,
    });
    game.order(bridging(game));
    expect(game.unit("sappers").deed).toBe("bridge");
    expect(cost("soviet")).toBe(2);
    expect(cost("japanese")).toBe(2 + 4);
    expect(game.refusal(bridging(game))).toBe("already-acted R1.1");
  });

  it("[R2.11] wheels and columns that could not cross the stream go over the ford", () => {
    const lorries = aUnit({ id: "lorries", at: "0000", mover: "wheels" });
    const game = aQuietGame(["..."], { units: [SAPPERS, lorries], streams: STREAM });
    expect(game.refusal(moving(game, "lorries", "0100"))).toBe("impassable R2.5");
    expect(game.refusal(moving(game, "lorries", "0100", "march"))).toBe("impassable R2.5");
    game.order(bridging(game));
    expect(game.refusal(moving(game, "lorries", "0100", "march"))).toBeNull();
    expect(factsOf(game.order(moving(game, "lorries", "0100")), "unit-moved")[0]?.cost).toBe(3);
  });

  it("[R2.11] tanks bog at it as at a ford, and on logs over marsh not at all", () => {
    const game = aQuietGame([".m"], { units: [SAPPERS, TANKS] });
    const chance = () =>
      bogChanceOfStep(
        theatreOf(game.state),
        conditionsFor(game.state, "soviet"),
        game.hex("0000"),
        game.hex("0100"),
      );
    const marsh = game.scenario.numbers.armour.bog.marsh;
    expect(chance()).toBe(marsh);
    game.order(bridging(game));
    expect(game.view("soviet").crossings).toEqual({ 1: { kind: "corduroy", done: 50 } });
    expect(chance()).toBe(marsh);
    game.endParts(2);
    game.order(bridging(game));
    expect(chance()).toBe(0);
    expect(factsOf(game.order(moving(game, "tanks", "0100")), "unit-moved")[0]?.cost).toBe(2);
    const ford = aQuietGame([".."], { units: [SAPPERS], streams: STREAM });
    const { bogStream, bogFord } = ford.scenario.numbers.armour;
    ford.order(bridging(ford));
    expect(bogChanceOfStep(theatreOf(ford.state), conditionsFor(ford.state, "soviet"), 0, 1)).toBe(
      Math.floor((bogStream * bogFord) / 100),
    );
  });

  it("[R2.11] an assault over it is none across a stream", () => {
    const foe = aUnit({ id: "foe", side: "japanese", at: "0100" });
    const rifles = aUnit({ id: "rifles", at: "0000" });
    const game = aQuietGame(["..."], {
      units: [SAPPERS, rifles, foe],
      streams: STREAM,
      numbers: { movement: { crossingUnderFire: 100 } },
    });
    const streams = () =>
      assaultSituation({ theatre: theatreOf(game.state), state: game.state }, ["rifles"], game.hex("0100"))
        .streams;
    expect(streams()).toBe(1);
    expect(game.refusal(bridging(game))).toBe("enemy-there R2.11");
    const away = aQuietGame(["...", "..."], {
      units: [SAPPERS, rifles, { ...foe, at: "0200" }],
      streams: STREAM,
    });
    away.order(bridging(away));
    const across = (side: string) =>
      assaultSituation({ theatre: theatreOf(away.state), state: away.state }, [side], away.hex("0100"));
    expect(across("rifles").streams).toBe(0);
  });

  it("[R2.11] it takes engineers, enough of them, and something to bridge", () => {
    const few = aUnit({ id: "few", at: "0000", arm: "engineer", men: 29 });
    const rifles = aUnit({ id: "rifles", at: "0000" });
    const game = aQuietGame(["...", "..L"], { units: [SAPPERS, few, rifles], streams: STREAM });
    expect(game.refusal(bridging(game, "0100", "few"))).toBe("no-engineers R2.11");
    expect(game.refusal(bridging(game, "0100", "rifles"))).toBe("no-engineers R2.11");
    expect(game.refusal(bridging(game, "0001"))).toBe("nothing-to-bridge R2.11");
    expect(game.refusal(bridging(game, "0200"))).toBe("not-adjacent R2.11");
    const listed = [...legalCommands(game.view("soviet"))].filter(({ type }) => type === "bridge");
    expect(listed).toEqual([bridging(game)]);
    game.order(bridging(game));
    game.endParts(2);
    expect(game.refusal(bridging(game))).toBe("crossing-stands R2.11");
  });

  it("[R2.11] logs go forward half as fast in the dark, any work a quarter as fast beside an enemy", () => {
    const numbers = testNumbers();
    const logs = { kind: "corduroy", done: 0, light: "day", underFire: 0 } as const;
    expect(crossingAfter(logs, numbers).done).toBe(50);
    expect(crossingAfter({ ...logs, light: "dark" }, numbers).done).toBe(25);
    expect(turnsAfter({ ...logs, light: "dark" }, numbers)).toBe(3);
    expect(crossingAfter({ ...logs, kind: "ford", light: "dark" }, numbers).done).toBe(100);
    expect(crossingAfter({ ...logs, kind: "ford", underFire: 1 }, numbers).done).toBe(25);
  });

  it("[R2.11] the other side neither sees nor hears of it", () => {
    const foe = aUnit({ id: "foe", side: "japanese", at: "0200" });
    const game = aQuietGame(["..."], { units: [SAPPERS, foe], streams: STREAM });
    game.order(bridging(game));
    expect(game.view("japanese").crossings).toEqual({});
    expect(
      game.seen("japanese").some((seen) => seen.type === "event" && seen.event.type === "crossing-built"),
    ).toBe(false);
  });
});
