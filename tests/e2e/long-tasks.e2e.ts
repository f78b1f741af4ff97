/**
 * How long the page is deaf: its tasks while the computer has its part, and its answers to taps on a processor slowed
 * four times. A tap is answered by the next picture, which shows on the map what was chosen or aimed at; the panel
 * follows, and when it is drawn as well is printed beside it. The limits are wide, because the machine may be doing
 * other work; the printed figures are the evidence, to be read beside its load: no task over 50 ms while the computer
 * thinks, no tap answered after 200 ms.
 */
import { cpus, loadavg } from "node:os";
import type { Page } from "@playwright/test";
import { battleTitle, endTurn, expect, NIGHT_ASSAULT, openBattle, pointOf, t, test } from "./battle.ts";
import { atRest } from "./rest.ts";

const PARTS = 3;
const SLOWER = 4;
/** Milliseconds; wide enough for a machine that does much else. */
const NEVER_LONGER = { task: 1_000, tap: 3_000 };

test.setTimeout(300_000);
test.use({ hasTouch: true });

interface Deafness {
  readonly tasks: number[];
  readonly taps: number[];
  /** When the last tap came and when what is seen of the page last changed, by the page's clock. */
  tapped: number;
  drawn: number;
}

/** Keeps long tasks, and how soon each tap and key was answered by a picture; runs in the page before all else. */
function watch(): void {
  const seen: Deafness = { tasks: [], taps: [], tapped: 0, drawn: 0 };
  Object.assign(window, { deafness: seen });
  const tapped = ({ timeStamp }: Event) => {
    seen.tapped = timeStamp;
    seen.drawn = 0;
  };
  for (const type of ["pointerdown", "keydown"]) window.addEventListener(type, tapped, true);
  const isSeen = ({ target }: MutationRecord) => {
    const leaf = (target as Element).closest?.(".tab-panel");
    return !(leaf instanceof HTMLElement && leaf.style.display === "none");
  };
  new MutationObserver((records) => {
    // The picture that shows the change comes with the next frame.
    if (records.some(isSeen)) requestAnimationFrame(() => setTimeout(() => (seen.drawn = performance.now())));
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(Math.round(duration));
  }).observe({ type: "longtask" });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (Reflect.get(entry, "interactionId")) seen.taps.push(Math.round(entry.duration));
  }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
}

/** What has been seen since it was last asked, the longest first. */
async function takeDeafness(page: Page): Promise<Deafness> {
  const { tasks, taps, ...rest } = await page.evaluate(() => {
    const seen: Deafness = Reflect.get(window, "deafness");
    return { ...seen, tasks: seen.tasks.splice(0), taps: seen.taps.splice(0) };
  });
  const falling = (a: number, b: number) => b - a;
  return { tasks: tasks.sort(falling), taps: taps.sort(falling), ...rest };
}

function load(): string {
  return `load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} processors`;
}

async function openSmallBattle(page: Page): Promise<void> {
  await page.addInitScript(watch);
  await openBattle(page, NIGHT_ASSAULT);
  await expect(page.locator("[data-map-sheet=sharp]")).toBeVisible();
}

test("while the computer has its part the page is never deaf for long", async ({ page }) => {
  await openSmallBattle(page);
  await takeDeafness(page);
  const tasks: number[] = [];
  for (let part = 0; part < PARTS; part++) {
    await endTurn(page);
    tasks.push(...(await takeDeafness(page)).tasks);
  }
  tasks.sort((a, b) => b - a);
  console.log(
    `${battleTitle(NIGHT_ASSAULT.scenario, NIGHT_ASSAULT.battle)}, ${PARTS} parts of the computer: longest task ` +
      `${tasks[0] ?? "under 50"} ms, ${tasks.length} over 50 ms (${tasks.slice(0, 8).join(", ")}); ${load()}`,
  );
  expect(tasks[0] ?? 0).toBeLessThan(NEVER_LONGER.task);
});

test("slowed four times, a tap is answered soon", async ({ page }) => {
  await openSmallBattle(page);
  const chrome = await page.context().newCDPSession(page);
  await chrome.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const answered = async (what: string, tap: () => Promise<void>): Promise<void> => {
    await atRest(page);
    await takeDeafness(page);
    await tap();
    // The picture that answers is written down after it has come; what follows it comes before the page rests.
    await atRest(page);
    const { taps, tapped, drawn } = await takeDeafness(page);
    const [slowest = 0] = taps;
    const whole =
      drawn > 0 ? `all of it drawn after ${Math.round(drawn - tapped)} ms` : "nothing more to draw";
    console.log(`${what}: answered in ${slowest === 0 ? "under 16" : slowest} ms, ${whole}; ${load()}`);
    expect(slowest).toBeLessThan(NEVER_LONGER.tap);
  };
  const answeredAt = async (what: string, hex: string): Promise<void> => {
    const { x, y } = await pointOf(page, hex);
    await answered(what, () => page.touchscreen.tap(x, y));
  };
  const give = page.getByRole("button", { name: t("preview.give") }).first();
  await answeredAt("a unit is selected", "1706");
  await answeredAt("a move is aimed", "1606");
  await expect(give).toBeVisible();
  await answered("it is given", () => give.tap());
  await answered("the list of units is opened", () =>
    page.getByRole("tab", { name: t("panel.tabs.units") }).tap(),
  );
  await expect(page.locator(".units")).toHaveAttribute("aria-busy", "false");
  await answered("the chronicle is opened", () =>
    page.getByRole("tab", { name: t("panel.tabs.chronicle") }).tap(),
  );
  await answered("and the unit again", () => page.getByRole("tab", { name: t("panel.tabs.selected") }).tap());
  await answeredAt("an enemy is aimed at", "1110");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await answeredAt("the enemy's hex is looked at", "1110");
  await answered("the layers are opened", () =>
    page.getByRole("button", { name: t("map.layers"), exact: true }).tap(),
  );
  for (const layer of ["danger", "zones"] as const)
    await answered(`the layer "${layer}" is switched on`, () =>
      page.locator("label.map-layer", { hasText: t(`layers.names.${layer}`) }).tap(),
    );
  await page.keyboard.press("Escape");
  await answered("the rule book is opened", () => page.keyboard.press("F1"));
  await expect(page.getByRole("dialog", { name: t("book.title") })).toBeVisible();
});
