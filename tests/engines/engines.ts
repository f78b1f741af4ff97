/** The same games in three engines of JavaScript: finding them, playing, comparing. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "vite";
import { GAMES, type KnownGame, type KnownHashes } from "../determinism/games.ts";
import { ownScenario } from "../support/games.ts";

/** One engine of JavaScript, and where it may be found. */
export interface Engine {
  readonly name: string;
  readonly commands: readonly string[];
  /** Package of Debian that brings it. */
  readonly debian: string | null;
}

/** V8 first: the others are compared with it. */
export const ENGINES: readonly Engine[] = [
  { name: "V8 (Node)", commands: [process.execPath], debian: null },
  {
    name: "SpiderMonkey",
    commands: ["js102", "js115", "js128", "js"],
    debian: "libmozjs-102-dev",
  },
  {
    name: "JavaScriptCore",
    commands: [
      "jsc",
      "/System/Library/Frameworks/JavaScriptCore.framework/Versions/A/Helpers/jsc",
      "/System/Library/Frameworks/JavaScriptCore.framework/Versions/Current/Helpers/jsc",
    ],
    debian: "libjavascriptcoregtk-4.0-bin",
  },
];

/** The recorded games, and whole battles: fights, sight, dice, commanders. */
export const ENGINE_GAMES: readonly KnownGame[] = [
  ...GAMES,
  { scenario: "skirmish", battle: "campaign", seed: "3", turns: 60 },
  { scenario: "khasan-1938", battle: "storm", seed: "6", turns: 60 },
  { scenario: "khasan-1938", battle: "night-assault", seed: "31", turns: 60 },
  { scenario: "khasan-1938", battle: "campaign", seed: "11", turns: 60 },
];

/** What came of one engine: its games, or why it did not play them. */
export type Played =
  | { readonly engine: string; readonly how: "played"; readonly games: readonly KnownHashes[] }
  | { readonly engine: string; readonly how: "missing" | "failed"; readonly why: string };

/** The command of an engine on this machine, or null when it is not here. */
export function commandOf({ commands }: Engine): string | null {
  const places = (process.env.PATH ?? "").split(path.delimiter);
  for (const command of commands) {
    if (path.isAbsolute(command)) {
      if (existsSync(command)) return command;
      continue;
    }
    const found = places.map((place) => path.join(place, command)).find((file) => existsSync(file));
    if (found !== undefined) return found;
  }
  return null;
}

/** Installs the engines that are missing, where that can be done without asking: Debian, as root. */
export function installMissing(): void {
  const missing = ENGINES.filter((engine) => commandOf(engine) === null).flatMap(
    ({ debian }) => debian ?? [],
  );
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.log(`Installing ${missing.join(" and ")}.`);
  const options = { stdio: "ignore", timeout: 3 * 60_000 } as const;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update"], { ...options, env });
  // One by one: what one distribution lacks must not keep the other away.
  for (const name of missing)
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", name], { ...options, env });
}

/** One classic script with the engine of the game, its commanders, the scenarios and the games. */
export async function bundle(games: readonly KnownGame[]): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      target: "es2022",
      lib: { entry: `${import.meta.dirname}/inEngine.ts`, formats: ["iife"], name: "khasan" },
    },
  });
  const outputs = [built].flat().flatMap((result) => ("output" in result ? result.output : []));
  const code = outputs.find((output) => output.type === "chunk")?.code;
  if (code === undefined) throw new Error("bundle: nothing was built");
  const names = [...new Set(games.map(({ scenario }) => scenario))];
  const scenarios = Object.fromEntries(names.map((name) => [name, ownScenario(name)]));
  return `var KHASAN_GIVEN = ${JSON.stringify({ scenarios, games })};\n${code}`;
}

/** Plays the games of a script in every engine that is here. */
export function playEverywhere(script: string, engines: readonly Engine[] = ENGINES): Played[] {
  const folder = mkdtempSync(path.join(tmpdir(), "khasan-engines-"));
  try {
    const file = path.join(folder, "games.cjs");
    writeFileSync(file, script);
    return engines.map((engine) => play(engine, file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function play(engine: Engine, file: string): Played {
  const command = commandOf(engine);
  const { name } = engine;
  if (command === null) return { engine: name, how: "missing", why: `none of ${engine.commands.join(", ")}` };
  const run = spawnSync(command, [file], { encoding: "utf8", timeout: 5 * 60_000, maxBuffer: 1 << 26 });
  const line = run.stdout?.trim().split("\n").at(-1) ?? "";
  if (run.status !== 0 || !line.startsWith("["))
    return { engine: name, how: "failed", why: run.error?.message ?? (run.stderr || line).slice(0, 2000) };
  return { engine: name, how: "played", games: JSON.parse(line) as KnownHashes[] };
}

/** What differs from the first engine that played: game, turn and both hashes. */
export function differences(all: readonly Played[]): string[] {
  const played = all.flatMap((one) => (one.how === "played" ? [one] : []));
  const first = played[0];
  if (!first) return ["no engine played"];
  return played.slice(1).flatMap(({ engine, games }) =>
    first.games.flatMap((game, index) => {
      const other = games[index];
      const name = `${engine}, ${game.scenario} ${game.battle}, seed ${game.seed}`;
      if (other?.orders !== game.orders) return [`${name}: ${other?.orders} orders, not ${game.orders}`];
      const at = game.hashes.findIndex((hash, turn) => other.hashes[turn] !== hash);
      if (at < 0 && other.hashes.length === game.hashes.length) return [];
      return [`${name}: turn ${at} from the first: ${other.hashes[at]}, not ${game.hashes[at]}`];
    }),
  );
}
