import { useEffect, useState } from "react";
import { scenarioOf } from "../../app/library.ts";
import type { ScenarioBook, ScenarioWords } from "../../scenario/index.ts";
import { useApp, useLanguage } from "../AppContext.tsx";

/** What can be read of a scenario: its sources and stories, and its words. */
export interface Texts {
  readonly book: ScenarioBook;
  readonly words: ScenarioWords;
}

/** The texts, and in which turn of the scenario's calendar each battle begins. */
export interface Reading extends Texts {
  readonly firstTurns: Readonly<Record<string, number>>;
  readonly calendar: { readonly startDate: string; readonly hoursPerTurn: number };
}

/** The reading of a scenario, by its id; null until it is there. Trouble with it is told by the home screen. */
export function useReading(scenario: string | null): Reading | null {
  const { tag } = useLanguage();
  const [reading, setReading] = useState<Reading | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (scenario !== null)
      scenarioOf(scenario).then(
        ({ scenario: { battles, calendar }, book, words }) => {
          const firstTurns = Object.fromEntries(battles.map(({ id, firstTurn }) => [id, firstTurn]));
          if (isWanted) setReading({ book, words: words(tag), firstTurns, calendar });
        },
        () => undefined,
      );
    return () => {
      isWanted = false;
    };
  }, [scenario, tag]);
  return reading?.book.id === scenario ? reading : null;
}

/** The reading of the game in play; without a game, of the scenario that has the longest battle. */
export function useReadingInHand(): Texts | null {
  const game = useApp((state) => state.game);
  const longest = useApp((state) =>
    state.offers.reduce<{ readonly scenario: string; readonly turns: number } | null>(
      (best, offer) => (best === null || offer.turns > best.turns ? offer : best),
      null,
    ),
  );
  const reading = useReading(game ? null : (longest?.scenario ?? null));
  return game ? { book: game.book, words: game.words } : reading;
}
