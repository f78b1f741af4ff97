/** The replay of the battle: its links, its line, and its buttons. */
import type { Page } from "@playwright/test";
import { expect, t } from "./battle.ts";

export const HISTORY = "khasan-1938";
/** Four in the afternoon of the sixth of August, with Japanese eyes. */
export const ASSAULT = `#/replay/${HISTORY}/1938-08-06T16:00/japanese`;

export const room = (page: Page) => page.locator("main.replay");
export const position = async (page: Page): Promise<number> =>
  Number(await room(page).getAttribute("data-position"));
/** Where there are buttons beside the chronicle: each look through its hundreds of rows takes a second. */
const BESIDE_ROWS = "main.home, .replay-bar, .replay-line, .replay-focus, .told-now, [role=dialog]";
export const button = (page: Page, name: string) =>
  page.locator(BESIDE_ROWS).getByRole("button", { name, exact: true });
export const slider = (page: Page) =>
  page.locator(".replay-line").getByRole("slider", { name: t("replay.line") });

export async function roomReady(page: Page): Promise<void> {
  await room(page).waitFor();
  await page.waitForSelector("[data-map-ready=true]");
}

/** Opens the replay by its link, as somebody does who was sent one. */
export async function openLink(page: Page, fragment: string): Promise<void> {
  await page.goto(`./?renderer=canvas${fragment}`);
  await roomReady(page);
}

/** Goes from moment to moment by links, in the page that is open. */
export async function goTo(page: Page, fragment: string, eyes: "all" | "japanese"): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
  const [, hour] = /T(\d\d:\d\d)/.exec(fragment) ?? [];
  await expect(slider(page)).toHaveAttribute("aria-valuetext", new RegExp(`, ${hour}`));
  await expect(room(page)).toHaveAttribute("data-viewpoint", eyes);
}
