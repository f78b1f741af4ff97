import { type RefObject, useLayoutEffect, useRef } from "react";

/** The strip over a sill that says that more stands below, and how far a line may be from an edge: CSS pixels. */
const STRIP = 14;
const SLACK = 1;
/** After so long without scrolling a leaf rests, milliseconds. */
const REST = 120;

interface Line {
  readonly top: number;
  readonly bottom: number;
}

/**
 * What stays at the foot of a scrolled leaf cuts no line through while the leaf rests: a strip over it hides the line
 * that would be cut, and says that more stands below. The style sheet draws it from `--hides` and `data-more`.
 */
export function useWholeLines(): RefObject<HTMLDivElement | null> {
  const sill = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const foot = sill.current;
    const leaf = foot?.parentElement;
    if (!foot || !leaf) return;
    let timer = 0;
    const lay = () => {
      // Where there is little height the foot has no box of its own: what stays is its last row.
      const pinned = foot.getClientRects().length > 0 ? foot : (foot.lastElementChild ?? foot);
      const edge = pinned.getBoundingClientRect().top;
      const lines = linesBeside(pinned, leaf);
      const isMore = lines.some(({ bottom }) => bottom > edge + SLACK);
      foot.toggleAttribute("data-more", isMore);
      foot.style.setProperty("--hides", `${isMore ? stripOver(lines, edge) : 0}px`);
    };
    const scrolled = () => {
      clearTimeout(timer);
      timer = window.setTimeout(lay, REST);
    };
    lay();
    const watcher = new ResizeObserver(lay);
    for (const each of [foot.closest(".tab-panel"), ...leaf.children]) if (each) watcher.observe(each);
    // It does not bubble: whatever is scrolled round the foot is heard on the way down.
    document.addEventListener("scroll", scrolled, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      watcher.disconnect();
      document.removeEventListener("scroll", scrolled, { capture: true });
    };
  });
  return sill;
}

/** The letters of a line leave so much of its height free, above and below. */
const FREE = 0.18;

/** Lines of text and buttons of a leaf without its foot, from and to which height of the window. */
function linesBeside(foot: Element, leaf: Element): readonly Line[] {
  const lines: Line[] = [...leaf.querySelectorAll("button:not(.term, .link), .chance-bar, .bar-line")]
    .filter((whole) => !foot.contains(whole))
    .map((whole) => whole.getBoundingClientRect());
  const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // What is only for ears stands where no eye meets it.
    if (foot.contains(node) || node.parentElement?.closest(".visually-hidden")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { top, bottom, width, height } of range.getClientRects())
      if (width > SLACK) lines.push({ top: top + FREE * height, bottom: bottom - FREE * height });
  }
  return lines;
}

/** How high the strip must be so that its upper edge lies in no line. */
export function stripOver(lines: readonly Line[], edge: number): number {
  let at = edge - STRIP;
  // Rounded up below, the edge may come to lie up to a pixel higher: no slack is left to a line's foot.
  for (const { top, bottom } of [...lines].sort((a, b) => b.bottom - a.bottom))
    if (top < at - SLACK && bottom > at) at = top;
  return Math.ceil(edge - at);
}
