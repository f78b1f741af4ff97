/** The layers of the map: switched by keys, explained by a legend and in words, kept between visits. */
import type { Page } from "@playwright/test";
import { LAYERS, type LayerId } from "../../src/app/layers.ts";
import type { MapHost } from "../../src/map/hook.ts";
import {
  COUNTER_ATTACKS,
  clickHex,
  expect,
  findings,
  mapHost,
  mapReady,
  openBattle,
  openSkirmish,
  pointOf,
  t,
  test,
} from "./battle.ts";
import { listen, press, pressUntil } from "./ear.ts";

const menu = (page: Page) => page.getByRole("region", { name: t("layers.title") });
const legend = (page: Page) => page.getByRole("region", { name: t("layers.legend.title") });
const layer = (page: Page, id: LayerId) =>
  menu(page).getByRole("checkbox", { name: t(`layers.names.${id}`), exact: true });

/** Every layer as it is at first, and the menu shut. */
async function allOff(page: Page): Promise<void> {
  await page.getByRole("button", { name: t("map.layers"), exact: true }).click();
  await menu(page)
    .getByRole("button", { name: t("layers.set.plain") })
    .click();
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeHidden();
}

/** How many pixels of the page show nothing at all. */
async function seeThrough(page: Page): Promise<number> {
  const picture = (await page.screenshot()).toString("base64");
  return page.evaluate(async (data) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))]));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context?.drawImage(image, 0, 0);
    const { data: bytes } = context?.getImageData(0, 0, image.width, image.height) ?? {};
    return bytes ? bytes.filter((byte, at) => at % 4 === 3 && byte === 0).length : -1;
  }, picture);
}

/** Longest time that a switch may take on a slow machine, milliseconds; what it took is printed. */
const LONGEST = 1500;

test("the layers by keys, by the cursor, and their legend", async ({ page }) => {
  await listen(page);
  await openSkirmish(page);
  await test.step("a layer is switched by keys alone, explained, told of in words, and still there after a reload", () =>
    switchByKeys(page));
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeHidden();
  await test.step("the cursor tells what the layers show of a hex, and only of those that are on", () =>
    tellByCursor(page));
  await allOff(page);
  await test.step("the legend can be shut and comes back with another layer", () => shutLegend(page));
});

async function switchByKeys(page: Page): Promise<void> {
  const opener = page.getByRole("button", { name: t("map.layers"), exact: true });
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(layer(page, "grid")).toBeFocused();
  expect(await findings(page)).toEqual([]);
  await expect(legend(page)).toBeHidden();
  await layer(page, "danger").focus();
  await page.keyboard.press("Space");
  await expect(layer(page, "danger")).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(legend(page)).toContainText(t("layers.legend.danger.4"));
  expect(await findings(page)).toEqual([]);
  const { x, y } = await pointOf(page, "0303");
  await page.mouse.click(x, y);
  await expect(page.getByRole("list", { name: t("layers.told.label") })).toContainText(
    /known enem|No known enemy/,
  );
  await page.reload();
  await mapReady(page);
  await opener.click();
  await expect(layer(page, "danger")).toBeChecked();
  await menu(page)
    .getByRole("button", { name: t("layers.set.plain") })
    .click();
  await expect(layer(page, "danger")).not.toBeChecked();
  await expect(layer(page, "grid")).toBeChecked();
  await expect(legend(page)).toBeHidden();
}

async function tellByCursor(page: Page): Promise<void> {
  await mapHost(page).focus();
  expect(await press(page, "ArrowRight")).not.toMatch(/zone of control/);
  await page.getByRole("button", { name: t("map.layers"), exact: true }).click();
  await layer(page, "zones").check();
  await layer(page, "danger").check();
  await page.keyboard.press("Escape");
  await mapHost(page).focus();
  const told = await pressUntil(page, "ArrowLeft", /zone of control/);
  expect(told).toMatch(/known enem/i);
}

async function shutLegend(page: Page): Promise<void> {
  await page.getByRole("button", { name: t("map.layers"), exact: true }).click();
  await layer(page, "zones").check();
  await legend(page)
    .getByRole("button", { name: t("layers.legend.close") })
    .click();
  await expect(legend(page)).toBeHidden();
  const told = page.getByText(t("layers.legend.supply.gap"), { exact: true });
  await layer(page, "supply").check();
  await expect(legend(page)).toContainText(t("layers.legend.supply.gap"));
  // The foot of the menu does not tell it a second time, unless the card is shut.
  await expect(told.filter({ visible: true })).toHaveCount(1);
  await expect(menu(page).locator(".map-legend-foot li").last()).toBeVisible();
  await legend(page)
    .getByRole("button", { name: t("layers.legend.close") })
    .click();
  await expect(menu(page).locator(".map-legend-foot")).toContainText(t("layers.legend.supply.gap"));
  await expect(told.filter({ visible: true })).toHaveCount(1);
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

  test("the menu is a sheet whose rows a finger can hit", async ({ page }) => {
    // Only what a graphics card draws had a hole.
    await openSkirmish(page, "./");
    await page.getByRole("button", { name: t("map.controls"), exact: true }).tap();
    await page.getByRole("button", { name: t("map.layers"), exact: true }).tap();
    for (const row of await menu(page).locator("label, button").all()) {
      const box = await row.boundingBox();
      expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
    }
    await layer(page, "ranges").tap();
    await expect(layer(page, "ranges")).toBeChecked();
    expect(await findings(page)).toEqual([]);
    // What a switch does is seen beside the sheet, and the sheet leaves no hole in the map.
    const [map, sheet] = await Promise.all([mapHost(page).boundingBox(), menu(page).boundingBox()]);
    expect((sheet?.y ?? 0) - (map?.y ?? 0)).toBeGreaterThan(150);
    expect(await seeThrough(page)).toBe(0);
    // One tap on to what the signs mean.
    await menu(page)
      .getByRole("button", { name: t("layers.legend.title"), exact: true })
      .tap();
    await expect(menu(page).locator(".map-legend-foot")).toBeFocused();
    await expect(menu(page).locator(".map-legend-foot li").first()).toBeInViewport({ ratio: 1 });
  });
});

/** Opens the list by its key while a unit is chosen and the line tells of the hex beside it. */
async function openOverChosen(page: Page): Promise<void> {
  await clickHex(page, "1819");
  const { x, y } = await mapHost(page).evaluate(
    (host: MapHost) => host.battleMap?.clientPointOf("1818") ?? { x: 0, y: 0 },
  );
  await page.mouse.move(x, y);
  const line = page.locator(".hover-line");
  await expect(line).toBeVisible();
  await mapHost(page).focus();
  await page.keyboard.press("l");
  await expect(menu(page)).toBeVisible();
  const list = await menu(page).boundingBox();
  if (!list) throw new Error("the list of layers is nowhere");
  const at = await mapHost(page).evaluate((host: MapHost) => host.battleMap?.clientPointOf("1819"));
  expect(at?.x ?? 9999, "the chosen unit stands beside the list").toBeLessThan(list.x - 20);
  const told = (await line.isVisible()) ? await line.boundingBox() : null;
  const right = told ? told.x + told.width : 0;
  expect(right, "no words lie over the list").toBeLessThanOrEqual(list.x);
}

test("the list over the map of the whole battle, and what each of its switches costs", async ({ page }) => {
  await openBattle(page, COUNTER_ATTACKS);
  await openOverChosen(page);
  await expect(mapHost(page)).toHaveAttribute("data-map-busy", "idle");
  for (const { id } of LAYERS) {
    const box = layer(page, id);
    const flips = await box.evaluate((input: HTMLInputElement) =>
      [0, 1, 2, 3].map(() => {
        const before = performance.now();
        input.click();
        return performance.now() - before;
      }),
    );
    const [first, ...others] = flips.map((cost) => Math.round(cost));
    console.log(`${id}: ${first} ms the first time, then ${others.join(", ")} ms`);
    expect(Math.max(...flips)).toBeLessThan(LONGEST);
  }
});
