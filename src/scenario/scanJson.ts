/** A look at JSON before it is read: how deep it is, and which keys are doubled or must not be. */

/** Lists and objects in one another; no file of a scenario needs ten. */
const DEEPEST = 64;

/** Keys that mean something to every object of JavaScript. */
const FORBIDDEN: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** A key, and its path in the file. */
interface KeyAt {
  readonly path: string;
  readonly key: string;
}

/** What there is to say of a text before it is read. */
export interface JsonScan {
  /** Index of the bracket that goes too deep. */
  readonly tooDeep: number | undefined;
  readonly doubled: readonly KeyAt[];
  readonly forbidden: readonly KeyAt[];
}

/** A list or an object that is open at some place of the text. */
interface Open {
  /** Keys so far; null for a list. */
  readonly keys: Set<string> | null;
  key: string;
  index: number;
}

/** Scans a text without recursion, so that no file can be too deep for it. A text that is no JSON is no matter. */
export function scanJson(text: string): JsonScan {
  const open: Open[] = [];
  const doubled: KeyAt[] = [];
  const forbidden: KeyAt[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === "{" || sign === "[") {
      if (open.length === DEEPEST) return { tooDeep: at, doubled, forbidden };
      open.push({ keys: sign === "{" ? new Set() : null, key: "", index: 0 });
    } else if (sign === "}" || sign === "]") open.pop();
    else if (sign === ",") {
      const list = open.at(-1);
      if (list) list.index += 1;
    } else if (sign === '"') {
      const end = endOfString(text, at);
      const holder = open.at(-1);
      if (holder?.keys && isKey(text, end)) {
        const key = keyOf(text.slice(at, end));
        holder.key = key;
        if (FORBIDDEN.has(key)) forbidden.push({ path: pathOf(open), key });
        else if (holder.keys.has(key)) doubled.push({ path: pathOf(open), key });
        holder.keys.add(key);
      }
      at = end - 1;
    }
  }
  return { tooDeep: undefined, doubled, forbidden };
}

/** Index after the closing quotation mark; the end of the text where there is none. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++)
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at + 1;
  return text.length;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (at < text.length && " \t\r\n".includes(text[at] ?? "x")) at++;
  return text[at] === ":";
}

function keyOf(written: string): string {
  if (!written.includes("\\")) return written.slice(1, -1);
  try {
    return String(JSON.parse(written));
  } catch {
    return written.slice(1, -1);
  }
}

function pathOf(open: readonly Open[]): string {
  return open.reduce((path, { keys, key, index }) => {
    if (!keys) return `${path}[${index}]`;
    return path === "" ? key : `${path}.${key}`;
  }, "");
}
