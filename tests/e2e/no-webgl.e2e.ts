import { chromiumLaunchOptions } from "../../scripts/chromium.mjs";
import { endTurn, expect, openSkirmish, t, test } from "./battle.ts";

const launch = chromiumLaunchOptions();

test.use({ launchOptions: { ...launch, args: [...launch.args, "--disable-3d-apis"] } });

test("without WebGL the map is drawn on a plain canvas, and a turn is played", async ({ page }) => {
  // It is said while the battle opens, for a few seconds.
  const said = page
    .getByText(t("map.plain"))
    .waitFor({ state: "attached" })
    .then(() => true);
  await openSkirmish(page, "./");
  const has = await page.evaluate(() => document.createElement("canvas").getContext("webgl") !== null);
  expect(has).toBe(false);
  await expect(page.locator(".map-stage canvas")).toBeVisible();
  expect(await said, "the sentence that says so").toBeTruthy();
  await endTurn(page);
});
