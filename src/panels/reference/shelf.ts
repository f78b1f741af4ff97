/** The reference in hand: everything that can be looked up, with names and addresses for every entry. */
import {
  addressOf,
  type LineInHand,
  type Records,
  type Scenario,
  type ScenarioBook,
  type ScenarioWords,
} from "../../app/index.ts";
import type { Language, RuleBook } from "../../language/index.ts";
import type { Cited, Perspective, Reference } from "../../scenario/index.ts";
import { citation } from "../../telling/index.ts";

/** Chapters in the order of the contents. */
export const CHAPTERS = [
  "claims",
  "forces",
  "places",
  "weapons",
  "strengths",
  "people",
  "events",
  "evidence",
  "sources",
  "pages",
] as const;
/** A chapter of the reference. */
export type Chapter = (typeof CHAPTERS)[number];

/** An entry as lists, links and the search know it. */
export interface Entry {
  readonly chapter: Chapter;
  readonly id: string;
  readonly title: string;
  /** What stands under the title in a list of results. */
  readonly hint: string;
  /** Everything else that the search looks through. */
  readonly text: string;
}

/** A source as screens cite it. */
export interface SourceOnShelf {
  readonly id: string;
  readonly short: string;
  readonly perspective: Perspective;
  readonly kind: string;
  readonly whole: string;
  readonly worth: string;
}

/** The reference of one scenario, in one language. */
export interface Shelf {
  readonly language: Language;
  readonly reference: Reference;
  readonly scenario: Scenario;
  readonly book: ScenarioBook;
  readonly words: ScenarioWords;
  readonly records: Records;
  /** The line of history; null while there is none. */
  readonly line: LineInHand | null;
  readonly entries: readonly Entry[];
  source(id: string): SourceOnShelf;
  /** Author, title, year, part. */
  cite(cited: Cited): string;
  /** "Shumakov, line 66". */
  citeShort(cited: Cited): string;
  /** Title of an entry; its id where there is none. */
  titleOf(chapter: Chapter, id: string): string;
  has(chapter: Chapter, id: string): boolean;
}

/** What a shelf is made of. */
export interface ShelfParts {
  readonly language: Language;
  readonly reference: Reference;
  readonly scenario: Scenario;
  readonly book: ScenarioBook;
  readonly words: ScenarioWords;
  readonly rules: RuleBook;
  readonly line: LineInHand | null;
}

/** Address of a chapter or of an entry. */
export function pageOf(chapter: Chapter, id?: string): string {
  return addressOf("reference", id === undefined ? [chapter] : [chapter, id]);
}

/** Puts the parts together. */
export function makeShelf(parts: ShelfParts): Shelf {
  const { language, reference, scenario, book, words, line } = parts;
  const sources = new Map(reference.sources.map((source) => [source.id, sourceOf(parts, source)]));
  const source = (id: string): SourceOnShelf =>
    sources.get(id) ?? { id, short: id, perspective: "reference", kind: "", whole: id, worth: "" };
  const entries = entriesOf(parts, source);
  const byAddress = new Map(entries.map((entry) => [`${entry.chapter}/${entry.id}`, entry]));
  return {
    language,
    reference,
    scenario,
    book,
    words,
    line,
    entries,
    records: {
      reference,
      book,
      words,
      units: scenario.units,
      startDate: scenario.calendar.startDate,
      minutesPerTurn: scenario.calendar.hoursPerTurn * 60,
      line,
    },
    source,
    cite: ({ source: id, part }) => {
      const { whole } = source(id);
      return part === undefined ? whole : language.t("reference.citedPart", { cited: whole, part });
    },
    citeShort: ({ source: id, part }) => {
      const { short } = source(id);
      // Lines of a translation say nothing to a reader in passing; a day or a title does.
      return part === undefined || /^lines? \d/.test(part)
        ? short
        : language.t("reference.citedPart", { cited: short, part });
    },
    titleOf: (chapter, id) => byAddress.get(`${chapter}/${id}`)?.title ?? id,
    has: (chapter, id) => byAddress.has(`${chapter}/${id}`),
  };
}

function sourceOf({ language, book }: ShelfParts, source: Reference["sources"][number]): SourceOnShelf {
  const { id, short, perspective, kind, author = "", title = "", year = null, worth = "" } = source;
  const own = book.sources[id];
  const whole = citation(language, own ?? { id, author, title, year, languages: [], worth });
  return { id, short, perspective, kind, whole, worth: own?.worth ?? worth };
}

/** All entries of all chapters. */
function entriesOf(parts: ShelfParts, source: (id: string) => SourceOnShelf): readonly Entry[] {
  const { language, reference, words, book, rules } = parts;
  const { t } = language;
  const side = (id: string) => t(`reference.sides.${id as "both"}`);
  return [
    ...reference.claims.map((claim) => ({
      chapter: "claims" as const,
      id: claim.id,
      title: claim.question,
      hint: t(`reference.topics.${claim.topic}`),
      text: textIn([
        claim.answers,
        claim.note,
        claim.found,
        claim.answers.flatMap(({ sources }) => sources.map((s) => source(s.source).short)),
      ]),
    })),
    ...reference.formations.map((unit) => ({
      chapter: "forces" as const,
      id: unit.id,
      title: unit.name,
      hint: side(unit.side),
      text: textIn([unit.otherNames, unit.native, unit.commander, unit.notes, unit.facts, unit.equipment]),
    })),
    ...reference.places.map((place) => ({
      chapter: "places" as const,
      id: place.id,
      title: words.places[place.id]?.name ?? place.name,
      hint: Object.values(place.names).join(" · "),
      text: textIn([
        place.name,
        place.forms.map(({ form }) => form),
        place.position,
        place.terrain,
        place.why,
        place.notes,
        place.heights.map(String),
      ]),
    })),
    ...reference.weapons.map((weapon) => ({
      chapter: "weapons" as const,
      id: weapon.id,
      title: weapon.name,
      hint: `${side(weapon.side)} · ${t(`reference.present.${weapon.present}`)}`,
      text: textIn([weapon.class, weapon.note]),
    })),
    ...reference.establishments.map((table) => ({
      chapter: "strengths" as const,
      id: table.id,
      title: table.unit,
      hint: `${side(table.side)} · ${t(`reference.kinds.${table.kind}`)}`,
      text: textIn([table.note, table.reasoning]),
    })),
    ...reference.people.map((person) => ({
      chapter: "people" as const,
      id: person.id,
      title: person.name,
      hint: person.role,
      text: textIn([person.native, person.otherNames, person.fate, person.note]),
    })),
    ...eventEntries(parts),
    ...book.facts.map((fact) => ({
      chapter: "evidence" as const,
      id: fact.id,
      title: words.facts[fact.id]?.fact ?? fact.id,
      hint: fact.rules
        .map((rule) => rules.chapters.flatMap((chapter) => chapter.rules).find(({ id }) => id === rule))
        .flatMap((rule) => (rule ? [`${rule.id} ${rule.title}`] : []))
        .join(" · "),
      text: textIn([words.facts[fact.id]?.told, words.facts[fact.id]?.disputed]),
    })),
    ...reference.sources.map(({ id }) => ({
      chapter: "sources" as const,
      id,
      title: source(id).whole,
      hint: t(`reference.perspectives.${source(id).perspective}`),
      text: textIn([source(id).short, source(id).kind, source(id).worth]),
    })),
    ...reference.pages.map((page) => ({
      chapter: "pages" as const,
      id: page.id,
      title: page.title,
      hint: "",
      text: page.paragraphs.join(" ").replaceAll("**", ""),
    })),
  ];
}

/** Events of the chronology, and dispatches that it lacks. */
function eventEntries({ language, reference, words, book }: ShelfParts): readonly Entry[] {
  const told = (id: string) =>
    words.dispatches[id] ?? words.prologue[id] ?? words.aftermath[id] ?? words.accounts[id];
  const own = new Set(reference.events.map(({ id }) => id));
  return [
    ...reference.events.map((event) => ({
      chapter: "events" as const,
      id: event.id,
      title: told(event.id)?.title ?? event.title,
      hint: dateOf(language, event.date, event.time ?? null),
      text: textIn([event.title, told(event.id)?.text, event.text, event.accounts.map(({ claim }) => claim)]),
    })),
    ...Object.values(book.dispatches)
      .filter(({ id }) => !own.has(id))
      .map((page) => ({
        chapter: "events" as const,
        id: page.id,
        title: told(page.id)?.title ?? page.id,
        hint: dateOf(language, page.date, page.time),
        text: told(page.id)?.text ?? "",
      })),
  ];
}

/** All texts in a value, one after another. */
function textIn(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return "";
  return Object.values(value).map(textIn).join(" ");
}

/** A day, a month or a year, with its hour where one is told. */
export function dateOf(language: Language, date: string, time: string | null): string {
  if (date.length === 4) return date;
  if (date.length === 7) return language.formatIsoDate(`${date}-01`, "month");
  const day = language.formatIsoDate(date, "medium");
  return time === null ? day : language.t("prologue.dateAndTime", { date: day, time });
}

/** Letters without their marks, small: so that "sato" finds Satō. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The entries that have every word that was asked for; those with all of them in the title first. */
export function search(shelf: Shelf, asked: string): readonly Entry[] {
  const wanted = folded(asked).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const hasAll = (text: string) => wanted.every((word) => text.includes(word));
  const found = shelf.entries.filter(({ title, hint, text }) => hasAll(folded(`${title} ${hint} ${text}`)));
  const inTitle = (entry: Entry) => Number(!hasAll(folded(entry.title)));
  return [...found].sort((a, b) => inTitle(a) - inTitle(b));
}
