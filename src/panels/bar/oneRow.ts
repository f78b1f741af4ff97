import { type RefObject, useLayoutEffect, useRef } from "react";
import { useApp, useGame } from "../AppContext.tsx";

/** How many words the bar has: all of them, fewer where an icon tells the same, fewest. */
const WORDS = ["all", "fewer", "fewest"] as const;

/** Lets words of the bar give way, in any language and at any size of text, until its things stand in one row. */
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

function giveWay(bar: HTMLElement): void {
  for (const words of WORDS) {
    bar.dataset.words = words;
    if (!isBroken(bar)) return;
  }
}

/** Whether the things of the bar stand in more rows than one. */
function isBroken(bar: HTMLElement): boolean {
  const things = [...bar.querySelectorAll<HTMLElement>(".bar-items > *")].filter(
    (thing) => thing.offsetHeight > 0,
  );
  const [first, last] = [things[0], things.at(-1)];
  return first !== undefined && last !== undefined && last.offsetTop >= first.offsetTop + first.offsetHeight;
}
