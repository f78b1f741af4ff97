import { eventsAbout } from "../../app/index.ts";
import type { Cited, ReferenceEvent } from "../../scenario/index.ts";
import { useLanguage } from "../AppContext.tsx";
import { EntryLink, OtherAccounts, Related, Sources } from "./parts.tsx";
import { useShelfInHand } from "./ReferenceContext.tsx";
import { dateOf, type Shelf } from "./shelf.ts";

const PHASES = ["background", "crisis", "battle", "aftermath"] as const;

/** Every dated event, by phase. */
export function EventList() {
  const language = useLanguage();
  const { t } = language;
  const shelf = useShelfInHand();
  const all = inOrder(shelf);
  return (
    <>
      <p className="prose">{t("reference.events.intro")}</p>
      {PHASES.map((phase) => (
        <section key={phase} className="ref-part">
          <h3>{t(`reference.phases.${phase}`)}</h3>
          <ol className="ref-events">
            {all
              .filter((event) => event.phase === phase)
              .map(({ id, date, time }) => (
                <li key={id}>
                  <span className="small ref-date">{dateOf(language, date, time)}</span>
                  <EntryLink chapter="events" id={id} />
                </li>
              ))}
          </ol>
        </section>
      ))}
    </>
  );
}

interface Dated {
  readonly id: string;
  readonly phase: ReferenceEvent["phase"];
  readonly date: string;
  readonly time: string | null;
}

/** The chronology in its own order, and at the end of their days the dispatches that it lacks. */
function inOrder({ reference, book }: Shelf): readonly Dated[] {
  const own = reference.events.map(({ id, phase, date, time = null }) => ({ id, phase, date, time }));
  const known = new Set(own.map(({ id }) => id));
  const others = Object.values(book.dispatches)
    .filter(({ id }) => !known.has(id))
    .map(({ id, date, time }) => ({ id, phase: "battle" as const, date, time }));
  const battle = [...own.filter(({ phase }) => phase === "battle"), ...others];
  return [
    ...own.filter(({ phase }) => phase !== "battle"),
    ...battle.sort((a, b) => a.date.padEnd(10, "~").localeCompare(b.date.padEnd(10, "~"))),
  ];
}

/** What a page of an event is made of, whether the chronology has it or only a dispatch. */
interface Told {
  readonly date: string;
  readonly time: string | null;
  readonly text: string;
  readonly places: readonly string[];
  readonly units: readonly string[];
  readonly sources: readonly Cited[];
  readonly accounts: ReferenceEvent["accounts"];
  readonly follows: string | undefined;
}

function tellEvent({ reference, book, words }: Shelf, id: string): Told | null {
  const event = reference.events.find((each) => each.id === id);
  const page = book.dispatches[id];
  const story = words.dispatches[id] ?? words.prologue[id] ?? words.aftermath[id] ?? words.accounts[id];
  if (event)
    return {
      date: event.date,
      time: event.time ?? null,
      text: story?.text ?? event.text ?? "",
      places: event.places,
      units: event.units,
      sources: event.sources,
      accounts: event.accounts,
      follows: event.follows,
    };
  return page ? { ...page, text: story?.text ?? "", accounts: [], follows: undefined } : null;
}

/** One event: what is told, what others say, who and where. */
export function EventPage({ id }: { readonly id: string }) {
  const language = useLanguage();
  const { t } = language;
  const shelf = useShelfInHand();
  const told = tellEvent(shelf, id);
  if (!told) return null;
  const claims = shelf.reference.claims.filter(({ events }) => events.includes(id)).map((each) => each.id);
  const people = shelf.reference.people.filter(({ events }) => events.includes(id)).map((each) => each.id);
  return (
    <>
      <p className="small">{dateOf(language, told.date, told.time)}</p>
      <p className="prose">{told.text}</p>
      {told.follows === undefined ? null : (
        <p>
          {t("reference.events.sameAs")} <EntryLink chapter="events" id={told.follows} />
        </p>
      )}
      <InTheLine id={id} />
      <OtherAccounts accounts={told.accounts} />
      <Related title={t("reference.chapters.claims")} chapter="claims" ids={claims} />
      <Related title={t("reference.chapters.places")} chapter="places" ids={told.places} />
      <Related title={t("reference.chapters.forces")} chapter="forces" ids={told.units} />
      <Related title={t("reference.chapters.people")} chapter="people" ids={people} />
      <Sources sources={told.sources} />
    </>
  );
}

/** Entries of the line of history that tell the event; nothing while there is no line. */
function InTheLine({ id }: { readonly id: string }) {
  const language = useLanguage();
  const { records } = useShelfInHand();
  const entries = eventsAbout("event", id, records);
  if (entries.length === 0) return null;
  return (
    <section className="ref-part">
      <h3>{language.t("reference.inReplay")}</h3>
      <ol className="ref-events">
        {entries.map(({ id: entry, title, date, time, address }) => (
          <li key={entry}>
            <span className="small ref-date">{dateOf(language, date, time)}</span>
            <a className="ref-link" href={address}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
