/** The parts that come from the record of the articles: claims, chronology, people. */
import { byHand, type Citation, type Cited, citations, isOnlyCodes, lean, plain } from "./hand.ts";

interface RecordedClaim {
  readonly id: string;
  readonly question: string;
  readonly note?: string;
  readonly answers: readonly {
    readonly value: string | number | null;
    readonly unit?: string;
    readonly attributedTo: string;
    readonly note?: string;
    readonly sources: readonly Cited[];
  }[];
}

interface AddedAnswer {
  readonly value: string | number | null;
  readonly unit?: string;
  readonly sources: readonly (string | readonly [string, string])[];
}

interface ClaimsByHand {
  readonly about: Readonly<Record<string, readonly [string, string, string[], string[]?, string[]?]>>;
  readonly answers: Readonly<Record<string, readonly AddedAnswer[]>>;
  readonly found: Readonly<Record<string, string>>;
  readonly added: readonly { readonly id: string; readonly answers: readonly AddedAnswer[] }[];
}

/** An event of the record. */
export interface RecordedEvent {
  readonly id: string;
  readonly date: string;
  readonly dateEnd?: string;
  readonly time: string | null;
  readonly phase: string;
  readonly title: string;
  readonly summary: string;
  readonly places: readonly string[];
  readonly units: readonly string[];
  readonly conflicts: readonly { readonly claim: string; readonly sources: readonly Cited[] }[];
  readonly sources: readonly Cited[];
}

/** Records that tell one event, and the one that is followed. */
export interface Alternative {
  readonly ids: readonly string[];
  readonly main: string;
}

const JAPANESE = /Japan(?:ese)? (?:General Staff|data)|secret memorandum|admitted/;

/** The disputed questions: answers of the record, what was found against them, and to what they belong. */
export function claims(recorded: readonly RecordedClaim[]): readonly object[] {
  const hand = byHand<ClaimsByHand>("claims.json");
  const own = recorded.map((claim) => {
    const [topic, about, events, places = [], units = []] = hand.about[claim.id] ?? [];
    if (topic === undefined) throw new Error(`claims.json has no word on the claim ${claim.id}`);
    const answers = [...claim.answers.map(answer), ...(hand.answers[claim.id] ?? []).map(addedAnswer)];
    return lean({
      id: claim.id,
      question: claim.question,
      topic,
      about,
      answers,
      note: claim.note && plain(claim.note),
      found: hand.found[claim.id],
      events,
      places,
      units,
    });
  });
  return [...own, ...hand.added.map((claim) => ({ ...claim, answers: claim.answers.map(addedAnswer) }))];
}

/** Codes of articles in front, and what is said of them after a comma, a colon or nothing. */
const CODES_FIRST = /^(?:(?:[AF]\d|and)[,;]? )+(?:[AF]\d[,;]? )?(?=[a-z'])(?!and )(.*)$/;

function answer({ value, unit, attributedTo, note, sources }: RecordedClaim["answers"][number]): object {
  const isBare = isOnlyCodes(attributedTo) || attributedTo === "not attributed";
  const remark = CODES_FIRST.exec(attributedTo)?.[1];
  return {
    ...measured(value, unit),
    ...lean({
      by: isBare || remark !== undefined ? undefined : plain(attributedTo),
      voice: JAPANESE.test(attributedTo) ? "japanese-records" : undefined,
      sources: citations(sources),
      note:
        [remark, note]
          .filter((text) => text !== undefined)
          .map((text) => capital(plain(text)))
          .join(". ") || undefined,
    }),
  };
}

/** Kinds of answer that say nothing beside one in words. */
const KINDS: ReadonlySet<string | undefined> = new Set(["on", "date", "ground"]);

/** An answer with its unit: days in words, and nothing said twice. */
function measured(value: number | string | null, unit: string | undefined): object {
  if (typeof value !== "string") return { value, ...lean({ unit: unit && plain(unit) }) };
  const told = daysInWords(plain(value));
  if (unit === "by") return { value: `by ${told}` };
  const beside = unit && daysInWords(plain(unit));
  const isSaid = KINDS.has(unit) || (beside !== undefined && told.includes(beside));
  return { value: told, ...lean({ unit: isSaid ? undefined : beside }) };
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** "1904-05-01T16:00" as "16:00 on 1 May 1904", "1904-05-01 to 05-02" with both days. */
function daysInWords(text: string): string {
  const day = (month = "", date = "") => `${Number(date)} ${MONTHS[Number(month) - 1]}`;
  return text
    .replaceAll(
      /(\d{4})-(\d\d)-(\d\d) to (\d\d)-(\d\d)/g,
      (_, year, m1, d1, m2, d2) => `${day(m1, d1)} to ${day(m2, d2)} ${year}`,
    )
    .replaceAll(
      /(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/g,
      (_, year, month, date, hour) => `${hour} on ${day(month, date)} ${year}`,
    )
    .replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, (_, year, month, date) => `${day(month, date)} ${year}`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function addedAnswer({ sources, ...rest }: AddedAnswer): object {
  const cited = sources.map(
    (each): Citation => (typeof each === "string" ? { source: each } : { source: each[0], part: each[1] }),
  );
  const { value, unit, ...others } = rest;
  return { ...measured(value, unit), ...others, sources: cited };
}

/** What gives its events to a place or a unit. */
export interface Listed {
  readonly id: string;
  readonly events: readonly string[];
}

/** The dated events; `told` are those for which the scenario has words of its own. */
export function chronology(
  events: readonly RecordedEvent[],
  alternatives: readonly Alternative[],
  listed: { readonly places: readonly Listed[]; readonly units: readonly Listed[] },
  told: ReadonlySet<string>,
): readonly object[] {
  const with_ = (ids: readonly string[], from: readonly Listed[], event: string) => [
    ...new Set([...ids, ...from.filter(({ events: all }) => all.includes(event)).map(({ id }) => id)]),
  ];
  return events.map((event) => {
    const group = alternatives.find(({ ids, main }) => main !== event.id && ids.includes(event.id));
    return lean({
      id: event.id,
      date: event.date,
      dateEnd: event.dateEnd,
      time: event.time,
      phase: event.phase,
      title: plain(event.title),
      text: told.has(event.id) ? undefined : plain(event.summary),
      places: with_(event.places, listed.places, event.id),
      units: with_(event.units, listed.units, event.id),
      accounts: event.conflicts.map(({ claim, sources }) => ({
        claim: plain(claim),
        sources: citations(sources),
      })),
      follows: group?.main,
      sources: citations(event.sources),
    });
  });
}

interface PersonByHand {
  readonly id: string;
  readonly find: string;
  readonly units: readonly string[];
  readonly claims?: readonly string[];
  readonly sources?: readonly string[];
  readonly otherNames?: readonly string[];
}

/** The people, each with the events whose text names him. */
export function people(events: readonly RecordedEvent[]): readonly object[] {
  return byHand<readonly PersonByHand[]>("people.json").map(({ find, sources, otherNames, ...person }) => {
    const name = new RegExp(`\\b(?:${find})`);
    const named = events.filter(({ title, summary, conflicts }) =>
      name.test([title, summary, ...conflicts.map(({ claim }) => claim)].join(" ")),
    );
    const cited = [
      ...new Set([...(sources ?? []), ...named.flatMap((event) => event.sources.map((s) => s.article))]),
    ];
    return {
      ...person,
      otherNames: otherNames ?? [],
      claims: person.claims ?? [],
      events: named.map(({ id }) => id),
      sources: cited.map((source) => ({ source })),
    };
  });
}
