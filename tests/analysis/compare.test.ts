import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareWithHistory, type Difference } from "../../src/analysis/index.ts";
import { pictureOf } from "../../src/analysis/picture.ts";
import {
  type BattleState,
  begin,
  type Command,
  decide,
  legalCommands,
  standingOf,
  view,
} from "../../src/engine/index.ts";
import { theSkirmish } from "../engine/randomPlay.ts";
import { aScenario, aUnit, hexOf } from "../support/drawMap.ts";
import { asHistory, played, randomOrders } from "./courses.ts";

const END: Command = { type: "end-turn" };
const NO_LUCK = [{ percent: 100, weight: 1 }];
const LEVELS = [{ id: "as-it-happened", margin: 0 }];

/** Red beside a hill that is worth five points; blue two hexes beyond it, behind a crest. */
const scenario = aScenario(["......", "......"], {
  places: { hill: "0200", village: "0500" },
  objectives: [{ place: "hill", points: 5 }],
  units: [
    aUnit({ id: "red", at: "0100", men: 400, smallArms: 400 }),
    aUnit({ id: "red-two", at: "0001", men: 100 }),
    aUnit({ id: "blue", at: "0500", side: "japanese", men: 300, smallArms: 300 }),
  ],
  numbers: { fire: { die: NO_LUCK }, victory: { levels: LEVELS, perHundredMen: 2 } },
});
const hex = (name: string) => hexOf(scenario, name);
const move = (unit: string, ...path: string[]): Command => ({
  type: "move",
  unit,
  path: path.map(hex),
  manner: "deployed",
});

/** A game of these orders against a history of those. */
function held(game: readonly Command[], history: readonly Command[], knower: "all" | "soviet" = "all") {
  return compareWithHistory({
    game: played(scenario, game),
    history: asHistory(played(scenario, history)),
    knower,
    historyKnower: "all",
    takenOver: null,
  });
}

function ofKind<What extends Difference["what"]>(differences: readonly Difference[], what: What) {
  return differences.filter((each): each is Extract<Difference, { what: What }> => each.what === what);
}

describe("a game held against history", () => {
  test("the same orders are the same battle: nothing differs, nothing parts", () => {
    const orders = [move("red", "0200"), END, END];
    const comparison = held(orders, orders);
    expect(comparison.sameUntil).toBe(1);
    expect(comparison.parting).toBeNull();
    expect(comparison.moments.map(({ differences }) => differences)).toEqual([[], []]);
  });

  test("a unit elsewhere is told with both places, the hexes between them and since when", () => {
    const { moments } = held(
      [move("red", "0000"), END, END, END, END],
      [move("red", "0200"), END, END, END, END],
    );
    const [unit] = ofKind(moments[2]?.differences ?? [], "unit");
    expect(unit).toMatchObject({ unit: "red", side: "soviet", distance: 2, since: 1 });
    expect([unit?.here.hex, unit?.history.hex]).toEqual([hex("0000"), hex("0200")]);
  });

  test("[R14.1] a place that history's side holds and nobody here turns on its points", () => {
    const { moments } = held([END, END], [move("red", "0200"), END, END]);
    const [place] = ofKind(moments[1]?.differences ?? [], "place");
    expect(place).toMatchObject({ place: "hill", points: 5, here: "none", history: "soviet", since: 1 });
  });

  test("the hours before a difference have none", () => {
    const later = [END, END, move("red", "0200"), END, END];
    const { moments, sameUntil } = held([END, END, END, END], later);
    expect(moments.map(({ differs }) => differs)).toEqual([0, 0, 1]);
    expect(sameUntil).toBe(1);
  });

  test("losses are told by side, with the day that made the difference", () => {
    // Blue and red stand beside each other after two turns; history storms, the game does not.
    const near: Command[] = [move("red", "0200"), END, END, move("red", "0300"), END, END];
    const close: Command[] = [...near, move("red", "0400"), END, END];
    const storm: Command = { type: "assault", units: ["red"], target: hex("0500") };
    const { moments } = held([...close, END, END], [...close, storm, END, END]);
    const last = moments.at(-1);
    const more = (last?.here.losses.soviet.men ?? 0) - (last?.history.losses.soviet.men ?? 0);
    const [lost] = ofKind(last?.differences ?? [], "losses").filter(({ side }) => side === "soviet");
    expect(more).toBeLessThan(0);
    expect(lost).toMatchObject({ men: more, points: Math.trunc((2 * -more) / 100) });
    expect(lost?.day).toEqual({ minute: 0, men: more });
  });
});

describe("where the lines part", () => {
  test("an order that history does not know, with what history did instead", () => {
    const game = [move("red-two", "0101"), move("red", "0000"), END];
    const history = [move("red-two", "0101"), move("red", "0200"), END];
    expect(held(game, history).parting).toMatchObject({
      turn: 0,
      side: "soviet",
      command: { type: "move", unit: "red" },
      instead: { did: "moved", hex: hex("0200") },
    });
  });

  test("a unit that was led away and stood still in history", () => {
    expect(held([move("red", "0200"), END], [END]).parting?.instead).toEqual({
      did: "stood",
      hex: hex("0100"),
    });
  });

  test("what history did and the game left undone", () => {
    const { parting } = held([END], [move("red", "0200"), END]);
    expect(parting?.undone).toEqual({ what: "move", unit: "red", to: hex("0200") });
  });

  test("digging and resting part no lines", () => {
    const dig: Command = { type: "dig", unit: "red" };
    expect(held([dig, END], [END]).parting).toBeNull();
  });

  test("while a game goes on only the own decisions are looked at", () => {
    const game = [END, move("blue", "0400"), END];
    expect(held(game, [END, END], "soviet").parting).toBeNull();
    expect(held(game, [END, END], "all").parting).toMatchObject({ side: "japanese" });
  });
});

describe("what a side does not know", () => {
  const far = aScenario([".".repeat(30)], {
    units: [aUnit({ id: "red", at: "0000" }), aUnit({ id: "blue", at: "2900", side: "japanese" })],
    numbers: { fire: { die: NO_LUCK }, victory: { levels: LEVELS } },
  });
  const away: Command = { type: "move", unit: "blue", path: [hexOf(far, "2800")], manner: "deployed" };
  const compared = (knower: "all" | "soviet") =>
    compareWithHistory({
      game: played(far, [END, away, END]),
      history: asHistory(played(far, [END, END])),
      knower,
      historyKnower: "all",
      takenOver: null,
    }).moments[1];

  test("an enemy whom nobody sees is not compared, and his place is not told", () => {
    const blue = compared("soviet")?.units.find(({ unit }) => unit === "blue");
    expect(blue).toMatchObject({ here: { is: "unknown", hex: -2, men: null }, differs: 0 });
    expect(compared("soviet")?.differs).toBe(0);
    expect(compared("soviet")?.here.shells.japanese).toBeNull();
    expect(compared("soviet")?.here.losses.japanese.killed).toBeNull();
  });

  test("[R3.3] an enemy who was found and not made out is a stranger, and no unit of the order of battle", () => {
    const { state } = begin(scenario, { battle: scenario.battles[0]?.id ?? "", seed: "a seed" });
    const blue = scenario.units.findIndex(({ id }) => id === "blue");
    const found = { level: "contact", where: hex("0300"), now: 1, turn: 0, men: 0, guns: 0, tanks: 0 };
    const known = { ...state.known, soviet: scenario.units.map((_, at) => (at === blue ? found : null)) };
    const picture = pictureOf({
      scenario,
      state: { ...state, known } as BattleState,
      first: state,
      knower: "soviet",
      enemyLost: 0,
    });
    expect(picture.strangers).toEqual([{ side: "japanese", hex: hex("0300"), known: "seen" }]);
    expect(picture.units[blue]).toMatchObject({ is: "unknown", men: null });
  });

  test("nor does history tell it, as the side knew it then; shown whole it does", () => {
    const orders = [END, END];
    const shown = (historyKnower: "all" | "soviet") =>
      compareWithHistory({
        game: played(far, orders),
        history: asHistory(played(far, orders)),
        knower: "soviet",
        historyKnower,
        takenOver: null,
      });
    const blue = 1;
    for (const { here, history } of shown("soviet").moments)
      for (const picture of [here, history])
        expect(picture.units[blue]).toMatchObject({ is: "unknown", hex: -2, men: null });
    expect(shown("soviet").moments.at(-1)?.history.losses.japanese.killed).toBe(0);
    expect(shown("all").moments.at(-1)?.history.units[blue]).toMatchObject({ is: "map", known: "whole" });
  });

  test("when all is known he is", () => {
    expect(compared("all")?.differences).toHaveLength(1);
  });
});

const picks = fc.array(fc.nat(5000), { minLength: 10, maxLength: 40 });
const RUNS = { numRuns: 12 };

describe("random battles", () => {
  const skirmish = theSkirmish();

  test("a battle held against itself differs in nothing, whoever asks", () => {
    fc.assert(
      fc.property(
        picks,
        fc.constantFrom("all" as const, "soviet" as const, "japanese" as const),
        (all, knower) => {
          const orders = randomOrders(skirmish, "self", all);
          const [game, history] = [0, 1].map(() => played(skirmish, orders, { seed: "self" }));
          if (!game || !history) throw new Error("two courses");
          const comparison = compareWithHistory({
            game,
            history: asHistory(history),
            knower,
            historyKnower: knower,
            takenOver: null,
          });
          expect(comparison.parting).toBeNull();
          expect(comparison.moments.flatMap(({ differences }) => differences)).toEqual([]);
          expect(comparison.moments.map(({ differs }) => differs)).not.toContain(1);
        },
      ),
      RUNS,
    );
  });

  test("a battle taken over at a turn differs from that turn on only", () => {
    fc.assert(
      fc.property(picks, fc.nat(5000), (all, pick) => {
        const told = played(skirmish, randomOrders(skirmish, "told", all), { seed: "told" });
        const taken = told.turns[pick % told.turns.length];
        if (!taken) throw new Error("no turn");
        const standing = standingOf(taken.state);
        const game = played(skirmish, otherOrders(standing, pick), { seed: "other", standing });
        const comparison = compareWithHistory({
          game,
          history: asHistory(told),
          knower: "soviet",
          historyKnower: "all",
          takenOver: taken.turn,
        });
        const before = comparison.moments.filter(({ turn, end }) => turn <= taken.turn && end === 0);
        expect(before.map(({ turn }) => turn)).toEqual(
          told.turns.filter(({ turn }) => turn <= taken.turn).map(({ turn }) => turn),
        );
        expect(before.map(({ differs }) => differs)).not.toContain(1);
        expect(comparison.parting?.turn ?? taken.turn).toBeGreaterThanOrEqual(taken.turn);
      }),
      RUNS,
    );
  });

  /** Some orders from where a battle stands. */
  function otherOrders(standing: ReturnType<typeof standingOf>, pick: number): Command[] {
    let state = played(skirmish, [], { seed: "other", standing }).last;
    const orders: Command[] = [];
    for (let index = 0; index < 12 && !state.outcome; index++) {
      const legal = [...legalCommands(view(state, state.activeSide))];
      const command = index % 4 === 3 ? END : (legal[(pick * 31 + index * 7) % legal.length] ?? END);
      if (command.type === "concede") continue;
      const decision = decide(state, command);
      if (!decision.ok) throw new Error(decision.refusal.code);
      orders.push(command);
      state = decision.state;
    }
    return orders;
  }
});
