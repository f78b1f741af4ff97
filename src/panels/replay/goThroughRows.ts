/** The chronicle of the replay is one stop of the Tab key: its entries are gone through by arrows, Home and End. */

/** What each entry is pressed by. */
const ENTRIES = ".told-heading, .told-button";

const ROW_KEYS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowUp: (at) => Math.max(0, at - 1),
  ArrowDown: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Lets the keys go from entry to entry of a list; the answer ends it. */
export function goThroughRows(list: HTMLElement): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const { target, key, shiftKey, ctrlKey, altKey, metaKey } = event;
    const goes = ROW_KEYS[key];
    if (!goes || shiftKey || ctrlKey || altKey || metaKey) return;
    if (!(target instanceof Element && target.matches(ENTRIES))) return;
    const entries = [...list.querySelectorAll<HTMLElement>(ENTRIES)];
    event.preventDefault();
    entries[goes(entries.indexOf(target as HTMLElement), entries.length - 1)]?.focus();
  };
  list.addEventListener("keydown", onKey);
  return () => list.removeEventListener("keydown", onKey);
}
