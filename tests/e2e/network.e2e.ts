import type { Page } from "@playwright/test";
import {
  clickHex,
  endTurn,
  expect,
  fingerprint,
  mapHost,
  openSkirmish,
  orderButton,
  t,
  test,
} from "./battle.ts";

test("drawn by WebGL, a game loads everything from where the page came from", async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("websocket", (socket) => asked.push(socket.url()));
  await openSkirmish(page, "./");
  const canvas = page.locator("#map-host .map-stage canvas");
  const renderer = await canvas.evaluate((element: HTMLCanvasElement) =>
    element.getContext("webgl2") || element.getContext("webgl") ? "webgl" : "canvas",
  );
  expect(renderer).toBe("webgl");
  await clickHex(page, "0504");
  await expect(orderButton(page, "bombard")).toBeVisible();
  await endTurn(page);

  const { origin } = new URL(baseURL ?? "");
  const elsewhere = asked.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== origin);
  expect(asked.length).toBeGreaterThan(5);
  expect(elsewhere).toEqual([]);
});

/** Every part of the program that is asked for from now on is kept back until the answer is called. */
async function keepBack(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/assets\/.*\.js$/, async (route) => {
    await gate;
    await route.continue();
  });
  return letGo;
}

for (const [name, key, field] of [
  ["search", "j", (page: Page) => page.getByRole("searchbox", { name: t("search.label") })],
  ["the rule book", "F1", (page: Page) => page.getByRole("searchbox", { name: t("book.search") })],
  ["the command line", "/", (page: Page) => page.getByRole("combobox", { name: t("console.panel.say") })],
] as const)
  test(`what is typed while ${name} is still fetched stands in its field, and does nothing in the game`, async ({
    page,
  }) => {
    await openSkirmish(page);
    await page.keyboard.press("n");
    const begun = await fingerprint(page);
    const chosen = page.locator(".panel-unit").getByRole("heading").first();
    const unit = await chosen.textContent();
    const letGo = await keepBack(page);
    await page.keyboard.press(key);
    await page.keyboard.type("dn hills");
    await page.keyboard.press("Backspace");
    letGo();
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue("dn hill");
    // The keys are its own from now on.
    await page.keyboard.type("s");
    await expect(field(page)).toHaveValue("dn hills");
    await page.keyboard.press("Escape");
    expect(await fingerprint(page)).toEqual(begun);
    await expect(chosen).toHaveText(unit ?? "");
  });

test("Escape gives up what is still fetched, and the keys are the game's again", async ({ page }) => {
  await openSkirmish(page);
  await mapHost(page).focus();
  const letGo = await keepBack(page);
  await page.keyboard.press("j");
  await expect(page.locator(".on-its-way")).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(page.locator(".on-its-way")).toHaveCount(0);
  await page.keyboard.press("n");
  await expect(page.locator(".panel-unit").getByRole("heading").first()).toBeVisible();
  letGo();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
