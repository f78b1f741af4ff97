import type { Page } from "@playwright/test";
import {
  expect,
  fingerprint,
  mapHost,
  mapReady,
  openSkirmish,
  readPreview,
  t,
  test,
  unitName,
} from "./battle.ts";

const told = (page: Page) => page.locator("[data-live-announcer] [role=status]");
const unitHead = (page: Page) => page.locator(".panel-unit").getByRole("heading", { level: 2 });

test("a turn by keys alone: units, cursor, orders, undo, panels, end of turn", async ({ page }) => {
  await openSkirmish(page);
  const game = page.locator("main.game");
  const begun = await fingerprint(page);
  const orders = (more: number) => String(Number(begun.orders) + more);

  await page.keyboard.press("n");
  await expect(unitHead(page)).toBeVisible();
  const first = await unitHead(page).innerText();
  await page.keyboard.press("n");
  await expect(unitHead(page)).not.toHaveText(first);
  await page.keyboard.press("Shift+n");
  await expect(unitHead(page)).toHaveText(first);

  await page.keyboard.press("0");
  await expect(mapHost(page)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(told(page)).toContainText("Hex");
  const start = await told(page).innerText();
  await page.keyboard.press("End");
  await expect(told(page)).not.toHaveText(start);

  // A battery's fire at the nearest enemy.
  for (let count = 0; count < 4; count++) {
    const shown = await unitHead(page).innerText();
    if (shown === unitName("skirmish", "east-battery")) break;
    await page.keyboard.press("n");
    await expect(unitHead(page)).not.toHaveText(shown);
  }
  await page.keyboard.press("b");
  await page.keyboard.press("x");
  await page.keyboard.press("Enter");
  await expect(page.locator(".preview").getByRole("button", { name: t("preview.give") })).toBeEnabled();
  await readPreview(page);
  await page.keyboard.press("Enter");
  await expect(game).toHaveAttribute("data-orders", orders(1));
  await mapReady(page);
  await page.keyboard.press("Escape");
  await expect(page.locator(".cards")).toHaveCount(0);

  // A move, taken back again.
  await page.keyboard.press("n");
  await page.keyboard.press("m");
  await walkToReach(page);
  await page.keyboard.press("Enter");
  await expect(page.locator(".preview").getByRole("button", { name: t("preview.give") })).toBeEnabled();
  await readPreview(page);
  await page.keyboard.press("Enter");
  await expect(game).toHaveAttribute("data-orders", orders(2));
  await mapReady(page);

  // The leaves of the panel, the time line and back.
  await page.keyboard.press("2");
  await expect(page.getByRole("tab", { name: t("panel.tabs.units") })).toBeFocused();
  await page.keyboard.press("4");
  await expect(page.getByRole("slider", { name: t("timeline.title") })).toBeFocused();
  await page.keyboard.press("F6");
  await page.keyboard.press("Shift+F6");
  await expect(page.getByRole("slider", { name: t("timeline.title") })).toBeFocused();

  await page.keyboard.press("e");
  // What cannot be taken back is not where the hand lies already.
  await expect(page.getByRole("button", { name: t("endTurn.no") })).toBeFocused();
  await page.getByRole("button", { name: t("endTurn.anyway") }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: t("busy.skip"), exact: true })).toBeVisible();
  await page.keyboard.press(".");
  await expect(game).toHaveAttribute("data-turn", String(Number(begun.turn) + 1));
  await mapReady(page);
});

test("a key can be changed, a conflict is said, and the change is kept", async ({ page }) => {
  await openSkirmish(page);
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: t("keys.title") });
  // All keys at a glance first: the unit's, among them, as they are now.
  await expect(sheet.getByText(t("keys.actions.next-unit")).first()).toBeInViewport();
  await sheet.getByRole("button", { name: t("keys.change") }).click();
  const add = sheet.getByRole("button", { name: t("keys.addTo", { action: t("keys.actions.next-unit") }) });
  await add.click();
  await page.keyboard.press("e");
  await expect(sheet).toContainText(t("keys.taken", { key: "E", by: t("keys.actions.end-turn") }));
  // Whoever wants no new key is back where he asked for one.
  await page.keyboard.press("Escape");
  await expect(add).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("s");
  await expect(add).toBeFocused();
  await expect(
    sheet.getByRole("button", { name: t("keys.remove", { key: "S", action: t("keys.actions.next-unit") }) }),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press("s");
  await expect(unitHead(page)).toBeVisible();

  await page.reload();
  await mapReady(page);
  await page.keyboard.press("s");
  await expect(unitHead(page)).toBeVisible();

  // With single characters off the letters are silent, and keys like F6 go on.
  await page.keyboard.press("?");
  await expect(sheet.locator("dl > div", { hasText: t("keys.actions.next-unit") })).toContainText("S");
  await sheet.getByRole("button", { name: t("keys.change") }).click();
  await sheet.locator("label.switch").click();
  await page.keyboard.press("Escape");
  const before = await unitHead(page).innerText();
  await page.keyboard.press("n");
  await expect(unitHead(page)).toHaveText(before);
  await page.keyboard.press("F6");
  await expect(page.getByRole("tab", { name: t("panel.tabs.selected") })).toBeFocused();

  // What else may stand in the store does no harm.
  await page.evaluate(() =>
    localStorage.setItem("battle-keys", '{"bound":{"next-unit":"x","toString":[1]}}'),
  );
  await page.reload();
  await mapReady(page);
  await page.keyboard.press("n");
  await expect(unitHead(page)).toBeVisible();
});

async function typeOtherLetters(page: Page): Promise<void> {
  await page.evaluate(() =>
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "т", code: "KeyN", bubbles: true })),
  );
  await expect(unitHead(page)).toBeVisible();
  await page.keyboard.press("F1");
  const orders = (await fingerprint(page)).orders;
  await page.getByRole("searchbox").fill("rest");
  await page.keyboard.press("r");
  await page.keyboard.press("e");
  expect((await fingerprint(page)).orders).toBe(orders);
}

async function keepFocus(page: Page): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement !== document.body);
  await page.keyboard.press("n");
  await page.keyboard.press("1");
  // The button that puts a unit away goes with it.
  await page.getByRole("button", { name: t("unit.deselect") }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe(true);
  // The order's buttons go when it is put away.
  await page.keyboard.press("n");
  await page.keyboard.press("m");
  await page
    .locator(".preview")
    .getByRole("button", { name: t("controls.cancel") })
    .focus();
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe(true);
  // The turn's button cannot be used while the other side moves; then the cards of the new turn are shut one by one.
  const before = Number((await fingerprint(page)).turn);
  await page.getByRole("button", { name: t("bar.endTurn") }).focus();
  await page.keyboard.press("Enter");
  const anyway = page.getByRole("button", { name: t("endTurn.anyway") });
  await expect(anyway).toBeVisible();
  await anyway.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("main.game")).toHaveAttribute("data-turn", String(before + 1));
  await mapReady(page);
  await expect.poll(focused).toBe(true);
  const cards = page.locator(".cards");
  while ((await cards.count()) > 0) {
    await cards.getByRole("button", { name: t("controls.close"), exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe(true);
  }
}

test("the keys of the whole page: past the bar, other alphabets, and the focus that is never lost", async ({
  page,
}) => {
  await openSkirmish(page);
  await test.step("past the bar at one key, and out of every part by Tab", () => goPastTheBar(page));
  await page.getByRole("button", { name: t("unit.deselect") }).click();
  await expect(unitHead(page)).toHaveCount(0);
  await test.step("letters of other alphabets reach the same keys, and fields keep what is typed", () =>
    typeOtherLetters(page));
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await test.step("the focus is never lost: cards, orders, the end of a turn", () => keepFocus(page));
});

async function goPastTheBar(page: Page): Promise<void> {
  // A game begins on its map; the links stand before the bar, and show when they have the focus.
  await expect(mapHost(page)).toBeFocused();
  // A choice that a key opens gives the focus back to whoever had it, left alone or taken.
  await page.keyboard.press("n");
  for (const keys of [["Escape"], ["ArrowDown", "Enter"]]) {
    await page.keyboard.press("g");
    await expect(page.getByRole("menu", { name: t("orders.standing") })).toBeFocused();
    for (const key of keys) await page.keyboard.press(key);
    await expect(mapHost(page)).toBeFocused();
  }
  await page.locator(".desk-bar").getByRole("button").first().focus();
  // The map is made larger and smaller from wherever the keys go.
  const zoom = async () => Number(await mapHost(page).getAttribute("data-map-zoom"));
  const before = await zoom();
  await page.keyboard.press("+");
  await expect.poll(zoom).toBeGreaterThan(before);
  await page.keyboard.press("-");
  await expect.poll(zoom).toBe(before);
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: t("skip.timeline") })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: t("skip.map") })).toBeFocused();
  await expect(page.getByRole("button", { name: t("skip.map") })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(mapHost(page)).toBeFocused();
  const seen = new Set<string>();
  for (let count = 0; count < 80; count++) {
    await page.keyboard.press("Tab");
    seen.add(
      await page.evaluate(() => {
        const at = document.activeElement;
        const part = [".desk-bar", "#map-host", ".panel", ".timeline", ".skip-links"].find((name) =>
          at?.closest(name),
        );
        return part ?? "";
      }),
    );
    if (seen.has(".panel") && seen.has(".timeline") && seen.has(".desk-bar")) break;
  }
  expect([...seen].filter(Boolean)).toEqual(expect.arrayContaining([".desk-bar", ".panel", ".timeline"]));
}

/** Once around. */
const WALK = ["Left", "Left", "Up", "Up", "Right", "Right", "Right", "Down", "Down", "Down"].map(
  (way) => `Arrow${way}`,
);

/** Moves the cursor over the map, hex by hex, until the panel says that the unit can go there. */
async function walkToReach(page: Page): Promise<void> {
  const cost = page.locator(".ground .fact", { hasText: t("ground.toEnter") });
  for (const key of WALK) {
    await page.keyboard.press(key);
    // The panel follows the cursor after the map has drawn it.
    const [hex = ""] = /hex \d+/i.exec(await page.locator(".hover-line").innerText()) ?? [];
    await expect(page.locator(".ground").first()).toContainText(hex);
    const told = (await cost.count()) > 0 ? await cost.innerText() : t("ground.outOfReach");
    if (!told.includes(t("ground.outOfReach")) && !told.includes(t("ground.byStorm"))) return;
  }
  throw new Error("the cursor found no hex that the unit can reach");
}
