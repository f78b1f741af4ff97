import { Button } from "react-aria-components";
import type { BookChapter, BookRule, BookTerm } from "../../language/index.ts";
import { useLanguage } from "../AppContext.tsx";
import { Sheet } from "../controls.tsx";
import { Contents } from "./Contents.tsx";
import { NumberCard } from "./NumberCard.tsx";
import { Paragraphs } from "./Paragraphs.tsx";
import { type BookPage, type OpenBook, useOpenBook, useRuleBook } from "./RuleBookContext.tsx";
import { BookText } from "./Ruled.tsx";
import { RuleEvidence } from "./RuleEvidence.tsx";
import "../styles/book.css";

/** The page of the rule book that is open, over whatever is on the screen. */
export function OpenRuleBook() {
  const { t } = useLanguage();
  const open = useOpenBook();
  const page = open.pages.at(-1);
  if (!page) return null;
  return (
    <Sheet title={titleOf(open, page, t("book.title"))} isOpen onClose={open.close} className="book-sheet">
      {open.pages.length > 1 ? (
        <Button className="link" onPress={open.back}>
          {t("book.back")}
        </Button>
      ) : null}
      <PageOf page={page} />
    </Sheet>
  );
}

function titleOf({ book }: OpenBook, page: BookPage, contents: string): string {
  switch (page.type) {
    case "contents":
      return contents;
    case "rule": {
      const title = ruleOf(book.chapters, page.id)?.rule.title;
      return title === undefined ? page.id : `${page.id} ${title}`;
    }
    case "number":
      return page.field;
    case "term":
      return termOf(book.glossary.terms, page.term)?.term ?? page.term;
  }
}

function ruleOf(
  chapters: readonly BookChapter[],
  id: string,
): { readonly chapter: BookChapter; readonly rule: BookRule } | null {
  for (const chapter of chapters) {
    const rule = chapter.rules.find((each) => each.id === id);
    if (rule) return { chapter, rule };
  }
  return null;
}

function termOf(terms: readonly BookTerm[], asked: string): BookTerm | undefined {
  return terms.find(({ term }) => term.toLowerCase() === asked.toLowerCase());
}

function PageOf({ page }: { readonly page: BookPage }) {
  const { t } = useLanguage();
  const { book } = useRuleBook();
  switch (page.type) {
    case "contents":
      return <Contents />;
    case "rule": {
      const found = ruleOf(book.chapters, page.id);
      return found ? <RulePage chapter={found.chapter} rule={found.rule} /> : null;
    }
    case "number":
      return <NumberCard field={page.field} />;
    case "term": {
      const term = termOf(book.glossary.terms, page.term);
      return term ? (
        <p className="prose" dir="auto">
          <BookText text={term.text} except={term.term} />
        </p>
      ) : (
        <p className="small">{t("book.noTerm")}</p>
      );
    }
  }
}

function RulePage({ chapter, rule }: { readonly chapter: BookChapter; readonly rule: BookRule }) {
  const { t } = useLanguage();
  return (
    <>
      <p className="small">{t("book.ofChapter", { number: chapter.number, title: chapter.title })}</p>
      <Paragraphs texts={rule.paragraphs} />
      {rule.numbers.length === 0 ? null : <h3>{t("book.numbers")}</h3>}
      {rule.numbers.map((field) => (
        <details key={field} className="book-part">
          <summary>{field}</summary>
          <NumberCard field={field} />
        </details>
      ))}
      <RuleEvidence rule={rule} />
    </>
  );
}
