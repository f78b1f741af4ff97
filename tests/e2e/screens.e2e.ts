import type { Page } from "@playwright/test";
import { PSEUDO } from "../../src/language/pseudo.ts";
import { allFindings, choice, clickHex, expect, openHome, t, test } from "./battle.ts";
import { layoutFaults } from "./layout.ts";
import { crowdedTargets, smallTargets } from "./targets.ts";
import { begin, LEGS, putCardsAway, SIZES, STOPS } from "./tour.ts";

/** How far a sheet that is pulled up lies over the bar. */
function sheetOverBar(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const bar = document.querySelector(".desk-bar, .replay-bar")?.getBoundingClientRect();
    const sheet = document.querySelector(".panel-up > .sheet-grip")?.parentElement?.getBoundingClientRect();
    const over = bar && sheet ? Math.ceil(bar.bottom - sheet.top) : 0;
    return over > 0 ? [`the sheet lies ${over} px over the bar`] : [];
  });
}

/** What is looked for at a stop: each check answers with the faults that it found. */
const CHECKS = {
  /** Text that is cut off or overlaps. */
  layout: layoutFaults,
  /** What axe finds. It takes long: it looks in one language, by day on a desktop, by night on a phone. */
  axe: allFindings,
  /** Fingers find every target: 44 px or more. */
  fingers: smallTargets,
  /** A sheet that is pulled up lies under the bar, however many rows that has. */
  sheet: sheetOverBar,
  /** A mouse finds every target: 24 px, or that much room around it. */
  mouse: crowdedTargets,
} as const;

type Check = keyof typeof CHECKS;

/** One walk through all screens: how large they are, how they are drawn, and what is looked for at each. */
interface Walk {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly scheme: "day" | "night";
  readonly language: string;
  readonly checks: readonly Check[];
}

/** Every size and that of a school tablet, both schemes and both languages; `npm run screens` walks through all pairs. */
const WALKS: readonly Walk[] = [
  { viewport: SIZES["1280x800"], scheme: "day", language: "en", checks: ["layout", "axe", "mouse"] },
  {
    viewport: SIZES["360x640"],
    scheme: "night",
    language: "en",
    checks: ["layout", "axe", "fingers", "sheet"],
  },
  { viewport: SIZES["1920x1080"], scheme: "night", language: PSEUDO, checks: ["layout", "mouse"] },
  { viewport: SIZES["820x1180"], scheme: "day", language: PSEUDO, checks: ["layout", "fingers"] },
  { viewport: SIZES["360x640"], scheme: "day", language: PSEUDO, checks: ["layout", "fingers", "sheet"] },
  { viewport: { width: 1180, height: 820 }, scheme: "day", language: "en", checks: ["layout", "fingers"] },
];

async function open(page: Page, { scheme, language }: Pick<Walk, "scheme" | "language">): Promise<void> {
  await page.addInitScript((theme) => {
    const kept = { language: "en", theme, motion: "reduced" };
    localStorage.setItem("battle-settings", JSON.stringify(kept));
  }, scheme);
  await page.goto(`./?renderer=canvas&language=${language}`);
  await expect(page.locator("main")).toBeVisible();
}

/** Goes to one stop alone; those that begin a battle need none before them. */
async function walkTo(page: Page, name: string): Promise<void> {
  await STOPS.find((stop) => stop.name === name)?.go(page);
}

for (const walk of WALKS) {
  const { viewport, scheme, language, checks } = walk;
  const isTouched = checks.includes("fingers");
  test.describe(`${viewport.width} by ${viewport.height} by ${scheme} in ${language}`, () => {
    test.use({ viewport, hasTouch: isTouched, isMobile: isTouched });

    for (const [leg, stops] of Object.entries(LEGS))
      test(`${leg}: ${checks.join(", ")}`, async ({ page }) => {
        test.slow();
        await open(page, walk);
        for (const stop of stops) {
          await stop.go(page);
          for (const check of checks)
            expect.soft(await CHECKS[check](page), `${stop.name}: ${check}`).toEqual([]);
          // What is behind the odds is all words and figures: axe reads it in every language.
          if (stop.name === "why" && !(checks as readonly Check[]).includes("axe"))
            expect.soft(await CHECKS.axe(page), "why: axe").toEqual([]);
          // A phone makes its window wider for a page that is too wide for it.
          expect.soft(await page.evaluate(() => innerWidth), stop.name).toBe(viewport.width);
        }
      });
  });
}

test("the map is never mirrored: a hex further east is further right in a language from right to left", async ({
  page,
}) => {
  await open(page, { scheme: "day", language: PSEUDO });
  await walkTo(page, "map-first");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  const [west, east] = await page.locator("#map-host").evaluate((host) => {
    const map = (host as HTMLElement & { battleMap?: { clientPointOf(hex: string): { x: number } | null } })
      .battleMap;
    return ["1010", "1510"].map((hex) => map?.clientPointOf(hex)?.x ?? Number.NaN);
  });
  expect(Number(east)).toBeGreaterThan(Number(west));
});

test("from right to left what points on or back is mirrored: play, steps, the next unit", async ({
  page,
}) => {
  await open(page, { scheme: "day", language: PSEUDO });
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  const mirrored = async (button: string) => {
    const icons = page.locator(`${button} .icon:visible`);
    await expect(icons.first(), button).toBeVisible();
    for (const icon of await icons.all())
      await expect(icon, button).toHaveCSS("transform", "matrix(-1, 0, 0, 1, 0, 0)");
  };
  await mirrored("[aria-labelledby=replay-title] .button");
  // What a battle is about begins at the side where the list's other words begin.
  await expect(page.locator(".offer[data-selected] .offer-summary")).toHaveCSS("direction", "rtl");
  for (const stop of STOPS.slice(0, 3)) await stop.go(page);
  await mirrored(".panel .button.wide");
  await mirrored(".timeline-buttons");
  await STOPS.find(({ name }) => name === "replay")?.go(page);
  await mirrored(".transport");
});

test("the card of the hand-over stands in the middle", async ({ page }) => {
  await openHome(page);
  await choice(page, t("home.opponents.person")).click();
  await page.getByRole("button", { name: t("home.begin") }).click();
  const card = await page.locator(".curtain-card").boundingBox();
  expect(Math.abs((card?.x ?? 0) + (card?.width ?? 0) / 2 - 640)).toBeLessThan(2);
});

test("from right to left a unit's name is in its language, and it and its figures keep their own order", async ({
  page,
}) => {
  await open(page, { scheme: "day", language: PSEUDO });
  await walkTo(page, "map-first");
  await page.keyboard.press("n");
  const name = page.locator(".tab-selected .unit-names h2");
  await expect(name).toHaveText(/^\u2068.+\u2069$/);
  // The scenario's own words as well as the program's: in the invented language each is turned round.
  await expect(name).toHaveText(/\u202e/);
  // The hours of the part stand as in English: "12–18", not "18–12".
  const [from, to] = await page.locator(".desk-bar .bar-part").evaluate((part) => {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const found = /(\d\d)\W*–\W*(\d\d)/.exec(node.textContent ?? "");
      if (!found) continue;
      const text = node.textContent ?? "";
      const leftOf = (at: number) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 2);
        return range.getBoundingClientRect().left;
      };
      return [leftOf(text.indexOf(found[1] as string)), leftOf(text.lastIndexOf(found[2] as string))];
    }
    return [];
  });
  expect(Number(from)).toBeLessThan(Number(to));
});

/** By how much each line of an order in hand lies under its foot, or under the strip over it that hides what its edge would cut. */
function underTheFold(page: Page, lines: string): Promise<readonly number[]> {
  return page.locator(".preview-foot").evaluate((foot: HTMLElement, wanted) => {
    const strip = Number.parseFloat(foot.style.getPropertyValue("--hides") || "0");
    const edge = foot.getBoundingClientRect().top - strip;
    // Letters leave a part of their line free.
    return [...document.querySelectorAll(wanted)].map((line) =>
      Math.max(0, Math.round(line.getBoundingClientRect().bottom - 3 - edge)),
    );
  }, lines);
}

test("what a march over the border shows stands above the fold, with both its warnings below, in long words", async ({
  page,
}) => {
  await open(page, { scheme: "day", language: PSEUDO });
  await walkTo(page, "map-first");
  await clickHex(page, "2117");
  await expect(page.locator(".panel-unit")).toBeVisible();
  await clickHex(page, "2020");
  await expect(page.locator(".preview-foot .refusal")).toHaveCount(2);
  await expect.poll(() => underTheFold(page, ".reveals li")).toEqual([0, 0, 0]);
});

test("chance and losses of an assault by several stand above the fold, with its warnings below, in long words", async ({
  page,
}) => {
  await open(page, { scheme: "day", language: PSEUDO });
  await expect(page.locator("main.home")).toBeVisible();
  await begin(page, "night-assault", "soviet");
  await putCardsAway(page);
  await clickHex(page, "1516");
  await expect(page.locator(".panel-unit")).toBeVisible();
  await clickHex(page, "1416");
  await expect(page.locator(".attackers .attacker")).toHaveCount(5);
  await expect(page.locator(".attackers .attacker[data-selected]")).toHaveCount(4);
  await expect(page.locator(".preview-foot .refusal")).toHaveCount(1);
  await expect.poll(() => underTheFold(page, ".preview .chance, .expected-losses")).toEqual([0, 0]);
});
