/** What a preview says holds: distributions where the enemy is known, bounds where he is not, and undoing. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openDeciding } from "../../src/engine/deciding.ts";
import {
  type AssaultResult,
  type BattleEvent,
  type BattleState,
  type Command,
  decide,
  type Preview,
  preview,
  type UnitState,
  view,
  whatBarsUndo,
} from "../../src/engine/index.ts";
import { assaultForecast } from "../../src/engine/rules/fire-and-assault/assault.ts";
import { assaultSituation } from "../../src/engine/rules/fire-and-assault/assaultSituation.ts";
import { refreshSight } from "../../src/engine/rules/sighting/refreshSight.ts";
import { indexOf, theatreOf } from "../../src/engine/theatre.ts";
import { aGame, factsOf, type Game, moving, storming } from "../engine/aGame.ts";
import { WITH_DIE } from "../rules/04-fire-and-assault/workedNumbers.ts";
import { aBattery, aTankCompany, aUnit, type DrawnUnit } from "../support/drawMap.ts";

/** The die and the divisors of the worked cases: losses worth comparing. */
const NUMBERS = {
  fire: WITH_DIE.fire,
  bombardment: { ...WITH_DIE.bombardment },
  armour: WITH_DIE.armour,
  air: WITH_DIE.air,
};

/** Milliseconds for a property on a busy machine; each takes about one second on a quiet one. */
const PATIENCE = 60_000;

/** The same state in so many battles that differ in nothing but their dice. */
function battles(state: BattleState, count: number): readonly BattleState[] {
  return Array.from({ length: count }, (_, index) => ({ ...state, seed: `battle ${index}` }));
}

function factsFrom(state: BattleState, command: Command): readonly BattleEvent[] {
  const decision = decide(state, command);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.events;
}

/** Men that each side lost of those who were in an order's fights, on foot, in tanks and on the way out. */
function menLost(game: Game, facts: readonly BattleEvent[]): Readonly<Record<"soviet" | "japanese", number>> {
  const lost = { soviet: 0, japanese: 0 };
  for (const { unit, loss } of factsOf(facts, "losses-taken")) {
    const side = game.scenario.units.find(({ id }) => id === unit)?.side;
    if (side) lost[side] += loss.killed + loss.wounded + loss.missing;
  }
  return lost;
}

/**
 * How far counts lie from what their weights promise, as chi-square; impossible cases count as endless.
 * With k cases the mean is k - 1: 4 k + 20 is passed by less than one run in ten thousand.
 */
function misfit(counts: ReadonlyMap<string, number>, weights: ReadonlyMap<string, number>): number {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  if ([...counts.keys()].some((key) => !weights.has(key))) return Number.POSITIVE_INFINITY;
  return [...weights].reduce((sum, [key, weight]) => {
    const expected = (all * weight) / whole;
    return sum + ((counts.get(key) ?? 0) - expected) ** 2 / expected;
  }, 0);
}

/** A unit as an order leaves it. */
function unitAfter(state: BattleState, command: Command, id: string): UnitState {
  const decision = decide(state, command);
  const unit = decision.ok ? decision.state.units[indexOf(theatreOf(state), id)] : undefined;
  if (!unit) throw new Error(`no ${id} after ${command.type}`);
  return unit;
}

function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function weighed<T extends { readonly weight: number }>(
  outcomes: readonly T[],
  key: (outcome: T) => string,
): Map<string, number> {
  const weights = new Map<string, number>();
  for (const outcome of outcomes)
    weights.set(key(outcome), (weights.get(key(outcome)) ?? 0) + outcome.weight);
  return weights;
}

function told<T extends Preview["type"]>(game: Game, command: Command, type: T) {
  const forecast = preview(game.view("soviet"), command);
  if (forecast.type !== type) throw new Error(JSON.stringify(forecast));
  return forecast as Extract<Preview, { readonly type: T }>;
}

/** Mean of many within a twentieth, and the four cases in five that the range promises at the least. */
function expectSpread(
  losses: readonly number[],
  range: { expected: number; low: number; high: number },
): void {
  const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  expect(Math.abs(mean - range.expected)).toBeLessThanOrEqual(1 + range.expected / 15);
  const inside = losses.filter((loss) => loss >= range.low && loss <= range.high).length;
  expect(inside / losses.length).toBeGreaterThan(0.75);
}

const KNOWN: readonly DrawnUnit[] = [
  aUnit({ id: "a", at: "0101", men: 450, smallArms: 888, quality: 75, breakLimit: 25 }),
  aUnit({ id: "b", at: "0201", men: 450, smallArms: 888, quality: 100, breakLimit: 30 }),
  aTankCompany({ id: "tanks", at: "0101" }),
  aBattery({ id: "guns", at: "0000", range: 10 }),
  aUnit({ id: "foe", side: "japanese", at: "0202", men: 200, smallArms: 356, quality: 130 }),
  aUnit({
    id: "at-guns",
    side: "japanese",
    arm: "anti-tank",
    at: "0202",
    men: 50,
    guns: 4,
    gunFire: 15,
    antiTank: 15,
  }),
];

function known(works = 1): Game {
  return aGame(["......", "......", "......", "......"], {
    units: KNOWN,
    works: [{ at: "0202", side: "japanese", level: works }],
    numbers: NUMBERS,
  });
}

describe("where the enemy is known, results are distributed as the preview says", () => {
  test.each([0, 1, 2, 3])("[R4.5] an assault, works of level %d", (works) => {
    const game = known(works);
    const order = storming(game, "a b tanks", "0202");
    const forecast = told(game, order, "assault");
    const { outcomes } = assaultForecast(
      assaultSituation(
        { theatre: theatreOf(game.state), state: game.state },
        ["a", "b", "tanks"],
        game.hex("0202"),
      ),
      theatreOf(game.state).numbers,
    );
    const fights = battles(game.state, 600).map((battle) => {
      const [fought] = factsOf(factsFrom(battle, order), "assault-resolved");
      if (!fought) throw new Error("no fight");
      return fought;
    });
    const weights = weighed(outcomes, (way) => `${way.result} ${way.attackerLoss} ${way.defenderLoss}`);
    const counts = tally(fights.map((way) => `${way.result} ${way.attackerLoss} ${way.defenderLoss}`));
    expect(misfit(counts, weights)).toBeLessThan(4 * weights.size + 20);
    expectSpread(
      fights.map((fought) => fought.attackerLoss),
      forecast.own,
    );
    expectSpread(
      fights.map((fought) => fought.defenderLoss),
      forecast.enemy,
    );
    for (const [result, percent] of Object.entries(forecast.results)) {
      const share = (fights.filter((fought) => fought.result === result).length * 100) / fights.length;
      expect(Math.abs(share - percent)).toBeLessThan(8);
    }
  });

  test.each([
    ["[R4.2] fire", { type: "fire", unit: "a", target: 14 }, "fire-resolved"],
    ["[R5.3] a bombardment", { type: "bombard", unit: "guns", target: 14 }, "bombardment-resolved"],
  ] as const)("%s", (_, order, fact) => {
    const game = known();
    expect(game.hex("0202")).toBe(14);
    const losses = battles(game.state, 400).map(
      (battle) => factsOf(factsFrom(battle, order), fact)[0]?.loss ?? -1,
    );
    const forecast = told(game, order, "fire");
    expectSpread(losses, forecast.enemy);
    expect(new Set(losses).size).toBeGreaterThan(1);
  });

  test("[R6.3] an air strike", () => {
    const game = known(0);
    const air = { sorties: 30, perTurn: 30, kilograms: 1000, until: 5 };
    const state: BattleState = { ...game.state, air: { soviet: air, japanese: null } };
    const order: Command = { type: "air-strike", target: game.hex("0202"), sorties: 30 };
    const losses = battles(state, 400).map(
      (battle) => factsOf(factsFrom(battle, order), "air-strike-resolved")[0]?.loss ?? -1,
    );
    const forecast = preview(view(state, "soviet"), order);
    if (forecast.type !== "fire") throw new Error(forecast.type);
    expectSpread(losses, forecast.enemy);
  });

  test("[R7.1] tanks that bog", () => {
    const game = aGame([".mm...."], {
      units: [aTankCompany({ id: "tanks", at: "0000" }), aUnit({ id: "foe", side: "japanese", at: "0600" })],
      numbers: { armour: { bog: { marsh: 30 } }, sighting: { hidden: [20, 20, 20, 20] } },
    });
    const order = moving(game, "tanks", "0100 0200");
    const bogged = battles(game.state, 500).map((battle) =>
      factsOf(factsFrom(battle, order), "tanks-bogged").reduce((sum, { tanks }) => sum + tanks, 0),
    );
    // Ten tanks, each with 51 in 100: 5.1 stick.
    const forecast = told(game, order, "move");
    expect(forecast.bogged.expected).toBe(5);
    expectSpread(bogged, forecast.bogged);
  });

  test("[R4.9] fire at a mover", () => {
    const game = aGame([".....", "....."], {
      units: [
        aUnit({ id: "a", at: "0000", men: 400 }),
        aUnit({ id: "foe", side: "japanese", at: "0201", men: 200, smallArms: 2000 }),
      ],
      numbers: NUMBERS,
    });
    const order = moving(game, "a", "0100 0200");
    const losses = battles(game.state, 400).map((battle) =>
      factsOf(factsFrom(battle, order), "fire-resolved").reduce((sum, { loss }) => sum + loss, 0),
    );
    const forecast = told(game, order, "move");
    // 2,000 at men in the open, a thirtieth, half of it: 33.
    expect(forecast.own).toMatchObject({ expected: 33, likely: 33 });
    expectSpread(losses, forecast.own);
  });
});

describe("guns at tanks on the move", () => {
  test("[R7.4] tanks and crews are lost as the forecast of the move says", () => {
    const guns = { arm: "anti-tank", men: 40, smallArms: 10, guns: 4, gunFire: 10, antiTank: 10 } as const;
    const game = aGame([".....", "....."], {
      units: [
        aTankCompany({ id: "tanks", at: "0000" }),
        aUnit({ id: "foe", side: "japanese", at: "0201", ...guns }),
      ],
      numbers: NUMBERS,
    });
    const order = moving(game, "tanks", "0100 0200");
    const fought = battles(game.state, 400).map((battle) => factsFrom(battle, order));
    const forecast = told(game, order, "move");
    const tanks = fought.map((facts) =>
      factsOf(facts, "losses-taken").reduce((sum, { loss }) => sum + loss.tanks, 0),
    );
    // Four guns at a tenth of ten are 40 tenths: four slow tanks with the middling die.
    expect(forecast.tanks.likely).toBe(4);
    expectSpread(tanks, forecast.tanks);
    expectSpread(
      fought.map((facts) => menLost(game, facts).soviet),
      forecast.own,
    );
  });
});

/** Kinds of enemy that differ in men, weapons, worth and machines. */
const KINDS: readonly Omit<Parameters<typeof aUnit>[0], "id" | "side">[] = [
  { men: 200, smallArms: 356, quality: 130, breakLimit: 35 },
  { men: 60, smallArms: 90, quality: 70 },
  { men: 120, smallArms: 700, arm: "machine-gun", quality: 130 },
  { men: 700, smallArms: 1200, quality: 100 },
  { men: 40, smallArms: 20, arm: "anti-tank", guns: 4, gunFire: 15, antiTank: 15, quality: 110 },
  {
    men: 80,
    smallArms: 20,
    arm: "artillery",
    guns: 4,
    gunFire: 20,
    range: 8,
    shells: 100,
    shellsPerTurn: 50,
  },
  { men: 20, smallArms: 5, arm: "headquarters" },
  { men: 50, smallArms: 20, arm: "tank", mover: "tracks", tanks: 8, tankFire: 20 },
];

const truth = fc.record({
  kinds: fc.array(fc.integer({ min: 0, max: KINDS.length - 1 }), { minLength: 1, maxLength: 3 }),
  left: fc.array(fc.integer({ min: 20, max: 100 }), { minLength: 3, maxLength: 3 }),
  cohesion: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }),
  bogged: fc.integer({ min: 0, max: 8 }),
  marched: fc.boolean(),
  works: fc.integer({ min: 0, max: 3 }),
  identify: fc.constantFrom(0, 100),
  light: fc.constantFrom("day" as const, "half-light" as const, "dark" as const),
  climb: fc.integer({ min: 0, max: 6 }),
  own: fc.record({
    men: fc.integer({ min: 40, max: 600 }),
    quality: fc.integer({ min: 60, max: 130 }),
    breakLimit: fc.integer({ min: 10, max: 40 }),
    second: fc.boolean(),
    tanks: fc.boolean(),
  }),
  shelled: fc.boolean(),
});

type Truth = typeof truth extends fc.Arbitrary<infer T> ? T : never;

const TARGET = "0302";

/** A battle in which the enemy is as the truth says, and both sides know of him what they see. */
function hidden(given: Truth, at = TARGET): { readonly game: Game; readonly state: BattleState } {
  const { own } = given;
  const enemies = given.kinds.map((kind, index) =>
    aUnit({ id: `e${index}`, side: "japanese", at, ...KINDS[kind] }),
  );
  const others = KINDS.map((kind, index) => aUnit({ id: `o${index}`, side: "japanese", ...kind }));
  const game = aGame(["......", "......", "......", "......"], {
    units: [
      aUnit({
        id: "a",
        at: "0201",
        men: own.men,
        smallArms: own.men * 2,
        quality: own.quality,
        breakLimit: own.breakLimit,
      }),
      ...(own.second
        ? [aUnit({ id: "b", at: "0301", men: own.men, smallArms: own.men, breakLimit: 30 })]
        : []),
      ...(own.tanks ? [aTankCompany({ id: "tanks", at: "0201" })] : []),
      aBattery({ id: "guns", at: "0000", range: 10 }),
      ...enemies,
      ...others,
    ],
    elevation: ["000000", "000000", `000${given.climb}00`, "000000"],
    works: [{ at, side: "japanese", level: given.works }],
    sky: { weather: "clear", light: given.light },
    numbers: { ...NUMBERS, sighting: { identify: given.identify, hidden: [50, 40, 30, 30] } },
  });
  const units = game.state.units.map((unit, index): UnitState => {
    const place = enemies.findIndex(({ sheet }) => sheet.id === game.scenario.units[index]?.id);
    if (place < 0) return unit;
    const bogged = Math.min(unit.tanks, given.bogged);
    return {
      ...unit,
      men: Math.max(1, Math.floor((unit.men * (given.left[place] ?? 100)) / 100)),
      cohesion: given.cohesion[place] ?? 100,
      tanks: unit.tanks - bogged,
      bogged,
      ...(given.marched ? { manner: "march" as const, spent: 1 } : {}),
    };
  });
  const deciding = openDeciding({ ...game.state, units });
  refreshSight(deciding);
  if (!given.shelled) return { game, state: deciding.draft.state };
  const shelled = decide(deciding.draft.state, { type: "bombard", unit: "guns", target: game.hex(at) });
  return { game, state: shelled.ok ? shelled.state : deciding.draft.state };
}

function isInside(count: number, bounds: { readonly low: number; readonly high: number }): boolean {
  return count >= bounds.low && count <= bounds.high;
}

/**
 * A strong battalion before a company in its holes, 96 men of 120, steady and fresher than it looks: known only as "up
 * to 100 men, steady". As it really is, the attack breaks on the approach when the die falls badly.
 */
function fresherThanHeLooks(): Game {
  const enemy = { men: 120, smallArms: 540, quality: 100, arm: "machine-gun" } as const;
  const game = aGame(["......", "......", "......", "......"], {
    units: [
      aUnit({ id: "a", at: "0201", men: 450, smallArms: 888, quality: 100, breakLimit: 17 }),
      aUnit({ id: "foe", side: "japanese", at: TARGET, ...enemy }),
    ],
    works: [{ at: TARGET, side: "japanese", level: 2 }],
    numbers: { ...NUMBERS, sighting: { identify: 100, hidden: [50, 40, 30, 30] } },
  });
  const units = game.state.units.map((unit, index) =>
    game.scenario.units[index]?.id === "foe" ? { ...unit, men: 96, cohesion: 100 } : unit,
  );
  const deciding = openDeciding({ ...game.state, units });
  refreshSight(deciding);
  return { ...game, state: deciding.draft.state, view: (side) => view(deciding.draft.state, side) };
}

describe("where he is not, the likely range holds at the least four cases in five", () => {
  test("[R4.5] of a storm that breaks on the approach at a bad die only", () => {
    const game = fresherThanHeLooks();
    const order = storming(game, "a", TARGET);
    const forecast = told(game, order, "assault");
    const fights = battles(game.state, 300).map((battle) => {
      const [fought] = factsOf(factsFrom(battle, order), "assault-resolved");
      if (!fought) throw new Error("no fight");
      return fought;
    });
    const broken = fights.filter(({ steps }) => steps.length === 1);
    // One throw in four breaks it early, and that costs less than to go on.
    expect(Math.abs(broken.length / fights.length - 1 / 4)).toBeLessThan(0.1);
    expect(Math.max(...broken.map(({ attackerLoss }) => attackerLoss))).toBeLessThan(
      Math.min(...fights.filter(({ steps }) => steps.length > 1).map(({ attackerLoss }) => attackerLoss)),
    );
    for (const [losses, range] of [
      [fights.map(({ attackerLoss }) => attackerLoss), forecast.own],
      [fights.map(({ defenderLoss }) => defenderLoss), forecast.enemy],
    ] as const)
      expect(losses.filter((loss) => isInside(loss, range)).length / losses.length).toBeGreaterThan(0.8);
    // Both ends are told, each with what it costs.
    const early = forecast.ends.find(({ step }) => step === "approach");
    expect(early?.percent).toBeGreaterThan(0);
    expect(early?.own.high).toBeLessThan(forecast.own.expected);
    expect(forecast.ends.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
  });

  test(
    "[R4.5] of storms of all kinds, on both sides",
    () => {
      const inside = { own: 0, enemy: 0, all: 0 };
      for (const given of fc.sample(truth, { numRuns: 200, seed: 38 })) {
        // Whoever is found and not made out may be anybody: the span tells that, and no likely range can.
        const { game, state } = hidden({ ...given, identify: 100 });
        const order = storming(game, given.own.second ? "a b" : "a", TARGET);
        const forecast = preview(view(state, "soviet"), order);
        if (forecast.type !== "assault") throw new Error(forecast.type);
        for (const battle of battles(state, 5)) {
          const [fought] = factsOf(factsFrom(battle, order), "assault-resolved");
          if (!fought || fought.defenders.length === 0) continue;
          inside.all += 1;
          if (isInside(fought.attackerLoss, forecast.own)) inside.own += 1;
          if (isInside(fought.defenderLoss, forecast.enemy)) inside.enemy += 1;
        }
      }
      expect(inside.all).toBeGreaterThan(500);
      expect(inside.own / inside.all).toBeGreaterThan(0.8);
      expect(inside.enemy / inside.all).toBeGreaterThan(0.8);
    },
    PATIENCE,
  );
});

describe("where he is not, results stay inside the span", () => {
  test(
    "[R4.5] of an assault",
    () => {
      fc.assert(
        fc.property(truth, (given) => {
          const { game, state } = hidden(given);
          const units = ["a", ...(given.own.second ? ["b"] : []), ...(given.own.tanks ? ["tanks"] : [])];
          const order = storming(game, units.join(" "), TARGET);
          const forecast = preview(view(state, "soviet"), order);
          if (forecast.type !== "assault" || !forecast.span) throw new Error(JSON.stringify(forecast));
          for (const battle of battles(state, 6)) {
            const happened = factsFrom(battle, order);
            const [fought] = factsOf(happened, "assault-resolved");
            if (!fought) throw new Error("no fight");
            const { span } = forecast;
            const facts = `${fought.result} ${fought.attackerLoss} ${fought.defenderLoss} in ${JSON.stringify(span)}`;
            expect([isInside(fought.attackerLoss, span.own), facts]).toEqual([true, facts]);
            expect([isInside(fought.defenderLoss, span.enemy), facts]).toEqual([true, facts]);
            const lost = menLost(game, happened);
            const all = `${facts}, lost ${JSON.stringify(lost)}`;
            expect([isInside(lost.soviet, span.own), all]).toEqual([true, all]);
            expect([lost.japanese <= (span.enemyCutOff ?? span.enemy.high), all]).toEqual([true, all]);
            expect(span.results as readonly AssaultResult[]).toContain(fought.result);
            for (const fall of forecast.cohesion.own) {
              const after = unitAfter(battle, order, fall.unit);
              if (after.at < 0) continue;
              const nerve = `${fall.unit} ${after.cohesion} in ${JSON.stringify(fall)}, ${facts}`;
              expect([isInside(after.cohesion, fall), nerve]).toEqual([true, nerve]);
            }
          }
        }),
        { numRuns: 250 },
      );
    },
    PATIENCE,
  );

  test(
    "[R4.5] [R3.8] of the chance that a hex falls",
    () => {
      fc.assert(
        fc.property(truth, (given) => {
          const { game, state } = hidden(given);
          const units = ["a", ...(given.own.second ? ["b"] : []), ...(given.own.tanks ? ["tanks"] : [])];
          const order = storming(game, units.join(" "), TARGET);
          const forecast = preview(view(state, "soviet"), order);
          if (forecast.type !== "assault" || !forecast.span?.takes) throw new Error(JSON.stringify(forecast));
          const field = { theatre: theatreOf(state), state };
          const situation = assaultSituation(field, units, game.hex(TARGET));
          const { takes } = assaultForecast(situation, field.theatre.numbers);
          const facts = `${takes} in ${JSON.stringify(forecast.span.takes)}`;
          expect([isInside(takes, forecast.span.takes), facts]).toEqual([true, facts]);
          expect(isInside(forecast.takes, forecast.span.takes)).toBe(true);
        }),
        { numRuns: 250 },
      );
    },
    PATIENCE,
  );

  test.each([
    ["[R4.2] of fire", "fire", "fire-resolved"],
    ["[R5.3] of a bombardment", "bombard", "bombardment-resolved"],
  ] as const)(
    "%s",
    (_, type, fact) => {
      fc.assert(
        fc.property(truth, fc.constantFrom("0302", "0402", "0303"), (given, at) => {
          const { game, state } = hidden({ ...given, shelled: false }, at);
          const order: Command = { type, unit: type === "fire" ? "a" : "guns", target: game.hex(at) };
          const forecast = preview(view(state, "soviet"), order);
          if (forecast.type === "refused") return;
          if (forecast.type !== "fire" || !forecast.span) throw new Error(forecast.type);
          for (const battle of battles(state, 4)) {
            const happened = factsFrom(battle, order);
            const [fired, answered] = factsOf(happened, fact);
            const loss = fired?.loss ?? -1;
            expect(answered?.loss ?? 0).toBeLessThanOrEqual(forecast.span.own.high);
            const lost = menLost(game, happened);
            const facts = `${loss}, ${JSON.stringify(lost)} in ${JSON.stringify(forecast.span)}`;
            expect([isInside(loss, forecast.span.enemy), facts]).toEqual([true, facts]);
            expect([isInside(lost.japanese, forecast.span.enemy), facts]).toEqual([true, facts]);
          }
        }),
        { numRuns: 150 },
      );
    },
    PATIENCE,
  );

  test("[R6.3] of an air strike", () => {
    fc.assert(
      fc.property(
        truth,
        fc.constantFrom("0302", "0503"),
        fc.integer({ min: 1, max: 30 }),
        (given, at, sorties) => {
          const { game, state } = hidden({ ...given, light: "day", shelled: false }, at);
          const air = { sorties, perTurn: sorties, kilograms: 1000, until: 5 };
          const flown: BattleState = { ...state, air: { soviet: air, japanese: null } };
          const order: Command = { type: "air-strike", target: game.hex(at), sorties };
          const forecast = preview(view(flown, "soviet"), order);
          if (forecast.type !== "fire" || !forecast.span) throw new Error(forecast.type);
          const loss = factsOf(factsFrom(flown, order), "air-strike-resolved")[0]?.loss ?? -1;
          expect(isInside(loss, forecast.span.enemy)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  test(
    "[R4.9] of a move past enemies seen and unseen",
    () => {
      fc.assert(
        fc.property(truth, fc.constantFrom("0302", "0502", "0403", "0402"), (given, at) => {
          const { game, state } = hidden({ ...given, shelled: false }, at);
          const mover = given.own.tanks ? "tanks" : "a";
          const order = moving(game, mover, given.own.second ? "0200 0300 0400" : "0301 0401");
          const forecast = preview(view(state, "soviet"), order);
          if (forecast.type === "refused") return;
          if (forecast.type !== "move") throw new Error(forecast.type);
          const most = forecast.span?.own.high ?? 0;
          for (const battle of battles(state, 3)) {
            expect(menLost(game, factsFrom(battle, order)).soviet).toBeLessThanOrEqual(most);
          }
        }),
        { numRuns: 150 },
      );
    },
    PATIENCE,
  );
});

describe("undoing", () => {
  test(
    "[R1.1] is as the preview says: sure where it is sure, barred where dice fall",
    () => {
      const said = new Map<string, number>();
      fc.assert(
        fc.property(truth, fc.constantFrom("0302", "0502", "0403"), fc.nat(7), (given, at, pick) => {
          const { game, state } = hidden({ ...given, shelled: false }, at);
          const orders: readonly Command[] = [
            moving(game, "a", "0101"),
            moving(game, "a", "0101 0100"),
            moving(game, "a", "0301"),
            storming(game, "a", TARGET),
            { type: "bombard", unit: "guns", target: game.hex(at) },
            { type: "dig", unit: "a" },
            { type: "rest", unit: "guns" },
            { type: "end-turn" },
          ];
          const order = orders[pick] as Command;
          const forecast = preview(view(state, "soviet"), order);
          if (forecast.type === "refused") return;
          const bar = whatBarsUndo({ before: state, command: order, events: factsFrom(state, order) });
          said.set(forecast.undo, (said.get(forecast.undo) ?? 0) + 1);
          if (forecast.undo === "yes") expect(bar).toBeNull();
          if (forecast.undo === "dice") expect(bar).not.toBeNull();
          if (forecast.undo === "learns") expect(bar).not.toBeNull();
          if (forecast.undo === "ends") expect(bar).toBe("turn-ended");
        }),
        // One seed, for each of the five must come up; some are rare.
        { numRuns: 400, seed: 1938 },
      );
      expect([...said.keys()].sort()).toEqual(["dice", "ends", "learns", "unless-seen", "yes"]);
    },
    PATIENCE,
  );
});
