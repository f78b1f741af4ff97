// `npm test`: installs what is missing, a Chromium included, and runs everything that must hold.
// A part that fails does not stop the next, so that one run shows all that is wrong. Two run at a time, but for the
// play-throughs: they keep every processor busy by themselves.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureChromium } from "./chromium.mjs";
import { ensureInstalled, ROOT, requireNode, toolPath } from "./install.mjs";

/** Minutes after which a part is taken for hung. */
const PATIENCE = 14;
/** Seconds that a hung part has to put its own browsers and servers away, before it is ended with all it started. */
const GRACE = 10;
/** So many parts of a round run side by side. */
const LANES = 2;

/**
 * @typedef {{ passed: number, failed: number, skipped: number, again?: number }} Count
 * @typedef {object} Part
 * @property {string} name
 * @property {string} [after] the part that makes what this one tests; it comes in a round before
 * @property {true} [browser]
 * @property {() => string[]} tool
 * @property {string} [report]
 * @property {(report: any) => Count} [count]
 */

/** @param {string} name @returns {Part} */
function vitestProject(name) {
  const report = `test-results/${name}.json`;
  return {
    name,
    tool: () => [
      toolPath("vitest"),
      ...["run", "--project", name, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ],
    report,
    count: countVitest,
  };
}

/** The parts in rounds. @type {Part[][]} */
const ROUNDS = [
  [
    { name: "typecheck", tool: () => [toolPath("typescript", "tsc"), "--noEmit", "-p", "tsconfig.json"] },
    {
      name: "typecheck-engine",
      tool: () => [toolPath("typescript", "tsc"), "--noEmit", "-p", "tsconfig.engine.json"],
    },
    { name: "lint", tool: () => [toolPath("@biomejs/biome", "biome"), "check", "."] },
    { name: "knip", tool: () => [toolPath("knip"), "--no-progress"] },
  ],
  [
    vitestProject("unit"),
    // Its tests wait for pictures half of their time.
    { ...vitestProject("browser"), browser: true },
    {
      name: "engines",
      tool: () => ["--import", "tsx", "tests/engines/command.ts", "--json", "test-results/engines.json"],
      report: "test-results/engines.json",
      count: (report) => report,
    },
    { name: "build", tool: () => [toolPath("vite"), "build"] },
  ],
  [
    {
      name: "e2e",
      after: "build",
      browser: true,
      tool: () => [toolPath("@playwright/test", "playwright"), "test"],
      report: "test-results/e2e.json",
      count: countPlaywright,
    },
  ],
];

/**
 * A file that could not even be loaded has no tests in the report, and counts as one that failed.
 *
 * @param {any} report vitest's
 * @returns {Count}
 */
function countVitest(report) {
  const broken = report.testResults.filter(
    (/** @type {any} */ file) => file.status === "failed" && !hasFailedTest(file),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {any} file of vitest's report */
function hasFailedTest(file) {
  return file.assertionResults.some((/** @type {any} */ test) => test.status === "failed");
}

/** @param {any} report Playwright's @returns {Count} */
function countPlaywright({ stats }) {
  const { expected, unexpected, flaky, skipped } = stats;
  return { passed: expected + flaky, failed: unexpected, skipped, again: flaky };
}

/**
 * A server or browser that outlived the tool which started it would hold its port against the next run. Each may lead a
 * group of processes of its own, so they are found by who started whom.
 *
 * @param {number} root
 * @returns {number[]} the process and all that it started, those that were started last first
 */
function familyOf(root) {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const pairs = (stdout ?? "").split("\n").map((line) => line.trim().split(/\s+/).map(Number));
  const family = [root];
  for (const parent of family)
    family.push(...pairs.flatMap(([pid, from]) => (pid && from === parent ? [pid] : [])));
  return family.reverse();
}

/**
 * Asks a tool to end, and ends what is left of all that it started when its time for that is over.
 *
 * @param {number} root
 */
function endFamily(root) {
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(root), "/T", "/F"], { stdio: "ignore" });
    return;
  }
  /** @param {number} pid @param {NodeJS.Signals} how */
  const signal = (pid, how) => {
    try {
      process.kill(pid, how);
    } catch {
      // It has ended by itself.
    }
  };
  const family = familyOf(root);
  signal(root, "SIGINT");
  setTimeout(() => {
    for (const pid of family) signal(pid, "SIGKILL");
  }, GRACE * 1000);
}

/**
 * Runs a tool with this Node. Alone it speaks straight to the terminal; beside others its words are kept until it has
 * ended, so that those of two parts are never mixed.
 *
 * @param {string[]} args
 * @param {"alone" | "beside others"} how
 * @returns {Promise<{ ended: boolean, words: Buffer }>} whether it ended well and in time, and what was kept
 */
function runTool(args, how) {
  return new Promise((resolve) => {
    const output = how === "alone" ? "inherit" : "pipe";
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", output, output] });
    /** @type {Buffer[]} */
    const words = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (some) => words.push(some));
    /** @param {boolean} ended */
    const end = (ended) => resolve({ ended, words: Buffer.concat(words) });
    const alarm = setTimeout(() => {
      words.push(Buffer.from(`Stopped after ${PATIENCE} minutes without an end.\n`));
      if (child.pid !== undefined) endFamily(child.pid);
    }, PATIENCE * 60_000);
    child.on("error", () => {
      clearTimeout(alarm);
      end(false);
    });
    child.on(how === "alone" ? "exit" : "close", (code) => {
      clearTimeout(alarm);
      end(code === 0);
    });
  });
}

/**
 * A part never passes by silence: no report, no test found, or a runner that ends badly with no failed test
 * each count as one failure.
 *
 * @param {Part} part
 * @param {boolean} ended whether its tool ended well and in time
 * @returns {Count}
 */
function countPart(part, ended) {
  const report = part.report === undefined ? undefined : path.join(ROOT, part.report);
  if (report === undefined || part.count === undefined) {
    return { passed: Number(ended), failed: Number(!ended), skipped: 0 };
  }
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const count = part.count(JSON.parse(readFileSync(report, "utf8")));
  if (count.passed + count.failed === 0) console.error(`No test was found in ${part.name}.`);
  const silent = count.failed === 0 && (!ended || count.passed === 0);
  return silent ? { ...count, failed: 1 } : count;
}

/** @returns {Part[][]} */
function chooseRounds() {
  const names = ROUNDS.flat()
    .map((part) => part.name)
    .join(", ");
  /** @type {{ only?: string | undefined, help?: boolean | undefined }} */
  let options;
  try {
    ({ values: options } = parseArgs({ options: { only: { type: "string" }, help: { type: "boolean" } } }));
  } catch (error) {
    console.error(error instanceof Error ? error.message.replace(/\. To specify.*/s, ".") : String(error));
    return process.exit(2);
  }
  if (options.help) {
    console.log(`npm test [-- --only PART]   runs everything, or one part: ${names} (after build)`);
    process.exit(0);
  }
  if (options.only === undefined) return ROUNDS;
  const chosen = ROUNDS.flat().find((part) => part.name === options.only);
  if (chosen)
    return ROUNDS.map((round) => round.filter(({ name }) => [chosen.after, chosen.name].includes(name)));
  console.error(`--only expects one of ${names}; found "${options.only}".`);
  return process.exit(2);
}

/** @param {Part[]} parts @returns {string | undefined} why the parts with a browser cannot run */
function prepareBrowser(parts) {
  if (!parts.some((part) => part.browser)) return undefined;
  try {
    process.env.CHROMIUM_PATH = ensureChromium();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const rounds = chooseRounds();
requireNode();
ensureInstalled();
const noBrowser = prepareBrowser(rounds.flat());

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const summary = [];

/**
 * @param {Part} part
 * @param {"alone" | "beside others"} how
 */
async function runPart(part, how) {
  const heading = `\n=== ${part.name} ===`;
  if (how === "alone") console.log(heading);
  const began = performance.now();
  if (part.report !== undefined) rmSync(path.join(ROOT, part.report), { force: true });
  const blocked = part.browser === true && noBrowser !== undefined;
  const { ended, words } = blocked
    ? { ended: false, words: Buffer.from(`${noBrowser}\n`) }
    : await runTool(part.tool(), how);
  if (how === "beside others") console.log(heading);
  process.stdout.write(words);
  const count = blocked ? { passed: 0, failed: 1, skipped: 0 } : countPart(part, ended);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
  const again = count.again ? `, ${count.again} passed only at the second try` : "";
  total.passed += count.passed;
  total.failed += count.failed;
  summary.push(
    `${part.name.padEnd(17)} ${count.passed} passed, ${count.failed} failed${skipped}${again} (${seconds} s)`,
  );
}

for (const round of rounds) {
  const waiting = [...round];
  const lane = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift())
      await runPart(part, round.length > 1 ? "beside others" : "alone");
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
console.log(`\n${summary.join("\n")}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
