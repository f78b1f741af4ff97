import type { Findings } from "./finding.ts";
import { scanJson } from "./scanJson.ts";

/** Where in a text a character stands, counted from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Reads JSON. A text that is none gives a finding with line and column, and undefined; so does one that is
 * nested too deeply or has a key by which an object could be given another nature. Doubled keys are findings.
 * The place is found by a small reader of its own: the messages of the browsers' JSON readers differ.
 */
export function parseJson(file: string, written: string, findings: Findings): unknown {
  // Some editors begin a file with a byte order mark: it says nothing here.
  const text = written.startsWith("\uFEFF") ? written.slice(1) : written;
  const scan = scanJson(text);
  if (scan.tooDeep !== undefined) {
    const { line, column } = placeOf(text, scan.tooDeep);
    findings.error(
      file,
      `line ${line}, column ${column}`,
      "at most 64 lists and objects in one another",
      "more",
    );
    return undefined;
  }
  try {
    const data = JSON.parse(text) as unknown;
    for (const { path, key } of scan.doubled)
      findings.error(file, path, "each name once in an object", `"${key}" a second time`);
    for (const { path, key } of scan.forbidden)
      findings.error(file, path, "a name that JavaScript does not use itself", `"${key}"`);
    return scan.forbidden.length > 0 ? undefined : data;
  } catch {
    const at = firstFault(text);
    const { line, column } = placeOf(text, at);
    const found = at >= text.length ? "the end of the file" : JSON.stringify(text.slice(at, at + 12));
    findings.error(file, `line ${line}, column ${column}`, "JSON", found);
    return undefined;
  }
}

function placeOf(text: string, at: number): Place {
  const before = text.slice(0, at);
  return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") };
}

const STRING = /"(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

/** Index of the first character that cannot stand in JSON where it stands. */
function firstFault(text: string): number {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return false;
    at += match[0].length;
    return true;
  };
  const sign = (character: string): boolean => {
    take(SPACE);
    if (text[at] !== character) return false;
    at++;
    take(SPACE);
    return true;
  };
  const list = (close: string, member: () => boolean): boolean => {
    if (sign(close)) return true;
    do if (!member()) return false;
    while (sign(","));
    return sign(close);
  };
  const value = (): boolean => {
    take(SPACE);
    if (sign("{")) return list("}", () => take(STRING) && sign(":") && value());
    if (sign("[")) return list("]", value);
    return take(STRING) || take(NUMBER) || take(WORD);
  };
  value();
  take(SPACE);
  return at;
}
