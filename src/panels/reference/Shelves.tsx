/** The chapters that are about the program itself: evidence of its rules, its sources, its pages. */
import { useLanguage } from "../AppContext.tsx";
import { RuleLink } from "../book/Ruled.tsx";
import { BORDERS_PAGE, BorderLegend } from "./Places.tsx";
import { AppearsIn, EntryLink, Related, Sources, Text } from "./parts.tsx";
import { useShelfInHand } from "./ReferenceContext.tsx";

/** Facts of history, each with the rules that rest on it. */
export function EvidenceList() {
  const { t } = useLanguage();
  const { book, words } = useShelfInHand();
  return (
    <>
      <p className="prose">{t("reference.evidence.intro")}</p>
      <ul className="ref-rows ref-facts">
        {book.facts.map(({ id, rules }) => (
          <li key={id}>
            <EntryLink chapter="evidence" id={id} />
            <span className="ref-rules">
              {rules.length === 0 ? <span className="small">{words.facts[id]?.told}</span> : null}
              {rules.map((rule) => (
                <RuleLink key={rule} id={rule} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One fact of history. */
export function EvidencePage({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const { book, words } = useShelfInHand();
  const fact = book.facts.find((each) => each.id === id);
  const told = words.facts[id];
  if (!fact) return null;
  return (
    <>
      {told?.disputed === undefined ? null : (
        <p className="prose">{t("book.disputed", { how: told.disputed })}</p>
      )}
      {fact.rules.length === 0 ? (
        <p className="prose">{told?.told}</p>
      ) : (
        <section className="ref-part">
          <h3>{t("reference.evidence.rules")}</h3>
          <ul className="ref-links">
            {fact.rules.map((rule) => (
              <li key={rule}>
                <RuleLink id={rule} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Sources sources={fact.sources} />
    </>
  );
}

const PERSPECTIVES = [
  "soviet",
  "russian",
  "japanese-records",
  "western",
  "chinese",
  "press",
  "both",
  "reference",
] as const;

/** The sources, by where they speak from. */
export function SourceList() {
  const { t } = useLanguage();
  const shelf = useShelfInHand();
  return (
    <>
      <p className="prose">{t("reference.bibliography.intro")}</p>
      {PERSPECTIVES.map((perspective) => (
        <section key={perspective} className="ref-part">
          <h3>{t(`reference.perspectives.${perspective}`)}</h3>
          <ul className="ref-rows ref-sources">
            {shelf.reference.sources
              .filter((source) => source.perspective === perspective)
              .map(({ id }) => (
                <li key={id}>
                  <EntryLink chapter="sources" id={id} />
                  <span className="small ref-under">{shelf.source(id).worth}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** One source: what it is worth, and where it speaks. */
export function SourcePage({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const shelf = useShelfInHand();
  if (!shelf.has("sources", id)) return null;
  const source = shelf.source(id);
  const cites = (cited: readonly { readonly source: string }[]) => cited.some((each) => each.source === id);
  const claims = shelf.reference.claims
    .filter(({ answers }) => answers.some(({ sources }) => cites(sources)))
    .map((each) => each.id);
  const facts = shelf.book.facts.filter(({ sources }) => cites(sources)).map((each) => each.id);
  return (
    <>
      <p className="small">
        {t("reference.bibliography.kind", {
          kind: source.kind,
          perspective: t(`reference.perspectives.${source.perspective}`),
          short: source.short,
        })}
      </p>
      <p className="prose">{source.worth}</p>
      <Related title={t("reference.bibliography.answers")} chapter="claims" ids={claims} />
      <AppearsIn kind="source" id={id} />
      <Related title={t("reference.chapters.evidence")} chapter="evidence" ids={facts} />
    </>
  );
}

/** Pages written by hand. */
export function PageList() {
  const { reference } = useShelfInHand();
  return (
    <ul className="ref-rows">
      {reference.pages.map(({ id }) => (
        <li key={id}>
          <EntryLink chapter="pages" id={id} />
        </li>
      ))}
    </ul>
  );
}

/** One page written by hand. */
export function HandPage({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const { reference } = useShelfInHand();
  const page = reference.pages.find((each) => each.id === id);
  if (!page) return null;
  return (
    <>
      {id === BORDERS_PAGE ? <BorderLegend /> : null}
      <Text paragraphs={page.paragraphs} />
      <Related title={t("reference.chapters.claims")} chapter="claims" ids={page.claims} />
      <Related title={t("reference.chapters.places")} chapter="places" ids={page.places} />
      <Sources sources={page.sources} />
    </>
  );
}
