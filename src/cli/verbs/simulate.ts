/** `simulate`: a whole battle without a screen, computer against computer. */
import { resolve } from "node:path";
import {
  type BattleSheet,
  type BattleState,
  differenceOf,
  type Scenario,
  SIDES,
  type SideId,
  theatreOf,
} from "../../engine/index.ts";
import { type Asked, BadArguments, readArguments, suggestion, textOf } from "../args.ts";
import { COMMANDERS, type CommanderName, commanderNamed, planOf } from "../match/commanders.ts";
import { type PlayedBattle, playBattle } from "../play.ts";
import { clockOf, dayOf, reportOf, type SimulationReport } from "../report.ts";
import { battleNamed, loadScenario, scenarioAsked } from "../scenarios.ts";
import { prepareOut, tell, watchProgress, writeOut } from "../terminal.ts";
import { count, listed, say, sayOf } from "../words.ts";

const OPTIONS = {
  scenario: { type: "string" },
  battle: { type: "string" },
  seed: { type: "string" },
  soviet: { type: "string" },
  japanese: { type: "string" },
  json: { type: "string" },
  record: { type: "string" },
} as const;

/** Plays a battle and tells how it went. @returns 1 when the scenario cannot be played */
export async function simulate(args: readonly string[]): Promise<number> {
  const asked = readArguments("simulate", args, OPTIONS, 1);
  const folder = scenarioAsked("simulate", asked);
  const named = { soviet: levelOf(asked, "soviet"), japanese: levelOf(asked, "japanese") };
  prepareFiles(asked);
  const reading = loadScenario(folder);
  if (!reading) return 1;
  const { scenario } = reading;
  const battle = battleNamed(scenario, asked);
  const seed = textOf(asked, "seed", "1");
  for (const side of SIDES)
    if (named[side] === "historical" && !planOf(reading.book, side))
      throw new BadArguments(say("error.noPlan", { id: folder.id, side: sayOf("side", side) }));
  const commanders = {
    soviet: commanderNamed(named.soviet, reading.book, "soviet", seed),
    japanese: commanderNamed(named.japanese, reading.book, "japanese", seed),
  };
  const progress = watchProgress();
  const started = performance.now();
  const onTurn = (state: BattleState): void => progress.show(progressLine(scenario, battle, state));
  const played = playBattle(scenario, { battle: battle.id, seed, commanders, onTurn });
  progress.done();
  const seconds = Math.round(performance.now() - started) / 1000;
  const report = reportOf(reading, seed, played, seconds);
  tellReport(report, battle, played);
  writeFiles(asked, report, played);
  return 0;
}

/** The result and the record go into two files. */
function prepareFiles({ values: { json, record } }: Asked): void {
  for (const file of [json, record]) if (typeof file === "string") prepareOut(file);
  if (typeof json === "string" && typeof record === "string" && resolve(json) === resolve(record))
    throw new BadArguments(say("error.sameFile", { file: json }));
}

function levelOf(asked: Asked, side: SideId): CommanderName {
  const named = textOf(asked, side, COMMANDERS[0] as string);
  const level = COMMANDERS.find((candidate) => candidate === named);
  if (level) return level;
  const hint = suggestion(named, COMMANDERS, "error.levels", { levels: listed(COMMANDERS) });
  throw new BadArguments(say("error.unknownLevel", { level: named, side, hint }));
}

function progressLine(scenario: Scenario, battle: BattleSheet, state: BattleState): string {
  const minutes = scenario.calendar.hoursPerTurn * 60;
  const minute = state.turn * minutes;
  return say("simulate.progress", {
    turn: state.turn + 1 - battle.firstTurn,
    turns: Math.ceil(battle.endMinute / minutes) - battle.firstTurn,
    date: dayOf(scenario, minute),
    time: clockOf(minute),
  });
}

function tellReport(report: SimulationReport, battle: BattleSheet, played: PlayedBattle): void {
  const { outcome, dispatches, seconds, commands, scenario, seed } = report;
  tell(
    say("simulate.head", {
      scenario,
      battle: battle.id,
      seed,
      turns: count("turn", report.turns.length),
      orders: count("order", commands),
      seconds: seconds.toFixed(1),
    }),
  );
  tell(
    say("simulate.outcome", {
      result: resultOf(outcome, battle, played),
      reason: sayOf("outcome", outcome.reason),
      date: outcome.date,
      time: clockOf(played.state.outcome?.minute ?? 0),
    }),
  );
  for (const side of SIDES) {
    const { killed, wounded, missing, tanks, guns } = report.losses[side];
    const arms = { tanks: count("tank", tanks), guns: count("gun", guns) };
    const aircraft = say("simulate.aircraft", { number: report.aircraft[side] });
    tell(
      say("simulate.losses", {
        side: sayOf("side", side),
        killed,
        wounded,
        missing,
        sick: report.sick[side],
        ...arms,
        aircraft,
      }),
    );
  }
  const fired = dispatches.filter(({ status }) => status === "fired").length;
  tell(say("simulate.dispatches", { fired, void: dispatches.length - fired }));
}

/** Who won, and by how much where ground and losses were weighed against history. */
function resultOf(
  { level, winner }: SimulationReport["outcome"],
  battle: BattleSheet,
  { state }: PlayedBattle,
): string {
  const { blamed } = state.outcome ?? { blamed: null };
  if (blamed) return sayOf("result", "war", { side: sayOf("side", blamed) });
  if (winner === null) return sayOf("level", level);
  const side = sayOf("side", winner);
  if (level === "conceded") return sayOf("result", level, { side });
  const result = say("simulate.result", { level: sayOf("level", level), side });
  const { numbers } = theatreOf(state);
  const margin = state.outcome ? Math.abs(differenceOf(numbers, battle, state.outcome)) : 0;
  return say("simulate.margin", { result, points: count("point", margin) });
}

function writeFiles(asked: Asked, report: SimulationReport, played: PlayedBattle): void {
  const { json, record } = asked.values;
  if (typeof json === "string") {
    writeOut(json, `${JSON.stringify(report, undefined, 1)}\n`);
    tell(say("simulate.written", { file: json }));
  }
  if (typeof record === "string") {
    writeOut(record, `${JSON.stringify(played.record)}\n`);
    tell(say("simulate.written", { file: record }));
  }
}
