/**
 * Makes the reference of the battle from the historical record: `npm run reference -- FOLDER`.
 * FOLDER holds the record (`history/`, `forces/`, `geography/`); what is written by hand beside it stands in
 * `scripts/reference/`. Writes `scenarios/khasan-1938/reference/`; `pages.json` there is written by hand and left alone.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { establishments, formations, weapons } from "./reference/forces.ts";
import { bibliography } from "./reference/hand.ts";
import {
  type Alternative,
  chronology,
  claims,
  type Listed,
  people,
  type RecordedEvent,
} from "./reference/history.ts";
import { gazetteer } from "./reference/places.ts";

const SCENARIO = fileURLToPath(new URL("../scenarios/khasan-1938", import.meta.url));
const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(join(folder, "history", "claims.json"))) {
  console.error("reference: name the folder of the historical record, which has history/claims.json.");
  process.exit(2);
}
const record = folder;
mkdirSync(join(SCENARIO, "reference"), { recursive: true });

const events = read<readonly RecordedEvent[]>("history/chronology.json");
const units = read<Parameters<typeof formations>[0]>("history/order-of-battle.json");
const places = read<Parameters<typeof gazetteer>[0]>("history/gazetteer.json");
const details = read<{ readonly records: Parameters<typeof formations>[1] }>(
  "geography/order-of-battle-extra.json",
);
const listed = {
  places: places as readonly Listed[],
  units: units.map(({ id, actions }): Listed => ({ id, events: actions })),
};

write("bibliography", "sources", bibliography());
write("claims", "claims", claims(read("history/claims.json")));
write("formations", "units", formations(units, details.records));
write(
  "gazetteer",
  "places",
  gazetteer(
    places,
    read<{ readonly features: Parameters<typeof gazetteer>[1] }>("geography/gazetteer.geojson").features,
  ),
);
write("weapons", "weapons", weapons(recordsOf("forces/weapons.json")));
write("establishments", "tables", establishments(recordsOf("forces/establishments.json")));
write("people", "people", people(events));
write(
  "chronology",
  "events",
  chronology(events, read<readonly Alternative[]>("history/alternatives.json"), listed, idsWithWords()),
);

function read<T>(file: string): T {
  return JSON.parse(readFileSync(join(record, file), "utf8")) as T;
}

function recordsOf<T>(file: string): readonly T[] {
  return read<{ readonly records: readonly T[] }>(file).records;
}

/** Events for which the scenario has a text of its own: dispatches, other accounts of them, what went before and after. */
function idsWithWords(): ReadonlySet<string> {
  const ids = ["dispatches", "chronicle"].flatMap((name) => {
    const file = join(SCENARIO, "words", "en", `${name}.json`);
    const sections = JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, object>>;
    return Object.values(sections).flatMap((section) => Object.keys(section));
  });
  return new Set(ids);
}

/** One entry to a line, so that a change shows as a line. */
function write(file: string, list: string, entries: readonly object[]): void {
  const lines = entries.map((entry) => `  ${JSON.stringify(entry)}`).join(",\n");
  const text = `{\n ${JSON.stringify(list)}: [\n${lines}\n ]\n}\n`;
  if (/https?:|www\./.test(text)) throw new Error(`reference: ${file} would hold an address`);
  writeFileSync(join(SCENARIO, "reference", `${file}.json`), text);
  console.log(`${file}: ${entries.length} entries, ${Buffer.byteLength(text)} bytes`);
}
