/** The browser's Back and Forward: a window shuts, a screen gives way to the one before, a game is kept. */
import type { Page } from "@playwright/test";
import { closeCards, expect, mapReady, openHome, openSkirmish, t, test } from "./battle.ts";

// What Back leads to is what this tab has shown, and nothing of another test's.
test.use({ reuseContext: false });

const home = (page: Page) => page.getByRole("button", { name: t("home.begin") });

test("Back shuts the rule book over home, and from home it leaves", async ({ page }) => {
  await page.goto("about:blank");
  await openHome(page);
  const book = page.getByRole("dialog", { name: t("book.title") });
  for (let times = 0; times < 2; times++) {
    await page
      .getByRole("button", { name: t("menu.rules") })
      .first()
      .click();
    await expect(book).toBeVisible();
    await page.goBack();
    await expect(book).toHaveCount(0);
    await expect(home(page)).toBeVisible();
  }
  // Shut by hand it leaves nothing behind that Back would have to be pressed for.
  await page
    .getByRole("button", { name: t("menu.rules") })
    .first()
    .click();
  await book.getByRole("button", { name: t("controls.close") }).click();
  await expect(book).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL("about:blank");
});

test("Back goes from a game home, with the game kept; Forward goes on with it", async ({ page }) => {
  await openSkirmish(page);
  const game = page.locator("main.game");
  const state = await game.getAttribute("data-state");
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: t("keys.title") });
  await expect(keys).toBeVisible();
  await page.goBack();
  await expect(keys).toHaveCount(0);
  await expect(game).toBeVisible();
  await page.goBack();
  await expect(home(page)).toBeVisible();
  await page.goForward();
  await mapReady(page);
  await expect(game).toHaveAttribute("data-state", state ?? "");
  // After a reload Back still leads home.
  await page.reload();
  await mapReady(page);
  await closeCards(page);
  await page.goBack();
  await expect(home(page)).toBeVisible();
});

test("Back that is pressed before the page has written a window down shuts it, and leaves no game", async ({
  page,
}) => {
  // As on a busy machine: what waits for its turn comes late.
  await page.addInitScript(() => {
    const plainly = window.setTimeout;
    const LATE = 1500;
    window.setTimeout = ((run: () => void, after?: number) =>
      plainly(run, after || LATE)) as typeof setTimeout;
  });
  await openSkirmish(page);
  const game = page.locator("main.game");
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: t("keys.title") });
  await expect(keys).toBeVisible();
  await page.evaluate(() => history.back());
  await expect(keys).toHaveCount(0);
  await expect(game).toBeVisible();
  await expect(page).toHaveURL(/#game=/);
  await page.goBack();
  await expect(home(page)).toBeVisible();
});

test("Back leaves the lesson for home, and the reference page by page", async ({ page }) => {
  await openHome(page);
  await page.getByRole("button", { name: t("home.lesson") }).click();
  await mapReady(page);
  await page.goBack();
  await expect(home(page)).toBeVisible();
  await page.getByRole("button", { name: t("menu.reference") }).click();
  await expect(page).toHaveURL(/#\/reference/);
  await expect(page.getByRole("heading", { name: t("reference.title") }).first()).toBeVisible();
  await page.goto("./?renderer=canvas#/reference/people");
  await expect(page).toHaveURL(/#\/reference\/people/);
  await page.goBack();
  await expect(page).toHaveURL(/#\/reference$/);
  await page.goBack();
  await expect(home(page)).toBeVisible();
});

test("Back puts away a menu, a small card and the list of layers, and the game stays", async ({ page }) => {
  await openSkirmish(page);
  const game = page.locator("main.game");
  const opens = [
    [page.getByRole("button", { name: t("menu.title") }), page.getByRole("menu")],
    [page.locator(".bar-overview"), page.getByRole("dialog", { name: t("overview.title") })],
    [
      page.getByRole("button", { name: t("map.layers") }),
      page.getByRole("region", { name: t("layers.title") }),
    ],
  ] as const;
  for (const [opener, opened] of opens) {
    await opener.click();
    await expect(opened).toBeVisible();
    await page.goBack();
    await expect(opened).toBeHidden();
    await expect(game).toBeVisible();
  }
  // One that is shut by hand leaves nothing that Back would be pressed for.
  const [menu] = opens;
  await menu[0].click();
  await expect(menu[1]).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(menu[1]).toHaveCount(0);
  await page.goBack();
  await expect(home(page)).toBeVisible();
});

test("the map that comes back after another page fills its place", async ({ page }) => {
  await openSkirmish(page);
  const drawn = page.locator(".map-stage canvas");
  const width = async (): Promise<number> => (await drawn.boundingBox())?.width ?? 0;
  await expect.poll(width).toBeGreaterThan(300);
  const before = await width();
  // What the page is made of is fetched meanwhile, and the game's own screen is hidden.
  await page.getByRole("button", { name: t("menu.title") }).click();
  await page.getByRole("menuitem", { name: t("menu.reference") }).click();
  await expect(page.getByRole("heading", { name: t("reference.title") }).first()).toBeVisible();
  await page.goBack();
  await mapReady(page);
  await expect.poll(width).toBe(before);
});

test("an address that names no kept game is told of, and the game that is open stays", async ({ page }) => {
  await openSkirmish(page);
  const address = page.url();
  await page.evaluate(() => {
    location.hash = "game=nonsense";
  });
  await expect(page.locator(".trouble")).toContainText(t("trouble.no-such-game"));
  await expect(page.locator("main.game")).toBeVisible();
  await expect(page).toHaveURL(address);
});
