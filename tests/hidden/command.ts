/**
 * `npm run hidden -- --seeds 6 --first 1 --every 25 --json FILE`: changes what a side cannot see, in states of real
 * games, and compares all that it gets. Exit codes: 0 nothing differs, 1 something does, 2 wrong arguments.
 */
import { writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { readAsked, wholeOf } from "../support/asked.ts";
import { lookForLeaks } from "./hidden.ts";

const HELP = "npm run hidden -- [--seeds 6] [--first 1] [--every 25] [--turns 54] [--json FILE]";

const text = (otherwise: string) => ({ type: "string", default: otherwise }) as const;
const OPTIONS = {
  seeds: text("6"),
  first: text("1"),
  every: text("25"),
  turns: text("54"),
  json: { type: "string" },
} as const;

const { json, ...wanted } = readAsked(HELP, OPTIONS, (asked) => ({
  seeds: wholeOf(asked, "seeds"),
  firstSeed: wholeOf(asked, "first"),
  every: wholeOf(asked, "every"),
  turns: wholeOf(asked, "turns"),
  previews: 60,
  json: asked.json as string | undefined,
}));
const began = performance.now();
const seconds = (): number => Math.round((performance.now() - began) / 100) / 10;
const report = lookForLeaks({
  ...wanted,
  onProgress: ({ games, states }) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${games} games, ${states} states, ${seconds()} s   `);
  },
});
if (process.stderr.isTTY) process.stderr.write("\n");
for (const { battle, seed, turn, side, what } of report.leaks)
  console.log(`${battle}, seed ${seed}, turn ${turn}, ${side}: ${what}`);
const { games, states, previews, orders, leaks } = report;
console.log(
  `${states} states of ${games} games, each with another world for either side: ${previews} previews and ` +
    `${orders} orders compared, ${seconds()} s: ${leaks.length} leaks.`,
);
if (json !== undefined)
  writeFileSync(json, `${JSON.stringify({ ...wanted, seconds: seconds(), ...report }, null, 2)}\n`);
process.exitCode = leaks.length > 0 ? 1 : 0;
