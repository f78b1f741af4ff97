/** A turn by sentences alone: nothing is clicked and no other key is pressed than those that write. */
import type { Page } from "@playwright/test";
import { sentences } from "../../src/telling/index.ts";
import {
  beginGame,
  expect,
  findings,
  fingerprint,
  mapHost,
  mapReady,
  openHome,
  openSkirmish,
  pointOf,
  SKIRMISH,
  t,
  test,
} from "./battle.ts";

const log = (page: Page) => page.getByRole("log", { name: t("console.panel.log") });
const field = (page: Page) => page.getByRole("combobox", { name: t("console.panel.say") });

/** Types a sentence and waits for its answer. @returns the lines of the answer */
async function say(page: Page, sentence: string): Promise<string> {
  const told = page.locator(".command-told");
  const before = await told.count();
  await page.keyboard.type(sentence);
  await page.keyboard.press("Enter");
  await expect.poll(() => told.count()).toBeGreaterThan(before);
  await expect(page.locator("main.game")).toHaveAttribute("data-busy", "idle");
  return (await told.allInnerTexts()).slice(before).join("\n");
}

test("a whole turn by sentences alone", async ({ page }) => {
  await openHome(page);
  await beginGame(page, SKIRMISH);
  const game = page.locator("main.game");
  const begun = await fingerprint(page);
  const orders = (more: number) => String(Number(begun.orders) + more);
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();

  expect(await say(page, "status")).toContain("You command East");
  expect(await say(page, "units")).toContain("Bty, hex 0504");
  await say(page, "scan enemies");

  // An order weighed is shown on the map and in the panel, and is not given.
  expect(await say(page, "odds bombard larch hill with bty")).toContain(t("preview.surely"));
  await expect(page.locator(".preview")).toContainText(t("preview.titleBombard", { where: "Larch Hill" }));
  await expect(game).toHaveAttribute("data-orders", begun.orders ?? "");

  // An order that nobody takes back is told so before it is given, and shown as it would be with a mouse.
  const asked = await say(page, "bombard larch hill with bty");
  expect(asked).toContain(t("preview.surely"));
  expect(asked).toContain(t("console.conversation.sure.order"));
  await expect(field(page)).toHaveAttribute("placeholder", t("console.conversation.sure.order"));
  await expect(page.locator(".preview")).toBeVisible();
  expect(await say(page, "no")).toContain(t("console.conversation.leftUndone"));
  await expect(page.locator(".preview")).toHaveCount(0);
  await expect(game).toHaveAttribute("data-orders", begun.orders ?? "");
  await say(page, "bombard larch hill with bty");
  expect(await say(page, "yes")).toMatch(/fires \d+ shells/);
  await expect(game).toHaveAttribute("data-orders", orders(1));
  await expect(page.locator(".cards .card-result")).toHaveCount(0);

  // A refusal names its rule, and why tells it.
  expect(await say(page, "bombard larch hill with bty")).toMatch(/\(R\d+\.\d+\)/);
  expect(await say(page, "why")).toMatch(/^You said[\s\S]*R\d+\.\d+ /);

  // Something that can be taken back is taken back and given again.
  await say(page, "hold fire i bn");
  await expect(game).toHaveAttribute("data-orders", orders(2));
  await say(page, "undo");
  await expect(game).toHaveAttribute("data-orders", orders(1));
  await say(page, "redo");
  await expect(game).toHaveAttribute("data-orders", orders(2));

  // A move to the first hex that the unit can reach; the map has the unit in the middle of its attention.
  const reach = await say(page, "reach i bn");
  const hex = /left: (\d{4})/.exec(reach)?.[1] ?? "";
  expect(await say(page, `move it to ${hex} now`)).toContain("goes to");
  await expect(game).toHaveAttribute("data-orders", orders(3));
  await expect(page.locator(".panel-unit")).toBeVisible();
  expect(await say(page, "sleep i bn")).toContain("sleeps");

  // The end of the turn is asked about once; then the enemy's part is told.
  expect(await say(page, "end turn")).toContain(t("console.conversation.sure.end-turn"));
  await expect(game).toHaveAttribute("data-turn", begun.turn ?? "");
  await say(page, "yes");
  await expect(game).toHaveAttribute("data-turn", String(Number(begun.turn) + 1));
  await expect(page.locator(".command-news").last()).toContainText("Turn 2 of");
  expect(await say(page, "what happened")).not.toContain("{{");
  await expect(field(page)).toBeFocused();
});

async function setAsideRefused(page: Page): Promise<void> {
  const preview = page.locator(".preview");
  const orders = await page.locator("main.game").getAttribute("data-orders");
  await page.keyboard.press("/");
  await say(page, "bombard larch hill with bty");
  await expect(preview).toBeVisible();
  const refused = await say(page, "assault larch hill with bty");
  expect(refused).toContain(t("console.conversation.setAside", { sentence: "bombard larch hill with bty" }));
  await expect(preview).toHaveCount(0);
  expect(await say(page, "yes")).toContain(t("console.conversation.nothingAsked"));

  // One that is only weighed goes as well.
  await say(page, "odds bombard larch hill with bty");
  await expect(preview).toBeVisible();
  await say(page, "assault larch hill with bty");
  await expect(preview).toHaveCount(0);

  // What is put away by hand is no longer asked about.
  await say(page, "bombard larch hill with bty");
  await expect(preview).toBeVisible();
  await preview.getByRole("button", { name: t("controls.cancel") }).click();
  await expect(preview).toHaveCount(0);
  await field(page).focus();
  expect(await say(page, "yes")).toContain(t("console.conversation.nothingAsked"));
  await expect(page.locator("main.game")).toHaveAttribute("data-orders", orders ?? "");
}

test("the command line helps whoever types, and says yes only to what still stands", async ({ page }) => {
  await openSkirmish(page);
  await test.step("typing is helped: suggestions, misspellings, several that fit, what was said before", () =>
    typeWithHelp(page));
  await test.step("an order that is refused leaves none in hand, and yes is said to what still stands", () =>
    setAsideRefused(page));
});

async function typeWithHelp(page: Page): Promise<void> {
  await mapHost(page).focus();
  await page.keyboard.press("/");
  await page.keyboard.type("unit ta");
  const choices = page.getByRole("listbox", { name: t("console.panel.choices") });
  await expect(choices.getByRole("option")).toHaveText(["Tanks"]);
  await page.keyboard.press("ArrowDown");
  await expect(choices.getByRole("option", { selected: true })).toHaveText("Tanks");
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveValue("unit Tanks ");
  await page.keyboard.press("Enter");
  await expect(log(page)).toContainText("Tank Platoon");

  // A question with a slip is answered, an order with one is asked about.
  expect(await say(page, "unt tanks")).toMatch(/Taken as “unit tanks”\.[\s\S]*Tank Platoon/);
  expect(await say(page, "hodl i bn")).toContain("Did you mean “hold i bn”?");
  expect(await say(page, "yes")).toContain("I Bn");
  // Two things in a line, one after the other.
  await say(page, "weather; wake i bn");
  await expect(log(page)).toContainText(t("console.aside.wake", { count: 1, units: "I Bn" }));
  expect(await say(page, "look hill")).toMatch(/1\. .*2\. /);
  expect(await say(page, "2")).toContain("hex");

  await page.keyboard.press("ArrowUp");
  await expect(field(page)).toHaveValue("2");
  await page.keyboard.press("ArrowUp");
  await expect(field(page)).toHaveValue("look hill");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(field(page)).toHaveValue("");

  // Escape closes it, and the focus goes back to where it was.
  await page.keyboard.press("Escape");
  await expect(field(page)).toHaveCount(0);
  await expect(mapHost(page)).toBeFocused();

  // So it does from the buttons beside the field.
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await page.locator(".command-close").focus();
  await page.keyboard.press("Escape");
  await expect(field(page)).toHaveCount(0);
  await expect(mapHost(page)).toBeFocused();
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

  test("it is opened by a button, has room, and the map shows what is spoken of", async ({ page }) => {
    await openSkirmish(page);
    await page.getByRole("button", { name: t("map.controls"), exact: true }).tap();
    await page.getByRole("button", { name: t("console.panel.title") }).tap();
    await expect(field(page)).toBeFocused();
    for (const control of [field(page), page.getByRole("button", { name: t("console.panel.send") })])
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    for (const hex of ["0005", "0500"]) {
      await say(page, `look ${hex}`);
      const seen = await mapHost(page).evaluate((host, name) => {
        const at = (
          host as HTMLElement & { battleMap: { clientPointOf(hex: string): { x: number; y: number } } }
        ).battleMap.clientPointOf(name);
        return document.elementFromPoint(at.x, at.y)?.closest("#map-host") !== null;
      }, hex);
      expect(seen, hex).toBe(true);
    }
    expect(await findings(page)).toEqual([]);
  });
});

test("it can be used without seeing well, and two people at one screen read nothing of each other", async ({
  page,
}) => {
  await openHome(page);
  await beginGame(page, { ...SKIRMISH, opponent: "person" });
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await say(page, "units");
  const answer = await page.locator(".command-told p:not(.command-said)").allInnerTexts();
  expect(answer.length).toBeGreaterThan(2);
  // A listener has all of the answer in one message, in its order.
  await expect(page.locator("[data-live-announcer] [role=status]")).toContainText(sentences(answer));
  expect(await findings(page)).toEqual([]);
  await say(page, "end turn");
  await page.keyboard.type("yes");
  await page.keyboard.press("Enter");
  await page.locator("main.curtain").getByRole("button").click();
  await mapReady(page);
  await expect(field(page)).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await expect(page.locator(".command-told")).toHaveCount(0);
  await page.keyboard.press("ArrowUp");
  await expect(field(page)).toHaveValue("");
  expect(await pointOf(page, "0202")).toBeTruthy();
});
