// Data files of the scenarios travel without the spaces that make them pleasant to read.
import { readFileSync } from "node:fs";

const RAW_DATA = /\/scenarios\/.*\.(json|tmj)\?raw$/;
const RAW_BOOK = /\/docs\/RULES\.md\?raw$/;
/** Lines of the rule book for those who read it as a page; the game has its own cards for what they say. */
const ASIDES = /\n\n> [^\n]*/g;

const RULES = /\/scenarios\/common\/rules\.json\?raw$/;
const EVIDENCE = /\/scenarios\/common\/rules\.json\?evidence$/;
/** What stands for the evidence of a number until its own comes. */
const TOLD_LATER = "told later";

/** @typedef {Record<string, { source: string, confidence: string }>} Evidence */

/** The numbers of the rules; what they rest on is most of the file, and no first screen tells it. @param {Record<string, unknown>} rules */
function withoutReasons(rules) {
  return Object.fromEntries(
    Object.entries(rules).map(([name, chapter]) => {
      if (typeof chapter !== "object" || chapter === null || !("evidence" in chapter)) return [name, chapter];
      const given = Object.entries(/** @type {Evidence} */ (chapter.evidence));
      const evidence = given.map(([field, { confidence }]) => [field, { source: TOLD_LATER, confidence }]);
      return [name, { ...chapter, evidence: Object.fromEntries(evidence) }];
    }),
  );
}

/** What the numbers rest on, by chapter. @param {Record<string, { evidence?: Evidence }>} rules */
function evidenceOf(rules) {
  return Object.fromEntries(
    Object.entries(rules).flatMap(([name, { evidence }]) => (evidence ? [[name, evidence]] : [])),
  );
}

/** The text of a data file without white space between its values, and of the book what is read in the game. @returns {import("vite").Plugin} */
export function compactData() {
  return {
    name: "compact-data",
    apply: "build",
    enforce: "pre",
    load(id) {
      if (!RAW_DATA.test(id) && !RAW_BOOK.test(id) && !EVIDENCE.test(id)) return null;
      const file = id.slice(0, id.lastIndexOf("?"));
      this.addWatchFile(file);
      const whole = readFileSync(file, "utf8");
      if (EVIDENCE.test(id))
        return { code: `export default ${JSON.stringify(evidenceOf(JSON.parse(whole)))};`, moduleType: "js" };
      if (RULES.test(id))
        return `export default ${JSON.stringify(JSON.stringify(withoutReasons(JSON.parse(whole))))};`;
      const text = RAW_BOOK.test(id) ? whole.replace(ASIDES, "") : JSON.stringify(JSON.parse(whole));
      return `export default ${JSON.stringify(text)};`;
    },
  };
}
