/** A way is told as one: from where to where, and how many tanks came through. */
import { describe, expect, test } from "vitest";
import { tellGist, tellSeenFacts } from "../../src/console/index.ts";
import { hexFromName, type SeenEvent, type UnitId } from "../../src/engine/index.ts";
import { tellChronicle, tellGathered } from "../../src/telling/index.ts";
import { aScene, heard } from "./aScene.ts";

const { scene } = aScene("khasan-1938", "storm", "soviet");
const { reader } = scene;
const at = (name: string): number => hexFromName(reader.theatre.grid, name);
const tanks = scene.view.own.find(({ id }) => reader.short(id) === "3 TB")?.id ?? "";

const step = (unit: UnitId, from: string, to: string): SeenEvent => ({
  type: "event",
  event: { type: "unit-moved", unit, from: at(from), to: at(to), manner: "deployed", cost: 1 },
});
const thrown = (unit: UnitId, where: string, bogged: number, all: number): SeenEvent => ({
  type: "event",
  event: {
    type: "tanks-bogged",
    unit,
    at: at(where),
    tanks: bogged,
    chance: 2,
    dice: Array.from({ length: all }, () => ({ purpose: "bogging", stream: "fight", sides: 100, face: 50 })),
  },
});

const lines = (seen: readonly SeenEvent[]) => seen.map((each, key) => ({ key, turn: 0, seen: each }));

describe("a march of ours", () => {
  test("of several steps is one line, and its dice are one more", () => {
    const seen = [
      step(tanks, "1706", "1605"),
      thrown(tanks, "1605", 1, 49),
      step(tanks, "1605", "1505"),
      thrown(tanks, "1505", 0, 48),
      step(tanks, "1505", "1404"),
      thrown(tanks, "1404", 2, 48),
    ];
    const { where } = reader;
    const told = [
      `3 TB goes from ${where(at("1706"))} to hex 1404.`,
      "46 of 49 tanks of 3 TB came through the soft ground, 3 bogged down (1 at hex 1605, 2 at hex 1404).",
    ];
    expect(tellSeenFacts(reader, seen)).toEqual(told);
    expect(tellChronicle(reader, lines(seen)).map(({ text }) => text)).toEqual(told);
    expect(tellGathered(reader, lines(seen)).map(({ text }) => text)).toEqual(told);
  });

  test("on which no tank bogs says that all came through", () => {
    const seen = [
      step(tanks, "1706", "1605"),
      thrown(tanks, "1605", 0, 48),
      step(tanks, "1605", "1505"),
      thrown(tanks, "1505", 0, 48),
    ];
    expect(tellSeenFacts(reader, seen).at(-1)).toBe("All 48 tanks of 3 TB came through the soft ground.");
  });

  test("of one step is told as it was, with its one throw", () => {
    const seen = [step(tanks, "1706", "1605"), thrown(tanks, "1605", 3, 43)];
    expect(tellSeenFacts(reader, seen)).toEqual([
      "3 TB goes to hex 1605.",
      `3 tanks of 3 TB bog down at hex 1605 (chance ${reader.language.formatPercent(2)}, 43 dice).`,
    ]);
  });

  test("goes on after fire that it met, and ends with a storm", () => {
    const fire: SeenEvent = { type: "enemy-fired", target: at("1605"), from: null, loss: 2, how: "fire" };
    const met = tellSeenFacts(reader, [
      step("rr-118-bn3", "1706", "1605"),
      fire,
      step("rr-118-bn3", "1605", "1505"),
    ]);
    expect(met).toHaveLength(2);
    expect(met.at(-1)).toBe(`3/118 goes from ${reader.where(at("1706"))} to hex 1505.`);
    const turn: SeenEvent = {
      type: "event",
      event: { type: "turn-began", turn: 1, minute: 0, weather: "clear", light: "day" },
    };
    const apart = tellSeenFacts(reader, [
      step("rr-118-bn3", "1706", "1605"),
      turn,
      step("rr-118-bn3", "1605", "1505"),
    ]);
    expect(apart.filter((line) => line.includes("3/118"))).toEqual([
      "3/118 goes to hex 1605.",
      "3/118 goes to hex 1505.",
    ]);
  });
});

describe("a march of the enemy", () => {
  const [one] = scene.view.enemies.filter(({ level }) => level === "identified");
  if (!one) throw new Error("nobody is made out");
  const went = (from: string, to: string): SeenEvent => ({
    type: "enemy-moved",
    level: "contact",
    unit: one.id,
    from: at(from),
    to: at(to),
  });
  const sighted = (where: string, level: "identified" | "contact" = "identified"): SeenEvent => ({
    type: "event",
    event: {
      type: "sighted",
      by: "soviet",
      unit: one.id,
      known: { ...one, level, where: at(where), condition: "good" },
    },
  });
  const name = reader.short(one.id);

  test("is one line from where to where, in the terminal as in the chronicle", () => {
    const seen = [
      went("1312", "1413"),
      sighted("1413"),
      went("1413", "1514"),
      sighted("1514"),
      went("1514", "1515"),
      sighted("1515"),
    ];
    const told = [`${name} was seen going from hex 1312 to hex 1515.`];
    expect(tellGist(reader, seen)).toEqual(told);
    expect(tellChronicle(reader, lines(seen)).map(({ text }) => text)).toEqual(told);
    expect(tellGathered(reader, lines(seen)).map(({ text }) => text)).toEqual(told);
  });

  test("several of whom the same is told are counted, one seen twice is not two", () => {
    const known = scene.view.enemies.slice(0, 3);
    const contact = (unit: UnitId): SeenEvent => ({
      type: "event",
      event: { type: "sighted", by: "soviet", unit, known: { ...one, level: "contact", where: at("1312") } },
    });
    const seen = known.map(({ id }) => contact(id));
    const several = ["Enemy sighted at hex 1312, unidentified. 3 of them."];
    expect(tellGist(reader, seen)).toEqual(several);
    expect(tellChronicle(reader, lines(seen)).map(({ text }) => text)).toEqual(several);
    expect(tellGathered(reader, lines(seen)).map(({ text }) => text)).toEqual(several);
    expect(tellSeenFacts(reader, [contact(one.id), contact(one.id)])).toEqual([
      "Enemy sighted at hex 1312, unidentified.",
    ]);
  });

  test("[R3.3] names nobody who was not made out", () => {
    const seen = [
      went("1312", "1413"),
      sighted("1413", "contact"),
      went("1413", "1514"),
      sighted("1514", "contact"),
    ];
    const told = ["Enemy seen moving from hex 1312 to hex 1514."];
    expect(tellGist(reader, seen)).toEqual(told);
    expect(tellChronicle(reader, lines(seen)).map(({ text }) => text)).toEqual(told);
  });
});

describe("[R4.8] [R10.3] a unit that is routed", () => {
  const back = (unit: UnitId, from: string, to: string): SeenEvent => ({
    type: "event",
    event: { type: "unit-retreated", unit, from: at(from), to: at(to) },
  });

  test("goes back in one march, however many hexes it is; another's is another", () => {
    const seen = [
      back("rr-118-bn1", "1717", "1718"),
      back("rr-118-bn1", "1718", "1719"),
      back("rr-118-bn1", "1719", "1720"),
      back("rr-118-bn2", "1717", "1718"),
    ];
    const { where } = reader;
    const told = [
      `1/118 falls back from ${where(at("1717"))} to ${where(at("1720"))}.`,
      `2/118 falls back to ${where(at("1718"))}.`,
    ];
    expect(tellSeenFacts(reader, seen)).toEqual(told);
    expect(tellGathered(reader, lines(seen)).map(({ text }) => text)).toEqual(told);
  });
});

describe("[R1.1] a march that is planned for a unit that has done its part", () => {
  const { scene: done } = aScene("khasan-1938", "storm", "soviet", [{ type: "dig", unit: "rr-118-bn1" }]);
  const asked = heard(done, ["plan 1/118 to 2401"]);

  test("is noted, and told with its beginning, its arrival and the price of its first stage", () => {
    expect(asked.doing).toMatchObject({ type: "plan", marches: [{ unit: "rr-118-bn1" }] });
    const told = asked.lines.join("\n");
    expect(asked.lines[0]).toMatch(/^1\/118: March from the next turn on, to .* Begins on .*; arrives by /);
    expect(told).toMatch(/^ {2}Cost: \d+; \d+ left/m);
    expect(told).toContain("nothing is spent now");
  });

  test("is what is offered where a march for now is refused", () => {
    const refused = heard(done, ["march 1/118 to 2401"]);
    expect(refused.kind).toBe("refusal");
    expect(refused.lines.at(-1)).toBe("“plan 1/118 to 2401” lets it march there from the next turn on.");
  });
});
