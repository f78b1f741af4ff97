/** The scenarios that come with the program, read and checked in the browser. */
import { directionOf, isolatedTexts } from "../language/index.ts";
import { readScenario, type ScenarioReading, type ScenarioWords, sayFinding } from "../scenario/index.ts";
import type { BattleOffer } from "./types.ts";

type Loader = () => Promise<string>;

const files = import.meta.glob<string>(
  [
    "../../scenarios/**/*.json",
    "../../scenarios/**/*.tmj",
    "!../../scenarios/*/ground/**",
    "!../../scenarios/*/history/**",
    "!../../scenarios/*/reference/**",
    // What a battle is measured by, for those who calibrate it: no screen shows it.
    "!../../scenarios/*/{calibration,records}.json",
  ],
  {
    query: "?raw",
    import: "default",
  },
) as Readonly<Record<string, Loader>>;

const ROOT = "../../scenarios/";
const COMMON = "common";

export type ReadScenario = Extract<ScenarioReading, { readonly ok: true }>;

/** Ids of the scenario folders, in order of name. */
export function scenarioIds(): readonly string[] {
  return Object.keys(files)
    .map((path) => path.slice(ROOT.length).split("/"))
    .filter(([, file, ...deeper]) => file === "scenario.json" && deeper.length === 0)
    .map(([folder]) => folder ?? "")
    .sort();
}

const readings = new Map<string, Promise<ReadScenario>>();

/** A scenario by its id, read once. @throws with every finding when its files do not pass their check. */
export function scenarioOf(id: string): Promise<ReadScenario> {
  const known = readings.get(id) ?? read(id);
  readings.set(id, known);
  // What did not come in may come in the next time.
  known.catch(() => readings.delete(id));
  return known;
}

async function read(id: string): Promise<ReadScenario> {
  if (!scenarioIds().includes(id)) throw new Error(`no scenario “${id}” comes with this program`);
  const [own, common] = await Promise.all([textsOf(id), textsOf(COMMON)]);
  const reading = readScenario({ id, files: own, common });
  if (!reading.ok) throw new Error(reading.findings.map(sayFinding).join("\n"));
  Object.assign(reading.book.evidence, evidence);
  const known = new Map<string, ScenarioWords>();
  return {
    ...reading,
    words(language) {
      const words = known.get(language) ?? toBeRead(reading.words(language), language);
      known.set(language, words);
      return words;
    },
  };
}

/** Words as a screen shows them: what is read as a whole keeps its own direction; names do where they are told. */
function toBeRead(words: ScenarioWords, language: string): ScenarioWords {
  const { battles, dispatches, accounts, prologue, aftermath, facts, plans, scenario } = words;
  const prose = { battles, dispatches, accounts, prologue, aftermath, facts, plans, scenario };
  return { ...words, ...isolatedTexts(directionOf(language), prose) };
}

/** What the numbers of the rules rest on, where it comes apart from them. */
let evidence: ReadScenario["book"]["evidence"] = {};

/** Brings in what the numbers of the rules rest on; whoever tells it waits for it. */
export async function fetchEvidence(): Promise<void> {
  // Only a built program has it apart from the numbers.
  if (import.meta.env.DEV) return;
  const { default: apart } = await import("../../scenarios/common/rules.json?evidence");
  evidence = apart as typeof evidence;
  for (const reading of await Promise.all(readings.values())) Object.assign(reading.book.evidence, evidence);
}

async function textsOf(folder: string): Promise<Record<string, string>> {
  const prefix = `${ROOT}${folder}/`;
  const paths = Object.keys(files).filter((path) => path.startsWith(prefix));
  const texts = await Promise.all(paths.map((path) => (files[path] as Loader)()));
  return Object.fromEntries(paths.map((path, index) => [path.slice(prefix.length), texts[index] ?? ""]));
}

/** The battles on offer, shortest first: a newcomer starts with the top one. */
export async function offers(language: string): Promise<readonly BattleOffer[]> {
  const all = await Promise.all(scenarioIds().map((id) => offersOf(id, language)));
  return all.flat().sort((a, b) => a.playingMinutes - b.playingMinutes);
}

async function offersOf(id: string, language: string): Promise<BattleOffer[]> {
  const { scenario, words } = await scenarioOf(id);
  const { battles } = words(language);
  const minutesPerTurn = scenario.calendar.hoursPerTurn * 60;
  return scenario.battles.map((battle) => ({
    scenario: id,
    battle: battle.id,
    title: battles[battle.id]?.title ?? battle.id,
    summary: battles[battle.id]?.summary ?? "",
    objective: battles[battle.id]?.objective ?? { soviet: "", japanese: "" },
    playingMinutes: battle.playingMinutes,
    turns: Math.ceil(battle.endMinute / minutesPerTurn) - battle.firstTurn,
  }));
}
