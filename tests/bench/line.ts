/** Measures the replay of the battles of history: all events folded, a hash checked for every turn. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readLineFolder } from "../../src/history/author.ts";
import { type HistoricalLine, strayTurns, walkLine } from "../../src/history/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder, scenarioIds } from "../../src/scenario/node.ts";
import { median } from "./median.ts";

const SCENARIOS = join(import.meta.dirname, "../../scenarios");
const RUNS = 7;
/** Milliseconds that a whole replay may take. */
const MOST = 1000;

for (const id of scenarioIds(SCENARIOS)) {
  const folder = readLineFolder(join(SCENARIOS, id));
  const reading = readScenario(readFolder(SCENARIOS, id));
  if (!folder?.compiled || !reading.ok) continue;
  const times = { read: [] as number[], walk: [] as number[], check: [] as number[] };
  let stray: readonly number[] = [];
  let line: HistoricalLine | null = null;
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    line = JSON.parse(readFileSync(join(folder.folder, "line.json"), "utf8")) as HistoricalLine;
    const read = performance.now();
    const states = walkLine(reading.scenario, line);
    const walked = performance.now();
    stray = strayTurns(line, states);
    times.read.push(read - started);
    times.walk.push(walked - read);
    times.check.push(performance.now() - walked);
  }
  const [read, walk, check] = [times.read, times.walk, times.check].map((each) => Math.round(median(each)));
  const all = (walk ?? 0) + (check ?? 0);
  const events = line?.steps.reduce((sum, step) => sum + step.events.length, 0) ?? 0;
  console.log(
    `${id}: ${events} events in ${line?.steps.length} steps folded in ${walk} ms, ${line?.hashes.length} hashes ` +
      `checked in ${check} ms, together ${all} ms (file read in ${read} ms); turns that stray: ${stray.length}`,
  );
  if (all > MOST || stray.length > 0) process.exitCode = 1;
}
