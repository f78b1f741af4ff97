/** The scenarios that come with the program, read and checked when it was built. */
import { directionOf, isolatedTexts, PSEUDO, pseudoTexts } from "../language/index.ts";
import { type OpenScenario, openScenario, type ScenarioWords, type WholeSheets } from "../scenario/index.ts";
import type { BattleOffer } from "./types.ts";

const sheets = import.meta.glob<WholeSheets>("../../scenarios/*/scenario.json", {
  query: "?checked",
  import: "default",
});

/** Where the sheets of a scenario are found. */
const placeOf = (id: string): string => `../../scenarios/${id}/scenario.json`;

/** Ids of the scenario folders, in order of name. */
export function scenarioIds(): readonly string[] {
  return Object.keys(sheets)
    .map((place) => place.split("/").at(-2) ?? "")
    .sort();
}

const readings = new Map<string, Promise<OpenScenario>>();

/** A scenario by its id, opened once. @throws when none of that id comes with the program */
export function scenarioOf(id: string): Promise<OpenScenario> {
  const known = readings.get(id) ?? read(id);
  readings.set(id, known);
  // What did not come in may come in the next time.
  known.catch(() => readings.delete(id));
  return known;
}

async function read(id: string): Promise<OpenScenario> {
  const load = sheets[placeOf(id)];
  if (!load) throw new Error(`no scenario “${id}” comes with this program`);
  const open = openScenario(await load());
  Object.assign(open.book.evidence, evidence);
  const known = new Map<string, ScenarioWords>();
  return {
    ...open,
    words(language) {
      const words = known.get(language) ?? toBeRead(open.words(language), language);
      known.set(language, words);
      return words;
    },
  };
}

/** Words as a screen shows them: what is read as a whole keeps its own direction; names do where they are told. */
function toBeRead(words: ScenarioWords, language: string): ScenarioWords {
  const { battles, dispatches, accounts, prologue, aftermath, facts, plans, scenario } = words;
  const prose = { battles, dispatches, accounts, prologue, aftermath, facts, plans, scenario };
  if (language === PSEUDO) return { ...words, ...pseudoTexts(prose), ...inventedNames(words) };
  return { ...words, ...isolatedTexts(directionOf(language), prose) };
}

/** Names in the invented language. Counters and the map keep theirs in every language. */
function inventedNames({ units, ...words }: ScenarioWords): Partial<ScenarioWords> {
  const { sides, boxes, formations, commanders } = words;
  const named = Object.entries(units).map(([id, { short, number, ...names }]) => [
    id,
    { ...pseudoTexts(names), short, ...(number && { number }) },
  ]);
  return { units: Object.fromEntries(named), ...pseudoTexts({ sides, boxes, formations, commanders }) };
}

/** What the numbers of the rules rest on, where it comes apart from them. */
let evidence: OpenScenario["book"]["evidence"] = {};

/** Brings in what the numbers of the rules rest on; whoever tells it waits for it. */
export async function fetchEvidence(): Promise<void> {
  // Only a built program has it apart from the numbers.
  if (import.meta.env.DEV) return;
  const { default: apart } = await import("../../scenarios/common/rules.json?evidence");
  evidence = apart as typeof evidence;
  for (const reading of await Promise.all(readings.values())) Object.assign(reading.book.evidence, evidence);
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
