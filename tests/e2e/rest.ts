/** Waits for a page to come to rest, instead of for a time that is too long on one machine and too short on another. */
import type { Page } from "playwright";

/** Nothing has changed and no task was late for so many looks in a row: the page rests. */
const LOOKS = 5;
/** Milliseconds between two looks; one that comes so much late was kept waiting by a task. */
const LOOK = 50;
const LATE = 50;
/** A page that never rests is looked at as it is, milliseconds. */
const LONGEST = 10_000;

/** Waits until nothing on the page has changed for a moment, and the sheet under a map is drawn sharp. */
export function atRest(page: Page): Promise<void> {
  return page.evaluate(
    ({ looks, look, late, longest }) =>
      new Promise<void>((resolve) => {
        let quiet = 0;
        const changes = new MutationObserver(() => {
          quiet = 0;
        });
        changes.observe(document, { childList: true, characterData: true, attributes: true, subtree: true });
        const began = performance.now();
        let last = began;
        const timer = setInterval(() => {
          const now = performance.now();
          const isDrawn = document.querySelector("[data-map-sheet=drawing]") === null;
          quiet = isDrawn && now - last < look + late ? quiet + 1 : 0;
          last = now;
          if (quiet < looks && now - began < longest) return;
          clearInterval(timer);
          changes.disconnect();
          resolve();
        }, look);
      }),
    { looks: LOOKS, look: LOOK, late: LATE, longest: LONGEST },
  );
}
