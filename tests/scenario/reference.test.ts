import { describe, expect, test } from "vitest";
import { readReference, readScenario, sayFinding } from "../../src/scenario/index.ts";
import { readFolder, scenarioIds } from "../../src/scenario/node.ts";
import { type Data, edited, SCENARIOS } from "./folders.ts";

const files = readFolder(SCENARIOS, "khasan-1938");

function reference() {
  const reading = readReference(files);
  if (!reading.ok || !reading.reference) throw new Error("the battle has no reference");
  return reading.reference;
}

/** The sentences about one file of the reference after a change. */
function said(file: string, change: (data: Data) => void): readonly string[] {
  const reading = readReference(edited(files, file, change));
  return reading.ok ? [] : reading.findings.map(sayFinding);
}

describe("the reference of a scenario", () => {
  test.each(scenarioIds(SCENARIOS))("%s has one without a finding, or none", (id) => {
    const reading = readReference(readFolder(SCENARIOS, id));
    expect(reading.ok ? [] : reading.findings.map(sayFinding)).toEqual([]);
  });

  test("a scenario may do without it", () => {
    expect(readReference(readFolder(SCENARIOS, "skirmish"))).toEqual({ ok: true, reference: null });
  });

  test("answers tell days in words, and nothing twice", () => {
    const answers = reference().claims.flatMap(({ id, answers }) =>
      answers.map((answer) => ({ id, ...answer })),
    );
    const machine = answers.filter(({ value, unit }) => /\d{4}-\d\d/.test(`${value} ${unit ?? ""}`));
    expect(machine.map(({ id }) => id)).toEqual([]);
    const twice = answers.filter(({ value, unit }) => unit !== undefined && `${value}`.includes(unit));
    expect(twice.map(({ id }) => id)).toEqual([]);
    const noted = reference().claims.find(({ id }) => id === "zaozernaya-retaken");
    expect(noted?.answers[0]).toMatchObject({ value: "by 22:00 on 6 August 1938" });
  });

  test("has every question of the record, the ones found since, and the two that were asked for by name", () => {
    const ids = reference().claims.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(76);
    for (const id of [
      "emperor-approval",
      "two-clocks",
      "crest-holders",
      "soviet-tank-losses",
      "japanese-troops",
    ])
      expect(ids).toContain(id);
  });

  test("sets against the emperor's approval what Japanese papers say, and says who says so", () => {
    const claim = reference().claims.find(({ id }) => id === "emperor-approval");
    const voices = new Set(claim?.answers.flatMap(({ sources }) => sources.map(({ source }) => source)));
    expect([...voices]).toEqual(expect.arrayContaining(["A5", "F5", "kasahara"]));
    expect(claim?.found).toMatch(/side by side/);
  });

  test("every question belongs to an event, a place or a unit, so that it can be reached from there", () => {
    const stray = reference().claims.filter(
      ({ events, places, units }) => events.length + places.length + units.length === 0,
    );
    expect(stray.map(({ id }) => id)).toEqual([]);
  });

  test("every place of the map and of the words is in the gazetteer", () => {
    const reading = readScenario(files);
    if (!reading.ok) throw new Error("the scenario does not read");
    const known = new Set(reference().places.map(({ id }) => id));
    const places = [
      ...reading.book.map.places.map(({ id }) => id),
      ...Object.keys(reading.words("en").places),
    ];
    expect(places.filter((id) => !known.has(id))).toEqual([]);
  });

  test("the two hills have their names in Russian, Japanese and Chinese", () => {
    for (const id of ["zaozernaya", "bezymyannaya"]) {
      const names = reference().places.find((place) => place.id === id)?.names;
      expect([names?.ru, names?.ja, names?.zh].every((name) => name !== undefined && name !== "")).toBe(true);
    }
  });

  test("what was not there is said not to have been", () => {
    const absent = reference()
      .weapons.filter(({ present }) => present === "no")
      .map(({ id }) => id);
    expect(absent).toEqual(expect.arrayContaining(["jp-tanks", "jp-aircraft"]));
  });

  test("no file of it holds a web address, or a code in place of an article's name", () => {
    for (const [name, text] of Object.entries(files.files).filter(([name]) =>
      name.startsWith("reference/"),
    )) {
      expect(text, name).not.toMatch(/https?:|www\.|\.txt\b/);
      if (name !== "reference/pages.json")
        expect(text, name).not.toMatch(/"[^"]*(?<![\w-])[AF][1-5] (?:has|says|gives)/);
    }
  });
});

describe("what is wrong with a reference is named", () => {
  const CASES: readonly (readonly [string, string, (data: Data) => void, string])[] = [
    [
      "a claim about an event that the chronology lacks",
      "reference/claims.json",
      (file) => {
        file.claims[0].events = ["1938-08-red-army-loses"];
      },
      'reference/claims.json › claims[0].events[0]: expected an event of reference/chronology.json; found "1938-08-red-army-loses" (did you mean "1938-08-red-army-losses"?)',
    ],
    [
      "an answer from a source that is in no list",
      "reference/claims.json",
      (file) => {
        file.claims[0].answers[0].sources = [{ source: "kasahra" }];
      },
      'reference/claims.json › claims[0].answers[0].sources[0].source: expected a source of reference/bibliography.json; found "kasahra" (did you mean "kasahara"?)',
    ],
    [
      "a unit under one that is not there",
      "reference/formations.json",
      (file) => {
        file.units.find((unit: Data) => unit.id === "rr-118").parent = "rd-400";
      },
      'expected a unit of reference/formations.json; found "rd-400"',
    ],
    [
      "two people of one id",
      "reference/people.json",
      (file) => {
        file.people.push(file.people[0]);
      },
      'expected an id of its own; found "blyukher", the id of people[0].id too',
    ],
    [
      "a source that is neither in the scenario's list nor told whole",
      "reference/bibliography.json",
      (file) => {
        file.sources.push({ id: "nobody", short: "nobody", perspective: "press", kind: "rumour" });
      },
      'expected a source of sources.json, or its author, title and worth here; found "nobody"',
    ],
    [
      "a perspective that is none",
      "reference/bibliography.json",
      (file) => {
        file.sources[0].perspective = "sovjet";
      },
      '(did you mean "soviet"?)',
    ],
    [
      "a dispatch at a place that the gazetteer lacks",
      "dispatches.json",
      (file) => {
        file.dispatches[0].places = ["nowhere"];
      },
      'dispatches.json › dispatches[0].places[0]: expected a place of reference/gazetteer.json; found "nowhere"',
    ],
  ];

  test.each(CASES)("%s", (_what, file, change, sentence) => {
    expect(said(file, change).join("\n")).toContain(sentence);
  });

  test.each(Object.keys(files.files).filter((name) => name.startsWith("reference/")))(
    "a field that is not known in %s, and no other error for it",
    (file) => {
      expect(said(file, (data) => Object.assign(data, { colour: "green" }))).toEqual([
        `${file} › colour: expected no such field here; found "green"`,
      ]);
    },
  );

  test("a missing file is named, and everything else that is wrong with it", () => {
    const { "reference/people.json": _gone, ...rest } = files.files;
    const reading = readReference({ ...files, files: rest });
    const sentences = reading.ok ? [] : reading.findings.map(sayFinding);
    expect(sentences).toEqual(["reference/people.json: expected a file of this name; found none"]);
  });
});
