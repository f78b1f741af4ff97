import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { main } from "../../src/cli/main.ts";

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

/** Runs a verb in this process, as the program does when it has started. */
async function inProcess(args: readonly string[]) {
  const said = { out: "", err: "" };
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    said.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    said.err += String(text);
    return true;
  });
  const code = await main(args);
  return { code, ...said };
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
      "seed",
      "engineVersion",
      "rulesVersion",
      "seconds",
      "turns",
      "dispatches",
      "losses",
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
    expect(first.outcome).toMatchObject({ reason: "ceasefire" });
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

describe("validate and map", () => {
  test("a sound scenario is 0, by its id or its folder", { timeout: TIME }, () => {
    expect(khasan("validate", "skirmish").code).toBe(0);
    expect(khasan("validate", "scenarios/skirmish").code).toBe(0);
  });

  test("a folder without a scenario is 1, with every finding", { timeout: TIME }, () => {
    const { code, out } = khasan("validate", "scenarios/common");
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

  const pages = ["--help", "help", "simulate --help", "validate --help", "map --help", "help map"];
  test.each(pages)("`%s` tells how to use it", async (words) => {
    const { code, out } = await inProcess(words.split(" "));
    expect(code).toBe(0);
    expect(out).toContain("Usage:");
  });
});
