/** Hashes of plain data: the same bytes give the same hash in every browser. Not a protection, a fingerprint. */

/** Takes a text in, piece by piece. */
interface Reader {
  take(text: string): void;
}

/**
 * A 64-bit fingerprint in the making.
 * @source the public-domain "cyrb53" mixing of two 32-bit lanes, kept whole here instead of cut to 53 bits.
 */
class Fingerprint implements Reader {
  readonly #lanes = Int32Array.of(0xdeadbeef, 0x41c6ce57);

  take(text: string): void {
    let high = this.#lanes[0] as number;
    let low = this.#lanes[1] as number;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
    this.#lanes[0] = high;
    this.#lanes[1] = low;
  }

  /** The fingerprint of all that was taken in, as 16 hexadecimal digits. */
  digits(): string {
    let high = this.#lanes[0] as number;
    let low = this.#lanes[1] as number;
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    return eightDigits(high) + eightDigits(low);
  }
}

function eightDigits(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}

/** A 64-bit fingerprint of a text, as 16 hexadecimal digits. */
export function hashText(text: string): string {
  const fingerprint = new Fingerprint();
  fingerprint.take(text);
  return fingerprint.digits();
}

/** The fingerprint of plain data's canonical text, which is never put together for it. @throws as `canonical` does */
export function hashData(value: unknown): string {
  const fingerprint = new Fingerprint();
  spell(fingerprint, value);
  return fingerprint.digits();
}

/**
 * Plain data as JSON with the keys of every object in order, so that equal data give equal texts.
 * Members that are undefined are left out. Keys are ordered by code unit, not by a locale.
 * @throws for what is not plain data (a function, a number that is not finite)
 */
export function canonical(value: unknown): string {
  let text = "";
  const reader = {
    take(piece: string): void {
      text += piece;
    },
  };
  spell(reader, value);
  return text;
}

function spell(reader: Reader, value: unknown): void {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error(`canonical: ${value} is not a finite number`);
    reader.take(String(value));
  } else if (typeof value === "string") reader.take(quoted(value));
  else if (value === null || typeof value === "boolean") reader.take(String(value));
  else if (typeof value !== "object") throw new Error(`canonical: a ${typeof value} is not plain data`);
  else if (Array.isArray(value)) spellList(reader, value);
  else spellObject(reader, value as Record<string, unknown>);
}

/** Texts as JSON writes them: the same few come again and again in a state. */
const quotedTexts = new Map<string, string>();
/** Texts that are kept so at most. */
const MOST_TEXTS = 2000;

function quoted(text: string): string {
  let written = quotedTexts.get(text);
  if (written === undefined) {
    written = JSON.stringify(text);
    if (quotedTexts.size < MOST_TEXTS) quotedTexts.set(text, written);
  }
  return written;
}

function spellList(reader: Reader, members: readonly unknown[]): void {
  reader.take("[");
  for (let at = 0; at < members.length; at++) {
    if (at > 0) reader.take(",");
    spell(reader, members[at]);
  }
  reader.take("]");
}

function spellObject(reader: Reader, value: Readonly<Record<string, unknown>>): void {
  const { sorted, first, later } = spellingOf(Object.keys(value));
  let written = first;
  for (let at = 0; at < sorted.length; at++) {
    const member = value[sorted[at] as string];
    if (member === undefined) continue;
    reader.take(written[at] as string);
    spell(reader, member);
    written = later;
  }
  reader.take(written === first ? "{}" : "}");
}

/** The keys of a kind of object as they come, and in order as they are written: first of all, and after others. */
interface Spelling {
  readonly keys: readonly string[];
  readonly sorted: readonly string[];
  readonly first: readonly string[];
  readonly later: readonly string[];
}

// By the first key: objects of one kind come again and again, and their keys need be put in order once.
const spellings = new Map<string, Spelling>();

function spellingOf(keys: readonly string[]): Spelling {
  const firstKey = keys[0] ?? "";
  const known = spellings.get(firstKey);
  if (known && isSameKeys(known.keys, keys)) return known;
  const sorted = keys.slice().sort();
  const written = sorted.map((key) => JSON.stringify(key));
  const spelling = {
    keys,
    sorted,
    first: written.map((key) => `{${key}:`),
    later: written.map((key) => `,${key}:`),
  };
  spellings.set(firstKey, spelling);
  return spelling;
}

function isSameKeys(before: readonly string[], now: readonly string[]): boolean {
  if (before.length !== now.length) return false;
  for (let at = 0; at < now.length; at++) if (before[at] !== now[at]) return false;
  return true;
}
