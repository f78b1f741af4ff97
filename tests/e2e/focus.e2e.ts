/** What has the focus can always be seen: in the window, under nothing, with a ring (WCAG 2.4.7, 2.4.11). */
import type { Locator, Page } from "@playwright/test";
import {
  COUNTER_ATTACKS,
  clickHex,
  closeCards,
  endTurn,
  expect,
  findings,
  mapHost,
  mapReady,
  openBattle,
  openHome,
  openSkirmish,
  orderButton,
  pointOf,
  t,
  test,
} from "./battle.ts";
import { tabThrough } from "./focus.ts";
import { atRest } from "./rest.ts";

async function expectSeen(page: Page, what: string): Promise<void> {
  for (const key of ["Tab", "Shift+Tab"] as const)
    expect.soft(await tabThrough(page, key), `${what} by ${key}`).toEqual([]);
}

const tips = (page: Page) => page.locator(".timeline .tip:visible");

test("settings and home show their focus, and every page has its title", async ({ page }) => {
  await openHome(page);
  await test.step("switches and choices of the settings come into the window with their focus, and show it", () =>
    goThroughSettings(page));
  await test.step("the page is titled after what is on it, and keeps its title when the colours change", () =>
    readTitles(page));
});

async function goThroughSettings(page: Page): Promise<void> {
  await page.getByRole("button", { name: t("home.settings") }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectSeen(page, "settings");
  await page.keyboard.press("Escape");
  await expectSeen(page, "home");
}

test("on the desk nothing that has the focus lies under what stays in sight", async ({ page }) => {
  await openBattle(page, { ...COUNTER_ATTACKS, seed: "1938" });
  await mapHost(page).focus();
  await expect(mapHost(page)).toBeFocused();
  await clickHex(page, "1819");
  await clickHex(page, "1818");
  await expect(page.locator(".preview").getByRole("button", { name: t("preview.give") })).toBeVisible();
  await atRest(page);
  // The causes open under a button that stays: the last of them lie farthest down.
  await expectSeen(page, "preview of an assault");
  await page.keyboard.press("Escape");
  await page.keyboard.press("2");
  await expect(page.locator(".unit-row").first()).toBeVisible();
  await expectSeen(page, "list of units");
  await page.getByRole("button", { name: t("map.layers"), exact: true }).click();
  await expectSeen(page, "layers");
});

test("the map shows that it has the focus, a sign its name, and the focus goes on by mouse", async ({
  page,
}) => {
  await test.step("the map shows that it has the focus", async () => {
    await openSkirmish(page);
    await page.getByRole("button", { name: t("menu.title") }).focus();
    await page.keyboard.press("0");
    await expect(mapHost(page)).toBeFocused();
    const ring = await mapHost(page).evaluate((host) => getComputedStyle(host, "::after").outlineStyle);
    expect(ring).toBe("solid");
  });
  await test.step("the name of a sign is put away by Escape, stays while the pointer is on it, and comes again", async () => {
    const next = page.getByRole("button", { name: t("timeline.next") });
    await next.hover();
    await expect(tips(page)).toHaveText(t("timeline.next"));
    await tips(page).hover();
    await expect(tips(page)).toHaveText(t("timeline.next"));
    await page.keyboard.press("Escape");
    await expect(tips(page)).toHaveCount(0);
    await page.getByRole("button", { name: t("timeline.previous") }).hover();
    await expect(tips(page)).toHaveText(t("timeline.previous"));
  });
  await test.step("what is told of the hex under the pointer goes and comes in the same way", async () => {
    const line = page.locator(".hover-line");
    const { x, y } = await pointOf(page, "0403");
    await page.mouse.move(x, y);
    await expect(line).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(line).toBeHidden();
    await page.mouse.move(x + 80, y);
    await expect(line).toBeVisible();
  });
  await test.step("by mouse the focus goes on to where the next act is when its control goes away", () =>
    followHand(page, "mouse"));
});

test("in the replay a heading that has the focus lies under no other", async ({ page }) => {
  await page.goto("./?renderer=canvas#/replay/khasan-1938/1938-08-06T16:00");
  await expect(mapHost(page)).toHaveAttribute("data-map-ready", "true");
  await atRest(page);
  const headings = page.locator(".told-heading");
  await headings.nth(12).focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await expect(headings.nth(12)).toBeFocused();
  const top = await headings.nth(12).evaluate((heading) => {
    const { left, top, width, height } = heading.getBoundingClientRect();
    return heading.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  expect(top).toBe(true);
  // The first one, from the very beginning of the list.
  await page.keyboard.press("Home");
  await expect(headings.first()).toBeFocused();
  await expect(headings.first()).toBeInViewport();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 640 } });

  async function orderFromSheet(page: Page): Promise<void> {
    await clickHex(page, "0401");
    await pressBy(page, "keys", page.locator(".sheet-grip"));
    await pressBy(page, "keys", orderButton(page, "dig"));
    await expect(page.locator(".panel-up")).toHaveCount(0);
    await expect(page.locator(".panel .sheet-grip")).toBeFocused();
  }

  test("on a phone the sheet and the focus go together", async ({ page }) => {
    await openSkirmish(page);
    await test.step("a sheet goes down when the focus goes on to the map under it", () => goOnToMap(page));
    await test.step("an order given by keys from the raised sheet leaves the focus on what is seen of it", () =>
      orderFromSheet(page));
  });

  async function goOnToMap(page: Page): Promise<void> {
    await page.keyboard.press("2");
    await expect(page.locator(".panel-up .unit-row").first()).toBeVisible();
    await atRest(page);
    await page.keyboard.press("0");
    await expect(mapHost(page)).toBeFocused();
    await expect(page.locator(".panel-up")).toHaveCount(0);
  }

  test("a sentence about a trouble covers nothing that has the focus", async ({ page }) => {
    await openHome(page);
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: t("gameFile.import") }).click(),
    ]);
    await chooser.setFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("none") });
    await expect(page.locator(".trouble")).toBeVisible();
    await page.evaluate(() => document.querySelector<HTMLElement>(".home-links button")?.focus());
    await expectSeen(page, "home under a trouble");
    expect(await findings(page)).toEqual([]);
  });
});

async function readTitles(page: Page): Promise<void> {
  const titled = (title: string) => t("app.windowTitle", { title, name: t("app.name") });
  await expect(page).toHaveTitle(t("app.name"));
  await page.getByRole("button", { name: t("home.credits") }).click();
  await expect(page).toHaveTitle(titled(t("credits.title")));
  await page.getByRole("button", { name: t("page.home") }).click();
  await expect(page).toHaveTitle(t("app.name"));
  await openSkirmish(page);
  const title = titled("Two Hills");
  await expect(page).toHaveTitle(title);
  const night = await page.locator("html").getAttribute("data-theme");
  await endTurn(page);
  await closeCards(page);
  await mapReady(page);
  expect(await page.locator("html").getAttribute("data-theme")).not.toBe(night);
  await expect(page).toHaveTitle(title);
  await page.goto("./?renderer=canvas#/reference/claims");
  await expect(page).toHaveTitle(titled(t("reference.chapters.claims")));
}

/** Presses a button as whoever points does, or whoever goes by keys. */
async function pressBy(page: Page, hand: "mouse" | "keys", button: Locator): Promise<void> {
  if (hand === "mouse") return button.click();
  await button.focus();
  await page.keyboard.press("Enter");
}

async function followHand(page: Page, hand: "mouse" | "keys"): Promise<void> {
  const byName = (name: string) => page.getByRole("button", { name, exact: true }).locator("visible=true");
  // Who goes by keys stays in the panel.
  const next =
    hand === "mouse" ? mapHost(page) : page.getByRole("tab", { name: t("panel.tabs.selected"), exact: true });
  await clickHex(page, "0401");
  await pressBy(page, hand, orderButton(page, "dig"));
  await expect(next).toBeFocused();
  await pressBy(page, hand, orderButton(page, "undo"));
  await expect(next).toBeFocused();
  await clickHex(page, "0501");
  await pressBy(page, hand, byName(t("preview.give")));
  const sure = page.getByRole("dialog", { name: t("preview.sure") });
  await pressBy(page, hand, sure.getByRole("button", { name: t("preview.give") }));
  await expect(next).toBeFocused();

  await pressBy(page, hand, page.getByRole("button", { name: t("bar.endTurn") }));
  await pressBy(page, hand, page.getByRole("button", { name: t("endTurn.anyway") }));
  await expect(mapHost(page)).toBeFocused();
  const skip = page.locator(".busy").getByRole("button", { name: t("busy.skip"), exact: true });
  await skip.waitFor();
  await pressBy(page, hand, skip);
  await expect(mapHost(page)).toBeFocused();
  await mapReady(page);
  const close = page.locator(".cards").getByRole("button", { name: t("controls.close"), exact: true });
  while ((await close.count()) > 0) {
    await pressBy(page, hand, close.first());
    await atRest(page);
  }
  await expect(mapHost(page)).toBeFocused();
}

test("by keys the focus goes on to where the next act is when its control goes away", async ({ page }) => {
  await openSkirmish(page);
  await followHand(page, "keys");
});
