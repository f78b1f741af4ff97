/**
 * Works the ranges of a calibration out from the historical record: `npm run ranges [-- FOLDER]`.
 * With a folder of the record (`history/`, `forces/`, `geography/`) it first copies the figures that the rows
 * name into records.json; then it writes the lowest and the highest of them into calibration.json.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyRecords, type HistoryFiles } from "../src/cli/calibrate/records.ts";
import { type CalibrationData, type RecordEntry, rangeOf } from "../src/scenario/index.ts";

const SCENARIO = fileURLToPath(new URL("../scenarios/khasan-1938", import.meta.url));
const [folder] = process.argv.slice(2);

const calibration = read<CalibrationData>(join(SCENARIO, "calibration.json"));
if (folder) {
  if (!existsSync(join(folder, "history", "claims.json"))) {
    console.error(`ranges: ${folder} has no history/claims.json; name the folder of the historical record.`);
    process.exit(2);
  }
  const ids = [...new Set(calibration.rows.flatMap(({ from }) => from))];
  write("records.json", "records", { note: NOTE(), records: copyRecords(ids, readHistory(folder)) });
}
const { records } = read<{ readonly records: readonly RecordEntry[] }>(join(SCENARIO, "records.json"));
const rows = calibration.rows.map((row) =>
  row.historical === null ? row : { ...row, historical: rangeOf(row.from, records) },
);
write("calibration.json", "rows", { ...calibration, rows });
for (const row of rows) if (row.historical) console.log(`${row.id}: ${row.historical.join(" to ")}`);

function NOTE(): string {
  return "Figures of the historical record that the rows of calibration.json name, copied out of it by `npm run ranges`. An id says where: file, record, and the answer or the figure in it.";
}

function readHistory(root: string): HistoryFiles {
  return {
    chronology: read(join(root, "history", "chronology.json")),
    claims: read(join(root, "history", "claims.json")),
    effects: read(join(root, "history", "effects.json")),
    rates: read(join(root, "forces", "rates.json")),
    days: read(join(root, "geography", "day-by-day.json")),
    extra: read(join(root, "geography", "order-of-battle-extra.json")),
    establishments: read(join(root, "forces", "establishments.json")),
    phases: readFileSync(join(root, "forces", "README.md"), "utf8"),
  };
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

/** One entry of its list to a line, so that a change shows as a line. */
function write(file: string, list: string, data: Readonly<Record<string, unknown>>): void {
  const parts = Object.entries(data).map(([key, value]) => {
    const entries = key === list ? (value as readonly unknown[]) : null;
    const text = entries
      ? `[\n${entries.map((entry) => `  ${JSON.stringify(entry)}`).join(",\n")}\n ]`
      : JSON.stringify(value);
    return ` ${JSON.stringify(key)}: ${text}`;
  });
  writeFileSync(join(SCENARIO, file), `{\n${parts.join(",\n")}\n}\n`);
}
