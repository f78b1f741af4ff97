import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import {
  type LineInHand,
  lineInHand,
  referenceOf,
  type Scenario,
  type ScenarioBook,
  type ScenarioWords,
  scenariosWithReference,
} from "../../app/index.ts";
import { scenarioOf } from "../../app/library.ts";
import { directionOf, isolatedTexts } from "../../language/index.ts";
import type { Reference } from "../../scenario/index.ts";
import { useApp, useLanguage } from "../AppContext.tsx";
import { useRuleBook } from "../book/RuleBookContext.tsx";
import { makeShelf, type Shelf } from "./shelf.ts";

/** A shelf, or why there is none: it is still being read, or could not be. */
export type ShelfInHand =
  | { readonly state: "reading" }
  | { readonly state: "failed"; readonly reason: string }
  | { readonly state: "read"; readonly shelf: Shelf };

interface Parts {
  readonly id: string;
  readonly tag: string;
  readonly reference: Reference;
  readonly scenario: Scenario;
  readonly book: ScenarioBook;
  readonly words: ScenarioWords;
}

/** The reference of the game in play, or where it has none, of the first scenario that has. Read when it is first asked for. */
export function useShelf(): ShelfInHand {
  const language = useLanguage();
  const { book: rules } = useRuleBook();
  const id = useReferenceId();
  const line = useLine(id);
  const [parts, setParts] = useState<Parts | { readonly failed: string } | null>(null);
  const [shelf, setShelf] = useState<Shelf | null>(null);
  const { tag } = language;
  useEffect(() => {
    let isWanted = true;
    if (id === null) return;
    partsOf(id, tag).then(
      (read) => isWanted && setParts(read),
      (error) => isWanted && setParts({ failed: String(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [id, tag]);
  useEffect(() => {
    if (parts && "reference" in parts) setShelf(makeShelf({ ...parts, language, rules, line }));
  }, [parts, language, rules, line]);
  if (parts && "failed" in parts) return { state: "failed", reason: parts.failed };
  return shelf && shelf.book.id === id ? { state: "read", shelf } : { state: "reading" };
}

/** The line of history, which comes in after the rest; null while there is none. */
function useLine(scenario: string | null): LineInHand | null {
  const [line, setLine] = useState<LineInHand | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (scenario === null) return;
    lineInHand(scenario).then(
      (read) => isWanted && setLine(read),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [scenario]);
  return line;
}

/** Which scenario's reference is meant; null where no scenario has one. */
export function useReferenceId(): string | null {
  const inPlay = useApp((state) => state.game?.book.id ?? null);
  const all = scenariosWithReference();
  return inPlay !== null && all.includes(inPlay) ? inPlay : (all[0] ?? null);
}

async function partsOf(id: string, tag: string): Promise<Parts> {
  const [{ scenario, book, words }, reference] = await Promise.all([scenarioOf(id), referenceOf(id)]);
  if (!reference) throw new Error(`the scenario ${id} has no reference`);
  return {
    id,
    tag,
    reference: isolatedTexts(directionOf(tag), reference),
    scenario,
    book,
    words: words(tag),
  };
}

const Context = createContext<Shelf | null>(null);

/** Gives the shelf to everything below. */
export function ShelfProvider({ shelf, children }: { readonly shelf: Shelf; readonly children: ReactNode }) {
  return <Context value={shelf}>{children}</Context>;
}

/** The shelf in hand. @throws outside a ShelfProvider */
export function useShelfInHand(): Shelf {
  const shelf = useContext(Context);
  if (!shelf) throw new Error("useShelfInHand: no ShelfProvider above");
  return shelf;
}
