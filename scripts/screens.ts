// `npm run screens -- FOLDER`: pictures of every screen at four sizes, in English and in the invented language that
// runs from right to left and is four tenths longer, by day and by night; and what is cut off or overlaps on each.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { build, preview } from "vite";
import { PSEUDO } from "../src/language/pseudo.ts";
import { layoutFaults } from "../tests/e2e/layout.ts";
import { SIZES, STOPS } from "../tests/e2e/tour.ts";
import { chromiumLaunchOptions, ensureChromium } from "./chromium.mjs";

const HELP = `npm run screens -- FOLDER [OPTIONS]   takes pictures of every screen

  --size NAME      ${Object.keys(SIZES).join(", ")}; without it all
  --language TAG   en or ${PSEUDO}; without it both
  --scheme NAME    day or night; without it both
  --only STOP      one of ${STOPS.map(({ name }) => name).join(", ")}
  --no-build       takes the program as it was last built
  --help           this text`;

type SizeName = keyof typeof SIZES;

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        size: { type: "string" },
        language: { type: "string" },
        scheme: { type: "string" },
        only: { type: "string" },
        "no-build": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      console.log(HELP);
      return process.exit(0);
    }
    const among = (option: string, value: string | undefined, names: readonly string[]) => {
      if (value !== undefined && !names.includes(value))
        throw new Error(`--${option} needs one of ${names.join(", ")}; found "${value}"`);
      return value === undefined ? names : [value];
    };
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) throw new Error("one FOLDER for the pictures is needed");
    const stops = STOPS.map(({ name }) => name);
    return {
      folder,
      sizes: among("size", values.size, Object.keys(SIZES)) as readonly SizeName[],
      languages: among("language", values.language, ["en", PSEUDO]),
      schemes: among("scheme", values.scheme, ["day", "night"]),
      only: new Set(among("only", values.only, stops)),
      build: !values["no-build"],
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    return process.exit(2);
  }
}

const options = readOptions();
mkdirSync(options.folder, { recursive: true });
if (options.build) await build({ logLevel: "warn" });
const server = await preview({ preview: { host: "127.0.0.1", port: 0 }, logLevel: "warn" });
const home = server.resolvedUrls?.local[0] ?? "";
ensureChromium();
const browser = await chromium.launch(chromiumLaunchOptions());
let faults = 0;
for (const language of options.languages)
  for (const scheme of options.schemes) for (const size of options.sizes) await walk(language, scheme, size);
await browser.close();
await server.close();
console.log(`${faults} faults of layout`);
process.exitCode = faults > 0 ? 1 : 0;

/** Walks through all stops at one size and takes the pictures that are asked for. */
async function walk(language: string, scheme: string, size: SizeName): Promise<void> {
  const viewport = SIZES[size];
  const context = await browser.newContext({
    viewport,
    hasTouch: viewport.width < 900,
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  // The tool that runs this file marks functions with a helper that the page does not have.
  await page.addInitScript("globalThis.__name ??= (it) => it;");
  await page.addInitScript(
    (theme) =>
      localStorage.setItem("battle-settings", JSON.stringify({ language: "en", theme, motion: "reduced" })),
    scheme,
  );
  await page.goto(`${home}?renderer=canvas&language=${language}`);
  await page.locator("main").waitFor();
  for (const stop of STOPS) {
    await stop.go(page);
    if (!options.only.has(stop.name)) continue;
    const name = `${stop.name}-${size}-${language}-${scheme}`;
    await page.screenshot({ path: path.join(options.folder, `${name}.png`) });
    for (const fault of await layoutFaults(page)) {
      faults++;
      console.log(`${name}: ${fault}`);
    }
  }
  await context.close();
}
