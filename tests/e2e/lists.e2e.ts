import type { Page } from "@playwright/test";
import {
  choice,
  chooseFromMenu,
  closeCards,
  endTurn,
  expect,
  findings,
  mapHost,
  mapReady,
  openSkirmish,
  t,
  test,
  unitName,
} from "./battle.ts";

async function searchByKeys(page: Page): Promise<void> {
  const sheet = page.getByRole("dialog", { name: t("search.title") });
  const field = sheet.getByRole("searchbox");

  await page.keyboard.press("Control+k");
  await expect(field).toBeFocused();
  await page.keyboard.type("field batt");
  await expect(sheet.getByRole("option").first()).toContainText(unitName("skirmish", "east-battery"));
  await page.keyboard.press("Enter");
  await expect(sheet).toHaveCount(0);
  await expect(page.locator(".panel-unit").getByRole("heading", { level: 2 })).toHaveText(
    unitName("skirmish", "east-battery"),
  );
  await expect(mapHost(page)).toBeFocused();

  await page.keyboard.press("j");
  await page.keyboard.type("go to larch");
  await page.keyboard.press("Enter");
  await expect(page.locator(".ground h3").first()).toContainText("Larch Hill");

  await page.keyboard.press("j");
  await page.keyboard.type("0203");
  await expect(sheet.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.locator(".ground").first()).toContainText("0203");

  await page.keyboard.press("j");
  await page.keyboard.type("R2.7");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("R2.7");
}

async function searchChronicle(page: Page): Promise<void> {
  await endTurn(page);
  await closeCards(page);
  await page.keyboard.press("j");
  const sheet = page.getByRole("dialog", { name: t("search.title") });
  await expect(sheet.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("supplies");
  const told = sheet
    .getByRole("group", { name: t("search.kinds.told") })
    .getByRole("option")
    .first();
  await expect(told).toBeVisible();
  await told.click();
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole("tab", { name: t("panel.tabs.chronicle") })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await expect(page.locator(".chronicle .find-now")).toHaveText(/supplies/i);
  // The list scrolls under the field for finding, and each entry has its sign.
  const lines = page.locator(".chronicle > .chronicle-line");
  await expect(lines.locator(".told-side")).toHaveCount(await lines.count());
  const [bar, first] = [page.locator(".find-bar"), page.locator(".chronicle > li").first()];
  await page.locator(".chronicle").evaluate((list) => list.scrollTo({ top: 0 }));
  const [above, below] = [await bar.boundingBox(), await first.boundingBox()];
  expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0) - 1);
  // The card of a turn on the line tells the same in lines as wide as the card.
  await page.getByRole("slider", { name: t("timeline.title") }).press("Home");
  const card = page.locator(".turn-card");
  const [whole, line] = [await card.boundingBox(), card.locator("li").first()];
  expect(
    await line.evaluate((li) => {
      const range = document.createRange();
      range.selectNodeContents(li);
      return range.getBoundingClientRect().width;
    }),
  ).toBeGreaterThan((whole?.width ?? 0) / 2);
}

test("search goes to units, places, rules and what was told, and a term says what it means", async ({
  page,
}) => {
  await openSkirmish(page);
  await test.step("a term shows what it means on hover, on focus and after a tap, and opens the rule book", () =>
    hoverTerm(page));
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await test.step("search finds a unit, a place, a hex and a rule, and goes there by keys alone", () =>
    searchByKeys(page));
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await test.step("search finds a line of the chronicle by its words and opens the chronicle at it", () =>
    searchChronicle(page));
});

async function hoverTerm(page: Page): Promise<void> {
  await page.keyboard.press("n");
  const term = page.locator(".unit-facts .term", { hasText: t("unit.cohesion") });
  const definition = page.getByRole("tooltip");
  // A pointer that comes from somewhere, as real ones do.
  await page.mouse.move(900, 400);
  await term.hover();
  await expect(definition).toContainText("how well a unit holds together");
  // The pointer may go onto the definition to read it; Escape puts it away without losing the unit.
  await definition.hover();
  await page.waitForTimeout(600);
  await expect(definition).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(definition).toHaveCount(0);
  await page.mouse.move(10, 300);
  // What a sheet lay over, and lies under a pointer that has pressed it away, was not pointed at.
  const { x, y, width, height } = (await term.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.mouse.click(x + width / 2, y + height / 2);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.waitForTimeout(800);
  await expect(definition).toHaveCount(0);
  await page.mouse.move(10, 300);
  await page.keyboard.press("1");
  for (let count = 0; count < 12; count++) {
    await page.keyboard.press("Tab");
    if (await term.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(definition).toContainText("how well a unit holds together");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Cohesion" })).toBeVisible();
}

test.describe("by touch", () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test("a tap on a term shows it, a tap elsewhere puts it away", async ({ page }) => {
    await openSkirmish(page);
    await mapReady(page);
    await page.keyboard.press("n");
    await page.keyboard.press("1");
    const term = page.locator(".unit-facts .term", { hasText: t("unit.cohesion") });
    await term.tap();
    await expect(page.getByRole("tooltip")).toBeVisible();
    await page.locator(".panel-unit h2").tap();
    await expect(page.getByRole("tooltip")).toHaveCount(0);
  });
});

/** Every list and sheet of the game, looked at by axe. */
async function lookAtLists(page: Page): Promise<void> {
  await page.keyboard.press("2");
  await page.getByText(t("units.sortAndFilter")).click();
  expect.soft(await findings(page), "units").toEqual([]);
  await page.keyboard.press("3");
  // The list of units has a field of the same name.
  await page
    .locator(".tab-chronicle")
    .getByRole("searchbox", { name: t("chronicle.find") })
    .fill("hex");
  expect.soft(await findings(page), "chronicle").toEqual([]);
  await mapHost(page).focus();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("hill");
  await expect(page.getByRole("option").first()).toBeVisible();
  expect.soft(await findings(page), "search").toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await mapHost(page).focus();
  await page.keyboard.press("?");
  expect.soft(await findings(page), "all keys").toEqual([]);
  await page.getByRole("button", { name: t("keys.change") }).click();
  await page.getByRole("button", { name: t("keys.addTo", { action: t("keys.actions.rest") }) }).click();
  expect.soft(await findings(page), "keys").toEqual([]);
}

test("lists, search and keys have no serious fault for assistive tools, by day and by night", async ({
  page,
}) => {
  await page.addInitScript(() =>
    localStorage.setItem(
      "battle-settings",
      JSON.stringify({ language: "en", theme: "day", motion: "reduced" }),
    ),
  );
  await openSkirmish(page);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "day");
  await test.step("lists, search and keys have no serious fault for assistive tools, by day", () =>
    lookAtLists(page));
  await closeDialogs(page);
  await chooseFromMenu(page, t("menu.settings"));
  await choice(page, t("settings.themes.night")).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "night");
  await closeDialogs(page);
  await test.step("lists, search and keys have no serious fault for assistive tools, by night", () =>
    lookAtLists(page));
});

/** Escape puts away one thing after another. */
async function closeDialogs(page: Page): Promise<void> {
  await expect(async () => {
    if ((await page.getByRole("dialog").count()) > 0) await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0, { timeout: 500 });
  }).toPass();
}
