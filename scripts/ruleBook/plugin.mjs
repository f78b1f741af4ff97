// Of the rule book the game takes along what is read in it.
import { readFileSync } from "node:fs";

const BOOK = /\/docs\/RULES\.md\?raw$/;
/** Lines of the rule book for those who read it as a page; the game has its own cards for what they say. */
const ASIDES = /\n\n> [^\n]*/g;

/** @returns {import("vite").Plugin} */
export function ruleBookInGame() {
  return {
    name: "rule-book-in-game",
    apply: "build",
    enforce: "pre",
    load(id) {
      if (!BOOK.test(id)) return null;
      const file = id.slice(0, id.lastIndexOf("?"));
      this.addWatchFile(file);
      return `export default ${JSON.stringify(readFileSync(file, "utf8").replace(ASIDES, ""))};`;
    },
  };
}
