/** `calibrate`: plays the plans of history on both sides many times and sets what comes of it beside the record. */
import { performance } from "node:perf_hooks";
import type { CalibrationRow } from "../../scenario/index.ts";
import { type Asked, readArguments } from "../args.ts";
import { planOf } from "../match/commanders.ts";
import type { Game, GameResult } from "../match/game.ts";
import { playMatch } from "../match/match.ts";
import { coresOf, numberOf, SEEDS_OPTIONS } from "../match/options.ts";
import { median, quantile } from "../match/statistics.ts";
import { calibratedScenario, loadScenario, scenarioAsked } from "../scenarios.ts";
import { complain, prepareOut, tell, watchProgress, writeOut } from "../terminal.ts";
import { say } from "../words.ts";

const OPTIONS = { scenario: { type: "string" }, json: { type: "string" }, ...SEEDS_OPTIONS } as const;
/** Games and first seed unless others are asked for. */
const GAMES = 200;
const FIRST_SEED = 1;

/** A row as the report has it. */
export interface ReportedRow {
  readonly id: string;
  readonly what: string;
  /** Lowest and highest figure of the record; [1, 1] where the answer of history is yes. */
  readonly historical: readonly [number, number];
  readonly from: readonly string[];
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
  readonly meets: boolean;
  /** Of a yes-or-no row: percent of games with yes, and as many as are wanted. */
  readonly share?: number;
  readonly wanted?: number;
}

/** What `calibrate --json` writes. */
export interface CalibrationReport {
  readonly games: number;
  readonly seconds: number;
  readonly cores: number;
  readonly scenario: string;
  readonly seeds: readonly [number, number];
  readonly rows: readonly ReportedRow[];
  readonly met: number;
  readonly of: number;
}

/** Plays the games and reports. @returns 1 when a row fails, or the scenario has nothing to calibrate by */
export async function calibrate(args: readonly string[]): Promise<number> {
  const asked = readArguments("calibrate", args, OPTIONS, 1);
  const games = numberOf(asked, "games", GAMES);
  const first = numberOf(asked, "first-seed", FIRST_SEED);
  const cores = coresOf(asked);
  const folder = scenarioAsked("calibrate", asked, calibratedScenario());
  const { json } = asked.values;
  if (typeof json === "string") prepareOut(json);
  const reading = loadScenario(folder);
  if (!reading) return 1;
  const { calibration } = reading.book;
  if (!calibration || !planOf(reading.book, "soviet") || !planOf(reading.book, "japanese")) {
    complain(say("calibrate.nothing", { id: folder.id }));
    return 1;
  }
  const started = performance.now();
  const progress = watchProgress();
  const results = await playMatch(gamesOf(calibration.battle, first, games), {
    folder,
    cores,
    onGame: (played) => progress.show(progressLine(played, games, started)),
  });
  progress.done();
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const rows = calibration.rows.map((row) => reportRow(row, results));
  const met = rows.filter(({ meets }) => meets).length;
  const report: CalibrationReport = {
    games,
    seconds,
    cores,
    scenario: folder.id,
    seeds: [first, first + games - 1],
    rows,
    met,
    of: rows.length,
  };
  tellReport(report);
  writeReport(asked, report);
  return met === rows.length ? 0 : 1;
}

function gamesOf(battle: string, first: number, games: number): readonly Game[] {
  const commanders = { soviet: "historical", japanese: "historical" } as const;
  return Array.from({ length: games }, (_, index) => ({ battle, seed: String(first + index), commanders }));
}

function progressLine(played: number, games: number, started: number): string {
  const seconds = (performance.now() - started) / 1000;
  const left = Math.round((seconds / played) * (games - played));
  return say("match.progress", { played, games, seconds: Math.round(seconds), left });
}

/** A row beside the record: its median in the range, or the share of games with a yes. */
export function reportRow(row: CalibrationRow, results: readonly Pick<GameResult, "answers">[]): ReportedRow {
  const answers = results.map((result) => result.answers[row.id] ?? 0);
  const figures = {
    id: row.id,
    what: row.what,
    from: row.from,
    median: median(answers),
    p10: quantile(answers, 10),
    p90: quantile(answers, 90),
  };
  if (row.historical) {
    const [low, high] = row.historical;
    const meets = low <= figures.median && figures.median <= high;
    return { ...figures, historical: [low, high], meets };
  }
  const yes = answers.filter((answer) => answer > 0).length;
  const share = Math.round((yes * 1000) / Math.max(1, answers.length)) / 10;
  const wanted = row.share ?? 100;
  return { ...figures, historical: [1, 1], meets: share >= wanted, share, wanted };
}

function tellReport(report: CalibrationReport): void {
  const { games, seconds, cores, rows, met, scenario, seeds } = report;
  tell(say("calibrate.head", { scenario, games, from: seeds[0], to: seeds[1], cores, seconds }));
  const widest = Math.max(...rows.map(({ id }) => id.length));
  for (const row of rows) tell(lineOf(row, widest));
  tell(say("calibrate.met", { met, of: rows.length }));
}

function lineOf(row: ReportedRow, widest: number): string {
  const sign = say(row.meets ? "calibrate.meets" : "calibrate.fails");
  const id = row.id.padEnd(widest);
  if (row.share !== undefined)
    return say("calibrate.yesNo", { sign, id, share: row.share, wanted: row.wanted ?? 100 });
  const { median: middle, p10, p90, historical } = row;
  return say("calibrate.row", {
    sign,
    id,
    median: middle,
    p10,
    p90,
    low: historical[0],
    high: historical[1],
  });
}

function writeReport(asked: Asked, report: CalibrationReport): void {
  const { json } = asked.values;
  if (typeof json !== "string") return;
  writeOut(json, `${JSON.stringify(report, undefined, 1)}\n`);
  tell(say("simulate.written", { file: json }));
}
