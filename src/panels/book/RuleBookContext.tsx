import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { ruleBookIn } from "../../app/index.ts";
import type { RuleBook } from "../../language/index.ts";
import { useLanguage } from "../AppContext.tsx";

/** What the book is open at. */
export type BookPage =
  | { readonly type: "contents" }
  | { readonly type: "rule"; readonly id: string }
  | { readonly type: "number"; readonly field: string }
  | { readonly type: "term"; readonly term: string };

/** The rule book, and how a page of it is opened. */
export interface RuleBookAtHand {
  readonly book: RuleBook;
  open(page: BookPage): void;
}

/** The book in the reader's hand: the page on top, and those that he came from. */
export interface OpenBook extends RuleBookAtHand {
  readonly pages: readonly BookPage[];
  back(): void;
  close(): void;
}

const Context = createContext<RuleBookAtHand | null>(null);
/** By itself: a page that is turned draws none of the many terms anew that can open one. */
const PagesContext = createContext<OpenBook | null>(null);

/** Gives the rule book to everything below; a page opens over whatever is on the screen. */
export function RuleBookProvider({ children }: { readonly children: ReactNode }) {
  const { tag } = useLanguage();
  const [pages, setPages] = useState<readonly BookPage[]>([]);
  const atHand = useMemo<RuleBookAtHand>(
    () => ({ book: ruleBookIn(tag), open: (page) => setPages((before) => [...before, page]) }),
    [tag],
  );
  const open = useMemo<OpenBook>(
    () => ({
      ...atHand,
      pages,
      back: () => setPages((before) => before.slice(0, -1)),
      close: () => setPages([]),
    }),
    [atHand, pages],
  );
  return (
    <Context value={atHand}>
      <PagesContext value={open}>{children}</PagesContext>
    </Context>
  );
}

/** The rule book. @throws outside a RuleBookProvider. */
export function useRuleBook(): RuleBookAtHand {
  const atHand = useContext(Context);
  if (!atHand) throw new Error("useRuleBook: no RuleBookProvider above");
  return atHand;
}

/** The rule book as it lies open. @throws outside a RuleBookProvider. */
export function useOpenBook(): OpenBook {
  const open = useContext(PagesContext);
  if (!open) throw new Error("useOpenBook: no RuleBookProvider above");
  return open;
}
