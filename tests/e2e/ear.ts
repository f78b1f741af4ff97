/** What a screen reader is given to say, written down as it comes. */
import type { Page } from "@playwright/test";
import { expect, mapReady, t } from "./battle.ts";

/** A word comes soon; it is looked for as often, milliseconds. */
export const SOON = [20, 50, 100];

/** The dice of what is heard, so that it is the same each time. */
const SEED = "7";

/** One message: polite ones wait their turn, urgent ones break in. */
export interface Heard {
  readonly how: "polite" | "urgent";
  readonly text: string;
}

/** Begins to listen: to be called before the page is opened. Every live region of the page is listened to. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: Heard[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      const regions = new Set<Element>();
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest("[aria-live], [role=status], [role=alert], [role=log]");
        if (region && region.getAttribute("aria-live") !== "off") regions.add(region);
      }
      for (const region of regions) {
        const isUrgent = region.matches("[role=alert], [aria-live=assertive]");
        const text = (region.textContent ?? "").replaceAll("\u00a0", " ").trim();
        if (text !== "") heard.push({ how: isUrgent ? "urgent" : "polite", text });
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
}

/** All that was heard until now. */
export async function heardBy(page: Page): Promise<readonly Heard[]> {
  return page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
}

/** Presses a key and waits for what is said then; answers the message. */
export async function press(page: Page, key: string): Promise<string> {
  const before = (await heardBy(page)).length;
  await page.keyboard.press(key);
  await expect
    .poll(async () => (await heardBy(page)).length, { message: `a word after ${key}`, intervals: SOON })
    .toBeGreaterThan(before);
  return (await heardBy(page)).at(-1)?.text ?? "";
}

/** Presses a key until what is said then has something in it. */
export async function pressUntil(
  page: Page,
  key: string,
  wanted: string | RegExp,
  most = 12,
): Promise<string> {
  for (let count = 0; count < most; count++) {
    const text = await press(page, key);
    if (typeof wanted === "string" ? text.includes(wanted) : wanted.test(text)) return text;
  }
  throw new Error(`${key} was pressed ${most} times and nothing was said of ${wanted}`);
}

/** Begins the skirmish by roles and keys alone, as somebody who sees nothing does. */
export async function beginByEar(page: Page, title: string): Promise<void> {
  await page.goto("./?renderer=canvas");
  await page.getByRole("radio", { name: title }).focus();
  await page.keyboard.press("Space");
  await page.getByLabel(t("home.seed")).fill(SEED);
  await page.getByRole("button", { name: t("home.begin") }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("application")).toBeVisible();
  // The other side's first deeds are shown; a key would cut that short.
  await mapReady(page);
}
