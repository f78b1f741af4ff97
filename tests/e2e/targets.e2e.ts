import type { Page } from "@playwright/test";
import { expect, test } from "./battle.ts";
import { STOPS } from "./tour.ts";

/** Touch screens: a school tablet and a phone. */
const SCREENS = [
  { width: 1180, height: 820 },
  { width: 360, height: 640 },
] as const;

/** What is pressed, and is smaller than a finger, a line each. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const LEAST = 43.5;
    const PRESSED =
      "button, a[href], input, select, textarea, summary, label:has(input), [role=tab], [role=slider], [role^=menuitem]";
    const found = new Set<string>();
    for (const element of document.querySelectorAll<HTMLElement>(PRESSED)) {
      const label = element.closest("label");
      // The label of a box is pressed in its place.
      if ((label !== null && label !== element) || element.closest(".visually-hidden, .skip-links")) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const { width, height } = element.getBoundingClientRect();
      if (width <= 1 || height <= 1) continue;
      // Words in a text are as wide as they are; marks of the replay stand in its chronicle as well.
      const isNarrow = element.matches(".term, .in-text, .replay-track .mark, main:not(.game) a");
      if (height < LEAST || (width < LEAST && !isNarrow))
        found.add(
          `${element.className || element.tagName} is ${Math.round(width)} by ${Math.round(height)}: ` +
            (element.getAttribute("aria-label") ?? element.textContent ?? "").slice(0, 40),
        );
    }
    return [...found];
  });
}

for (const viewport of SCREENS)
  test.describe(`${viewport.width} by ${viewport.height}`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true });

    test("fingers find every target: 44 px or more", async ({ page }) => {
      test.slow();
      await page.goto("./?renderer=canvas");
      await expect(page.locator("main")).toBeVisible();
      for (const stop of STOPS) {
        await stop.go(page);
        expect.soft(await smallTargets(page), stop.name).toEqual([]);
      }
    });
  });
