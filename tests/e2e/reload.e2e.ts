/** The page is opened anew in the middle of something: nothing that was to be seen or done is lost. */
import {
  beginGame,
  closeCards,
  endPart,
  expect,
  fingerprint,
  mapReady,
  NIGHT_ASSAULT,
  openHome,
  skipToTurn,
  t,
  test,
} from "./battle.ts";
import { listen, press } from "./ear.ts";

test("after a reload in our part what the enemy did is there as before: bar, key, ear and the unread dispatch", async ({
  page,
}) => {
  await listen(page);
  await openHome(page);
  // Whoever ends the first turn of this battle begins the second: two parts of one side in a row.
  await beginGame(page, NIGHT_ASSAULT);
  await closeCards(page);
  const turn = Number((await fingerprint(page)).turn);
  await endPart(page);
  await skipToTurn(page, turn + 1);
  const dispatch = page.locator(".cards .card-dispatch");
  // What of it is disputed is fetched after it.
  const disputed = dispatch.locator(".disputed summary").first();
  await expect(disputed).toBeVisible();
  const cards = await dispatch.allInnerTexts();
  const heard = await press(page, "p");
  expect(heard).toMatch(/fired \d+ times/);

  await page.reload();
  await mapReady(page);
  await expect(disputed).toBeVisible();
  expect(await dispatch.allInnerTexts()).toEqual(cards);
  expect(await press(page, "p")).toBe(heard);
  await closeCards(page);
  const bar = page.getByRole("region", { name: t("enemyPart.title") });
  await expect(bar.first()).toBeVisible();
  await page.keyboard.press(",");
  await expect(page.getByRole("button", { name: t("busy.skip"), exact: true })).toBeVisible();

  // What has been read does not come back.
  await page.reload();
  await mapReady(page);
  await expect(bar.first()).toBeVisible();
  await expect(dispatch).toHaveCount(0);
});
