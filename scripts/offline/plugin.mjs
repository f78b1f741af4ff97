// Adds to a build the service worker that keeps it in the browser.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

/** Where the page finds it: beside itself, for a service worker serves its own folder. */
const NAME = "offline.js";
const WORKER = path.join(import.meta.dirname, "worker.mjs");

/** The text of the service worker of a build. @param {string} page @param {readonly string[]} files */
export function workerText(page, files) {
  const known = [...files].sort();
  const build = createHash("sha256")
    .update(JSON.stringify([page, known]))
    .digest("hex")
    .slice(0, 12);
  const constants = { BUILD: build, PAGE: page, FILES: known };
  const lines = Object.entries(constants).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`);
  return `${lines.join("\n")}\n${readFileSync(WORKER, "utf8")}`;
}

/** @returns {import("vite").Plugin} */
export function offlineCopy() {
  return {
    name: "offline-copy",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const page = bundle["index.html"];
        // Threads are built by themselves; their files are part of the page's bundle as well.
        if (page?.type !== "asset") return;
        const files = Object.keys(bundle).filter((name) => name !== "index.html");
        this.emitFile({
          type: "asset",
          fileName: NAME,
          source: workerText(String(page.source), files),
        });
      },
    },
  };
}
