import { describe, expect, test } from "vitest";
import { begin, type OwnUnit, prepare, type SideView, view } from "../../src/engine/index.ts";
import { createLanguage, readRuleBook } from "../../src/language/index.ts";
import { NO_NOTES } from "../../src/notebook/index.ts";
import { findIn, linesOfKind } from "../../src/panels/drawers/finding.ts";
import {
  comingWished,
  EVERYBODY,
  enemiesWished,
  troublesOf,
  unitsWished,
} from "../../src/panels/drawers/unitList.ts";
import { findsInBook, findsInGame, folded, search } from "../../src/panels/search/finds.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";
import type { LineKind, ToldLine } from "../../src/telling/chronicle.ts";
import { makeReader } from "../../src/telling/reader.ts";
import { readSource } from "../architecture/sources.ts";

function open(id: string) {
  const reading = readScenario(readFolder("scenarios", id));
  if (!reading.ok) throw new Error(`${id} does not pass its check`);
  const { scenario, book } = reading;
  const theatre = prepare(scenario);
  const battle = scenario.battles[0]?.id ?? "";
  const words = reading.words("en");
  const language = createLanguage("en");
  const reader = makeReader({ language, words, book, theatre, side: "soviet", battle });
  const seen: SideView = view(begin(scenario, { battle, seed: "lists" }).state, "soviet");
  const finds = [
    ...findsInGame(reader, { view: seen, words, book } as Parameters<typeof findsInGame>[1]),
    ...findsInBook(readRuleBook(readSource("docs/RULES.md").text)),
  ];
  return { reader, seen, finds };
}

describe("search", () => {
  const { reader, finds } = open("khasan-1938");
  const first = (asked: string) => search(reader, finds, asked)[0];
  const place = (id: string) => reader.place(id);

  test.each([
    ["go to 62.1", "machine-gun-hill"],
    ["62,1", "machine-gun-hill"],
    ["Changkufeng", "zaozernaya"],
    ["Заозёрная", "zaozernaya"],
    // A slip of the hand, and a word before the name.
    ["zaozernya", "zaozernaya"],
    ["Высота 62,1", "machine-gun-hill"],
    ["сопка Заозёрная", "zaozernaya"],
    ["заозерная", "zaozernaya"],
    ["張鼓峰", "zaozernaya"],
    ["where is zaoz", "zaozernaya"],
  ])("%s finds the place by any of its names", (asked, id) => {
    expect(first(asked)?.title).toBe(place(id));
    expect(first(asked)?.goal.to).toBe("hex");
  });

  test("a unit is found by its short name before all that only holds it", () => {
    const unit = reader.theatre.scenario.units.find(({ side }) => side === "soviet")?.id ?? "";
    expect(first(reader.short(unit))).toMatchObject({ kind: "unit", goal: { to: "unit", unit } });
  });

  test("a hex by its number, a rule by its number and its words, a term by its name", () => {
    expect(first("2014")).toMatchObject({ kind: "hex" });
    expect(first("hex 2014")?.title).toContain("2014");
    expect(first("r2.7")).toMatchObject({ kind: "rule", goal: { to: "rule", rule: "R2.7" } });
    expect(first("zone of control")).toMatchObject({ kind: "term" });
    expect(search(reader, finds, "9999")).toEqual([]);
    expect(search(reader, finds, "   ")).toEqual([]);
  });

  test("no more of a kind than can be read", () => {
    const kinds = search(reader, finds, "a").map(({ kind }) => kind);
    for (const kind of new Set(kinds))
      expect(kinds.filter((each) => each === kind).length).toBeLessThanOrEqual(6);
  });

  test("letters with marks, dashes and commas make no difference", () => {
    expect(folded("Satō – 62,1")).toBe("sato - 62.1");
  });
});

describe("the list of units", () => {
  const { reader, seen } = open("skirmish");
  const ids = (wish: Partial<typeof EVERYBODY>, own: readonly OwnUnit[] = seen.own) =>
    unitsWished(reader, { ...seen, own }, NO_NOTES, { ...EVERYBODY, ...wish }).map(({ id }) => id);
  const here = seen.own.filter(({ at }) => at >= 0);
  const changed = (id: string, change: Partial<OwnUnit>) =>
    seen.own.map((unit) => (unit.id === id ? { ...unit, ...change } : unit));

  test("has everybody on the map as the staffs have them", () => {
    expect(ids({})).toEqual(here.map(({ id }) => id));
  });

  test("sorts by name, strength, cohesion and by who waits", () => {
    expect(ids({ sort: "name" })).toEqual(["east-post", "east-battery", "east-battalion"]);
    // 450 and 90 men; a battery is counted by its 4 guns.
    expect(ids({ sort: "strength" })).toEqual(["east-battalion", "east-post", "east-battery"]);
    expect(ids({ sort: "cohesion" }, changed("east-battery", { cohesion: 12 }))[0]).toBe("east-battery");
    expect(ids({ sort: "orders" }, changed("east-post", { deed: "dig" })).at(-1)).toBe("east-post");
    expect(
      ids({ sort: "supply" }, changed("east-post", { supply: { turns: 2, why: "far" } as never }))[0],
    ).toBe("east-post");
  });

  test("filters by word, arm, who waits and who is in trouble", () => {
    expect(ids({ text: "batt fiel" })).toEqual(["east-battery"]);
    expect(ids({ arm: "artillery" })).toEqual(["east-battery"]);
    const own = changed("east-post", { deed: "dig", cohesion: 5 });
    expect(ids({ only: { waiting: true, troubled: false } }, own)).not.toContain("east-post");
    expect(ids({ only: { waiting: false, troubled: true } }, own)).toEqual(["east-post"]);
    expect(ids({ text: "nobody of this name" })).toEqual([]);
  });

  test("filters those on their way and the known enemies as well", () => {
    const coming = changed("east-post", { at: -1 });
    const onTheWay = (text: string, only = EVERYBODY.only) =>
      comingWished(reader, { ...seen, own: coming }, { ...EVERYBODY, text, only }).map(({ id }) => id);
    // The tanks come in later in any case.
    expect(onTheWay("")).toEqual(["east-post", "east-tanks"]);
    expect(onTheWay(reader.short("east-post"))).toEqual(["east-post"]);
    expect(onTheWay("nobody of this name")).toEqual([]);
    expect(onTheWay("", { waiting: true, troubled: false })).toEqual([]);
    const enemy = { id: "west-battalion", where: here[0]?.at ?? 0, level: "identified", now: 1 };
    const foes = (wish: Partial<typeof EVERYBODY>, level = "identified") =>
      enemiesWished(reader, { ...seen, enemies: [{ ...enemy, level }] } as unknown as SideView, {
        ...EVERYBODY,
        ...wish,
      }).length;
    expect(foes({})).toBe(1);
    expect(foes({ text: reader.short("west-battalion") })).toBe(1);
    expect(foes({ text: "nobody of this name" })).toBe(0);
    // Who is not made out is not found by a name that nobody knows.
    expect(foes({ text: reader.short("west-battalion") }, "contact")).toBe(0);
    expect(foes({ arm: "artillery" })).toBe(0);
    expect(foes({ only: { waiting: false, troubled: true } })).toBe(0);
  });

  test("says what a unit suffers from", () => {
    const [unit] = here;
    if (!unit) throw new Error("nobody is on the map");
    expect(troublesOf(reader, seen, unit)).toEqual([]);
    const poor = { ...unit, men: 100, suppressed: 55, supply: { turns: 1, why: "enemy" } as never };
    expect(troublesOf(reader, seen, poor)).toEqual(["supply", "heldDown", "losses"]);
  });
});

describe("finding in the chronicle", () => {
  const line = (key: number, turn: number, kind: LineKind | null, text: string): ToldLine => ({
    key,
    turn,
    text,
    heading: kind === null ? 1 : 0,
    dispatch: null,
    kind,
    seen: { type: "enemy-moved", level: "contact", unit: "post", from: 0, to: 1 },
  });
  const lines = [
    line(0, 1, null, "Turn 1"),
    line(1, 1, "movement", "Post goes to the mill."),
    line(2, 2, null, "Turn 2"),
    line(3, 2, "fighting", "The Mill is stormed; the mill falls."),
  ];

  test("counts every find, whatever its case, in the order of the lines", () => {
    const found = findIn(lines, "MILL");
    expect(found.count).toBe(3);
    expect(found.lines[3]?.pieces).toEqual([
      { text: "The ", find: null },
      { text: "Mill", find: 1 },
      { text: " is stormed; the ", find: null },
      { text: "mill", find: 2 },
      { text: " falls.", find: null },
    ]);
    expect(findIn(lines, " ").count).toBe(0);
  });

  test("shows lines of a kind with the head of their turn", () => {
    expect(linesOfKind(lines, "fighting").map(({ key }) => key)).toEqual([2, 3]);
    expect(linesOfKind(lines, "all")).toHaveLength(4);
    expect(linesOfKind(lines, "supply")).toEqual([]);
  });
});

describe("terms that are marked in the panels", () => {
  test("each is told in the rule book's glossary", async () => {
    const en = (await import("../../src/language/en.json", { with: { type: "json" } })).default;
    const told = new Set(
      readRuleBook(readSource("docs/RULES.md").text).glossary.terms.map(({ term }) => term),
    );
    const { more: _more, ...terms } = en.terms;
    expect(Object.values(terms).filter((term) => !told.has(term))).toEqual([]);
  });
});
