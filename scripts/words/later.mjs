// The catalogue of messages in two parts: what the first screens say, and what is said by parts that are fetched later.
import { readFileSync } from "node:fs";

const CATALOGUE = /\/src\/language\/en\.json(\?later)?$/;

/** Sections that only parts of the program say that are fetched when they are first opened; each with what stays. */
const LATER = {
  console: ["panel"],
  outcome: ["levels", "sparing_one", "sparing_other", "seats", "reasons"],
  compare: [],
  credits: [],
  lesson: [],
  paper: [],
  book: ["openRule", "openNumber", "openValue", "openTerm", "atDistance", "entry", "none"],
  units: [],
  reference: ["title", "chapters", "disputed_one", "disputed_other", "lookUp"],
  replay: ["coming"],
  settings: [],
  keys: ["title", "names", "actions"],
  layers: ["names", "told"],
  search: [],
  staff: ["no"],
  gameFile: ["import", "export", "exportShort", "exportBroken", "tooLarge"],
  // What can go wrong before anything more has been fetched.
  trouble: [
    ...[
      "unknown",
      "details",
      "not-fetched-commander",
      "not-fetched",
      "scenario",
      "storage",
      "not-saved",
      "disk-full",
    ],
    ...["no-storage", "start", "unreadable-game", "no-such-game", "commander", "script", "newer", "load"],
  ],
};

/** @param {Record<string, Record<string, unknown>>} all @param {"first" | "later"} part */
export function partOf(all, part) {
  return Object.fromEntries(
    Object.entries(all).flatMap(([section, words]) => {
      const stays = LATER[/** @type {keyof typeof LATER} */ (section)];
      if (!stays) return part === "first" ? [[section, words]] : [];
      const isMeant = (/** @type {string} */ key) =>
        stays.includes(/** @type {never} */ (key)) === (part === "first");
      const some = Object.entries(words).filter(([key]) => isMeant(key));
      return some.length > 0 ? [[section, Object.fromEntries(some)]] : [];
    }),
  );
}

/** Builds the catalogue in its two parts; everywhere else it is whole. @returns {import("vite").Plugin} */
export function laterWords() {
  return {
    name: "later-words",
    apply: "build",
    enforce: "pre",
    load(id) {
      const found = CATALOGUE.exec(id);
      if (!found) return null;
      const file = id.replace("?later", "");
      this.addWatchFile(file);
      const part = found[1] ? "later" : "first";
      const text = JSON.stringify(partOf(JSON.parse(readFileSync(file, "utf8")), part));
      // The first part is read as the JSON that its name promises.
      return part === "first" ? text : { code: `export default ${text};`, moduleType: "js" };
    },
  };
}
