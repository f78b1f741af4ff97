import type { Page } from "@playwright/test";
import { expect, fingerprint, mapHost, mapReady, openSkirmish, t, test } from "./battle.ts";

test("a turn by keys alone: next unit, aim with the cursor, give, end the turn", async ({ page }) => {
  await openSkirmish(page);
  const game = page.locator("main.game");
  const begun = await fingerprint(page);
  const orders = (more: number) => String(Number(begun.orders) + more);

  await page.keyboard.press("n");
  await expect(page.locator(".panel-unit").getByRole("heading", { level: 2 })).toBeVisible();
  const first = await page.locator(".panel-unit").getByRole("heading", { level: 2 }).innerText();
  await page.keyboard.press("n");
  await expect(page.locator(".panel-unit").getByRole("heading", { level: 2 })).not.toHaveText(first);

  // The map is reached by Tab like every control.
  await mapHost(page).focus();
  await page.keyboard.press("ArrowRight");
  const told = page.locator(".map-telling");
  await expect(told).not.toBeEmpty();
  const start = await told.innerText();
  await page.keyboard.press("ArrowDown");
  await expect(told).not.toHaveText(start);
  await walkToReach(page);
  await page.keyboard.press("Enter");
  await expect(page.locator(".preview").getByRole("button", { name: t("preview.give") })).toBeEnabled();
  await page.keyboard.press("Enter");
  await expect(game).toHaveAttribute("data-orders", orders(1));

  await mapReady(page);
  await page.keyboard.press("e");
  await expect(game).toHaveAttribute("data-turn", String(Number(begun.turn) + 1));
  await mapReady(page);
});

/** Once around the middle of the map. */
const WALK = ["Left", "Left", "Up", "Up", "Right", "Right", "Right", "Down", "Down", "Down"].map(
  (way) => `Arrow${way}`,
);

/** Moves the cursor over the map, hex by hex, until the panel says that the unit can go there. */
async function walkToReach(page: Page): Promise<void> {
  const cost = page.locator(".ground .fact", { hasText: t("ground.toEnter") });
  for (const key of WALK) {
    if ((await cost.count()) > 0 && !(await cost.innerText()).includes(t("ground.outOfReach"))) return;
    await page.keyboard.press(key);
  }
  throw new Error("the cursor found no hex that the unit can reach");
}
