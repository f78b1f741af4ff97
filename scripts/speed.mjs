// `npm run bench:taps`: the longest task of the page while the computer plays its part, and how soon a tap is answered
// on a processor slowed four times. Times are this machine's; run it when nothing else runs.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright";
import { build, preview } from "vite";
import { chromiumLaunchOptions, ensureChromium } from "./chromium.mjs";

const ROOT = path.join(import.meta.dirname, "..");
const HELP = `npm run bench:taps [-- OPTIONS]

  --parts N    let the computer play N parts; without it 2
  --help       this text`;
const SLOWER = 4;
const MOST_TASK = 50;
const MOST_TAP = 200;

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(path.join(ROOT, file), "utf8"));
}

/** Keeps long tasks and slow events of the page; runs in it before anything else. */
function watch() {
  /** @type {{ tasks: number[], events: { name: string, duration: number }[] }} */
  const seen = { tasks: [], events: [] };
  Object.assign(window, { seenOfSpeed: seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration);
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) seen.events.push({ name, duration });
  }).observe(/** @type {PerformanceObserverInit} */ ({ type: "event", durationThreshold: 16 }));
}

/** @param {import("playwright").Page} page @returns {Promise<{ tasks: number[], events: { name: string, duration: number }[] }>} */
function takeSeen(page) {
  return page.evaluate(() => {
    const seen = Reflect.get(window, "seenOfSpeed");
    return { tasks: seen.tasks.splice(0), events: seen.events.splice(0) };
  });
}

/** @param {number[]} values */
function longest(values) {
  return values.length === 0 ? 0 : Math.max(...values);
}

/** @param {import("playwright").Page} page */
async function closeCards(page) {
  for (let i = 0; i < 8 && (await page.locator(".cards").count()) > 0; i++)
    await page.keyboard.press("Escape").then(() => page.waitForTimeout(150));
}

/** @param {import("playwright").Page} page */
async function idle(page) {
  await page.waitForSelector('main.game[data-busy="idle"]', { timeout: 180_000 });
  await page.waitForSelector('#map-host[data-map-busy="idle"]', { timeout: 180_000 });
}

/** @param {import("playwright").Page} page @param {string} base */
async function open(page, base) {
  const words = readJson("src/language/en.json");
  const title = readJson("scenarios/khasan-1938/words/en/battles.json").battles.campaign.title;
  await page.goto(`${base}?renderer=canvas`);
  await page.locator("label.offer", { hasText: title }).click();
  await page.getByRole("button", { name: words.home.begin, exact: true }).click();
  await page.waitForSelector('[data-map-ready="true"][data-map-sheet="sharp"]', { timeout: 120_000 });
  await idle(page);
  await closeCards(page);
}

/** The longest tasks while the computer plays. @param {import("playwright").Page} page @param {number} parts */
async function thinking(page, parts) {
  await takeSeen(page);
  for (let part = 0; part < parts; part++) {
    const turn = Number(await page.locator("main.game").getAttribute("data-turn"));
    for (let press = 0; press < 4; press++) {
      await page
        .locator(".end-turn, [data-end-turn]")
        .or(page.getByRole("button", { name: /^End turn/ }))
        .first()
        .click();
      const dialogs = page.getByRole("dialog").getByRole("button", { name: /End|Yes/ });
      if ((await dialogs.count()) > 0) await dialogs.first().click();
      await page.waitForTimeout(300);
      if (Number(await page.locator("main.game").getAttribute("data-turn")) > turn) break;
      if ((await page.locator("main.game").getAttribute("data-busy")) !== "idle") break;
    }
    await page.waitForFunction(
      (before) => {
        const game = document.querySelector("main.game");
        return (
          game instanceof HTMLElement && Number(game.dataset.turn) > before && game.dataset.busy === "idle"
        );
      },
      turn,
      { timeout: 180_000 },
    );
    await closeCards(page);
  }
  return (await takeSeen(page)).tasks;
}

/** Slowest event of a step. @param {import("playwright").Page} page @param {() => Promise<void>} step */
async function answered(page, step) {
  await page.waitForTimeout(1500);
  await takeSeen(page);
  await step();
  await page.waitForTimeout(1200);
  const { events } = await takeSeen(page);
  return longest(events.map(({ duration }) => duration));
}

const args = process.argv.slice(2);
if (args.includes("--help")) {
  console.log(HELP);
  process.exit(0);
}
const parts = args.includes("--parts") ? Number(args[args.indexOf("--parts") + 1]) : 2;
ensureChromium();
const folder = mkdtempSync(path.join(tmpdir(), "taps-"));
/** @type {import("vite").PreviewServer | undefined} */
let server;
const browser = await chromium.launch(chromiumLaunchOptions());
try {
  await build({ root: ROOT, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  server = await preview({
    root: ROOT,
    logLevel: "error",
    build: { outDir: folder },
    preview: { port: 4195, host: "127.0.0.1" },
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  await context.addInitScript(watch);
  const page = await context.newPage();
  await open(page, server.resolvedUrls?.local[0] ?? "http://127.0.0.1:4195/");

  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const words = readJson("src/language/en.json");
  const steps = /** @type {const} */ ([
    ["select a unit", () => page.keyboard.press("n")],
    ["open the list of units", () => page.getByRole("tab", { name: words.panel.tabs.units }).click()],
    ["open the chronicle", () => page.getByRole("tab", { name: words.panel.tabs.chronicle }).click()],
    ["back to the unit", () => page.getByRole("tab").first().click()],
    ["select the next unit", () => page.keyboard.press("n")],
    ["look at an enemy", () => page.keyboard.press("x")],
    ["open the list of layers", () => page.keyboard.press("l")],
    ["open the rule book", () => page.keyboard.press("Escape").then(() => page.keyboard.press("F1"))],
    ["shut the rule book", () => page.keyboard.press("Escape")],
  ]);
  for (const [name, step] of steps) {
    const slowest = await answered(page, step);
    console.log(
      `${name.padEnd(26)} answered in ${slowest.toFixed(0).padStart(4)} ms of ${MOST_TAP}, slowed ${SLOWER} times`,
    );
  }
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });

  const tasks = await thinking(page, parts);
  tasks.sort((a, b) => b - a);
  console.log(
    `\nThe computer played ${parts} parts: longest task of the page ${longest(tasks).toFixed(0)} ms of ${MOST_TASK}, ` +
      `${tasks.length} over ${MOST_TASK} ms (${tasks
        .slice(0, 6)
        .map((ms) => ms.toFixed(0))
        .join(", ")})`,
  );
} finally {
  await browser.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
}
