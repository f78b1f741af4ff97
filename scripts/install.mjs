// What every command here needs first: a Node that is new enough, and the libraries of the lock file.
// Nothing but Node itself may be imported here, for it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

const OLDEST_NODE = [20, 19];

/** @param {string} file path from the root of the repository */
function readJson(file) {
  return JSON.parse(readFileSync(path.join(ROOT, file), "utf8"));
}

/** Ends the program with a clear sentence when this Node is too old for the tools. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  console.error(
    `Khasan 1938 needs Node ${OLDEST_NODE.join(".")} or newer; this is Node ${process.versions.node}. ` +
      "Please install a newer Node and try again.",
  );
  process.exit(1);
}

/**
 * Whether what is installed is what the lock file asks for. Compared by content: file dates say little after
 * a checkout or a copy. Optional packages may be missing, they are other machines' binaries.
 */
function isInstalled() {
  const marker = "node_modules/.package-lock.json";
  if (!existsSync(path.join(ROOT, marker))) return false;
  try {
    const installed = readJson(marker).packages ?? {};
    return Object.entries(readJson("package-lock.json").packages).every(([place, wanted]) => {
      if (place === "") return true;
      const found = installed[place];
      if (found === undefined) return wanted.optional === true || wanted.devOptional === true;
      return found.version === wanted.version && existsSync(path.join(ROOT, place));
    });
  } catch {
    return false;
  }
}

/** Installs what the lock file names where it is missing or differs; ends the program when that fails. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log("Installing the libraries (npm ci); this happens once.");
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  const options = /** @type {const} */ ({ cwd: ROOT, stdio: "inherit" });
  const { status } =
    npm?.endsWith(".js") && existsSync(npm)
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (status === 0) return;
  console.error("The libraries could not be installed: npm's own message is above. Is there a network?");
  process.exit(1);
}

/**
 * File of an installed command-line tool, to be run with this Node (no shell, the same on every system).
 *
 * @param {string} packageName
 * @param {string} [command] when it is not the package's own name
 */
export function toolPath(packageName, command = packageName) {
  const { bin } = readJson(`node_modules/${packageName}/package.json`);
  return path.join(ROOT, "node_modules", packageName, typeof bin === "string" ? bin : bin[command]);
}
