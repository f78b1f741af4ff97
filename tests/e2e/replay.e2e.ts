import type { Page } from "@playwright/test";
import {
  choice,
  chooseFromMenu,
  clickHex,
  closeCards,
  endTurn,
  expect,
  fingerprint,
  mapReady,
  NIGHT_ASSAULT,
  openBattle,
  openHome,
  sideName,
  t,
  test,
} from "./battle.ts";
import { ASSAULT, button, goTo, HISTORY, openLink, position, room, roomReady, slider } from "./replay.ts";
import { atRest } from "./rest.ts";
import { SIZES } from "./tour.ts";

// A smaller window is drawn with less work; below 1100 px its buttons have other words.
test.use({ viewport: { width: 1104, height: 640 } });

async function openFromHome(page: Page): Promise<void> {
  await openHome(page);
  await button(page, t("home.replay.open")).click();
  await roomReady(page);
}

test("from home: it plays to the end, is scrubbed back, and stands where it stood", async ({ page }) => {
  // A busy machine draws 54 turns in its own time.
  test.setTimeout(240_000);
  await openFromHome(page);
  expect(await position(page)).toBe(0);
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /Friday 29 July 1938, 00:00/);
  await page.locator(".transport").getByLabel(t("replay.speed")).selectOption("fast-turns");
  await button(page, t("replay.play")).click();
  await expect.poll(async () => Number(await room(page).getAttribute("data-turn"))).toBeGreaterThan(9);
  await button(page, t("replay.pause")).click();
  await expect(room(page)).toHaveAttribute("data-playing", "paused");
  await button(page, t("replay.play")).click();
  const last = Number(await slider(page).getAttribute("aria-valuemax"));
  // To expect it would write the whole screen down for its report whenever it has not come yet.
  await page.waitForSelector(`[data-position="${last}"][data-playing=paused]`, { timeout: 180_000 });
  const box = await slider(page).boundingBox();
  if (!box) throw new Error("the time line has no place on the screen");
  await page.mouse.move(box.x + box.width - 4, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect(room(page)).toHaveAttribute("data-turn", /^2[67]$/);
  await page.keyboard.press("Home");
  await expect(room(page)).toHaveAttribute("data-position", "0");
});

test("the signs of the line, each with its place and presses, and the line by keys", async ({ page }) => {
  await openLink(page, `#/replay/${HISTORY}/1938-07-29T00:00`);
  await test.step("signs that would stand too close are one place with their number, and presses go through all of them", () =>
    pressSigns(page));
  await test.step("the keyboard alone steps by event, turn and day, looks through other eyes, and reads who says so", () =>
    stepByKeys(page));
  await test.step("every sign of the line has 24 px for itself, and all that happened is among them", () =>
    measureSigns(page));
});

async function pressSigns(page: Page): Promise<void> {
  const count = page.locator(".mark-count").first();
  await expect(count).toBeVisible();
  const place = page.locator(".mark", { has: page.locator(".mark-count") }).first();
  const told = ((await place.getAttribute("title")) ?? "").split("\n");
  expect(told.length).toBeGreaterThan(1);
  await expect(place.locator(".mark-count")).toHaveText(String(told.length));
  // Each press stands at another of them: their hours are those of the title, and after the last comes the first.
  const hours = told.map((line) => /\d\d:\d\d/.exec(line)?.[0]);
  for (const hour of [...hours, hours[0]]) {
    await place.click();
    await expect(slider(page)).toHaveAttribute("aria-valuetext", new RegExp(`, ${hour}`));
  }
}

async function measureSigns(page: Page): Promise<void> {
  const all = new Set<string>();
  await goTo(page, `#/replay/${HISTORY}/1938-08-06T16:00`, "all");
  await expect(page.locator(".mark").first()).toBeVisible();
  for (const size of [SIZES["1920x1080"], SIZES["1280x800"], SIZES["820x1180"]]) {
    await page.setViewportSize(size);
    await atRest(page);
    const signs = await page.locator(".mark").evaluateAll((marks) =>
      marks.map((mark) => {
        const { left, top, width, height } = mark.getBoundingClientRect();
        const titles = (mark.getAttribute("title") ?? "").split("\n");
        return { x: left + width / 2, y: top + height / 2, titles };
      }),
    );
    for (const [index, one] of signs.entries())
      for (const other of signs.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(23.5);
    const titles = signs.flatMap((sign) => sign.titles);
    if (all.size === 0) for (const title of titles) all.add(title);
    expect(new Set(titles), `${size.width} px`).toEqual(all);
  }
  expect(all.size).toBeGreaterThan(60);
}

test("a link opens its moment through its side's eyes, follows every step, and holds after a reload", async ({
  page,
}) => {
  await openLink(page, ASSAULT);
  await expect(room(page)).toHaveAttribute("data-viewpoint", "japanese");
  await expect(room(page)).toHaveAttribute("data-turn", "34");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /Saturday 6 August 1938, 16:00/);
  const at = await position(page);
  await page.reload();
  await roomReady(page);
  expect(await position(page)).toBe(at);
  await expect(room(page)).toHaveAttribute("data-viewpoint", "japanese");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.url()).not.toContain("T16:00/japanese");
  const stepped = await position(page);
  expect(stepped).toBeGreaterThan(at);
  await page.reload();
  await roomReady(page);
  expect(await position(page)).toBe(stepped);
});

test("a link to no moment says so and opens the beginning", async ({ page }) => {
  await openLink(page, `#/replay/${HISTORY}/1938-09-30T08:00`);
  await expect(page.getByRole("alert")).toContainText("1938-09-30T08:00");
  expect(await position(page)).toBe(0);
});

async function stepByKeys(page: Page): Promise<void> {
  await goTo(page, `#/replay/${HISTORY}/1938-08-06T12:00`, "all");
  const at = await position(page);
  await page.keyboard.press("ArrowRight");
  await expect(room(page)).toHaveAttribute("data-position", String(at + 1));
  await page.keyboard.press("Shift+ArrowRight");
  await expect(room(page)).toHaveAttribute("data-turn", "35");
  await page.keyboard.press("Control+ArrowRight");
  await expect(room(page)).toHaveAttribute("data-turn", "36");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(room(page)).toHaveAttribute("data-turn", "32");
  await page.keyboard.press("End");
  await expect(slider(page)).toHaveAttribute(
    "aria-valuenow",
    (await slider(page).getAttribute("aria-valuemax")) ?? "",
  );
  await slider(page).focus();
  await page.keyboard.press("Home");
  await expect(room(page)).toHaveAttribute("data-position", "0");
  await page.keyboard.press("ArrowUp");
  expect(await position(page)).toBeGreaterThan(0);
  await page
    .locator(".replay-bar")
    .getByRole("radio", { name: t("replay.eyes.all"), exact: true })
    .focus();
  await page.keyboard.press("ArrowRight");
  await expect(room(page)).toHaveAttribute("data-viewpoint", "soviet");
  const now = page.locator("[aria-current=step]");
  await expect(now).toHaveCount(1);
  await page.locator("main.replay").press("Escape");
  await page.locator(".told-entry button").first().focus();
  await page.keyboard.press("Enter");
  await expect(now.getByRole("heading", { name: t("replay.sources") })).toBeVisible();
}

test("the chronicle by keys and by search, and back to an earlier hour", async ({ page }) => {
  await openLink(page, `#/replay/${HISTORY}/1938-08-06T16:00`);
  await test.step("the chronicle is one stop of Tab, gone through by arrows; F6 goes through the parts, links skip to them", () =>
    goThroughChronicle(page));
  await page.keyboard.press("Escape");
  await test.step("the search finds what was told by any word of it, with its hour, and goes there; Esc empties it, then shuts it", () =>
    searchWhatWasTold(page));
  await test.step("back from a later hour to the beginning of a turn, the chronicle goes back as well", () =>
    goBackInChronicle(page));
});

async function goThroughChronicle(page: Page): Promise<void> {
  await atRest(page);
  const entries = page.locator(".told-heading, .told-button");
  const inHand = page.locator(".told-now").locator(".told-heading, .told-button");
  expect(await entries.count()).toBeGreaterThan(100);
  expect(await entries.evaluateAll((all) => all.filter(({ tabIndex }) => tabIndex === 0).length)).toBe(1);
  const [map, menu] = [page.locator("#map-host"), page.locator(".bar-menu")];
  const round = [map, inHand, slider(page), menu];
  await menu.focus();
  for (const part of round) {
    await page.keyboard.press("F6");
    await expect(part).toBeFocused();
  }
  for (const part of round.slice(0, -1).reverse()) {
    await page.keyboard.press("Shift+F6");
    await expect(part).toBeFocused();
  }
  await page.keyboard.press("F6");
  const at = await position(page);
  await page.keyboard.press("ArrowDown");
  await expect(inHand).not.toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(inHand).toBeFocused();
  await page.keyboard.press("Home");
  await expect(entries.first()).toBeFocused();
  await page.keyboard.press("End");
  await expect(entries.last()).toBeFocused();
  expect(await position(page)).toBe(at);
  // An event back is one event back there too.
  await page.keyboard.press("ArrowLeft");
  await expect(room(page)).toHaveAttribute("data-position", String(at - 1));
  for (const [link, part] of [
    ["map", map],
    ["chronicle", inHand],
    ["timeline", slider(page)],
  ] as const) {
    await page
      .locator(".skip-links")
      .getByRole("button", { name: t(`skip.${link}`) })
      .focus();
    await page.keyboard.press("Enter");
    await expect(part).toBeFocused();
  }
}

async function pullUpChronicle(page: Page): Promise<void> {
  await goTo(page, ASSAULT, "japanese");
  const now = page.locator("[aria-current=step] .told-head");
  await expect(now).toBeInViewport();
  await page.locator(".replay-panel .sheet-grip").click();
  await expect(page.locator(".replay-panel .sheet-grip")).toHaveAttribute("aria-expanded", "true");
  await expect(now).toBeInViewport();
  await page.setViewportSize({ width: 640, height: 360 });
  await expect(now).toBeInViewport();
}

test("on a phone the entry under way is in sight, opened anywhere and pulled up", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await test.step("opened anywhere, the chronicle shows the head of the entry under way when all its rows are drawn", () =>
    openAnywhere(page));
  await test.step("on a phone the entry under way stays in sight when the chronicle is pulled up", () =>
    pullUpChronicle(page));
});

async function openAnywhere(page: Page): Promise<void> {
  for (const hour of ["1938-08-06T17:00", "1938-08-02T08:00"]) {
    await openLink(page, `#/replay/${HISTORY}/${hour}`);
    await expect(page.locator(".told-to-come")).toHaveCount(0);
    await atRest(page);
    const [head, heading] = await Promise.all([
      page.locator("[aria-current=step] .told-head").boundingBox(),
      page.locator(".replay-list .told-turn").first().boundingBox(),
    ]);
    const list = await page.locator(".replay-list").boundingBox();
    expect(head?.y, hour).toBeGreaterThanOrEqual((list?.y ?? 0) + (heading?.height ?? 0));
    expect(head?.y, hour).toBeLessThan((list?.y ?? 0) + (list?.height ?? 0) / 2);
  }
}

async function goBackInChronicle(page: Page): Promise<void> {
  await goTo(page, `#/replay/${HISTORY}/1938-08-09T16:00`, "all");
  await expect(page.locator("[aria-current=step] .told-head")).toBeInViewport();
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, `#/replay/${HISTORY}/1938-07-31T00:00`);
  await expect(room(page)).toHaveAttribute("data-turn", "8");
  // The heading sticks to the top whatever is under it: what follows it in the list tells where the list is.
  await expect(page.locator("[aria-current=step] + .told")).toBeInViewport();
}

test("from the middle of a game there and back: the game is where it was", async ({ page }) => {
  await openBattle(page, NIGHT_ASSAULT);
  const left = await fingerprint(page);
  await chooseFromMenu(page, t("menu.replay"));
  await roomReady(page);
  await expect(room(page)).toHaveAttribute("data-turn", left.turn ?? "");
  await chooseFromMenu(page, t("replay.backToGame"));
  await expect(page.getByRole("button", { name: t("bar.endTurn") })).toBeVisible();
  await expect.poll(() => fingerprint(page)).toEqual(left);
});

test("what is told of a moment, whose eyes saw it, and how command is taken there", async ({ page }) => {
  await test.step("what is inferred says so in a word, with a sign besides, and why", async () => {
    await openLink(page, `#/replay/${HISTORY}/1938-08-06T16:00`);
    const inferred = page.locator(".told-inferred").first();
    await expect(inferred).toContainText(t("replay.confidence.inferred"));
    await expect(inferred.locator(".sign-inferred")).toHaveCount(1);
    await inferred.getByRole("button").first().click();
    await expect(page.locator(".told-now")).toContainText(t("replay.whyInferred"));
    await expect(page.locator(".replay-key")).toContainText(t("replay.key.inferred"));
  });
  await test.step("the map and the chronicle find each other: a unit, its events, and the ground", async () => {
    await goTo(page, `#/replay/${HISTORY}/1938-08-06T17:00`, "all");
    await page.locator(".told-now .chip-unit").first().click();
    const rows = page.locator(".told");
    const about = await rows.count();
    expect(about).toBeGreaterThan(1);
    await button(page, t("replay.focus.before")).click();
    await expect(page.locator("[aria-current=step]")).toHaveCount(1);
    await button(page, t("replay.focus.all")).click();
    await expect.poll(() => rows.count()).toBeGreaterThan(about + 100);
    await clickHex(page, "1315");
    await expect(page.locator(".replay-focus h2")).not.toBeEmpty();
    await page.keyboard.press("Escape");
    await expect(page.locator(".replay-focus")).toHaveCount(0);
  });
  await test.step("one side is told of its enemy what it saw, and the whole story is a press away", async () => {
    // Howitzers shell the crest: under it nobody knew whose they were.
    await goTo(page, `#/replay/${HISTORY}/1938-08-06T16:14/japanese`, "japanese");
    const now = page.locator("[aria-current=step]");
    await expect(now).toContainText(t("replay.seen.kind"));
    await expect(now).toContainText(/Shells on .*Bezymyannaya/);
    await expect(now).not.toContainText("32nd Division");
    await expect(slider(page)).not.toHaveAttribute("aria-valuetext", /32nd Division/);
    await button(page, t("replay.seen.whole")).click();
    await expect(room(page)).toHaveAttribute("data-viewpoint", "all");
    await expect(now).toContainText("32nd Division");
    await expect(now).toContainText(t("replay.sources"));
  });
  await test.step("taking command asks for the side and the other seat", async () => {
    await goTo(page, ASSAULT, "japanese");
    await button(page, t("replay.take.open")).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("Saturday 6 August 1938, 12:00");
    await expect(dialog.getByRole("radio", { name: sideName(HISTORY, "japanese") })).toBeChecked();
    await dialog.locator("label", { hasText: t("replay.take.against.nobody") }).click();
    await expect(dialog.getByRole("radio", { name: sideName(HISTORY, "japanese") })).toHaveCount(0);
    await choice(page, t("replay.take.against.computer")).click();
    await expect(dialog.getByRole("radio", { name: sideName(HISTORY, "japanese") })).toBeChecked();
    await button(page, t("replay.take.no")).click();
    await expect(dialog).toHaveCount(0);
  });
  await test.step("command is taken on the side through whose eyes it was seen, and a turn is played", async () => {
    await button(page, t("replay.take.open")).click();
    await button(page, t("replay.take.yes")).click();
    const game = page.locator("main.game:not(.replay)");
    await expect(game).toHaveAttribute("data-turn", "34");
    await mapReady(page);
    await closeCards(page);
    await endTurn(page);
    await expect(game).toHaveAttribute("data-turn", "35");
    expect(page.url()).toContain("#game=");
  });
});

async function searchWhatWasTold(page: Page): Promise<void> {
  await goTo(page, `#/replay/${HISTORY}/1938-08-06T16:00`, "all");
  const sheet = page.getByRole("dialog", { name: t("search.title") });
  const field = sheet.getByRole("searchbox");
  await page.keyboard.press("j");
  await expect(field).toBeFocused();
  await page.keyboard.type("Suetaka");
  const told = sheet.getByRole("group", { name: t("search.kinds.told") }).getByRole("option");
  await expect(told.first()).toContainText(/29 July 1938.*\d\d:\d\d/);
  await page.keyboard.press("Escape");
  await expect(field).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await expect(room(page)).toBeVisible();

  const before = await position(page);
  await page.keyboard.press("j");
  await page.keyboard.type("suetaka");
  await told.first().click();
  await expect(sheet).toHaveCount(0);
  await expect.poll(() => position(page)).toBeLessThan(before);
  const current = page.locator(".told-now");
  await expect(current).toContainText("Suetaka");
  await expect(current.getByRole("button").first()).toBeFocused();
}
