import type { z } from "zod";
import { didYouMean, type Findings, quote } from "./finding.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const TYPE_NAMES: Readonly<Record<string, string>> = {
  int: "a whole number",
  number: "a number",
  string: "a text",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  null: "null",
};

/** Checks one file against its schema; everything that does not fit becomes a finding. Undefined if it fails. */
export function readShape<T extends z.ZodType>(
  file: string,
  schema: T,
  data: unknown,
  findings: Findings,
): z.infer<T> | undefined {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(file, issue, [], data, findings);
  return undefined;
}

function reportIssue(file: string, issue: Issue, base: Path, data: unknown, findings: Findings): void {
  const path = [...base, ...issue.path];
  const value = valueAt(data, path);
  const where = sayPath(path);
  const tell = (expected: string, found = quote(value), hint?: string): void =>
    findings.error(file, where, expected, found, hint);
  switch (issue.code) {
    case "invalid_type":
      tell(TYPE_NAMES[issue.expected] ?? issue.expected, value === undefined ? "nothing" : quote(value));
      break;
    case "invalid_value":
      tell(
        issue.values.map(quote).join(issue.values.length > 2 ? ", " : " or "),
        quote(value),
        typeof value === "string" ? didYouMean(value, issue.values.map(String)) : undefined,
      );
      break;
    case "unrecognized_keys":
      for (const key of issue.keys)
        findings.error(file, sayPath([...path, key]), "no such field here", quote(valueAt(value, [key])));
      break;
    case "too_small":
      tell(isSize(issue.origin) ? sizeText("at least", issue) : `at least ${String(issue.minimum)}`);
      break;
    case "too_big":
      tell(isSize(issue.origin) ? sizeText("at most", issue) : `at most ${String(issue.maximum)}`);
      break;
    case "invalid_union":
      reportUnion(file, issue, path, value, findings);
      break;
    case "invalid_key":
    case "invalid_element":
      for (const inner of issue.issues) reportIssue(file, inner, path, data, findings);
      break;
    default:
      tell(issue.message);
  }
}

function reportUnion(
  file: string,
  issue: Extract<Issue, { code: "invalid_union" }>,
  path: Path,
  value: unknown,
  findings: Findings,
): void {
  const kinds = issue.errors
    .flat()
    .map((inner) =>
      inner.code === "invalid_type" ? (TYPE_NAMES[inner.expected] ?? inner.expected) : inner.message,
    );
  const expected =
    kinds.length > 0 ? [...new Set(kinds)].join(" or ") : "one of the kinds that the format knows";
  const options = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const hint = typeof value === "string" ? didYouMean(value, options) : undefined;
  findings.error(file, sayPath(path), expected, quote(value), hint);
}

function isSize(origin: string): boolean {
  return origin === "array" || origin === "string";
}

function sizeText(bound: string, issue: Extract<Issue, { code: "too_small" | "too_big" }>): string {
  if (issue.origin === "string") return issue.message;
  const limit = issue.code === "too_small" ? issue.minimum : issue.maximum;
  const exact = "exact" in issue && issue.exact === true;
  return `a list of ${exact ? "exactly" : bound} ${String(limit)}`;
}

/** A path as authors read it: `units[14].hex`. */
export function sayPath(path: Path): string {
  let said = "";
  for (const step of path)
    if (typeof step === "number") said += `[${step}]`;
    else said += said === "" ? String(step) : `.${String(step)}`;
  return said;
}

/** What stands at a path of some data; undefined where nothing does. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
