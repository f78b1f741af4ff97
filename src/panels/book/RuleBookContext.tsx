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

/** The book in the reader's hand: the page on top, and those that he came from. */
export interface OpenBook {
  readonly book: RuleBook;
  readonly pages: readonly BookPage[];
  open(page: BookPage): void;
  back(): void;
  close(): void;
}

const Context = createContext<OpenBook | null>(null);

/** Gives the rule book to everything below; a page opens over whatever is on the screen. */
export function RuleBookProvider({ children }: { readonly children: ReactNode }) {
  const { tag } = useLanguage();
  const [pages, setPages] = useState<readonly BookPage[]>([]);
  const open = useMemo<OpenBook>(
    () => ({
      book: ruleBookIn(tag),
      pages,
      open: (page) => setPages((before) => [...before, page]),
      back: () => setPages((before) => before.slice(0, -1)),
      close: () => setPages([]),
    }),
    [tag, pages],
  );
  return <Context value={open}>{children}</Context>;
}

/** The rule book. @throws outside a RuleBookProvider. */
export function useRuleBook(): OpenBook {
  const open = useContext(Context);
  if (!open) throw new Error("useRuleBook: no RuleBookProvider above");
  return open;
}
