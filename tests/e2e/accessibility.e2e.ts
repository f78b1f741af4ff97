import type { Page } from "@playwright/test";
import {
  beginGame,
  choice,
  chooseFromMenu,
  clickHex,
  closeCards,
  expect,
  findings,
  openHome,
  orderButton,
  SKIRMISH,
  t,
  test,
} from "./battle.ts";

async function setTheme(page: Page, theme: "day" | "night"): Promise<void> {
  await page.getByRole("button", { name: t("home.settings") }).click();
  await choice(page, t(`settings.themes.${theme}`)).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: t("controls.close") })
    .click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** A battery with a hill to shell: unit, orders, preview and causes are all on the screen. */
async function takeOrderInHand(page: Page): Promise<void> {
  await closeCards(page);
  await clickHex(page, "0504");
  await orderButton(page, "bombard").click();
  await clickHex(page, "0201");
  await expect(page.locator(".preview")).toContainText(t("preview.theirLossesUnseen"));
}

test("every screen can be used without seeing or hearing well, in day colours", async ({ page }) => {
  await openHome(page);
  await setTheme(page, "day");
  expect.soft(await findings(page), "home").toEqual([]);
  await page.getByRole("button", { name: t("home.credits") }).click();
  await expect(page.getByRole("heading", { name: t("credits.title") })).toBeVisible();
  expect.soft(await findings(page), "credits").toEqual([]);
  await page.getByRole("button", { name: t("page.home") }).click();
  await beginGame(page, SKIRMISH);
  await takeOrderInHand(page);
  expect.soft(await findings(page), "game").toEqual([]);
  await chooseFromMenu(page, t("menu.concede"));
  await page.getByRole("button", { name: t("concede.yes"), exact: true }).click();
  await expect(page.getByRole("heading", { name: t("outcome.title") })).toBeVisible();
  expect.soft(await findings(page), "outcome").toEqual([]);
});

test("the game can be used without seeing or hearing well, in night colours", async ({ page }) => {
  await openHome(page);
  await setTheme(page, "night");
  await beginGame(page, SKIRMISH);
  expect.soft(await findings(page), "game with a card").toEqual([]);
  await takeOrderInHand(page);
  expect.soft(await findings(page), "game with an order in hand").toEqual([]);
  await page.keyboard.press("g");
  const menu = page.getByRole("menu", { name: t("orders.standing") });
  // The arrow key is the menu's only once the menu holds the focus; before that it moves the cursor of the map.
  await expect(page.locator("[role=menu]:focus-within")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await menu.getByRole("menuitemradio").last().hover();
  expect.soft(await findings(page), "menu with one item in hand and one under the pointer").toEqual([]);
});
