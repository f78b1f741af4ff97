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
/** The battle that is over soonest. */
const SMALLEST = "makhalins-stand";
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

export async function putCardsAway(page: Page): Promise<void> {
  for (let card = 0; card < 40 && (await page.locator(".cards").count()) > 0; card++)
    await page.keyboard.press("Escape");
}

/** Shuts the sheet over the screen. */
async function shutSheet(page: Page): Promise<void> {
  await page.locator(".dialog-head .icon-button").first().click();
  await page.locator(".modal").waitFor({ state: "detached" });
}

async function chooseFromMenu(page: Page, entry: string): Promise<void> {
  await page.locator(".bar-menu").click();
  await page.locator(`[role=menuitem][data-key="${entry}"]`).click();
}

/** Goes home, and takes a sheet that is open from over it. */
async function goHome(page: Page): Promise<void> {
  if ((await page.locator(".modal").count()) > 0) await shutSheet(page);
  if ((await page.locator("main.home").count()) > 0) return;
  await chooseFromMenu(page, "home");
  await page.locator("main.home").waitFor();
}

/** A leaf that was opened on a phone lies over the map. */
async function pullPanelDown(page: Page): Promise<void> {
  const grip = page.locator(".panel-up > .sheet-grip");
  if (await grip.isVisible()) await grip.click();
}

/** Opens a leaf of the panel by its key; on a phone the panel comes up with it. */
async function openLeaf(page: Page, key: "2" | "3"): Promise<void> {
  await page.locator("#map-host").focus();
  await page.keyboard.press(key);
  await page.locator(".tab-panel [aria-busy=true]").waitFor({ state: "detached" });
  await settled(page);
}

/** Ends the part, says yes to what is asked, and skips what is shown, until our next part or the end of the battle. */
async function endTurn(page: Page): Promise<void> {
  const game = page.locator("main.game");
  const before = await game.getAttribute("data-turn");
  await page.locator(".end-turn").click();
  const anyway = page.locator(".question .button.main");
  const over = page.locator(`main:not(.game[data-turn="${before}"])`);
  await anyway.or(over).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await skipUntil(page, `main.game:not([data-turn="${before}"])[data-busy=idle], main:not(.game)`);
  await settled(page);
}

/** Skips what is shown of the other side until a place is there. */
async function skipUntil(page: Page, place: string): Promise<void> {
  const skip = page.locator(".telling-row > .button:not(.telling-why), .busy:not(.enemy-part) > .link");
  const idle = page.locator(place);
  while (!(await idle.isVisible())) {
    await skip.or(idle).first().waitFor();
    if (await skip.isVisible()) await skip.click({ timeout: 2000 }).catch(() => undefined);
  }
}

/** Begins a battle; home has one choice for each battle of each scenario. */
export async function begin(page: Page, battle: string, side: "soviet" | "japanese"): Promise<void> {
  for (const value of [`${FIGHT.scenario}/${battle}`, side])
    await page.locator(`input[value="${value}"]`).evaluate((input) => {
      (input as HTMLInputElement).click();
    });
  await page.locator("form .input").fill("7");
  await page.locator("form button[type=submit]").click();
  await page.locator("main.game").waitFor();
  await skipUntil(page, "main.game[data-busy=idle] #map-host[data-map-ready=true][data-map-busy=idle]");
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

/** The screens before a game, and the first lesson. */
const BEFORE: readonly Stop[] = [
  { name: "home", go: (page) => settled(page) },
  {
    name: "settings",
    go: async (page) => {
      await page.locator(".home-links .button").last().click();
      await page.locator(".modal .dialog-body").waitFor();
      await settled(page);
    },
  },
  {
    name: "lesson",
    go: async (page) => {
      await shutSheet(page);
      await page.locator(".home-step .button.main").click();
      await page.locator(".coach").waitFor();
      await settled(page);
    },
  },
];

/** The desk of a battle: map, lists, an order considered and given, what is asked at the end of the part. */
const DESK: readonly Stop[] = [
  {
    name: "map-first",
    go: async (page) => {
      await goHome(page);
      await begin(page, FIGHT.battle, "soviet");
    },
  },
  ...zoomStops,
  {
    name: "desk",
    go: async (page) => {
      await page.locator(".bar-overview").click();
      await page.locator(".overview").waitFor();
      await settled(page);
    },
  },
  {
    name: "units",
    go: async (page) => {
      await page.keyboard.press("Escape");
      await openLeaf(page, "2");
    },
  },
  {
    name: "preview",
    go: async (page) => {
      await pullPanelDown(page);
      await page.locator("#map-host").evaluate((host: MapHost) => host.battleMap?.zoomTo(60));
      await settled(page);
      await clickHex(page, FIGHT.from);
      await settled(page);
      await clickHex(page, FIGHT.against);
      await settled(page);
    },
  },
  {
    name: "why",
    go: async (page) => {
      // On a phone the low sheet asks; what is behind the odds stands in the raised one.
      const more = page.locator(".sheet-summary .give > .button:not(.main)");
      if (await more.isVisible()) await more.click();
      await page.locator(".breakdown-head > .link").click();
      await page.locator(".bars-told").waitFor();
      await settled(page);
    },
  },
  {
    name: "result",
    go: async (page) => {
      await shutSheet(page);
      await pullPanelDown(page);
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
    name: "chronicle",
    go: async (page) => {
      await putCardsAway(page);
      await openLeaf(page, "3");
    },
  },
  {
    name: "end-check",
    go: async (page) => {
      await pullPanelDown(page);
      await page.locator(".end-turn").click();
      await page.locator(".question").waitFor();
      await settled(page);
    },
  },
  {
    name: "rules",
    go: async (page) => {
      await shutSheet(page);
      await chooseFromMenu(page, "rules");
      await page.locator(".modal .book").waitFor();
      await settled(page);
    },
  },
  {
    name: "keys",
    go: async (page) => {
      await shutSheet(page);
      await chooseFromMenu(page, "keys");
      await page.locator(".modal .dialog-body").waitFor();
      await settled(page);
    },
  },
];

/** The smallest battle of history to its end: its dispatches, its outcome, what differs from history. */
const END: readonly Stop[] = [
  {
    name: "cards",
    go: async (page) => {
      await goHome(page);
      await begin(page, SMALLEST, "japanese");
      await endTurn(page);
      await page.locator(".cards .card-dispatch").waitFor();
    },
  },
  {
    name: "decision",
    go: async (page) => {
      for (let card = 0; card < 9 && (await page.locator(".cards .decision").count()) === 0; card++)
        await page.keyboard.press("Escape");
      await page.locator(".cards .decision").waitFor();
      await settled(page);
    },
  },
  {
    name: "outcome",
    go: async (page) => {
      for (let turn = 0; turn < 4 && (await page.locator("main.game").count()) > 0; turn++) {
        await putCardsAway(page);
        await endTurn(page);
      }
      await settled(page);
    },
  },
  {
    name: "compare",
    go: async (page) => {
      await page.locator(".verdict .row .button").first().click();
      await page.locator(".compare").waitFor();
      await settled(page);
    },
  },
];

/** What is read: a moment of history on the map, and the reference. */
const READ: readonly Stop[] = [
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
      await page.locator("main:not(.replay, [aria-busy=true])").waitFor();
      await atRest(page);
    },
  },
];

/** Parts of the walk, by what they show: each begins at home, and needs none before it. */
export const LEGS = {
  "before a battle and in it": [...BEFORE, ...DESK],
  "its end, and what is read": [...END, ...READ],
} as const satisfies Readonly<Record<string, readonly Stop[]>>;

/** The walk through all screens, in an order in which each can be come to from the one before. */
export const STOPS: readonly Stop[] = Object.values(LEGS).flat();
