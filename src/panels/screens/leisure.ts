/** What is made ready while nobody waits for it. */
import { useEffect, useState } from "react";
import { claimsOf } from "../../app/index.ts";
import { whenIdle } from "../afterPaint.ts";
import { fetchBook } from "../book/fetchBook.tsx";

/** The first while of a game belongs to its map, milliseconds. */
const MAP_FIRST = 1_500;

/** Whether the game is on the screen and the page has had a moment of rest since. */
export function useLeisure(): boolean {
  const [isAtLeisure, setAtLeisure] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => whenIdle(() => setAtLeisure(true)), MAP_FIRST);
    return () => clearTimeout(timer);
  }, []);
  return isAtLeisure;
}

/** Fetches what a game asks for sooner or later: the rule book, and the questions on which its sources disagree. */
export function useFetchedAhead(scenario: string): void {
  const isAtLeisure = useLeisure();
  useEffect(() => {
    if (!isAtLeisure) return;
    // What does not come now is fetched again when it is asked for.
    fetchBook().catch(() => undefined);
    claimsOf(scenario).catch(() => undefined);
  }, [isAtLeisure, scenario]);
}
