import { defineConfig } from "@playwright/test";
import { chromiumLaunchOptions } from "./scripts/chromium.mjs";

// A port of its own, so that a game being played on 4173 is never the one that is tested.
const port = Number(process.env.E2E_PORT ?? 4199);
const baseURL = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "test-results/e2e",
  // Each waits for its page a third of the time: one more than processors keeps them busy.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  // On a busy machine a press can come before what it is meant for. Who needs a second try is named at the end.
  retries: 1,
  timeout: 90_000,
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    baseURL,
    // Every test begins with an emptied browser; only those of the program without a network have it kept.
    serviceWorkers: "block",
    viewport: { width: 1280, height: 800 },
    launchOptions: chromiumLaunchOptions(),
    // A trace makes every test a quarter slower; E2E_TRACE=1 keeps one of each failure.
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: baseURL,
    reuseExistingServer: false,
  },
});
