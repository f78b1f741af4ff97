import { describe, expect, test } from "vitest";
import {
  begin,
  type Preview,
  prepare,
  preview,
  type Refusal,
  type SideView,
  view,
} from "../../src/engine/index.ts";
import { createLanguage } from "../../src/language/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";
import {
  tellEnemyPart,
  tellHexBriefly,
  tellHexFully,
  tellOrder,
  tellOrderFully,
  tellResult,
  tellStatus,
} from "../../src/telling/aloud/index.ts";
import { tellEvent } from "../../src/telling/events.ts";
import { tellNumber } from "../../src/telling/numbers.ts";
import { makeReader } from "../../src/telling/reader.ts";
import { sentences } from "../../src/telling/sentences.ts";
import { tellState } from "../../src/telling/standing.ts";

function theSkirmish() {
  const reading = readScenario(readFolder("scenarios", "skirmish"));
  if (!reading.ok) throw new Error("the skirmish does not pass its check");
  const { scenario, book } = reading;
  const theatre = prepare(scenario);
  const battle = scenario.battles[0]?.id ?? "";
  const language = createLanguage("en");
  const side = "soviet" as const;
  const reader = makeReader({ language, words: reading.words("en"), book, theatre, side, battle });
  const seen: SideView = view(begin(scenario, { battle, seed: "ear" }).state, side);
  const own = seen.own.find((unit) => unit.at >= 0);
  if (!own) throw new Error("the skirmish has nobody on its map");
  return { reader, seen, own };
}

const ASKED = { isSeen: true, reach: null, order: null, inHand: null } as const;
const SURE = { low: 0, expected: 0, high: 0 } as const;
const NOBODY = { attackers: [], targets: null, march: null } as const;

describe("what a listener hears", () => {
  const { reader, seen, own } = theSkirmish();

  test("a march in hand is called a march, and a rule in brackets ends its sentence once", () => {
    const inHand = { order: "move", target: null, preview: null, ...NOBODY } as const;
    expect(tellOrder(reader, seen, { ...inHand, manner: "march" })).toMatch(/^March\. /);
    expect(tellOrder(reader, seen, { ...inHand, manner: "deployed" })).toMatch(/^Move\. /);
    expect(sentences(["It has done its part. (R1.1)", "Too far (R2.3)", "Out of reach"])).toBe(
      "It has done its part. (R1.1) Too far (R2.3). Out of reach.",
    );
  });

  test("[R8.2] of works: the words of the rule book, never a bare number", () => {
    const names = ["foxholes", "trench", "full trench", "full trench"];
    for (const [index, name] of names.entries()) {
      const works = {
        [own.at]: {
          side: "soviet",
          level: index + 1,
          room: [500, 500, 500].slice(0, index + 1),
          done: 0,
          wire: 2,
          wireDone: 0,
          nests: 0,
          nestsDone: 0,
        },
      } as const;
      const view = { ...seen, works };
      expect(tellHexBriefly(reader, view, { ...ASKED, hex: own.at })).toContain(
        `our works: ${name}, 2 rows of wire`,
      );
      expect(tellState(reader, view, own)).toContain(`in ${index === 0 ? "" : "a "}${name}`);
      const dug = { type: "works-dug", hex: own.at, works: works[own.at], what: "trench" } as const;
      expect(tellEvent(reader, dug as never)).toContain(`: ${name} finished.`);
      expect(tellEvent(reader, { ...dug, digger: own.id } as never)).toBe(
        `${reader.short(own.id)} digs in, ${reader.where(own.at)}: ${name} by the end of the turn, counted from now on (R8.1).`,
      );
    }
    expect(tellNumber(reader.language, [0, 10, 20, 30])).toMatchObject({
      rows: [
        { name: "in the open" },
        { name: "in foxholes" },
        { name: "in a trench" },
        { name: "in a full trench" },
      ],
    });
  });

  test("of a hex: where, who is there and how strong, the ground", () => {
    const told = tellHexBriefly(reader, seen, { ...ASKED, hex: own.at });
    expect(told.startsWith(reader.where(own.at).slice(1), 1)).toBe(true);
    expect(told).toContain(`Ours: ${reader.short(own.id)}, ${own.men} men`);
    expect(told).toMatch(/\d+\u00a0m\b/);
    expect(told).not.toMatch(/[{}]/);
  });

  test("whether the selected unit can get there, and with what left", () => {
    const to = (reach: Parameters<typeof tellHexBriefly>[2]["reach"]) =>
      tellHexBriefly(reader, seen, { ...ASKED, hex: own.at, reach });
    expect(to({ left: 3, stops: false, swims: false })).toContain("Can be reached, 3 points left.");
    expect(to({ left: 1, stops: false, swims: true })).toContain("1 point left, only by swimming.");
    expect(to({ left: 0, stops: true, swims: false })).toContain("the enemy stops us there");
    expect(to("out")).toContain("Out of reach.");
    expect(to(null)).not.toContain("each");
  });

  test("with an order against somebody in hand, whether it can be given there, not whether one can go there", () => {
    const to = (bar: Refusal | null) =>
      tellHexBriefly(reader, seen, {
        ...ASKED,
        hex: own.at,
        reach: "out",
        inHand: { order: "assault", bar },
      });
    expect(to(null)).toContain("Can be assaulted.");
    const told = to({ code: "too-disrupted", rule: "R10.2", facts: { unit: own.id, cohesion: 12 } });
    expect(told).toContain("is too disrupted to assault");
    expect(told).toContain("(R10.2)");
    for (const any of [to(null), told]) expect(any).not.toContain("Out of reach");
  });

  test("of an order without anybody to give it against: that there is nobody, or what bars it", () => {
    const inHand = {
      order: "assault",
      target: null,
      preview: null,
      attackers: [],
      manner: "deployed",
      march: null,
    } as const;
    const told = (hexes: readonly number[], bar: Refusal | null) =>
      tellOrder(reader, seen, { ...inHand, targets: { hexes, bar } });
    expect(told([own.at], null)).toBe("Assault. Choose an enemy in a hex beside the unit.");
    expect(told([], null)).toBe(
      "Assault. No target is known within its reach now: go nearer first, or choose another unit.",
    );
    expect(told([], { code: "cannot-assault", rule: "R4.4", facts: { unit: own.id } })).toContain(
      "such troops do not storm. (R4.4)",
    );
    const shells = { ...inHand, order: "bombard", targets: { hexes: [], bar: null } } as const;
    expect(tellOrder(reader, seen, shells)).toContain("Choose a hex in range, seen or not.");
  });

  test("[R3.4] of shells on a hex where nobody has been found: the range that the panel shows, and the doubt", () => {
    const ours: SideView = { ...seen, activeSide: "soviet" };
    const blind = Object.keys(reader.theatre.scenario.battlefield.terrain).flatMap((key) => {
      const hex = Number(key);
      const foreseen = preview(ours, { type: "bombard", unit: "east-battery", target: hex });
      return foreseen.type === "fire" && (foreseen.span?.enemy.high ?? 0) > 0 ? [{ hex, foreseen }] : [];
    })[0];
    if (!blind?.foreseen.span) throw new Error("nobody could lie unseen anywhere");
    const { low, high } = blind.foreseen.span.enemy;
    const inHand = { order: "bombard", target: blind.hex, preview: blind.foreseen, ...NOBODY } as const;
    const told = tellOrder(reader, ours, { ...inHand, manner: "deployed" });
    expect(told).toContain(`They may lose ${low} to ${high} men: nobody is seen there.`);
    expect(told).not.toContain("They lose");
  });

  test("an enemy no better than he is known", () => {
    const [unit] = reader.theatre.scenario.units.filter(({ side }) => side === "japanese");
    if (!unit) throw new Error("no enemy");
    const enemy = {
      id: unit.id,
      where: own.at,
      turn: 0,
      men: 240,
      guns: 0,
      tanks: 0,
      works: 0,
      room: [],
      wire: 0,
      nests: 0,
      condition: null,
      shaken: null,
    };
    const told = (level: "contact" | "identified", now: 0 | 1) =>
      tellHexFully(reader, { ...seen, enemies: [{ ...enemy, level, now }] }, { ...ASKED, hex: own.at });
    expect(told("identified", 1)).toContain(`${reader.unit(unit.id)}, about 240 men, in sight.`);
    expect(told("contact", 0)).not.toContain(reader.unit(unit.id));
    expect(told("contact", 0)).not.toContain("240");
    expect(told("contact", 0)).toContain("last seen here");
  });

  test("of an order: the odds, the chance, the losses, whether it can be taken back", () => {
    const range = { expected: 30, low: 20, high: 40 };
    const assault = {
      type: "assault",
      odds: [3, 1],
      takes: 62,
      ends: [],
      own: range,
      enemy: { expected: 9, low: 9, high: 9 },
      bogging: 0,
      bogChance: 0,
      bogged: { expected: 0, low: 0, likely: 0, high: 0 },
      breaches: [],
      closes: null,
      reveals: [],
      undo: "dice",
      breakdown: [{ cause: "uphill", rule: "R4.6", amount: -25, helps: "defender" }],
    } as unknown as Preview;
    const order = {
      order: "assault",
      target: own.at,
      preview: assault,
      ...NOBODY,
      attackers: [own.id, own.id],
      manner: "deployed",
    } as const;
    const told = tellOrder(reader, seen, order);
    expect(told).toContain(`Together: ${reader.short(own.id)}, ${reader.short(own.id)}.`);
    expect(told).toContain("2 units, odds 3 to 1. Their chance to take the hex: 62\u00a0%.");
    expect(told).toContain("We lose about 30, 20 to 40; they lose 9.");
    expect(told).toContain("Cannot be taken back: dice fall for the losses of both sides (R4.2).");
    expect(tellOrderFully(reader, seen, order)).toContain(
      "Causes: Up the slope: our fire −25\u00a0% helps them.",
    );
  });

  test("[R2.2] of a march over several turns: when it arrives, and then its first stage", () => {
    const stage = { type: "move", cost: 5, left: 7, underFireFrom: [], own: SURE, tanks: SURE } as const;
    const rest = { reveals: [], undo: "yes", breaches: [], orders: [], closes: null, breakdown: [] } as const;
    const [near, target] = [own.at + 1, own.at + 2];
    const order = {
      order: "move",
      target,
      preview: {
        ...stage,
        ...rest,
        bogging: 0,
        bogChance: 0,
        bogged: SURE,
        swim: null,
        span: null,
      } as unknown as Preview,
      ...NOBODY,
      manner: "deployed",
    } as const;
    const path = [own.at, near, target];
    const arrival = { hex: target, turn: seen.turn + 1 };
    const told = tellOrder(reader, seen, {
      ...order,
      march: { path, stages: [{ hex: near, turn: seen.turn }, arrival] },
    });
    expect(told).toMatch(/^March over several turns to .*\. Arrives by .*\. The first stage, now\. /);
    expect(told.indexOf("Costs 5, leaves 7")).toBeGreaterThan(told.indexOf("The first stage"));
    // Who has done his part stays where he is in this one.
    const later = tellOrder(reader, seen, {
      ...order,
      march: { path, stages: [{ hex: own.at, turn: seen.turn }, arrival] },
    });
    expect(later).toMatch(
      /^March from the next turn on, to .*\. Begins on .*; arrives by .*\. The first stage, with/,
    );
    expect(later).toMatch(/Costs 5, leaves 7\. .*nothing is spent now/);
  });

  test("[R2.3] of an order that is refused: the reason with its rule", () => {
    const preview_ = preview(seen, { type: "move", unit: own.id, path: [], manner: "deployed" });
    expect(preview_.type).toBe("refused");
    const told = tellOrder(reader, seen, {
      order: "move",
      target: own.at,
      preview: preview_,
      ...NOBODY,
      manner: "deployed",
    });
    expect(told).toMatch(/\(R\d+\.\d+\)/);
  });

  test("how things stand in a sentence or two", () => {
    const here = seen.own.filter(({ at }) => at >= 0).length;
    expect(tellStatus(reader, seen, 1)).toMatch(/^Turn 1 of \d+: /);
    const ours: SideView = { ...seen, activeSide: "soviet" };
    expect(tellStatus(reader, ours, 2)).toContain(`2 of ${here} units wait for orders.`);
    expect(tellStatus(reader, ours, 1)).toContain(`1 of ${here} units waits for an order.`);
  });

  test("the enemy's part drawn together: moves, fire, and nothing of what nobody saw", () => {
    const foe = reader.theatre.scenario.units.find(({ side }) => side === "japanese")?.id ?? "";
    const moved = (key: number, to: number) => ({
      key,
      turn: 1,
      seen: { type: "enemy-moved", level: "contact", unit: foe, from: 0, to } as never,
    });
    const fired = {
      key: 9,
      turn: 1,
      seen: { type: "enemy-fired", from: null, target: own.at, how: "shells", loss: 3 } as never,
    };
    expect(tellEnemyPart(reader, [])).toBe("Nothing was seen of the enemy.");
    expect(tellEnemyPart(reader, [moved(1, 3), moved(2, 4), fired])).toBe(
      "The enemy, as we saw it: fired once, 1 unit moved.",
    );
  });

  test("what changed hands is the enemy's deed only where he took it", () => {
    const [place] = reader.theatre.places.values();
    const taken = (key: number, side: string) => ({
      key,
      turn: 1,
      seen: {
        type: "event",
        event: { type: "hex-captured", hex: place?.hexes[0], side, noticedBy: ["soviet"] },
      } as never,
    });
    expect(tellEnemyPart(reader, [taken(1, "soviet")])).toBe("Nothing was seen of the enemy.");
    expect(tellEnemyPart(reader, [taken(1, "japanese")])).toContain("is now held by West");
  });

  test("of a result four sentences, and how many more the chronicle has", () => {
    const lines = Array.from({ length: 7 }, (_, key) => ({
      key,
      turn: 1,
      seen: {
        type: "event",
        event: { type: "unit-arrived", unit: own.id, at: own.at },
      } as never,
    }));
    const told = tellResult(reader, lines);
    expect(told.match(new RegExp(reader.short(own.id), "g"))).toHaveLength(4);
    expect(told).toContain("And 3 things more in the chronicle.");
  });
});
