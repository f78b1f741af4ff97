/** The terminal door: the same engine by verbs. */
import { BadArguments, suggestion } from "./args.ts";
import { COMMANDERS } from "./match/commanders.ts";
import { ownScenarios } from "./scenarios.ts";
import { complain, tell } from "./terminal.ts";
import { calibrate } from "./verbs/calibrate.ts";
import { history } from "./verbs/history.ts";
import { los } from "./verbs/los.ts";
import { play } from "./verbs/play.ts";
import { rivals } from "./verbs/rivals.ts";
import { simulate } from "./verbs/simulate.ts";
import { takeover } from "./verbs/takeover.ts";
import { validate } from "./verbs/validate.ts";
import { listed, say, type WordKey } from "./words.ts";

type Verb = (args: readonly string[]) => Promise<number>;

const VERBS: Readonly<Record<string, Verb>> = {
  play,
  simulate,
  validate,
  calibrate,
  rivals,
  history,
  takeover,
  // The cartographer is loaded when there is something to draw: his libraries take their time.
  map: async (args) => (await import("./verbs/map.ts")).map(args),
  los,
  help: async (args) => help(args[0]),
};

/**
 * Runs one verb.
 * @param argv arguments after the program's name
 * @returns the exit code: 0 done, 1 it ran and the answer is no, 2 wrong arguments
 */
export async function main(argv: readonly string[]): Promise<number> {
  const [verb, ...args] = argv;
  try {
    if (verb === "--help" || verb === "-h") return help(undefined);
    if (verb === undefined)
      throw new BadArguments(say("error.noVerb", { verbs: listed(Object.keys(VERBS)) }));
    const run = verbNamed(verb);
    if (verb !== "help" && args.includes("--help")) return help(verb);
    return await run(args);
  } catch (error) {
    if (error instanceof BadArguments) {
      complain(error.message);
      return 2;
    }
    // Whatever it was, a reader at a terminal is helped by a sentence and not by the program's own lines.
    complain(say("error.unexpected", { detail: error instanceof Error ? error.message : String(error) }));
    return 1;
  }
}

function verbNamed(verb: string): Verb {
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (run) return run;
  const verbs = Object.keys(VERBS);
  const hint = suggestion(verb, verbs, "error.verbs", { verbs: listed(verbs) });
  throw new BadArguments(say("error.unknownVerb", { verb, hint }));
}

function help(verb: string | undefined): number {
  const page = verb === undefined || verb === "help" || verb === "--help" ? "general" : verb;
  if (page !== "general") verbNamed(page);
  const facts = { levels: listed(COMMANDERS), scenarios: listed(ownScenarios()) };
  tell(say(`help.${page}` as WordKey, facts));
  return 0;
}
