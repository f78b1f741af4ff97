/** The replay by ear. */
import { expect, sideName, t, test } from "./battle.ts";
import { heardBy, listen, press } from "./ear.ts";
import { HISTORY, openLink } from "./replay.ts";

// A smaller window is drawn with less work; below 1100 px its buttons have other words.
test.use({ viewport: { width: 1104, height: 640 } });

test("by ear: one voice tells each step, the hex and what is followed; the search goes to a hill", async ({
  page,
}) => {
  await listen(page);
  await openLink(page, `#/replay/${HISTORY}/1938-08-06T16:00/all`);
  await expect.poll(async () => (await heardBy(page)).length).toBeGreaterThan(0);
  // Whoever goes by keys begins at the head of the room, not before the page.
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  const last = async () => (await heardBy(page)).at(-1)?.text ?? "";
  // Each step is one message, and back again says the same as before.
  const here = await last();
  const next = await press(page, "ArrowRight");
  expect(next).not.toBe(here);
  expect(await press(page, "ArrowLeft")).toBe(here);
  expect((await press(page, "i")).length).toBeGreaterThan(here.length);
  // At the end there is nothing to go to, and that is said.
  await press(page, "End");
  expect(await press(page, "ArrowRight")).toBe(`${t("replay.told.atEnd")}.`);
  expect(await press(page, "ArrowRight")).toBe(`${t("replay.told.atEnd")}.`);
  expect(await press(page, "Escape")).toBe(`${t("replay.told.nothingFollowed")}.`);
  // The same search as in a game, and the ground is followed.
  await page.keyboard.press("j");
  const search = page.getByRole("dialog", { name: t("search.title") });
  await search.getByRole("searchbox").fill("go to 62.1");
  await search.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await expect(search).toHaveCount(0);
  await expect.poll(last).toMatch(/62\.1.* is followed\./);
  expect(await press(page, "w")).toMatch(/62\.1.*\d+ m\..*Held by /);
  expect(await press(page, "y")).toMatch(/62\.1/);
  // Of the battle as it happened nobody's units are "ours".
  await page.keyboard.press("Control+k");
  await search.getByRole("searchbox").fill("75th");
  await search.getByRole("option").first().waitFor();
  await expect(search.locator(".search-kind").first()).toHaveText(sideName(HISTORY, "japanese"));
  await page.keyboard.press("Enter");
  await expect.poll(last).toMatch(/ is followed\. (At |Not on the map)/);
  // Name, events, what is told of one: no level of headings is left out.
  await page.getByRole("button", { name: t("replay.focus.before") }).click();
  await expect(page.locator(".told-now h4").first()).toBeVisible();
  const levels = await page
    .locator(".replay-panel :is(h2, h3, h4)")
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
  expect(levels.filter((level, index) => level - (levels[index - 1] ?? 1) > 1)).toEqual([]);
  // One live region, and it was polite.
  expect((await heardBy(page)).every(({ how }) => how === "polite")).toBe(true);
  await expect(page.locator("main [aria-live]")).toHaveCount(0);
});
