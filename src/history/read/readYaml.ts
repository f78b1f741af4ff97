/** Reads YAML and checks its shape; what is wrong is told with its line. */
import { isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { type Finding, type Findings, noFindings, readShape } from "../../scenario/index.ts";

/** A file whose shape is right, with the line on which a path of it stands. */
export interface ReadYaml<T> {
  readonly data: T;
  /** Line of a path such as `["entries", 3, "units", 0]`, or of the nearest thing above it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Reads one file; everything that is wrong with it becomes a finding. */
export function readYaml<T extends z.ZodType>(
  file: string,
  text: string,
  schema: T,
  findings: Findings,
): ReadYaml<z.infer<T>> | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, schema: "core", uniqueKeys: true });
  for (const { message, pos } of document.errors) {
    const { line, col } = counter.linePos(pos[0]);
    const [first = "text that cannot be read"] = message.split("\n");
    findings.error(file, `line ${line}, column ${col}`, "YAML", first.replace(/ at line .*$/, ""));
  }
  if (document.errors.length > 0) return undefined;
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  };
  const own = noFindings();
  const data = readShape(file, schema, document.toJS({ maxAliasCount: 100 }), own);
  for (const finding of own.all) pass(findings, { ...finding, path: withLine(finding.path, lineOf) });
  return data === undefined ? undefined : { data, lineOf };
}

function pass(findings: Findings, { severity, file, path, expected, found, hint }: Finding): void {
  const say = severity === "error" ? findings.error : findings.warn;
  say(file, path, expected, found, hint);
}

/** A path with its line: `entries[3].units[0], line 41`. */
export function withLine(path: string, lineOf: (path: readonly PropertyKey[]) => number): string {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== "");
  return `${path}, line ${lineOf(steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step)))}`;
}
