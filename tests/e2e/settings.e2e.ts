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
  SKIRMISH,
  t,
  test,
} from "./battle.ts";
import { layoutFaults } from "./layout.ts";
import { atRest } from "./rest.ts";

async function openSettings(page: Page): Promise<void> {
  await page.getByRole("button", { name: t("home.settings") }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
}

async function closeSettings(page: Page): Promise<void> {
  await page
    .getByRole("dialog")
    .getByRole("button", { name: t("controls.close") })
    .click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** Words for the ear alone, which stand on the page but are not shown. */
const UNSEEN = [/^"200%"/, /^"Command line"/];
/** What lies over the map of a phone has hardly any map left at this size of text. */
const OVER_THE_MAP = [/^"What the enemy did/, /^"Play again"/];

/** What is cut off on the page. */
async function cut(page: Page): Promise<readonly string[]> {
  const known = [...UNSEEN, ...OVER_THE_MAP];
  const faults = await layoutFaults(page);
  return faults.filter((fault) => / cut by /.test(fault) && !known.some((each) => each.test(fault)));
}

/** Text as large as the settings make it. */
async function enlarge(page: Page): Promise<void> {
  const larger = page.getByRole("button", { name: t("settings.larger") });
  while (await larger.isEnabled()) await larger.click();
  await expect(page.getByRole("textbox", { name: t("settings.textSize") })).toHaveValue("200%");
}

/** How much of the window's height the map has. */
const shareOfMap = (page: Page) =>
  page.locator(".map-area").evaluate((map) => map.getBoundingClientRect().height / innerHeight);

const rootSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

const SIZES = [
  { width: 1280, height: 800 },
  { width: 820, height: 1180 },
  { width: 360, height: 640 },
] as const;

/** Looks at the page in each size of window, the phone's last. */
async function inEachSize(page: Page, look: (where: string) => Promise<void>): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await atRest(page);
    await look(`at ${size.width} by ${size.height}`);
  }
}

test("text of twice the size is kept, and nothing is cut by it in any window", async ({ page }) => {
  await openHome(page);
  const before = await rootSize(page);
  await openSettings(page);
  await enlarge(page);
  await inEachSize(page, async (where) => expect.soft(await cut(page), `settings ${where}`).toEqual([]));
  await closeSettings(page);
  await page.reload();
  await expect(page.getByRole("button", { name: t("home.begin") })).toBeVisible();
  expect(await rootSize(page)).toBe(before * 2);
  await inEachSize(page, async (where) => {
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(wider, `home is no wider than the window ${where}`).toBeLessThanOrEqual(0);
  });
  await beginGame(page, SKIRMISH);
  await closeCards(page);
  await inEachSize(page, async (where) => {
    expect.soft(await cut(page), `game ${where}`).toEqual([]);
    expect.soft(await shareOfMap(page), `height of the map ${where}`).toBeGreaterThanOrEqual(0.45);
  });
  // On a phone the chosen unit and its orders in a low sheet leave as much of it.
  await clickHex(page, "0504");
  await expect(page.locator(".sheet-head")).toBeVisible();
  expect.soft(await shareOfMap(page), "height of the map beside a unit").toBeGreaterThanOrEqual(0.45);
  expect.soft(await cut(page), "game with a unit").toEqual([]);
  await page.getByRole("button", { name: t("menu.title") }).click();
  const menu = page.locator(".menu-popover");
  const beyond = await menu.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect.soft(beyond, "the menu goes on beside its edge").toBe(0);
});

test("high contrast by day and by night has no fault that axe finds", async ({ page }) => {
  const wear = async (theme: "day" | "night") => {
    await choice(page, t(`settings.themes.${theme}`)).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await expect(page.locator("html")).toHaveAttribute("data-contrast", "high");
  };
  const look = async (where: string, theme: "day" | "night") =>
    test.step(`high contrast by ${theme}: ${where}`, async () => {
      expect.soft(await findings(page), `${where} by ${theme}`).toEqual([]);
    });
  await openHome(page);
  for (const theme of ["day", "night"] as const) {
    await openSettings(page);
    await choice(page, t("settings.contrasts.high")).click();
    await wear(theme);
    await look("settings", theme);
    await closeSettings(page);
    await look("home", theme);
  }
  // Links that do not fit beside the title stand below both lines of it, not between them.
  const [title, subtitle] = await Promise.all(
    [".app-title", ".app-subtitle"].map((line) => page.locator(line).boundingBox()),
  );
  expect.soft((subtitle?.y ?? 999) - (title?.y ?? 0) - (title?.height ?? 0)).toBeLessThan(20);
  await beginGame(page, SKIRMISH);
  await closeCards(page);
  await page.getByRole("button", { name: t("panel.nextUnit", { count: 3 }) }).click();
  await look("game", "night");
  await chooseFromMenu(page, t("menu.settings"));
  await wear("day");
  await closeSettings(page);
  await look("game", "day");
  const grounds = await page
    .locator(".map-window")
    .evaluate((window) =>
      ["--map-panel", "--panel"].map((name) => getComputedStyle(window).getPropertyValue(name)),
    );
  expect(grounds[0], "what lies over the map is as white as the panels").toBe(grounds[1]);
});

async function askForSound(page: Page): Promise<void> {
  await beginGame(page, SKIRMISH);
  await expect(page.locator("html")).not.toHaveAttribute("data-sounded");
  await page.getByRole("button", { name: t("menu.title") }).click();
  await page.getByRole("menuitem", { name: t("menu.settings") }).click();
  await page.locator("label.switch", { hasText: t("settings.sound") }).click();
  await page.getByRole("button", { name: t("settings.hear") }).click();
  await expect(page.locator("html")).toHaveAttribute("data-sounded", "dispatch");
}

test("the wishes of the system, and sound that is asked for", async ({ page }) => {
  await page.emulateMedia({ contrast: "more", colorScheme: "dark" });
  await openHome(page);
  await test.step("the wishes of the system count where the settings leave it to the system", () =>
    followTheSystem(page));
  await closeSettings(page);
  await test.step("sound is off until it is asked for, and is heard when asked", () => askForSound(page));
});

async function followTheSystem(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-contrast", "high");
  await openSettings(page);
  await page
    .locator(".choice", { hasText: t("settings.theme") })
    .getByText(t("settings.themes.system"))
    .click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "night");
  await page.emulateMedia({ contrast: "no-preference", colorScheme: "light" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "day");
  await expect(page.locator("html")).toHaveAttribute("data-contrast", "normal");
  await page.getByRole("button", { name: t("settings.reset") }).click();
  await expect(page.getByText(t("settings.wasReset"))).toBeVisible();
}
