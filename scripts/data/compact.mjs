// Data files of the scenarios travel without the spaces that make them pleasant to read.
import { readFileSync } from "node:fs";

const RAW_DATA = /\/scenarios\/.*\.(json|tmj)\?raw$/;
const RAW_BOOK = /\/docs\/RULES\.md\?raw$/;
/** Lines of the rule book for those who read it as a page; the game has its own cards for what they say. */
const ASIDES = /\n\n> [^\n]*/g;

/** The text of a data file without white space between its values, and of the book what is read in the game. @returns {import("vite").Plugin} */
export function compactData() {
  return {
    name: "compact-data",
    apply: "build",
    enforce: "pre",
    load(id) {
      if (!RAW_DATA.test(id) && !RAW_BOOK.test(id)) return null;
      const file = id.slice(0, -"?raw".length);
      this.addWatchFile(file);
      const whole = readFileSync(file, "utf8");
      const text = RAW_BOOK.test(id) ? whole.replace(ASIDES, "") : JSON.stringify(JSON.parse(whole));
      return `export default ${JSON.stringify(text)};`;
    },
  };
}
