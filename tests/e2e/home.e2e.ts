import packageJson from "../../package.json" with { type: "json" };
import { RULES_VERSION } from "../../src/engine/index.ts";
import {
  battleTitle,
  chooseFromMenu,
  expect,
  fingerprint,
  mapReady,
  offer,
  openHome,
  openSkirmish,
  SKIRMISH,
  t,
  test,
} from "./battle.ts";

test("home: battles on offer, the seed of the dice, the credits, and the weeks before the battle", async ({
  page,
}) => {
  await test.step("home puts a short battle first and says which program and rules these are", async () => {
    await openHome(page);
    const offers = page.locator("label.offer");
    await expect(offers).toHaveCount(8);
    await expect(offers.first()).toContainText(battleTitle("khasan-1938", "makhalins-stand"));
    await expect(offers.first().getByRole("radio")).toBeChecked();
    await expect(offer(page, SKIRMISH)).toContainText(t("home.tutorial").trim());
    const versions = page.locator(".versions");
    await expect(versions).toContainText(packageJson.version);
    await expect(versions).toContainText(
      t("app.versions", { build: "", rules: RULES_VERSION }).split("·")[1] ?? "",
    );
  });
  await test.step("on a phone the way into the lesson is whole at first sight, above the bar that begins a battle", async () => {
    const ordinary = page.viewportSize();
    for (const viewport of [
      { width: 360, height: 640 },
      { width: 360, height: 740 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(viewport);
      const [learn, begin] = await Promise.all(
        [page.getByRole("button", { name: t("home.lesson") }), page.locator(".begin")].map((place) =>
          place.boundingBox(),
        ),
      );
      expect((learn?.y ?? Infinity) + (learn?.height ?? 0)).toBeLessThanOrEqual(begin?.y ?? 0);
    }
    if (ordinary) await page.setViewportSize(ordinary);
  });
  await test.step("the seed of the dice can be written, drawn anew, and not left out", async () => {
    const seed = page.getByLabel(t("home.seed"));
    await expect(seed).toHaveValue(/^\d+$/);
    const first = await seed.inputValue();
    const another = page.getByRole("button", { name: t("home.newSeed") });
    await expect(async () => {
      await another.click();
      expect(await seed.inputValue()).not.toBe(first);
    }).toPass();
    await seed.fill("");
    await page.getByRole("button", { name: t("home.begin") }).click();
    await expect(page.getByText(t("home.seedMissing"))).toBeVisible();
    await expect(page.locator("main.home")).toBeVisible();
  });
  await test.step("the credits name the licence of the lines and of everything that is shipped", async () => {
    await page.getByRole("button", { name: t("home.credits") }).click();
    await expect(page.getByRole("heading", { name: t("credits.title") })).toBeVisible();
    const text = await page.locator("main").innerText();
    expect(text).toContain("© OpenStreetMap contributors");
    expect(text).toContain("ODbL");
    expect(text).toContain("share-alike");
    const plain = text.toLowerCase().replaceAll("-", " ");
    for (const name of Object.keys(packageJson.dependencies))
      expect(plain).toContain(name.replaceAll("-", " "));
    for (const licence of await page.locator(".licence dd").allInnerTexts())
      expect(licence).toMatch(/MIT|ODbL|Lesser General|Open Font|Apache|ISC|MPL|BSD/);
    await page.getByRole("button", { name: t("page.home") }).click();
    await expect(page.locator("main.home")).toBeVisible();
  });
  await test.step("the weeks before the battle can be read before any game, with dates and sources", async () => {
    await page.getByRole("button", { name: t("home.prologue") }).click();
    await expect(page.getByRole("heading", { name: t("prologue.title") })).toBeVisible();
    const entries = page.locator(".entry");
    await expect(entries.nth(10)).toBeVisible();
    await expect(entries.first()).toContainText("1938");
    await expect(entries.first()).toContainText(t("sources.list", { sources: "" }).trim());
    await page.getByRole("button", { name: t("page.home") }).click();
    await expect(page.locator("main.home")).toBeVisible();
  });
});

test("a game left for home goes on where it was, and can be deleted for good", async ({ page }) => {
  await openSkirmish(page);
  const left = await fingerprint(page);
  await chooseFromMenu(page, t("menu.home"));
  const title = battleTitle(SKIRMISH.scenario, SKIRMISH.battle);
  // The last game stands where the lesson is offered to who is here for the first time.
  const last = page.getByRole("region", { name: t("home.goOn") });
  await expect(last).toContainText(title);
  await expect(last.getByRole("button", { name: t("home.lesson") })).toBeVisible();
  const again = last.getByRole("button", { name: t("home.continue"), exact: true });
  await expect(again).toBeInViewport();
  await again.click();
  await mapReady(page);
  expect(await fingerprint(page)).toEqual(left);
  await chooseFromMenu(page, t("menu.home"));
  const goOn = page.getByRole("button", { name: t("home.continueGame", { title }) });
  await goOn.click();
  await mapReady(page);
  expect(await fingerprint(page)).toEqual(left);
  await chooseFromMenu(page, t("menu.home"));
  await page.getByRole("button", { name: t("home.deleteSave", { title }) }).click();
  await expect(goOn).toHaveCount(0);
  await expect(page.getByRole("heading", { name: t("home.firstTime") })).toBeVisible();
  await expect(last).toHaveCount(0);
  await openHome(page);
  await expect(offer(page, SKIRMISH)).toBeVisible();
  await expect(goOn).toHaveCount(0);
});
