/** Without a network, after the program has been opened once. */
import { test as base, type Page } from "@playwright/test";
import {
  beginGame,
  closeCards,
  endTurn,
  expect,
  fingerprint,
  mapReady,
  openHome,
  reloadGame,
  SKIRMISH,
  t,
} from "./battle.ts";
import { type OwnServer, ownServer } from "./ownServer.ts";

/** Here the server goes away: what the browser writes into its log about that is no fault of the page. */
const test = base.extend<{ readonly server: OwnServer }>({
  contextOptions: { reducedMotion: "reduce" },
  serviceWorkers: "allow",
  // biome-ignore lint/correctness/noEmptyPattern: a fixture that needs no other
  server: async ({}, use) => {
    const server = await ownServer();
    await use(server);
    await server.close();
  },
});

/** Opens home and waits until the browser has kept the program and gives this page its files. */
async function openKept(page: Page, { address }: OwnServer): Promise<void> {
  await openHome(page, `${address}?renderer=canvas`);
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (!serviceWorker.controller)
      await new Promise((done) => serviceWorker.addEventListener("controllerchange", done, { once: true }));
  });
}

test("what was opened once begins a game without a network, and goes on with it after a reload", async ({
  page,
  server,
}) => {
  await openKept(page, server);
  await server.stop();
  await beginGame(page, SKIRMISH);
  await closeCards(page);
  await endTurn(page);
  const played = await fingerprint(page);
  await reloadGame(page);
  // From the list at home too, in a page opened anew.
  await openHome(page, `${server.address}?renderer=canvas`);
  await page
    .getByRole("button", { name: t("home.continue"), exact: true })
    .first()
    .click();
  await mapReady(page);
  expect(await fingerprint(page)).toEqual(played);
});

test("without a network the replay, the rule book and the reference open", async ({ page, server }) => {
  await openKept(page, server);
  await server.stop();
  await openHome(page, `${server.address}?renderer=canvas`);
  await page.getByRole("button", { name: t("home.settings") }).click();
  await expect(page.getByRole("dialog")).toContainText(t("settings.program.kept"));
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: t("menu.rules") }).click();
  await expect(page.getByRole("dialog").getByText("Your first turn")).toBeVisible();
  await page.goto(`${server.address}?renderer=canvas#/replay`);
  await expect(page.locator("#map-host")).toHaveAttribute("data-map-ready", "true");
  await page.goto(`${server.address}?renderer=canvas#/reference/claims`);
  await expect(page.locator("main").getByRole("heading").first()).toBeVisible();
});

test("a newer build is used from the next visit, and a page that is open keeps the files of its own", async ({
  page,
  context,
  server,
}) => {
  await openKept(page, server);
  await server.renew("battlefield");
  const another = await context.newPage();
  await openHome(another, `${server.address}?renderer=canvas`);
  await expect(another.locator("html")).toHaveAttribute("data-build", "another");
  await expect
    .poll(() =>
      another.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state),
    )
    .toBe("installed");
  await another.close();
  // The page that is open is told, and made to do nothing; what it has of the old build goes on.
  const told = page.getByRole("status").filter({ hasText: t("trouble.newer") });
  await expect(told.getByRole("button", { name: t("trouble.load") })).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("data-build", "another");
  await told.getByRole("button", { name: t("controls.close") }).click();
  // The file that this page has not yet asked for is no longer served.
  server.asked();
  await beginGame(page, SKIRMISH);
  expect(server.asked().filter((name) => name.includes("battlefield"))).toEqual([]);
  await page.close();
  const next = await context.newPage();
  await server.stop();
  await openHome(next, `${server.address}?renderer=canvas`);
  await expect(next.locator("html")).toHaveAttribute("data-build", "another");
  await beginGame(next, SKIRMISH);
  await expect.poll(() => next.evaluate(() => caches.keys())).toHaveLength(1);
});
