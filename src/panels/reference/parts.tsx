/** Small parts that every chapter of the reference uses. */
import type { ReactNode } from "react";
import { eventsAbout, type Subject, type ToldEvent } from "../../app/index.ts";
import type { SideId } from "../../engine/index.ts";
import type { Cited, Figure } from "../../scenario/index.ts";
import { useLanguage } from "../AppContext.tsx";
import { Tongues } from "../tongues.tsx";
import { useShelfInHand } from "./ReferenceContext.tsx";
import { type Chapter, dateOf, pageOf } from "./shelf.ts";

/** A link to an entry of the reference, by its own title unless another text is given. */
export function EntryLink(props: {
  readonly chapter: Chapter;
  readonly id: string;
  readonly children?: ReactNode;
}) {
  const shelf = useShelfInHand();
  const { chapter, id, children } = props;
  const isThere = shelf.has(chapter, id);
  const named = children ?? (isThere ? shelf.titleOf(chapter, id) : id);
  const said = typeof named === "string" ? <Tongues text={named} /> : named;
  if (!isThere) return <span>{said}</span>;
  return (
    <a className="ref-link" href={pageOf(chapter, id)}>
      {said}
    </a>
  );
}

/** Links to entries of one chapter under a heading; nothing where there are none. */
export function Related(props: {
  readonly title: string;
  readonly chapter: Chapter;
  readonly ids: readonly string[];
}) {
  const { title, chapter, ids } = props;
  if (ids.length === 0) return null;
  return (
    <section className="ref-part">
      <h3>{title}</h3>
      <ul className="ref-links">
        {ids.map((id) => (
          <li key={id}>
            <EntryLink chapter={chapter} id={id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Sources in short, each a link to its entry of the bibliography. */
export function CitedShort({ sources }: { readonly sources: readonly Cited[] }) {
  const shelf = useShelfInHand();
  return (
    <span className="ref-cites">
      {sources.map((cited) => (
        <EntryLink key={`${cited.source}-${cited.part ?? ""}`} chapter="sources" id={cited.source}>
          {shelf.citeShort(cited)}
        </EntryLink>
      ))}
    </span>
  );
}

/** Sources with author, title and year, a line each. */
export function CitedList(props: { readonly className: string; readonly sources: readonly Cited[] }) {
  const shelf = useShelfInHand();
  return (
    <ul className={props.className}>
      {props.sources.map((cited) => (
        <li key={`${cited.source}-${cited.part ?? ""}`}>
          <EntryLink chapter="sources" id={cited.source}>
            {shelf.cite(cited)}
          </EntryLink>
        </li>
      ))}
    </ul>
  );
}

/** The same under a heading; nothing where there are none. */
export function Sources({ sources }: { readonly sources: readonly Cited[] }) {
  const { t } = useLanguage();
  if (sources.length === 0) return null;
  return (
    <section className="ref-part">
      <h3>{t("reference.sources")}</h3>
      <CitedList className="source-list" sources={sources} />
    </section>
  );
}

/** Numbers with what they count. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  if (figures.length === 0) return null;
  return (
    <dl className="ref-figures">
      {figures.map(({ what, value, unit }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            <Amount value={value} unit={unit} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A number in the language's own writing, with its unit. */
export function Amount({
  value,
  unit,
}: {
  readonly value: number | string;
  readonly unit: string | undefined;
}) {
  const { formatNumber } = useLanguage();
  const number = typeof value === "number" ? formatNumber(value) : value;
  return <>{unit === undefined ? number : `${number}\u00a0${unit}`}</>;
}

/** The events in which an entry appears, each with its date and, where there is a replay, the moment in it. */
export function AppearsIn({ kind, id }: { readonly kind: Subject; readonly id: string }) {
  const { t } = useLanguage();
  const shelf = useShelfInHand();
  // The page of a unit has told the line of history before.
  const events = eventsAbout(kind, id, shelf.records).filter(
    (event) => kind !== "unit" || event.kind === "record",
  );
  return (
    <section className="ref-part">
      <h3>{t("reference.appearsIn")}</h3>
      {events.length === 0 ? <p className="small">{t("reference.appearsNowhere")}</p> : null}
      <ol className="ref-events">
        {events.map((event) => (
          <EventLine key={`${event.kind}-${event.id}`} event={event} />
        ))}
      </ol>
    </section>
  );
}

function EventLine({ event }: { readonly event: ToldEvent }) {
  const language = useLanguage();
  const { id, title, date, time, address, replay, kind } = event;
  return (
    <li>
      <span className="small ref-date">{dateOf(language, date, time)}</span>
      {kind === "record" ? (
        <EntryLink chapter="events" id={id}>
          {title}
        </EntryLink>
      ) : (
        <a className="ref-link" href={address}>
          {title}
        </a>
      )}
      {replay !== null && kind === "record" ? (
        <a className="ref-link ref-replay" href={replay}>
          {language.t("reference.inReplay")}
          <span className="visually-hidden">{title}</span>
        </a>
      ) : null}
    </li>
  );
}

/** What is otherwise said of the same thing, each with who says so. */
export function OtherAccounts({
  accounts,
}: {
  readonly accounts: readonly { readonly claim: string; readonly sources: readonly Cited[] }[];
}) {
  const { t } = useLanguage();
  if (accounts.length === 0) return null;
  return (
    <section className="ref-part">
      <h3>{t("reference.othersSay")}</h3>
      <ul className="ref-accounts">
        {accounts.map(({ claim, sources }) => (
          <li key={claim}>
            <p>{claim}</p>
            <p className="small">
              <CitedShort sources={sources} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A side by its sign and its name. */
export function SideMark({ side }: { readonly side: string }) {
  const { t } = useLanguage();
  const name = t(`reference.sides.${side as "both"}`);
  const hasSign = side === "soviet" || side === "japanese";
  return (
    <span className="ref-side">
      {hasSign ? <span className={`side-square side-${side}`} aria-hidden="true" /> : null}
      {name}
    </span>
  );
}

/** How a fact is known: read in a source, remembered, or worked out. */
export function HowKnown({ confidence }: { readonly confidence: "sourced" | "remembered" | "estimated" }) {
  const { t } = useLanguage();
  return <span className={`ref-known ref-${confidence}`}>{t(`reference.known.${confidence}`)}</span>;
}

/** Paragraphs of a text; those that begin with "- " are items of a list, and **words** are strong. */
export function Text({ paragraphs }: { readonly paragraphs: readonly string[] }) {
  const items = paragraphs.filter((text) => text.startsWith("- "));
  const [before, after] = around(paragraphs);
  return (
    <>
      {before.map((text) => (
        <p key={text} className="prose">
          <Strong text={text} />
        </p>
      ))}
      {items.length === 0 ? null : (
        <ul className="prose book-items">
          {items.map((text) => (
            <li key={text}>
              <Strong text={text.slice(2)} />
            </li>
          ))}
        </ul>
      )}
      {after.map((text) => (
        <p key={text} className="prose">
          <Strong text={text} />
        </p>
      ))}
    </>
  );
}

/** What stands before the list, and what after it. */
function around(paragraphs: readonly string[]): readonly [readonly string[], readonly string[]] {
  const isItem = (text: string) => text.startsWith("- ");
  const first = paragraphs.findIndex(isItem);
  if (first < 0) return [paragraphs, []];
  const last = paragraphs.findLastIndex(isItem);
  return [paragraphs.slice(0, first), paragraphs.slice(last + 1)];
}

function Strong({ text }: { readonly text: string }) {
  return text.split("**").map((piece, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change their order
    at % 2 === 1 ? <strong key={at}>{piece}</strong> : <span key={at}>{piece}</span>,
  );
}

const BOTH = ["soviet", "japanese"] as const;

/** Something of each side, side by side. */
export function BySide({ children }: { readonly children: (side: SideId) => ReactNode }) {
  return (
    <div className="ref-columns">
      {BOTH.map((side) => (
        <section key={side} className="ref-part">
          <h3>
            <SideMark side={side} />
          </h3>
          {children(side)}
        </section>
      ))}
    </div>
  );
}

/** A paragraph for each text that there is. */
export function Texts({ texts }: { readonly texts: readonly (string | undefined)[] }) {
  return texts.map((text) =>
    text === undefined ? null : (
      <p key={text} className="prose">
        {text}
      </p>
    ),
  );
}

/** How an estimate was reached, where somebody says so. */
export function Reasoning({ text }: { readonly text: string | undefined }) {
  const { t } = useLanguage();
  return text === undefined ? null : <p className="prose ref-note">{t("reference.reasoning", { text })}</p>;
}
