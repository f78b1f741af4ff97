// What a browser fetches until the first battle lies on the screen, and what it may weigh.
import { brotliCompressSync, constants } from "node:zlib";

/** Most bytes for the first playable screen, compressed, fonts included. */
export const BUDGET = 900_000;

/** Modules that are imported when they are first needed, and needed for the first battle. */
export const NEEDED_LATER = [/\/src\/map\/battlefield\.ts$/];

/** Data of the scenarios, in a chunk for each: all of it is read for the list of battles. */
export const DATA = /\/scenarios\/[^/]+\/scenario\.json\?checked$/;

/** Other files of the first load, by their paths in the sources: pictures, shapes, faces. */
export const FILES = [
  /^assets\/home\/[\w-]+\/day\.avif$/,
  /^assets\/counters\/(day-play\.webp|play\.json)$/,
  /^assets\/sheets\/[\w-]+\/(shapes\.json|light\.avif)$/,
  /^assets\/fonts\/noto-sans-latin-wght-normal\./,
  /^assets\/fonts\/pt-serif-(latin-(400-normal|400-italic|700-normal)|cyrillic-400-normal)\./,
  /^assets\/fonts\/old-standard-tt-(latin-(400-normal|400-italic|700-normal)|cyrillic-400-italic)\./,
  /^assets\/fonts\/pt-sans-narrow-latin-(400|700)-normal\./,
  /^assets\/fonts\/names-(sheet|kr)\./,
];

/** Threads of the first load, by the names of the built files: the commander's comes when the map is drawn. */
export const WORKERS = /sheet\.worker-[\w-]+\.js$/;

/** Kinds of files as they are added up. */
export const KINDS = ["html", "js", "css", "data", "fonts", "images"];

/** @param {string} file @param {boolean} [isData] whether a chunk holds nothing but data */
export function kindOf(file, isData = false) {
  if (/\.html$|\/$/.test(file)) return "html";
  if (/\.css$/.test(file)) return "css";
  if (/\.woff2$/.test(file)) return "fonts";
  if (/\.(webp|png|svg|avif)$/.test(file)) return "images";
  return isData || /\.json$/.test(file) ? "data" : "js";
}

/** Bytes on the wire: text by Brotli, as servers keep it; fonts and pictures as they are. @param {string} file @param {Uint8Array} bytes */
export function compressedSize(file, bytes) {
  if (/\.(woff2|webp|png|avif)$/.test(file)) return bytes.length;
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
}

/** Sums by kind as lines of a table. @param {{ file: string, kind: string, bytes: number }[]} files */
export function tableOf(files) {
  const line = (
    /** @type {string} */ name,
    /** @type {number} */ bytes,
    /** @type {number | string} */ count,
  ) => `${name.padEnd(8)}${(bytes / 1000).toFixed(1).padStart(8)} kB  ${String(count).padStart(3)} files`;
  const sum = (/** @type {typeof files} */ some) => some.reduce((all, { bytes }) => all + bytes, 0);
  const lines = KINDS.map((kind) => {
    const some = files.filter((file) => file.kind === kind);
    return line(kind, sum(some), some.length);
  });
  return [...lines, line("all", sum(files), files.length)].join("\n");
}

/** @param {{ bytes: number }[]} files */
export function totalOf(files) {
  return files.reduce((all, { bytes }) => all + bytes, 0);
}
