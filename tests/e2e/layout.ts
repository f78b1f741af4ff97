/** Looks a page over for text that is cut off, pushed out of the window, under other text, or against the edge of its button. */
import type { Page } from "playwright";

/** What is wrong with the layout of a page, a sentence each: the text, and how much of it is lost. */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(lookOver);
}

/** Runs in the page. Pixels less than SLACK may be rounding. */
function lookOver(): string[] {
  const SLACK = 2;
  type Piece = { readonly element: Element; readonly text: string; readonly box: DOMRect };

  /** Asked once of each element: a long page asks the same of its frames for every text in them. */
  const onceEach = <Answer>(ask: (element: Element) => Answer): ((element: Element) => Answer) => {
    const known = new Map<Element, Answer>();
    return (element) => {
      if (!known.has(element)) known.set(element, ask(element));
      return known.get(element) as Answer;
    };
  };

  /** What is only for ears is clipped to nothing. */
  const isForEars: (element: Element) => boolean = onceEach(
    (element) =>
      getComputedStyle(element).clipPath === "inset(50%)" ||
      (element.parentElement !== null && isForEars(element.parentElement)),
  );

  const isShown = onceEach(
    (element) =>
      !isForEars(element) &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest("[aria-hidden=true], svg, canvas, option, noscript") === null,
  );

  const frameOf = onceEach((element) => {
    const { overflowX, overflowY, position } = getComputedStyle(element);
    return { overflowX, overflowY, isFixed: position === "fixed", box: element.getBoundingClientRect() };
  });

  const pieces = (): Piece[] => {
    const found: Piece[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.textContent ?? "").trim();
      if (!element || text === "" || !isShown(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects())
        if (box.width > SLACK && box.height > SLACK) found.push({ element, text, box });
    }
    return found;
  };

  const spoken = (text: string): string => {
    const plain = text.replace(/[\u200f\u202a-\u202e]/g, "");
    return `"${plain.length > 50 ? `${plain.slice(0, 50)}…` : plain}"`;
  };

  /** How much of a box the boxes around its element cut away; what can be scrolled to is not lost. */
  const lostOf = ({ element, box }: Piece): number => {
    let lost = 0;
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY, isFixed, box: frame } = frameOf(at);
      const cut = (overflow: string, from: number, to: number, low: number, high: number): number => {
        if (overflow === "auto" || overflow === "scroll") return -1;
        return overflow === "visible" ? 0 : Math.max(0, low - from, to - high);
      };
      const across = cut(overflowX, box.left, box.right, frame.left, frame.right);
      const down = cut(overflowY, box.top, box.bottom, frame.top, frame.bottom);
      lost = Math.max(lost, across, down);
      if (across < 0 || down < 0) return lost;
      // What is fixed to the window is cut by nothing that it stands in.
      if (isFixed) break;
    }
    const scrolls = document.documentElement.scrollHeight > innerHeight;
    const below = scrolls ? 0 : box.bottom - innerHeight;
    return Math.max(lost, -box.left, box.right - innerWidth, below);
  };

  const isOn = (element: Element, x: number, y: number): boolean => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (top === element || top.contains(element) || element.contains(top));
  };

  /** What is opened over the page for a while: what lies under it is out of sight, not in its way. */
  const opened = (element: Element | null): Element | null => element?.closest(".popover, .modal") ?? null;

  const all = pieces();
  const faults: string[] = [];
  const whole: Piece[] = [];
  for (const piece of all) {
    const lost = lostOf(piece);
    if (lost > SLACK) faults.push(`${spoken(piece.text)} is cut by ${Math.round(lost)} px`);
    else whole.push(piece);
  }
  /** Whether something lies over one end of a piece while its middle is to be seen. */
  const isHalfCovered = ({ element, box }: Piece): boolean => {
    const [near, far, y] = [box.left + SLACK, box.right - SLACK, box.top + box.height / 2];
    const inWindow = near >= 0 && far < innerWidth && y >= 0 && y < innerHeight;
    if (!inWindow || !isOn(element, box.left + box.width / 2, y)) return false;
    return [near, far].some(
      (x) => !isOn(element, x, y) && opened(document.elementFromPoint(x, y)) === opened(element),
    );
  };
  /** Whether the words of a button with a border come up to it. */
  const isAgainstEdge = ({ element, box }: Piece): boolean => {
    const button = element.closest("button, label");
    if (!button) return false;
    const { borderInlineStartWidth, borderInlineStartColor } = getComputedStyle(button);
    if (borderInlineStartWidth === "0px" || borderInlineStartColor === "rgba(0, 0, 0, 0)") return false;
    const frame = button.getBoundingClientRect();
    const inner = Number.parseFloat(borderInlineStartWidth);
    return Math.min(box.left - frame.left, frame.right - box.right) - inner < SLACK;
  };
  for (const piece of whole)
    if (isAgainstEdge(piece)) faults.push(`${spoken(piece.text)} stands against the edge of its button`);
  for (const piece of whole) if (isHalfCovered(piece)) faults.push(`${spoken(piece.text)} is half covered`);
  /** Whether a point of an element has been scrolled out of the box that it stands in. */
  const isScrolledOut = (element: Element, x: number, y: number): boolean => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      const { overflowY, box: frame } = frameOf(at);
      const scrolls = /auto|scroll/.test(overflowY);
      if (scrolls && (y < frame.top || y > frame.bottom || x < frame.left || x > frame.right)) return true;
    }
    return false;
  };
  // Whatever lies wholly under a card or a sheet is out of sight, not in the way.
  const seen = all.filter(({ element, box }) => {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    return isOn(element, x, y) && !isScrolledOut(element, x, y);
  });
  for (const [index, one] of seen.entries())
    for (const other of seen.slice(index + 1)) {
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      if (opened(one.element) !== opened(other.element)) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across <= SLACK || down <= SLACK * 2) continue;
      const [x, y] = [
        (Math.max(one.box.left, other.box.left) + Math.min(one.box.right, other.box.right)) / 2,
        (Math.max(one.box.top, other.box.top) + Math.min(one.box.bottom, other.box.bottom)) / 2,
      ];
      if (isOn(one.element, x, y) || isOn(other.element, x, y))
        faults.push(`${spoken(one.text)} and ${spoken(other.text)} overlap`);
    }
  return [...new Set(faults)];
}
