/** Measures what is pressed on a page: room enough for a finger, and for the point of a mouse. */
import type { Page } from "playwright";

/** What is pressed, and is smaller than a finger, a line each. */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const LEAST = 43.5;
    const PRESSED =
      "button, a[href], input, select, textarea, summary, label:has(input), [role=tab], [role=slider], [role^=menuitem]";
    const found = new Set<string>();
    /** What is only for ears is clipped to nothing. */
    const isForEars = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath === "inset(50%)" || isForEars(element.parentElement));
    for (const element of document.querySelectorAll<HTMLElement>(PRESSED)) {
      if (isForEars(element)) continue;
      const label = element.closest("label");
      // The label of a box is pressed in its place.
      if ((label !== null && label !== element) || element.closest(".visually-hidden, .skip-links")) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const { width, height } = element.getBoundingClientRect();
      if (width <= 1 || height <= 1) continue;
      // Words in a text are as wide as they are.
      const isNarrow = element.matches(".term, .in-text, main:not(.game) a");
      if (height < LEAST || (width < LEAST && !isNarrow))
        found.add(
          `${element.className || element.tagName} is ${Math.round(width)} by ${Math.round(height)}: ` +
            (element.getAttribute("aria-label") ?? element.textContent ?? "").slice(0, 40),
        );
    }
    return [...found];
  });
}

/**
 * What is pressed, is smaller than 24 px and has not that room around it either (WCAG 2.2, 2.5.8), a line each: a
 * circle of 24 px around its middle meets another target, or the circle of another that is small. Signs of a line count
 * as targets of their own, though the line is pressed as a whole.
 */
export function crowdedTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const ROOM = 24;
    const SLACK = 0.5;
    const PRESSED =
      "button, a[href], input, select, textarea, summary, label:has(input), [role=tab], [role=slider], [role^=menuitem], .mark";
    // Words in a text, and what is as the browser makes it, are excepted.
    const EXCEPTED = ".visually-hidden, .skip-links, .term, .in-text, .prose a";
    const targets = [...document.querySelectorAll<HTMLElement>(PRESSED)]
      .filter((element) => {
        const label = element.closest("label");
        if ((label !== null && label !== element) || element.closest(EXCEPTED)) return false;
        return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      })
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    const isSmall = ({ box }: { box: DOMRect }) => box.width < ROOM - SLACK || box.height < ROOM - SLACK;
    const middle = ({ box }: { box: DOMRect }) => ({
      x: box.left + box.width / 2,
      y: box.top + box.height / 2,
    });
    const scrollerOf = (element: Element | null): Element | null =>
      element === null || /auto|scroll/.test(getComputedStyle(element).overflowY)
        ? element
        : scrollerOf(element.parentElement);
    const isInSight = (target: (typeof targets)[number]): boolean => {
      const { x, y } = middle(target);
      return target.element.contains(document.elementFromPoint(x, y));
    };
    /** What is scrolled out of sight lies under the edge of its list, near to nothing outside of it. */
    const canMeet = (one: (typeof targets)[number], other: (typeof targets)[number]): boolean =>
      scrollerOf(one.element) === scrollerOf(other.element) || (isInSight(one) && isInSight(other));
    const meets = (one: (typeof targets)[number], other: (typeof targets)[number]): boolean => {
      const { x, y } = middle(one);
      if (isSmall(other)) {
        const of = middle(other);
        return Math.hypot(of.x - x, of.y - y) < ROOM - SLACK;
      }
      const across = Math.max(other.box.left - x, x - other.box.right, 0);
      const down = Math.max(other.box.top - y, y - other.box.bottom, 0);
      return Math.hypot(across, down) < ROOM / 2 - SLACK;
    };
    return targets.filter(isSmall).flatMap((one) => {
      const near = targets.filter(
        (other) =>
          other !== one &&
          !other.element.contains(one.element) &&
          !one.element.contains(other.element) &&
          meets(one, other) &&
          canMeet(one, other),
      );
      const { width, height } = one.box;
      return near.map(
        (other) =>
          `${one.element.className || one.element.tagName} is ${Math.round(width)} by ${Math.round(height)}, ` +
          `too near to ${other.element.className || other.element.tagName}: ${one.element.textContent?.slice(0, 40)}`,
      );
    });
  });
}
