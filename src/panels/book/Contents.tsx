import { useDeferredValue, useState } from "react";
import { Input, Label, SearchField } from "react-aria-components";
import type { BookChapter, BookRule, BookTerm } from "../../language/index.ts";
import { useLanguage } from "../AppContext.tsx";
import { Paragraphs } from "./Paragraphs.tsx";
import { useRuleBook } from "./RuleBookContext.tsx";
import { BookText, RuleLink } from "./Ruled.tsx";

/** The whole book by chapters, and the rules and terms in which a word is found. */
export function Contents() {
  const { t } = useLanguage();
  const { book } = useRuleBook();
  const [asked, setAsked] = useState("");
  const wanted = asked.trim().toLowerCase();
  // The titles are there at once, what lies shut under them a moment later.
  const isWhole = useDeferredValue(true, false);
  return (
    <div className="book" aria-busy={!isWhole}>
      <SearchField className="book-search" value={asked} onChange={setAsked}>
        <Label>{t("book.search")}</Label>
        <Input />
      </SearchField>
      {wanted === "" ? (
        <>
          <FirstTurn />
          <Terms terms={isWhole ? book.glossary.terms : []} />
          {book.chapters.map((chapter) => (
            <Chapter key={chapter.number} chapter={isWhole ? chapter : { ...chapter, rules: [] }} />
          ))}
        </>
      ) : (
        <Found wanted={wanted} />
      )}
    </div>
  );
}

function FirstTurn() {
  const { title, paragraphs } = useRuleBook().book.firstTurn;
  return (
    <details className="book-part">
      <summary>{title}</summary>
      <Paragraphs texts={paragraphs} />
    </details>
  );
}

function Terms({ terms }: { readonly terms: readonly BookTerm[] }) {
  const { title } = useRuleBook().book.glossary;
  return (
    <details className="book-part">
      <summary>{title}</summary>
      <TermList terms={terms} />
    </details>
  );
}

function TermList({ terms }: { readonly terms: readonly BookTerm[] }) {
  return (
    <dl className="book-terms">
      {terms.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <BookText text={text} except={term} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Chapter({ chapter }: { readonly chapter: BookChapter }) {
  const { t } = useLanguage();
  return (
    <details className="book-part">
      <summary>{t("book.chapter", { number: chapter.number, title: chapter.title })}</summary>
      <p className="prose">
        <strong>{t("book.decision")}</strong> {chapter.decision}
      </p>
      {chapter.rules.map((rule) => (
        <Rule key={rule.id} rule={rule} />
      ))}
    </details>
  );
}

function Rule({ rule }: { readonly rule: BookRule }) {
  return (
    <section className="book-rule">
      <h4>
        <RuleLink id={rule.id} /> {rule.title}
      </h4>
      <Paragraphs texts={rule.paragraphs} />
    </section>
  );
}

function Found({ wanted }: { readonly wanted: string }) {
  const { t } = useLanguage();
  const { book } = useRuleBook();
  const has = (...texts: readonly string[]) => texts.some((text) => text.toLowerCase().includes(wanted));
  const rules = book.chapters
    .flatMap((chapter) => chapter.rules)
    .filter((rule) => has(rule.id, rule.title, ...rule.paragraphs));
  const terms = book.glossary.terms.filter(({ term, text }) => has(term, text));
  return (
    <>
      <p className="small" role="status">
        {t("book.found", { count: rules.length + terms.length })}
      </p>
      {terms.length === 0 ? null : <TermList terms={terms} />}
      {rules.map((rule) => (
        <Rule key={rule.id} rule={rule} />
      ))}
    </>
  );
}
