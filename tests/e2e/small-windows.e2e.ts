import type { Page } from "@playwright/test";
import { expect, mapHost, openSkirmish, t, test } from "./battle.ts";
import { layoutFaults } from "./layout.ts";

/** Windows with little room: a phone held across, a page at four times its size, text twice as large. */
const WINDOWS = [
  { name: "a phone held across", width: 640, height: 360, textSize: 100 },
  { name: "a page at four times its size", width: 320, height: 256, textSize: 100 },
  { name: "text twice as large", width: 1280, height: 800, textSize: 200 },
  { name: "text twice as large in a low window", width: 1024, height: 600, textSize: 200 },
] as const;

async function open(page: Page, textSize: number): Promise<void> {
  await page.addInitScript((size) => {
    localStorage.setItem("battle-settings", JSON.stringify({ motion: "reduced", textSize: size }));
  }, textSize);
  await openSkirmish(page);
}

for (const { name, width, height, textSize } of WINDOWS)
  test.describe(name, () => {
    test.use({ viewport: { width, height } });

    test("hour, sky, side and time line can be had, and the map has room", async ({ page }) => {
      await open(page, textSize);
      const bar = page.locator(".desk-bar");
      for (const part of [".bar-part", ".bar-weather", ".bar-sight", ".bar-side", ".bar-overview"])
        await expect(bar.locator(part), part).toBeVisible();
      const map = await mapHost(page).boundingBox();
      expect(map?.width).toBeGreaterThanOrEqual(230);
      expect(map?.height).toBeGreaterThanOrEqual(140);
      expect(await layoutFaults(page)).toEqual([]);

      const line = page.getByRole("slider", { name: t("timeline.title") });
      const opener = bar.getByRole("button", { name: t("timeline.title") });
      await expect(line).toBeHidden();
      await opener.click();
      await expect(line).toBeVisible();
      await expect(opener).toHaveAttribute("aria-expanded", "true");
      await opener.click();
      await expect(line).toBeHidden();
      // The key opens it as well.
      await mapHost(page).focus();
      await page.keyboard.press("4");
      await expect(line).toBeFocused();
    });
  });

test("a low window across tells units that wait and the leash at a glance", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await open(page, 100);
  await expect(page.locator(".bar-orders")).toBeVisible();
  await expect(page.locator(".bar-leash .leash-word, .bar-leash").last()).toBeVisible();
});
