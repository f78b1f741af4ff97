/**
 * What every play-through stands on: a page that fails its test on any error or any request to elsewhere, the
 * program's own words, and the steps that a person takes on the screens.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect as expectPlain, type Locator, type Page } from "@playwright/test";
import { createLanguage } from "../../src/language/index.ts";
import type { MapHost } from "../../src/map/hook.ts";

/** So long something may take on a slow machine, milliseconds. */
const SLOW = 30_000;

/** Waits for what it expects as long as a slow machine may need. */
export const expect = expectPlain.configure({ timeout: SLOW });

/** The words of the interface, from the catalogue that the program reads. */
export const { t } = createLanguage("en");

const ROOT = path.resolve(import.meta.dirname, "../..");

type BattleWords = Readonly<Record<string, { readonly title: string }>>;
type UnitWords = Readonly<Record<string, { readonly name: string }>>;

/** The words of one scenario, one part of them. */
function wordsOf<Words>(scenario: string, part: string): Words {
  const file = path.join(ROOT, "scenarios", scenario, "words", "en", `${part}.json`);
  return JSON.parse(readFileSync(file, "utf8"))[part] as Words;
}

/** Title of a battle, and names of units, as the scenario's own words have them. */
export function battleTitle(scenario: string, battle: string): string {
  const title = wordsOf<BattleWords>(scenario, "battles")[battle]?.title;
  if (title === undefined) throw new Error(`${scenario} has no words for the battle ${battle}`);
  return title;
}

/** Full name of a unit. */
export function unitName(scenario: string, unit: string): string {
  const name = wordsOf<UnitWords>(scenario, "units")[unit]?.name;
  if (name === undefined) throw new Error(`${scenario} has no words for the unit ${unit}`);
  return name;
}

/** Name of a side, as the scenario has it. */
export function sideName(scenario: string, side: "soviet" | "japanese"): string {
  const file = path.join(ROOT, "scenarios", scenario, "words", "en", "scenario.json");
  return JSON.parse(readFileSync(file, "utf8")).sides[side];
}

/**
 * A test whose page may neither log an error, nor throw, nor ask another origin for anything. Its tab was another
 * test's before, emptied of all that was kept: a new one would compile the program anew, a fifth of the work of a test.
 * What is about storage, the cache or the way back in the tab takes a new one (`reuseContext: false`).
 */
export const test = base.extend<{ readonly quietPage: undefined }>({
  reuseContext: true,
  // Less motion: what is played back jumps to its end, and the tests need not wait for it.
  contextOptions: { reducedMotion: "reduce" },
  actionTimeout: 20_000,
  quietPage: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(`console: ${message.text()}`);
      });
      page.on("response", (response) => {
        if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
      });
      page.on("request", (request) => {
        const home = new URL(page.url().startsWith("http") ? page.url() : (baseURL ?? request.url())).origin;
        const url = new URL(request.url());
        if (url.protocol.startsWith("http") && url.origin !== home)
          faults.push(`elsewhere: ${request.url()}`);
      });
      // What the test before has left in the tab's memory would slow this one down, and grow from test to test.
      await page.requestGC();
      await use(undefined);
      expect(faults, "errors and foreign requests of the page").toEqual([]);
    },
    { auto: true },
  ],
});

/** What a new game is asked for. */
export interface Wish {
  readonly scenario: string;
  readonly battle: string;
  readonly side: "soviet" | "japanese";
  readonly opponent: "computer" | "person";
  readonly seed: string;
}

/** The invented skirmish against the computer: the smallest game there is. */
export const SKIRMISH: Wish = {
  scenario: "skirmish",
  battle: "campaign",
  side: "soviet",
  opponent: "computer",
  seed: "7",
};

/** The battle of Lake Khasan at its largest, by day, with much to see of the enemy. */
export const COUNTER_ATTACKS: Wish = { ...SKIRMISH, scenario: "khasan-1938", battle: "counter-attacks" };

/** A small battle of Lake Khasan, by night. */
export const NIGHT_ASSAULT: Wish = { ...COUNTER_ATTACKS, battle: "night-assault" };

/** The smallest battle of Lake Khasan, with a stack of five. */
export const MAKHALINS_STAND: Wish = { ...COUNTER_ATTACKS, battle: "makhalins-stand" };

/** A choice among several: the label that a person clicks. */
export function choice(page: Page, name: string): Locator {
  return page.locator("label", { has: page.getByRole("radio", { name, exact: true }) });
}

/** A battle on offer. */
export function offer(page: Page, wish: Pick<Wish, "scenario" | "battle">): Locator {
  return page.locator("label.offer", { hasText: battleTitle(wish.scenario, wish.battle) });
}

/** Opens home. Most play-throughs draw by canvas, which a machine without a graphics card does far faster. */
export async function openHome(page: Page, address = "./?renderer=canvas"): Promise<void> {
  await page.goto(address);
  // To expect it would write the whole screen down for its report whenever it has not come yet.
  await page.getByRole("button", { name: t("home.begin") }).waitFor({ timeout: SLOW });
}

/** Fills the form on home and begins; with two persons it also lifts the first curtain. */
export async function beginGame(page: Page, wish: Wish): Promise<void> {
  await offer(page, wish).click();
  await choice(page, sideName(wish.scenario, wish.side)).click();
  await choice(page, t(`home.opponents.${wish.opponent}`)).click();
  await page.getByLabel(t("home.seed")).fill(wish.seed);
  await page.getByRole("button", { name: t("home.begin") }).click();
  if (wish.opponent === "person") await liftCurtain(page);
  await mapReady(page);
}

/** The other person has sat down. */
export async function liftCurtain(page: Page): Promise<void> {
  await page.locator("main.curtain").getByRole("button").click();
}

/** The element that holds the map. */
export function mapHost(page: Page): Locator {
  return page.locator("#map-host");
}

/** Waits until the map is drawn and what there was to show has been shown. */
export async function mapReady(page: Page): Promise<void> {
  await page.locator("#map-host[data-map-ready=true]").waitFor({ timeout: SLOW });
  await skipUntil(page, page.locator("main.game[data-busy=idle] #map-host[data-map-busy=idle]"));
}

/** Cuts short what the map shows of the other side's part and has begun to show, until the game goes on. */
export async function skipShow(page: Page): Promise<void> {
  await skipUntil(page, page.locator("main.game[data-busy=idle], main:not(.game)"));
}

/** Cuts short whatever is shown until something is there: right after a part the show may not yet have begun. */
export async function skipUntil(page: Page, over: Locator): Promise<void> {
  const skip = page.locator(".busy").getByRole("button", { name: t("busy.skip"), exact: true });
  while (true) {
    await skip.or(over).first().waitFor({ timeout: SLOW });
    // It may end by itself while the pointer is on its way.
    if (await skip.isVisible()) await skip.click({ timeout: 2000 }).catch(() => undefined);
    else if (await over.isVisible()) return;
  }
}

/** Where a hex lies in the window, brought to its middle first: nothing then lies over it but an open card. */
export async function pointOf(page: Page, hex: string): Promise<{ readonly x: number; readonly y: number }> {
  const point = await mapHost(page).evaluate((host: MapHost, name) => {
    host.battleMap?.lookAt(name);
    return host.battleMap?.clientPointOf(name) ?? null;
  }, hex);
  if (!point) throw new Error(`the map has no hex ${hex}`);
  return point;
}

/** Clicks a hex with the mouse. */
export async function clickHex(page: Page, hex: string): Promise<void> {
  const { x, y } = await pointOf(page, hex);
  await page.mouse.click(x, y);
}

/** Taps a hex with a finger. */
export async function tapHex(page: Page, hex: string): Promise<void> {
  const { x, y } = await pointOf(page, hex);
  await page.touchscreen.tap(x, y);
}

/** So long the preview of an order must have stood before a second press on its target gives it, milliseconds. */
const READING = 700;

/** Reads what the order in hand would do. */
export async function readPreview(page: Page): Promise<void> {
  await page.waitForTimeout(READING);
}

/** Says yes when it is asked whether an order is to be given at its price. */
export async function payPrice(page: Page): Promise<void> {
  const sure = page.getByRole("dialog", { name: t("preview.sure") });
  await sure.getByRole("button", { name: t("preview.give") }).click();
  await expect(sure).toHaveCount(0);
}

/** Puts away every card that lies over the map. */
export async function closeCards(page: Page): Promise<void> {
  const cards = page.locator(".cards");
  const all = cards.getByRole("button", { name: t("cards.closeAll") });
  const one = cards.getByRole("button", { name: t("controls.close"), exact: true });
  if (await all.isVisible()) await all.click();
  else if (await one.isVisible()) await one.click();
  await expect(cards).toHaveCount(0);
}

/** A battle from the beginning, its first cards read and put away. */
export async function openBattle(page: Page, wish: Wish, address?: string): Promise<void> {
  await openHome(page, address);
  await beginGame(page, wish);
  await closeCards(page);
}

/** The skirmish from the beginning, its first cards read and put away. */
export function openSkirmish(page: Page, address?: string): Promise<void> {
  return openBattle(page, SKIRMISH, address);
}

/**
 * All that axe finds, in the whole page or a part of it, in words that name the rule and the element. It runs in the
 * page itself, which has no frames, and writes down no more than the faults: that takes a third of the time.
 */
export async function allFindings(
  page: Page,
  { within, impacts }: { readonly within?: string; readonly impacts?: readonly string[] } = {},
): Promise<readonly string[]> {
  expect(page.frames(), "axe looks at the page alone").toHaveLength(1);
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ["violations"],
    // What is read on a control is what one says to press it (WCAG 2.5.3).
    rules: { "label-content-name-mismatch": { enabled: true } },
  });
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations
    .filter(({ impact }) => impacts === undefined || impacts.includes(impact ?? ""))
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary}`),
    );
}

/** What axe finds of weight. */
export function findings(page: Page): Promise<readonly string[]> {
  return allFindings(page, { impacts: ["serious", "critical"] });
}

/** A button among the orders of the selected unit. */
export function orderButton(page: Page, order: "assault" | "bombard" | "dig" | "undo" | "redo"): Locator {
  const orders = page.getByRole("region", { name: t("orders.title") });
  return orders.getByRole("button", { name: t(`orders.${order}`) });
}

/** What a game shows of itself: two games with the same are the same game. */
export interface Fingerprint {
  readonly turn: string | null;
  readonly orders: string | null;
  readonly state: string | null;
}

export async function fingerprint(page: Page): Promise<Fingerprint> {
  const game = page.locator("main.game");
  const [turn, orders, state] = await Promise.all(
    ["data-turn", "data-orders", "data-state"].map((name) => game.getAttribute(name)),
  );
  return { turn: turn ?? null, orders: orders ?? null, state: state ?? null };
}

/** Loads the page again: the game goes on where it was. */
export async function reloadGame(page: Page): Promise<void> {
  const before = await fingerprint(page);
  await page.reload();
  await mapReady(page);
  expect(await fingerprint(page), "the game after a reload").toEqual(before);
}

/** Ends the part of the side on the screen, whatever is left to do. */
export async function endPart(page: Page): Promise<void> {
  const anyway = page.getByRole("button", { name: t("endTurn.anyway") });
  const game = page.locator("main.game");
  // While an order is still being shown the screen counts those before it.
  await skipShow(page);
  const before = await game.getAttribute("data-orders");
  await page.getByRole("button", { name: t("bar.endTurn") }).click();
  // It is asked about, or at once over: other orders than before, or another screen.
  const isOver = page.locator(`main:not(.game[data-orders="${before}"])`);
  await anyway.or(isOver).first().waitFor({ timeout: SLOW });
  if (await anyway.isVisible()) await anyway.click();
}

/** Cuts short what the map shows of the other side's part, and waits until a turn of ours has come. */
export async function skipToTurn(page: Page, turn: number): Promise<void> {
  await skipUntil(page, page.locator(`main.game[data-turn="${turn}"][data-busy=idle], main:not(.game)`));
  await expect(page.locator("main.game")).toHaveAttribute("data-turn", String(turn));
  await mapReady(page);
}

/** Ends the turn and waits until it is our part again, everything shown and every card put away. */
export async function endTurn(page: Page): Promise<void> {
  const before = Number(await page.locator("main.game").getAttribute("data-turn"));
  await endPart(page);
  await skipToTurn(page, before + 1);
  await closeCards(page);
}

/** Chooses from the game's menu. */
export async function chooseFromMenu(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: t("menu.title") }).click();
  await page.getByRole("menuitem", { name }).click();
}

/** Lets the staff order the rest of the turn, and says yes to its question. */
export async function letStaffOrder(page: Page): Promise<void> {
  await chooseFromMenu(page, t("menu.staff"));
  await page
    .getByRole("dialog")
    .getByRole("button", { name: t("staff.yes"), exact: true })
    .click();
}

/** The list of units as the panel tells them: names, places, states. */
export async function unitList(page: Page): Promise<readonly string[]> {
  await page.getByRole("tab", { name: t("panel.tabs.units") }).click();
  const rows = page.locator(".units .unit-row");
  await expect(rows.first()).toBeVisible();
  await expect(page.locator(".units")).toHaveAttribute("aria-busy", "false");
  return rows.allInnerTexts();
}
