/** Groups and marches over several turns, by mouse. */
import {
  clickHex,
  closeCards,
  endTurn,
  expect,
  fingerprint,
  mapReady,
  openBattle,
  openSkirmish,
  pointOf,
  t,
  test,
} from "./battle.ts";

test("several units get one order, with one preview of who can", async ({ page }) => {
  await openSkirmish(page);
  await clickHex(page, "0504");
  const { x, y } = await pointOf(page, "0401");
  await page.keyboard.down("Shift");
  await page.mouse.click(x, y);
  await page.keyboard.up("Shift");
  const panel = page.getByRole("complementary", { name: t("panel.title") });
  await expect(panel.getByRole("heading", { name: t("group.title", { count: 2 }) })).toBeVisible();
  const orders = panel.getByRole("region", { name: t("group.orders") });
  await orders.getByRole("button", { name: t("orders.dig") }).click();
  await expect(panel).toContainText(t("group.can", { count: 2, all: 2 }));
  const before = Number((await fingerprint(page)).orders);
  await panel.getByRole("button", { name: t("preview.give") }).click();
  await expect(page.locator("main.game")).toHaveAttribute("data-orders", String(before + 2));
  await mapReady(page);
  // Both have had their order: they cannot rest as well.
  await orders.getByRole("button", { name: t("orders.rest") }).click();
  await expect(panel).toContainText(t("group.can", { count: 0, all: 2 }));
  await expect(panel.getByRole("button", { name: t("preview.give") })).toBeDisabled();
});

test("a march over turns: planned, kept through a reload, gone on with, arrived", async ({ page }) => {
  await openBattle(page, {
    scenario: "khasan-1938",
    battle: "campaign",
    side: "soviet",
    opponent: "computer",
    seed: "3",
  });
  const panel = page.getByRole("complementary", { name: t("panel.title") });
  const orders = panel.getByRole("region", { name: t("orders.title") });
  // From the isthmus between the lakes to the north, spread out: farther than a turn's points reach.
  await clickHex(page, "2115");
  await orders.getByRole("button", { name: t("orders.move"), exact: true }).click();
  await clickHex(page, "1806");
  const preview = panel.locator(".preview");
  await expect(preview.locator(".march-stages li")).not.toHaveCount(0);
  const stages = await preview.locator(".march-stages li").count();
  expect(stages).toBeGreaterThan(1);
  await preview.getByRole("button", { name: t("marches.plan") }).click();
  await mapReady(page);
  const march = page.getByRole("region", { name: t("marches.title") });
  await expect(march).toBeVisible();
  await page.reload();
  await mapReady(page);
  await expect(march).toBeVisible();
  const goOn = page.getByRole("button", { name: t("marches.goOn", { count: 1 }) });
  // Sky and road may be better or worse in the next turns than they were foretold.
  for (let turn = 0; turn < 2 * stages && (await march.isVisible()); turn++) {
    await endTurn(page);
    await goOn.click();
    await mapReady(page);
    await closeCards(page);
  }
  // Arrived: nothing is planned any more.
  await expect(goOn).toHaveCount(0);
  await expect(march).toHaveCount(0);
});
