/** `takeover`: command taken of the battle as it happened, at every turn and for either side, and played out. */
import { performance } from "node:perf_hooks";
import { type BattleState, SIDES, type SideId, standingOf } from "../../engine/index.ts";
import { readLineFolder } from "../../history/author.ts";
import { stepOfTurn } from "../../history/index.ts";
import { BadArguments, readArguments } from "../args.ts";
import { makeLine } from "../line.ts";
import type { Game } from "../match/game.ts";
import { playMatch } from "../match/match.ts";
import { coresOf, numberOf } from "../match/options.ts";
import { findScenario, lineScenario } from "../scenarios.ts";
import { prepareOut, tell, watchProgress, writeOut } from "../terminal.ts";
import { say, sayOf } from "../words.ts";

const OPTIONS = {
  turn: { type: "string" },
  cores: { type: "string" },
  json: { type: "string" },
} as const;

/** Plays every turn of the line on from either side. @returns 1 when a line or a game fails */
export async function takeover(args: readonly string[]): Promise<number> {
  const asked = readArguments("takeover", args, OPTIONS, 1);
  const folder = findScenario("takeover", asked.positionals[0] ?? lineScenario());
  const { json, turn: only } = asked.values;
  if (typeof json === "string") prepareOut(json);
  const files = readLineFolder(folder.folder);
  if (!files) throw new BadArguments(say("history.none", { id: folder.id }));
  const made = makeLine(folder, files);
  if (!made?.reviewed.line) return 1;
  const { line, states } = made.reviewed;
  const turns = line.hashes.slice(0, -1).map((_, turn) => turn);
  if (only !== undefined && numberOf(asked, "turn", 1) > turns.length)
    throw new BadArguments(say("takeover.noTurn", { turn: String(only), turns: turns.length }));
  const chosen = only === undefined ? turns : [numberOf(asked, "turn", 1) - 1];
  const games = chosen.flatMap((turn) =>
    SIDES.map((side) => gameOf(line.battle, turn, side, states[stepOfTurn(line, turn)] as BattleState)),
  );
  const started = performance.now();
  const progress = watchProgress();
  const results = await playMatch(games, {
    folder,
    cores: coresOf(asked),
    onGame: (played) => {
      const seconds = (performance.now() - started) / 1000;
      const left = Math.round((seconds / played) * (games.length - played));
      progress.show(
        say("match.progress", { played, games: games.length, seconds: Math.round(seconds), left }),
      );
    },
  });
  progress.done();
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const rows = games.map(({ from, seed }, index) => ({
    turn: (from?.turn ?? 0) + 1,
    seed,
    points: results[index]?.points,
    milliseconds: results[index]?.milliseconds,
  }));
  for (const { turn, seed, points } of rows)
    tell(say("takeover.row", { turn, seed, soviet: points?.soviet ?? 0, japanese: points?.japanese ?? 0 }));
  tell(say("takeover.done", { games: games.length, seconds }));
  if (typeof json === "string")
    writeOut(
      json,
      `${JSON.stringify({ scenario: folder.id, games: games.length, seconds, rows }, undefined, 1)}\n`,
    );
  return 0;
}

/** The regular commander takes over one side and meets the regular one on the other: only their dice differ. */
function gameOf(battle: string, turn: number, side: SideId, state: BattleState): Game {
  const commanders = { soviet: "regular", japanese: "regular" } as const;
  const seed = `${sayOf("side", side)} from turn ${turn + 1}`;
  return { battle, seed, commanders, from: { what: "history", turn, standing: standingOf(state) } };
}
