import type { Page } from "@playwright/test";
import {
  beginGame,
  chooseFromMenu,
  closeCards,
  endPart,
  expect,
  letStaffOrder,
  mapReady,
  openHome,
  openSkirmish,
  SKIRMISH,
  skipUntil,
  t,
  test,
} from "./battle.ts";

test("the tutorial to its end by the staff: the outcome beside history", async ({ page }) => {
  await openHome(page);
  await beginGame(page, SKIRMISH);
  const game = page.locator("main.game");
  const end = page.getByRole("heading", { name: t("outcome.title") });
  await closeCards(page);
  for (let turn = 0; turn < 8; turn++) {
    await letStaffOrder(page);
    await mapReady(page);
    await closeCards(page);
    await endPart(page);
    await skipUntil(page, game.and(page.locator(`[data-turn="${turn + 1}"][data-busy="idle"]`)).or(end));
    if (await end.isVisible()) break;
    await mapReady(page);
    await closeCards(page);
  }
  await expect(end).toBeVisible();
  await expect(page.getByRole("heading", { name: t("outcome.losses") })).toBeVisible();
  await expect(page.getByRole("heading", { name: t("outcome.objectives") })).toBeVisible();
  const killed = page.getByRole("row", { name: t("losses.killed") }).first();
  // Ours and history's for both sides: four figures.
  await expect(killed.getByRole("cell")).toHaveText([/\d/, "25", /\d|–/, "25"]);
  // History tells of no sick: here stands under here.
  const sick = page.getByRole("row", { name: t("losses.sick") });
  await expect(sick.getByRole("cell")).toHaveText([/\d/, "–", /\d/, "–"]);

  await page.reload();
  await expect(end).toBeVisible();
  await page.getByRole("button", { name: t("outcome.home") }).click();
  await expect(page.getByText(t("home.saveOver", { turn: 8 }).split("·")[0]?.trim() ?? "")).toBeVisible();
});

test("a battle is run on, and conceded", async ({ page }) => {
  await openSkirmish(page);
  await test.step("the rest of a battle is run on until something happens", () => runOn(page));
  await closeCards(page);
  await test.step("a battle is conceded, after a question, while the other side's part is shown", () =>
    concede(page));
});

async function runOn(page: Page): Promise<void> {
  const game = page.locator("main.game");
  await chooseFromMenu(page, t("menu.runOn"));
  // The same is asked as at the end of a turn: nobody has an order yet.
  const anyway = page.getByRole("button", { name: t("endTurn.runOnAnyway") });
  await expect(anyway).toBeVisible();
  await expect(game).toHaveAttribute("data-turn", "0");
  await anyway.click();
  await expect(game).not.toHaveAttribute("data-turn", "0");
  await mapReady(page);
}

async function concede(page: Page): Promise<void> {
  await chooseFromMenu(page, t("menu.concede"));
  await page.getByRole("button", { name: t("concede.no") }).click();
  await expect(page.locator("main.game")).toBeVisible();
  await endPart(page);
  await expect(
    page.locator(".busy").getByRole("button", { name: t("busy.skip"), exact: true }),
  ).toBeVisible();
  await chooseFromMenu(page, t("menu.concede"));
  await page.getByRole("button", { name: t("concede.yes"), exact: true }).click();
  await expect(page.getByText(t("outcome.reasons.conceded"))).toBeVisible();
  // What was shown is told no more.
  await expect(page.locator("[data-live-announcer] [role=status]")).toHaveText("");
}
