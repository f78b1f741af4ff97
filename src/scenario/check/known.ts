import { didYouMean, type Findings, quote } from "../finding.ts";
import type { Sheets } from "../sheets.ts";

/** Ids of one kind, with the words that a finding uses for them. */
export interface Known {
  /** Such as "a unit of the order of battle". */
  readonly what: string;
  readonly ids: ReadonlySet<string>;
}

/** A set of ids; undefined stays undefined, so that nothing is checked against a file that could not be read. */
export function known(what: string, ids: Iterable<string> | undefined): Known | undefined {
  return ids && { what, ids: new Set(ids) };
}

/** The places of the map; undefined where they could not all be read. */
export function placesOf({ map }: Pick<Sheets, "map">): Known | undefined {
  if (!map || map.unread.has("places")) return undefined;
  return known(
    "a place of the map",
    map.battlefield.places.map((place) => place.id),
  );
}

/** An id that is not known becomes a finding with the nearest one as a hint. */
export function expectKnown(
  kind: Known | undefined,
  id: string,
  file: string,
  path: string,
  findings: Findings,
): boolean {
  if (!kind || kind.ids.has(id)) return true;
  findings.unknown(file, path, kind.what, quote(id), didYouMean(id, kind.ids));
  return false;
}

/** Every id but the first of its name becomes a finding. */
export function expectUnique(
  ids: readonly string[],
  file: string,
  pathOf: (index: number) => string,
  findings: Findings,
): void {
  const first = new Map<string, number>();
  ids.forEach((id, index) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else
      findings.error(
        file,
        pathOf(index),
        "an id of its own",
        `${quote(id)}, the id of ${pathOf(before)} too`,
      );
  });
}
