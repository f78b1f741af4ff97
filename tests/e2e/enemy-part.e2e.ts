/** What the other side did: every line has words of its own, and each is explained. */
import type { Page } from "@playwright/test";
import type { MapHost } from "../../src/map/hook.ts";
import {
  COUNTER_ATTACKS,
  closeCards,
  endPart,
  endTurn,
  expect,
  mapHost,
  openBattle,
  t,
  test,
} from "./battle.ts";

/** A fight that was fought out in our sight, by the words of its line. */
const FIGHT = /exchanges fire|fires at|answers the guns|assault/;
const COST = new RegExp(`${t("results.ours")}|${t("results.theirs")}`);
/** What opens a rule. */
const RULE = /^Rule R\d/;

/** What the bar says while the other side has its part: nothing that is ours to do. */
async function expectTheirPart(page: Page): Promise<void> {
  const bar = page.locator(".desk-bar");
  await expect(bar).toHaveAttribute("data-part", "theirs");
  await expect(bar.locator(".end-turn")).toBeDisabled();
  await expect(bar.locator(".end-turn-next")).toHaveCount(0);
  for (const ours of [".bar-orders", ".bar-command"]) await expect(bar.locator(ours)).toBeHidden();
}

test("each line of what the enemy did is told in its own words, marked on the map and explained", async ({
  page,
}) => {
  await openBattle(page, COUNTER_ATTACKS);
  await endTurn(page);
  const open = page.getByRole("button", { name: /^What the enemy did/ }).first();
  await open.click();
  const lines = page.locator(".deeds .deed");
  await expect(lines.nth(3)).toBeVisible();
  const texts = await lines.allInnerTexts();
  expect(new Set(texts).size).toBe(texts.length);
  const fight = texts.findIndex((text) => FIGHT.test(text));
  const deed = texts.findIndex((text) => !FIGHT.test(text));
  expect([fight, deed], "there is a fight, and something that is none").not.toContain(-1);
  const explained = new Set<string>();
  for (const at of new Set([0, Math.floor(texts.length / 2), texts.length - 1, fight, deed])) {
    if (!(await lines.first().isVisible())) await open.click();
    await lines.nth(at).click();
    const card = page.locator(".card-deed, .card-result");
    await expect(card).toBeVisible();
    await expect(page.locator(".hover-line")).toBeVisible();
    const isFight = await card.evaluate((paper) => paper.matches(".card-result"));
    if (at === fight) expect(isFight, texts[at]).toBe(true);
    if (isFight) {
      // What it cost, and every cause behind the question.
      await expect(card.locator(".facts")).toContainText(COST);
      const causes = card.getByText(t("results.causes"));
      await expect(causes.or(card.getByText(t("why.nothing")))).toBeVisible();
      if (await causes.isVisible()) {
        const question = new RegExp(
          `^(${t("preview.why")}|${t("preview.whyLosses")})$`.replaceAll("?", "\\?"),
        );
        await card.getByRole("button", { name: question }).click();
        const why = page.getByRole("dialog", { name: question });
        await expect(why.getByRole("button", { name: RULE }).first()).toBeVisible();
        await why.getByRole("button", { name: t("controls.close") }).click();
        explained.add("fight");
      }
    } else {
      // What was seen of it, and the rules behind it.
      await expect(card.getByRole("button", { name: RULE }).first()).toBeVisible();
      explained.add("deed");
    }
    await closeCards(page);
  }
  expect([...explained].sort(), "what was explained").toEqual(["deed", "fight"]);

  // While the map tells the enemy's next part, neither bar nor panel speaks of what is over or of what is ours to do.
  const section = page.getByRole("region", { name: t("enemyPart.title"), exact: true });
  await expect(section).toBeVisible();
  await endPart(page);
  await expect(page.locator(".telling .busy-now")).toContainText(/\w/);
  await expect(section).toHaveCount(0);
  await expect(page.getByRole("button", { name: t("panel.whileTold") })).toBeDisabled();
  await expect(page.locator(".overview-flow")).not.toContainText(t("overview.beforeUs"));
  await expectTheirPart(page);
});

test("who goes second in a battle that begins in the middle is shown and told the part before his first", async ({
  page,
}) => {
  await openBattle(page, {
    scenario: "khasan-1938",
    battle: "storm",
    side: "japanese",
    opponent: "computer",
    seed: "5",
  });
  const open = page.getByRole("button", { name: /^What the enemy did/ }).first();
  await open.click();
  await expect(page.locator(".deeds .deed").nth(5)).toBeVisible();
  await page.locator(".deeds .deed").first().click();
  await expect(page.locator(".card-deed, .card-result")).toBeVisible();
  await closeCards(page);
  // Whoever zooms out while the strip offers it sees the sheet's title below the strip.
  await expect(page.locator(".enemy-part")).toBeVisible();
  const written = () =>
    mapHost(page).evaluate((host: MapHost) => host.battleMap?.lying().names.map(({ text }) => text) ?? []);
  const zoomTo = (hexWidth: number) =>
    mapHost(page).evaluate((host: MapHost, width) => host.battleMap?.zoomTo(width), hexWidth);
  const zoomOut = async () => {
    await zoomTo(60);
    await zoomTo(1);
    await page.waitForTimeout(1000);
    return written();
  };
  await expect.poll(zoomOut).toContain("m-title");
  await page
    .getByRole("button", { name: t("enemyPart.again") })
    .first()
    .click();
  const skip = page.getByRole("button", { name: t("busy.skip"), exact: true });
  await skip.click();
  await expect(skip).toHaveCount(0);
});
