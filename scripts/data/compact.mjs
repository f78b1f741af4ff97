// Data files of the scenarios travel without the spaces that make them pleasant to read.
import { readFileSync } from "node:fs";

const RAW_DATA = /\/scenarios\/.*\.(json|tmj)\?raw$/;

/** The text of a data file without white space between its values. @returns {import("vite").Plugin} */
export function compactData() {
  return {
    name: "compact-data",
    apply: "build",
    enforce: "pre",
    load(id) {
      if (!RAW_DATA.test(id)) return null;
      const file = id.slice(0, -"?raw".length);
      this.addWatchFile(file);
      const text = JSON.stringify(JSON.parse(readFileSync(file, "utf8")));
      return `export default ${JSON.stringify(text)};`;
    },
  };
}
