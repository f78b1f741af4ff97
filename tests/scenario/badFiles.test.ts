import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readScenario, sayFinding } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";
import { type Data, edited, SCENARIOS, said, skirmish, withText } from "./folders.ts";

type Change = (data: Data) => void;

const temporary = mkdtempSync(path.join(tmpdir(), "khasan-files-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe("numbers and words beyond all sense", () => {
  const cases: readonly (readonly [string, string, Change, string])[] = [
    [
      "a calendar without end",
      "scenario.json",
      (file) => (file.calendar.turns = 1e9),
      "calendar.turns: expected at most 1000",
    ],
    [
      "an army in one unit",
      "order-of-battle.json",
      (file) => (file.units[0].men = 20_001),
      "units[0].men: expected at most 20000",
    ],
    [
      "guns beyond count",
      "order-of-battle.json",
      (file) => (file.units[2].guns = 501),
      "units[2].guns: expected at most 500",
    ],
    [
      "tanks beyond count",
      "order-of-battle.json",
      (file) => (file.units[0].tanks = 501),
      "units[0].tanks: expected at most 500",
    ],
    [
      "no quality at all",
      "order-of-battle.json",
      (file) => (file.units[0].quality = 9),
      "units[0].quality: expected at least 10",
    ],
    [
      "more quality than there is",
      "order-of-battle.json",
      (file) => (file.units[0].quality = 301),
      "units[0].quality: expected at most 300",
    ],
    [
      "a unit that breaks at once",
      "order-of-battle.json",
      (file) => (file.units[0].breakLimit = 0),
      "units[0].breakLimit: expected at least 1",
    ],
    [
      "a unit that loses more than itself",
      "order-of-battle.json",
      (file) => (file.units[0].breakLimit = 101),
      "units[0].breakLimit: expected at most 100",
    ],
    [
      "rifles for an army",
      "order-of-battle.json",
      (file) => (file.units[1].weapons.rifle = 9000),
      "order-of-battle.json › units[1].weapons: warning: expected weapons for its",
    ],
    ...(
      [
        [
          "sorties",
          { type: "sorties", side: "soviet", sorties: 2001, tonnes: 1, turns: 1 },
          "sorties: expected at most 2000",
        ],
        [
          "bombs",
          { type: "sorties", side: "soviet", sorties: 1, tonnes: 2001, turns: 1 },
          "tonnes: expected at most 2000",
        ],
        ["shells", { type: "shells", side: "soviet", percent: 1001 }, "percent: expected at most 1000"],
        [
          "a price",
          { type: "restraint", side: "soviet", act: "fly", weight: 101 },
          "weight: expected at most 100",
        ],
        ["cohesion", { type: "command", side: "soviet", cohesion: -101 }, "cohesion: expected at least -100"],
        ["orders", { type: "orders", side: "soviet", orders: 51, turns: 1 }, "orders: expected at most 50"],
        ["escalation", { type: "escalation", side: "soviet", points: 101 }, "points: expected at most 100"],
      ] as const
    ).map(
      ([what, effect, sentence]) =>
        [
          `[R13.3] an effect on ${what} beyond any day of war`,
          "dispatches.json",
          ((file) => file.dispatches[1].effects.push(effect)) as Change,
          `dispatches[1].effects[1].${sentence}`,
        ] as const,
    ),
    [
      "a year that is none",
      "sources.json",
      (file) => (file.sources[0].year = "long ago"),
      "sources[0].year: expected a year of four digits",
    ],
    [
      "a blank name",
      "words/en/units.json",
      (file) => (file.units["east-post"].name = "  "),
      "units.east-post.name: expected a name that is not blank",
    ],
    [
      "a name that rings the bell",
      "words/en/units.json",
      (file) => (file.units["east-post"].name = "a\u0007"),
      "units.east-post.name: expected a name without control characters",
    ],
    [
      "a battle under another name",
      "battles.json",
      (file) => (file.battles[0].id = "campain"),
      'battles: expected a battle "campaign", the whole of it; found campain, by-day (did you mean "campaign"?)',
    ],
  ];
  test.each(cases)("%s is named", (_what, file, change, sentence) => {
    expect(said(edited(skirmish(), file, change)).join("\n")).toContain(sentence);
  });

  test("[R13.1] a minute beyond the calendar is named as a minute", () => {
    const files = edited(skirmish(), "dispatches.json", (file) => {
      file.dispatches[1].time = null;
      file.dispatches[1].minute = 1e12;
    });
    expect(said(files)).toEqual([
      "dispatches.json › dispatches[1].minute: expected at most 2880: a time within the calendar (1938-05-14 00:00 to 1938-05-16 00:00); found 1000000000000",
    ]);
  });

  test("a battle of history without a ceasefire is wondered at, an invented one is not", () => {
    const files = edited(skirmish(), "scenario.json", (file) => {
      file.invented = false;
    });
    expect(said(files)).toEqual([
      'dispatches.json › dispatches: warning: expected a dispatch with the effect "ceasefire"; found none',
    ]);
    expect(said(skirmish())).toEqual([]);
  });

  test("[R12.1] a price for a breach of a line that nobody drew is an error, once", () => {
    const files = edited(skirmish(), "battlefield.tmj", (map) => {
      map.layers = map.layers.filter((layer: Data) => layer.name !== "borders");
    });
    expect(said(files)).toEqual([
      'scenario.json › restraints.soviet.cross-border: expected 0, for the map has no line in its layer "borders"; found 2',
    ]);
  });
});

describe("texts that a reader must not trip over", () => {
  test("a byte order mark says nothing", () => {
    expect(said(withText(skirmish(), "sky.json", `\uFEFF${skirmish().files["sky.json"]}`))).toEqual([]);
  });

  test.each([
    ["lists", "[".repeat(100_000) + "]".repeat(100_000)],
    ["objects that never end", '{"a":'.repeat(100_000)],
  ])("%s in one another are a finding, however deep", (_what, text) => {
    expect(said(withText(skirmish(), "sky.json", text))[0]).toContain(
      "at most 64 lists and objects in one another",
    );
  });

  test("a key given twice is named, and one in a text is none", () => {
    const text = skirmish().files["sky.json"]?.replace('"weather":', '"weather": "rain", "weather":') ?? "";
    expect(said(withText(skirmish(), "sky.json", text))).toEqual([
      'sky.json › turns[0].weather: expected each name once in an object; found "weather" a second time',
    ]);
    const quoted = edited(skirmish(), "sky.json", (file) => {
      file.note = '{"a": 1, "a": 2, "__proto__": 3}';
    });
    expect(said(quoted)).toEqual([]);
  });

  test.each(["__proto__", "constructor", "prototype", "__pr\\u006fto__"])("the key %s is refused", (key) => {
    const text =
      skirmish().files["order-of-battle.json"]?.replace('"weapons": {', `"weapons": {"${key}": 5,`) ?? "";
    const sentences = said(withText(skirmish(), "order-of-battle.json", text));
    expect(sentences[0]).toContain("units[0].weapons.");
    expect(sentences[0]).toContain("expected a name that JavaScript does not use itself");
    expect(sentences).toHaveLength(1);
  });

  test("what a file says cannot steer the terminal", () => {
    const files = edited(skirmish(), "sky.json", (file) => {
      file.turns[0].weather = "\u009b31mred\u202e";
    });
    expect(said(files)[0]).toContain("\\u009b31mred\\u202e");
  });
});

describe("one mistake is one finding", () => {
  const without = (name: string) =>
    edited(skirmish(), "battlefield.tmj", (map) => {
      map.layers = map.layers.filter((layer: Data) => layer.name !== name);
    });

  test.each(["terrain", "elevation", "places"])("the layer %s is missing", (name) => {
    const sentences = said(without(name));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain(`layer "${name}"; found none of that name`);
  });

  test("a tile without ground shifts no hex after it", () => {
    const files = edited(skirmish(), "battlefield.tmj", (map) => {
      map.layers[0].data[0] = 9999;
    });
    expect(said(files)).toHaveLength(1);
  });

  test("a second layer of the same name", () => {
    const files = edited(skirmish(), "battlefield.tmj", (map) => {
      map.layers.push(map.layers.find((layer: Data) => layer.name === "terrain"));
    });
    expect(said(files)).toEqual([
      'battlefield.tmj › layers "terrain": expected one layer of this name; found a second one, a tilelayer',
    ]);
  });

  test("a field of scenario.json that is wrong says nothing of the words", () => {
    const files = edited(skirmish(), "scenario.json", (file) => {
      file.format = 2;
    });
    expect(said(files)).toEqual(["scenario.json › format: expected 1; found 2"]);
  });

  test("a file of words that is missing is named once", () => {
    const { "words/en/units.json": _gone, ...files } = skirmish().files;
    expect(said({ ...skirmish(), files })).toEqual([
      'words/en/units.json: expected the words of "units", for 8 ids; found none',
    ]);
  });

  test("a file that nobody reads is a warning", () => {
    expect(said(withText(skirmish(), "scribbles.json", "{}"))).toEqual([
      "scribbles.json: warning: expected a file that a scenario has; found one that is not read",
    ]);
  });
});

describe("a folder with something else in place of a file", () => {
  test.each([
    [
      "a folder",
      (file: string) => mkdirSync(file),
      "sky.json: expected a file that can be read; found a folder",
    ],
    [
      "a link that leads nowhere",
      (file: string) => symlinkSync("/nowhere/at/all", file),
      "sky.json: expected a file that can be read; found a link that leads nowhere",
    ],
  ] as const)("%s is a finding", (what, put, sentence) => {
    const root = path.join(temporary, what.replaceAll(" ", "-"));
    for (const name of ["skirmish", "common"])
      cpSync(path.join(SCENARIOS, name), path.join(root, name), { recursive: true });
    const file = path.join(root, "skirmish", "sky.json");
    rmSync(file);
    put(file);
    const reading = readScenario(readFolder(root, "skirmish"));
    expect(reading.ok ? [] : reading.findings.map(sayFinding)).toEqual([sentence]);
  });
});
