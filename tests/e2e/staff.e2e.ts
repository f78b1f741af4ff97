/** The staff orders a formation: asked about first, without who is set aside, and what is drawn follows. */
import type { Page } from "@playwright/test";
import { expect, MAKHALINS_STAND, mapHost, mapReady, openBattle, t, test } from "./battle.ts";

/** Makhalin's stand with the unit that gave it its name chosen by key: stronger ones may come before it. */
async function chooseMakhalin(page: Page): Promise<void> {
  await openBattle(page, MAKHALINS_STAND);
  await mapHost(page).focus();
  await expect(async () => {
    await page.keyboard.press("n");
    await expect(page.locator(".hover-line")).toContainText("Makhal", { timeout: 1000 });
  }).toPass({ intervals: [0] });
}

const question = (page: Page) => page.getByRole("dialog", { name: t("staff.title") });
const ordersGiven = async (page: Page) => Number(await page.locator("main.game").getAttribute("data-orders"));

test("the staff's key asks; Escape leaves all as it was, and who sleeps is left alone", async ({ page }) => {
  await chooseMakhalin(page);
  const place = await page.locator(".hover-line").innerText();
  await page.keyboard.press("z");
  const before = await mapHost(page).getAttribute("data-map-zoom");
  await page.keyboard.press("t");
  const left = t("staff.leftOut", { units: t("staff.left.sleep", { unit: "Makhalin's eleven" }) });
  await expect(question(page)).toContainText(left);
  await expect(question(page).getByRole("listitem").first()).toBeVisible();
  // The orders are drawn on the map, which the question leaves free.
  const [map, asked] = await Promise.all([mapHost(page).boundingBox(), question(page).boundingBox()]);
  expect((asked?.x ?? 0) - (map?.x ?? 0)).toBeGreaterThan(0.9 * (map?.width ?? 0));
  const zoom = () => mapHost(page).getAttribute("data-map-zoom");
  const thought = await zoom();
  await page.keyboard.press("Escape");
  await expect(question(page)).toBeHidden();
  await expect.poll(zoom).toBe(before);
  expect(Number(thought)).toBeLessThanOrEqual(Number(before));
  expect(await ordersGiven(page)).toBe(0);

  await page.keyboard.press("t");
  await page.keyboard.press("Enter");
  await expect(question(page)).toBeHidden();
  await mapReady(page);
  await expect.poll(() => ordersGiven(page)).toBeGreaterThan(1);
  expect(await page.locator(".hover-line").innerText()).toBe(place);
});

test("after the staff's orders cursor, panel and reach are where the unit is, and undo takes several back", async ({
  page,
}) => {
  await chooseMakhalin(page);
  const place = await page.locator(".hover-line").innerText();
  await page.keyboard.press("t");
  await expect(question(page)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.locator(".card-notice")).toBeVisible();
  await mapReady(page);
  const hover = page.locator(".hover-line");
  await expect(hover).not.toHaveText(place);
  await expect(hover).toContainText("Makhal");
  const hex = /Hex (\d{4})/.exec(await hover.innerText())?.[1];
  await expect(page.locator(".ground")).toContainText(`Hex ${hex}`);

  const given = await ordersGiven(page);
  const undo = page.getByRole("button", { name: /^Undo \d+ orders$/ });
  const count = Number(/\d+/.exec(await undo.innerText())?.[0]);
  await page.keyboard.press("u");
  await expect.poll(() => ordersGiven(page)).toBe(given - count);
  await page.keyboard.press("Shift+u");
  await expect.poll(() => ordersGiven(page)).toBe(given);
});

test("the command line asks as well, and a no, however soon, leaves all as it was", async ({ page }) => {
  await chooseMakhalin(page);
  await page.keyboard.press("/");
  const line = page.getByRole("combobox", { name: t("console.panel.say") });
  // The answer is given at once, while what the staff would order is still being worked out.
  for (const said of ["staff all", "no"]) {
    await line.fill(said);
    await line.press("Enter");
  }
  const log = page.locator(".command-line");
  await expect(log).toContainText(t("console.conversation.sure.staff"));
  await expect(log).toContainText(t("console.conversation.leftUndone"));
  expect(await ordersGiven(page)).toBe(0);
  await line.fill("staff all");
  await line.press("Enter");
  await line.fill("yes");
  await line.press("Enter");
  await expect.poll(() => ordersGiven(page)).toBeGreaterThan(1);
});
