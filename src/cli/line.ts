/** Makes the line of history of a scenario, and the openings of the battles that are cut from it. */
import { type LineFiles, OPENINGS, openingsOf, type Reviewed, reviewLine } from "../history/author.ts";
import { readScenario, type ScenarioFiles, withoutCuts } from "../scenario/index.ts";
import type { ScenarioFolder, WholeScenario } from "./scenarios.ts";
import { complainOf, textsOf } from "./scenarios.ts";

/** A line as it is made now, with the openings that follow from it and the scenario that has them. */
export interface MadeLine {
  readonly whole: WholeScenario;
  readonly reviewed: Reviewed;
  /** Text of the openings; null where no battle is cut from the line. */
  readonly openings: string | null;
  /** Whether the scenario's folder holds these openings. */
  readonly isCurrent: boolean;
}

/**
 * Makes a line. Battles cut from it need their openings, and these the line: so it is told first without them, and
 * then, with what came of it, once more, for its hashes are those of the whole scenario.
 * @returns null when the scenario has errors, which are told
 */
export function makeLine(folder: ScenarioFolder, files: LineFiles): MadeLine | null {
  const texts = textsOf(folder);
  const { files: bare, cuts } = withoutCuts(texts);
  const first = wholeOf(bare);
  if (!first) return null;
  const told = reviewLine(first, files);
  if (cuts.length === 0 || !told.line)
    return { whole: first, reviewed: told, openings: null, isCurrent: true };
  const battles = openingsOf(cuts, told.line, told.states);
  const openings = `${JSON.stringify({ battles })}\n`;
  const whole = wholeOf({ ...texts, files: { ...texts.files, [OPENINGS]: openings } });
  if (!whole) return null;
  const isCurrent = texts.files[OPENINGS] === openings;
  return { whole, reviewed: reviewLine(whole, files), openings, isCurrent };
}

function wholeOf(files: ScenarioFiles): WholeScenario | null {
  const reading = readScenario(files);
  if (reading.ok) return reading;
  complainOf(reading.findings);
  return null;
}
