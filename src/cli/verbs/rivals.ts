/** `rivals`: naive commanders against the regular one, from either side: none may do better than he would there. */
import { performance } from "node:perf_hooks";
import { RIVALS } from "../../ai/index.ts";
import { SIDES, type SideId } from "../../engine/index.ts";
import { BadArguments, readArguments } from "../args.ts";
import type { CommanderName } from "../match/commanders.ts";
import type { Game, GameResult } from "../match/game.ts";
import { playMatch } from "../match/match.ts";
import { coresOf, numberOf, SEEDS_OPTIONS } from "../match/options.ts";
import { type Mean, meanOf } from "../match/statistics.ts";
import { battleNamed, loadScenario, scenarioAsked } from "../scenarios.ts";
import { prepareOut, tell, watchProgress, writeOut } from "../terminal.ts";
import { say, sayOf } from "../words.ts";

const OPTIONS = {
  scenario: { type: "string" },
  battle: { type: "string" },
  json: { type: "string" },
  ...SEEDS_OPTIONS,
} as const;
const GAMES = 50;
const FIRST_SEED = 1;
/** Games that an interval needs. */
const LEAST_GAMES = 2;

/** One commander on one side against the regular one. Margins are his side's: above 0 is better than history. */
export interface RivalRow {
  readonly commander: CommanderName;
  readonly side: SideId;
  readonly margin: Mean;
  /** His margin less the regular's of the same seeds; nothing for the regular himself. */
  readonly difference: Mean | null;
  /** Whether the whole interval of the difference lies above 0. */
  readonly isAbove: boolean;
}

/** What `rivals --json` writes. */
export interface RivalReport {
  readonly scenario: string;
  readonly battle: string;
  readonly games: number;
  readonly seconds: number;
  readonly cores: number;
  readonly rows: readonly RivalRow[];
}

/** Plays the matches. @returns 1 when a naive commander does better than the regular one on his side */
export async function rivals(args: readonly string[]): Promise<number> {
  const asked = readArguments("rivals", args, OPTIONS, 1);
  const games = numberOf(asked, "games", GAMES);
  if (games < LEAST_GAMES) throw new BadArguments(say("rivals.tooFew", { least: LEAST_GAMES }));
  const first = numberOf(asked, "first-seed", FIRST_SEED);
  const cores = coresOf(asked);
  const folder = scenarioAsked("rivals", asked);
  const { json } = asked.values;
  if (typeof json === "string") prepareOut(json);
  const reading = loadScenario(folder);
  if (!reading) return 1;
  const battle = battleNamed(reading.scenario, asked).id;
  const started = performance.now();
  const progress = watchProgress();
  const pairings = pairingsOf();
  const list = pairings.flatMap(({ commanders }) =>
    Array.from({ length: games }, (_, index): Game => ({ battle, seed: String(first + index), commanders })),
  );
  const results = await playMatch(list, {
    folder,
    cores,
    onGame: (played) => {
      const seconds = (performance.now() - started) / 1000;
      const left = Math.round((seconds / played) * (list.length - played));
      progress.show(
        say("match.progress", { played, games: list.length, seconds: Math.round(seconds), left }),
      );
    },
  });
  progress.done();
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const rows = rowsOf(pairings, games, results);
  const report: RivalReport = { scenario: folder.id, battle, games, seconds, cores, rows };
  tellReport(report);
  if (typeof json === "string") {
    writeOut(json, `${JSON.stringify(report, undefined, 1)}\n`);
    tell(say("simulate.written", { file: json }));
  }
  return rows.some(({ isAbove }) => isAbove) ? 1 : 0;
}

interface Pairing {
  readonly commander: CommanderName;
  readonly side: SideId;
  readonly commanders: Game["commanders"];
}

/** The regular commander against himself once, then each naive one from either side. */
function pairingsOf(): readonly Pairing[] {
  const both = { soviet: "regular", japanese: "regular" } as const;
  const naive = SIDES.flatMap((side) =>
    RIVALS.map((commander) => ({ commander, side, commanders: { ...both, [side]: commander } })),
  );
  return [{ commander: "regular", side: "soviet", commanders: both }, ...naive];
}

function rowsOf(
  pairings: readonly Pairing[],
  games: number,
  results: readonly GameResult[],
): readonly RivalRow[] {
  const margins = (at: number, side: SideId): readonly number[] =>
    results.slice(at * games, (at + 1) * games).map(({ points }) => points[side]);
  const regular = SIDES.map((side): RivalRow => {
    const margin = meanOf(margins(0, side));
    return { commander: "regular", side, margin, difference: null, isAbove: false };
  });
  const naive = pairings.slice(1).map(({ commander, side }, index): RivalRow => {
    const own = margins(index + 1, side);
    const his = margins(0, side);
    const difference = meanOf(own.map((margin, game) => margin - (his[game] ?? 0)));
    return { commander, side, margin: meanOf(own), difference, isAbove: difference.low > 0 };
  });
  return [...regular, ...naive];
}

function tellReport({ scenario, battle, games, seconds, cores, rows }: RivalReport): void {
  tell(say("rivals.head", { scenario, battle, games, cores, seconds }));
  for (const { commander, side, margin, difference, isAbove } of rows) {
    const facts = { commander: commander.padEnd(10), side: sayOf("side", side).padEnd(8), ...margin };
    if (!difference) tell(say("rivals.regular", facts));
    else
      tell(
        say("rivals.row", {
          ...facts,
          difference: difference.mean,
          from: difference.low,
          to: difference.high,
          verdict: say(isAbove ? "rivals.above" : difference.high < 0 ? "rivals.below" : "rivals.level"),
        }),
      );
  }
}
