import type { Page } from "@playwright/test";
import { chooseFromMenu, clickHex, expect, findings, openSkirmish, orderButton, t, test } from "./battle.ts";

/** A sheet of the rule book, by its title. */
function sheet(page: Page, title: string | RegExp) {
  return page.getByRole("dialog", { name: title });
}

test("the rule book can be searched, read and printed, its rules and numbers opened", async ({ page }) => {
  await test.step("the rule book can be searched and read, its rules and numbers opened", async () => {
    await openSkirmish(page);
    await chooseFromMenu(page, t("menu.rules"));
    const book = sheet(page, t("book.title"));
    await expect(book.getByText("Your first turn")).toBeVisible();
    await book.getByText("Your first turn").click();
    expect.soft(await findings(page), "the book").toEqual([]);
    await book.getByRole("searchbox", { name: t("book.search") }).fill("stacking");
    await book
      .getByRole("button", { name: /^Rule R2\.8/ })
      .first()
      .click();
    const rule = sheet(page, /^R2\.8/);
    await expect(rule.getByText("movement.stackUnits").first()).toBeVisible();
    await rule.locator("summary", { hasText: "movement.stackUnits" }).click();
    await expect(rule.getByText(t("book.reasoning")).first()).toBeVisible();
    expect.soft(await findings(page), "a rule").toEqual([]);
    await rule.getByRole("button", { name: t("book.back") }).click();
    await expect(book).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });
  await test.step("the numbers of the weapons can be opened from a rule, and what each weapon rests on", async () => {
    await chooseFromMenu(page, t("menu.rules"));
    const book = sheet(page, t("book.title"));
    await book.getByRole("searchbox", { name: t("book.search") }).fill("R4.1");
    await book
      .getByRole("button", { name: t("book.openNumber", { field: "weapons.smallArms" }) })
      .first()
      .click();
    const card = sheet(page, "weapons.smallArms");
    await expect(card.getByRole("rowheader", { name: "rifle", exact: true })).toBeVisible();
    await card.locator("summary", { hasText: t("book.restsOn", { weapon: "heavy machine gun" }) }).click();
    await expect(card.locator("details[open]").getByText(t("book.reasoning"))).toBeVisible();
    expect.soft(await findings(page), "weapons").toEqual([]);
    while ((await page.getByRole("dialog").count()) > 0) await page.keyboard.press("Escape");
  });
  await test.step("on paper the whole book is unfolded, black on white, without what can only be pressed", async () => {
    await chooseFromMenu(page, t("menu.rules"));
    const book = sheet(page, t("book.title"));
    await expect(book.locator("summary").first()).toBeVisible();
    await expect(book.locator(".book-rule h3")).toHaveCount(0);
    // The browser tells before it prints, and lays the page out anew.
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    await expect(book.locator(".book-rule h3").first()).toBeVisible();
    await expect(book.locator(".book-rule h3").last()).toBeVisible();
    await expect(book.getByRole("searchbox")).toBeHidden();
    await expect(page.locator("main.game")).toBeHidden();
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--ink")),
    ).toBe("#000");
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(100_000);
  });
});

test("what an order meets is explained: a line of sight hex by hex, its causes and refusals by their rules", async ({
  page,
}) => {
  await test.step("a line of sight is drawn, told hex by hex, and put away again", async () => {
    await openSkirmish(page);
    await clickHex(page, "0504");
    await page.getByRole("button", { name: t("sight.ask") }).click();
    const panel = page.getByRole("region", { name: t("sight.title") });
    await clickHex(page, "0201");
    await expect(panel.getByRole("listitem")).toHaveCount(5);
    await expect(panel).toContainText(/\d+ hexes far \([\d.]+ km\)/);
    expect.soft(await findings(page), "sight").toEqual([]);
    await page.keyboard.press("Escape");
    await expect(panel).toHaveCount(0);
  });
  await test.step("a cause of a forecast and a refusal each open their rule", async () => {
    await clickHex(page, "0504");
    await orderButton(page, "bombard").click();
    await clickHex(page, "0101");
    await page.getByRole("button", { name: t("preview.whyLosses") }).click();
    await sheet(page, t("preview.whyLosses"))
      .getByRole("button", { name: /^Rule R/ })
      .first()
      .click();
    const rule = sheet(page, /^R\d+\.\d+ /);
    await expect(rule.locator("p.prose").first()).toBeVisible();
    await rule.getByRole("button", { name: t("controls.close") }).click();
    await page.keyboard.press("Escape");
    // Far beyond the guns: out of range, with its rule.
    await clickHex(page, "0504");
    await orderButton(page, "bombard").click();
    await clickHex(page, "0504");
    await page
      .locator(".refusal")
      .getByRole("button", { name: /^Rule R/ })
      .click();
    await expect(sheet(page, /^R\d+\.\d+ /)).toBeVisible();
  });
});
