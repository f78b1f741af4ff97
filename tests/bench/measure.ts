/**
 * `node --import tsx tests/bench/measure.ts ROOT SEEDS`: plays whole games with the program that lies at ROOT, a regular
 * commander on each side, and prints what they cost as JSON. A process of its own, so that two versions do not mix.
 */
import { Session } from "node:inspector";
import type { playBattle } from "../../src/cli/play.ts";
import type { ownScenario } from "../support/games.ts";
import { median } from "./median.ts";
import { builtProgram } from "./program.ts";

/** What games cost in one version of the program. */
export interface Measured {
  /** Milliseconds of processor time that a fixed calculation takes here: how quick the machine is now. */
  readonly yardstick: number;
  /** Median milliseconds of processor time of a game, by battle, read as TypeScript. */
  readonly games: Readonly<Record<string, number>>;
  /** The same of a campaign by the program as it is built; not there in what was measured before this was. */
  readonly built?: number;
  /** Orders of a game, median. */
  readonly orders: Readonly<Record<string, number>>;
  /** Milliseconds of one campaign by folder of the program, read as TypeScript: "engine/rules/movement", "ai". */
  readonly parts: Readonly<Record<string, number>>;
}

/** Milliseconds of processor time of this process so far. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A calculation of whole numbers and small objects that never changes. */
export function yardstick(): number {
  const runs: number[] = [];
  for (let run = 0; run < 7; run++) {
    const began = spent();
    const field = new Int32Array(4096);
    let units = Array.from({ length: 100 }, (_, id) => ({ id, men: 1000, at: id }));
    let sum = 0;
    for (let round = 0; round < 4000; round++) {
      for (let hex = 1; hex < 4096; hex += 7)
        field[hex] = Math.imul((field[hex - 1] ?? 0) ^ hex, 16777619) >>> 3;
      units = units.map((unit) => ({ ...unit, at: (unit.at + (field[unit.id * 7 + 1] ?? 0)) & 1023 }));
      sum += units[round % 100]?.at ?? 0;
    }
    runs.push(spent() - began + (sum < 0 ? 1 : 0));
  }
  return median(runs);
}

/** The program file by file, so that the profiler tells its folders apart. */
interface Sources {
  readonly playBattle: typeof playBattle;
  readonly ownScenario: typeof ownScenario;
}

async function sourcesAt(root: string): Promise<Sources> {
  const [play, games] = await Promise.all([
    import(`${root}/src/cli/play.ts`),
    import(`${root}/tests/support/games.ts`),
  ]);
  return { playBattle: play.playBattle, ownScenario: games.ownScenario };
}

const LEVELS = { soviet: "regular", japanese: "regular" } as const;

/** A campaign by the program as it is built. */
async function builtCampaign(root: string, seeds: number): Promise<number> {
  const program = await builtProgram(root);
  const khasan = program.scenarioOf("khasan-1938");
  const costs: number[] = [];
  for (let seed = 0; seed <= seeds; seed++) {
    const began = spent();
    program.playBattle(khasan, { battle: "campaign", seed: String(seed), levels: LEVELS });
    if (seed > 0) costs.push(spent() - began);
  }
  return Math.round(median(costs));
}

async function measure(root: string, seeds: number): Promise<Measured> {
  const sources = await sourcesAt(root);
  const games: Record<string, number> = {};
  const orders: Record<string, number> = {};
  const scenarios = ["skirmish", "khasan-1938"].map((id) => sources.ownScenario(id));
  const battles = scenarios.flatMap((scenario) =>
    scenario.battles.map(({ id }) => ({ scenario, battle: id })),
  );
  for (const { scenario, battle } of battles) {
    const costs: number[] = [];
    const counts: number[] = [];
    // The first game warms the machine up and is not counted.
    for (let seed = 0; seed <= seeds; seed++) {
      const began = spent();
      const { record } = sources.playBattle(scenario, { battle, seed: String(seed), levels: LEVELS });
      if (seed === 0) continue;
      costs.push(spent() - began);
      counts.push(record.commands.length);
    }
    games[`${scenario.id} ${battle}`] = Math.round(median(costs));
    orders[`${scenario.id} ${battle}`] = median(counts);
  }
  const khasan = sources.ownScenario("khasan-1938");
  const parts = await profiled(root, seeds, (seed) =>
    sources.playBattle(khasan, { battle: "campaign", seed: String(seed), levels: LEVELS }),
  );
  return {
    yardstick: Math.round(yardstick() * 10) / 10,
    games,
    orders,
    parts,
    built: await builtCampaign(root, seeds),
  };
}

/**
 * Where the time of one game goes: samples of V8's profiler, counted for the folder of the function that was running.
 * The profiler counts hours of the clock; they are brought to processor time, for other work may be going on.
 */
async function profiled(
  root: string,
  games: number,
  play: (seed: number) => void,
): Promise<Record<string, number>> {
  const session = new Session();
  session.connect();
  const post = (method: string): Promise<{ profile?: Profile }> =>
    new Promise((resolve, reject) =>
      session.post(method, (error, result) =>
        error ? reject(error) : resolve(result as { profile?: Profile }),
      ),
    );
  await post("Profiler.enable");
  await post("Profiler.start");
  const began = spent();
  for (let seed = 1; seed <= games; seed++) play(seed);
  const busy = spent() - began;
  const { profile } = await post("Profiler.stop");
  session.disconnect();
  const urls = new Map(
    profile?.nodes.map(({ id, callFrame }) => [id, callFrame.url || callFrame.functionName]),
  );
  const parts: Record<string, number> = {};
  profile?.samples.forEach((id, index) => {
    const part = partOf(root, urls.get(id) ?? "");
    parts[part] = (parts[part] ?? 0) + (profile.timeDeltas[index] ?? 0) / 1000;
  });
  const clock = Object.values(parts).reduce((sum, ms) => sum + ms, 0);
  for (const part of Object.keys(parts))
    parts[part] = Math.round(((parts[part] ?? 0) * busy * 10) / (clock * games)) / 10;
  return parts;
}

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string; readonly functionName: string };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

function partOf(root: string, url: string): string {
  if (url === "(garbage collector)") return "memory freed";
  const at = url.indexOf(`${root}/src/`);
  if (at < 0) return "other";
  const folders = url.slice(at + root.length + 5).split("/");
  if (folders[0] !== "engine") return folders[0] ?? "other";
  if (folders[1] === "rules") return folders.slice(1, 3).join("/");
  return "engine";
}

const [root, seeds] = process.argv.slice(2);
if (root !== undefined) console.log(JSON.stringify(await measure(root, Number(seeds ?? 5))));
