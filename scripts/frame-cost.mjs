// `npm run bench:frame`: what a frame costs while the map is panned, beside an empty Phaser scene in the same run.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { build, preview } from "vite";
import { chromiumLaunchOptions, ensureChromium } from "./chromium.mjs";

const HELP = `npm run bench:frame [-- OPTIONS]   measures the frames of the map while it is panned

  --seconds N        pan for N seconds, three times each; without it 4
  --renderer NAME    webgl (without it) or canvas
  --json FILE        writes the figures to FILE
  --help             this text`;

const REPETITIONS = 3;
const ROOT = path.join(import.meta.dirname, "..");
const WINDOW = { width: 1280, height: 800 };

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(path.join(ROOT, file), "utf8"));
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        seconds: { type: "string", default: "4" },
        renderer: { type: "string", default: "webgl" },
        json: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
    const seconds = Number(values.seconds);
    if (!(seconds > 0 && seconds <= 60))
      throw new Error(`--seconds needs 1 to 60; found "${values.seconds}"`);
    if (!["webgl", "canvas"].includes(values.renderer)) {
      throw new Error(`--renderer needs webgl or canvas; found "${values.renderer}"`);
    }
    return { ...values, seconds };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    return process.exit(2);
  }
}

/** Counts frames and the time that their callbacks take; runs in the page before anything else. */
function countFrames() {
  const figures = { frames: 0, script: 0, last: 0 };
  Object.assign(window, { frameFigures: figures });
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    ask((time) => {
      // Two callbacks of one frame have the same time: they are one frame.
      if (time !== figures.last) figures.frames++;
      figures.last = time;
      const start = performance.now();
      callback(time);
      figures.script += performance.now() - start;
    });
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/**
 * Drags the map in a circle and counts what that costs.
 *
 * @param {import("playwright").Page} page
 * @param {{ x: number, y: number }} centre
 * @param {number} seconds
 */
async function measure(page, centre, seconds) {
  const read = () => page.evaluate(() => ({ ...Reflect.get(window, "frameFigures") }));
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const script = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0) * 1000;
  };
  await page.mouse.move(centre.x, centre.y);
  await page.mouse.down();
  // The first frames after a rest are not those of a pan.
  await page.mouse.move(centre.x + 20, centre.y + 10);
  await page.waitForTimeout(200);
  const [before, scriptBefore, start] = [await read(), await script(), performance.now()];
  for (let step = 1; performance.now() - start < seconds * 1000; step++) {
    const angle = step / 25;
    await page.mouse.move(centre.x + 180 * Math.sin(angle), centre.y + 120 * Math.sin(2 * angle));
  }
  const [after, scriptAfter, milliseconds] = [await read(), await script(), performance.now() - start];
  await page.mouse.up();
  await session.detach();
  const frames = Math.max(1, after.frames - before.frames);
  return {
    frame: milliseconds / frames,
    frameCallbacks: (after.script - before.script) / frames,
    script: (scriptAfter - scriptBefore) / frames,
  };
}

/**
 * @param {import("playwright").Page} page
 * @param {string} address
 */
async function openBattle(page, address) {
  const words = readJson("src/language/en.json");
  const battle = readJson("scenarios/khasan-1938/words/en/battles.json").battles.campaign.title;
  await page.goto(address);
  await page.getByText(battle, { exact: true }).first().click();
  await page.getByRole("button", { name: words.home.begin, exact: true }).click();
  await page.waitForSelector('[data-map-ready="true"][data-map-busy="idle"]', { timeout: 60_000 });
  await page.waitForTimeout(1500);
  const box = await page.locator("[data-map-ready] .map-stage").boundingBox();
  if (!box) throw new Error("frame-cost: the page shows no map");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * @param {import("playwright").Page} page
 * @param {string} address
 */
async function openEmpty(page, address) {
  await page.goto(address);
  await page.waitForSelector('body[data-ready="true"]');
  return { x: WINDOW.width / 2, y: WINDOW.height / 2 };
}

/** @param {Awaited<ReturnType<typeof measure>>[]} runs */
function summary(runs) {
  return {
    frame: median(runs.map(({ frame }) => frame)),
    frameCallbacks: median(runs.map(({ frameCallbacks }) => frameCallbacks)),
    script: median(runs.map(({ script }) => script)),
  };
}

/** @param {string} name @param {ReturnType<typeof summary>} figures */
function say(name, { frame, frameCallbacks, script }) {
  const ms = (/** @type {number} */ value) => `${value.toFixed(2)} ms`.padStart(9);
  console.log(
    `${name.padEnd(14)} frame ${ms(frame)}   JavaScript of the frame ${ms(frameCallbacks)}   all JavaScript ${ms(script)}`,
  );
}

const options = readOptions();
if (options.help) {
  console.log(HELP);
  process.exit(0);
}
ensureChromium();
const folder = mkdtempSync(path.join(tmpdir(), "frame-cost-"));
/** @type {import("vite").PreviewServer | undefined} */
let server;
/** @type {import("playwright").Browser | undefined} */
let browser;
try {
  console.log("Building the game and the empty scene …");
  const input = [path.join(ROOT, "index.html"), path.join(ROOT, "scripts/empty-scene.html")];
  await build({
    root: ROOT,
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input } },
  });
  server = await preview({
    root: ROOT,
    logLevel: "error",
    build: { outDir: folder },
    preview: { port: 4187 },
  });
  const base = server.resolvedUrls?.local[0] ?? "http://localhost:4187/";
  browser = await chromium.launch(chromiumLaunchOptions());
  const context = await browser.newContext({ viewport: WINDOW });
  await context.addInitScript(countFrames);
  const query = options.renderer === "canvas" ? "?renderer=canvas" : "";
  const [battlefield, empty] = [[], []].map(() => /** @type {Awaited<ReturnType<typeof measure>>[]} */ ([]));
  for (let run = 0; run < REPETITIONS; run++) {
    console.log(`Panning, ${run + 1} of ${REPETITIONS} …`);
    for (const [runs, open, address] of /** @type {const} */ ([
      [empty, openEmpty, `${base}scripts/empty-scene.html${query}`],
      [battlefield, openBattle, `${base}${query}`],
    ])) {
      const page = await context.newPage();
      runs.push(await measure(page, await open(page, address), options.seconds));
      await page.close();
    }
  }
  const figures = { renderer: options.renderer, empty: summary(empty), battlefield: summary(battlefield) };
  const ratio = figures.battlefield.frame / figures.empty.frame;
  console.log(`\nMedians of ${REPETITIONS}, ${options.renderer}, ${WINDOW.width} x ${WINDOW.height}:`);
  say("empty scene", figures.empty);
  say("battlefield", figures.battlefield);
  console.log(`A frame of the battlefield takes ${ratio.toFixed(2)} times that of the empty scene.`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ ...figures, ratio }, null, 2)}\n`);
} finally {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
}
