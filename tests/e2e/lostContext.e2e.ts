/** The machine takes the map's drawing memory away: the map is drawn anew, a sentence says so, the game goes on. */
import { expect, mapHost, mapReady, openSkirmish, t, test } from "./battle.ts";

test("a lost drawing memory leaves neither an empty map nor a silent one", async ({ page }) => {
  await openSkirmish(page);
  const canvas = mapHost(page).locator(".map-stage canvas");
  await canvas.evaluate((element) => element.dispatchEvent(new Event("webglcontextlost")));
  await expect(page.getByRole("alert").filter({ hasText: t("map.redrawn") })).toBeVisible();
  await mapReady(page);
  await expect(canvas).toHaveCount(1);
  await expect(page.locator("main.game")).toHaveAttribute("data-busy", "idle");
});
