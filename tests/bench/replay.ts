/**
 * `node --import tsx tests/bench/replay.ts`: what the engine spends on the battle as it happened: to walk the line
 * once, to lay it out, and on each step through it, by the eyes it is seen through.
 */
import { readFileSync } from "node:fs";
import { closeRoom, show } from "../../src/app/replay/room.ts";

import { outlookOf } from "../../src/app/replay/sightings.ts";
import { layOut } from "../../src/app/replay/story.ts";
import type { Viewpoint } from "../../src/app/replay/types.ts";
import { lineScenario } from "../../src/cli/scenarios.ts";
import { type HistoricalLine, walkLine } from "../../src/history/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";
import { deskWith } from "../app/aReplay.ts";
import { median } from "./median.ts";

const SCENARIOS = `${import.meta.dirname}/../../scenarios`;
const VIEWPOINTS: readonly Viewpoint[] = ["all", "soviet", "japanese"];

/** Milliseconds that something takes, and what it gives. */
function timed<T>(work: () => T): { readonly spent: number; readonly made: T } {
  const began = performance.now();
  const made = work();
  return { spent: performance.now() - began, made };
}

const say = (name: string, spent: number): void => {
  process.stdout.write(`${name.padEnd(44)} ${spent.toFixed(2).padStart(8)} ms\n`);
};

const id = lineScenario();
const reading = readScenario(readFolder(SCENARIOS, id));
if (!reading.ok) throw new Error(`bench: ${id} has errors`);
const line: HistoricalLine = JSON.parse(readFileSync(`${SCENARIOS}/${id}/history/line.json`, "utf8"));

const walk = timed(() => walkLine(reading.scenario, line));
say(`walk ${line.steps.length} steps once`, walk.spent);
const room = timed(() => layOut({ line, reading, states: walk.made }));
say(`lay out ${room.made.story.moments.length} moments`, room.spent);
for (const viewpoint of VIEWPOINTS) {
  say(`who is told what: ${viewpoint}`, timed(() => outlookOf(room.made, viewpoint)).spent);
  const desk = deskWith(room.made, viewpoint);
  const steps = room.made.story.moments.map((_, position) => timed(() => show(desk, position)).spent);
  closeRoom(desk);
  say(`a step: ${viewpoint}, median`, median(steps));
  const sorted = [...steps].sort((a, b) => a - b);
  say(`a step: ${viewpoint}, 99 of 100 within`, sorted[Math.floor(sorted.length * 0.99)] ?? 0);
}
