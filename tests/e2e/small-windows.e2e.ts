import type { Page } from "@playwright/test";
import { COUNTER_ATTACKS, expect, mapHost, openBattle, openSkirmish, t, test } from "./battle.ts";
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

test.describe("signs have their words where no pointer rests on them", () => {
  /** What a sign of the bar, or a button over the map, says below it. */
  const WORDS = {
    ".bar-weather": t("weather.clear"),
    ".bar-sight": t("bar.sightWord"),
    ".bar-overview": t("overview.word"),
    ".bar-command": t("command.word"),
    ".bar-menu": t("menu.title"),
    ".map-unfold": t("map.word"),
    ".map-controls button:last-of-type": t("map.layers"),
    ".command-line-open": t("console.panel.word"),
  };
  for (const [width, height] of [
    [320, 568],
    [360, 640],
    [640, 360],
  ] as const)
    test(`${width} by ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await openBattle(page, COUNTER_ATTACKS);
      await page.getByRole("button", { name: t("map.controls"), exact: true }).click();
      for (const [sign, word] of Object.entries(WORDS)) {
        const said = page.locator(sign).getByText(word, { exact: true }).last();
        await expect(said, sign).toBeInViewport({ ratio: 1 });
      }
      expect(await layoutFaults(page)).toEqual([]);
      // One row for the hour, one for the rest.
      expect((await page.locator(".desk-bar").boundingBox())?.height).toBeLessThan(110);
      // Beside the command line, too, nothing lies over them.
      await page.locator(".command-line-open").click();
      await expect(page.getByRole("combobox", { name: t("console.panel.say") })).toBeVisible();
      const [bar, map] = await Promise.all([
        page.locator(".desk-bar").boundingBox(),
        page.locator(".map-area").boundingBox(),
      ]);
      expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual((map?.y ?? 0) + 0.5);
    });
});

test("a low window across tells units that wait and the leash at a glance, and keeps its map beside the command line", async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await open(page, 100);
  await expect(page.locator(".bar-orders")).toBeVisible();
  await expect(page.locator(".bar-leash .leash-word, .bar-leash").last()).toBeVisible();
  const map = await mapHost(page).boundingBox();
  await page.getByRole("button", { name: t("map.controls"), exact: true }).click();
  await page.locator(".command-line-open").click();
  await expect(page.getByRole("combobox", { name: t("console.panel.say") })).toBeVisible();
  expect(await mapHost(page).boundingBox()).toEqual(map);
});
