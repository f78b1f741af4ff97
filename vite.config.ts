import { execFileSync } from "node:child_process";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import packageJson from "./package.json" with { type: "json" };
import { firstLoadBudget } from "./scripts/budget/plugin.mjs";
import { chromiumLaunchOptions } from "./scripts/chromium.mjs";
import { offlineCopy } from "./scripts/offline/plugin.mjs";
import { phaserParts } from "./scripts/phaser/plugin.mjs";
import { ruleBookInGame } from "./scripts/ruleBook/plugin.mjs";
import { checkedScenarios } from "./scripts/scenarios/checked.ts";
import { laterWords } from "./scripts/words/later.mjs";

/** The program's version, with the commit it was built from where git knows it. */
function build(): string {
  try {
    const hash = execFileSync("git", ["rev-parse", "--short", "HEAD"], {
      cwd: import.meta.dirname,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
    return `${packageJson.version}+${hash}`;
  } catch {
    return packageJson.version;
  }
}

/** A machine that does much else is slow, and that is no fault. Milliseconds. */
const PATIENT = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 20_000 } } };

export default defineConfig({
  base: "./",
  plugins: [
    react(),
    checkedScenarios(),
    ruleBookInGame(),
    laterWords(),
    phaserParts(),
    firstLoadBudget(),
    offlineCopy(),
  ],
  define: { __BUILD__: JSON.stringify(build()) },
  worker: { format: "es", plugins: () => [checkedScenarios(), ruleBookInGame(), laterWords()] },
  // Found before the first test or page, so that no library turns up late and reloads it.
  optimizeDeps: { entries: ["index.html", "src/**/*.worker.ts", "tests/**/*.browser.ts"] },
  build: {
    target: "es2022",
    // A face inside the style sheet would be fetched by those who need none of it.
    assetsInlineLimit: (file) => (file.endsWith(".woff2") ? false : undefined),
    // Phaser alone is larger than the warning's limit.
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "phaser", test: /node_modules[\\/]phaser/, priority: 1 },
            // What every visit fetches is one file: dozens of small ones compress far worse.
            { name: "first", tags: ["$initial"] },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/**/*.test.ts"],
          // Files share what they import, so no test may leave anything changed: a fresh start for each file takes
          // longer than all the tests. Every processor has its worker.
          isolate: false,
          maxWorkers: "100%",
          unstubGlobals: true,
          ...PATIENT,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          ...PATIENT,
          include: ["tests/**/*.browser.ts"],
          browser: {
            enabled: true,
            // Before the first test everything that it needs is bundled.
            connectTimeout: 300_000,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunchOptions() }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
