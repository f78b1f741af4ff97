/** Finds the scenario that an argument names: one of the program's own by its id, or any folder. */
import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { BattleSheet, Scenario } from "../engine/index.ts";
import {
  type Finding,
  readScenario,
  type ScenarioFiles,
  type ScenarioReading,
  sayFinding,
} from "../scenario/index.ts";
import { readFolder, scenarioIds } from "../scenario/node.ts";
import { type Asked, BadArguments, suggestion, textOf } from "./args.ts";
import { complain } from "./terminal.ts";
import { listed, say } from "./words.ts";

const SCENARIOS = fileURLToPath(new URL("../../scenarios", import.meta.url));

/** Where a scenario stands. */
export interface ScenarioFolder {
  readonly id: string;
  readonly folder: string;
}

/** Ids of the program's own scenarios. */
export function ownScenarios(): readonly string[] {
  return scenarioIds(SCENARIOS);
}

/** The program's own scenario that can be calibrated: the first that says by what. */
export function calibratedScenario(): string {
  return ownScenarios().find((id) => existsSync(join(SCENARIOS, id, "calibration.json"))) ?? "";
}

/** The program's own scenario whose battle is told as it happened: the first with a line of history. */
export function lineScenario(): string {
  return ownScenarios().find((id) => existsSync(join(SCENARIOS, id, "history"))) ?? "";
}

/**
 * The folder of a scenario.
 * @throws BadArguments when there is neither such a scenario nor such a folder
 */
export function findScenario(verb: string, named: string | undefined): ScenarioFolder {
  const ids = ownScenarios();
  if (named === undefined || named === "")
    throw new BadArguments(say("error.noScenario", { verb, ids: listed(ids) }));
  if (ids.includes(named)) return { id: named, folder: join(SCENARIOS, named) };
  const folder = resolve(named);
  if (existsSync(folder)) return folderAt(named, folder);
  const hint = suggestion(named, ids, "error.scenarios", { ids: listed(ids) });
  throw new BadArguments(say("error.unknownScenario", { id: named, hint }));
}

/**
 * The folder of the scenario that a verb is asked for, by its first argument or by `--scenario`.
 * @throws BadArguments when they name two, or none that there is
 */
export function scenarioAsked(verb: string, asked: Asked, otherwise = ""): ScenarioFolder {
  const [first] = asked.positionals;
  const option = asked.values.scenario;
  if (first !== undefined && typeof option === "string" && first !== option)
    throw new BadArguments(say("error.twoScenarios", { verb, first, second: option }));
  return findScenario(verb, first ?? textOf(asked, "scenario", otherwise));
}

function folderAt(named: string, folder: string): ScenarioFolder {
  if (!statSync(folder).isDirectory())
    throw new BadArguments(say("error.notFolder", { file: named, folder: dirname(named) }));
  if (existsSync(join(folder, "rules.json")) && !existsSync(join(folder, "scenario.json")))
    throw new BadArguments(say("error.shared", { folder: named, ids: listed(ownScenarios()) }));
  const inside = existsSync(join(folder, "scenario.json")) ? [] : scenarioIds(folder);
  const [first] = inside;
  if (first !== undefined)
    throw new BadArguments(
      say("error.folderOfScenarios", { folder: named, ids: listed(inside), one: join(named, first) }),
    );
  return { id: basename(folder), folder };
}

/**
 * The texts of a scenario.
 * @throws BadArguments when the numbers that scenarios share do not stand beside its folder
 */
export function textsOf({ id, folder }: ScenarioFolder): ScenarioFiles {
  const beside = dirname(folder);
  if (!existsSync(join(beside, "common"))) throw new BadArguments(say("error.noCommon", { folder: beside }));
  return readFolder(beside, id);
}

/** A scenario that was read and is whole. */
export type WholeScenario = Extract<ScenarioReading, { readonly ok: true }>;

/** Reads a scenario, or complains about everything that is wrong with it. */
export function loadScenario(folder: ScenarioFolder): WholeScenario | null {
  const reading = readScenario(textsOf(folder));
  if (reading.ok) return reading;
  complain(say("error.brokenScenario", { id: folder.id }));
  complainOf(reading.findings);
  return null;
}

/** Says what is wrong with a scenario, a line for each finding. */
export function complainOf(findings: readonly Finding[]): void {
  for (const finding of findings) complain(`  ${sayFinding(finding)}`);
}

/**
 * The battle asked for, or the longest.
 * @throws BadArguments when the scenario has no such battle
 */
export function battleNamed(scenario: Scenario, asked: Asked): BattleSheet {
  const named = asked.values.battle;
  const turns = (battle: BattleSheet): number =>
    battle.endMinute - battle.firstTurn * scenario.calendar.hoursPerTurn * 60;
  const [longest] = [...scenario.battles].sort((a, b) => turns(b) - turns(a));
  const found = named === undefined ? longest : scenario.battles.find(({ id }) => id === named);
  if (found) return found;
  const ids = scenario.battles.map(({ id }) => id);
  const hint = suggestion(String(named), ids, "error.battles", { battles: listed(ids) });
  throw new BadArguments(say("error.unknownBattle", { battle: String(named), hint }));
}
