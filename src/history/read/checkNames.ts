/** Whether everything that an entry names exists. All of it is looked at, so that an author sees every fault at once. */
import { didYouMean, quote } from "../../scenario/index.ts";
import { LOSS_WORDS, readLosses } from "./losses.ts";
import { groundNamed, type Names, unitsNamed } from "./names.ts";
import type { WrittenEntry } from "./schema.ts";

/** Tells that something under a path of the entry was expected and something else found. */
export type Complain = (path: readonly PropertyKey[], expected: string, found: string, hint?: string) => void;

/**
 * Checks the names of one entry.
 * @returns whether all are known that its facts need: an entry with a wrong source can still be told.
 */
export function checkNames(entry: WrittenEntry, names: Names, complain: Complain): boolean {
  let isKnown = true;
  const fail: Complain = (...finding) => {
    isKnown = false;
    complain(...finding);
  };
  checkUnits(entry, names, fail);
  checkGround(entry, names, fail);
  checkLosses(entry, names, fail);
  checkSides(entry, names, fail);
  checkSources(entry, names, complain);
  return isKnown;
}

function checkUnits(entry: WrittenEntry, names: Names, fail: Complain): void {
  const unit = (path: readonly PropertyKey[], id: string): void => {
    if (!names.units.has(id))
      fail(path, "a unit of the order of battle", quote(id), didYouMean(id, names.units.keys()));
  };
  if ("units" in entry) for (const [at, id] of entry.units?.entries() ?? []) unit(["units", at], id);
  if (entry.do === "assault") {
    for (const [at, id] of entry.advance?.entries() ?? []) unit(["advance", at], id);
    for (const id of Object.keys(entry.retreat ?? {})) unit(["retreat", id], id);
  }
  if (entry.do === "bog" || entry.do === "free")
    for (const id of Object.keys(entry.tanks)) unit(["tanks", id], id);
}

function checkGround(entry: WrittenEntry, names: Names, fail: Complain): void {
  const ground = (path: readonly PropertyKey[], written: string): void => {
    if (groundNamed(names, written) === null)
      fail(path, "a hex or a place of the map", quote(written), didYouMean(written, names.places.keys()));
  };
  if ("to" in entry) ground(["to"], entry.to);
  if ("on" in entry) ground(["on"], entry.on);
  if ("from" in entry) ground(["from"], entry.from);
  if ("via" in entry) for (const [at, hex] of entry.via?.entries() ?? []) ground(["via", at], hex);
  if ("hexes" in entry) for (const [at, hex] of entry.hexes.entries()) ground(["hexes", at], hex);
  if (entry.do === "assault")
    for (const [id, to] of Object.entries(entry.retreat ?? {})) ground(["retreat", id], to);
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

/** Those who act are of one side, which the entry names or shows. */
function checkSides(entry: WrittenEntry, names: Names, fail: Complain): void {
  const units = "units" in entry ? (entry.units ?? []) : [];
  const named = "side" in entry ? entry.side : undefined;
  const side = named ?? names.units.get(units[0] ?? "")?.side;
  for (const [at, id] of units.entries()) {
    const own = names.units.get(id)?.side;
    if (side && own && own !== side) fail(["units", at], `a unit of the ${side} side`, `${id}, ${own}`);
  }
  if (entry.do === "dig" && !side) fail([], "units that dig, or a side", "neither");
}

function checkSources(entry: WrittenEntry, names: Names, complain: Complain): void {
  const known = (path: readonly PropertyKey[], source: string): void => {
    if (!names.sources.has(source))
      complain(path, "a source of sources.json", quote(source), didYouMean(source, names.sources));
  };
  for (const [at, source] of entry.sources.entries()) known(["sources", at], sourceOf(source));
  for (const [index, { sources }] of entry.accounts?.entries() ?? []) {
    if (sources.length === 0) complain(["accounts", index, "sources"], "a source of this account", "none");
    for (const [at, source] of sources.entries()) known(["accounts", index, "sources", at], sourceOf(source));
  }
  if (entry.told) known(["told", "source"], entry.told.source);
  if (entry.sources.length === 0 && entry.confidence !== "inferred")
    complain(["sources"], 'a source, or the confidence "inferred"', `none, and ${quote(entry.confidence)}`);
  if (entry.confidence === "inferred" && entry.why === undefined)
    complain(["confidence"], "a why, for what is inferred has its reasons", "none");
  if (entry.exception !== undefined && entry.sources.length === 0)
    complain(["exception"], "a source for what breaks a check", "none");
  checkListed(entry.claims, "claims", "a disputed claim", names.claims, complain);
  checkListed(entry.chronology, "chronology", "a record of the chronology", names.chronology, complain);
  for (const [at, place] of entry.places?.entries() ?? [])
    if (!names.places.has(place))
      complain(["places", at], "a place of the map", quote(place), didYouMean(place, names.places.keys()));
}

function checkListed(
  ids: readonly string[] | undefined,
  field: string,
  what: string,
  known: ReadonlySet<string> | null,
  complain: Complain,
): void {
  if (!known) return;
  for (const [at, id] of ids?.entries() ?? [])
    if (!known.has(id)) complain([field, at], what, quote(id), didYouMean(id, known));
}

/** The id of a source, written with its part or without. */
export function sourceOf(source: WrittenEntry["sources"][number]): string {
  return typeof source === "string" ? source : source.source;
}
