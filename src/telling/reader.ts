import type {
  BattleSheet,
  CommanderId,
  FormationId,
  Hex,
  SideId,
  Theatre,
  Turn,
  UnitId,
  UnitSheet,
} from "../engine/index.ts";
import { type DateStyle, type Facts, isolated, type Language } from "../language/index.ts";
import type { ScenarioBook, ScenarioWords, Source } from "../scenario/index.ts";

/** What names are made from: the words of the interface and of the scenario, and the ground. */
export interface Sources {
  readonly language: Language;
  readonly words: ScenarioWords;
  readonly book: ScenarioBook;
  readonly theatre: Theatre;
  /** The side whose view is told. */
  readonly side: SideId;
  readonly battle: string;
}

/** Parts of the day, by six hours. */
export type PartOfDay = "night" | "morning" | "afternoon" | "evening";
const PARTS: readonly PartOfDay[] = ["night", "morning", "afternoon", "evening"];
const MINUTES_A_DAY = 24 * 60;

/** Names of everything in one game, as one side may read them. */
export interface Reader extends Sources {
  sheet(unit: UnitId): UnitSheet | null;
  unit(unit: UnitId): string;
  /** Its short name in a sentence: "3/118", "Petrov's squad". */
  short(unit: UnitId): string;
  /** Its name on the counter, seven characters at most, for tables and where room is short. */
  designation(unit: UnitId): string;
  parent(unit: UnitId): string;
  formation(id: FormationId): string;
  /** "A. B. Petrov, 3rd Rifle Corps". */
  commander(id: CommanderId): string;
  sideName(side: SideId): string;
  place(id: string): string;
  /** Name of the place a hex belongs to, or null. */
  placeAt(hex: Hex): string | null;
  /** "Height 20 (0412)", or "hex 0412". */
  where(hex: Hex): string;
  hexNumber(hex: Hex): string;
  minuteOfTurn(turn: Turn): number;
  partOfTurn(turn: Turn): PartOfDay;
  date(minute: number, style: DateStyle): string;
  battleSheet(): BattleSheet | null;
  cite(source: string, part?: string): string;
}

/** The part of the day that a minute falls into. */
export function partOfDay(minute: number): PartOfDay {
  const ofDay = ((minute % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  return PARTS[Math.floor(ofDay / (MINUTES_A_DAY / PARTS.length))] ?? "night";
}

/** Author, title, year of a source. */
export function citation(language: Language, source: Source | undefined, part?: string): string {
  if (!source) return language.t("sources.unknown");
  const facts = {
    author: authorOf(language, source),
    title: source.title,
    year: source.year ?? language.t("sources.undated"),
  };
  return part === undefined
    ? language.t("sources.cited", facts)
    : language.t("sources.citedPart", { ...facts, part });
}

/** Who wrote a source; the data says "not named" and "several" where no name can be given. */
function authorOf(language: Language, { author }: Source): string {
  if (/^not named$/i.test(author)) return language.t("sources.unsigned");
  return /^several$/i.test(author) ? language.t("sources.several") : author;
}

/** How a sentence names a source: by its author, or where he has no name, by the title. */
export function attribution(language: Language, source: Source): string {
  if (/^not named$/i.test(source.author)) return language.t("sources.afterUnsigned", { title: source.title });
  return /^several$/i.test(source.author)
    ? language.t("sources.afterSeveral", { title: source.title })
    : source.author;
}

/** The language with verbs that agree with the units of a scenario whose names are plurals. */
function agreeingWithNames(language: Language, { units }: ScenarioWords): Language {
  const plurals = Object.values(units).filter(({ number }) => number === "plural");
  if (plurals.length === 0) return language;
  const names = new Set<unknown>(
    plurals.map(({ called, short }) => isolated(language.direction, called ?? short)),
  );
  // With "others" or a list of units the number of the verb is chosen by their count.
  const agreed = (facts?: Facts): Facts | undefined =>
    facts && names.has(facts.unit ?? facts.units) ? { ...facts, number: "plural" } : facts;
  return {
    ...language,
    t: (key, facts) => language.t(key, agreed(facts)),
    say: (key, otherwise, facts) => language.say(key, otherwise, agreed(facts)),
  };
}

/** Puts names to the ids of one game. */
export function makeReader(sources: Sources): Reader {
  const { words, book, theatre } = sources;
  const language = agreeingWithNames(sources.language, words);
  const { calendar, battlefield, units, battles } = theatre.scenario;
  const sheet = (unit: UnitId) => units[theatre.unitIndex.get(unit) ?? -1] ?? null;
  // Names begin with figures and end with codes: in a language from right to left they keep their own order.
  const named = (name: string) => isolated(language.direction, name);
  const place = (id: string) => named(words.places[id]?.name ?? id);
  const hexNumber = (hex: Hex) => (hex >= 0 && hex < battlefield.terrain.length ? book.nameOf(hex) : "–");
  const placeAt = (hex: Hex) => {
    const id = book.placeAt(hex);
    return id === null ? null : place(id);
  };
  const minuteOfTurn = (turn: Turn) => turn * calendar.hoursPerTurn * 60;
  return {
    ...sources,
    language,
    sheet,
    unit: (unit) => named(words.units[unit]?.name ?? unit),
    short: (unit) => named(words.units[unit]?.called ?? words.units[unit]?.short ?? unit),
    designation: (unit) => named(words.units[unit]?.short ?? unit),
    parent: (unit) => named(words.units[unit]?.parent ?? ""),
    formation: (id) => named(words.formations[id] ?? id),
    commander: (id) => {
      const known = words.commanders[id];
      return known ? language.t("command.nameAndOffice", { ...known }) : id;
    },
    sideName: (side) => words.sides[side] ?? language.t(`sides.${side}`),
    place,
    placeAt,
    hexNumber,
    where: (hex) => {
      const name = placeAt(hex);
      const number = hexNumber(hex);
      return name === null
        ? language.t("ground.hex", { hex: number })
        : language.t("ground.placeAndHex", { place: name, hex: number });
    },
    minuteOfTurn,
    partOfTurn: (turn) => partOfDay(minuteOfTurn(turn)),
    date: (minute, style) => language.formatDate(calendar.startDate, minute, style),
    battleSheet: () => battles.find((battle) => battle.id === sources.battle) ?? null,
    cite: (source, part) => citation(language, book.sources[source], part),
  };
}
