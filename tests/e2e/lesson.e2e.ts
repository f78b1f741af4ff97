import type { Page } from "@playwright/test";
import type { MapHost } from "../../src/map/hook.ts";
import {
  clickHex,
  closeCards,
  endTurn,
  expect,
  findings,
  fingerprint,
  mapHost,
  mapReady,
  openHome,
  readPreview,
  t,
  test,
} from "./battle.ts";

/** The card of the lesson with the title of a step. */
function step(page: Page, name: "welcome" | "guns" | "bombard" | "odds" | "fire" | "result") {
  return coach(page).getByRole("heading", { name: t(`lesson.steps.${name}.title`) });
}

function coach(page: Page) {
  return page.getByRole("region", { name: t("lesson.title") });
}

/** Pixels of the ring's yellow around a hex. */
async function yellowAround(page: Page, hex: string): Promise<number> {
  const at = await mapHost(page).evaluate(
    (host: MapHost, name) => host.battleMap?.clientPointOf(name) ?? { x: 0, y: 0 },
    hex,
  );
  const picture = await page.screenshot({ clip: { x: at.x - 60, y: at.y - 70, width: 120, height: 140 } });
  return page.evaluate(async (data) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))]));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context?.drawImage(image, 0, 0);
    const { data: bytes = new Uint8ClampedArray() } =
      context?.getImageData(0, 0, image.width, image.height) ?? {};
    let count = 0;
    for (let at = 0; at < bytes.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = bytes.subarray(at, at + 3);
      if (red > 235 && green > 195 && green < 235 && blue < 110) count += 1;
    }
    return count;
  }, picture.toString("base64"));
}

async function beginLesson(page: Page): Promise<void> {
  await openHome(page);
  await page.getByRole("button", { name: t("home.lesson") }).click();
  await expect(step(page, "welcome")).toBeVisible();
  await mapReady(page);
  await coach(page)
    .getByRole("button", { name: t("lesson.next") })
    .click();
}

test("the first lesson goes through a real turn and goes on when its deeds are done", async ({ page }) => {
  await beginLesson(page);
  await expect(step(page, "guns")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await expect(page.getByRole("button", { name: t("enemyPart.list", { count: 3 }) })).toHaveCount(0);
  await expect(coach(page)).toContainText("0504");
  expect(await yellowAround(page, "0504")).toBeGreaterThan(1500);
  expect(await yellowAround(page, "0201")).toBeLessThan(300);
  await clickHex(page, "0504");
  await expect(step(page, "bombard")).toBeVisible();
  await clickHex(page, "0201");
  await expect(step(page, "odds")).toBeVisible();
  await coach(page)
    .getByRole("button", { name: t("lesson.next") })
    .click();
  await readPreview(page);
  await clickHex(page, "0201");
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

test("a page that is loaded again goes on with the lesson where it was", async ({ page }) => {
  await beginLesson(page);
  await clickHex(page, "0504");
  await clickHex(page, "0201");
  await expect(step(page, "odds")).toBeVisible();
  // Nothing is in hand any more: the battery is chosen again.
  await page.reload();
  await mapReady(page);
  await expect(step(page, "guns")).toBeVisible();
  await clickHex(page, "0504");
  await clickHex(page, "0201");
  await readPreview(page);
  await clickHex(page, "0201");
  await expect(step(page, "result")).toBeVisible();
  await closeCards(page);
  await endTurn(page);
  await expect(coach(page)).toContainText(t("lesson.steps.enemy.title"));
  await page.reload();
  await mapReady(page);
  await expect(coach(page)).toContainText(t("lesson.steps.enemy.title"));
});

test("a lesson that was left is taken up again from the menu, also after a reload, and by its kept game", async ({
  page,
}) => {
  await beginLesson(page);
  await expect(step(page, "guns")).toBeVisible();
  await coach(page)
    .getByRole("button", { name: t("lesson.leave") })
    .click();
  await expect(coach(page)).toHaveCount(0);
  await page.reload();
  await mapReady(page);
  await expect(coach(page)).toHaveCount(0);
  await page.getByRole("button", { name: t("menu.title") }).click();
  await page.getByRole("menuitem", { name: t("menu.lesson", { number: 2 }) }).click();
  await expect(step(page, "guns")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("button", { name: t("home.begin") })).toBeVisible();
  await page.goForward();
  await mapReady(page);
  await expect(step(page, "guns")).toBeVisible();
});

test("whoever ends the turn too early can begin it again, and reads no verdict beside history", async ({
  page,
}) => {
  await beginLesson(page);
  const begun = await fingerprint(page);
  await endTurn(page);
  await expect(coach(page)).toContainText(t("lesson.cut"));
  await expect(page.locator(".overview-verdict").first()).not.toContainText("history");
  await coach(page)
    .getByRole("button", { name: t("lesson.again") })
    .click();
  await expect(step(page, "welcome")).toBeVisible();
  await mapReady(page);
  expect(await fingerprint(page)).toEqual(begun);
});

test("whoever goes ahead of the lesson finds it where he is", async ({ page }) => {
  await beginLesson(page);
  await clickHex(page, "0504");
  await clickHex(page, "0201");
  await expect(step(page, "odds")).toBeVisible();
  await readPreview(page);
  await clickHex(page, "0201");
  await expect(step(page, "result")).toBeVisible();
  await closeCards(page);
  await endTurn(page);
  await expect(coach(page)).toContainText(t("lesson.steps.enemy.title"));
});

for (const viewport of [
  { width: 360, height: 640 },
  { width: 820, height: 1180 },
  { width: 640, height: 360 },
])
  test.describe(`${viewport.width} by ${viewport.height}`, () => {
    test.use({ viewport, hasTouch: true });

    test("the lesson's card lies beside the map, and its counters can be pressed", async ({ page }) => {
      await beginLesson(page);
      await expect(step(page, "guns")).toBeVisible();
      const [card, map] = await Promise.all([coach(page).boundingBox(), mapHost(page).boundingBox()]);
      if (!card || !map) throw new Error("there is no card or no map");
      const isApart =
        card.y >= map.y + map.height - 1 ||
        card.x >= map.x + map.width - 1 ||
        card.y + card.height <= map.y + 1;
      expect(isApart).toBe(true);
      expect(map.height).toBeGreaterThan(180);
      await clickHex(page, "0504");
      await expect(step(page, "bombard")).toBeVisible();
      await clickHex(page, "0204");
      await expect(step(page, "odds")).toBeVisible();
    });
  });
