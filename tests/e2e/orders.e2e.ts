/** Second thoughts, the end of a part, and what the enemy did: by mouse. */
import type { Page } from "@playwright/test";
import type { MapHost } from "../../src/map/hook.ts";
import {
  COUNTER_ATTACKS,
  clickHex,
  endTurn,
  expect,
  fingerprint,
  mapHost,
  mapReady,
  openBattle,
  openSkirmish,
  orderButton,
  payPrice,
  pointOf,
  readPreview,
  t,
  test,
} from "./battle.ts";
import { atRest } from "./rest.ts";

test("second thoughts: an order taken back, and Enter where something is left to do", async ({ page }) => {
  await openSkirmish(page);
  await test.step("an order is taken back and given again, also after a reload", () =>
    takeBackAndGiveAgain(page));
  await page.keyboard.press("Escape");
  await test.step("Enter goes on giving orders where something is left to do; the key that asked ends the turn", () =>
    goOnByEnter(page));
});

async function takeBackAndGiveAgain(page: Page): Promise<void> {
  const game = page.locator("main.game");
  const before = await fingerprint(page);
  await clickHex(page, "0504");
  await orderButton(page, "dig").click();
  await expect(game).not.toHaveAttribute("data-state", before.state ?? "");
  const dug = await fingerprint(page);
  await orderButton(page, "undo").click();
  await expect(game).toHaveAttribute("data-state", before.state ?? "");
  await page.reload();
  await mapReady(page);
  expect(await fingerprint(page)).toEqual(before);
  await clickHex(page, "0504");
  await orderButton(page, "redo").click();
  await expect(game).toHaveAttribute("data-state", dug.state ?? "");
  await page.reload();
  await mapReady(page);
  expect(await fingerprint(page)).toEqual(dug);
  await clickHex(page, "0504");
  await expect(orderButton(page, "undo")).toBeEnabled();
}

test("the end of a part names what is left to do; who holds or sleeps is not named", async ({ page }) => {
  await openSkirmish(page);
  const dialog = page.getByRole("dialog", { name: t("endTurn.title") });
  await page.getByRole("button", { name: t("bar.endTurn") }).click();
  await expect(dialog).toContainText(t("endTurn.checks.batteries", { count: 1 }));
  await expect(dialog).toContainText(t("endTurn.checks.waiting", { count: 2 }));
  await dialog
    .getByRole("button", { name: t("endTurn.show"), exact: false })
    .last()
    .click();
  await expect(dialog).toHaveCount(0);
  // It has gone to the first of them.
  await expect(page.getByRole("region", { name: t("orders.title"), exact: true })).toBeVisible();
  for (const hex of ["0401", "0304", "0504"]) {
    await clickHex(page, hex);
    await page.getByRole("button", { name: t("aside.sleep"), exact: true }).click();
    await expect(page.locator(".facts")).toContainText([t("aside.is.sleep")]);
  }
  const before = await fingerprint(page);
  await page.getByRole("button", { name: t("bar.endTurn") }).click();
  await expect(page.locator("main.game")).not.toHaveAttribute("data-orders", before.orders ?? "");
});

test("an order in hand: what it asks for, what bars it, and by way of where it leads", async ({ page }) => {
  await openSkirmish(page);
  await test.step("what an order in hand asks for, and then what it would do, is in sight at once in windows of all kinds", () =>
    lookAtOrderInHand(page));
  await test.step("an order that cannot be given says why and where it can; nothing looks as if it gave one", () =>
    askForWhatIsBarred(page));
  await page.setViewportSize({ width: 1280, height: 800 });
  await atRest(page);
  await page.keyboard.press("Escape");
  await test.step("a move leads by way of hexes that are chosen by button, by Shift and click, or by key", () =>
    moveByWayOf(page));
});

async function lookAtOrderInHand(page: Page): Promise<void> {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 820, height: 1180 },
    { width: 1024, height: 600 },
  ])
    await test.step(`${viewport.width} by ${viewport.height}`, async () => {
      await page.setViewportSize(viewport);
      await atRest(page);
      await clickHex(page, "0504");
      await expect(orderButton(page, "bombard")).toBeVisible();
      await orderButton(page, "bombard").click();
      const asked = page.locator(".preview-open");
      await expect(asked).toContainText(t("preview.choose.bombard"));
      await expect(asked).toBeInViewport({ ratio: 0.99 });
      await clickHex(page, "0204");
      const answer = page.locator(".preview-aimed");
      await expect(answer.locator(".odds-figure")).toBeInViewport({ ratio: 0.99 });
      await expect(answer.getByRole("button", { name: t("preview.give") })).toBeInViewport({ ratio: 0.99 });
      await expect.poll(() => linesCut(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(page.locator(".preview")).toHaveCount(0);
    });
}

test.describe("a tablet held upright", () => {
  test.use({ viewport: { width: 820, height: 1180 } });

  test("the map keeps more than half of the window, whatever is in hand", async ({ page }) => {
    await openSkirmish(page);
    const share = async () => ((await page.locator(".map-area").boundingBox())?.height ?? 0) / 1180;
    await clickHex(page, "0504");
    await expect(orderButton(page, "bombard")).toBeVisible();
    expect(await share()).toBeGreaterThanOrEqual(0.55);
    // What is taken back and what gives it again stand in one row.
    const [undo, redo] = await Promise.all(
      (["undo", "redo"] as const).map((each) => orderButton(page, each).boundingBox()),
    );
    expect(redo?.y).toBe(undo?.y);
    await orderButton(page, "bombard").click();
    await clickHex(page, "0204");
    await expect(page.locator(".preview-aimed .odds-figure")).toBeInViewport({ ratio: 0.99 });
    // What is behind the answer stands beside it.
    await expect(page.locator(".panel-order .bars, .panel-order .facts").first()).toBeInViewport();
    expect(await share()).toBeGreaterThanOrEqual(0.55);
  });

  test("of the causes of a storm by several all are shown for which there is room", async ({ page }) => {
    await openBattle(page, { ...COUNTER_ATTACKS, battle: "last-attacks" });
    await page.keyboard.press("/");
    await page.keyboard.type("map 1010");
    await page.keyboard.press("Enter");
    await expect(page.locator(".command-log")).toContainText("1010");
    await atRest(page);
    await expectAboutMiddle(page, "1010");
    await page.keyboard.type("odds assault 1414 with 2/119, 3/119");
    await page.keyboard.press("Enter");
    await expect(page.locator(".preview-aimed .odds-figure")).toBeVisible();
    await page.keyboard.press("Escape");
    const sill = page.locator(".panel-order .sill[data-more]");
    await expect(sill).toBeAttached();
    await atRest(page);
    // No more is hidden than the line that the edge would cut.
    const hides = await sill.evaluate((foot: HTMLElement) => foot.style.getPropertyValue("--hides"));
    expect(Number.parseFloat(hides)).toBeLessThan(45);
    await expect(page.locator(".panel-order .bar-line").nth(3)).toBeInViewport({ ratio: 0.9 });
    // As large text leaves it: what warns is read first, and the foot, which has no box there, cuts no line.
    await page.setViewportSize({ width: 656, height: 456 });
    await atRest(page);
    const foot = page.locator(".preview-foot[data-more]");
    await expect(foot.locator("> :not(.give)").first()).toBeInViewport({ ratio: 0.99 });
    const strip = await foot
      .locator("> .give")
      .evaluate((give) => Number.parseFloat(getComputedStyle(give, "::before").blockSize));
    expect(strip).toBeGreaterThan(10);
  });
});

/** What an answer shows stands well inside what is left of the map, with ground to be seen around it. */
async function expectAboutMiddle(page: Page, hex: string): Promise<void> {
  const map = await mapHost(page).boundingBox();
  const at = await mapHost(page).evaluate((host: MapHost, name) => host.battleMap?.clientPointOf(name), hex);
  if (!map || !at) throw new Error(`the map does not show ${hex}`);
  const aside = Math.abs(at.y - map.y - map.height / 2) / map.height;
  expect(aside, `${hex} stands about the middle of the map`).toBeLessThan(0.3);
}

async function askForWhatIsBarred(page: Page): Promise<void> {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 360, height: 640 },
  ])
    await test.step(`${viewport.width} by ${viewport.height}`, async () => {
      await page.setViewportSize(viewport);
      await atRest(page);
      // Where nobody is in reach it says so, and asks for nobody.
      await clickHex(page, "0401");
      await mapHost(page).focus();
      await page.keyboard.press("a");
      const asked = page.locator(".sheet-prompt:visible, .preview-open:visible");
      await expect(asked).toContainText(t("preview.noTargets"));
      for (const choose of [t("preview.choose.assault"), t("sheet.choose.assault")])
        await expect(asked).not.toContainText(choose);
      await page.keyboard.press("Escape");
      await clickHex(page, "0504");
      await mapHost(page).focus();
      await page.keyboard.press("b");
      // On a phone the map makes room for the targets first.
      await atRest(page);
      // Our own battalion stands there.
      await clickHex(page, "0401");
      const said = page.locator(".sheet-summary:visible, .preview-aimed:visible");
      await expect(said).toContainText("R5.");
      await expect(said.locator(".select-button")).toBeVisible();
      await expect(said.getByRole("button", { name: t("controls.cancel") })).toBeVisible();
      await expect(said.locator(".button.main")).toHaveCount(0);
      await page.keyboard.press("Escape");
      await expect(page.locator(".preview-aimed")).toHaveCount(0);
    });
}

/** Lines of text that the foot of a leaf cuts through, a pixel of their letters or more. */
function linesCut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".preview-foot, .sill")].flatMap((foot) => {
      const strip = Number.parseFloat(foot.style.getPropertyValue("--hides") || "0");
      const edge = foot.getBoundingClientRect().top - strip;
      const walker = document.createTreeWalker(foot.parentElement ?? foot, NodeFilter.SHOW_TEXT);
      const cut: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (foot.contains(node)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { top, bottom } of range.getClientRects()) {
          const free = (bottom - top) / 4;
          if (top + free < edge && bottom - free > edge) cut.push(node.textContent ?? "");
        }
      }
      return cut;
    }),
  );
}

async function goOnByEnter(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog", { name: t("endTurn.title") });
  const before = await fingerprint(page);
  await page.keyboard.press("e");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  expect(await fingerprint(page)).toEqual(before);
  await page.keyboard.press("e");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("e");
  await expect(dialog).toHaveCount(0);
  await expect(page.locator("main.game")).not.toHaveAttribute("data-orders", before.orders ?? "");
}

async function moveByWayOf(page: Page): Promise<void> {
  await clickHex(page, "0401");
  await clickHex(page, "0501");
  const byWayOf = (hex: string) =>
    page.getByRole("button", { name: t("wayPoints.remove", { where: `hex ${hex}` }) });
  await page.getByRole("button", { name: t("wayPoints.add") }).click();
  await expect(page.locator(".way-points")).toContainText(t("wayPoints.prompt"));
  await clickHex(page, "0500");
  await expect(byWayOf("0500")).toBeVisible();
  await byWayOf("0500").click();
  await expect(byWayOf("0500")).toHaveCount(0);
  const { x, y } = await pointOf(page, "0500");
  await page.keyboard.down("Shift");
  await page.mouse.click(x, y);
  await page.keyboard.up("Shift");
  await expect(byWayOf("0500")).toBeVisible();
  // The same key takes it out and puts it in again.
  await page.keyboard.press("Shift+v");
  await expect(byWayOf("0500")).toHaveCount(0);
  await page.keyboard.press("Shift+v");
  await expect(byWayOf("0500")).toBeVisible();
  const before = await fingerprint(page);
  await readPreview(page);
  await clickHex(page, "0501");
  await payPrice(page);
  await expect(page.locator("main.game")).not.toHaveAttribute("data-orders", before.orders ?? "");
}

/** The button that opens the list, whatever its count. */
const listed = new RegExp(`^${t("enemyPart.title")}`);

test("an air strike is the side's order and bears no unit's name; a hex with an enemy is entered by storm", async ({
  page,
}) => {
  await openBattle(page, { ...COUNTER_ATTACKS, battle: "storm" });
  await page.keyboard.press("n");
  await expect(page.locator(".order-air")).toContainText(/\(\d+ sorties left\)/);
  await page.keyboard.press("Shift+A");
  await page.keyboard.press("x");
  // Nothing is in reach of who stands in the rear, but the enemy's hex is barred by him and not by the way.
  await expect(page.locator(".ground .fact", { hasText: t("ground.toEnter") })).toContainText(
    t("ground.byStorm"),
  );
  await page.keyboard.press("Enter");
  const preview = page.locator(".preview-aimed");
  const title = (await preview.getAttribute("aria-label")) ?? "";
  expect(title).toContain(t("preview.titleAirStrike", { where: "" }));
  await expect(preview.getByRole("heading").first()).toHaveText(title);
});

test("what the enemy did is listed, shown again and explained", async ({ page }) => {
  await openBattle(page, {
    scenario: "khasan-1938",
    battle: "campaign",
    side: "japanese",
    opponent: "computer",
    seed: "3",
  });
  const part = page.getByRole("region", { name: t("enemyPart.title") }).first();
  for (let turn = 0; turn < 8 && !(await part.isVisible()); turn++) await endTurn(page);
  await expect(part).toBeVisible();
  await part.getByRole("button", { name: t("enemyPart.again") }).click();
  await mapReady(page);
  // It can be read, and read again, until the part ends, also after a reload.
  await page.reload();
  await mapReady(page);
  await part.getByRole("button", { name: listed }).click();
  const deeds = page.getByRole("dialog", { name: t("enemyPart.title") }).locator(".deed");
  await expect(deeds.first()).toBeVisible();
  await deeds.first().click();
  await mapReady(page);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
