/** What people read of a scenario, from checked files. */
import type {
  BattlePage,
  ChronicleEntry,
  CommanderPage,
  DispatchPage,
  ScenarioBook,
  ScenarioWords,
  Source,
  UnitPage,
  WeaponTable,
} from "../book.ts";
import { minuteOf } from "../calendar.ts";
import { type Hex, hexName, type PlaceId } from "../engine.ts";
import type { BattleEntry } from "../schema/battles.ts";
import type { ChronicleFile } from "../schema/chronicle.ts";
import type { DispatchEntry } from "../schema/dispatches.ts";
import type { UnitEntry } from "../schema/orderOfBattle.ts";
import type { RulesFile } from "../schema/rules.ts";
import type { WholeSheets, WordSections } from "../sheets.ts";
import { calibrationPage, operationPlans } from "./buildPlans.ts";
import { arrivalsOf, historyOf } from "./buildScenario.ts";

type Citations = DispatchEntry["sources"];

/** Builds the book of a scenario. */
export function buildBook(sheets: WholeSheets): ScenarioBook {
  const { battlefield, drawing } = sheets.map;
  const places = new Map<Hex, PlaceId>();
  for (const place of battlefield.places)
    for (const hex of place.hexes) if (!places.has(hex)) places.set(hex, place.id);
  return {
    id: sheets.scenario.id,
    invented: sheets.scenario.invented ?? false,
    languages: sheets.scenario.words,
    sources: byId(sheets.sources.sources.map(sourcePage)),
    facts: sheets.evidence.facts.map(({ id, rules, sources }) => ({
      id,
      rules,
      sources: citations(sources),
    })),
    dispatches: byId(sheets.dispatches.dispatches.map(dispatchPage)),
    prologue: chronicle(sheets.prologue),
    aftermath: chronicle(sheets.aftermath),
    plans: operationPlans(sheets),
    calibration: calibrationPage(sheets),
    units: byId(sheets.orderOfBattle.units.map(unitPage)),
    battles: byId(sheets.battles.battles.map((battle) => battlePage(battle, sheets))),
    commanders: byId(sheets.command.commanders.map(commanderPage)),
    sky: sheets.sky.turns.map(({ source, confidence }) => ({
      source: source ?? null,
      confidence: confidence ?? null,
    })),
    map: drawing,
    weapons: weaponTables(sheets),
    evidence: evidenceOf(sheets),
    placeAt: (hex) => places.get(hex) ?? null,
    nameOf: (hex) => hexName(battlefield, hex),
  };
}

function byId<T extends { readonly id: string }>(pages: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(pages.map((page) => [page.id, page]));
}

function citations(written: Citations): DispatchPage["sources"] {
  return written.map(({ source, part }) => (part === undefined ? { source } : { source, part }));
}

function sourcePage(source: WholeSheets["sources"]["sources"][number]): Source {
  const { id, author, title, year, languages, worth } = source;
  return { id, author, title, year: year === null ? null : String(year), languages, worth };
}

function dispatchPage(entry: DispatchEntry): DispatchPage {
  const { id, date, minute, time, timePrecision, origin, side, mark, places, units } = entry;
  return {
    id,
    date,
    minute,
    minuteInferred: entry.minuteInferred ?? false,
    time,
    timePrecision,
    origin,
    side,
    mark,
    places,
    units,
    sources: citations(entry.sources),
    accounts: entry.accounts.map((account) => ({ id: account.id, sources: citations(account.sources) })),
  };
}

function chronicle({ entries }: ChronicleFile): readonly ChronicleEntry[] {
  return entries.map((entry) => ({
    id: entry.id,
    date: entry.date,
    dateEnd: entry.dateEnd ?? null,
    datePrecision: entry.datePrecision,
    time: entry.time ?? null,
    sources: citations(entry.sources),
  }));
}

function unitPage(unit: UnitEntry): UnitPage {
  const { id, weapons, history, sources, confidence } = unit;
  return {
    id,
    weapons,
    gunType: unit.gunType ?? null,
    tankType: unit.tankType ?? null,
    history,
    sources,
    confidence,
    note: unit.note ?? null,
    reasoning: unit.reasoning ?? null,
  };
}

function commanderPage(commander: WholeSheets["command"]["commanders"][number]): CommanderPage {
  const { id, dispatch, sources, confidence, note } = commander;
  return { id, dispatch: dispatch ?? null, sources, confidence, note: note ?? null };
}

function battlePage(battle: BattleEntry, sheets: WholeSheets): BattlePage {
  const { losses, holders } = historyOf(battle, sheets);
  return {
    id: battle.id,
    arrivals: arrivalsOf(battle, sheets).map((arrival) => ({
      unit: arrival.unit,
      minute: minuteOf(sheets.scenario.calendar, arrival.date, arrival.time),
      box: arrival.box,
      source: arrival.source ?? null,
      confidence: arrival.confidence ?? null,
    })),
    historicalHolders: holders,
    historicalLosses: losses,
    lossesSource: battle.historicalLosses?.source ?? null,
  };
}

function evidenceOf({ rules }: WholeSheets): ScenarioBook["evidence"] {
  const chapters = Object.entries(rules as Omit<RulesFile, "note">).flatMap(([name, chapter]) =>
    typeof chapter === "object" ? [[name, chapter.evidence] as const] : [],
  );
  return Object.fromEntries(chapters) as ScenarioBook["evidence"];
}

function weaponTables({ weapons }: WholeSheets): ScenarioBook["weapons"] {
  const { evidence, note: _, ...kinds } = weapons;
  const given = evidence as Readonly<Record<string, WeaponTable["evidence"]>>;
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, numbers]) => [kind, { numbers, evidence: given[kind] ?? {} }]),
  );
}

/** The words of one language; what a file leaves out as null is left out here. */
export function buildWords(language: string, sections: WordSections): ScenarioWords {
  const { scenario, ...rest } = sections;
  return withoutNulls({
    language,
    scenario: scenario ?? { title: "", subtitle: "" },
    ...rest,
  }) as ScenarioWords;
}

function withoutNulls(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, withoutNulls(member)]));
}
