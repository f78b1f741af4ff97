/** A notice over a game covers nothing that has the focus. */

/** What is as large as the map is not hidden by a notice over it. */
const LARGE = "body, #map-host";

function meet(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Lets a notice stand at the head of the map, and at the foot of the window while what has the focus lies under that.
 * The style sheet knows where either is. The answer ends it.
 */
export function keepClearOfFocus(notice: HTMLElement | null): (() => void) | undefined {
  if (!notice) return undefined;
  const place = (): void => {
    const focused = document.activeElement;
    if (!focused || notice.contains(focused)) return;
    notice.dataset.at = "head";
    if (!focused.matches(LARGE) && meet(notice, focused)) notice.dataset.at = "foot";
  };
  place();
  document.addEventListener("focusin", place);
  return () => document.removeEventListener("focusin", place);
}
