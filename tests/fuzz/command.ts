/**
 * `npm run fuzz -- --legal 100000 --illegal 100000 --seeds 60 --first 1 --json FILE`: plays by chance and checks
 * after every order what must hold. Exit codes: 0 all held, 1 something did not, 2 wrong arguments.
 */
import { writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { readAsked, wholeOf } from "../support/asked.ts";
import { type FuzzReport, fuzz } from "./fuzz.ts";

const HELP = `Plays every battle by chance and checks after each order what must hold: no unit off the map or over the
stacking limit, no strength below zero, the dead do nothing, the men add up, the events give the state again, a preview
agrees, and every refusal names a rule of the book.

Usage: npm run fuzz -- [options]

  --legal N      legal orders to carry out (default: 100000)
  --illegal N    orders to be refused: half of them legal ones spoiled in one place, half as a player could try them
                 (default: 100000)
  --seeds N      games of each battle (default: 60); every second begins where two commanders have brought it
  --first N      seed of the first of them (default: 1); the same seeds give the same games
  --json FILE    writes the counts and faults there
  --help         tells this

It prints what was carried out by kind, and what was refused by reason and rule. 200,000 orders take some minutes.
Exit code 0 when all held, 1 when something did not (each fault with battle, seed, turn and order), 2 for wrong arguments.`;

const text = (otherwise: string) => ({ type: "string", default: otherwise }) as const;
const OPTIONS = {
  legal: text("100000"),
  illegal: text("100000"),
  seeds: text("60"),
  first: text("1"),
  json: { type: "string" },
} as const;

const { json, ...wanted } = readAsked(HELP, OPTIONS, (asked) => ({
  legal: wholeOf(asked, "legal", 0),
  illegal: wholeOf(asked, "illegal", 0),
  seeds: wholeOf(asked, "seeds"),
  firstSeed: wholeOf(asked, "first"),
  json: asked.json as string | undefined,
}));
const began = performance.now();
const seconds = (): number => Math.round((performance.now() - began) / 100) / 10;

function tell({ games, legal, illegal, turns, faults }: FuzzReport): void {
  const line = `${games} games, ${turns} turns: ${legal} legal orders, ${illegal} refused, ${faults.length} faults, ${seconds()} s`;
  if (process.stderr.isTTY) process.stderr.write(`\r${line}   `);
}

const report = fuzz({ ...wanted, onProgress: tell });
if (process.stderr.isTTY) process.stderr.write("\n");
for (const { battle, seed, turn, order, what } of report.faults)
  console.log(`${battle}, seed ${seed}, turn ${turn}: ${what}\n    ${order}`);
const { legal, illegal, harmless, games, turns, byKind, refusals } = report;
console.log(
  `${legal} legal orders and ${illegal} refused ones (${harmless} more were legal after all) in ${games} games, ` +
    `${turns} turns, ${seconds()} s: ${report.faults.length} faults.`,
);
console.log(`Carried out: ${told(byKind)}.`);
console.log(`Refused: ${told(refusals)}.`);
if (json !== undefined)
  writeFileSync(json, `${JSON.stringify({ ...wanted, seconds: seconds(), ...report }, null, 2)}\n`);
process.exitCode = report.faults.length > 0 || legal < wanted.legal || illegal < wanted.illegal ? 1 : 0;

function told(counts: Readonly<Record<string, number>>): string {
  const most = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return most.map(([what, count]) => `${what} ${count}`).join(", ");
}
