import { clickHex, endTurn, expect, openSkirmish, orderButton, test } from "./battle.ts";

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
