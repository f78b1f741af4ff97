/** While a map or a page is on its way the program says so, to eye and ear, however busy the machine is. */
import type { Page } from "@playwright/test";
import { expect, findings, offer, openHome, SKIRMISH, t, test } from "./battle.ts";

const REPLAY = "#/replay/khasan-1938/1938-08-06T16:00";

/** Holds back a part of the program, until the answer is called. */
async function holdBack(page: Page, part: "battlefield" | "ReferenceScreen"): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(`**/assets/${part}-*.js`, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

const WAYS = [
  {
    name: "a game that is begun",
    open: async (page: Page) => {
      await openHome(page);
      await offer(page, SKIRMISH).click();
      await page.getByRole("button", { name: t("home.begin") }).click();
    },
  },
  { name: "a link to a replay", open: (page: Page) => page.goto(`./?renderer=canvas${REPLAY}`) },
] as const;

for (const { name, open } of WAYS)
  test(`${name}: that the map is being drawn is said until it lies there`, async ({ page }) => {
    const letGo = await holdBack(page, "battlefield");
    await open(page);
    const said = page.getByRole("status").filter({ hasText: t("map.coming") });
    await expect(said).toBeInViewport({ ratio: 1 });
    letGo();
    await page.waitForSelector("[data-map-ready=true]");
    await expect(said).toHaveCount(0);
  });

test("that a page is being fetched can be read until it has come", async ({ page }) => {
  const letGo = await holdBack(page, "ReferenceScreen");
  await page.goto("./#/reference/claims");
  await expect(page.getByText(t("page.coming"))).toBeInViewport({ ratio: 1 });
  expect(await findings(page)).toEqual([]);
  letGo();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText(t("page.coming"))).toHaveCount(0);
});
