import { describe, expect, test } from "vitest";
import type { ScenarioFiles } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";
import { type Data, edited, findingsOf, SCENARIOS, said, skirmish } from "./folders.ts";

const khasan = readFolder(SCENARIOS, "khasan-1938");

describe("an error of shape and another of the same file", () => {
  const cases: readonly (readonly [string, string, (data: Data) => void, readonly string[]])[] = [
    [
      "a field that is not known",
      "order-of-battle.json",
      (file) => {
        file.units[3].colour = "green";
        file.units[0].sources = ["A9"];
      },
      [
        'order-of-battle.json › units[3].colour: expected no such field here; found "green"',
        'order-of-battle.json › units[0].sources[0]: expected a source of sources.json; found "A9"',
      ],
    ],
    [
      "a text for a number, in the same entry",
      "order-of-battle.json",
      (file) => {
        file.units[0].men = "forty";
        file.units[0].sources = ["A9"];
      },
      [
        'order-of-battle.json › units[0].men: expected a number; found "forty"',
        'order-of-battle.json › units[0].sources[0]: expected a source of sources.json; found "A9"',
      ],
    ],
    [
      "a deployment that lacks its hex",
      "battles.json",
      (file) => {
        delete file.battles[0].deployments[0].hex;
        file.battles[0].objectives[0].place = "larch-hil";
      },
      [
        "battles.json › battles[0].deployments[0].hex: expected a text; found nothing",
        'battles.json › battles[0].objectives[0].place: expected a place of the map; found "larch-hil" (did you mean "larch-hill"?)',
      ],
    ],
    [
      "a kind of effect that there is not",
      "dispatches.json",
      (file) => {
        file.dispatches[1].effects[0].type = "wether";
        file.dispatches[2].conditions[0].place = "mil-hill";
      },
      [
        'dispatches.json › dispatches[1].effects[0].type: expected one of the kinds that the format knows; found "wether" (did you mean "weather"?)',
        'dispatches.json › dispatches[2].conditions[0].place: expected a place of the map; found "mil-hill" (did you mean "mill-hill"?)',
      ],
    ],
  ];
  test.each(cases)("%s: both are told, and nothing else", (_what, file, change, sentences) => {
    expect(said(edited(skirmish(), file, change))).toEqual(sentences);
  });

  test("an id that another file has wrong is told, though the file it names has an error of shape", () => {
    let files = edited(skirmish(), "order-of-battle.json", (file) => {
      file.units[2].men = "forty";
    });
    files = edited(files, "battles.json", (file) => {
      file.battles[0].deployments[1].unit = "east-pst";
    });
    const sentences = said(files);
    // The post that is written wrong stands nowhere, for one and the same reason.
    expect(sentences).toHaveLength(3);
    expect(sentences.join("\n")).toContain('found "east-pst" (did you mean "east-post"?)');
  });
});

describe("an error of shape makes no other", () => {
  const own = (files: ScenarioFiles): readonly string[] => [
    ...Object.keys(files.files).filter(
      (name) => name.endsWith(".json") && !/^(ground|reference)\//.test(name),
    ),
    "common/rules.json",
    "common/weapons.json",
  ];

  test.each(own(khasan))("a field that is not known in %s", (file) => {
    const sentences = said(edited(khasan, file, (data) => Object.assign(data, { colour: "green" })));
    expect(sentences).toEqual([`${file} › colour: expected no such field here; found "green"`]);
  });

  /** Paths of all values of some data. */
  function pathsOf(data: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
    if (typeof data !== "object" || data === null) return [path];
    const steps = Object.entries(data).map(([key, value]) =>
      pathsOf(value, [...path, Array.isArray(data) ? Number(key) : key]),
    );
    return [...(path.length > 0 ? [path] : []), ...steps.flat()];
  }

  function pathAsTold(path: readonly (string | number)[]): string {
    return path
      .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
      .join("")
      .slice(1);
  }

  /** Every so many values of each file are spoiled, one at a time. */
  const STEP = 29;

  test.each(own(skirmish()))("anything that is no value there, in %s", { timeout: 60_000 }, (file) => {
    const files = skirmish();
    const text = file.startsWith("common/") ? files.common[file.slice(7)] : files.files[file];
    const paths = pathsOf(JSON.parse(text ?? "{}"));
    for (const path of paths.filter((_, index) => index % STEP === 0)) {
      const spoiled = edited(files, file, (data) => {
        const holder = path.slice(0, -1).reduce((value, step) => value[step], data);
        holder[path.at(-1) ?? 0] = { nonsense: true };
      });
      const findings = findingsOf(spoiled);
      const told = pathAsTold(path);
      const elsewhere = findings.filter(
        (finding) =>
          !file.startsWith(finding.file) || !(finding.path.startsWith(told) || told.startsWith(finding.path)),
      );
      expect(findings.length, told).toBeGreaterThan(0);
      expect(elsewhere, told).toEqual([]);
    }
  });
});
