/** Fingers on the map of a phone. */
import type { CDPSession, Page } from "@playwright/test";
import {
  COUNTER_ATTACKS,
  endTurn,
  expect,
  findings,
  fingerprint,
  mapHost,
  mapReady,
  openBattle,
  openSkirmish,
  payPrice,
  pointOf,
  reloadGame,
  t,
  tapHex,
  test,
  unitName,
} from "./battle.ts";
import { heardBy, listen } from "./ear.ts";
import { layoutFaults } from "./layout.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

/** Two fingers that part from each other about a point. */
async function pinch(touch: CDPSession, at: { readonly x: number; readonly y: number }): Promise<void> {
  const fingers = (apart: number) => [
    { x: at.x - apart, y: at.y, id: 1 },
    { x: at.x + apart, y: at.y, id: 2 },
  ];
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: fingers(30) });
  for (let apart = 35; apart <= 80; apart += 5)
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: fingers(apart) });
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

test("a battle by touch on a phone: unit, order, turn, reload", async ({ page }) => {
  await openSkirmish(page);
  const begun = await fingerprint(page);

  await tapHex(page, "0401");
  const sheet = page.locator(".sheet-summary");
  await expect(sheet.getByRole("heading", { name: unitName("skirmish", "east-battalion") })).toBeVisible();
  await tapHex(page, "0501");
  await expect(sheet).toContainText(t("preview.titleMove", { where: t("ground.hex", { hex: "0501" }) }));
  await sheet.getByRole("button", { name: t("preview.give") }).tap();
  await payPrice(page);
  await mapReady(page);
  expect((await fingerprint(page)).orders).toBe(String(Number(begun.orders) + 1));

  for (let turn = 0; turn < 3; turn++) await endTurn(page);
  // Losses, supply and leash stand on the sheet, for which the bar has no room.
  const glance = sheet.locator(".sheet-glance");
  await expect(glance).toContainText(t("overview.supply"));
  await expect(glance).toContainText(t("leash.word"));
  const played = await fingerprint(page);
  expect(Number(played.turn)).toBe(Number(begun.turn) + 3);
  await reloadGame(page);
});

async function pressLong(page: Page): Promise<void> {
  const line = page.locator(".hover-line");
  const touch = await page.context().newCDPSession(page);
  const { x, y } = await pointOf(page, "0401");
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y, id: 1 }] });
  await expect(line).toBeVisible();
  await expect(line).toContainText("0401");
  // Who cannot see the card hears what it says.
  await expect.poll(async () => (await heardBy(page)).at(-1)?.text).toMatch(/^Hex 0401\. Ours: /);
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect(line).toBeVisible();
  const box = await line.boundingBox();
  if (!box) throw new Error("the line has no place");
  expect(y < box.y || y > box.y + box.height, "the hex is not covered by what is told of it").toBe(true);
  await expect(page.locator(".sheet-summary").getByRole("heading")).toHaveCount(0);
  await page.getByRole("button", { name: t("menu.title") }).tap();
  await expect(line).toBeHidden();
  await page.keyboard.press("Escape");
  await tapHex(page, "0401");
  await expect(
    page.locator(".sheet-summary").getByRole("heading", { name: unitName("skirmish", "east-battalion") }),
  ).toBeVisible();
}

async function zoomByFingers(page: Page): Promise<void> {
  const begun = await fingerprint(page);
  const zoom = async () => Number(await mapHost(page).getAttribute("data-map-zoom"));
  const before = await zoom();
  await pinch(await page.context().newCDPSession(page), await pointOf(page, "0302"));
  await expect.poll(zoom).toBeGreaterThan(before * 1.3);
  const pinched = await zoom();
  await page.getByRole("button", { name: t("map.controls"), exact: true }).tap();
  await page.getByRole("button", { name: t("map.zoomOut"), exact: true }).tap();
  await expect.poll(zoom).toBeLessThan(pinched);
  const smaller = await zoom();
  await page.getByRole("button", { name: t("map.zoomIn"), exact: true }).tap();
  await expect.poll(zoom).toBeGreaterThan(smaller);
  expect(await fingerprint(page)).toEqual(begun);
  await expect(page.locator(".sheet-summary").getByRole("heading")).toHaveCount(0);
}

async function unfoldButtons(page: Page): Promise<void> {
  const unfolder = page.getByRole("button", { name: t("map.controls"), exact: true });
  const buttons = page.locator(".map-controls > button, .command-line-open").locator("visible=true");
  await expect(buttons).toHaveCount(1);
  await unfolder.tap();
  for (const name of [t("map.zoomIn"), t("map.zoomOut"), t("map.layers"), t("console.panel.title")])
    await expect(page.getByRole("button", { name, exact: true }), name).toBeInViewport({ ratio: 1 });
  const boxes = await Promise.all((await buttons.all()).map((button) => button.boundingBox()));
  expect(boxes).toHaveLength(5);
  for (const box of boxes) expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  // One row at the head of the map, each beside the other.
  expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
  const lefts = boxes.map((box) => box?.x ?? 0).sort((a, b) => a - b);
  for (const [at, left] of lefts.entries()) expect(left - (lefts[at - 1] ?? -44)).toBeGreaterThanOrEqual(44);
  expect(await layoutFaults(page)).toEqual([]);

  await page.getByRole("button", { name: t("console.panel.title"), exact: true }).tap();
  await expect(page.getByRole("combobox", { name: t("console.panel.say") })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: t("console.panel.title"), exact: true })).toBeFocused();
  await tapHex(page, "0302");
  await expect(buttons).toHaveCount(1);
  await expect(unfolder).toHaveAttribute("aria-expanded", "false");
}

/** A stack of five, on a phone in its fan, whatever was chosen before. */
async function openFan(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await tapHex(page, "1806");
  await expect(page.locator(".map-fan")).toBeVisible();
}

async function dragFanAway(page: Page): Promise<void> {
  await openFan(page);
  expect(await findings(page)).toEqual([]);
  const fan = page.locator(".map-fan");
  const hides = () =>
    page.evaluate(() => {
      const fan = document.querySelector(".map-fan")?.getBoundingClientRect();
      return [...document.querySelectorAll(".map-controls > button, .command-line-open")].filter((button) => {
        const { left, right, top, bottom, width } = button.getBoundingClientRect();
        return (
          fan && width > 0 && fan.left < right && fan.right > left && fan.top < bottom && fan.bottom > top
        );
      }).length;
    });
  const { x, y } = await pointOf(page, "1806");
  const touch = await page.context().newCDPSession(page);
  await touch.send("Input.dispatchTouchEvent", {
    type: "touchStart",
    touchPoints: [{ x: x - 90, y: y + 150 }],
  });
  // Towards the corner with the buttons, and out of the window there.
  for (let step = 1; step <= 30; step++) {
    const at = { x: x - 90 + step * 9, y: y + 150 - step * 15 };
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [at] });
    if (step % 3 === 0 && (await fan.isVisible())) expect(await hides(), `step ${step}`).toBe(0);
  }
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect(fan).toBeHidden();
}

async function pinchFan(page: Page): Promise<void> {
  await openFan(page);
  const box = await page.locator(".map-fan").boundingBox();
  const zoom = async () => Number(await mapHost(page).getAttribute("data-map-zoom"));
  const before = await zoom();
  const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  await pinch(await page.context().newCDPSession(page), middle);
  await expect.poll(zoom).toBeGreaterThan(before * 1.3);
  await expect(page.locator("main.game")).toHaveAttribute("data-orders", "0");
}

async function chooseFromFan(page: Page): Promise<void> {
  await openFan(page);
  const fan = page.locator(".map-fan");
  const tops = await fan
    .locator(".map-fan-card")
    .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().top));
  expect(tops).toHaveLength(5);
  expect(new Set(tops).size).toBe(1);
  await fan.locator("button[aria-pressed=false]").first().tap();
  await expect(fan).toBeHidden();
  // The stack itself opens it again.
  await tapHex(page, "1806");
  await expect(fan).toBeVisible();
}

test("a stack of five is fanned out, chosen from, dragged and pinched", async ({ page }) => {
  await openBattle(page, COUNTER_ATTACKS);
  await test.step("the next unit of a stack is chosen with the map left free of rows, cards and scale", () =>
    chooseNextOfStack(page));
  await test.step("the counters of a stack lie in one row, which goes when one of them is chosen to act", () =>
    chooseFromFan(page));
  await test.step("a fanned stack goes out of sight with its hex, and never lies over the buttons of the map", () =>
    dragFanAway(page));
  await test.step("two fingers that come down on a fanned stack make the map larger all the same", () =>
    pinchFan(page));
});

async function chooseNextOfStack(page: Page): Promise<void> {
  await openFan(page);
  const heading = page.locator(".sheet-summary").getByRole("heading");
  const first = await heading.textContent();
  const touch = await page.context().newCDPSession(page);
  const { x, y } = await pointOf(page, "1806");
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y, id: 1 }] });
  const line = page.locator(".hover-line");
  await expect(line).toBeVisible();
  await expect(page.locator(".map-scale")).toHaveCSS("opacity", "0");
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  // The next that waits stands in the same hex, on which the finger lay last.
  await page.keyboard.press("n");
  await expect(heading).not.toHaveText(first ?? "");
  await expect(line).toBeHidden();
  await expect(page.locator(".map-fan")).toBeHidden();
}

test("fingers on the map of a phone: sheet, zoom, what is told of a hex, and the buttons over it", async ({
  page,
}) => {
  await listen(page);
  await openSkirmish(page);
  await test.step("Escape on a keyboard pulls the raised sheet down", () => pullSheetDown(page));
  await test.step("two fingers make the map larger, or one on a button, and give no order", () =>
    zoomByFingers(page));
  await test.step("a long press tells what is there, beside it, and chooses nothing; the next tap anywhere puts it away", () =>
    pressLong(page));
  await page.keyboard.press("Escape");
  await test.step("one button lies over the map; it lays the others beside it, as large as a finger, until the map is touched", () =>
    unfoldButtons(page));
});

async function pullSheetDown(page: Page): Promise<void> {
  await page.locator(".sheet-grip").tap();
  await expect(page.locator(".panel-up")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.locator(".panel-up")).toHaveCount(0);
}
