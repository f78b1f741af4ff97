import { type ComponentType, type ReactNode, useEffect, useRef } from "react";
import { Input, Label, SearchField } from "react-aria-components";
import { addressOf } from "../../app/index.ts";
import { useApp, useIntents, useLanguage } from "../AppContext.tsx";
import { Page } from "../screens/Page.tsx";
import { Tongues } from "../tongues.tsx";
import { StrengthList, StrengthPage, WeaponList, WeaponPage } from "./Arms.tsx";
import { ClaimList, ClaimPage } from "./Claims.tsx";
import { EventList, EventPage } from "./Events.tsx";
import { ForcePage, ForceTree } from "./Forces.tsx";
import { PeopleList, PersonPage } from "./People.tsx";
import { PlaceList, PlacePage } from "./Places.tsx";
import { EntryLink } from "./parts.tsx";
import { ShelfProvider, useShelf, useShelfInHand } from "./ReferenceContext.tsx";
import { EvidenceList, EvidencePage, HandPage, PageList, SourceList, SourcePage } from "./Shelves.tsx";
import { CHAPTERS, type Chapter, pageOf, search } from "./shelf.ts";
import "../styles/book.css";
import "../styles/reference.css";
import "../styles/claims.css";

const LISTS: Readonly<Record<Chapter, ComponentType>> = {
  claims: ClaimList,
  forces: ForceTree,
  places: PlaceList,
  weapons: WeaponList,
  strengths: StrengthList,
  people: PeopleList,
  events: EventList,
  evidence: EvidenceList,
  sources: SourceList,
  pages: PageList,
};
const PAGES: Readonly<Record<Chapter, ComponentType<{ readonly id: string }>>> = {
  claims: ClaimPage,
  forces: ForcePage,
  places: PlacePage,
  weapons: WeaponPage,
  strengths: StrengthPage,
  people: PersonPage,
  events: EventPage,
  evidence: EvidencePage,
  sources: SourcePage,
  pages: HandPage,
};

/** Where a search has its address: `#/reference/search/marsh`. */
const SEARCH = "search";

/** What historians say of the battle, to be looked up: every entry has an address of its own. */
export function ReferenceScreen() {
  const { t } = useLanguage();
  const hand = useShelf();
  return (
    <Page title={t("reference.title")}>
      {hand.state === "reading" ? <p className="prose">{t("reference.reading")}</p> : null}
      {hand.state === "failed" ? (
        <p className="prose" role="alert">
          {t("reference.failed", { reason: hand.reason })}
        </p>
      ) : null}
      {hand.state === "read" ? (
        <ShelfProvider shelf={hand.shelf}>
          <div className="ref">
            <div className="ref-side-bar">
              <SearchBox />
              <ChapterNav />
            </div>
            <Opened />
          </div>
        </ShelfProvider>
      ) : null}
    </Page>
  );
}

/** The page that the address names: the contents, a chapter, an entry, or what a search finds. */
function Opened() {
  const { t } = useLanguage();
  const { has, titleOf } = useShelfInHand();
  const [first, id] = useApp((state) => state.path);
  const chapter = CHAPTERS.find((each) => each === first);
  if (first === SEARCH)
    return (
      <Leaf title={t("reference.found")} quiet>
        <Found asked={id ?? ""} />
      </Leaf>
    );
  if (first === undefined)
    return (
      <Leaf title={t("reference.contents")}>
        <Contents />
      </Leaf>
    );
  if (!chapter || (id !== undefined && !has(chapter, id)))
    return (
      <Leaf title={t("reference.notThere")}>
        <NotThere />
      </Leaf>
    );
  if (id === undefined) {
    const List = LISTS[chapter];
    return (
      <Leaf title={t(`reference.chapters.${chapter}`)}>
        <List />
      </Leaf>
    );
  }
  const EntryPage = PAGES[chapter];
  return (
    <Leaf chapter={chapter} title={titleOf(chapter, id)}>
      <EntryPage id={id} />
    </Leaf>
  );
}

/** One page: its head takes the focus when it opens, so that a screen reader begins there. */
function Leaf(props: {
  readonly title: string;
  readonly chapter?: Chapter;
  readonly children: ReactNode;
  /** A search keeps the focus in its field. */
  readonly quiet?: boolean;
}) {
  const { title, chapter, children, quiet } = props;
  const { t } = useLanguage();
  const head = useRef<HTMLHeadingElement>(null);
  const address = useApp((state) => state.path).join("/");
  const opened = useRef<string | null>(null);
  useEffect(() => {
    document.title = t("app.windowTitle", { title, name: t("app.name") });
    return () => {
      document.title = t("app.name");
    };
  }, [title, t]);
  useEffect(() => {
    if (opened.current !== null && opened.current !== address && !quiet) {
      head.current?.focus({ preventScroll: true });
      window.scrollTo({ top: 0 });
    }
    opened.current = address;
  }, [address, quiet]);
  return (
    <section className="ref-leaf">
      {chapter === undefined ? null : (
        <p className="small ref-crumb">
          <a className="ref-link" href={pageOf(chapter)}>
            {t(`reference.chapters.${chapter}`)}
          </a>
        </p>
      )}
      <h2 ref={head} tabIndex={-1}>
        <Tongues text={title} />
      </h2>
      {children}
    </section>
  );
}

function SearchBox() {
  const { t } = useLanguage();
  const [first, asked = ""] = useApp((state) => state.path);
  const intents = useIntents();
  const isSearch = first === SEARCH;
  // The address of a search is written over as it is typed: going back leaves it in one step.
  const change = (text: string) => {
    const address = addressOf("reference", text.trim() === "" ? [] : [SEARCH, text]);
    intents.visit(address, isSearch ? "in-place" : "next");
  };
  return (
    <SearchField className="book-search" value={isSearch ? asked : ""} onChange={change}>
      <Label>{t("reference.search")}</Label>
      <Input />
    </SearchField>
  );
}

function ChapterNav() {
  const { t } = useLanguage();
  const [first] = useApp((state) => state.path);
  return (
    <nav aria-label={t("reference.contents")}>
      <ul className="ref-nav">
        {CHAPTERS.map((chapter) => (
          <li key={chapter}>
            <a href={pageOf(chapter)} aria-current={first === chapter ? "page" : undefined}>
              {t(`reference.chapters.${chapter}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Contents() {
  const { t } = useLanguage();
  const { entries } = useShelfInHand();
  return (
    <>
      <p className="prose">{t("reference.intro")}</p>
      <ul className="ref-contents">
        {CHAPTERS.map((chapter) => (
          <li key={chapter}>
            <a className="ref-link" href={pageOf(chapter)}>
              {t(`reference.chapters.${chapter}`)}
            </a>
            <span className="small">{t(`reference.about.${chapter}`)}</span>
            <span className="small">
              {t("reference.count", { count: entries.filter((entry) => entry.chapter === chapter).length })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Results of a search beyond which it is better to ask more narrowly. */
const MOST = 60;

function Found({ asked }: { readonly asked: string }) {
  const { t } = useLanguage();
  const shelf = useShelfInHand();
  const found = search(shelf, asked);
  return (
    <>
      <p className="small" role="status">
        {t("reference.results", { count: found.length })}
      </p>
      <ul className="ref-rows ref-results">
        {found.slice(0, MOST).map(({ chapter, id, hint }) => (
          <li key={`${chapter}-${id}`}>
            <EntryLink chapter={chapter} id={id} />
            <span className="small ref-under">
              {[t(`reference.chapters.${chapter}`), hint].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      {found.length > MOST ? (
        <p className="small">{t("reference.more", { count: found.length - MOST })}</p>
      ) : null}
    </>
  );
}

function NotThere() {
  const { t } = useLanguage();
  return (
    <p className="prose">
      {t("reference.noEntry")}{" "}
      <a className="ref-link" href={addressOf("reference")}>
        {t("reference.contents")}
      </a>
    </p>
  );
}
