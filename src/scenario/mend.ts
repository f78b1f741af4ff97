/**
 * A file with an error of shape, read on as if it had none: what does not fit is replaced by the like of an entry
 * beside it, so that whatever else is wrong in the file is found in the same reading. Nobody plays what was mended,
 * and nothing is said of it.
 */
import type { z } from "zod";
import type { Finding } from "./finding.ts";
import { sayPath, valueAt } from "./shape.ts";

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;
type Json = Record<PropertyKey, unknown>;

/** Errors of shape beyond which a file is another file. */
const MOST_ISSUES = 100;
/** Rounds of mending: each takes the next larger piece where the smaller did not do. */
const ROUNDS = 4;

/** Fields by which entries are known to others. */
const ID_KEYS = ["id", "unit"] as const;

/** What was mended in a file: where, and the ids of the entries it belongs to. */
interface Patch {
  readonly paths: readonly string[];
  readonly ids: ReadonlySet<string>;
  /** Whether an id of the file itself could not be read, so that any id may be the one. */
  readonly losesIds: boolean;
  readonly raw: unknown;
}

/** The mended files of one reading. */
export interface Menders {
  /** Data that fit the schema, made of data that did not; undefined when there is nothing to make them of. */
  mend<T extends z.ZodType>(file: string, schema: T, raw: unknown): z.infer<T> | undefined;
  /** Whether a finding would be there without what was put in, too. */
  isSound(finding: Finding): boolean;
}

/** Opens a reading that goes on after errors of shape. */
export function openMenders(): Menders {
  const patches = new Map<string, Patch>();
  return {
    mend: (file, schema, raw) => {
      const mended = mendShape(schema, raw);
      if (!mended) return undefined;
      const { data, paths } = mended;
      for (const path of paths) keepName(raw, data, path);
      const losesIds = paths.some((path) => losesId(raw, data, path));
      patches.set(file, { paths: paths.map(sayPath), ids: idsAround(raw, paths), losesIds, raw });
      return data;
    },
    isSound: (finding) => isSound(finding, patches),
  };
}

function mendShape<T extends z.ZodType>(
  schema: T,
  raw: unknown,
): { readonly data: z.infer<T>; readonly paths: readonly Path[] } | undefined {
  const draft = structuredClone(raw);
  const paths: Path[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const result = schema.safeParse(draft);
    if (result.success) return { data: result.data, paths };
    const { issues } = result.error;
    if (issues.length > MOST_ISSUES) return undefined;
    const bad = issues.map((issue) => spotOf(issue, round));
    for (const [at, issue] of issues.entries()) {
      const path = bad[at] as Path;
      if (issue.code === "unrecognized_keys") {
        const holder = valueAt(draft, issue.path) as Json;
        for (const key of issue.keys) delete holder[key];
      } else if (!replace(draft, path, bad, issue.code === "invalid_key")) return undefined;
      else paths.push(path);
    }
  }
  return undefined;
}

/** The piece that an issue condemns: the value itself at first, then what holds it. */
function spotOf({ path }: Issue, round: number): Path {
  return path.slice(0, Math.max(1, path.length - round));
}

/** Puts the like of a neighbour in a place, or nothing where the name of the place is wrong. */
function replace(draft: unknown, path: Path, bad: readonly Path[], isName: boolean): boolean {
  const key = path.at(-1);
  const holder = valueAt(draft, path.slice(0, -1));
  if (key === undefined || typeof holder !== "object" || holder === null) return false;
  if (isName) {
    delete (holder as Json)[key];
    return true;
  }
  const like = likeOf(draft, path, bad);
  if (like === undefined) return false;
  (holder as Json)[key] = keepIds(like, (holder as Json)[key]);
  return true;
}

/** What stands in the same place of an entry beside it: of a list if there is one, else of an object. */
function likeOf(draft: unknown, path: Path, bad: readonly Path[]): unknown {
  const levels = path.map((_, level) => level).reverse();
  const isList = (level: number): boolean => Array.isArray(valueAt(draft, path.slice(0, level)));
  for (const level of [...levels.filter(isList), ...levels.filter((each) => !isList(each))]) {
    const neighbours = valueAt(draft, path.slice(0, level));
    for (const other of Object.keys(neighbours ?? {})) {
      const at = [...path.slice(0, level), Array.isArray(neighbours) ? Number(other) : other];
      const like = [...at, ...path.slice(level + 1)];
      if (
        bad.some((each) => isBeneath(sayPath(each), sayPath(like)) || isBeneath(sayPath(like), sayPath(each)))
      )
        continue;
      const value = valueAt(draft, like);
      if (value !== undefined) return structuredClone(value);
    }
  }
  return undefined;
}

/** An entry that is replaced keeps the names by which others know it. */
function keepIds(like: unknown, instead: unknown): unknown {
  if (typeof like !== "object" || like === null || typeof instead !== "object" || instead === null)
    return like;
  for (const key of ID_KEYS) {
    const id = (instead as Json)[key];
    if (typeof id === "string" && key in like) (like as Json)[key] = id;
  }
  return like;
}

function isSound(finding: Finding, patches: ReadonlyMap<string, Patch>): boolean {
  const said = `${finding.path} ${finding.expected} ${finding.found}`;
  const own = [...patches].filter(([file]) => file === finding.file || isOfFolder(file, finding.file));
  if (own.length === 0 && finding.isUnknownId !== true) return false;
  if ([...patches.values()].some(({ losesIds }) => losesIds)) return false;
  for (const [, { paths }] of own)
    for (const path of paths) {
      if (isBeneath(path, finding.path) || isBeneath(finding.path, path) || said.includes(path)) return false;
      // The fields of an entry belong together: only what it refers to is another matter.
      if (finding.isUnknownId !== true && entryOf(path) === entryOf(finding.path)) return false;
    }
  for (const { ids } of patches.values()) for (const id of ids) if (names(said, id)) return false;
  const others = [...patches].filter(([file]) => file !== finding.file);
  const about = idsAround(patches.get(finding.file)?.raw, [stepsOf(finding.path)]);
  // An entry that another file's mended entry is about leans on what was put in there.
  return !others.some(([, { ids }]) => [...about].some((id) => ids.has(id)));
}

/** The innermost entry of a list that a path leads into. */
function entryOf(path: string): string {
  return path.slice(0, path.lastIndexOf("]") + 1);
}

/** Words are found wanting in a folder, whichever of its files has them. */
function isOfFolder(file: string, folder: string): boolean {
  return folder.endsWith("/") && file.startsWith(folder);
}

/** An id with a mistake in it is still the one by which others know the entry. */
function keepName(raw: unknown, mended: unknown, path: Path): void {
  const key = ID_KEYS.find((name) => name === path.at(-1));
  const name = valueAt(raw, path);
  const holder = valueAt(mended, path.slice(0, -1));
  if (key && typeof name === "string" && typeof holder === "object" && holder !== null)
    (holder as Json)[key] = name;
}

/** Whether an entry got its id from a neighbour, or lost its name. */
function losesId(raw: unknown, mended: unknown, path: Path): boolean {
  const [before, after] = [valueAt(raw, path), valueAt(mended, path)];
  if (after === undefined) return true;
  if (typeof after !== "object" || after === null)
    return ID_KEYS.some((name) => name === path.at(-1)) && before !== after;
  return ID_KEYS.some((key) => key in after && (after as Json)[key] !== ((before ?? {}) as Json)[key]);
}

/** Ids of the entries around some places, and in them. */
function idsAround(raw: unknown, paths: readonly Path[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const note = (value: unknown, isDeep: boolean): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      if (ID_KEYS.some((name) => name === key) && typeof each === "string" && each !== "") ids.add(each);
      else if (isDeep) note(each, true);
    }
  };
  for (const path of paths) {
    for (let depth = 0; depth < path.length; depth++) note(valueAt(raw, path.slice(0, depth)), false);
    note(valueAt(raw, path), true);
  }
  return ids;
}

function names(sentence: string, id: string): boolean {
  const isPart = (letter: string | undefined): boolean => letter !== undefined && /[\w-]/.test(letter);
  for (let at = sentence.indexOf(id); at >= 0; at = sentence.indexOf(id, at + 1))
    if (!isPart(sentence[at - 1]) && !isPart(sentence[at + id.length])) return true;
  return false;
}

function isBeneath(path: string, above: string): boolean {
  return path === above || above === "" || path.startsWith(`${above}.`) || path.startsWith(`${above}[`);
}

function stepsOf(path: string): Path {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([step, index]) =>
    index === undefined ? step : Number(index),
  );
}
