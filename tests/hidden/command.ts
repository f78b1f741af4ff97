/**
 * `npm run hidden -- --seeds 6 --first 1 --every 25 --json FILE`: changes what a side cannot see, in states of real
 * games, and compares all that it gets. Exit codes: 0 nothing differs, 1 something does, 2 wrong arguments.
 */
import { writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { lookForLeaks } from "./hidden.ts";

const HELP = "npm run hidden -- [--seeds 6] [--first 1] [--every 25] [--turns 54] [--json FILE]";

function asked() {
  try {
    const { values } = parseArgs({
      options: {
        seeds: { type: "string", default: "6" },
        first: { type: "string", default: "1" },
        every: { type: "string", default: "25" },
        turns: { type: "string", default: "54" },
        json: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    const [seeds = 0, firstSeed = 0, every = 0, turns = 0] = [
      values.seeds,
      values.first,
      values.every,
      values.turns,
    ].map(Number);
    if ([seeds, firstSeed, every, turns].every((number) => Number.isInteger(number) && number > 0))
      return { wanted: { seeds, firstSeed, every, turns, previews: 60 }, json: values.json };
  } catch (error) {
    console.error((error as Error).message);
  }
  console.error(HELP);
  return process.exit(2);
}

const { wanted, json } = asked();
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
