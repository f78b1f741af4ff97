import type { Findings } from "./finding.ts";

/** Where in a text a character stands, counted from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Reads JSON. A text that is none gives a finding with line and column, and undefined.
 * The place is found by a small reader of its own: the messages of the browsers' JSON readers differ.
 */
export function parseJson(file: string, text: string, findings: Findings): unknown {
  try {
    return JSON.parse(text) as unknown;
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
