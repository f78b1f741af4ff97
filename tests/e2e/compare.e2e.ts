import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import {
  chooseFromMenu,
  closeCards,
  endTurn,
  expect,
  findings,
  letStaffOrder,
  mapHost,
  mapReady,
  openBattle,
  openSkirmish,
  sideName,
  t,
  test,
} from "./battle.ts";

const HISTORY = "khasan-1938";
/** Four in the afternoon of the sixth of August, with Japanese eyes; its turn is the 35th. */
const ASSAULT = `./?renderer=canvas#/replay/${HISTORY}/1938-08-06T16:00/japanese`;
const TURN = 35;

/** Takes command where a link leads, lets the staff order everything, and plays the turn. */
async function takeCommandAndPlay(page: Page): Promise<void> {
  await page.goto(ASSAULT);
  await expect(mapHost(page)).toHaveAttribute("data-map-ready", "true");
  await page.getByRole("button", { name: t("replay.take.open"), exact: true }).click();
  await page.getByRole("button", { name: t("replay.take.yes"), exact: true }).click();
  await expect(page.getByRole("button", { name: t("bar.endTurn") })).toBeVisible();
  await mapReady(page);
  await closeCards(page);
  await letStaffOrder(page);
  await mapReady(page);
  await closeCards(page);
  await endTurn(page);
}

/** The answer, the sizes at an hour, and where the two part. */
async function goThroughHours(page: Page): Promise<void> {
  const answer = page.locator(".compare-answer");
  await expect(answer).toContainText("until Sat 6 August 1938, 12:00");
  const hour = page.getByRole("slider", { name: t("compare.hour") });
  await expect(hour).toHaveAttribute("aria-valuetext", "Sat 6 August 1938, 18:00");
  await expect(page.locator(".compare-differences li").first()).toBeVisible();
  await expect(page.locator(".compare-part", { hasText: t("compare.parting.title") })).toContainText(
    `Sat 6 August 1938, 12:00, ${sideName(HISTORY, "japanese")}`,
  );
  await hour.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(hour).toHaveAttribute("aria-valuetext", "Sat 6 August 1938, 12:00");
  await expect(page.getByText(t("compare.difference.none"))).toBeVisible();
  await page.keyboard.press("Home");
  await expect(hour).toHaveAttribute("aria-valuetext", "Fri 29 July 1938, 00:00");
  await expect(page.getByText(t("compare.sameNow"), { exact: true })).toBeVisible();
  await page.keyboard.press("End");
  await expect(hour).toHaveAttribute("aria-valuetext", "Sat 6 August 1938, 18:00");
}

/** While the battle goes on history tells what its side knew, and all of it when that is asked for. */
async function showHistoryWhole(page: Page): Promise<void> {
  const side = sideName(HISTORY, "japanese");
  await expect(page.getByText(t("compare.knownBy", { side }))).toBeVisible();
  await page.getByRole("button", { name: t("compare.showWhole"), exact: true }).click();
  await expect(page.getByText(t("compare.knownWhole", { side }))).toBeVisible();
  await page.getByRole("button", { name: t("compare.showAsKnown", { side }), exact: true }).click();
  await expect(page.getByText(t("compare.knownBy", { side }))).toBeVisible();
}

/** Tables and picture as files; then axe looks. */
async function keepAll(page: Page): Promise<void> {
  const tables = page.waitForEvent("download");
  await page.getByRole("button", { name: t("compare.export.tables") }).click();
  const file = await (await tables).path();
  const [header, ...rows] = readFileSync(file, "utf8").trimEnd().split("\r\n");
  expect(header).toBe("turn,date,time,table,side,subject,measure,your_battle,history,difference");
  expect(rows.length).toBeGreaterThan(1000);
  // Turns 1 to 35 begin alike: nothing is subtracted that is not nought.
  const before = rows.filter((row) => Number(row.split(",")[0]) <= TURN);
  expect(before.filter((row) => !/,(0|)$/.test(row))).toEqual([]);
  const picture = page.waitForEvent("download");
  await page.getByRole("button", { name: t("compare.export.picture") }).click();
  expect((await picture).suggestedFilename()).toMatch(/\.png$/);
  expect(await findings(page)).toEqual([]);
}

/** Cells of the table of units, but for the units' names, that run over more lines than one; and buttons too small for a finger. */
function brokenFigures(page: Page): Promise<readonly string[]> {
  return page.locator(".compare-units").evaluate((table) => {
    const broken = [...table.querySelectorAll("td, thead th")].filter((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      const tops = [...range.getClientRects()].map(({ top, height }) => Math.round(top + height / 2));
      return Math.max(...tops) - Math.min(...tops) > 8;
    });
    const small = [...table.querySelectorAll("button")].filter((button) => {
      const { width, height } = button.getBoundingClientRect();
      return Math.min(width, height) < 43.5;
    });
    return [...broken, ...small].map(({ textContent }) => textContent);
  });
}

/** On a phone, and back into the game. */
async function useOnPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.locator("label", { hasText: t("compare.over") }).click();
  const slider = page.getByRole("slider", { name: t("compare.slider") });
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", t("compare.sliderValue", { here: 55, history: 45 }));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await brokenFigures(page)).toEqual([]);
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: t("page.backToGame") }).click();
  await mapReady(page);
}

test("a game against history: taken over on the 6th and played a turn, it differs from the 6th on only", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await takeCommandAndPlay(page);
  await chooseFromMenu(page, t("menu.compare"));
  await expect(page.locator(".compare")).toBeVisible();
  await test.step("the tables and the picture can be kept, and the page reads well", () => keepAll(page));
  await test.step("the hour is gone through", () => goThroughHours(page));
  await test.step("history is shown whole when that is asked for", () => showHistoryWhole(page));
  await test.step("on a phone everything stacks, and both maps can lie over each other", () =>
    useOnPhone(page));
});

test("when a battle is over both sides are shown whole, beside the result", async ({ page }) => {
  await openBattle(page, {
    scenario: HISTORY,
    battle: "storm",
    side: "soviet",
    opponent: "computer",
    seed: "7",
  });
  await chooseFromMenu(page, t("menu.concede"));
  await page.getByRole("button", { name: t("concede.yes"), exact: true }).click();
  await page.getByRole("button", { name: t("compare.open"), exact: true }).click();
  await expect(page.getByText(t("compare.knownAll"))).toBeVisible();
  await expect(page.locator(".compare-part", { hasText: t("compare.parting.title") })).toContainText(
    t("compare.order.concede"),
  );
  await page.getByRole("button", { name: t("compare.backToOutcome") }).click();
  await expect(page.getByRole("heading", { name: t("outcome.title") })).toBeVisible();
});

test("a battle that is let run plays to its end by itself, and is held against history", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(`./?renderer=canvas#/replay/${HISTORY}/1938-08-11T06:00`);
  await expect(mapHost(page)).toHaveAttribute("data-map-ready", "true");
  await page.getByRole("button", { name: t("replay.take.open"), exact: true }).click();
  await page.locator("label", { hasText: t("replay.take.against.nobody") }).click();
  await page.getByRole("button", { name: t("replay.take.run"), exact: true }).click();
  await page.getByRole("heading", { name: t("outcome.title") }).waitFor({ timeout: 120_000 });
  await page.getByRole("button", { name: t("compare.open"), exact: true }).click();
  await expect(page.locator(".compare-answer")).toContainText("until Thu 11 August 1938, 06:00");
});

test("a battle that nobody told: without a history, and printed as a page", async ({ page }) => {
  await openSkirmish(page);
  await test.step("a battle that nobody told has no history to be held against", () => missHistory(page));
  await page.keyboard.press("Escape");
  await test.step("the situation is printed as a page with the whole map and the lists that go with it", () =>
    printSituation(page));
});

async function missHistory(page: Page): Promise<void> {
  await page.getByRole("button", { name: t("menu.title") }).click();
  await expect(page.getByRole("menuitem", { name: t("menu.reference") })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: t("menu.compare") })).toHaveCount(0);
}

async function printSituation(page: Page): Promise<void> {
  await chooseFromMenu(page, t("menu.paper"));
  const sheet = page.getByRole("dialog");
  await expect(sheet.locator("canvas[data-drawn=true]")).toBeVisible();
  await expect(sheet.getByRole("columnheader", { name: t("paper.columns.cohesion") })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const { width, height } = (await sheet.locator("canvas").boundingBox()) ?? { width: 0, height: 0 };
  expect(width).toBeGreaterThan(height);
  await page.emulateMedia({ media: "print" });
  await expect(sheet.getByRole("button", { name: t("paper.print") })).toBeHidden();
  await expect(page.locator("main.game")).toBeHidden();
  await expect(sheet.locator("canvas")).toBeVisible();
}
