import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { main } from "../../src/cli/main.ts";

const SCENARIOS = path.join(import.meta.dirname, "../../scenarios");
const root = mkdtempSync(path.join(tmpdir(), "khasan-history-"));
const scenario = path.join(root, "skirmish");
const folder = path.join(scenario, "history");
afterAll(() => rmSync(root, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  rmSync(scenario, { recursive: true, force: true });
  for (const name of ["common", "skirmish"])
    cpSync(path.join(SCENARIOS, name), path.join(root, name), { recursive: true });
  mkdirSync(folder);
  write("line.yaml", [
    "title: Two Hills",
    "battle: campaign",
    "seed: two-hills",
    "clock: One.",
    "totals:",
    ...claims(3),
  ]);
  write("1938-05-14.yaml", ["date: 1938-05-14", "losses:", ...claims(3), "entries:", ...entry(3)]);
  write("1938-05-15.yaml", ["date: 1938-05-15", "losses:", ...claims(0), "entries: []"]);
});

function write(name: string, lines: readonly string[]): void {
  writeFileSync(path.join(folder, name), `${lines.join("\n")}\n`);
}

function claims(killed: number): readonly string[] {
  const rest = "wounded: 0, missing: 0, sources: [invented], confidence: certain}";
  return [`  soviet: {killed: ${killed}, ${rest}`, `  japanese: {killed: 0, ${rest}`];
}

function entry(killed: number): readonly string[] {
  return [
    "  - id: shots-at-dawn",
    '    at: "05:00"',
    "    do: lose",
    "    cause: fire",
    `    losses: {east-post: ${killed} killed}`,
    "    tell: Shots are heard at dawn.",
    "    sources: [invented]",
    "    confidence: probable",
  ];
}

async function khasan(...args: readonly string[]) {
  const said = { out: "", err: "" };
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    said.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    said.err += String(text);
    return true;
  });
  const code = await main(["history", ...args]);
  vi.restoreAllMocks();
  return { code, ...said };
}

const compiled = path.join(folder, "line.json");

describe("history", () => {
  test("a line that was never compiled is stale; compiled, it is current; changed, it is stale again", async () => {
    const stale = "run: npm run khasan -- history --compile";
    const before = await khasan(scenario, "--check");
    expect([before.code, existsSync(compiled)]).toEqual([1, false]);
    expect(before.out).toContain(stale);

    expect((await khasan(scenario, "--compile")).code).toBe(0);
    const bytes = readFileSync(compiled, "utf8");
    const current = await khasan(scenario, "--check");
    expect([current.code, current.err]).toEqual([0, ""]);
    expect(current.out).not.toContain(stale);
    expect(current.out).toContain(
      "skirmish: 8 turns, 1 entries (0 certain, 1 probable, 0 inferred) from 1 sources",
    );

    expect((await khasan(scenario, "--compile")).code).toBe(0);
    expect(readFileSync(compiled, "utf8")).toBe(bytes);

    write("1938-05-14.yaml", [
      "date: 1938-05-14",
      "losses:",
      ...claims(3),
      "entries:",
      ...entry(3),
      "    precision: about",
    ]);
    const changed = await khasan(scenario);
    expect(changed.code).toBe(1);
    expect(changed.out).toContain(stale);
  });

  test("errors are told, end with 1, and nothing is compiled of them", async () => {
    write("1938-05-14.yaml", ["date: 1938-05-14", "losses:", ...claims(3), "entries:", ...entry(99)]);
    const { code, out } = await khasan(scenario, "--compile");
    expect([code, existsSync(compiled)]).toEqual([1, false]);
    expect(out).toContain(
      "1938-05-14.yaml › shots-at-dawn › losses.east-post, line 10: expected at most the 90 men of east-post; found 99",
    );
    // Besides: the day's sum, the head's, and a dispatch that needs the post in being.
    expect(out).toContain("; 4 errors, 0 warnings.");
  });

  test("the review as data", async () => {
    write("1938-05-14.yaml", ["date: 1938-05-14", "losses:", ...claims(4), "entries:", ...entry(3)]);
    write("holders.json", [
      JSON.stringify({
        slots: [
          {
            date: "1938-05-14",
            hour: 12,
            places: { "larch-hill": "japanese" },
            confidence: "certain",
            sources: ["invented"],
          },
        ],
      }),
    ]);
    const file = path.join(root, "review.json");
    expect((await khasan(scenario, "--json", file)).code).toBe(1);
    const review = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
    expect(review).toMatchObject({
      turns: 8,
      byConfidence: { certain: 0, probable: 1, inferred: 0 },
      chronology: { covered: 0, of: 0, missing: [] },
      exceptions: 0,
      losses: { total: { soviet: { killed: 3 } } },
      findings: [
        {
          severity: "error",
          path: "1938-05-14.yaml › losses.soviet.killed",
          message: "expected the sum of the entries, 3; found 4",
        },
      ],
    });
    expect(review.events).toBeGreaterThan(0);
    expect(review.holders).toEqual([
      expect.objectContaining({ date: "1938-05-14", hour: 12, places: { "larch-hill": "japanese" } }),
    ]);
    expect(Object.keys((review.findings as readonly object[])[0] ?? {})).toEqual([
      "severity",
      "path",
      "message",
    ]);
  });

  test("the holders as a table", async () => {
    write("holders.json", [
      JSON.stringify({
        slots: [
          {
            date: "1938-05-14",
            hour: 6,
            places: { "larch-hill": "japanese" },
            confidence: "certain",
            sources: ["invented"],
          },
        ],
      }),
    ]);
    const { out } = await khasan(scenario, "--holders");
    expect(out).toMatch(/1938-05-14 +06:00 +japanese +certain: invented/);
  });

  test("facts that are no JSON are a finding", async () => {
    write("chronology.json", ["{"]);
    const { code, out } = await khasan(scenario);
    expect(code).toBe(1);
    expect(out).toMatch(/^chronology\.json: expected JSON; found /m);
  });

  test("the scenario by its place or by --scenario, not by two names", async () => {
    expect((await khasan("--scenario", scenario, "--compile")).code).toBe(0);
    const { code, err } = await khasan(scenario, "--scenario", "skirmish");
    expect([code, err]).toEqual([2, expect.stringContaining("two scenarios are named")]);
  });

  test("a scenario without a line, and one that is none", async () => {
    const { code, err } = await khasan("skirmish");
    expect([code, err]).toEqual([2, expect.stringContaining("scenario skirmish has no folder history/")]);
    expect((await khasan("skirmsh")).code).toBe(2);
  });
});
