import type { Page } from "@playwright/test";
import { allFindings, COUNTER_ATTACKS, endTurn, expect, openBattle, t, test, type Wish } from "./battle.ts";

/** The first battle whose history puts a question to a commander, three turns after it begins. */
const FIRST_QUESTION: Wish = { ...COUNTER_ATTACKS, seed: "1938" };

const SIZES = [
  { width: 1400, height: 900 },
  { width: 1280, height: 800 },
  { width: 1110, height: 800 },
  { width: 820, height: 1180 },
  { width: 844, height: 390 },
  { width: 360, height: 640 },
];

/** Parts of the bar that stick out of it, by their classes. */
async function outside(page: Page): Promise<readonly string[]> {
  return page.locator(".desk-bar").evaluate((bar) => {
    const whole = bar.getBoundingClientRect();
    return [...bar.children]
      .map((part) => ({ name: part.className, box: part.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0)
      .filter(({ box }) => box.left < -1 || box.right > whole.right + 1 || box.bottom > whole.bottom + 2)
      .map(({ name }) => name);
  });
}

test("a decision that waits is seen at every size, and taken by keys", async ({ page }) => {
  await openBattle(page, FIRST_QUESTION);
  for (let turn = 0; turn < 3; turn++) await endTurn(page);
  const waiting = page.getByRole("button", { name: t("choice.waiting", { count: 1 }) });
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await expect(waiting).toBeInViewport({ ratio: 1 });
    expect.soft(await outside(page), `bar ${size.width} pixels wide`).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  expect.soft(await allFindings(page, { within: ".desk-bar" })).toEqual([]);
  await waiting.focus();
  await page.keyboard.press("Enter");
  const option = page.getByRole("dialog").locator(".decision-option").first();
  await expect(option).toBeInViewport({ ratio: 1 });
  await option.focus();
  await page.keyboard.press("Enter");
  await expect(waiting).toHaveCount(0);
});
