import type { Page } from "@playwright/test";
import { COUNTER_ATTACKS, expect, mapHost, openBattle, openSkirmish, t, test } from "./battle.ts";
import { layoutFaults } from "./layout.ts";
import { atRest } from "./rest.ts";

/** Windows with little room: a phone held across, a page at four times its size, text twice as large. */
const WINDOWS = [
  { name: "a phone held across", width: 640, height: 360, textSize: 100 },
  { name: "a page at four times its size", width: 320, height: 256, textSize: 100 },
  { name: "text twice as large", width: 1280, height: 800, textSize: 200 },
  { name: "text twice as large in a low window", width: 1024, height: 600, textSize: 200 },
] as const;

async function open(page: Page, textSize: number): Promise<void> {
  await page.addInitScript((size) => {
    localStorage.setItem("battle-settings", JSON.stringify({ motion: "reduced", textSize: size }));
  }, textSize);
  await openSkirmish(page);
}

/** Parts of the bar, room of the map, and the time line by its button and by its key. */
async function lookAtBar(page: Page): Promise<void> {
  const bar = page.locator(".desk-bar");
  for (const part of [".bar-part", ".bar-weather", ".bar-sight", ".bar-side", ".bar-overview"])
    await expect(bar.locator(part), part).toBeVisible();
  const map = await mapHost(page).boundingBox();
  expect(map?.width).toBeGreaterThanOrEqual(230);
  expect(map?.height).toBeGreaterThanOrEqual(140);
  expect(await layoutFaults(page)).toEqual([]);

  const line = page.getByRole("slider", { name: t("timeline.title") });
  const opener = bar.getByRole("button", { name: t("timeline.title") });
  await expect(line).toBeHidden();
  await opener.click();
  await expect(line).toBeVisible();
  await expect(opener).toHaveAttribute("aria-expanded", "true");
  await opener.click();
  await expect(line).toBeHidden();
  // The key opens it as well.
  await mapHost(page).focus();
  await page.keyboard.press("4");
  await expect(line).toBeFocused();
  await opener.click();
  await expect(line).toBeHidden();
}

async function resize(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size);
  await atRest(page);
}

for (const textSize of [100, 200] as const)
  test(`windows with little room, text at ${textSize} in a hundred`, async ({ page }) => {
    const windows = WINDOWS.filter((each) => each.textSize === textSize);
    const [first] = windows;
    if (first) await page.setViewportSize(first);
    await open(page, textSize);
    for (const { name, ...size } of windows)
      await test.step(`${name}: hour, sky, side and time line can be had, and the map has room`, async () => {
        await resize(page, size);
        await lookAtBar(page);
      });
    if (textSize === 100)
      await test.step("a low window across tells units that wait and the leash at a glance, and keeps its map beside the command line", () =>
        lookAcross(page));
  });

/** What a sign of the bar, or a button over the map, says below it. */
const WORDS = {
  ".bar-weather": t("weather.clear"),
  ".bar-sight": t("bar.sightWord"),
  ".bar-overview": t("overview.word"),
  ".bar-command": t("command.word"),
  ".bar-menu": t("menu.title"),
  ".map-unfold": t("map.word"),
  ".map-controls button:last-of-type": t("map.layers"),
  ".command-line-open": t("console.panel.word"),
};

async function readSigns(page: Page): Promise<void> {
  await page.getByRole("button", { name: t("map.controls"), exact: true }).click();
  for (const [sign, word] of Object.entries(WORDS)) {
    const said = page.locator(sign).getByText(word, { exact: true }).last();
    await expect(said, sign).toBeInViewport({ ratio: 1 });
  }
  expect(await layoutFaults(page)).toEqual([]);
  // One row for the hour, one for the rest.
  expect((await page.locator(".desk-bar").boundingBox())?.height).toBeLessThan(110);
  // Beside the command line, too, nothing lies over them.
  await page.locator(".command-line-open").click();
  const say = page.getByRole("combobox", { name: t("console.panel.say") });
  await expect(say).toBeVisible();
  const [bar, map] = await Promise.all([
    page.locator(".desk-bar").boundingBox(),
    page.locator(".map-area").boundingBox(),
  ]);
  expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual((map?.y ?? 0) + 0.5);
  // As it was: the command line shut, one button over the map.
  await page.keyboard.press("Escape");
  await expect(say).toBeHidden();
  await page.getByRole("button", { name: t("map.controls"), exact: true }).click();
}

test("signs have their words where no pointer rests on them", async ({ page }) => {
  const sizes = [
    { width: 320, height: 568 },
    { width: 360, height: 640 },
    { width: 640, height: 360 },
  ] as const;
  await page.setViewportSize(sizes[0]);
  await openBattle(page, COUNTER_ATTACKS);
  for (const size of sizes)
    await test.step(`${size.width} by ${size.height}`, async () => {
      await resize(page, size);
      await readSigns(page);
    });
  await test.step("where the bar has less and less room, the leash keeps its word longest", async () => {
    await resize(page, { width: 1280, height: 800 });
    expect(await wordsLeft(page, "some")).toEqual([t("command.word"), t("overview.word"), t("leash.word")]);
    expect(await wordsLeft(page, "fewer")).toEqual([t("command.word"), t("leash.word")]);
    expect(await wordsLeft(page, "few")).toEqual([t("leash.word")]);
    // Without its word it is named all the same.
    expect(await wordsLeft(page, "fewest")).toEqual([]);
    await expect(page.getByRole("button", { name: new RegExp(`^${t("leash.word")} \\d`) })).toBeVisible();
  });
});

/** Words beside a figure that the bar still says when it says so much. */
function wordsLeft(page: Page, much: string): Promise<readonly string[]> {
  return page.locator(".desk-bar").evaluate((bar: HTMLElement, words) => {
    bar.dataset.words = words;
    const all = bar.querySelectorAll<HTMLElement>(".bar-command-word, .bar-overview-word, .leash-word");
    return [...all].filter((word) => word.offsetWidth > 0).map((word) => word.innerText);
  }, much);
}

async function lookAcross(page: Page): Promise<void> {
  await resize(page, { width: 640, height: 360 });
  await expect(page.locator(".bar-orders")).toBeVisible();
  await expect(page.locator(".bar-leash .leash-word, .bar-leash").last()).toBeVisible();
  const map = await mapHost(page).boundingBox();
  await page.getByRole("button", { name: t("map.controls"), exact: true }).click();
  await page.locator(".command-line-open").click();
  await expect(page.getByRole("combobox", { name: t("console.panel.say") })).toBeVisible();
  expect(await mapHost(page).boundingBox()).toEqual(map);
}
