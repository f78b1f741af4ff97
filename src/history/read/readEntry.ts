/** One entry of a day: its shape, read on where a fault does not hinder the telling, so that all faults come at once. */
import { noFindings, readShape } from "../../scenario/index.ts";
import { entry, type WrittenEntry } from "./schema.ts";

/** What stands in for a field that tells no fact and is wrong; null leaves it out. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  tell: "…",
  sources: [],
  confidence: "probable",
  told: null,
  precision: null,
  why: null,
  follows: null,
  accounts: null,
  chronology: null,
  claims: null,
  places: null,
  exception: null,
};

/** The entry without what is wrong beside its facts; undefined when its facts themselves are wrong. */
export function mendEntry(raw: unknown): WrittenEntry | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  const mended = structuredClone(raw) as Record<string, unknown>;
  for (const issue of entry.safeParse(raw).error?.issues ?? []) {
    const [field] = issue.path;
    if (field === undefined && issue.code === "unrecognized_keys") {
      for (const key of issue.keys) delete mended[key];
      continue;
    }
    if (typeof field !== "string" || !Object.hasOwn(STAND_INS, field)) return undefined;
    const standIn = STAND_INS[field];
    if (standIn === null) delete mended[field];
    else mended[field] = standIn;
  }
  return readShape("", entry, mended, noFindings());
}

/** The id of an entry that may have no right shape, or its place in the day. */
export function nameOf(raw: unknown, index: number): string {
  const id = typeof raw === "object" && raw !== null && "id" in raw ? raw.id : undefined;
  return typeof id === "string" && /^[a-z0-9-]+$/.test(id) ? id : `entries[${index}]`;
}
