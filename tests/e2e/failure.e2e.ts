import { readFile } from "node:fs/promises";
import { test as base, type Page } from "@playwright/test";
import {
  allFindings,
  beginGame,
  closeCards,
  endPart,
  endTurn,
  expect,
  findings,
  fingerprint,
  mapHost,
  mapReady,
  offer,
  openHome,
  openSkirmish,
  orderButton,
  SKIRMISH,
  skipToTurn,
  t,
  unitList,
} from "./battle.ts";

/** Here things are made to fail: what the browser writes into its log about them is no fault of the page. */
const test = base.extend({ contextOptions: { reducedMotion: "reduce" } });

/** What is said on the page about a trouble. */
const trouble = (page: Page) => page.locator(".trouble");

/** Digs the second unit in, for the first has the enemy before it: an order that is kept at once. */
async function giveAnOrder(page: Page): Promise<void> {
  const { orders } = await fingerprint(page);
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await orderButton(page, "dig").click();
  await expect.poll(async () => (await fingerprint(page)).orders).not.toBe(orders);
}

/** Saves the game in play as a file from the sentence on the screen, and reads it. */
async function savedFile(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    trouble(page)
      .getByRole("button", { name: t("mishap.save") })
      .click(),
  ]);
  return readFile(await download.path(), "utf8");
}

async function close(page: Page): Promise<void> {
  await trouble(page)
    .getByRole("button", { name: t("controls.close") })
    .click();
}

/** What exactly was found is folded away under the sentence until somebody asks. */
async function found(page: Page, what: string): Promise<void> {
  const exactly = trouble(page).getByText(what, { exact: false });
  await expect(exactly).toBeHidden();
  await trouble(page).getByText(t("trouble.details")).click();
  await expect(exactly).toBeVisible();
}

async function openFile(page: Page, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: t("gameFile.import") }).click(),
  ]);
  await chooser.setFiles({ name: "game.json", mimeType: "application/json", buffer: Buffer.from(text) });
}

test("without storage a game goes on, and goes out and in as a file", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
  await openHome(page);
  await beginGame(page, SKIRMISH);
  await expect(trouble(page)).toContainText(t("trouble.no-storage"));
  await closeCards(page);
  await giveAnOrder(page);
  const played = await fingerprint(page);
  const file = await savedFile(page);
  expect(JSON.parse(file)).toMatchObject({ format: 1, scenario: "skirmish", seats: { soviet: "person" } });
  await openHome(page);
  await close(page);
  await openFile(page, file);
  await mapReady(page);
  expect(await fingerprint(page)).toEqual(played);
});

/** What is said stands over the map alone: over no button of it, nor over the line that one writes in. */
async function coversNoControl(page: Page): Promise<void> {
  const covered = () =>
    trouble(page).evaluate((said) => {
      const over = said.getBoundingClientRect();
      return [...document.querySelectorAll("button, input, [role=slider]")]
        .filter((each) => !said.contains(each) && !each.closest(".skip-links") && each.checkVisibility())
        .filter((each) => {
          const { left, top, right, bottom } = each.getBoundingClientRect();
          return left < over.right && right > over.left && top < over.bottom && bottom > over.top;
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 80));
    });
  expect(await covered()).toEqual([]);
  await mapHost(page).focus();
  await page.keyboard.press("/");
  const line = page.locator(".command-line input");
  await expect(line).toBeFocused();
  expect(await covered()).toEqual([]);
  await page.keyboard.press("Escape");
  // Where something under it takes the focus it goes elsewhere.
  await trouble(page).evaluate((said) => {
    const { left, top } = said.getBoundingClientRect();
    const under = document.createElement("button");
    under.id = "under";
    under.style.cssText = `position: fixed; left: ${left + 20}px; top: ${top + 20}px`;
    document.body.append(under);
    under.focus();
  });
  expect(await covered()).not.toContainEqual(expect.stringContaining('id="under"'));
  await page.evaluate(() => document.querySelector("#under")?.remove());
}

test("a full disk is said once, with the game at hand as a file", async ({ page, context, baseURL }) => {
  const devTools = await context.newCDPSession(page);
  const origin = new URL(baseURL ?? "").origin;
  await devTools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await openHome(page);
  await beginGame(page, SKIRMISH);
  await expect(trouble(page)).toContainText(t("trouble.disk-full"));
  await closeCards(page);
  await coversNoControl(page);
  await giveAnOrder(page);
  const played = await fingerprint(page);
  expect(JSON.parse(await savedFile(page)).commands).toHaveLength(Number(played.orders));
  await close(page);
  await endTurn(page);
  await expect(trouble(page)).toHaveCount(0);
});

test("storage that is cleared while a game is played is filled again by the next order", async ({
  page,
  context,
}) => {
  await openSkirmish(page);
  const other = await context.newPage();
  await other.goto("./?renderer=canvas");
  await other.evaluate(async () => {
    localStorage.clear();
    await new Promise((done) => {
      indexedDB.deleteDatabase("battles").onsuccess = done;
    });
  });
  await other.close();
  await giveAnOrder(page);
  const played = await fingerprint(page);
  await expect(trouble(page)).toHaveCount(0);
  // The game is kept in a task of its own, after the order has been shown.
  await expect.poll(() => page.evaluate(gamesKept)).toBe(1);
  await page.reload();
  await mapReady(page);
  expect(await fingerprint(page)).toEqual(played);
});

test("files that are no games are refused in a sentence that says where, and nothing of them is run", async ({
  page,
}) => {
  await openHome(page);
  const facts = { where: "seed", found: "7", expected: t("gameFile.expected.text") };
  const record = {
    format: 1,
    engineVersion: "",
    rulesVersion: "",
    scenario: "",
    scenarioHash: "",
    battle: "",
  };
  await openFile(page, JSON.stringify({ ...record, seed: 7 }));
  await expect(trouble(page)).toContainText(t("trouble.file.part"));
  await found(page, t("trouble.found.part", facts));
  await close(page);
  await openFile(page, "<img src=x onerror='document.title=1'>");
  await expect(trouble(page)).toContainText(t("trouble.file.whole"));
  await expect(trouble(page)).toContainText("<img src=x onerror='document.title=1'>");
  expect(await trouble(page).locator("img").count()).toBe(0);
  await expect(page).toHaveTitle(t("app.name"));
});

test("a game that something has written over is kept, and what is left of it can be saved", async ({
  page,
}) => {
  await openSkirmish(page);
  await openHome(page);
  await page.evaluate(keepGame, { id: "spoiled", record: "gone", savedAt: 1 });
  await page.reload();
  await expect(page.getByText(t("home.brokenSave"))).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: t("gameFile.exportBroken") }).click(),
  ]);
  expect(JSON.parse(await readFile(await download.path(), "utf8"))).toMatchObject({ record: "gone" });
});

test("a kept game that is damaged is told of in a sentence, and its findings are folded away", async ({
  page,
}) => {
  await openHome(page);
  // Its scenario is none of this program's.
  await page.evaluate(keepGame, { id: "spoiled", setup: { scenario: "elsewhere" }, record: {}, savedAt: 1 });
  await page.goto("about:blank");
  await openHome(page, "./?renderer=canvas#game=spoiled");
  await expect(trouble(page).locator("p").first()).toHaveText(t("trouble.unreadable-game"));
  await found(page, "elsewhere");
  await expect(page.getByRole("button", { name: t("home.begin") })).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test("where the browser refuses its storage, home says what can be done all the same", async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  });
  await openHome(page);
  await expect(trouble(page).locator("p").first()).toHaveText(t("trouble.storage"));
  await found(page, "SecurityError");
  // Nor does the list of games say that they are kept.
  await expect(page.getByText(t("home.noShelf"))).toBeVisible();
  await expect(page.getByText(t("home.noSaves"))).toHaveCount(0);
  expect(await findings(page)).toEqual([]);
});

test("a link that names nothing is told of, at home and in a game", async ({ page }) => {
  for (const link of ["replay=xx", "/nowhere"]) {
    await page.goto("about:blank");
    await openHome(page, `./?renderer=canvas#${link}`);
    const said = t("trouble.stray-link.home", { link: link.replace("/", "") });
    await expect(trouble(page)).toContainText(said);
    expect(new URL(page.url()).hash).toBe("");
  }
  await beginGame(page, SKIRMISH);
  const address = page.url();
  await page.evaluate(() => {
    location.hash = "#/nowhere";
  });
  await expect(trouble(page)).toContainText(t("trouble.stray-link.elsewhere", { link: "nowhere" }));
  await expect(page).toHaveURL(address);
  await expect(page.locator("main.game")).toBeVisible();
});

test("a first game without a connection says what is missing, and goes on when it is back", async ({
  page,
  context,
}) => {
  await openHome(page);
  await offer(page, SKIRMISH).click();
  await context.setOffline(true);
  await page.getByRole("button", { name: t("home.begin") }).click();
  await expect(mapHost(page).getByRole("alert")).toContainText(t("map.notFetched"));
  await expect(trouble(page).locator("p").first()).toHaveText(t("trouble.not-fetched-commander"));
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await allFindings(page, { within: ".map-trouble" }), colorScheme).toEqual([]);
  }
  await context.setOffline(false);
  await trouble(page)
    .getByRole("button", { name: t("mishap.again") })
    .click();
  await expect(trouble(page)).toHaveCount(0);
  await mapHost(page)
    .getByRole("button", { name: t("map.again") })
    .click();
  await mapReady(page);
});

test("a page that is not there without a connection says so, and comes when it is back", async ({
  page,
  context,
}) => {
  await openHome(page);
  await context.setOffline(true);
  const open = page.getByRole("button", { name: t("home.replay.open") });
  await open.click();
  await expect(trouble(page).locator("p").first()).toHaveText(t("trouble.not-fetched"));
  await context.setOffline(false);
  await open.click();
  await mapReady(page);
});

test("a commander whose thread dies is started again and ends his part", async ({ page }) => {
  await openSkirmish(page);
  const [thread] = page.workers();
  expect(thread).toBeDefined();
  await thread?.evaluate(() => {
    setTimeout(() => {
      throw new Error("the thread has died");
    });
  });
  // The thread is asked for nothing before the enemy's part: the turn after a part of our own again.
  await endTurn(page);
  const before = Number((await fingerprint(page)).turn);
  await endPart(page);
  await expect(trouble(page)).toContainText(t("trouble.commander"));
  await found(page, "the thread has died");
  await trouble(page)
    .getByRole("button", { name: t("mishap.again") })
    .click();
  await skipToTurn(page, before + 1);
});

test("a map whose graphics card is lost is drawn again, and without the card when it is lost for good", async ({
  page,
}) => {
  await openSkirmish(page, "./");
  const canvas = page.locator(".map-stage canvas");
  const lose = () =>
    canvas.evaluate(
      (element: HTMLCanvasElement) =>
        element.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext() ??
        element.getContext("webgl")?.getExtension("WEBGL_lose_context")?.loseContext(),
    );
  const isDrawnBy = () =>
    canvas.evaluate((element: HTMLCanvasElement) => (element.getContext("2d") ? "canvas" : "webgl"));
  expect(await isDrawnBy()).toBe("webgl");
  const before = await fingerprint(page);
  await lose();
  await expect(page.locator(".map-said")).toContainText(t("map.lost"));
  await mapReady(page);
  expect(await isDrawnBy()).toBe("webgl");
  await lose();
  await mapReady(page);
  await expect(async () => expect(await isDrawnBy()).toBe("webgl")).toPass();
  await lose();
  // One sentence at a time: the newest.
  await expect(page.locator(".map-said")).toContainText(t("map.slower"));
  await mapReady(page);
  expect(await isDrawnBy()).toBe("canvas");
  expect(await fingerprint(page)).toEqual(before);
});

test("without any canvas the sentence says so, and the game is played from the panel", async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
    window.OffscreenCanvas.prototype.getContext = () => null as never;
  });
  await openHome(page);
  await offer(page, SKIRMISH).click();
  await page.getByRole("button", { name: t("home.begin") }).click();
  await expect(mapHost(page).getByRole("alert")).toContainText(t("map.failed"));
  await expect(mapHost(page).getByRole("button", { name: t("map.again") })).toBeVisible();
  await closeCards(page);
  expect(await findings(page)).toEqual([]);
  // On a phone the sentence keeps clear of the edges of the window.
  await page.setViewportSize({ width: 360, height: 640 });
  const said = await mapHost(page).getByText(t("map.failed")).boundingBox();
  expect(said?.x).toBeGreaterThanOrEqual(12);
  expect((said?.x ?? 0) + (said?.width ?? 360)).toBeLessThanOrEqual(348);
  await page.setViewportSize({ width: 1280, height: 800 });
  expect((await unitList(page)).length).toBeGreaterThan(0);
});

test("an old browser is told so before anything else is tried", async ({ page }) => {
  await page.addInitScript(() => {
    // @ts-expect-error: a browser of 2021 has no such thing
    delete Array.prototype.findLast;
  });
  await page.goto("./");
  await expect(page.getByRole("alert")).toContainText("too old");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("app.name"));
  await expect(page.locator("main")).toHaveCount(0);
  expect(await findings(page)).toEqual([]);
});

test("a program that does not arrive says so", async ({ page }) => {
  await page.route(/assets\/index-.*\.js$/, (route) => route.abort());
  await page.goto("./");
  await expect(page.getByRole("alert")).toContainText("did not arrive");
});

base.describe("without a script", () => {
  base.use({ javaScriptEnabled: false });
  base("the page says that it needs one", async ({ page }) => {
    await page.goto("./");
    // The tools that look for text leave out what stands in a noscript, seen or not.
    const said = page.locator("noscript h2");
    expect((await said.boundingBox())?.y).toBeLessThan(400);
    expect(await said.textContent()).toContain("JavaScript is switched off");
    expect((await page.locator("noscript h1").boundingBox())?.height).toBeGreaterThan(40);
  });
});

/** Runs in the page: lays a game on the shelf, whatever it is. The program has opened the shelf before. */
function keepGame(game: object): Promise<void> {
  return new Promise((done) => {
    const opening = indexedDB.open("battles");
    opening.onsuccess = () => {
      const games = opening.result.transaction("games", "readwrite").objectStore("games");
      games.put(game).onsuccess = () => done();
    };
  });
}

/** Runs in the page: how many games its storage holds. */
async function gamesKept(): Promise<number> {
  const all = await indexedDB.databases();
  if (!all.some(({ name }) => name === "battles")) return 0;
  return new Promise((done) => {
    const request = indexedDB.open("battles");
    request.onsuccess = () => {
      const games = request.result.transaction("games").objectStore("games").count();
      games.onsuccess = () => {
        request.result.close();
        done(games.result);
      };
    };
  });
}
