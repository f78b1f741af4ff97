import type { Page } from "@playwright/test";
import { closeCards, endPart, expect, mapHost, openBattle, SKIRMISH, t, test } from "./battle.ts";

/** What the line over the map has said since the page began to be watched, and when, milliseconds. */
type Said = readonly (readonly [at: number, text: string])[];
type Watched = Window & { said?: [number, string][] };

async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said: [number, string][] = [];
    (window as Watched).said = said;
    setInterval(() => {
      const text = document.querySelector(".busy-now")?.textContent ?? "";
      if (text !== (said.at(-1)?.[1] ?? "")) said.push([performance.now(), text]);
    }, 20);
  });
}

const saidOn = (page: Page): Promise<Said> => page.evaluate(() => [...((window as Watched).said ?? [])]);

/** A part of the other side in which much is seen. */
async function openPart(page: Page): Promise<void> {
  await openBattle(page, { ...SKIRMISH, scenario: "khasan-1938", battle: "counter-attacks" });
  await watch(page);
  await endPart(page);
  await expect.poll(async () => (await saidOn(page)).length, { timeout: 60_000 }).toBeGreaterThan(0);
}

for (const reducedMotion of ["reduce", "no-preference"] as const)
  test.describe(`motion: ${reducedMotion}`, () => {
    // A small window is drawn with less work.
    test.use({ contextOptions: { reducedMotion }, viewport: { width: 960, height: 600 } });

    test("each deed of the other side is told long enough to be read, and played again when asked", async ({
      page,
    }) => {
      await openPart(page);
      await expect(mapHost(page)).toHaveAttribute("data-map-busy", "idle", { timeout: 60_000 });
      const said = await saidOn(page);
      const texts = said.filter(([, text]) => text !== "");
      expect(texts.length).toBeGreaterThanOrEqual(8);
      expect(texts.some(([, text]) => /sighted|made out/.test(text))).toBe(true);
      for (const [index, [at, text]] of said.slice(0, -1).entries())
        expect((said[index + 1]?.[0] ?? 0) - at, text).toBeGreaterThan(650);

      await closeCards(page);
      await page
        .getByRole("button", { name: t("enemyPart.again") })
        .first()
        .click();
      await expect.poll(async () => (await saidOn(page)).length).toBeGreaterThan(said.length + 1);
      // Escape ends it at once.
      await page.keyboard.press("Escape");
      await expect(mapHost(page)).toHaveAttribute("data-map-busy", "idle", { timeout: 3000 });
    });
  });
