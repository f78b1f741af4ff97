/** What the other side did: every line has words of its own, and each is explained. */
import { beginGame, closeCards, endTurn, expect, openHome, t, test } from "./battle.ts";

test("each line of what the enemy did is told in its own words, marked on the map and explained", async ({
  page,
}) => {
  await openHome(page);
  await beginGame(page, {
    scenario: "khasan-1938",
    battle: "counter-attacks",
    side: "soviet",
    opponent: "computer",
    seed: "7",
  });
  await closeCards(page);
  await endTurn(page);
  const open = page.getByRole("button", { name: /^What the enemy did/ }).first();
  await open.click();
  const lines = page.locator(".deeds .deed");
  const texts = await lines.allInnerTexts();
  expect(texts.length).toBeGreaterThan(3);
  expect(new Set(texts).size).toBe(texts.length);
  for (const at of [0, Math.floor(texts.length / 2), texts.length - 1]) {
    if (!(await lines.first().isVisible())) await open.click();
    await lines.nth(at).click();
    const card = page.locator(".card-deed, .card-result");
    await expect(card).toBeVisible();
    // A fight has its causes behind the question, anything else its rules at once.
    const why = card.getByRole("button", { name: /R\d|Why/ }).or(card.getByText(t("why.nothing")));
    await expect(why.first()).toBeVisible();
    await expect(page.locator(".hover-line")).toBeVisible();
    await closeCards(page);
  }
});
