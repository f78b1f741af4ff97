import { type RefObject, useLayoutEffect, useRef } from "react";
import { useApp, useGame } from "../AppContext.tsx";

/**
 * How much the bar says, from all words with what the overview tells besides to the fewest: first goes what stands
 * beside it in other words or as an icon, then words whose icon and figure say much by themselves, the leash last.
 */
const WORDS = ["all beside", "all", "most", "some", "fewer", "few", "fewest"] as const;

/** Lets words of the bar give way, in any language and at any size of text, until its things stand in as few rows as they can. */
export function useOneRow(): RefObject<HTMLElement | null> {
  const bar = useRef<HTMLElement>(null);
  const language = useApp((state) => state.settings.language);
  const { turn, activeSide } = useGame().view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words, another turn or another side fill it anew
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const watcher = new ResizeObserver(() => giveWay(element));
    watcher.observe(element);
    // Words in the type of the program are wider than in that of the system.
    void document.fonts.ready.then(() => giveWay(element));
    return () => watcher.disconnect();
  }, [language, turn, activeSide]);
  return bar;
}

/** As many words as go without one row more than the fewest need. */
function giveWay(bar: HTMLElement): void {
  const rowsWith = (words: (typeof WORDS)[number]): number => {
    bar.dataset.words = words;
    return rowsOf(bar);
  };
  const least = rowsWith("fewest");
  for (const words of WORDS) if (rowsWith(words) <= least) return;
}

/** In how many rows the things of the bar stand. */
function rowsOf(bar: HTMLElement): number {
  const things = [...bar.querySelectorAll<HTMLElement>(".bar-items > *")].filter(
    (thing) => thing.offsetHeight > 0,
  );
  let rows = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { offsetTop, offsetHeight } of things)
    if (offsetTop >= end) {
      rows += 1;
      end = offsetTop + offsetHeight;
    }
  return rows;
}
