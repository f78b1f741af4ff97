import { Button } from "react-aria-components";
import { type BookPiece, piecesOf } from "../../language/index.ts";
import { useLanguage } from "../AppContext.tsx";
import { bracketed } from "./bracketed.ts";
import { useRuleBook } from "./RuleBookContext.tsx";

/** A rule's number that opens the rule; a number that the book lacks stays plain. */
export function RuleLink({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const { book, open } = useRuleBook();
  const rule = book.chapters.flatMap(({ rules }) => rules).find((each) => each.id === id);
  if (!rule) return <>{id}</>;
  return (
    <Button
      className="link in-text"
      aria-label={t("book.openRule", { rule: id, title: rule.title })}
      onPress={() => open({ type: "rule", id })}
    >
      {id}
    </Button>
  );
}

/** A sentence of the game: each rule that it names can be opened. */
export function Ruled({ text }: { readonly text: string }) {
  return <Pieces pieces={piecesOf(text).map(asWritten)} />;
}

/** In a sentence of the game only rules are marks; the other signs are its own. */
function asWritten(piece: BookPiece): BookPiece {
  return piece.type === "rule" ? piece : { type: "words", text: piece.text };
}

/** A text of the rule book: its rules, numbers and terms can be opened. */
export function BookText({ text, except }: { readonly text: string; readonly except?: string }) {
  const { book } = useRuleBook();
  const terms = book.glossary.terms.map(({ term }) => term).filter((term) => term !== except);
  return <Pieces pieces={piecesOf(text, terms)} />;
}

function Pieces({ pieces }: { readonly pieces: readonly BookPiece[] }) {
  let at = 0;
  return bracketed(pieces).map((piece) => {
    const key = at;
    at += piece.type === "brackets" ? piece.length : piece.text.length;
    if (piece.type !== "brackets") return <Piece key={key} piece={piece} />;
    return (
      <bdi key={key} dir="ltr" className={piece.within.length === 1 ? "unbroken" : undefined}>
        {"("}
        <Pieces pieces={piece.within} />
        {")"}
      </bdi>
    );
  });
}

function Piece({ piece }: { readonly piece: BookPiece }) {
  switch (piece.type) {
    case "words":
      return <>{piece.text}</>;
    case "stress":
      return <em>{piece.text}</em>;
    case "strong":
      return <strong>{piece.text}</strong>;
    case "rule":
      return <RuleLink id={piece.text} />;
    case "number":
      return <NumberLink field={piece.text} value={piece.value} />;
    case "term":
      return <TermLink term={piece.text} />;
  }
}

/** A number as the book tells it, of a table its name; either opens the card. */
function NumberLink({ field, value }: { readonly field: string; readonly value: string | undefined }) {
  const { t } = useLanguage();
  const { open } = useRuleBook();
  return (
    <Button
      className="link in-text book-number"
      aria-label={
        value === undefined ? t("book.openNumber", { field }) : t("book.openValue", { value, field })
      }
      onPress={() => open({ type: "number", field })}
    >
      {value ?? field}
    </Button>
  );
}

function TermLink({ term }: { readonly term: string }) {
  const { t } = useLanguage();
  const { open } = useRuleBook();
  return (
    <Button
      className="link in-text book-term"
      aria-label={t("book.openTerm", { term })}
      onPress={() => open({ type: "term", term })}
    >
      {term}
    </Button>
  );
}
