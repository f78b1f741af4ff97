// Fails a build whose first playable screen is heavier than its budget.
import {
  BUDGET,
  compressedSize,
  DATA,
  FILES,
  kindOf,
  NEEDED_LATER,
  tableOf,
  totalOf,
  WORKERS,
} from "./firstLoad.mjs";

/** @typedef {import("vite").Rollup.OutputBundle} Bundle */
/** @typedef {import("vite").Rollup.OutputChunk} Chunk */

/** Chunks of the first load: what the page imports at once, and from there on. @param {Bundle} bundle */
function chunksOf(bundle) {
  /** @type {Set<string>} */
  const found = new Set();
  const add = (/** @type {string} */ name) => {
    const chunk = bundle[name];
    if (chunk?.type !== "chunk" || found.has(name)) return;
    found.add(name);
    for (const other of chunk.imports) add(other);
  };
  for (const [name, file] of Object.entries(bundle)) {
    if (file.type !== "chunk") continue;
    const facade = file.facadeModuleId ?? "";
    if (file.isEntry || DATA.test(facade) || NEEDED_LATER.some((module) => module.test(facade))) add(name);
  }
  return found;
}

/** @param {Chunk} chunk */
function isData(chunk) {
  return Object.keys(chunk.modules).every((id) => DATA.test(id));
}

/** Files of the first load with their kind and size on the wire. @param {Bundle} bundle */
export function filesOf(bundle) {
  const chunks = chunksOf(bundle);
  const styles = new Set();
  for (const name of chunks) {
    const chunk = bundle[name];
    if (chunk?.type === "chunk") for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
  }
  return Object.entries(bundle).flatMap(([name, file]) => {
    const sources = file.type === "asset" ? file.originalFileNames : [];
    const isFirst =
      chunks.has(name) ||
      styles.has(name) ||
      name === "index.html" ||
      WORKERS.test(name) ||
      sources.some((source) => FILES.some((some) => some.test(source)));
    if (!isFirst) return [];
    const bytes = file.type === "chunk" ? Buffer.from(file.code) : Buffer.from(file.source);
    const kind = kindOf(name, file.type === "chunk" && isData(file));
    return [{ file: name, kind, bytes: compressedSize(name, bytes) }];
  });
}

/** @returns {import("vite").Plugin} */
export function firstLoadBudget() {
  return {
    name: "first-load-budget",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        // Workers are built by themselves; only the page's own bundle has a page.
        if (!("index.html" in bundle)) return;
        const files = filesOf(bundle);
        const total = totalOf(files);
        if (process.env.BUDGET_SILENT !== "1")
          console.log(`First playable screen, compressed:\n${tableOf(files)}\nBudget ${BUDGET / 1000} kB`);
        if (total > BUDGET && !process.env.BUDGET_ANYWAY)
          this.error(
            `The first playable screen weighs ${(total / 1000).toFixed(1)} kB, more than its budget of ${BUDGET / 1000} kB.`,
          );
      },
    },
  };
}
