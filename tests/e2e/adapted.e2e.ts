/** What a reader changes for himself: wider spacing of text, a page at four times its size, a press taken back. */
import type { Page } from "@playwright/test";
import {
  beginGame,
  clickHex,
  closeCards,
  expect,
  fingerprint,
  mapReady,
  openHome,
  orderButton,
  readPreview,
  SKIRMISH,
  t,
  test,
} from "./battle.ts";
import { untoldTongues } from "./foreign.ts";
import { layoutFaults } from "./layout.ts";
import { atRest } from "./rest.ts";

/** The spacing at which nothing may be lost (WCAG 1.4.12). */
const SPACING =
  "*:not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
  "p { margin-block-end: 2em !important }";
const DESKTOP = { width: 1280, height: 800 };
/** The same window at four times its size (WCAG 1.4.10). */
const ENLARGED = { width: 320, height: 640 };

/** Looks a page over as it is, with more room between its letters, and in a narrow window. */
async function lookOver(page: Page, name: string): Promise<void> {
  const style = await page.addStyleTag({ content: SPACING });
  await atRest(page);
  expect.soft(await layoutFaults(page), `${name}, spaced`).toEqual([]);
  await style.evaluate((element) => (element as Element).remove());
  await page.setViewportSize(ENLARGED);
  await atRest(page);
  expect.soft(await layoutFaults(page), `${name}, enlarged`).toEqual([]);
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect.soft(isWide, `${name} is scrolled sideways`).toBe(false);
  const strips = await page
    .locator("nav:visible")
    .evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1).length);
  expect.soft(strips, `${name} has ways that are scrolled sideways`).toBe(0);
  await page.setViewportSize(DESKTOP);
}

test("with wider spacing, and at four times its size, no page loses a word; foreign words have their language", async ({
  page,
}) => {
  await openHome(page);
  await lookOver(page, "home");
  await page.getByLabel(t("home.seed")).fill("");
  await page.getByRole("button", { name: t("home.begin") }).click();
  await expect(page.getByLabel(t("home.seed"))).toHaveAccessibleDescription(
    new RegExp(t("home.seedMissing")),
  );
  await beginGame(page, SKIRMISH);
  await closeCards(page);
  await clickHex(page, "0504");
  await orderButton(page, "bombard").click();
  await clickHex(page, "0201");
  await expect(page.locator(".preview")).toContainText(t("preview.theirLossesUnseen"));
  await lookOver(page, "game");
  for (const address of ["sources", "people/blyukher", "people/itagaki"]) {
    await page.goto(`./?renderer=canvas#/reference/${address}`);
    await expect(page.locator(".ref-leaf")).toBeVisible();
    await atRest(page);
    expect.soft(await untoldTongues(page), address).toEqual([]);
  }
  await lookOver(page, "reference");
  await page.goto("./?renderer=canvas#/replay/khasan-1938/1938-08-06T16:00");
  await expect(page.locator("main.replay #map-host")).toHaveAttribute("data-map-ready", "true");
  await lookOver(page, "replay");

  // On paper: the map, and the whole of the moment that it shows, with nothing that is pressed.
  await page.emulateMedia({ media: "print" });
  const paper = page.locator("main.replay");
  await expect(paper.locator(".told:visible")).toHaveCount(1);
  await expect(paper.locator(".told-now .told-details")).toBeVisible();
  for (const pressed of [".transport", ".take-command", ".replay-eyes"])
    await expect(paper.locator(pressed)).toBeHidden();
  const map = await paper.locator(".map-area").boundingBox();
  const told = await paper.locator(".told-now").boundingBox();
  if (!map || !told) throw new Error("nothing is printed");
  expect(told.x).toBeGreaterThanOrEqual(map.x + map.width - 1);
  expect(told.y).toBeGreaterThanOrEqual(map.y - 1);
});

test("a game is printed from a phone with the whole battlefield as wide as the paper", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openHome(page);
  await beginGame(page, SKIRMISH);
  await closeCards(page);
  const map = page.locator("canvas.map-on-paper");
  await expect(map).toBeAttached();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  // A small upright page; a real one changes no window.
  await page.setViewportSize({ width: 560, height: 820 });
  await expect(map).toBeVisible();
  const area = await page.locator(".map-area").boundingBox();
  expect(area?.width).toBe(560);
  expect(await map.boundingBox()).toEqual(area);
  // Ground and counters of both sides are painted: there are far more colours than bare paper has.
  const colours = await map.evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const { data } = canvas.getContext("2d")?.getImageData(0, 0, width, height) ?? { data: [] };
    const found = new Set<number>();
    for (let at = 0; at < data.length; at += 4 * 97)
      found.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    return found.size;
  });
  expect(colours).toBeGreaterThan(100);
  await expect(page.locator("#map-host")).toBeHidden();
});

test("a press that slides off before it is let go gives no order", async ({ page }) => {
  await openHome(page);
  await beginGame(page, SKIRMISH);
  await closeCards(page);
  await clickHex(page, "0504");
  await orderButton(page, "bombard").click();
  await clickHex(page, "0201");
  await readPreview(page);
  const before = await fingerprint(page);
  const give = page.getByRole("button", { name: t("preview.give") }).first();
  const target = await page.locator("#map-host").evaluate((host) => {
    const map = (
      host as HTMLElement & { battleMap?: { clientPointOf(hex: string): { x: number; y: number } | null } }
    ).battleMap;
    return map?.clientPointOf("0201") ?? null;
  });
  const button = await give.boundingBox();
  if (!target || !button) throw new Error("no target or no button");
  const middle = { x: button.x + button.width / 2, y: button.y + button.height / 2 };
  for (const { x, y } of [middle, target]) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 90, y - 60, { steps: 4 });
    await page.mouse.up();
    expect(await fingerprint(page)).toEqual(before);
  }
  await give.click();
  await expect.poll(async () => (await fingerprint(page)).orders).not.toBe(before.orders);
  await mapReady(page);
});
