/** Cards on small screens: what they speak of stays in sight, and what matters stands above their fold. */
import type { Page } from "@playwright/test";
import type { MapHost } from "../../src/map/hook.ts";
import {
  beginGame,
  COUNTER_ATTACKS,
  endPart,
  expect,
  mapHost,
  mapReady,
  openBattle,
  openHome,
  payPrice,
  pointOf,
  readPreview,
  skipShow,
  t,
  test,
} from "./battle.ts";
import { layoutFaults } from "./layout.ts";
import { atRest } from "./rest.ts";

/** A battle in which a unit stands beside an enemy: the attacker's hex and the enemy's. */
const FIGHT = { from: "1819", against: "1818" };

const SCREENS = [
  { name: "a phone", width: 360, height: 640, most: 0.5 },
  { name: "a phone held across", width: 640, height: 360, most: 1 },
  { name: "a tablet", width: 820, height: 1180, most: 0.5 },
  { name: "a tablet held across", width: 1180, height: 820, most: 0.75 },
] as const;

async function fight(page: Page): Promise<void> {
  await openBattle(page, COUNTER_ATTACKS);
  const tap = async (hex: string) => {
    const { x, y } = await pointOf(page, hex);
    await page.touchscreen.tap(x, y);
  };
  await tap(FIGHT.from);
  await tap(FIGHT.against);
  await readPreview(page);
  await tap(FIGHT.against);
  await payPrice(page);
  await mapReady(page);
  await expect(page.locator(".card-result")).toBeVisible();
}

/** Where the hex that was fought for lies in the window; null where something lies over it. */
function inSight(page: Page): Promise<{ readonly x: number; readonly y: number } | null> {
  return mapHost(page).evaluate((host: MapHost, hex) => {
    const at = host.battleMap?.clientPointOf(hex);
    return at && host.contains(document.elementFromPoint(at.x, at.y)) ? at : null;
  }, FIGHT.against);
}

for (const { name, width, height, most } of SCREENS)
  test.describe(name, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });

    test("the result of a fight leaves its hex in sight, and says the losses above its fold", async ({
      page,
    }) => {
      await fight(page);
      await expect.poll(async () => (await inSight(page)) !== null).toBe(true);
      const card = page.locator(".card-result");
      const box = await card.boundingBox();
      expect((box?.height ?? 0) / height).toBeLessThanOrEqual(most);
      expect(box?.y).toBeGreaterThanOrEqual(
        await page.locator(".desk-bar").evaluate((bar) => bar.getBoundingClientRect().bottom - 1),
      );
      for (const part of [".card-head h2", ".card-text", ".facts .fact:last-child"])
        await expect(card.locator(part).first(), part).toBeInViewport({ ratio: 1 });
    });
  });

test.describe("a phone", () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test("the grip of a card shows the rest of it at a tap, a pull down makes it low again, and a tap on the map puts it away", async ({
    page,
  }) => {
    await fight(page);
    const card = page.locator(".card-result");
    const heightOf = async () => (await card.boundingBox())?.height ?? 0;
    const low = await heightOf();
    await card.getByRole("button", { name: t("cards.pullUp") }).tap();
    await expect.poll(heightOf).toBeGreaterThan(low * 1.3);
    const grip = await card.getByRole("button", { name: t("cards.pullDown") }).boundingBox();
    const at = { x: (grip?.x ?? 0) + 20, y: (grip?.y ?? 0) + 20 };
    const touch = await page.context().newCDPSession(page);
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
    for (let down = 20; down <= 120; down += 20)
      await touch.send("Input.dispatchTouchEvent", {
        type: "touchMove",
        touchPoints: [{ x: at.x, y: at.y + down }],
      });
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await expect.poll(heightOf).toBe(low);
    // The scale would lie between card and counters.
    await expect(page.locator(".map-scale")).toBeHidden();
    const hex = await inSight(page);
    await page.touchscreen.tap(hex?.x ?? 0, hex?.y ?? 0);
    await expect(page.locator(".cards")).toHaveCount(0);
  });
});

test.describe("a phone, with its first dispatches", () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test("the slip that says how many have come hides nothing of the low panel, and is read over it", async ({
    page,
  }) => {
    await openHome(page);
    await beginGame(page, { ...COUNTER_ATTACKS, battle: "storm" });
    await endPart(page);
    await skipShow(page);
    await mapReady(page);
    const slip = page.locator(".card-slip");
    await expect(slip).toBeVisible();
    const panel = await page.locator(".panel").boundingBox();
    const box = await slip.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((panel?.y ?? 0) + 1);
    for (const part of await page.locator(".sheet-summary").locator("p, button").all())
      await expect(part).toBeInViewport({ ratio: 1 });
    expect(await layoutFaults(page)).toEqual([]);
    await slip.getByRole("button", { name: t("cards.read") }).tap();
    const read = await page.locator(".card-dispatch").boundingBox();
    expect((read?.y ?? 0) + (read?.height ?? 0)).toBeGreaterThan((panel?.y ?? 640) + 40);

    // In a window as low as a card it can be shut at once, and the panel scrolled clear of it.
    await page.setViewportSize({ width: 320, height: 200 });
    await atRest(page);
    const card = page.locator(".card-dispatch");
    await expect(card.getByRole("button", { name: t("controls.close"), exact: true })).toBeInViewport({
      ratio: 1,
    });
    await page.locator("main.game").evaluate((game) => game.scrollTo({ top: game.scrollHeight }));
    const last = await page.locator(".sheet-summary button").last().boundingBox();
    const low = await card.boundingBox();
    expect(last?.y).toBeGreaterThanOrEqual(0);
    expect((last?.y ?? 200) + (last?.height ?? 0)).toBeLessThanOrEqual(low?.y ?? 0);
  });
});
