// `npm run budget`: what the first playable screen weighs, as the build counts it and as a browser fetches it.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright";
import { build, preview } from "vite";
import { BUDGET, compressedSize, kindOf, tableOf, totalOf } from "./budget/firstLoad.mjs";
import { chromiumLaunchOptions, ensureChromium } from "./chromium.mjs";

const ROOT = path.join(import.meta.dirname, "..");
const WORDS = path.join(ROOT, "scenarios/khasan-1938/words/en/battles.json");
const begin = JSON.parse(readFileSync(path.join(ROOT, "src/language/en.json"), "utf8")).home.begin;
/** Title of the first battle that is no whole campaign. */
const battle = Object.entries(JSON.parse(readFileSync(WORDS, "utf8")).battles).find(
  ([id]) => id !== "campaign",
)?.[1].title;
const HELP = `npm run budget   builds the program, opens its first battle in a browser and prints what came over the wire

  --list    every file, the heaviest first
  --help    this text`;

/**
 * Opens the page, begins the first short battle on a drawn sheet, and waits until its map is sharp.
 *
 * @param {string} base
 */
async function firstBattle(base) {
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    // What is kept for a day without a network is fetched after the first screen, and no part of it.
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: "block" });
    /** @type {Set<string>} */
    const paths = new Set();
    page.on("response", (response) => {
      const { pathname, origin } = new URL(response.url());
      if (origin !== new URL(base).origin)
        throw new Error(`budget: a request to elsewhere, ${response.url()}`);
      if (response.ok()) paths.add(pathname);
    });
    await page.goto(`${base}?renderer=canvas`);
    await page.locator("label.offer", { hasText: battle }).click();
    await page.getByRole("button", { name: begin, exact: true }).click();
    await page.waitForSelector('[data-map-ready="true"][data-map-sheet="sharp"]', { timeout: 120_000 });
    await page.waitForTimeout(500);
    return [...paths].map((file) => ({
      file,
      body: readFileSync(path.join(folder, file === "/" ? "index.html" : file)),
    }));
  } finally {
    await browser.close();
  }
}

/** A chunk that holds nothing but the text of a data file. @param {string} file @param {Buffer} body */
function isData(file, body) {
  return /\.js$/.test(file) && /^(var|const|let) \w+=(`|'|"|JSON)/.test(body.subarray(0, 40).toString());
}

if (process.argv.includes("--help")) {
  console.log(HELP);
  process.exit(0);
}
ensureChromium();
const folder = mkdtempSync(path.join(tmpdir(), "budget-"));
/** @type {import("vite").PreviewServer | undefined} */
let server;
try {
  await build({ root: ROOT, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  server = await preview({
    root: ROOT,
    logLevel: "error",
    build: { outDir: folder },
    preview: { port: 4193, host: "127.0.0.1" },
  });
  const fetched = await firstBattle(server.resolvedUrls?.local[0] ?? "http://127.0.0.1:4193/");
  const files = fetched.map(({ file, body }) => ({
    file,
    kind: kindOf(file, isData(file, body)),
    bytes: compressedSize(file, body),
  }));
  files.sort((a, b) => b.bytes - a.bytes);
  if (process.argv.includes("--list"))
    for (const { file, bytes } of files) console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${file}`);
  console.log(`\nFetched by a browser until the first battle lies on the screen:\n${tableOf(files)}`);
  if (totalOf(files) > BUDGET) {
    console.error(`More than the budget of ${BUDGET / 1000} kB.`);
    process.exitCode = 1;
  }
} finally {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
}
