import { chromiumLaunchOptions } from "../../scripts/chromium.mjs";
import { beginGame, closeCards, endTurn, expect, openHome, reloadGame, SKIRMISH, t, test } from "./battle.ts";

/**
 * A classroom opens the page at the address of the teacher's machine, by plain http: no secure context there.
 * An address kept for documents stands for it, and the browser is told that it lies on this machine.
 */
const CLASSROOM = "192.0.2.1";
const launch = chromiumLaunchOptions();

test.use({
  reuseContext: false,
  serviceWorkers: "allow",
  launchOptions: { ...launch, args: [...launch.args, `--host-resolver-rules=MAP ${CLASSROOM} 127.0.0.1`] },
  baseURL: async ({ baseURL }, use) => {
    const address = new URL(baseURL ?? "");
    address.hostname = CLASSROOM;
    await use(address.href);
  },
});

test("over plain http a game begins, is kept and goes on", async ({ page }) => {
  await openHome(page);
  const has = await page.evaluate(() => ({
    secure: isSecureContext,
    subtle: "subtle" in crypto,
    keepsPrograms: "serviceWorker" in navigator,
  }));
  expect(has).toEqual({ secure: false, subtle: false, keepsPrograms: false });
  await page.getByRole("button", { name: t("home.settings") }).click();
  await expect(page.getByRole("dialog")).toContainText(t("settings.program.never"));
  await page.keyboard.press("Escape");
  await beginGame(page, SKIRMISH);
  await closeCards(page);
  await endTurn(page);
  await reloadGame(page);
});
