/** In which events something appears: of the chronology, the dispatches, and the line of history where there is one. */
import type { Citation, Reference, ScenarioBook, ScenarioWords } from "../scenario/index.ts";
import { addressOf } from "./address.ts";

/** What can appear in an event. */
export type Subject = "claim" | "unit" | "place" | "person" | "source" | "weapon" | "event";

/** An entry of the line of history, as far as it is looked at here. */
export interface LineEntryToFind {
  readonly id: string;
  readonly turn: number;
  readonly minute: number;
  /** Units of the game. */
  readonly units: readonly string[];
  readonly places: readonly string[];
  readonly tell: string;
  readonly sources: readonly (string | Citation)[];
  /** Records of the chronology that it tells. */
  readonly chronology: readonly string[];
  readonly claims: readonly string[];
}

/** The line of history, as far as it is looked at here. */
export interface LineToSearch {
  readonly entries: readonly LineEntryToFind[];
}

/** Where events are looked for. */
export interface Records {
  readonly reference: Reference;
  readonly book: Pick<ScenarioBook, "dispatches" | "units">;
  readonly words: Pick<ScenarioWords, "dispatches">;
  /** Units of the game, each with the formation that it belongs to. */
  readonly units: readonly { readonly id: string; readonly parent: string | null }[];
  /** Day on which minute 0 lies, and the length of a turn. */
  readonly startDate: string;
  readonly minutesPerTurn: number;
  readonly line: LineToSearch | null;
}

/** One event in which something appears. */
export interface ToldEvent {
  readonly id: string;
  readonly kind: "record" | "line";
  readonly title: string;
  /** A day, a month or a year. */
  readonly date: string;
  readonly time: string | null;
  /** Page of the event in the reference. */
  readonly address: string;
  /** Where the replay shows it; null while there is no line of history, or where it lies outside the battle. */
  readonly replay: string | null;
}

interface Candidate extends Omit<ToldEvent, "kind" | "address" | "replay"> {
  readonly places: readonly string[];
  readonly units: readonly string[];
  readonly sources: readonly string[];
  readonly turn: number | null;
}

/**
 * The events in which a claim, a unit of the order of battle, a place, a person, a source or a weapon appears, in
 * the order of time; of an event itself, the entries of the line that tell it.
 */
export function eventsAbout(kind: Subject, id: string, records: Records): readonly ToldEvent[] {
  const isAbout = testFor(kind, id, records.reference);
  const told = kind === "event" ? [] : candidates(records).filter(isAbout.record).map(asTold(records));
  const entries = (records.line?.entries ?? []).filter(isAbout.entry(records)).map(asEntry(records));
  return [...told, ...entries].sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

function keyOf({ date, time }: ToldEvent): string {
  return `${date.padEnd(10, "~")} ${time ?? ""}`;
}

/** The chronology, and dispatches that it lacks. */
function candidates({ reference, book, words, startDate, minutesPerTurn }: Records): readonly Candidate[] {
  const turnOf = (id: string) => {
    const page = book.dispatches[id];
    return page ? Math.floor(page.minute / minutesPerTurn) : null;
  };
  const own = reference.events.map((event) => ({
    id: event.id,
    title: words.dispatches[event.id]?.title ?? event.title,
    date: event.date,
    time: event.time ?? null,
    places: event.places,
    units: event.units,
    sources: event.sources.map(({ source }) => source),
    turn: turnOf(event.id) ?? turnOfDay(event.date, event.time ?? null, startDate, minutesPerTurn),
  }));
  const known = new Set(own.map(({ id }) => id));
  const others = Object.values(book.dispatches)
    .filter(({ id }) => !known.has(id))
    .map((page) => ({
      id: page.id,
      title: words.dispatches[page.id]?.title ?? page.id,
      date: page.date,
      time: page.time,
      places: page.places,
      units: page.units,
      sources: page.sources.map(({ source }) => source),
      turn: turnOf(page.id),
    }));
  return [...own, ...others];
}

/** The turn of a day and hour; null for what lies before the battle or has no day. */
function turnOfDay(date: string, time: string | null, start: string, minutesPerTurn: number): number | null {
  if (date.length < 10) return null;
  const days = (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / 86_400_000;
  const [hour = 0, minute = 0] = /^\d\d:\d\d$/.test(time ?? "") ? (time ?? "").split(":").map(Number) : [];
  return days < 0 ? null : Math.floor((days * 24 * 60 + hour * 60 + minute) / minutesPerTurn);
}

interface Test {
  readonly record: (event: Candidate) => boolean;
  readonly entry: (records: Records) => (entry: LineEntryToFind) => boolean;
}

function testFor(kind: Subject, id: string, reference: Reference): Test {
  switch (kind) {
    case "claim": {
      const events = reference.claims.find((claim) => claim.id === id)?.events ?? [];
      return named(events, (entry) => entry.claims.includes(id));
    }
    case "person": {
      const events = reference.people.find((person) => person.id === id)?.events ?? [];
      return named(events, () => false);
    }
    case "event":
      return named([], (entry) => entry.chronology.includes(id));
    case "place":
      return {
        record: ({ places }) => places.includes(id),
        entry: () => (entry) => entry.places.includes(id),
      };
    case "source":
      return {
        record: ({ sources }) => sources.includes(id),
        entry: () => (entry) =>
          entry.sources.some((cited) => (typeof cited === "string" ? cited : cited.source) === id),
      };
    case "unit":
      return ofUnits([id]);
    case "weapon":
      return ofUnits(reference.weapons.find((weapon) => weapon.id === id)?.units ?? []);
  }
}

/** Events by their ids, and entries of the line that say so themselves or tell one of those events. */
function named(events: readonly string[], says: (entry: LineEntryToFind) => boolean): Test {
  return {
    record: (event) => events.includes(event.id),
    entry: () => (entry) => says(entry) || entry.chronology.some((record) => events.includes(record)),
  };
}

/** Events that name one of these units of history, and entries of the line with a unit of the game that stands for one. */
function ofUnits(ids: readonly string[]): Test {
  return {
    record: ({ units }) => units.some((unit) => ids.includes(unit)),
    entry: (records) => {
      const counters = new Set(ids.flatMap((unit) => countersOf(unit, records)));
      return ({ units }) => units.some((unit) => counters.has(unit));
    },
  };
}

/** The units of the game that stand for a unit of history, or belong to it. */
export function countersOf(
  unit: string,
  { book, units }: Pick<Records, "book" | "units">,
): readonly string[] {
  return units
    .filter(
      ({ id, parent }) => id === unit || parent === unit || book.units[id]?.history.includes(unit) === true,
    )
    .map(({ id }) => id);
}

function asTold({ line }: Records): (event: Candidate) => ToldEvent {
  const last = (line?.entries ?? []).reduce((latest, { turn }) => Math.max(latest, turn), -1);
  return ({ id, title, date, time, turn }) => ({
    id,
    kind: "record",
    title,
    date,
    time,
    address: addressOf("reference", ["events", id]),
    replay: turn !== null && turn <= last ? `#/replay/${turn}` : null,
  });
}

function asEntry({ startDate }: Records): (entry: LineEntryToFind) => ToldEvent {
  return ({ id, tell, minute }) => {
    const moment = new Date(Date.parse(`${startDate}T00:00:00Z`) + minute * 60_000).toISOString();
    const replay = `#/replay/${encodeURIComponent(id)}`;
    return {
      id,
      kind: "line",
      title: firstSentence(tell),
      date: moment.slice(0, 10),
      time: moment.slice(11, 16),
      address: replay,
      replay,
    };
  };
}

function firstSentence(text: string): string {
  return /^.{12,}?[.;!?](?=\s|$)/s.exec(text)?.[0].replace(/[.;]$/, "") ?? text;
}
