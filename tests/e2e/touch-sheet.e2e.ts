/** The sheet under the map, by touch: where it grows, what it says, and the device turned. */
import type { Page } from "@playwright/test";
import type { MapHost } from "../../src/map/hook.ts";
import {
  COUNTER_ATTACKS,
  expect,
  fingerprint,
  MAKHALINS_STAND,
  mapHost,
  openBattle,
  openSkirmish,
  payPrice,
  t,
  tapHex,
  test,
  unitName,
} from "./battle.ts";
import { layoutFaults } from "./layout.ts";
import { atRest } from "./rest.ts";

test.use({ hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

/** Where a hex lies in the window, as the map stands. */
async function spotOf(page: Page, hex: string): Promise<{ readonly x: number; readonly y: number }> {
  const spot = await mapHost(page).evaluate(
    (host: MapHost, name) => host.battleMap?.clientPointOf(name) ?? null,
    hex,
  );
  if (!spot) throw new Error(`the map has no hex ${hex}`);
  return spot;
}

/** Nothing is asked or considered any more, and nothing chosen. */
async function putAway(page: Page): Promise<void> {
  const open = page.locator("[role=dialog]").or(page.getByRole("button", { name: t("preview.give") }));
  while ((await open.locator("visible=true").count()) > 0) {
    await page.keyboard.press("Escape");
    await atRest(page);
  }
  await page.keyboard.press("Escape");
}

test.describe("360 by 640", () => {
  test.use({ viewport: { width: 360, height: 640 } });

  async function growBelowTheMap(page: Page): Promise<void> {
    const sheet = page.locator(".sheet-summary");
    await tapHex(page, "1819");
    const spot = await spotOf(page, "1818");
    const aimed = sheet.getByRole("heading", { name: /62\.1/ });
    await page.touchscreen.tap(spot.x, spot.y);
    await expect(aimed).toBeVisible();
    await atRest(page);
    const after = await spotOf(page, "1818");
    expect(Math.hypot(after.x - spot.x, after.y - spot.y)).toBeLessThan(1);
    await page.touchscreen.tap(spot.x, spot.y);
    await atRest(page);
    await expect(page.locator("main.game")).toHaveAttribute("data-orders", "0");
    // Whether it was asked about then or is still considered: it is this hex.
    await expect(aimed).toBeVisible();
  }

  test("an order against a hill on a low phone: where the sheet grows, what a second tap means, and the phone turned", async ({
    page,
  }) => {
    await openBattle(page, COUNTER_ATTACKS);
    await test.step("what the sheet grows over is not pressed by a second tap that was meant for the map", () =>
      growOverTheSpot(page));
    await putAway(page);
    await test.step("the sheet grows below a map that stays where it is: a second tap on the spot means the same hex", () =>
      growBelowTheMap(page));
    await putAway(page);
    await test.step("asked why, the raised sheet shows the causes first, and goes down again to the order in hand", () =>
      askWhy(page));
    await putAway(page);
    await test.step("turned while an order is considered: unit, order and layout stay whole, and the order can be given", () =>
      turnAndGive(page, { width: 360, height: 640 }));
  });

  async function askWhy(page: Page): Promise<void> {
    await tapHex(page, "1819");
    await tapHex(page, "1818");
    const low = page.locator(".sheet-summary");
    await low.getByRole("button", { name: t("sheet.why") }).tap();
    const causes = page.locator(".panel-up").getByRole("region", { name: t("preview.why") });
    await expect(causes).toBeFocused();
    await expect(causes.getByRole("heading", { name: t("preview.why") })).toBeInViewport({ ratio: 1 });
    await expect(causes.locator(".bar-line").nth(2)).toBeInViewport({ ratio: 1 });
    await page.getByRole("button", { name: t("panel.pullDown") }).tap();
    await expect(page.locator(".panel-up")).toHaveCount(0);
    await expect(low.getByRole("button", { name: t("preview.give") })).toBeInViewport({ ratio: 1 });
  }

  async function growOverTheSpot(page: Page): Promise<void> {
    await tapHex(page, "1819");
    const sheet = page.locator(".sheet-summary");
    const first = await spotOf(page, "1818");
    await page.touchscreen.tap(first.x, first.y);
    await expect(sheet.getByRole("button", { name: t("preview.give") })).toBeVisible();
    await atRest(page);
    const grip = await page.locator(".sheet-grip").boundingBox();
    if (!grip) throw new Error("the sheet has no grip");
    await page.keyboard.press("Escape");
    await expect(sheet.getByRole("button", { name: t("preview.give") })).toHaveCount(0);
    await atRest(page);
    // The target is drawn to where the grip of the grown sheet will be.
    const [dx, dy] = [grip.x + grip.width / 2 - first.x, grip.y + grip.height / 2 - first.y];
    const touch = await page.context().newCDPSession(page);
    const drag = (type: "touchStart" | "touchMove" | "touchEnd", share: number) =>
      touch.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x: 90 + dx * share, y: 130 + dy * share, id: 1 }],
      });
    await drag("touchStart", 0);
    for (let step = 1; step <= 10; step++) await drag("touchMove", step / 10);
    await drag("touchEnd", 1);
    const spot = await spotOf(page, "1818");
    await page.touchscreen.tap(spot.x, spot.y);
    await page.waitForTimeout(250);
    await page.touchscreen.tap(spot.x, spot.y);
    await atRest(page);
    await expect(sheet.getByRole("button", { name: t("preview.give") })).toBeVisible();
    const isCovered = await page.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y)?.closest("#map-host") === null,
      spot,
    );
    expect(isCovered, "the sheet has grown over the spot").toBe(true);
    await expect(page.locator(".panel-up")).toHaveCount(0);
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page.locator("main.game")).toHaveAttribute("data-orders", "0");
  }

  test("a tap out of reach says in the low sheet why nothing came of it, until something else is chosen", async ({
    page,
  }) => {
    await openBattle(page, MAKHALINS_STAND);
    const sheet = page.locator(".sheet-summary");
    await sheet.getByRole("button", { name: /^Next unit/ }).tap();
    await expect(sheet.getByRole("heading")).toBeVisible();
    await tapHex(page, "1511");
    await expect(sheet.getByText(/in the water at .*R2\.13/)).toBeVisible();
    await page.keyboard.press("n");
    await expect(sheet.getByText("R2.13")).toHaveCount(0);
  });

  test("an order that is given from the raised sheet is seen on the map: the sheet goes down, with the next unit at hand", async ({
    page,
  }) => {
    await openSkirmish(page);
    const { orders } = await fingerprint(page);
    await tapHex(page, "0401");
    await tapHex(page, "0501");
    await page
      .locator(".sheet-summary")
      .getByRole("button", { name: t("sheet.why") })
      .tap();
    await page
      .locator(".panel-up")
      .getByRole("button", { name: t("preview.give") })
      .tap();
    await payPrice(page);
    await expect(page.locator("main.game")).toHaveAttribute("data-orders", String(Number(orders) + 1));
    await expect(page.locator(".panel-up")).toHaveCount(0);
    const head = page.locator(".sheet-summary").getByRole("heading");
    await expect(head).toHaveText(unitName("skirmish", "east-battalion"));
    await page
      .locator(".sheet-summary")
      .getByRole("button", { name: /^Next unit/ })
      .tap();
    await expect(head).not.toHaveText(unitName("skirmish", "east-battalion"));
  });
});

/** The phone or tablet is turned while an order against hill 62.1 is considered, and the order given. */
async function turnAndGive(
  page: Page,
  upright: { readonly width: number; readonly height: number },
): Promise<void> {
  await tapHex(page, "1819");
  await tapHex(page, "1818");
  const give = page.getByRole("button", { name: t("preview.give") }).locator("visible=true");
  const target = page.getByRole("heading", { name: /62\.1/ }).locator("visible=true").first();
  const isSeen = () =>
    mapHost(page).evaluate((host: MapHost) => {
      const at = host.battleMap?.clientPointOf("1818");
      return at ? host.contains(document.elementFromPoint(at.x, at.y)) : false;
    });
  for (const viewport of [{ width: upright.height, height: upright.width }, upright]) {
    await page.setViewportSize(viewport);
    await atRest(page);
    await expect(give).toBeInViewport({ ratio: 1 });
    await expect(target).toBeVisible();
    await expect.poll(isSeen).toBe(true);
    expect(await layoutFaults(page)).toEqual([]);
  }
  const before = Number(await page.locator("main.game").getAttribute("data-orders"));
  await give.tap();
  await payPrice(page);
  await expect(page.locator("main.game")).toHaveAttribute("data-orders", String(before + 1));
}

test.describe("turned while an order is considered", () => {
  const upright = { width: 820, height: 1180 };
  test.use({ viewport: upright });

  test("a tablet: unit, order and layout stay whole, and the order can be given", async ({ page }) => {
    await openBattle(page, COUNTER_ATTACKS);
    await turnAndGive(page, upright);
  });
});
