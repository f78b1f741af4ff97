import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { playBattle } from "../../src/cli/play.ts";
import { reportOf } from "../../src/cli/report.ts";
import { findScenario, loadScenario } from "../../src/cli/scenarios.ts";
import { count } from "../../src/cli/words.ts";
import { readScenario, sayFinding } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";
import { inProcess } from "./inProcess.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "khasan-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the program as a person does. */
function khasan(...args: string[]) {
  const run = spawnSync(process.execPath, ["bin/khasan.mjs", ...args], {
    cwd: ROOT,
    encoding: "utf8",
    timeout: 60_000,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

afterEach(() => vi.restoreAllMocks());

function fileOf(name: string): string {
  return path.join(folder, name);
}

const TIME = 60_000;

describe("simulate", () => {
  test("plays a battle twice alike and writes the whole result", { timeout: TIME }, () => {
    const files = [fileOf("a.json"), fileOf("b.json")];
    for (const json of files) {
      const { code, out } = khasan(
        "simulate",
        "--scenario",
        "skirmish",
        "--seed",
        "7",
        "--soviet",
        "regular",
        "--japanese",
        "regular",
        "--json",
        json,
      );
      expect(code).toBe(0);
      expect(out).toContain("Outcome:");
    }
    const [first, second] = files.map((file) => JSON.parse(readFileSync(file, "utf8")));
    expect({ ...second, seconds: 0 }).toEqual({ ...first, seconds: 0 });
    expect(Object.keys(first)).toEqual([
      "scenario",
      "battle",
      "seed",
      "engineVersion",
      "rulesVersion",
      "seconds",
      "turns",
      "dispatches",
      "losses",
      "lossesByCause",
      "sick",
      "tanks",
      "aircraft",
      "commands",
      "outcome",
    ]);
    expect(first.turns).toHaveLength(8);
    for (const turn of first.turns) {
      expect(turn.date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect([0, 6, 12, 18]).toContain(turn.hour);
      expect(turn.hash).toMatch(/^[0-9a-f]{16}$/);
      for (const holder of Object.values(turn.holders))
        expect(["soviet", "japanese", "none", "contested"]).toContain(holder);
    }
    expect(new Set(first.turns.map(({ hash }: { hash: string }) => hash)).size).toBe(8);
    expect(first.dispatches).toHaveLength(3);
    for (const dispatch of first.dispatches) {
      expect(["fired", "void"]).toContain(dispatch.status);
      expect(dispatch.reason === undefined).toBe(dispatch.status === "fired");
    }
    expect(Object.keys(first.losses.soviet).sort()).toEqual([
      "guns",
      "killed",
      "missing",
      "tanks",
      "wounded",
    ]);
    for (const side of ["soviet", "japanese"]) {
      const tolls = Object.values<{ men: number; tanks: number }>(first.lossesByCause[side]);
      const { killed, wounded, missing, tanks } = first.losses[side];
      expect(tolls.reduce((sum, toll) => sum + toll.men, 0)).toBe(killed + wounded + missing);
      expect(tolls.reduce((sum, toll) => sum + toll.tanks, 0)).toBe(tanks);
    }
    expect(first.outcome).toMatchObject({ reason: "ceasefire" });
    expect(["soviet", "japanese", null]).toContain(first.outcome.winner);
  });

  test("takes the scenario as its first argument, too", { timeout: TIME }, async () => {
    const { code, out } = await inProcess(["simulate", "skirmish", "--seed", "7"]);
    expect(code).toBe(0);
    expect(out).toContain("skirmish, campaign, seed 7");
  });

  test("another seed gives another battle, and the record holds its hashes", { timeout: TIME }, () => {
    const [json, record] = [fileOf("c.json"), fileOf("c-record.json")];
    expect(
      khasan("simulate", "--scenario", "skirmish", "--seed", "8", "--json", json, "--record", record).code,
    ).toBe(0);
    const report = JSON.parse(readFileSync(json, "utf8"));
    const kept = JSON.parse(readFileSync(record, "utf8"));
    expect(kept.hashes).toEqual(report.turns.map(({ hash }: { hash: string }) => hash));
    expect(kept.commands).toHaveLength(report.commands);
  });
});

describe("the words of a result", () => {
  test("numbers go with their nouns", () => {
    expect([0, 1, 2].map((number) => count("tank", number))).toEqual(["0 tanks", "1 tank", "2 tanks"]);
  });

  test("[R13.2] a dispatch that did not come says why in names, and keeps its own date", () => {
    const reading = loadScenario(findScenario("simulate", "skirmish"));
    if (!reading) throw new Error("the skirmish has errors");
    const levels = { soviet: "regular", japanese: "regular" } as const;
    const played = playBattle(reading.scenario, { battle: "campaign", seed: "7", levels });
    const [first, , third] = reading.scenario.dispatches;
    const failed = { turn: 0, minute: 0, status: "void", reason: "0" } as const;
    const state = {
      ...played.state,
      dispatches: { ...played.state.dispatches, [first?.id ?? ""]: failed, [third?.id ?? ""]: failed },
    };
    const { dispatches } = reportOf(reading, "7", { ...played, state }, 0);
    const words = reading.words("en");
    expect(dispatches[0]?.reason).toBe(`${words.units["east-post"]?.name} was no longer in being`);
    expect(dispatches[2]?.reason).toBe(
      `${words.places["mill-hill"]?.name} was not in Soviet hands alone at the end of this turn`,
    );
    expect(dispatches[2]).toMatchObject({ date: "1938-05-15", hour: 6, turn: 6 });
  });

  test("24:00 is the last hour of its own day and of the last turn", () => {
    const files = readFolder(path.join(ROOT, "scenarios"), "skirmish");
    const text = (files.files["dispatches.json"] ?? "")
      .replace('"1938-05-15",\n      "time": "06:00"', '"1938-05-15",\n      "time": "24:00"')
      .replace('"minute": 1800', '"minute": 2880');
    const reading = readScenario({ ...files, files: { ...files.files, "dispatches.json": text } });
    if (!reading.ok) throw new Error(reading.findings.map(sayFinding).join("\n"));
    const levels = { soviet: "regular", japanese: "regular" } as const;
    const played = playBattle(reading.scenario, { battle: "campaign", seed: "7", levels });
    const { dispatches } = reportOf(reading, "7", played, 0);
    expect(dispatches.at(-1)).toMatchObject({ date: "1938-05-15", hour: 24, turn: 8 });
  });
});

describe("validate and map", () => {
  test("a sound scenario is 0, by its id or its folder", { timeout: TIME }, () => {
    expect(khasan("validate", "skirmish").code).toBe(0);
    expect(khasan("validate", "scenarios/skirmish").code).toBe(0);
  });

  test("a folder without a scenario is 1, with every finding", { timeout: TIME }, () => {
    const scenarios = path.join(folder, "scenarios");
    mkdirSync(path.join(scenarios, "empty"), { recursive: true });
    cpSync(path.join(ROOT, "scenarios/common"), path.join(scenarios, "common"), { recursive: true });
    const { code, out } = khasan("validate", path.join(scenarios, "empty"));
    expect(code).toBe(1);
    expect(out.split("\n").length).toBeGreaterThan(5);
    expect(out).toContain("scenario.json");
  });

  test("a map in letters has every row and a legend", { timeout: TIME }, () => {
    const { code, out } = khasan("map", "skirmish", "--text");
    expect(code).toBe(0);
    expect(out).toContain("Legend:");
    expect(out.split("\n").filter((line) => /^\d\d {2}/.test(line))).toHaveLength(6);
  });

  test("a map as a picture is a PNG", { timeout: TIME }, () => {
    const png = fileOf("map.png");
    expect(khasan("map", "skirmish", "--png", png).code).toBe(0);
    expect(existsSync(png)).toBe(true);
    expect(readFileSync(png).subarray(1, 4).toString("latin1")).toBe("PNG");
  });
});

describe("arguments", () => {
  const wrong: readonly (readonly [string, readonly string[], string])[] = [
    ["no verb", [], "simulate"],
    ["a misspelt verb", ["simulat"], 'did you mean "simulate"?'],
    ["a misspelt option", ["simulate", "--scenaro", "skirmish"], 'did you mean "--scenario"?'],
    ["an option without its value", ["simulate", "--scenario", "skirmish", "--seed"], "--seed"],
    ["no scenario", ["simulate"], "skirmish"],
    ["an unknown scenario", ["simulate", "--scenario", "skirmsh"], 'did you mean "skirmish"?'],
    [
      "an unknown battle",
      ["simulate", "--scenario", "skirmish", "--battle", "campain"],
      'did you mean "campaign"?',
    ],
    ["an unknown commander", ["simulate", "--scenario", "skirmish", "--soviet", "genius"], "regular"],
    ["too many arguments", ["validate", "skirmish", "again"], "again"],
    ["an option given twice", ["simulate", "--scenario", "skirmish", "--seed", "1", "--seed", "2"], "twice"],
    ["an empty seed", ["simulate", "--scenario", "skirmish", "--seed="], '"--seed" needs a value'],
    ["a file instead of a folder", ["validate", "scenarios/skirmish/scenario.json"], "scenarios/skirmish\n"],
    ["the shared numbers as a scenario", ["validate", "scenarios/common"], "is no scenario"],
    [
      "a result where a folder stands",
      ["simulate", "--scenario", "skirmish", "--json", folder],
      "it is a folder",
    ],
    [
      "a result in a folder that is not there",
      ["validate", "skirmish", "--json", path.join(folder, "no", "such", "a.json")],
      "; make it first",
    ],
    [
      "a result below a file",
      ["validate", "skirmish", "--json", "package.json/a.json"],
      "is a file, not a folder",
    ],
    [
      "a folder of scenarios",
      ["validate", "scenarios"],
      "it holds scenarios: khasan-1938, skirmish. Name one of them, such as scenarios/khasan-1938",
    ],
    [
      "two scenarios",
      ["calibrate", "skirmish", "--scenario", "khasan-1938"],
      'two scenarios are named, "skirmish" and by --scenario "khasan-1938"',
    ],
    [
      "one file for the result and the record",
      ["simulate", "skirmish", "--json", path.join(folder, "x.json"), "--record", `${folder}/./x.json`],
      "--json and --record both name",
    ],
    ["nothing to draw", ["map", "skirmish"], "--png"],
    ["help for no verb", ["help", "nothing"], "nothing"],
  ];
  test.each(wrong)("%s is 2 with a sentence", async (_what, args, sentence) => {
    const { code, out, err } = await inProcess(args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(sentence);
    expect(err).not.toContain("    at ");
  });

  test("the program itself ends with that code", { timeout: TIME }, () => {
    const { code, out, err } = khasan("simulat");
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain('did you mean "simulate"?');
  });

  test("what nobody foresaw is 1 and one sentence", async () => {
    const root = path.join(folder, "unforeseen");
    mkdirSync(path.join(root, "a"), { recursive: true });
    writeFileSync(path.join(root, "common"), "no folder");
    const { code, err } = await inProcess(["validate", path.join(root, "a")]);
    expect(code).toBe(1);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toContain("This should not have happened");
  });

  test.runIf(process.platform === "linux")(
    "a result where no folder can be made is 2, at once",
    () => {
      const { code, err } = khasan("simulate", "--scenario", "skirmish", "--json", "/proc/nowhere/a/b.json");
      expect(code).toBe(2);
      expect(err).toContain("/proc/nowhere/a/b.json cannot be written");
      // A process of its own is slow to start on a busy machine.
    },
    20_000,
  );

  const pages = ["--help", "help", "simulate --help", "validate --help", "map --help", "help map"];
  test.each(pages)("`%s` tells how to use it", async (words) => {
    const { code, out } = await inProcess(words.split(" "));
    expect(code).toBe(0);
    expect(out).toContain("Usage:");
  });
});
