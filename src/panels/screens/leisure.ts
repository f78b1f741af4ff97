/** What is made ready while nobody waits for it. */
import { useEffect, useState } from "react";
import { claimsOf } from "../../app/index.ts";
import { useIntents } from "../AppContext.tsx";
import { whenIdle } from "../afterPaint.ts";
import { Chronicle, Telling, Units } from "../fetchedParts.ts";
import {
  DeedsSheet,
  EndCheckSheet,
  PriceSheet,
  RuleBookSheet,
  SearchSheet,
  ShortcutSheet,
  StaffQuestionSheet,
} from "../whenAsked.tsx";

/** The first while of a game belongs to its map, milliseconds; so often it is looked whether its sheet is drawn. */
const MAP_FIRST = 1_500;
/** Looks at the sheet after which nothing more is waited for: where there is no map, or it cannot be drawn. */
const MOST_LOOKS = 20;

/** Whether the whole sheet in the window is drawn. */
function isSheetDrawn(): boolean {
  return document.querySelector<HTMLElement>("#map-host")?.dataset.mapSheet === "sharp";
}

/** Whether the game is on the screen and the page has had a moment of rest since. */
export function useLeisure(): boolean {
  const [isAtLeisure, setAtLeisure] = useState(false);
  useEffect(() => {
    const laidReady = () => setAtLeisure(true);
    // The leaves are there before they are laid ready; what does not come is fetched again when it is asked for.
    const fetchLeaves = () =>
      void Promise.allSettled([Telling.ahead(), Units.ahead(), Chronicle.ahead()]).then(laidReady);
    let looks = 0;
    const look = () => {
      looks += 1;
      const isOver = looks >= MOST_LOOKS || isSheetDrawn();
      timer = isOver ? setTimeout(() => whenIdle(fetchLeaves), MAP_FIRST) : setTimeout(look, MAP_FIRST);
    };
    let timer = setTimeout(look, MAP_FIRST);
    return () => clearTimeout(timer);
  }, []);
  return isAtLeisure;
}

/** Fetches what a game asks for sooner or later: its commanders, the rule book, and what its sources disagree on. */
export function useFetchedAhead(scenario: string): void {
  const isAtLeisure = useLeisure();
  const { callCommanders } = useIntents();
  useEffect(() => {
    if (!isAtLeisure) return;
    callCommanders();
    // What does not come now is fetched again when it is asked for.
    for (const part of [
      ...[SearchSheet, EndCheckSheet, PriceSheet, DeedsSheet],
      ...[StaffQuestionSheet, RuleBookSheet, ShortcutSheet],
    ])
      part.ahead().catch(() => undefined);
    claimsOf(scenario).catch(() => undefined);
  }, [isAtLeisure, scenario, callCommanders]);
}
