/** What is written by hand beside the historical record, and the small tools that every part of the script uses. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A source with the part of it that says so. */
export interface Citation {
  readonly source: string;
  readonly part?: string;
}

/** How the record cites its articles. */
export interface Cited {
  readonly article: string;
  readonly lines?: string;
}

interface SourcesByHand {
  /** Id of a source of the scenario → its short name, its perspective, its kind. */
  readonly labels: Readonly<Record<string, readonly [string, string, string]>>;
  readonly added: readonly { readonly id: string }[];
  /** Piece of an address or of a remark → source, and the part of it ("$1" is what the piece caught). */
  readonly pages: readonly (readonly [string, string, string?])[];
}

/** Reads a file that stands beside this one. */
export function byHand<T>(name: string): T {
  return JSON.parse(readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8")) as T;
}

const SOURCES = byHand<SourcesByHand>("sources.json");

/** The bibliography: short names for the scenario's sources, and the sources that only the reference has. */
export function bibliography(): readonly object[] {
  const labels = Object.entries(SOURCES.labels).map(([id, [short, perspective, kind]]) => ({
    id,
    short,
    perspective,
    kind,
  }));
  return [...labels, ...SOURCES.added];
}

/** The articles of the record as citations, each once. */
export function citations(cited: readonly Cited[] = []): readonly Citation[] {
  const seen = new Map<string, Citation>();
  for (const { article, lines } of cited) {
    const first = lines?.replace(/ \(repeated at .*\)$/, "");
    const part = first === undefined ? undefined : `${/[-,–]/.test(first) ? "lines" : "line"} ${first}`;
    if (!seen.has(article))
      seen.set(article, part === undefined ? { source: article } : { source: article, part });
  }
  return [...seen.values()];
}

const ARTICLES = /articles? ((?:[AF]\d(?:, )?)+)/;

/** The remarks and addresses under which a fact was found, as citations: never an address. @throws for one that no rule fits */
export function citationsOfPages(pages: readonly string[]): readonly Citation[] {
  const all = pages.flatMap((page): readonly Citation[] => {
    const articles = ARTICLES.exec(page)?.[1];
    if (articles !== undefined)
      return articles
        .split(/, ?/)
        .filter(Boolean)
        .map((source) => ({ source }));
    for (const [piece, source, part] of SOURCES.pages) {
      const caught = new RegExp(piece).exec(page);
      if (caught)
        return [part === undefined ? { source } : { source, part: part.replace("$1", caught[1] ?? "") }];
    }
    return [{ source: "web-texts" }];
  });
  const keys = all.map(({ source, part }) => `${source}/${part ?? ""}`);
  return all.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
}

const CODE = /(?<![\p{L}\d])[AF]\d(?![\p{L}\d.])/gu;

/** A text of the record with its codes of articles put into words, large at the beginning of a sentence. */
export function plain(text: string): string {
  return text.replace(CODE, (code, at: number) => {
    const name = SOURCES.labels[code]?.[0] ?? code;
    return at === 0 || /[.!?] $/.test(text.slice(0, at))
      ? `${name.charAt(0).toUpperCase()}${name.slice(1)}`
      : name;
  });
}

/** True when a text names nothing but articles: who says so is then told by the sources. */
export function isOnlyCodes(text: string): boolean {
  return /^(?:[AF]\d|and|[,; ])+$/.test(text);
}

/** An object without the fields that hold nothing. */
export function lean<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined && member !== null && member !== ""),
  ) as T;
}
