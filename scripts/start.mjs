// `npm start`: installs what is missing, builds when the sources are newer, serves the game and says where.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { connect, createServer } from "node:net";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled, ROOT, requireNode, toolPath } from "./install.mjs";

const FIRST_PORT = 4173;

const HELP = `npm start [-- OPTIONS]   builds Khasan 1938 when needed and serves it to a browser

  --lan        serve the whole local network (a classroom), not this machine alone
  --port N     serve on port N; without it ${FIRST_PORT}, or the next free one
  --no-open    do not open a browser
  --help       this text

Stop it with Ctrl+C.`;

/** @param {string} sentence */
function refuse(sentence) {
  console.error(`${sentence}\nnpm start -- --help lists what can be asked.`);
  process.exit(2);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        lan: { type: "boolean", default: false },
        port: { type: "string" },
        "no-open": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    return values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message.replace(/\. To specify.*/s, ".") : String(error));
  }
}

/** @param {string | undefined} text */
function readPort(text) {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  return refuse(`--port needs a number from 1 to 65535; found "${text}".`);
}

/**
 * The latest change of a file or of anything in a folder; a removed file shows in its folder's date.
 *
 * @param {string} place
 * @returns {number} milliseconds, 0 where there is nothing
 */
function lastChange(place) {
  if (!existsSync(place)) return 0;
  const own = statSync(place);
  if (!own.isDirectory()) return own.mtimeMs;
  return readdirSync(place).reduce(
    (latest, name) => Math.max(latest, lastChange(path.join(place, name))),
    own.mtimeMs,
  );
}

function buildIfNeeded() {
  const built = lastChange(path.join(ROOT, "dist", "index.html"));
  const sources = ["src", "scenarios", "assets", "public", "index.html", "package.json", "vite.config.ts"];
  const changed = Math.max(...sources.map((source) => lastChange(path.join(ROOT, source))));
  if (built > changed) return;
  console.log(built === 0 ? "Building the game." : "The sources have changed: building again.");
  const { status } = spawnSync(process.execPath, [toolPath("vite"), "build"], {
    cwd: ROOT,
    stdio: "inherit",
  });
  if (status === 0) return;
  console.error("The game could not be built: the reason is above.");
  process.exit(1);
}

/**
 * Whether a server here would be the one that answers at this port. Asked twice: by listening, and by calling
 * `localhost`, since another program may hold the port on the other version of IP.
 *
 * @param {number} port
 * @param {string} host
 */
async function isFree(port, host) {
  const listens = await new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
  if (!listens) return false;
  return new Promise((resolve) => {
    const call = connect({ port, host: "localhost" });
    call.once("connect", () => {
      call.destroy();
      resolve(false);
    });
    call.once("error", () => resolve(true));
  });
}

/**
 * @param {number | undefined} asked
 * @param {string} host
 */
async function choosePort(asked, host) {
  if (asked !== undefined) {
    if (await isFree(asked, host)) return asked;
    console.error(`Port ${asked} is in use, or not allowed. Choose another, or leave --port out.`);
    process.exit(1);
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + 100; port += 1) {
    if (await isFree(port, host)) return port;
  }
  console.error(`No free port between ${FIRST_PORT} and ${FIRST_PORT + 99}. Choose one with --port N.`);
  return process.exit(1);
}

/** @param {number} port */
function lanAddresses(port) {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === "IPv4" && !address.internal)
    .map((address) => `http://${address.address}:${port}/`);
}

/** Opens the person's browser where there is a desktop; a machine without one loses nothing. @param {string} url */
function openBrowser(url) {
  /** @type {Record<string, [string, string[]]>} */
  const openers = { darwin: ["open", [url]], win32: ["cmd", ["/c", "start", "", url]] };
  const hasDesktop = openers[process.platform] || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.env.CI || !hasDesktop) return;
  const [command, args] = openers[process.platform] ?? ["xdg-open", [url]];
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}

const options = readOptions();
if (options.help) {
  console.log(HELP);
  process.exit(0);
}
const askedPort = readPort(options.port);
requireNode();
ensureInstalled();
buildIfNeeded();

const host = options.lan ? "0.0.0.0" : "127.0.0.1";
const port = await choosePort(askedPort, host);
const { preview } = await import("vite");
// allowedHosts: what is served is the same for everyone, and a class may use the teacher's machine by name.
await preview({
  root: ROOT,
  configFile: false,
  logLevel: "error",
  preview: { host, port, strictPort: true, allowedHosts: true },
});

const url = `http://localhost:${port}/`;
console.log(`\n  Khasan 1938 is ready:  ${url}`);
if (options.lan) {
  const addresses = lanAddresses(port);
  console.log(addresses.length > 0 ? "  For the class:" : "  No network was found for a class to reach.");
  for (const address of addresses) console.log(`    ${address}`);
}
console.log("\n  Stop with Ctrl+C.\n");
if (!options["no-open"]) openBrowser(url);
