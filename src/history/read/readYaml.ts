/** Reads YAML and checks its shape; what is wrong is told with its line. */
import { type Document, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { type Finding, type Findings, noFindings, readShape } from "../../scenario/index.ts";

/** A file that is YAML, with the line on which a path of it stands. */
export interface ReadYaml {
  readonly data: unknown;
  /** Line of a path such as `["entries", 3, "units", 0]`, or of the nearest thing above it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Aliases beyond which a file is made to swell. */
const MOST_ALIASES = 100;

/** Reads one file; where it is no plain YAML, that becomes findings. */
export function readYaml(file: string, text: string, findings: Findings): ReadYaml | undefined {
  const counter = new LineCounter();
  const placeOf = (at: number): string => {
    const { line, col } = counter.linePos(at);
    return `line ${line}, column ${col}`;
  };
  try {
    const document = parseDocument(text, {
      lineCounter: counter,
      schema: "core",
      uniqueKeys: true,
      logLevel: "error",
    });
    const own = noFindings();
    // The first slip makes a parser stumble over what comes after it.
    for (const { message, pos } of [...document.errors, ...document.warnings].slice(0, 1))
      own.error(file, placeOf(pos[0]), "YAML", firstLine(message));
    // What a decoder puts where the bytes are no letters of UTF-8.
    const strange = text.indexOf("\uFFFD");
    if (strange >= 0) findings.error(file, placeOf(strange), "text in UTF-8", "bytes that are none");
    for (const { at, expected, found } of trapsIn(document)) own.error(file, placeOf(at), expected, found);
    for (const finding of own.all) pass(findings, finding);
    if (own.hasErrors()) return undefined;
    const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return { data, lineOf: (steps) => lineIn(document, counter, steps) };
  } catch (error) {
    // Too many aliases, or lists too deep in one another.
    findings.error(file, "", "YAML", firstLine((error as Error).message));
    return undefined;
  }
}

function firstLine(message: string): string {
  const [first = "text that cannot be read"] = message.split("\n");
  return first.replace(/ at line .*$/, "");
}

interface Trap {
  readonly at: number;
  readonly expected: string;
  readonly found: string;
}

/** Keys that would give an object another nature, and aliases of nothing. */
function trapsIn(document: Document.Parsed): Trap[] {
  const found: Trap[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value === "__proto__")
        found.push({
          at: key.range?.[0] ?? 0,
          expected: "a name that JavaScript does not use itself",
          found: '"__proto__"',
        });
    },
    Alias(_, alias) {
      if (!alias.resolve(document))
        found.push({ at: alias.range?.[0] ?? 0, expected: "an anchor above it", found: `*${alias.source}` });
    },
  });
  return found;
}

function lineIn(document: Document.Parsed, counter: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}

/** What a part of a file is held against, where it stands in the file, and how its fields are told. */
export interface ShapeOf<T extends z.ZodType> {
  readonly file: string;
  readonly schema: T;
  readonly data: unknown;
  /** Path of the part in its file. */
  readonly at?: readonly PropertyKey[];
  /** Name by which people know the part. */
  readonly name?: string;
}

/** Checks the shape of a file or a part of it; what does not fit becomes findings with their lines. */
export function shapeIn<T extends z.ZodType>(
  { lineOf }: ReadYaml,
  { file, schema, data, at = [], name }: ShapeOf<T>,
  findings: Findings,
): z.infer<T> | undefined {
  const own = noFindings();
  const shaped = readShape(file, schema, data, own);
  for (const finding of own.all) {
    const line = lineOf([...at, ...stepsOf(finding.path)]);
    const path = [name, finding.path].filter(Boolean).join(" › ");
    pass(findings, { ...finding, path: path === "" ? `line ${line}` : `${path}, line ${line}` });
  }
  return shaped;
}

function pass(findings: Findings, { file, path, expected, found, hint }: Finding): void {
  findings.error(file, path, expected, found, hint);
}

function stepsOf(path: string): PropertyKey[] {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== "");
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
