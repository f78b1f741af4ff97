/**
 * What runs inside each engine of JavaScript: plays the games that it is given and prints their hashes as one line.
 * Bundled into one classic script, for the shells of the engines know neither modules nor files.
 */
import type { Scenario } from "../../src/engine/index.ts";
import { type KnownGame, playKnown } from "../determinism/games.ts";

/** What stands before the script: the scenarios as the reader made them, and the games. */
interface Given {
  readonly scenarios: Readonly<Record<string, Scenario>>;
  readonly games: readonly KnownGame[];
}

// The shells of SpiderMonkey and JavaScriptCore have `print`, Node has a console.
declare const print: ((line: string) => void) | undefined;
declare const KHASAN_GIVEN: Given;

const played = KHASAN_GIVEN.games.map((game) =>
  playKnown(KHASAN_GIVEN.scenarios[game.scenario] as Scenario, game),
);
const line = JSON.stringify(played);
if (typeof print === "function") print(line);
else console.log(line);
