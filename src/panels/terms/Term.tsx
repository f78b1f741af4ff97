import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button, type PressEvent, Tooltip, TooltipTrigger } from "react-aria-components";
import { type BookPiece, piecesOf } from "../../language/index.ts";
import { useLanguage } from "../AppContext.tsx";
import { useRuleBook } from "../book/RuleBookContext.tsx";
import { pointerRests } from "../tips.ts";
import { tied } from "./tied.ts";

/** Pointer and focus rest so long before the definition shows, milliseconds. */
const REST = 350;

/**
 * A term of the field: what it means shows while the pointer is on it or on the definition itself, while it has the
 * focus, and after a tap; Escape puts it away. Pressing it, or a second tap, opens its page of the rule book.
 */
export function Term({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  const { t } = useLanguage();
  const { book, open } = useRuleBook();
  const [isShown, show] = useState(false);
  const mark = useRef<HTMLButtonElement>(null);
  const told = book.glossary.terms.find((each) => each.term.toLowerCase() === term.toLowerCase());
  useEffect(() => {
    if (!isShown) return;
    const putAway = (event: PointerEvent) => {
      if (event.target instanceof Node && !mark.current?.contains(event.target)) show(false);
    };
    document.addEventListener("pointerdown", putAway);
    return () => document.removeEventListener("pointerdown", putAway);
  }, [isShown]);
  if (!told) return <>{children}</>;
  // Focus that is seen came by keys, and is wished for.
  const isAsked = (): boolean => !pointerRests() || mark.current?.matches(":focus-visible") === true;
  const press = (event: PressEvent) => {
    if (event.pointerType === "touch" && !isShown) show(true);
    else open({ type: "term", term: told.term });
  };
  return (
    <TooltipTrigger
      delay={REST}
      closeDelay={REST}
      isOpen={isShown}
      onOpenChange={(isOpen) => show(isOpen && isAsked())}
    >
      <Button ref={mark} className="term" onPress={press}>
        {children}
      </Button>
      <Tooltip className="definition" placement="bottom start" offset={6}>
        <strong>{told.term}</strong>
        <span>{plain(told.text)}</span>
        <span className="small definition-more">{t("terms.more")}</span>
      </Tooltip>
    </TooltipTrigger>
  );
}

/** A text in which each term of the glossary is marked where it first stands. */
export function Termed({ text, term }: { readonly text: string; readonly term?: string }) {
  const { book } = useRuleBook();
  if (term !== undefined) return <Term term={term}>{text}</Term>;
  const terms = book.glossary.terms
    .map((each) => each.term)
    .filter((each) => !IN_ITSELF.has(each.toLowerCase()));
  return <Pieces pieces={piecesOf(text, terms)} />;
}

/** Words that everybody knows before he plays, and that stand everywhere: marking them would hide the others. */
const IN_ITSELF: ReadonlySet<string> = new Set(["unit", "hex", "decision", "box"]);

function Pieces({ pieces }: { readonly pieces: readonly BookPiece[] }) {
  let at = 0;
  return tied(pieces).map(({ type, text, before, after }) => {
    const key = at;
    at += text.length;
    if (type !== "term") return <span key={key}>{text}</span>;
    const mark = (
      <Term key={key} term={text}>
        {text}
      </Term>
    );
    if (before + after === "") return mark;
    return (
      <span key={key} className="unbroken">
        {before}
        {mark}
        {after}
      </span>
    );
  });
}

/** The words of a text without its marks: a definition that comes and goes has nothing to press. */
function plain(text: string): string {
  return piecesOf(text)
    .map((piece) => piece.value ?? piece.text)
    .join("");
}
