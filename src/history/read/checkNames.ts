/** Whether everything that an entry names exists. All of it is looked at, so that an author sees every fault at once. */
import { didYouMean, quote } from "../../scenario/index.ts";
import { LOSS_WORDS, readLosses } from "./losses.ts";
import { groundNamed, type Names, unitsNamed } from "./names.ts";
import type { WrittenEntry } from "./schema.ts";

/** Tells that something under a path of the entry was expected and something else found. */
export type Complain = (path: readonly PropertyKey[], expected: string, found: string, hint?: string) => void;

/** Checks the names of one entry. @returns whether all of them are known. */
export function checkNames(entry: WrittenEntry, names: Names, complain: Complain): boolean {
  let isKnown = true;
  const fail: Complain = (...finding) => {
    isKnown = false;
    complain(...finding);
  };
  const unit = (path: readonly PropertyKey[], id: string): void => {
    if (!names.units.has(id))
      fail(path, "a unit of the order of battle", quote(id), didYouMean(id, names.units.keys()));
  };
  const ground = (path: readonly PropertyKey[], written: string): void => {
    if (groundNamed(names, written) === null)
      fail(path, "a hex or a place of the map", quote(written), didYouMean(written, names.places.keys()));
  };
  if ("units" in entry)
    entry.units?.forEach((id, at) => {
      unit(["units", at], id);
    });
  if ("to" in entry) ground(["to"], entry.to);
  if ("on" in entry) ground(["on"], entry.on);
  if ("from" in entry) ground(["from"], entry.from);
  if ("via" in entry)
    entry.via?.forEach((written, at) => {
      ground(["via", at], written);
    });
  if ("hexes" in entry)
    entry.hexes.forEach((written, at) => {
      ground(["hexes", at], written);
    });
  if (entry.do === "assault") {
    entry.advance?.forEach((id, at) => {
      unit(["advance", at], id);
    });
    for (const [id, to] of Object.entries(entry.retreat ?? {})) {
      unit(["retreat", id], id);
      ground(["retreat", id], to);
    }
  }
  if (entry.do === "bog" || entry.do === "free")
    for (const id of Object.keys(entry.tanks)) unit(["tanks", id], id);
  checkLosses(entry, names, fail);
  checkSources(entry, names, fail);
  return isKnown;
}

function checkLosses(entry: WrittenEntry, names: Names, fail: Complain): void {
  for (const [who, text] of Object.entries(entry.losses ?? {})) {
    if (!unitsNamed(names, who))
      fail(
        ["losses", who],
        "a unit, a formation or a side",
        quote(who),
        didYouMean(who, [...names.units.keys(), ...names.formations.keys()]),
      );
    if (!readLosses(text))
      fail(["losses", who], `losses such as "12 killed, 30 wounded" (${LOSS_WORDS.join(", ")})`, quote(text));
  }
}

function checkSources(entry: WrittenEntry, names: Names, fail: Complain): void {
  const known = (path: readonly PropertyKey[], source: string): void => {
    if (!names.sources.has(source))
      fail(path, "a source of sources.json", quote(source), didYouMean(source, names.sources));
  };
  entry.sources.forEach((source, at) => {
    known(["sources", at], sourceOf(source));
  });
  entry.accounts?.forEach(({ sources }, index) => {
    sources.forEach((source, at) => {
      known(["accounts", index, "sources", at], sourceOf(source));
    });
  });
  if (entry.told) known(["told", "source"], entry.told.source);
  if (entry.sources.length === 0 && entry.confidence !== "inferred")
    fail(["sources"], 'a source, or the confidence "inferred"', `none, and ${quote(entry.confidence)}`);
  if (entry.confidence === "inferred" && entry.why === undefined)
    fail(["confidence"], "a why, for what is inferred has its reasons", "none");
  if (entry.exception !== undefined && entry.sources.length === 0)
    fail(["exception"], "a source for what breaks a check", "none");
  checkListed(entry.claims, "claims", "a disputed claim", names.claims, fail);
  checkListed(entry.chronology, "chronology", "a record of the chronology", names.chronology, fail);
  entry.places?.forEach((place, at) => {
    if (!names.places.has(place))
      fail(["places", at], "a place of the map", quote(place), didYouMean(place, names.places.keys()));
  });
}

function checkListed(
  ids: readonly string[] | undefined,
  field: string,
  what: string,
  known: ReadonlySet<string> | null,
  fail: Complain,
): void {
  if (!known) return;
  ids?.forEach((id, at) => {
    if (!known.has(id)) fail([field, at], what, quote(id), didYouMean(id, known));
  });
}

/** The id of a source, written with its part or without. */
export function sourceOf(source: WrittenEntry["sources"][number]): string {
  return typeof source === "string" ? source : source.source;
}
