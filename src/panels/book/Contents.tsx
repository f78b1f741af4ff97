import { type ReactNode, useEffect, useState } from "react";
import { Button, Input, Label, SearchField } from "react-aria-components";
import { flushSync } from "react-dom";
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
  return (
    <div className="book">
      {/* Whoever has keys looks for a word; on a phone the keys would cover the book. */}
      <SearchField
        className="book-search"
        autoFocus={matchMedia("(pointer: fine)").matches}
        value={asked}
        onChange={setAsked}
      >
        <Label>{t("book.search")}</Label>
        <Input />
      </SearchField>
      {wanted === "" ? (
        <>
          <Button className="link book-print" onPress={() => window.print()}>
            {t("book.print")}
          </Button>
          <FirstTurn />
          <Part title={book.glossary.title}>
            <TermList terms={book.glossary.terms} />
          </Part>
          {book.chapters.map((chapter) => (
            <Chapter key={chapter.number} chapter={chapter} />
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
    <Part title={title}>
      <Paragraphs texts={paragraphs} />
    </Part>
  );
}

/** A part of the book under its title: what lies under it is drawn when it is opened. */
function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [hasOpened, setOpened] = useState(false);
  // On paper nothing lies folded.
  useEffect(() => {
    const unfold = () => flushSync(() => setOpened(true));
    window.addEventListener("beforeprint", unfold);
    return () => window.removeEventListener("beforeprint", unfold);
  }, []);
  return (
    <details
      className="book-part"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>
        <bdi>{title}</bdi>
      </summary>
      {hasOpened ? children : null}
    </details>
  );
}

function TermList({ terms }: { readonly terms: readonly BookTerm[] }) {
  return (
    <dl className="book-terms">
      {terms.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd dir="auto">
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
    <Part title={t("book.chapter", { number: chapter.number, title: chapter.title })}>
      <p className="prose">
        <strong>{t("book.decision")}</strong> <bdi>{chapter.decision}</bdi>
      </p>
      {chapter.rules.map((rule) => (
        <Rule key={rule.id} rule={rule} />
      ))}
    </Part>
  );
}

function Rule({ rule }: { readonly rule: BookRule }) {
  return (
    <section className="book-rule">
      <h3>
        <RuleLink id={rule.id} /> <bdi>{rule.title}</bdi>
      </h3>
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
