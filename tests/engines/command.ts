/**
 * `npm run engines [-- --no-install] [--json FILE]`: the same games in V8, SpiderMonkey and JavaScriptCore, every
 * turn's hash compared. Exit codes: 0 all that ran agree, 1 they differ or one failed, 2 wrong arguments. An engine that
 * is not here and cannot be installed has not run, and that is said.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readAsked } from "../support/asked.ts";
import { bundle, differences, ENGINE_GAMES, ENGINES, installMissing, playEverywhere } from "./engines.ts";

const HELP = "npm run engines -- [--no-install] [--json FILE]";

const options = readAsked(
  HELP,
  { "no-install": { type: "boolean", default: false }, json: { type: "string" } },
  (asked) => ({ "no-install": asked["no-install"] === true, json: asked.json as string | undefined }),
);
if (!options["no-install"]) installMissing();
const played = playEverywhere(await bundle(ENGINE_GAMES));
for (const one of played) {
  if (one.how === "played") {
    const hashes = one.games.reduce((sum, game) => sum + game.hashes.length, 0);
    console.log(`${one.engine}: ${one.games.length} games, ${hashes} hashes`);
  } else if (one.how === "missing") {
    const debian = ENGINES.find(({ name }) => name === one.engine)?.debian;
    console.log(`${one.engine}: not run, it is not installed (${one.why}; on Debian: ${debian})`);
  } else console.log(`${one.engine}: failed: ${one.why}`);
}
const wrong = [
  ...differences(played),
  ...played.flatMap((one) => (one.how === "failed" ? [`${one.engine} failed`] : [])),
];
for (const difference of wrong) console.log(difference);
const ran = played.filter(({ how }) => how === "played");
if (wrong.length === 0)
  console.log(`${ran.map(({ engine }) => engine).join(", ")}: the same hashes in every turn.`);
if (options.json !== undefined) {
  const count = (how: string): number => played.filter((one) => one.how === how).length;
  const summary = {
    passed: wrong.length === 0 ? count("played") : 0,
    failed: wrong.length,
    skipped: count("missing"),
    differences: wrong,
    played,
  };
  mkdirSync(path.dirname(options.json), { recursive: true });
  writeFileSync(options.json, `${JSON.stringify(summary, null, 2)}\n`);
}
process.exitCode = wrong.length > 0 ? 1 : 0;
