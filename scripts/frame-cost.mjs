// `npm run bench:frame`: what a frame costs while the map is panned, beside an empty Phaser scene in the same run.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { build, preview } from "vite";
import { chromiumLaunchOptions, ensureChromium } from "./chromium.mjs";
import { growthOf, MAPS, nameOf, openMap, tellMaps } from "./frames/maps.mjs";
import { countFrames, panned, say, summary, WINDOW } from "./frames/pan.mjs";

const HELP = `npm run bench:frame [-- OPTIONS]   measures the frames of the map while it is panned

  --maps             pans maps of 1,500 and of 30,000 hexes instead of the battle, and prints how the cost grows
  --seconds N        pan for N seconds, three times each; without it 4
  --renderer NAME    webgl (without it) or canvas
  --json FILE        writes the figures to FILE
  --help             this text`;

const REPETITIONS = 3;
const ROOT = path.join(import.meta.dirname, "..");

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
        maps: { type: "boolean", default: false },
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
  // Several pages in one build share their parts otherwise than the program's own: its budget is not theirs.
  Object.assign(process.env, { BUDGET_SILENT: "1", BUDGET_ANYWAY: "1" });
  const input = ["index.html", "scripts/empty-scene.html", "scripts/frames/big-map.html"];
  await build({
    root: ROOT,
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: input.map((file) => path.join(ROOT, file)),
        // In one file with the game the empty scene would open the game as well.
        output: { codeSplitting: true },
      },
    },
  });
  server = await preview({
    root: ROOT,
    logLevel: "error",
    build: { outDir: folder },
    preview: { port: 4187 },
  });
  const base = server.resolvedUrls?.local[0] ?? "http://localhost:4187/";
  browser = await chromium.launch(chromiumLaunchOptions());
  const context = await browser.newContext({ viewport: WINDOW, serviceWorkers: "block" });
  await context.addInitScript(countFrames);
  const { renderer, seconds } = options;
  const query = renderer === "canvas" ? "?renderer=canvas" : "";
  const scenes = [
    {
      name: "empty scene",
      open: (/** @type {import("playwright").Page} */ page) =>
        openEmpty(page, `${base}scripts/empty-scene.html${query}`),
    },
    ...(options.maps
      ? MAPS.map((order) => ({
          name: nameOf(order),
          open: (/** @type {import("playwright").Page} */ page) => openMap(page, base, renderer, order),
        }))
      : [
          {
            name: "battlefield",
            open: (/** @type {import("playwright").Page} */ page) => openBattle(page, `${base}${query}`),
          },
        ]),
  ].map((scene) => ({ ...scene, runs: /** @type {import("./frames/pan.mjs").Figures[]} */ ([]) }));
  for (let run = 0; run < REPETITIONS; run++) {
    console.log(`Panning, ${run + 1} of ${REPETITIONS} …`);
    for (const { open, runs } of scenes) runs.push(await panned(context, open, seconds));
  }
  const [empty, ...rest] = scenes.map(({ runs }) => summary(runs));
  if (!empty || !rest[0]) throw new Error("frame-cost: nothing was panned");
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `\nMedians of ${REPETITIONS}, ${renderer}, ${WINDOW.width} x ${WINDOW.height}; ${availableParallelism()} processors, load ${load}:`,
  );
  say("empty scene", empty);
  if (options.maps) tellMaps(empty, rest);
  else {
    say("battlefield", rest[0]);
    console.log(
      `A frame of the battlefield takes ${(rest[0].frame / empty.frame).toFixed(2)} times that of the empty scene.`,
    );
  }
  const figures = options.maps
    ? {
        renderer,
        empty,
        maps: MAPS.map((order, i) => ({ ...order, ...rest[i], ratio: (rest[i]?.frame ?? 0) / empty.frame })),
        growth: growthOf(rest),
      }
    : { renderer, empty, battlefield: rest[0], ratio: rest[0].frame / empty.frame };
  if (options.json) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
}
