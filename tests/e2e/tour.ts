/**
 * A walk through the screens in any language: by places, keys and elements that have no words. Screenshots are taken
 * of it (`npm run screens`), and the layout is looked over at each stop.
 */
import type { Page } from "playwright";
import type { MapHost } from "../../src/map/hook.ts";
import { atRest } from "./rest.ts";

/** One stop of the walk, from the page that the stop before left. */
export interface Stop {
  readonly name: string;
  readonly go: (page: Page) => Promise<void>;
}

/** The sizes that the screens are made for: a school screen, a desktop, a tablet, a small phone. */
export const SIZES = {
  "1280x800": { width: 1280, height: 800 },
  "1920x1080": { width: 1920, height: 1080 },
  "820x1180": { width: 820, height: 1180 },
  "360x640": { width: 360, height: 640 },
} as const;

/** A battle by day in which a unit stands beside an enemy: the attacker's hex and the enemy's. */
const FIGHT = { scenario: "khasan-1938", battle: "counter-attacks", from: "1819", against: "1818" };
/** A moment of history with much on the map. */
const MOMENT = "#/replay/khasan-1938/1938-08-06T16:00";
const ZOOMS = [
  ["far", 34],
  ["play", 60],
  ["near", 120],
] as const;

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const map = document.querySelector<HTMLElement>("#map-host");
    const game = document.querySelector<HTMLElement>("main.game");
    if (!map || !game) return document.querySelector("main") !== null;
    const isReady = map.dataset.mapReady === "true" && map.dataset.mapBusy !== "playback";
    return isReady && (game.dataset.busy ?? "idle") === "idle";
  });
  // Pictures of the map come when the zoom has rested.
  await atRest(page);
}

async function clickHex(page: Page, hex: string): Promise<void> {
  const point = await page.locator("#map-host").evaluate((host: MapHost, name) => {
    host.battleMap?.lookAt(name);
    return host.battleMap?.clientPointOf(name) ?? null;
  }, hex);
  if (!point) throw new Error(`clickHex: the map has no hex ${hex}`);
  await page.mouse.click(point.x, point.y);
}

async function putCardsAway(page: Page): Promise<void> {
  for (let card = 0; card < 40 && (await page.locator(".cards").count()) > 0; card++)
    await page.keyboard.press("Escape");
}

/** Begins the battle of the fight as its attacker; home has one choice for each battle of each scenario. */
async function beginFight(page: Page): Promise<void> {
  await page.locator(`input[value="${FIGHT.scenario}/${FIGHT.battle}"]`).evaluate((input) => {
    (input as HTMLInputElement).click();
  });
  await page.locator("form .input").fill("7");
  await page.locator("form button[type=submit]").click();
  await page.locator("main.game").waitFor();
  await settled(page);
}

const zoomStops: readonly Stop[] = ZOOMS.map(([name, hexWidth]) => ({
  name: `map-${name}`,
  go: async (page) => {
    await page
      .locator("#map-host")
      .evaluate((host: MapHost, width) => host.battleMap?.zoomTo(width), hexWidth);
    await settled(page);
  },
}));

/** The walk: home, a battle's cards, the map at three zooms, an order considered, its result, the replay, the book. */
export const STOPS: readonly Stop[] = [
  { name: "home", go: (page) => settled(page) },
  { name: "cards", go: beginFight },
  {
    name: "desk",
    go: async (page) => {
      await putCardsAway(page);
      await settled(page);
    },
  },
  ...zoomStops,
  {
    name: "preview",
    go: async (page) => {
      await page.locator("#map-host").evaluate((host: MapHost) => host.battleMap?.zoomTo(60));
      await settled(page);
      await clickHex(page, FIGHT.from);
      await settled(page);
      await clickHex(page, FIGHT.against);
      await settled(page);
    },
  },
  {
    name: "result",
    go: async (page) => {
      // What was just aimed at is read before a second press gives the order.
      await page.waitForTimeout(700);
      await clickHex(page, FIGHT.against);
      // An order that closes the fires or has another price is asked about first.
      const sure = page.locator(".beside-map .button.main");
      await sure.click({ timeout: 3000 }).catch(() => undefined);
      await settled(page);
    },
  },
  {
    name: "replay",
    go: async (page) => {
      await page.evaluate((moment) => {
        location.hash = moment;
      }, MOMENT);
      await page.locator("main.replay").waitFor();
      await settled(page);
    },
  },
  {
    name: "reference",
    go: async (page) => {
      await page.evaluate(() => {
        location.hash = "#/reference/claims";
      });
      await page.locator("main:not(.replay)").waitFor();
      await atRest(page);
    },
  },
];
