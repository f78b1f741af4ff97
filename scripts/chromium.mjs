// Finds a Chromium for the tests; where there is none, brings one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { toolPath } from "./install.mjs";

/**
 * What Chromium leaves undone: a second list of features takes the place of Playwright's, so what of that matters here
 * stands first. The others are pages of the browser's own that it opens unseen beside every window, a fifth of the
 * work of each test.
 */
const FEATURES_OFF = [
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "PaintHolding"],
  ...["HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "AvoidCorsURLLoaderRestartOnRedirect"],
  ...["MediaRouter", "LensOverlay", "OptimizationHints", "NetworkTimeServiceQuerying"],
  ...["AimEnabled", "PreconnectToSearch", "ThirdPartyStoragePartitioning", "TcpPortRandomizationWin"],
  ...["PreloadTopChromeWebUI", "WebUIOmniboxPopup", "WebUIOmniboxAimPopup"],
];

/** Options for every Chromium that the tests start: it may run as root, in a container, without a network. */
export const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-quic",
  `--disable-features=${FEATURES_OFF.join(",")}`,
];

/** @returns {string[]} where distributions and Google put the browser on this kind of machine */
function usualPlaces() {
  if (process.platform === "darwin") {
    return [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];
  }
  if (process.platform === "win32") {
    const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
    return roots.flatMap((root) =>
      root === undefined ? [] : [path.join(root, "Google", "Chrome", "Application", "chrome.exe")],
    );
  }
  return [
    // Made for work without a screen: the same engine, a seventh less work for the processor.
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/opt/google/chrome/chrome",
    "/usr/bin/chromium-browser",
  ];
}

/** @returns {string[]} the browser that Playwright keeps for itself, whether or not it was downloaded */
function playwrightsOwn() {
  try {
    const { chromium } = createRequire(import.meta.url)("playwright");
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/**
 * Path of a Chromium: CHROMIUM_PATH, the distribution's, Google Chrome, Playwright's own, in that order.
 *
 * @param {(file: string) => boolean} usable what a candidate must pass; by default it exists
 * @returns {string | undefined} undefined when there is none
 */
export function findChromium(usable = existsSync) {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROMIUM_PATH names a file that does not exist: ${asked}`);
    return asked;
  }
  return [...usualPlaces(), ...playwrightsOwn()].find((file) => usable(file));
}

/** Launch options of Playwright, for its own tests and for vitest's browser project. */
export function chromiumLaunchOptions() {
  const executablePath = findChromium();
  return executablePath === undefined
    ? { args: CHROMIUM_ARGUMENTS }
    : { executablePath, args: CHROMIUM_ARGUMENTS };
}

/**
 * A file may be there and still not run: Ubuntu's placeholder for its snap, a download that lacks libraries.
 * Windows opens a window when asked for the version, so there existence must do.
 *
 * @param {string} file
 */
function runs(file) {
  if (!existsSync(file)) return false;
  if (process.platform === "win32") return true;
  return spawnSync(file, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  console.log(`> ${command} ${args.join(" ")}`);
  const { status } = spawnSync(command, args, { stdio: "inherit", timeout: 10 * 60_000 });
  return status === 0;
}

/** Downloads Playwright's Chromium; on a Debian or Ubuntu where that fails, installs the distribution's. */
function bringChromium() {
  run(process.execPath, [toolPath("playwright"), "install", "chromium"]);
  if (findChromium(runs) !== undefined) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync("/usr/bin/apt-get") || !run("apt-get", ["update"])) return;
  // Not every distribution has the first.
  for (const name of ["chromium-headless-shell", "chromium"])
    if (findChromium(runs) === undefined) run("apt-get", ["install", "-y", name]);
}

/**
 * Path of a Chromium that starts, installed if need be.
 *
 * @throws {Error} with what to do, when none was found and none could be installed
 */
export function ensureChromium() {
  if (findChromium(runs) === undefined) {
    console.log("No Chromium found: installing one for the browser tests.");
    bringChromium();
  }
  const found = findChromium(runs);
  if (found === undefined) {
    throw new Error(
      "The browser tests need a Chromium and none could be installed. " +
        "Install Chromium or Google Chrome, or set CHROMIUM_PATH to one.",
    );
  }
  return found;
}
