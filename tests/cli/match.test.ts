import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const ROOT = path.join(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "khasan-match-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const TIME = 120_000;

/** Runs the program as a person does. */
function khasan(...args: string[]) {
  const run = spawnSync(process.execPath, ["bin/khasan.mjs", ...args], {
    cwd: ROOT,
    encoding: "utf8",
    timeout: TIME,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

describe("calibrate", () => {
  test("plays the plans of history and reports every row", { timeout: TIME }, () => {
    const file = path.join(folder, "calibration.json");
    const { code, out } = khasan("calibrate", "--games", "1", "--first-seed", "41", "--json", file);
    const report = JSON.parse(readFileSync(file, "utf8"));
    expect(code).toBe(report.met === report.of ? 0 : 1);
    expect(out).toContain(`${report.met} of ${report.of} rows meet.`);
    expect(report.games).toBe(1);
    expect(report.seeds).toEqual([41, 41]);
    expect(report.rows.length).toBe(report.of);
    for (const row of report.rows) {
      expect(row.from.length).toBeGreaterThan(0);
      expect([row.p10, row.p90]).toEqual([row.median, row.median]);
      expect(row.historical).toHaveLength(2);
    }
  });

  test("says what is wrong with its arguments", { timeout: TIME }, () => {
    expect(khasan("calibrate", "--games", "none")).toMatchObject({
      code: 2,
      err: '--games wants a whole number from 1 to 1000000; found "none".\n',
    });
    expect(khasan("calibrate", "--cores", "0").err).toContain("--cores wants a whole number from 1");
    const { code, err } = khasan("calibrate", "skirmish", "--games", "1");
    expect(code).toBe(1);
    expect(err).toContain("skirmish has nothing to calibrate by");
  });
});

describe("rivals", () => {
  test("sets each naive commander beside the regular one on his side, the same whatever the cores", {
    timeout: TIME,
  }, () => {
    const [one, two] = ["1", "2"].map((cores) => {
      const file = path.join(folder, `rivals-${cores}.json`);
      const { code } = khasan("rivals", "skirmish", "--games", "2", "--cores", cores, "--json", file);
      const { rows } = JSON.parse(readFileSync(file, "utf8"));
      expect(code).toBe(rows.some(({ isAbove }: { isAbove: boolean }) => isAbove) ? 1 : 0);
      return rows;
    });
    expect(one).toEqual(two);
    expect(one.filter(({ commander }: { commander: string }) => commander === "regular")).toHaveLength(2);
    expect(one).toHaveLength(12);
    // One margin, seen from either side.
    expect(one[0].margin.mean + one[1].margin.mean).toBeCloseTo(0, 5);
  });
});

describe("what rivals is asked", () => {
  test("one game gives no interval, and two names no scenario", { timeout: TIME }, () => {
    expect(khasan("rivals", "skirmish", "--games", "1")).toMatchObject({
      code: 2,
      err: "rivals needs at least 2 games: one game gives no interval to judge by.\n",
    });
    const { code, err } = khasan("rivals", "skirmish", "--scenario", "khasan-1938");
    expect(code).toBe(2);
    expect(err).toContain("two scenarios are named");
  });
});

describe("simulate", () => {
  test("a plan of history is carried out, and asked for in vain where there is none", {
    timeout: TIME,
  }, () => {
    const { code, err } = khasan("simulate", "--scenario", "skirmish", "--soviet", "historical");
    expect(code).toBe(2);
    expect(err).toBe("skirmish has no plan of history for the Soviet side.\n");
    expect(khasan("simulate", "--scenario", "skirmish", "--japanese", "rush").code).toBe(0);
  });
});
