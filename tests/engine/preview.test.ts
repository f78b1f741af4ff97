import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foretell, hashState, pathTo, preview, reach, weighAssault } from "../../src/engine/index.ts";
import { aBattery, aTankCompany, aUnit, type Drawing } from "../support/drawMap.ts";
import { aGame, factsOf, moving, storming } from "./aGame.ts";

const THREE_FACES = [
  { percent: 50, weight: 1 },
  { percent: 100, weight: 2 },
  { percent: 150, weight: 1 },
];
const tens = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((tenth) => tenth * 10);

/** Two sides of strengths that observers do not round: what is seen is what is. */
const clash = fc.record({
  men: fc.constantFrom(50, 100, 200, 400, 800),
  fire: tens(1, 200),
  defenders: fc.constantFrom(50, 100, 200, 400),
  defence: tens(1, 200),
  works: fc.integer({ min: 0, max: 3 }),
  climb: fc.integer({ min: 0, max: 9 }),
  stream: fc.boolean(),
  light: fc.constantFrom("day" as const, "half-light" as const, "dark" as const),
});

type Clash = typeof clash extends fc.Arbitrary<infer T> ? T : never;

function drawn(given: Clash, drawing: Drawing = {}) {
  return aGame(["......"], {
    units: [
      aUnit({ id: "a", at: "0100", men: given.men, smallArms: given.fire }),
      aBattery({ id: "guns", at: "0000" }),
      aUnit({ id: "foe", at: "0200", side: "japanese", men: given.defenders, smallArms: given.defence }),
      aUnit({ id: "rear", at: "0400", side: "japanese" }),
    ],
    elevation: [`00${given.climb}000`],
    streams: given.stream ? { "0100-0200": null } : {},
    works: [{ at: "0200", side: "japanese", level: given.works }],
    sky: { weather: "clear", light: given.light },
    ...drawing,
  });
}

describe("[R5.4] what own shells hold down", () => {
  test("[R5.4] [R5.5] guns first: the assault is foretold with the defenders held down, as it then comes", () => {
    const game = drawn({
      men: 400,
      fire: 400,
      defenders: 200,
      defence: 200,
      works: 2,
      climb: 0,
      stream: false,
      light: "day",
    });
    const order = storming(game, "a", "0200");
    const before = preview(game.view("soviet"), order);
    game.order({ type: "bombard", unit: "guns", target: game.hex("0200") });
    const after = preview(game.view("soviet"), order);
    if (before.type !== "assault" || after.type !== "assault") throw new Error(after.type);
    const held = (told: typeof after) => told.breakdown.filter(({ cause }) => cause === "suppressed");
    expect(held(before)).toEqual([]);
    expect(held(after)).toHaveLength(1);
    expect(after.own.likely).toBeLessThan(before.own.likely);
    game.order(order);
    const [fought] = factsOf(game.events, "assault-resolved");
    expect(fought?.breakdown.filter(({ cause }) => cause === "suppressed")).toEqual(held(after));
  });
});

describe("preview and decide agree", () => {
  test("[R4.4] what commanders weigh a storm by is what is foretold of it", () => {
    fc.assert(
      fc.property(clash, (given) => {
        const game = drawn(given);
        const order = storming(game, "a", "0200");
        const foretold = foretell(game.view("soviet"), order);
        const weighed = weighAssault(game.view("soviet"), order);
        if (foretold.type !== "assault") return weighed === null;
        const { takes, own, enemy, breaches } = foretold;
        expect(weighed).toEqual({ takes, own, enemy, breaches });
        return true;
      }),
      { numRuns: 40 },
    );
  });

  test("[R4.4] a storm that is refused is not weighed", () => {
    const game = aGame(["......"], {
      units: [aUnit({ id: "a", at: "0100" }), aUnit({ id: "foe", side: "japanese", at: "0400" })],
    });
    expect(weighAssault(game.view("soviet"), storming(game, "a", "0400"))).toBeNull();
  });

  test("[R4.4] an assault comes out as foretold when the die changes nothing", () => {
    fc.assert(
      fc.property(clash, (given) => {
        const game = drawn(given);
        const order = storming(game, "a", "0200");
        const told = preview(game.view("soviet"), order);
        game.order(order);
        const [fought] = factsOf(game.events, "assault-resolved");
        if (told.type !== "assault") throw new Error(told.type);
        expect(told.own.likely).toBe(fought?.attackerLoss);
        expect(told.enemy.likely).toBe(fought?.defenderLoss);
        expect(told.takes).toBe(fought?.result === "taken" ? 100 : 0);
        expect(told.breakdown).toEqual(fought?.breakdown);
      }),
      { numRuns: 80 },
    );
  });

  test("[R4.5] with dice it comes out as one of the foretold ways", () => {
    const drawing: Drawing = { numbers: { fire: { die: THREE_FACES } } };
    fc.assert(
      fc.property(clash, (given) => {
        const game = drawn(given, drawing);
        const order = storming(game, "a", "0200");
        const told = preview(game.view("soviet"), order);
        game.order(order);
        const [fought] = factsOf(game.events, "assault-resolved");
        if (told.type !== "assault" || !fought) throw new Error(told.type);
        if (fought.result === "taken") expect(told.takes).toBeGreaterThan(0);
        else expect(told.takes).toBeLessThan(100);
        expect(told.own.low).toBeLessThanOrEqual(told.own.likely);
        expect(told.own.likely).toBeLessThanOrEqual(told.own.high);
      }),
      { numRuns: 40 },
    );
  });

  test("[R5.3] a bombardment costs what was foretold", () => {
    fc.assert(
      fc.property(clash, (given) => {
        const game = drawn({ ...given, light: "day" });
        const order = { type: "bombard", unit: "guns", target: 2 } as const;
        const told = preview(game.view("soviet"), order);
        game.order(order);
        const [fired] = factsOf(game.events, "bombardment-resolved");
        expect(told).toMatchObject({ type: "fire", shells: fired?.shells, breakdown: fired?.breakdown });
        expect(told.type === "fire" && told.enemy.likely).toBe(fired?.loss);
        const held = factsOf(game.events, "unit-suppressed")[0]?.percent ?? 0;
        expect(told.type === "fire" && told.suppression).toBe(held);
      }),
      { numRuns: 40 },
    );
  });

  test("[R2.1] [R2.3] a move over known ground costs what was foretold", () => {
    const row = fc.array(fc.constantFrom(".", "s", "m", "/", "V"), { minLength: 6, maxLength: 6 });
    const ground = fc.tuple(row, row, row, fc.constantFrom("deployed" as const, "march" as const));
    fc.assert(
      fc.property(ground, fc.nat(100), ([top, middle, bottom, manner], pick) => {
        const rows = [`.${top.join("")}`, middle.concat(".").join(""), `${bottom.join("")}.`];
        const game = aGame(rows, {
          units: [aUnit({ id: "a", at: "0000" }), aUnit({ id: "foe", side: "japanese" })],
          boxes: [{ id: "town", side: "japanese", entries: [1] }],
          arrivals: [{ unit: "foe", minute: 9000, box: "town" }],
        });
        const known = game.view("soviet");
        const reached = reach(known, "a", manner);
        const ends = reached.hexes.filter((hex) => pathTo(reached, hex));
        const hex = ends[pick % ends.length];
        const path = hex === undefined ? null : pathTo(reached, hex);
        if (!path || hex === undefined) return;
        const order = { type: "move", unit: "a", path, manner } as const;
        const told = preview(known, order);
        game.order(order);
        expect(told).toMatchObject({ type: "move", cost: game.unit("a").spent });
        expect(reached.cost[hex]).toBe(game.unit("a").spent);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a preview", () => {
  test("draws no die and changes nothing", () => {
    const game = drawn({
      men: 200,
      fire: 400,
      defenders: 200,
      defence: 200,
      works: 1,
      climb: 2,
      stream: false,
      light: "day",
    });
    const order = storming(game, "a", "0200");
    const before = hashState(game.state);
    const told = preview(game.view("soviet"), order);
    expect(preview(game.view("soviet"), order)).toEqual(told);
    expect(hashState(game.state)).toBe(before);
    expect(game.state.drawn).toEqual({});
  });

  test("gives the reason where an order is refused", () => {
    const game = aGame([".."], {
      units: [aUnit({ id: "a", at: "0000" }), aUnit({ id: "foe", at: "0100", side: "japanese" })],
    });
    expect(preview(game.view("soviet"), moving(game, "a", "0100"))).toMatchObject({
      type: "refused",
      refusal: { code: "enemy-there", rule: "R2.1" },
    });
  });

  test("[R2.7] names the known enemies beside the path, and says nothing of unknown ones", () => {
    const game = aGame([".......", "......."], {
      units: [
        aUnit({ id: "a", at: "0000" }),
        aUnit({ id: "near", at: "0301", side: "japanese" }),
        aUnit({ id: "hidden", at: "0600", side: "japanese" }),
      ],
      numbers: { sighting: { hidden: [40, 40, 40, 40] } },
    });
    expect(preview(game.view("soviet"), moving(game, "a", "0100 0200 0300"))).toMatchObject({
      underFireFrom: ["near"],
    });
  });

  test("[R7.1] counts the tanks that will bog, in tenths", () => {
    const game = aGame([".mm..."], {
      units: [aTankCompany({ id: "tanks", at: "0000" }), aUnit({ id: "foe", at: "0500", side: "japanese" })],
      numbers: { armour: { bog: { marsh: 20 } }, sighting: { hidden: [20, 20, 20, 20] } },
    });
    // Two of ten on the first marsh, 1.6 of the eight left on the second.
    expect(preview(game.view("soviet"), moving(game, "tanks", "0100 0200"))).toMatchObject({ bogging: 36 });
  });
});

describe("[R3.3] a forecast against a contact", () => {
  /** Every unit beside the attackers is a bare contact. */
  const ONLY_CONTACTS = { sighting: { identify: 0 } };
  /** Kinds that differ in men, weapons, guns, tanks, worth and nerve. */
  const ENEMIES = [
    aUnit({ id: "rifles", side: "japanese", men: 300, smallArms: 500, quality: 130, breakLimit: 35 }),
    aUnit({ id: "recruits", side: "japanese", men: 100, smallArms: 60, guns: 2, gunFire: 15, quality: 70 }),
    aUnit({ id: "staff", side: "japanese", arm: "headquarters", men: 20, smallArms: 0 }),
    aUnit({
      id: "gun-line",
      side: "japanese",
      arm: "anti-tank",
      men: 40,
      guns: 4,
      gunFire: 15,
      antiTank: 30,
    }),
    aBattery({ id: "howitzers", side: "japanese" }),
    aTankCompany({ id: "armour", side: "japanese", fastTanks: 10 }),
  ];

  function facing(enemy: string) {
    const game = aGame(["......"], {
      units: [
        aUnit({ id: "a", at: "0100", men: 300, smallArms: 400 }),
        aTankCompany({ id: "tanks", at: "0100" }),
        aBattery({ id: "guns", at: "0000" }),
        ...ENEMIES.map((drawn) => (drawn.sheet.id === enemy ? { ...drawn, at: "0200" } : drawn)),
      ],
      numbers: ONLY_CONTACTS,
    });
    expect(game.view("soviet").enemies).toMatchObject([{ id: enemy, level: "contact", where: 2 }]);
    return game;
  }

  test.each([
    ["assault", { type: "assault", units: ["a", "tanks"], target: 2 }],
    ["fire", { type: "fire", unit: "a", target: 2 }],
    ["bombardment", { type: "bombard", unit: "guns", target: 2 }],
  ] as const)("is the same for %s whoever he is", (_, order) => {
    const told = ENEMIES.map(({ sheet }) => preview(facing(sheet.id).view("soviet"), order));
    expect(told[0]?.type).not.toBe("refused");
    for (const other of told) expect(other).toEqual(told[0]);
  });

  test("is that of an average infantry unit of his side", () => {
    const against = (foe: Parameters<typeof aUnit>[0], numbers: NonNullable<Drawing["numbers"]>) => {
      const game = aGame(["......"], {
        units: [
          aUnit({ id: "a", at: "0100", men: 400, smallArms: 400 }),
          aUnit({ ...foe, side: "japanese", at: "0200" }),
          // With the contact of 300 and the staff left out: 200 men and 240 fire points on average.
          aUnit({ id: "few", side: "japanese", men: 100, smallArms: 180, quality: 80, breakLimit: 20 }),
          aUnit({ id: "staff", side: "japanese", arm: "headquarters", men: 900, smallArms: 900 }),
        ],
        numbers: { ...numbers, fire: { smallGroup: 20 } },
      });
      return foretell(game.view("soviet"), storming(game, "a", "0200"));
    };
    const contact = against(
      { id: "foe", men: 300, smallArms: 300, quality: 120, breakLimit: 28 },
      ONLY_CONTACTS,
    );
    // Quality and break limit are those of the average man: (300 x 120 + 100 x 80) / 400, (300 x 28 + 100 x 20) / 400.
    const known = against({ id: "foe", men: 200, smallArms: 240, quality: 110, breakLimit: 26 }, {});
    expect(contact).toEqual(known);
  });
});
