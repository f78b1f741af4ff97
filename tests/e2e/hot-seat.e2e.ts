import type { Page } from "@playwright/test";
import {
  clickHex,
  closeCards,
  endPart,
  endTurn,
  expect,
  fingerprint,
  letStaffOrder,
  liftCurtain,
  mapHost,
  mapReady,
  openBattle,
  orderButton,
  payPrice,
  SKIRMISH,
  sideName,
  t,
  test,
  unitList,
  unitName,
} from "./battle.ts";
import { heardBy, listen } from "./ear.ts";

const TWO_PERSONS = { ...SKIRMISH, opponent: "person" } as const;

test("two persons at one screen: the curtain, and an assault by mouse", async ({ page }) => {
  await openBattle(page, TWO_PERSONS);
  await test.step("two persons: the curtain hides the map, and lifts for the other side", () =>
    liftForTheOther(page));
  await closeCards(page);
  await test.step("an assault by mouse: odds before, the result and its causes after, no way back", () =>
    assaultByMouse(page));
});

async function liftForTheOther(page: Page): Promise<void> {
  const ours = await unitList(page);
  const east = unitName("skirmish", "east-battalion");
  const west = unitName("skirmish", "west-first-company");
  // The night is the west's: the invented calendar lets it move first.
  expect(ours.join()).toContain(west);
  expect(ours.join()).not.toContain(east);

  await endPart(page);
  await expect(page.locator("main.curtain")).toBeVisible();
  // It calls the one who is next, not the one who has just played.
  const next = page.getByRole("button", {
    name: t("curtain.ready", { side: sideName("skirmish", "soviet") }),
    exact: true,
  });
  await expect(next).toBeVisible();
  await expect(mapHost(page)).toHaveCount(0);
  await expect(page.locator("canvas, .unit-row, .panel")).toHaveCount(0);
  const hidden = await page.locator("body").innerText();
  for (const name of [east, west]) expect(hidden).not.toContain(name);
  await page.reload();
  await expect(page.locator("main.curtain")).toBeVisible();
  await expect(page.locator("canvas, .unit-row, .panel")).toHaveCount(0);

  // Nor is there a way round it by another page and back.
  await page.evaluate(() => {
    location.hash = "#/reference/claims";
  });
  await expect(page.locator("main.curtain")).toHaveCount(0);
  await page.goBack();
  await expect(page.locator("main")).toHaveClass(/curtain/);
  await expect(page.locator("canvas, .unit-row, .panel")).toHaveCount(0);

  await liftCurtain(page);
  await mapReady(page);
  const theirs = await unitList(page);
  expect(theirs.join()).toContain(east);
}

async function assaultByMouse(page: Page): Promise<void> {
  await clickHex(page, "0401");
  await clickHex(page, "0301");
  await page
    .locator(".preview")
    .getByRole("button", { name: t("preview.give") })
    .click();
  await payPrice(page);
  await mapReady(page);
  await closeCards(page);
  // By day the invented calendar lets the east move first: the morning is its own again, without a curtain.
  await endTurn(page);
  const before = await fingerprint(page);

  await clickHex(page, "0301");
  await orderButton(page, "assault").click();
  await clickHex(page, "0201");
  const preview = page.locator(".preview");
  await expect(preview).toContainText(t("preview.takes"));
  await expect(preview).toContainText(t("preview.why"));
  // What decides is above the button, also on a phone held across.
  const size = page.viewportSize() ?? { width: 1280, height: 800 };
  await expect(preview.getByText(t("preview.likelyLosses"))).toBeInViewport({ ratio: 0.99 });
  await expect(preview.locator(".bar-line").first()).toBeInViewport({ ratio: 0.99 });
  await page.setViewportSize({ width: 640, height: 360 });
  await expect(preview.locator(".preview-brief")).toBeInViewport({ ratio: 0.99 });
  await expect(page.locator(".command-line-open")).toBeHidden();
  await page.setViewportSize(size);
  await preview.getByRole("button", { name: t("preview.give") }).click();
  await payPrice(page);
  await expect(page.locator(".cards article")).toContainText(t("results.causes"));
  await closeCards(page);
  expect(Number((await fingerprint(page)).orders)).toBe(Number(before.orders) + 1);
  await expect(orderButton(page, "undo")).toBeDisabled();
  // Its deed is done: it is told so, and nothing more is offered.
  await expect(page.locator(".orders .order-state")).toContainText("R1.1");
  await expect(orderButton(page, "dig")).toBeDisabled();
}

test("who sits down is shown and told what his side saw of the other's part, and none of the other's words", async ({
  page,
}) => {
  await listen(page);
  // A battle that begins in the middle: the first part of who goes second has no part of his own before it.
  await openBattle(page, { ...TWO_PERSONS, scenario: "khasan-1938", battle: "storm" });
  // The first side's staff gives its orders, and it is heard what came of them.
  await page.keyboard.press("n");
  const live = page.locator("[data-live-announcer] p");
  await expect(live.first()).not.toBeEmpty();
  await letStaffOrder(page);
  await mapReady(page);
  await closeCards(page);
  await endPart(page);
  await expect(page.locator("main.curtain")).toBeVisible();
  await expect(live.first()).toBeEmpty();
  const before = (await heardBy(page)).length;
  await liftCurtain(page);
  await mapReady(page);
  const [enemyDid = ""] = t("aloud.enemyDid", { what: "…" }).split("…");
  await expect
    .poll(async () =>
      (await heardBy(page))
        .slice(before)
        .map(({ text }) => text)
        .join(" "),
    )
    .toContain(enemyDid);
  await closeCards(page);
  const part = page.getByRole("region", { name: t("enemyPart.title") }).first();
  await expect(part).toBeVisible();
  // It is listed, deed by deed.
  await part.getByRole("button", { name: new RegExp(`^${t("enemyPart.title")}`) }).click();
  const deeds = page.getByRole("dialog", { name: t("enemyPart.title") }).locator(".deed");
  await expect(deeds.first()).toBeVisible();
});
