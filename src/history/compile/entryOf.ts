/** An entry as people read it, from the entry as written. */
import type { Hex } from "../../engine/index.ts";
import { groundNamed, type Names } from "../read/names.ts";
import type { ReadEntry } from "../read/readLine.ts";
import type { WrittenEntry } from "../read/schema.ts";
import type { LineEntry, LineSource } from "../types.ts";

/** Everything of an entry that a reader is shown, with the units, hexes and places that it concerns. */
export function entryOf({ written, id, minute, turn, side }: ReadEntry, names: Names): LineEntry {
  const { told, precision, why, follows, exception } = written;
  const hexes = hexesOf(written, names);
  return {
    id,
    turn,
    minute,
    side,
    do: written.do,
    units: unitsOf(written, names),
    places: placesOf(written, hexes, names),
    hexes,
    tell: written.tell.trim(),
    confidence: written.confidence,
    sources: written.sources.map(citation),
    accounts: (written.accounts ?? []).map(({ sources, tell }) => ({
      sources: sources.map(citation),
      tell: tell.trim(),
    })),
    chronology: written.chronology ?? [],
    claims: written.claims ?? [],
    ...(told ? { told } : {}),
    ...(precision ? { precision } : {}),
    ...(why ? { why: why.trim() } : {}),
    ...(follows ? { follows: follows.trim() } : {}),
    ...(exception ? { exception: exception.trim() } : {}),
  };
}

function citation(source: WrittenEntry["sources"][number]): LineSource {
  if (typeof source === "string") return { source };
  return source.part === undefined ? { source: source.source } : { source: source.source, part: source.part };
}

function unitsOf(written: WrittenEntry, names: Names): readonly string[] {
  const named = [
    ...("units" in written ? (written.units ?? []) : []),
    ...("tanks" in written ? Object.keys(written.tanks) : []),
    ...Object.keys(written.losses ?? {}),
    ...(written.do === "assault" ? [...Object.keys(written.retreat ?? {}), ...(written.advance ?? [])] : []),
  ];
  return [...new Set(named)].filter((id) => names.units.has(id));
}

function hexesOf(written: WrittenEntry, names: Names): readonly Hex[] {
  const fields = written as { to?: string; on?: string; from?: string; hexes?: readonly string[] };
  const grounds = [fields.on, fields.from, fields.to, ...(fields.hexes ?? [])];
  const hexes = grounds.map((ground) => (ground === undefined ? null : groundNamed(names, ground)));
  return [...new Set(hexes.filter((hex) => hex !== null))];
}

function placesOf(written: WrittenEntry, hexes: readonly Hex[], names: Names): readonly string[] {
  const here = [...names.places].filter(([, ground]) => ground.some((hex) => hexes.includes(hex)));
  return [...new Set([...(written.places ?? []), ...here.map(([id]) => id)])];
}
