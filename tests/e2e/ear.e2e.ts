import type { Page } from "@playwright/test";
import { KEY_ACTIONS } from "../../src/app/keys/actions.ts";
import en from "../../src/language/en.json" with { type: "json" };
import { sentences } from "../../src/telling/index.ts";
import { battleTitle, expect, mapReady, readPreview, SKIRMISH, t, test, unitName } from "./battle.ts";
import { beginByEar, heardBy, listen, press, pressUntil, SOON } from "./ear.ts";

/** A computer's part and its autosave take their time on a slow machine. */
const PART = { timeout: 60_000 };

test("a whole turn through the accessible layer alone", async ({ page }) => {
  await listen(page);
  await beginByEar(page, battleTitle(SKIRMISH.scenario, SKIRMISH.battle));
  const map = page.getByRole("application");

  // How things stand is said at the beginning, and once more on demand.
  await expect
    .poll(async () => (await heardBy(page)).map(({ text }) => text).join(" "))
    .toContain("Turn 1 of 8");
  while ((await page.getByRole("article").count()) > 0) await page.keyboard.press("Escape");
  expect(await press(page, "i")).toMatch(/Turn 1 of 8: .*3 of 3 units wait for orders\./);

  // Choose a unit: its name, its strength, its nerve and where it stands.
  const battery = await pressUntil(page, "n", unitName("skirmish", "east-battery"));
  expect(battery).toMatch(/90 men, 4 guns, cohesion 4 of 5, .*waits for an order\. Hex 0504\./);
  await page.keyboard.press("0");
  await expect(map).toBeFocused();

  // Look around: the ground beside it, then the nearest enemy, then everything about his hex.
  expect(await press(page, "ArrowLeft")).toMatch(
    /^Hex 0404\. Scrub, 14 m\. Can be reached, \d+ points left\.$/,
  );
  const enemy = await press(page, "x");
  expect(enemy).toMatch(/Enemy: .*(in sight|last seen here)\./);
  expect(await press(page, "w")).toMatch(/We see it\.|Nobody of ours sees it\./);

  // Take a bombardment in hand, hear what it would do, with its causes, and that it cannot be taken back.
  expect(await press(page, "b")).toContain(t("preview.choose.bombard"));
  // Of a hex it is now told whether that order can be given there, not whether one can go there.
  expect(await press(page, "w")).toMatch(/Can be bombarded\.$/);
  const order = await press(page, "Enter");
  expect(order).toMatch(
    /^Bombardment of .*They lose .*Takes \d+ shells\..*Cannot be taken back: dice fall\./,
  );
  expect((await press(page, "o")).length).toBeGreaterThanOrEqual(order.length);

  // Give it and hear what came of it.
  await readPreview(page);
  const result = await press(page, "Enter");
  expect(result).toMatch(/Bty/);

  // A move that can be taken back.
  await pressUntil(page, "n", unitName("skirmish", "east-battalion"));
  await press(page, "m");
  await pressUntil(page, "ArrowRight", /Can be reached/);
  expect(await press(page, "Enter")).toMatch(/^Move to .*Costs \d+, leaves \d+\./);
  await readPreview(page);
  expect(await press(page, "Enter")).toContain("goes to");

  // End the turn; the question about idle units is a dialog, answered by keys.
  const ordered = (await heardBy(page)).length;
  await page.keyboard.press("e");
  const anyway = page.getByRole("button", { name: t("endTurn.anyway") });
  await expect(anyway).toBeVisible();
  await anyway.focus();
  await page.keyboard.press("Enter");
  // What it came to is told when the map has shown it, or at once to who has it cut short.
  const shown = page.getByRole("region", { name: t("busy.playback") });
  const lastHeard = async () => (await heardBy(page)).at(-1)?.text ?? "";
  await expect
    .poll(async () => {
      if (await shown.isVisible()) await page.keyboard.press(".");
      return lastHeard();
    }, PART)
    .toMatch(/Turn 2 of 8/);
  const part = (await lastHeard()).replace(sentences([t("aloud.skipped")]), "").trim();
  expect(part).toMatch(/^(The enemy, as we saw it|Nothing was seen of the enemy)/);
  // At most one word that the other side is moving, one that it is being shown, and one summary.
  expect((await heardBy(page)).length - ordered).toBeLessThanOrEqual(3);

  // Once more on demand, and the details in the chronicle.
  expect(part.startsWith(await press(page, "p"))).toBe(true);
  await page.keyboard.press("3");
  await expect(page.getByRole("tab", { name: t("panel.tabs.chronicle") })).toBeFocused();
  await expect(page.getByRole("tabpanel")).toContainText("Bty");
});

test("one key is one message, and nothing is said twice", async ({ page }) => {
  await listen(page);
  await beginByEar(page, battleTitle(SKIRMISH.scenario, SKIRMISH.battle));
  await expect.poll(async () => (await heardBy(page)).length).toBeGreaterThan(0);
  await page.waitForTimeout(600);
  while ((await page.getByRole("article").count()) > 0) await page.keyboard.press("Escape");
  await page.waitForTimeout(600);
  const begun = (await heardBy(page)).length;
  const keys = ["n", "0", "ArrowLeft", "ArrowLeft", "m", "Enter", "Escape", "x", "n", "r"];
  for (const key of keys) {
    const before = (await heardBy(page)).length;
    await page.keyboard.press(key);
    await page.waitForTimeout(600);
    expect((await heardBy(page)).length - before, `messages after ${key}`).toBeLessThanOrEqual(1);
  }
  // Held down, the cursor runs over eight hexes and names the one that it stops at.
  const before = (await heardBy(page)).length;
  for (let count = 0; count < 8; count++) await page.keyboard.press("ArrowDown", { delay: 5 });
  await page.waitForTimeout(600);
  expect((await heardBy(page)).length - before).toBe(1);
  const polite = (await heardBy(page)).slice(begun).filter(({ how }) => how === "polite");
  console.log(`${keys.length + 8} keys: ${polite.length} messages`);
  expect(polite.every(({ text }, index) => index === 0 || text !== polite[index - 1]?.text)).toBe(true);
});

/** Whether something was said since then, or is open, or has taken the focus from the map. */
function hasAnswered(page: Page, before: number): Promise<boolean> {
  return page.evaluate(
    (count) =>
      (window as unknown as { heard: readonly unknown[] }).heard.length > count ||
      document.querySelector("[role=dialog], .command-line") !== null ||
      !document.querySelector("[role=application]")?.matches(":focus"),
    before,
  );
}

test("a key that does nothing says why, once and in a sentence", async ({ page }) => {
  await listen(page);
  await beginByEar(page, battleTitle(SKIRMISH.scenario, SKIRMISH.battle));
  while ((await page.getByRole("article").count()) > 0) await page.keyboard.press("Escape");
  await page.keyboard.press("0");
  const why = (key: keyof typeof en.aloud.whyNot) => `${en.aloud.whyNot[key]}.`;

  // Nothing is chosen: every key of the game is heard, goes somewhere, or opens something.
  for (const { id, keys } of KEY_ACTIONS.filter(({ room }) => room === "game")) {
    const before = (await heardBy(page)).length;
    await page.keyboard.press(keys[0].replace("Ctrl", "Control"));
    const isOpen = async () => (await page.locator("[role=dialog], .command-line").count()) > 0;
    // To the map leads nowhere from the map, and back from everywhere.
    if (id !== "to-map")
      await expect.poll(() => hasAnswered(page, before), { message: id, intervals: SOON }).toBe(true);
    while (await isOpen()) await page.keyboard.press("Escape");
    // A unit that was chosen is put away, so that the orders find nobody.
    const putAway = page.getByRole("button", { name: t("unit.deselect") });
    if (await putAway.isVisible()) await putAway.press("Enter");
    await page.keyboard.press("0");
  }

  await mapReady(page);
  // Again, and again heard: what cannot be taken back, given again, shown, put away.
  for (let count = 0; count < 2; count++) {
    expect(await press(page, "u")).toBe(t("undo.turn-ended"));
    expect(await press(page, "Shift+u")).toBe(why("nothing-to-redo"));
    expect(await press(page, ".")).toBe(why("nothing-shown"));
    expect(await press(page, "Control+Enter")).toBe(why("no-order"));
  }

  // Enter on ground beyond this turn's reach aims a march there; on ground where nobody is it does nothing.
  await pressUntil(page, "n", unitName("skirmish", "east-battery"));
  await page.keyboard.press("0");
  await pressUntil(page, "Shift+ArrowUp", why("map-edge"));
  await pressUntil(page, "Shift+ArrowLeft", why("map-edge"));
  const far = await press(page, "Enter");
  expect(far).toMatch(/^March over several turns to .*\. Arrives by .*\. The first stage, now\. /);
  expect(await press(page, "Escape")).toContain(t("aloud.putAway"));
  await page.getByRole("button", { name: t("unit.deselect") }).press("Enter");
  await page.keyboard.press("0");
  expect(await press(page, "Enter")).toBe(why("nobody-here"));
  expect((await heardBy(page)).at(-1)?.how).toBe("polite");

  // An order that nobody is near enough for goes to no enemy out of its reach.
  await pressUntil(page, "n", unitName("skirmish", "east-battalion"));
  await press(page, "a");
  expect(await press(page, "x")).toBe(t("preview.noTargets"));
  expect(await press(page, "Escape")).toContain(t("aloud.putAway"));

  // An order that it is never given is refused with its reason.
  expect(await press(page, "b")).toMatch(/fire direct|nothing to fire with/);

  // Escape again and again: what was put away is said, and not before it that nothing is left.
  await press(page, "m");
  const before = (await heardBy(page)).length;
  for (let count = 0; count < 3; count++) await page.keyboard.press("Escape");
  await expect.poll(async () => (await heardBy(page)).length, { intervals: SOON }).toBeGreaterThan(before);
  expect((await heardBy(page)).at(-1)?.text).toBe(sentences([t("aloud.putAway")]));

  // After dice the reason is the dice.
  await pressUntil(page, "n", unitName("skirmish", "east-battery"));
  await press(page, "b");
  await press(page, "x");
  await press(page, "Enter");
  await readPreview(page);
  await press(page, "Enter");
  await page.waitForTimeout(600);
  while ((await page.getByRole("article").count()) > 0) await page.keyboard.press("Escape");
  expect(await press(page, "u")).toBe(t("undo.dice-fell"));
});
