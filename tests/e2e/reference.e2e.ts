import type { Page } from "@playwright/test";
import {
  chooseFromMenu,
  clickHex,
  closeCards,
  endPart,
  expect,
  findings,
  NIGHT_ASSAULT,
  openBattle,
  openHome,
  skipUntil,
  t,
  test,
} from "./battle.ts";

/** Opens an address of the reference as a link from elsewhere does. */
async function openAt(page: Page, path: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`./#/reference${path}`);
  await expect(page.locator(".ref-leaf")).toBeVisible();
}

test("home → reference → search → claim: the address opens there again, and back leads back", async ({
  page,
}) => {
  await openHome(page);
  await page.getByRole("button", { name: t("menu.reference") }).click();
  await expect(page.getByRole("heading", { name: t("reference.contents") })).toBeVisible();
  expect.soft(await findings(page), "contents").toEqual([]);
  const field = page.getByRole("searchbox", { name: t("reference.search") });
  await field.pressSequentially("approved emperor");
  await expect(field).toHaveValue("approved emperor");
  const question = "When was the attack plan approved?";
  await page.getByRole("link", { name: question }).click();
  const head = page.getByRole("heading", { level: 2, name: question });
  await expect(head).toBeFocused();
  await expect(page).toHaveURL(/#\/reference\/claims\/emperor-approval$/);
  await expect(page.getByRole("row")).toHaveCount(1 + 6);
  expect.soft(await findings(page), "a claim").toEqual([]);
  await page.reload();
  await expect(head).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/search\/approved%20emperor$/);
  await expect(field).toHaveValue("approved emperor");
  await page.goBack();
  await page.goBack();
  await expect(page.locator("main.home")).toBeVisible();
});

const CHAPTERS = [
  "claims",
  "forces",
  "places",
  "weapons",
  "strengths",
  "people",
  "events",
  "evidence",
  "sources",
  "pages",
] as const;

test("every chapter can be read, has its own address, and is clean to axe", async ({ page }) => {
  test.setTimeout(240_000);
  await openAt(page, "");
  const nav = page.getByRole("navigation", { name: t("reference.contents") });
  for (const chapter of CHAPTERS) {
    const title = t(`reference.chapters.${chapter}`);
    await nav.getByRole("link", { name: title }).click();
    await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`#/reference/${chapter}$`));
    expect.soft(await findings(page), chapter).toEqual([]);
  }
  await openAt(page, "/claims/no-such-claim");
  await expect(page.getByText(t("reference.noEntry"))).toBeVisible();
});

test("questions are filtered by topic and side; an answer leads to its source and to the events", async ({
  page,
}) => {
  await openAt(page, "/claims");
  await page.getByLabel(t("reference.claims.topic")).selectOption("air");
  await page.getByLabel(t("reference.claims.about")).selectOption("japanese");
  await expect(page.locator(".ref-claim")).toHaveCount(1);
  await page.getByRole("link", { name: "Did the Japanese use aircraft?" }).click();
  await page.getByRole("link", { name: /Nomonhan, 1939/ }).click();
  await expect(page).toHaveURL(/sources\/goldman$/);
  await page.goBack();
  await page.locator(".ref-events a").first().click();
  await expect(page).toHaveURL(/#\/reference\/events\/1938-07-22/);
});

test("on a phone nothing runs over the edge, and what is tapped is large enough", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const path of [
    "",
    "/claims/soviet-tank-losses",
    "/forces/rr-118",
    "/places/zaozernaya",
    "/pages/invented",
  ]) {
    await openAt(page, path);
    const { wide, small } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      small: [...document.querySelectorAll<HTMLElement>("main a, main button, main input, main select")]
        .filter((element) => element.getBoundingClientRect().height < 43.5)
        .map((element) => element.textContent ?? ""),
    }));
    expect.soft(wide, path).toBeLessThanOrEqual(360);
    expect.soft(small, path).toEqual([]);
  }
});

test("from a game: a dispatch leads to what is disputed about it, and back leads into the game", async ({
  page,
}) => {
  await openBattle(page, NIGHT_ASSAULT);
  // The hill on which the crest is held.
  await clickHex(page, "1315");
  const panel = page.getByRole("complementary", { name: t("panel.title") });
  await panel.locator(".disputed summary").click();
  await expect(
    panel.getByRole("link", { name: "Who held the hill tops from 7 August to the truce?" }),
  ).toBeVisible();
  await expect(panel.getByRole("link", { name: t("reference.lookUp.place") })).toHaveAttribute(
    "href",
    "#/reference/places/zaozernaya",
  );
  await endPart(page);
  const cards = page.locator(".cards");
  const disputed = cards.locator(".disputed summary").first();
  await skipUntil(page, disputed);
  await disputed.click();
  const link = cards.locator(".disputed a").first();
  const question = await link.innerText();
  await link.click();
  await expect(page.getByRole("heading", { level: 2, name: question })).toBeVisible();
  await page.getByRole("button", { name: t("page.backToGame") }).click();
  await expect(page.locator("main.game")).toBeVisible();
  await expect(page).toHaveURL(/#game=/);
  await closeCards(page);
  await chooseFromMenu(page, t("menu.reference"));
  await expect(page.getByRole("heading", { name: t("reference.contents") })).toBeVisible();
  await page.goBack();
  await expect(page.locator("main.game")).toBeVisible();
  await expect(page).toHaveURL(/#game=/);
});
