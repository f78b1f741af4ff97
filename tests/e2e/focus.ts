/** Going through a page by Tab: whether what has the focus can be seen. */
import type { Page } from "@playwright/test";

/** What is wrong with the thing that has the focus, and which thing it is; null where nothing has it. */
interface Focused {
  readonly name: string;
  readonly fault: "out of the window" | "covered" | "without a ring" | "none";
}

/** Runs in the page. A hidden box is looked at by its label. Null also where it has come to the first thing again. */
async function lookAtFocus(first: Element | null): Promise<Focused | null> {
  // Two pictures: what goes after the focus, a sheet or a list, has then gone.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body || focused === first) return null;
  const isBox = focused.matches("input[type=radio], input[type=checkbox]");
  const seen = isBox ? (focused.closest<HTMLElement>("label[data-rac]") ?? focused) : focused;
  const box = seen.getBoundingClientRect();
  const shares = [0.1, 0.5, 0.9];
  const points = shares
    .flatMap((along) =>
      shares.map((down) => [box.left + box.width * along, box.top + box.height * down] as const),
    )
    .filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  const isMet = points.some(([x, y]) => {
    const met = document.elementFromPoint(x, y);
    return met !== null && (seen.contains(met) || met.contains(seen));
  });
  const hasRing = [null, "::after"].some((part) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(seen, part);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  });
  const name = (focused.getAttribute("aria-label") ?? seen.textContent ?? "").trim().slice(0, 50);
  if (points.length === 0) return { name, fault: "out of the window" };
  if (!isMet) return { name, fault: "covered" };
  return { name, fault: hasRing ? "none" : "without a ring" };
}

/**
 * Goes through the page by a key, from where the focus is until it comes to the first thing again or leaves the page.
 * @returns what could not be seen, a line each
 */
export async function tabThrough(
  page: Page,
  key: "Tab" | "Shift+Tab",
  most = 60,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const first = await page.evaluateHandle(() => document.activeElement);
  for (let count = 0; count < most; count++) {
    await page.keyboard.press(key);
    const at = await page.evaluate(lookAtFocus, first);
    if (at === null) break;
    if (at.fault !== "none") faults.push(`${at.name}: ${at.fault}`);
  }
  return faults;
}
