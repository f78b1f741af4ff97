import type { Page } from "@playwright/test";
import type { MapHost } from "../../src/map/hook.ts";
import {
  COUNTER_ATTACKS,
  closeCards,
  endPart,
  expect,
  MAKHALINS_STAND,
  mapHost,
  NIGHT_ASSAULT,
  offer,
  openBattle,
  openHome,
  skipShow,
  t,
  test,
} from "./battle.ts";
import { heardBy, listen } from "./ear.ts";

/** What the line over the map has said since the page began to be watched, and when, milliseconds. */
type Said = readonly (readonly [at: number, text: string])[];
type Watched = Window & { said?: [number, string][] };

async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said: [number, string][] = [];
    (window as Watched).said = said;
    setInterval(() => {
      const text = document.querySelector(".busy-now")?.textContent ?? "";
      if (text !== (said.at(-1)?.[1] ?? "")) said.push([performance.now(), text]);
    }, 20);
  });
}

const saidOn = (page: Page): Promise<Said> => page.evaluate(() => [...((window as Watched).said ?? [])]);

/** A part of the other side in which much is seen. */
async function openPart(page: Page): Promise<void> {
  await openBattle(page, COUNTER_ATTACKS);
  await watch(page);
  await endPart(page);
  await expect.poll(async () => (await saidOn(page)).length, { timeout: 60_000 }).toBeGreaterThan(0);
}

for (const reducedMotion of ["reduce", "no-preference"] as const)
  test.describe(`motion: ${reducedMotion}`, () => {
    // A small window is drawn with less work.
    test.use({ contextOptions: { reducedMotion }, viewport: { width: 960, height: 600 } });

    test("each deed of the other side is told long enough to be read, and played again when asked", async ({
      page,
    }) => {
      await listen(page);
      await openPart(page);
      await page.getByRole("combobox", { name: t("busy.speed") }).selectOption("fast");
      // Whoever only hears is told that it is being shown, and what it came to when it is over.
      const heard = async () => (await heardBy(page)).map(({ text }) => text);
      await expect.poll(heard).toContain(`${t("aloud.showing")}.`);
      const soFar = await heard();
      await expect(mapHost(page)).toHaveAttribute("data-map-busy", "playback");
      expect(soFar.filter((text) => text.includes("Turn 2 of"))).toEqual([]);
      await page.waitForSelector("[data-map-busy=idle]", { timeout: 60_000 });
      const sums = async () => (await heard()).filter((text) => text.includes("Turn 2 of"));
      await expect.poll(sums).toEqual([expect.stringMatching(/^The enemy, as we saw it: /)]);
      const said = await saidOn(page);
      const texts = said.filter(([, text]) => text !== "");
      expect(texts.length).toBeGreaterThanOrEqual(8);
      expect(texts.some(([, text]) => /sighted|made out/.test(text))).toBe(true);
      // The first began steadily; fast, a word has half of its quarter of a second.
      for (const [index, [at, text]] of said.slice(0, -1).entries()) {
        const words = text === "" ? 0 : text.split(/\s+/).length;
        expect((said[index + 1]?.[0] ?? 0) - at, text).toBeGreaterThan(Math.min(3000, words * 120));
      }

      await closeCards(page);
      await page
        .getByRole("button", { name: t("enemyPart.again") })
        .first()
        .click();
      await expect.poll(async () => (await saidOn(page)).length).toBeGreaterThan(said.length + 1);
      // Escape ends it at once.
      await page.keyboard.press("Escape");
      await expect(mapHost(page)).toHaveAttribute("data-map-busy", "idle", { timeout: 3000 });
    });
  });

/** Where the strip, its buttons and a hex lie in the window. */
async function lying(page: Page, hex: string) {
  return page.evaluate((name) => {
    const box = (selector: string) => {
      const { left, top, right, bottom } = (
        document.querySelector(selector) as Element
      ).getBoundingClientRect();
      return { left, top, right, bottom };
    };
    const host = document.querySelector("#map-host") as MapHost;
    const at = host.battleMap?.clientPointOf(name) ?? { x: 0, y: 0 };
    return { strip: box(".telling"), buttons: box(".telling-row"), map: box("#map-host"), at };
  }, hex);
}

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 360, height: 640 },
])
  test.describe(`a window of ${viewport.width} by ${viewport.height}`, () => {
    test.use({ contextOptions: { reducedMotion: "no-preference" }, viewport });

    test("a storm is told where it is seen, line by line, back, held and on, and the map then lies as before", async ({
      page,
    }) => {
      await openBattle(page, { ...MAKHALINS_STAND, seed: "7469" });
      const before = await lyingOfMap(page);
      await watch(page);
      await endPart(page);
      const line = page.locator(".telling .busy-now");
      const at = page.locator(".telling-at");
      const on = page.getByRole("button", { name: t("busy.on"), exact: true });
      await expect(line).toContainText(/\w/);
      const first = await lying(page, "1309");
      await page.keyboard.press(";");
      await expect(page.getByRole("button", { name: t("busy.goOn"), exact: true })).toBeVisible();
      // Lines are counted as they are read: the number only goes up.
      const lines = Number(/ of (\d+)/.exec(await at.innerText())?.[1]);
      for (let number = 1; !/storms/.test(await line.innerText()); number++) {
        expect(number).toBeLessThan(lines);
        await expect(at).toHaveText(t("busy.nth", { at: number, of: lines }));
        await on.click();
        await expect(at).toHaveText(t("busy.nth", { at: number + 1, of: lines }));
      }
      // Meanwhile nobody is chosen by key, and who only hears is told why.
      await expect(async () => {
        await page.keyboard.press("n");
        await expect(page.getByRole("status")).toHaveText(`${t("aloud.whyNot.being-shown")}.`, {
          timeout: 1000,
        });
      }).toPass();
      await expect(page.locator(".panel-unit")).toHaveCount(0);
      // Why it came so is told by button and by key; the line stays until that has been read.
      const storming = await line.innerText();
      const why = page.getByRole("dialog", { name: t("busy.why") });
      const ask = page.getByRole("button", { name: t("busy.why"), exact: true });
      for (const open of [() => ask.click(), () => page.keyboard.press("q")]) {
        await open();
        await expect(why).toContainText(storming);
        await expect(why.getByText(t("results.ours"), { exact: true })).toBeVisible();
        await expect(why.getByRole("button", { name: t("preview.why") })).toBeVisible();
        await page.keyboard.press("Escape");
        await expect(why).toHaveCount(0);
        await expect(line).toHaveText(storming);
      }
      expect(await speedsCut(page)).toEqual([]);
      const [, storm] = /\((\d{4})\)/.exec(await line.innerText()) ?? [];
      const here = await lying(page, storm ?? "");
      // Of one size and place whatever it says, and not over what it tells of.
      expect(here.strip).toEqual(first.strip);
      expect(here.buttons).toEqual(first.buttons);
      expect(here.at.y).toBeGreaterThan(here.strip.bottom + 20);
      // The better part of the window is the map that shows it.
      expect(here.map.bottom - here.strip.bottom).toBeGreaterThan(0.42 * viewport.height);
      expect(here.at.y).toBeLessThan(here.map.bottom - 20);
      expect(here.at.x).toBeGreaterThan(here.map.left + 20);
      expect(here.at.x).toBeLessThan(here.map.right - 20);
      const told = await line.innerText();
      await page.keyboard.press(">");
      await expect(line).not.toHaveText(told);
      // Whoever only hears hears the line that he went to.
      await expect(page.getByRole("status")).toHaveText(await line.innerText());
      await page.mouse.move(here.at.x, here.at.y);
      await page.keyboard.press("<");
      await expect(line).toHaveText(told);
      // Under a pointer that stays the map goes from place to place: no tip names one, and nobody is chosen meanwhile.
      await expect(page.locator(".hover-line")).toHaveCount(0);
      await expect(page.getByRole("button", { name: t("panel.whileTold") })).toBeDisabled();
      for (const button of await page.locator(".telling-row > button").all()) {
        const { width, height } = (await button.boundingBox()) ?? { width: 0, height: 0 };
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
      }
      await page.keyboard.press(".");
      await skipShow(page);
      await expect(page.locator(".telling")).toHaveCount(0);
      await closeCards(page);
      // A card that lies there then may want a little room for what it speaks of.
      await expect
        .poll(async () => {
          const [x, y] = await lyingOfMap(page);
          return Math.hypot(x - before[0], y - before[1]);
        })
        .toBeLessThan(60);
      // One small button is left of it, until its commander turns to something himself.
      await expect(page.getByRole("button", { name: /^What the enemy did/ }).first()).toBeVisible();
      await page.keyboard.press("n");
      await expect(page.locator(".enemy-part")).toHaveCount(0);
    });
  });

/** Speeds whose name has no room where it is chosen. */
function speedsCut(page: Page): Promise<readonly string[]> {
  return page.getByRole("combobox", { name: t("busy.speed") }).evaluate((select: HTMLSelectElement) => {
    const { font, paddingLeft, paddingRight } = getComputedStyle(select);
    const pen = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
    pen.font = font;
    const room = select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    return [...select.options].map(({ text }) => text).filter((text) => pen.measureText(text).width > room);
  });
}

async function lyingOfMap(page: Page): Promise<readonly [number, number]> {
  return mapHost(page).evaluate((host: MapHost) => {
    const { x, y } = host.battleMap?.clientPointOf("1309") ?? { x: 0, y: 0 };
    return [Math.round(x), Math.round(y)];
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test("what the first line tells of stands clear of it, though the line comes late", async ({ page }) => {
    // The line's part of the page is held back until the map has begun to show.
    await page.route("**/assets/Telling-*.js", async (route) => {
      await expect(mapHost(page)).toHaveAttribute("data-map-busy", "playback", { timeout: 60_000 });
      await page.waitForTimeout(1200);
      await route.continue();
    });
    await openHome(page);
    await offer(page, NIGHT_ASSAULT).click();
    await page.getByLabel(t("home.seed")).fill(NIGHT_ASSAULT.seed);
    await page.getByRole("button", { name: t("home.begin") }).click();
    await expect(page.locator(".busy-now")).toContainText(/\d{4}/, { timeout: 60_000 });
    // The hex that the line tells of is the last in it.
    await expect
      .poll(() =>
        page.evaluate(() => {
          const said = document.querySelector(".busy-now")?.textContent ?? "";
          const hex = said.match(/\b\d{4}\b/g)?.at(-1);
          const map = document.querySelector<MapHost>("#map-host")?.battleMap;
          const at = hex === undefined ? undefined : map?.clientPointOf(hex);
          const strip = document.querySelector(".telling")?.getBoundingClientRect();
          const isClear = (at?.y ?? 0) > (strip?.bottom ?? Number.POSITIVE_INFINITY) + 20;
          return `${document.querySelector(".telling-at")?.textContent}: ${isClear ? "clear" : "hidden"}`;
        }),
      )
      .toMatch(/^1 of \d+: clear$/);
    // Meanwhile the sheet says what is known, and asks for nothing.
    const sheet = page.locator(".sheet-summary");
    await expect(sheet.getByRole("button", { name: t("panel.whileTold") })).toBeDisabled();
    await expect(sheet.getByRole("button")).toHaveCount(1);
    await expect(sheet).toContainText(t("overview.whileTold"));
    await expect(page.locator(".end-turn")).toBeDisabled();
  });
});
