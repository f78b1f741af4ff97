/** One thing that is wrong, or looks wrong, in the files of a scenario. */
export interface Finding {
  /** Path of the file inside the scenario folder; files of the common folder begin with "common/". */
  readonly file: string;
  /** Where inside the file: `units[14].hex`, `line 12, column 3`; empty for the file as a whole. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  /** An error keeps the scenario from being played; a warning does not. */
  readonly severity: "error" | "warning";
  readonly hint?: string;
  /** It says that an id names nothing. */
  readonly isUnknownId?: true;
}

/** Gathers findings of one reading, so that an author sees all of them at once. */
export interface Findings {
  readonly all: Finding[];
  error(file: string, path: string, expected: string, found: string, hint?: string): void;
  warn(file: string, path: string, expected: string, found: string, hint?: string): void;
  /** An error: an id that names nothing. */
  unknown(file: string, path: string, expected: string, found: string, hint?: string): void;
  hasErrors(): boolean;
}

/** An empty list of findings. */
export function noFindings(): Findings {
  const all: Finding[] = [];
  const add = (severity: Finding["severity"], kind: Pick<Finding, "isUnknownId"> = {}) => {
    return (file: string, path: string, expected: string, found: string, hint?: string): void => {
      all.push({ file, path, expected, found, severity, ...(hint === undefined ? {} : { hint }), ...kind });
    };
  };
  return {
    all,
    error: add("error"),
    warn: add("warning"),
    unknown: add("error", { isUnknownId: true }),
    hasErrors: () => all.some((finding) => finding.severity === "error"),
  };
}

/** A finding as one sentence for the author of a scenario: file › path: expected …; found …. */
export function sayFinding(finding: Finding): string {
  const warning = finding.severity === "warning" ? "warning: " : "";
  return `${placeOf(finding)}: ${warning}${messageOf(finding)}`;
}

/** Where something is wrong: file › path. */
export function placeOf({ file, path }: Finding): string {
  return plain(path === "" ? file : `${file} › ${path}`);
}

/** What is wrong: expected …; found …. */
export function messageOf({ expected, found, hint }: Finding): string {
  return plain(`expected ${expected}; found ${found}${hint === undefined ? "" : ` (${hint})`}`);
}

/** What a file says must not steer the terminal or turn the line round: such characters are shown by number. */
function plain(sentence: string): string {
  return sentence.replace(
    /[\p{Cc}\p{Bidi_Control}]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Letters beyond which a word is no misspelling of anything. */
const LONGEST_WORD = 80;

/** Fewest letters to change, add or leave out to make one word of the other. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** `did you mean "…"?` for the nearest of the known words, or undefined when none is near. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  let best: string | undefined;
  let nearest = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(word, candidate);
    if (distance < nearest) {
      nearest = distance;
      best = candidate;
    }
  }
  return best === undefined ? undefined : `did you mean "${best}"?`;
}

/** A number with its noun: 1 unit, 2 units. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** A value as an author wrote it, short enough for one line. */
export function quote(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = brief(value, 4);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 3)}…` : text;
}

const LONGEST_QUOTE = 60;

/** JSON of a value, no deeper and hardly longer than a quotation needs: a file may be of any size. */
function brief(value: unknown, depth: number): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, LONGEST_QUOTE));
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? String(value);
  if (depth === 0) return "…";
  const isList = Array.isArray(value);
  let text = "";
  for (const key of Object.keys(value)) {
    const member = brief((value as Record<string, unknown>)[key], depth - 1);
    text += `${text === "" ? "" : ","}${isList ? "" : `${JSON.stringify(key)}:`}${member}`;
    if (text.length > LONGEST_QUOTE) break;
  }
  return isList ? `[${text}]` : `{${text}}`;
}
