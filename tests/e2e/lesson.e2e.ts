import type { Page } from "@playwright/test";
import { clickHex, closeCards, endTurn, expect, findings, fingerprint, openHome, t, test } from "./battle.ts";

/** The card of the lesson with the title of a step. */
function step(page: Page, name: "welcome" | "guns" | "bombard" | "odds" | "fire" | "result") {
  return coach(page).getByRole("heading", { name: t(`lesson.steps.${name}.title`) });
}

function coach(page: Page) {
  return page.getByRole("region", { name: t("lesson.title") });
}

async function beginLesson(page: Page): Promise<void> {
  await openHome(page);
  await page.getByRole("button", { name: t("home.lesson") }).click();
  await expect(step(page, "welcome")).toBeVisible();
  await coach(page)
    .getByRole("button", { name: t("lesson.next") })
    .click();
}

test("the first lesson goes through a real turn and goes on when its deeds are done", async ({ page }) => {
  await beginLesson(page);
  await expect(step(page, "guns")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await clickHex(page, "0504");
  await expect(step(page, "bombard")).toBeVisible();
  await clickHex(page, "0204");
  await expect(step(page, "odds")).toBeVisible();
  await coach(page)
    .getByRole("button", { name: t("lesson.next") })
    .click();
  await clickHex(page, "0204");
  await expect(step(page, "result")).toBeVisible();
  await closeCards(page);
  await expect(coach(page)).toContainText(t("lesson.steps.choose.title"));
  await clickHex(page, "0401");
  await expect(coach(page)).toContainText(t("lesson.steps.reach.title"));
  await clickHex(page, "0501");
  await expect(coach(page)).toContainText(t("lesson.steps.move.title"));
  await page.getByRole("button", { name: t("preview.give") }).click();
  await expect(coach(page)).toContainText(t("lesson.steps.taking-back.title"));
  await coach(page)
    .getByRole("button", { name: t("lesson.next") })
    .click();
  await expect(coach(page)).toContainText(t("lesson.steps.end-turn.title"));
  await endTurn(page);
  await expect(coach(page)).toContainText(t("lesson.steps.enemy.title"));
  await coach(page)
    .getByRole("button", { name: t("lesson.next") })
    .click();
  await coach(page)
    .getByRole("button", { name: t("lesson.finish") })
    .click();
  await expect(coach(page)).toHaveCount(0);
});

test("the lesson can be left at any time, and its game goes on", async ({ page }) => {
  await beginLesson(page);
  const begun = await fingerprint(page);
  await coach(page)
    .getByRole("button", { name: t("lesson.leave") })
    .click();
  await expect(coach(page)).toHaveCount(0);
  expect(await fingerprint(page)).toEqual(begun);
  await closeCards(page);
  await endTurn(page);
});

test("whoever goes ahead of the lesson finds it where he is", async ({ page }) => {
  await beginLesson(page);
  await clickHex(page, "0504");
  await clickHex(page, "0204");
  await expect(step(page, "odds")).toBeVisible();
  await clickHex(page, "0204");
  await expect(step(page, "result")).toBeVisible();
  await closeCards(page);
  await endTurn(page);
  await expect(coach(page)).toContainText(t("lesson.steps.enemy.title"));
});
