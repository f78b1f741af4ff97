/**
 * `npm run bench [-- --seeds 5] [--first FOLDER] [--record]`: what whole games cost beside the first version of the
 * program, and what single pieces of work cost; writes tests/bench/RESULTS.md. With `--first`, a checkout of the first
 * version, both are measured now; without it, its figures of `firstVersion.json` are brought to this machine by the
 * yardstick. `--record` writes that file anew.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import path from "node:path";
import { readAsked, wholeOf } from "../support/asked.ts";
import { type BatchCosts, measureBatches } from "./batches.ts";
import type { Measured } from "./measure.ts";
import { type Costs, measureOrders } from "./orders.ts";
import { builtProgram } from "./program.ts";
import { measureRecord, ORDERS, type RecordCosts } from "./records.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const RECORD = `${import.meta.dirname}/firstVersion.json`;
const RESULTS = `${import.meta.dirname}/RESULTS.md`;

interface FirstVersion extends Measured {
  readonly commit: string;
  readonly date: string;
  readonly machine: string;
}

const HELP = `npm run bench [-- OPTIONS]   what games cost beside the first version; writes tests/bench/RESULTS.md

  --seeds N        games of each battle; without it 5
  --first FOLDER   a checkout of the first version, measured in the same run
  --record         keeps the figures of that checkout in tests/bench/firstVersion.json
  --help           this text`;

const options = readAsked(
  HELP,
  {
    seeds: { type: "string", default: "5" },
    first: { type: "string" },
    record: { type: "boolean", default: false },
  },
  (asked) => {
    const first = asked.first as string | undefined;
    if (asked.record === true && first === undefined) throw new Error("--record needs --first FOLDER");
    if (first !== undefined && !existsSync(first)) throw new Error(`--first: there is no folder ${first}`);
    return { seeds: String(wholeOf(asked, "seeds")), first, record: asked.record === true };
  },
);
const machine = `${cpus()[0]?.model ?? "unknown"}, Node ${process.versions.node}`;
const today = new Date().toISOString().slice(0, 10);

function measured(root: string): Measured {
  const args = ["--import", "tsx", `${import.meta.dirname}/measure.ts`, root, options.seeds];
  return JSON.parse(
    execFileSync(process.execPath, args, {
      cwd: ROOT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    }),
  );
}

function firstVersion(): { readonly first: Measured; readonly how: string } {
  const kept = JSON.parse(readFileSync(RECORD, "utf8")) as FirstVersion;
  if (options.first === undefined)
    return { first: kept, how: `measured ${kept.date} on ${kept.machine}, brought here by the yardstick` };
  const root = path.resolve(options.first);
  const first = measured(root);
  if (options.record) {
    const commit = execFileSync("git", ["-C", root, "rev-parse", "--short", "HEAD"], {
      encoding: "utf8",
    }).trim();
    writeFileSync(RECORD, `${JSON.stringify({ commit, date: today, machine, ...first }, null, 2)}\n`);
  }
  return { first, how: "measured in the same run" };
}

function gamesTable(now: Measured, first: Measured): string[] {
  const scale = now.yardstick / first.yardstick;
  return [
    "| battle | first version, ms | now, ms | times | orders then, now |",
    "| --- | --- | --- | --- | --- |",
    ...Object.entries(now.games).map(([battle, ms]) => {
      const before = first.games[battle];
      if (before === undefined) return `| ${battle} | – | ${ms} | – | ${now.orders[battle]} |`;
      const scaled = before * scale;
      const orders = `${first.orders[battle]}, ${now.orders[battle]}`;
      return `| ${battle} | ${Math.round(scaled)} | ${ms} | ${(ms / scaled).toFixed(2)} | ${orders} |`;
    }),
  ];
}

function partsTable(now: Measured, first: Measured): string[] {
  const scale = now.yardstick / first.yardstick;
  const parts = [...new Set([...Object.keys(now.parts), ...Object.keys(first.parts)])];
  const rows = parts.map((part) => {
    const before = (first.parts[part] ?? 0) * scale;
    const after = now.parts[part] ?? 0;
    return { part, before, after, more: after - before };
  });
  return [
    "| part of the program | first version, ms | now, ms | more, ms |",
    "| --- | --- | --- | --- |",
    ...rows
      .sort((a, b) => b.more - a.more)
      .map(
        ({ part, before, after, more }) =>
          `| ${part} | ${before.toFixed(0)} | ${after.toFixed(0)} | ${more.toFixed(0)} |`,
      ),
  ];
}

function costsTable(costs: Costs): string[] {
  return [
    "| work | µs, median | samples |",
    "| --- | --- | --- |",
    ...Object.entries(costs).map(
      ([what, { microseconds, samples }]) => `| ${what} | ${microseconds} | ${samples} |`,
    ),
  ];
}

/** What a piece of work may take at most, and what it takes, in one unit. */
interface Aim {
  readonly work: string;
  readonly most: number;
  readonly unit: "µs" | "ms";
  readonly taken: number;
}

/** A cost of the record that was opened, brought to as many orders as the aims speak of. */
function ofLongRecord(record: RecordCosts, milliseconds: number): number {
  return (milliseconds * ORDERS) / record.orders;
}

function aimsOf(now: Measured, costs: Costs, record: RecordCosts): readonly Aim[] {
  const cost = (what: string): number => costs[what]?.microseconds ?? Number.NaN;
  const order = (kind: string): number => cost(`decide ${kind}`) + cost(`evolve ${kind}, all facts`);
  return [
    { work: "a move, checked, decided and applied again", most: 2, unit: "µs", taken: order("move") },
    { work: "an assault, the same", most: 5, unit: "µs", taken: order("assault") },
    {
      work: "a copy of a state to go on from",
      most: 1,
      unit: "µs",
      taken: cost("a copy of a state to go on from"),
    },
    {
      work: "a regular commander's part of a turn, without carrying it out",
      most: 5,
      unit: "ms",
      taken: cost("a commander's part of a turn") / 1000,
    },
    {
      work: "a whole campaign of 54 turns, both sides",
      most: 500,
      unit: "ms",
      taken: now.built ?? Number.NaN,
    },
    {
      work: `a record of ${ORDERS} orders opened, decided again, every turn's hash compared`,
      most: 1000,
      unit: "ms",
      taken: ofLongRecord(record, record.decided),
    },
    {
      work: "the same by folding its facts",
      most: 50,
      unit: "ms",
      taken: ofLongRecord(record, record.folded),
    },
  ];
}

/** Share of another core that each added core must be worth, in hundredths. */
const LEAST_WORTH = 85;

function batchesTold({ cores, one, all, worth, load }: BatchCosts): string[] {
  const rates = `${one.toFixed(2)} games in a second on one core, ${all.toFixed(2)} on ${cores}`;
  const verdict = worth * 100 >= LEAST_WORTH ? "met" : "**missed**";
  return [
    `Matches of campaigns: ${rates}: each added core is worth ${worth.toFixed(2)} of one (aim: 0.${LEAST_WORTH}, ${verdict}).`,
    `Other work was waiting for the machine's cores when this began: ${load.toFixed(1)} tasks on ${cores} cores.`,
  ];
}

function aimsTable(aims: readonly Aim[]): string[] {
  return [
    "| work | at most | taken | times the aim | |",
    "| --- | --- | --- | --- | --- |",
    ...aims.map(({ work, most, unit, taken }) => {
      const met = taken <= most ? "met" : "**missed**";
      return `| ${work} | ${most} ${unit} | ${taken.toFixed(1)} ${unit} | ${(taken / most).toFixed(1)} | ${met} |`;
    }),
  ];
}

const load = loadavg()[0] ?? 0;
const { first, how } = firstVersion();
const now = measured(ROOT);
const program = await builtProgram(ROOT);
const khasan = program.scenarioOf("khasan-1938");
const costs = measureOrders(program, khasan, "campaign");
const record = measureRecord(program, khasan);
const batches = await measureBatches(`${ROOT}/scenarios`, "campaign");
const text = [
  "# What the program costs",
  "",
  `Written by \`npm run bench\` on ${today}: ${machine}. Processor time, so that other work on the machine matters`,
  `little; the yardstick, a calculation that never changes, took ${now.yardstick} ms here and ${first.yardstick} ms where the first`,
  `version was measured (${how}). When it began, ${load.toFixed(1)} tasks were at work on ${cpus().length} cores: processor time`,
  "grows with that too, by a third and more.",
  "",
  "## Whole games, a regular commander on each side",
  "",
  `Median of ${options.seeds} seeds after one game to warm up, read as TypeScript; built, a campaign takes ${now.built} ms.`,
  "",
  ...gamesTable(now, first),
  "",
  "## Where a campaign's time goes",
  "",
  "Samples of the profiler in the same campaigns, read as TypeScript, by the folder of the function that was running: a",
  'chapter\'s rules, the rest of the engine, the commanders. It says where the cost grew. "memory freed" is the garbage',
  "collector.",
  "",
  ...partsTable(now, first),
  "",
  readFileSync(`${import.meta.dirname}/WHY.md`, "utf8"),
  "## Aims",
  "",
  "Set from what others reach on like work and from what typed arrays can do at all. All is measured by the program as it",
  `is built; single pieces of work after some campaigns, when V8 has compiled them. The record opened is a campaign of`,
  `${record.orders} orders, ${record.facts} facts and ${record.hashes} turns (${record.decided.toFixed(0)} ms decided again, ${record.folded.toFixed(0)} ms folded), brought to ${ORDERS} orders.`,
  "",
  ...aimsTable(aimsOf(now, costs, record)),
  "",
  ...batchesTold(batches),
  "",
  "## Single pieces of work, in a campaign",
  "",
  ...costsTable(costs),
  "",
].join("\n");
writeFileSync(RESULTS, text);
console.log(text);
