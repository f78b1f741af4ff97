import type { Page } from "@playwright/test";
import type { MapHost } from "../../src/map/hook.ts";
import {
  clickHex,
  closeCards,
  endTurn,
  expect,
  fingerprint,
  mapHost,
  mapReady,
  NIGHT_ASSAULT,
  openBattle,
  openSkirmish,
  orderButton,
  payPrice,
  pointOf,
  readPreview,
  t,
  test,
  unitList,
  unitName,
  type Wish,
} from "./battle.ts";
import { atRest } from "./rest.ts";

const NIGHT: Wish = { ...NIGHT_ASSAULT, seed: "1938" };

test("a short battle by mouse: an order, three turns, and a reload that changes nothing", async ({
  page,
}) => {
  await openBattle(page, NIGHT);
  const battalion = unitName("khasan-1938", "rr-119-bn1");
  const where = (hex: string) => page.getByRole("region", { name: hex });
  const begun = await fingerprint(page);

  await clickHex(page, "1706");
  await expect(page.getByRole("heading", { name: battalion }).last()).toBeVisible();
  await clickHex(page, "1606");
  const aim = where(t("preview.titleMove", { where: t("ground.hex", { hex: "1606" }) }));
  await expect(aim.getByRole("button", { name: t("preview.give") })).toBeEnabled();
  expect(await fingerprint(page), "aiming changes nothing").toEqual(begun);
  await readPreview(page);
  await clickHex(page, "1606");
  await expect(aim).toBeHidden();
  await mapReady(page);
  expect((await fingerprint(page)).orders).toBe(String(Number(begun.orders) + 1));
  const row = page.locator(".unit-row", { hasText: battalion });
  await page.getByRole("tab", { name: t("panel.tabs.units") }).click();
  await expect(row).toContainText("1606");

  for (let turn = 0; turn < 3; turn++) await endTurn(page);
  const units = await unitList(page);
  const played = await fingerprint(page);
  expect(Number(played.turn)).toBe(Number(begun.turn) + 3);

  await page.reload();
  await mapReady(page);
  await closeCards(page);
  expect(await fingerprint(page)).toEqual(played);
  expect(await unitList(page)).toEqual(units);
});

test("guns bombard a hill by mouse: range and losses before, the result with its causes after", async ({
  page,
}) => {
  await openSkirmish(page);
  await clickHex(page, "0504");
  await expect(
    page.getByRole("heading", { name: unitName("skirmish", "east-battery") }).last(),
  ).toBeVisible();
  await orderButton(page, "bombard").click();
  await clickHex(page, "0201");
  const give = page.locator(".preview").getByRole("button", { name: t("preview.give") });
  await expect(page.locator(".preview")).toContainText(t("preview.theirLossesUnseen"));
  await give.click();
  const card = page.locator(".cards article");
  await expect(card).toContainText(t("results.causes"));
  await closeCards(page);
  await expect(page.getByText(t("undo.dice-fell"))).toBeVisible();
});

test("a double click gives no order, and one that closes the fires is asked about as in words", async ({
  page,
}) => {
  await openSkirmish(page);
  const before = await fingerprint(page);
  await clickHex(page, "0401");
  const { x, y } = await pointOf(page, "0501");
  await page.mouse.dblclick(x, y);
  const aim = page.locator(".preview-aimed");
  await expect(aim).toBeVisible();
  await readPreview(page);
  expect(await fingerprint(page), "nobody could have read it").toEqual(before);

  const sure = page.getByRole("dialog", { name: t("preview.sure") });
  await page.mouse.click(x, y);
  // The battery that falls silent is named.
  await expect(sure).toContainText(`${t("command.batteries", { count: 1 })} (`);
  const leave = sure.getByRole("button", { name: t("staff.no") });
  await expect(leave).toBeFocused();
  await leave.click();
  await expect(sure).toHaveCount(0);
  await expect(aim).toBeVisible();
  expect(await fingerprint(page)).toEqual(before);

  await aim.getByRole("button", { name: t("preview.give") }).click();
  await payPrice(page);
  await expect(page.locator("main.game")).toHaveAttribute("data-orders", String(Number(before.orders) + 1));
});

test("what tells of a hex leaves targets and names in sight", async ({ page }) => {
  await openBattle(page, { ...NIGHT, battle: "storm" });
  await test.step("what tells of a hex lies over none of the targets of the order in hand", () =>
    tellBesideTargets(page));
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.locator(".preview")).toHaveCount(0);
  await test.step("what tells of a hex cuts no name on the map, and gives it back when it is gone", () =>
    tellBesideNames(page));
});

async function tellBesideTargets(page: Page): Promise<void> {
  await clickHex(page, "2006");
  await orderButton(page, "bombard").click();
  await atRest(page);
  const hill = await pointOf(page, "1309");
  await page.mouse.move(hill.x, hill.y);
  const line = page.locator(".hover-line");
  await expect(line).toContainText("1309");
  // Enemies known in range, around the hill and in the south, where the line would stand else.
  const known = ["1306", "1208", "1110", "1311", "1213", "1313", "1414", "1315", "1717", "1818"];
  const box = await line.boundingBox();
  if (!box) throw new Error("nothing tells of the hex");
  for (const hex of known) {
    const at = await mapHost(page).evaluate(
      (host: MapHost, name) => host.battleMap?.clientPointOf(name),
      hex,
    );
    if (!at) throw new Error(`the map has no hex ${hex}`);
    const isOver = at.x > box.x && at.x < box.x + box.width && at.y > box.y && at.y < box.y + box.height;
    expect(isOver, hex).toBe(false);
  }
}

test("what tells of a hex never lies over the pointer, and is where it was once there is room", async ({
  page,
}) => {
  await openBattle(page, NIGHT);
  const line = page.locator(".hover-line");
  const at = await pointOf(page, "1606");
  await page.mouse.move(at.x, at.y);
  const foot = await line.boundingBox();
  if (!foot) throw new Error("nothing tells of the hex");
  await page.mouse.move(foot.x + foot.width / 2, foot.y + foot.height / 2);
  const isAbove = async () => {
    const box = await line.boundingBox();
    return box !== null && box.y + box.height < foot.y;
  };
  // It goes away for a moment while it steps aside.
  await expect.poll(isAbove).toBe(true);
  await page.mouse.move(at.x, at.y);
  // Wherever there is most room now, it stays there and does not jump to and fro.
  await atRest(page);
  const rests = await line.boundingBox();
  await atRest(page);
  expect(await line.boundingBox()).toEqual(rests);
  expect(rests?.width).toBeGreaterThan(0);
});

async function tellBesideNames(page: Page): Promise<void> {
  const namesUnderLine = () =>
    mapHost(page).evaluate((host: MapHost) => {
      const line = document.querySelector(".hover-line")?.getBoundingClientRect();
      const map = host.battleMap;
      const [from, along] = [map?.clientPointOf("0000"), map?.clientPointOf("0800")];
      if (!line || !map || !from || !along) return null;
      // The middle of hex 0000 is at 52, 60 of the map, and a hex 104 wide.
      const scale = (along.x - from.x) / (8 * 104);
      const [left, top] = [from.x - 52 * scale, from.y - 60 * scale];
      const isUnder = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) =>
        left + x * scale < line.right - 1 &&
        left + (x + width) * scale > line.left + 1 &&
        top + y * scale < line.bottom - 1 &&
        top + (y + height) * scale > line.top + 1;
      return map
        .lying()
        .names.filter(({ pieces }) => pieces.some(isUnder))
        .map(({ text }) => text);
    });
  const written = () => mapHost(page).evaluate((host: MapHost) => host.battleMap?.lying().names.length);
  await atRest(page);
  await page.locator(".desk-bar").hover();
  const all = await written();
  // Hexes of the whole window, one after another.
  const map = await mapHost(page).boundingBox();
  for (let step = 1; step < 12; step++) {
    const x = (map?.x ?? 0) + ((map?.width ?? 0) * step) / 12;
    const y = (map?.y ?? 0) + ((map?.height ?? 0) * ((step * 5) % 12)) / 12;
    await page.mouse.move(x, y);
    await expect.poll(namesUnderLine).toEqual([]);
  }
  await page.locator(".desk-bar").hover();
  await expect.poll(written).toBe(all);
}
