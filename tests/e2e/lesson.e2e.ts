import type { Locator, Page } from "@playwright/test";
import type { LessonStep } from "../../src/app/lesson/steps.ts";
import type { MapHost } from "../../src/map/hook.ts";
import {
  clickHex,
  closeCards,
  endPart,
  endTurn,
  expect,
  findings,
  fingerprint,
  mapHost,
  mapReady,
  openHome,
  pointOf,
  readPreview,
  t,
  test,
  unitName,
} from "./battle.ts";
import { heardBy, listen } from "./ear.ts";

/** The card of the lesson with the title of a step. */
function step(page: Page, name: LessonStep) {
  return coach(page).getByRole("heading", { name: t(`lesson.steps.${name}.title`), exact: true });
}

/** Where the lesson's battery, its battalion and its enemy are, and where the battalion storms from. */
const GUNS = "0504";
const BATTALION = "0401";
const ENEMY = "0204";
const BESIDE = "0205";

/** Where the battery of the enemy is that answers the guns, and is made out by that. */
const BATTERY = "0002";

/** What lies over a hex in the window; null where it stands free. */
function over(page: Page, hex: string): Promise<string | null> {
  return mapHost(page).evaluate((host: MapHost, name) => {
    const at = host.battleMap?.clientPointOf(name);
    const top = at ? document.elementFromPoint(at.x, at.y) : null;
    return top && host.contains(top) ? null : (top?.className ?? "no hex");
  }, hex);
}

/** Aims the guns and gives the order. */
async function bombard(page: Page): Promise<void> {
  const before = await pointOf(page, BATTALION);
  await clickHex(page, GUNS);
  await expect(step(page, "bombard")).toBeVisible();
  await clickHex(page, ENEMY);
  await expect(step(page, "fire")).toBeVisible();
  await readPreview(page);
  await clickHex(page, ENEMY);
  await expect(step(page, "result")).toBeVisible();
  await mapReady(page);
  // What the card tells of lies beside it, and the whole sheet stands where it stood when it is gone.
  await expect.poll(() => over(page, BATTERY)).toBe(null);
  await closeCards(page);
  await expect.poll(() => pointOf(page, BATTALION)).toEqual(before);
}

async function goOn(page: Page): Promise<void> {
  await coach(page)
    .getByRole("button", { name: t("lesson.next") })
    .click();
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
  await goOn(page);
}

/** What an order in hand is decided by stands above its foot: nobody scrolls for it, under the lesson's card either. */
async function expectInSight(page: Page, ...lines: readonly Locator[]): Promise<void> {
  const preview = page.locator(".panel .preview-aimed");
  for (const line of [...lines, preview.locator(".reveals > li").first()])
    await expect
      .poll(async () => {
        const [foot, box] = await Promise.all([
          preview.locator(".preview-foot").boundingBox(),
          line.boundingBox(),
        ]);
        return foot && box ? foot.y - (box.y + box.height) : null;
      }, String(line))
      .toBeGreaterThanOrEqual(0);
}

/** A fact of the order in hand. */
function fact(page: Page, label: string): Locator {
  return page.locator(".panel .preview-aimed .fact").filter({ hasText: label }).first();
}

async function leaveLesson(page: Page): Promise<void> {
  await coach(page)
    .getByRole("button", { name: t("lesson.leave") })
    .click();
  await expect(coach(page)).toHaveCount(0);
}

test("the first lesson goes through a real turn, an assault and all, and goes on when its deeds are done", async ({
  page,
}) => {
  await listen(page);
  await beginLesson(page);
  await expect(step(page, "guns")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await expect(page.getByRole("button", { name: t("enemyPart.list", { count: 3 }) })).toHaveCount(0);
  await expect(coach(page)).toContainText(GUNS);
  expect(await yellowAround(page, GUNS)).toBeGreaterThan(1500);
  expect(await yellowAround(page, "0201")).toBeLessThan(300);
  await bombard(page);
  await expect(step(page, "choose")).toBeVisible();
  await clickHex(page, BATTALION);
  await expect(step(page, "reach")).toBeVisible();
  await clickHex(page, BESIDE);
  await expect(step(page, "move")).toBeVisible();
  await expectInSight(
    page,
    fact(page, t("preview.cost")),
    fact(page, t("preview.expectedLosses")),
    fact(page, t("preview.surely")),
    fact(page, t("preview.sees")),
  );
  await page.getByRole("button", { name: t("preview.give") }).click();
  await expect(step(page, "met")).toBeVisible();
  await closeCards(page);
  await expect(step(page, "assault")).toBeVisible();
  expect(await yellowAround(page, ENEMY)).toBeGreaterThan(1500);
  await clickHex(page, ENEMY);
  await expect(step(page, "odds")).toBeVisible();
  await expect(page.getByRole("button", { name: t("preview.why") })).toBeInViewport();
  await expectInSight(page, fact(page, t("preview.takes")), fact(page, t("preview.likelyLosses")));
  expect(await findings(page)).toEqual([]);
  await goOn(page);
  await expect(step(page, "storm")).toBeVisible();
  await page.getByRole("button", { name: t("preview.give") }).click();
  await expect(step(page, "outcome")).toBeVisible();
  await expect(page.locator(".cards")).toContainText(ENEMY);
  // What is heard with the result is the hex as it is then, not as it was when the order was given.
  const outcome = async () => (await heardBy(page)).at(-1)?.text;
  await expect.poll(outcome).toContain(`storm hex ${ENEMY}`);
  expect(await outcome()).not.toContain("Enter takes an assault in hand");
  await closeCards(page);
  await expect(step(page, "end-turn")).toBeVisible();
  await endTurn(page);
  await expect(step(page, "enemy")).toBeVisible();
  await goOn(page);
  await coach(page)
    .getByRole("button", { name: t("lesson.finish") })
    .click();
  await expect(coach(page)).toHaveCount(0);
});

async function watchTheEnemy(page: Page): Promise<void> {
  await endPart(page);
  const playing = page.locator(".busy").getByRole("button", { name: t("busy.skip"), exact: true });
  await expect(playing).toBeVisible();
  await expect(coach(page).getByRole("heading", { name: t("lesson.watch.title") })).toBeVisible();
  await expect(step(page, "enemy")).toHaveCount(0);
  await playing.click();
  await expect(step(page, "enemy")).toBeVisible();
}

test("a press beside what is asked for, and what is spoken of after the part", async ({ page }) => {
  await beginLesson(page);
  await test.step("a press beside what is asked for is named, and what is asked for is said again", () =>
    pressBeside(page));
  await test.step("what the enemy did is spoken of when the map has shown it", () => watchTheEnemy(page));
});

async function pressBeside(page: Page): Promise<void> {
  await clickHex(page, "0304");
  await expect(coach(page)).toContainText(t("lesson.instead.guns", { where: `hex ${GUNS}` }));
  await expect(coach(page)).toContainText(unitName("skirmish", "east-post"));
  await bombard(page);
  await expect(coach(page).locator(".coach-slip")).toHaveCount(0);
  // The battery is still in hand, and done: a press on bare ground aims a march of it over several turns.
  await clickHex(page, "0302");
  await expect(coach(page)).toContainText(t("lesson.instead.choose", { where: `hex ${BATTALION}` }));
  await expect(coach(page)).toContainText(unitName("skirmish", "east-battery"));
  await expect(step(page, "choose")).toBeVisible();
}

test("the lesson by keys and by ear, and left", async ({ page }) => {
  await listen(page);
  await beginLesson(page);
  await test.step("by keys and by ear: another unit than the lesson's is named, and the next step told", () =>
    goByKeys(page));
  await test.step("the lesson can be left at any time, and its game goes on", () => leaveAndGoOn(page));
});

async function goByKeys(page: Page): Promise<void> {
  await expect(step(page, "guns")).toBeVisible();
  await page.keyboard.press("0");
  const heard = async () => (await heardBy(page)).map(({ text }) => text).join("\n");
  const instead = t("lesson.instead.guns", { where: `hex ${GUNS}` });
  // The next unit, until it is the battery: the foremost comes first, and that is another.
  for (let count = 0; count < 4 && !(await step(page, "bombard").isVisible()); count++) {
    const before = await heard();
    await page.keyboard.press("n");
    const said = step(page, "bombard").or(coach(page).getByText(instead));
    await expect(said).toBeVisible();
    await expect.poll(heard).not.toBe(before);
    // The next key would cut it short.
    if (await coach(page).getByText(instead).isVisible()) await expect.poll(heard).toContain(instead);
  }
  await expect(step(page, "bombard")).toBeVisible();
  await expect.poll(heard).toContain(instead);
  await expect.poll(heard).toContain(t("lesson.steps.bombard.title"));
}

async function leaveAndGoOn(page: Page): Promise<void> {
  const begun = await fingerprint(page);
  await leaveLesson(page);
  expect(await fingerprint(page)).toEqual(begun);
  await closeCards(page);
  await endTurn(page);
}

test("a page that is loaded again goes on with the lesson where it was", async ({ page }) => {
  await beginLesson(page);
  await clickHex(page, GUNS);
  await clickHex(page, ENEMY);
  await expect(step(page, "fire")).toBeVisible();
  // Nothing is in hand any more: the battery is chosen again.
  await page.reload();
  await mapReady(page);
  await expect(step(page, "guns")).toBeVisible();
  await bombard(page);
  await endTurn(page);
  await expect(step(page, "enemy")).toBeVisible();
  await page.reload();
  await mapReady(page);
  await expect(step(page, "enemy")).toBeVisible();
});

test("a lesson that was left is taken up again from the menu, also after a reload, and by its kept game", async ({
  page,
}) => {
  await beginLesson(page);
  await expect(step(page, "guns")).toBeVisible();
  await leaveLesson(page);
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

test("the turn ended too early, the lesson begun again, and its steps taken ahead of it", async ({
  page,
}) => {
  await beginLesson(page);
  await test.step("whoever ends the turn too early can begin it again, and reads no verdict beside history", () =>
    endTooEarly(page));
  await goOn(page);
  await test.step("whoever goes ahead of the lesson finds it where he is", () => goAhead(page));
});

async function endTooEarly(page: Page): Promise<void> {
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
}

async function goAhead(page: Page): Promise<void> {
  await bombard(page);
  await clickHex(page, BATTALION);
  await clickHex(page, BESIDE);
  await readPreview(page);
  await clickHex(page, BESIDE);
  await expect(step(page, "met")).toBeVisible();
  // The assault is ordered while its odds are still spoken of.
  await clickHex(page, ENEMY);
  await expect(step(page, "odds")).toBeVisible();
  await readPreview(page);
  await clickHex(page, ENEMY);
  await expect(step(page, "outcome")).toBeVisible();
  await closeCards(page);
  await endTurn(page);
  await expect(step(page, "enemy")).toBeVisible();
}

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
      await clickHex(page, GUNS);
      await expect(step(page, "bombard")).toBeVisible();
      await clickHex(page, ENEMY);
      await expect(step(page, "fire")).toBeVisible();
      await readPreview(page);
      await clickHex(page, ENEMY);
      await expect(step(page, "result")).toBeVisible();
      await expect(page.locator(".card-result")).toBeInViewport();
      // The card lies over neither of those it tells of, nor over what is said of it.
      for (const hex of [ENEMY, GUNS]) await expect.poll(() => over(page, hex)).toBe(null);
      await expect(step(page, "result")).toBeInViewport({ ratio: 1 });
    });
  });
