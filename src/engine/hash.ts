/** Hashes of plain data: the same bytes give the same hash in every browser. Not a protection, a fingerprint. */

/**
 * A 64-bit fingerprint of a text, as 16 hexadecimal digits.
 * @source the public-domain "cyrb53" mixing of two 32-bit lanes, kept whole here instead of cut to 53 bits.
 */
export function hashText(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return eightDigits(high) + eightDigits(low);
}

function eightDigits(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}

/**
 * Plain data as JSON with the keys of every object in order, so that equal data give equal texts.
 * Members that are undefined are left out. Keys are ordered by code unit, not by a locale.
 * @throws for what is not plain data (a function, a number that is not finite)
 */
export function canonical(value: unknown): string {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error(`canonical: ${value} is not a finite number`);
    return String(value === 0 ? 0 : value);
  }
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object") throw new Error(`canonical: a ${typeof value} is not plain data`);
  return Array.isArray(value) ? canonicalList(value) : canonicalObject(value as Record<string, unknown>);
}

function canonicalList(members: readonly unknown[]): string {
  let text = "";
  for (const member of members) text += text === "" ? canonical(member) : `,${canonical(member)}`;
  return `[${text}]`;
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  const { sorted, written } = spellingOf(Object.keys(value));
  let text = "";
  for (let at = 0; at < sorted.length; at++) {
    const member = value[sorted[at] as string];
    if (member === undefined) continue;
    text += text === "" ? written[at] : `,${written[at]}`;
    text += canonical(member);
  }
  return `{${text}}`;
}

/** The keys of a kind of object as they come, in order, and in order as they are written. */
interface Spelling {
  readonly keys: readonly string[];
  readonly sorted: readonly string[];
  readonly written: readonly string[];
}

// By the first key: objects of one kind come again and again, and their keys need be put in order once.
const spellings = new Map<string, Spelling>();

function spellingOf(keys: readonly string[]): Spelling {
  const first = keys[0] ?? "";
  const known = spellings.get(first);
  if (known?.keys.length === keys.length && keys.every((key, at) => key === known.keys[at])) return known;
  const sorted = keys.slice().sort();
  const spelling = { keys, sorted, written: sorted.map((key) => `${JSON.stringify(key)}:`) };
  spellings.set(first, spelling);
  return spelling;
}
