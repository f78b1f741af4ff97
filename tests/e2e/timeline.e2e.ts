import { COUNTER_ATTACKS, expect, openBattle, t, test } from "./battle.ts";

test("the line of a game is pressed as a whole: a sign opens its turn, whose card lists what history has in it", async ({
  page,
}) => {
  await openBattle(page, COUNTER_ATTACKS);
  const slider = page.getByRole("slider", { name: t("timeline.title") });
  const card = page.locator(".turn-card");
  await expect(card).toHaveCount(0);
  const sign = page.locator(".track .mark").last();
  const told = ((await sign.getAttribute("title")) ?? "").split("\n");
  expect(told.length).toBeGreaterThan(0);
  // Its edge is pressed, where the turn under the pointer may be another.
  await sign.click({ position: { x: 2, y: 12 } });
  await expect(card.locator(".turn-marks")).toContainText(told[0] as string);
  await expect(slider).toHaveAttribute("aria-valuetext", new RegExp(`\\. ${told[0]}`));
  await expect(slider).toBeFocused();
  // What is longer than the card is scrolled by keys too.
  await expect(card.locator(".card-body")).toHaveAttribute("tabindex", "0");
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  // By keys the same turn tells the same.
  await page.keyboard.press("End");
  for (let turn = 0; turn < 10 && !(await card.textContent())?.includes(told[0] as string); turn++)
    await page.keyboard.press("ArrowLeft");
  await expect(card.locator(".turn-marks")).toContainText(told[0] as string);
});
