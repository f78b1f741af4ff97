/** What is made ready while nobody waits for it. */
import { useEffect, useState } from "react";
import { claimsOf } from "../../app/index.ts";
import { whenIdle } from "../afterPaint.ts";
import { Chronicle, OpenRuleBook, Units } from "../fetchedParts.ts";
import { EndCheckSheet, PriceSheet, SearchSheet, StaffQuestionSheet } from "../whenAsked.tsx";

/** The first while of a game belongs to its map, milliseconds. */
const MAP_FIRST = 1_500;

/** Whether the game is on the screen and the page has had a moment of rest since. */
export function useLeisure(): boolean {
  const [isAtLeisure, setAtLeisure] = useState(false);
  useEffect(() => {
    const laidReady = () => setAtLeisure(true);
    // The leaves are there before they are laid ready; what does not come is fetched again when it is asked for.
    const fetchLeaves = () => void Promise.allSettled([Units.ahead(), Chronicle.ahead()]).then(laidReady);
    const timer = setTimeout(() => whenIdle(fetchLeaves), MAP_FIRST);
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
    for (const part of [EndCheckSheet, PriceSheet, StaffQuestionSheet, OpenRuleBook, SearchSheet])
      part.ahead().catch(() => undefined);
    claimsOf(scenario).catch(() => undefined);
  }, [isAtLeisure, scenario]);
}
