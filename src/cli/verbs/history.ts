/** `history`: the battle as it happened, checked against everything that is known of it, and compiled. */
import {
  COMPILED,
  compiledText,
  OPENINGS,
  type Reviewed,
  readLineFolder,
  writeCompiled,
} from "../../history/author.ts";
import { messageOf, placeOf, sayFinding } from "../../scenario/index.ts";
import { BadArguments, readArguments } from "../args.ts";
import { makeLine } from "../line.ts";
import { lineScenario, scenarioAsked } from "../scenarios.ts";
import { prepareOut, tell, writeOut } from "../terminal.ts";
import { count, say } from "../words.ts";

const OPTIONS = {
  scenario: { type: "string" },
  check: { type: "boolean" },
  compile: { type: "boolean" },
  holders: { type: "boolean" },
  json: { type: "string" },
} as const;

/** Checks a line of history, and writes what it was compiled to. @returns 1 when it has errors or is stale */
export async function history(args: readonly string[]): Promise<number> {
  const asked = readArguments("history", args, OPTIONS, 1);
  const { values } = asked;
  const folder = scenarioAsked("history", asked, lineScenario());
  if (typeof values.json === "string") prepareOut(values.json);
  const files = readLineFolder(folder.folder);
  if (!files) throw new BadArguments(say("history.none", { id: folder.id }));
  const made = makeLine(folder, files);
  if (!made) return 1;
  const { reviewed, openings } = made;
  const { review } = reviewed;
  for (const finding of review.findings) tell(sayFinding(finding));
  if (review.unread.length > 0) tell(say("history.unread", { files: review.unread.join(", ") }));
  tellCounts(reviewed, folder.id);
  if (values.holders) tellHolders(reviewed);
  const errors = review.findings.filter(({ severity }) => severity === "error").length;
  if (typeof values.json === "string") writeOut(values.json, reportText(reviewed));
  if (errors > 0 || !reviewed.line) return 1;
  const text = compiledText(reviewed.line);
  if (values.compile) {
    writeCompiled(files.folder, COMPILED, text);
    if (openings !== null) writeCompiled(folder.folder, OPENINGS, openings);
    tell(say("history.compiled", { id: folder.id }));
    return 0;
  }
  if (text === files.compiled && made.isCurrent) return 0;
  tell(say("history.stale", { id: folder.id }));
  return 1;
}

/** The review as data: each finding with its place and one sentence. */
function reportText({ review }: Reviewed): string {
  const findings = review.findings.map((finding) => ({
    severity: finding.severity,
    path: placeOf(finding),
    message: messageOf(finding),
  }));
  return `${JSON.stringify({ ...review, findings }, undefined, 1)}\n`;
}

function tellCounts({ review }: Reviewed, id: string): void {
  const { byConfidence, chronology, findings } = review;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  tell(
    say("history.counts", {
      id,
      turns: review.turns,
      entries: review.entries,
      events: review.events,
      ...byConfidence,
      sources: Object.keys(review.sources).length,
      covered: chronology.covered,
      of: chronology.of,
      exceptions: review.exceptions,
      errors: count("error", errors),
      warnings: count("warning", findings.length - errors),
    }),
  );
}

/** Holders of the named places by half day, as a table to tick. */
function tellHolders({ review }: Reviewed): void {
  const ids = Object.keys(review.holders[0]?.places ?? {});
  tell(["date        until", ...ids.map((id) => id.padEnd(16)), "told by"].join("  "));
  for (const { date, hour, places, confidence, sources } of review.holders) {
    const cells = ids.map((id) => String(places[id] ?? "").padEnd(16));
    tell(
      [`${date}  ${String(hour).padStart(2, "0")}:00`, ...cells, `${confidence}: ${sources.join(", ")}`].join(
        "  ",
      ),
    );
  }
}
