/** The ground that can be spoken of: places by any of their names, heights, hexes by their numbers. */
import { type Hex, hexFromName } from "../../engine/index.ts";
import type { Reader } from "../../telling/index.ts";
import { lexiconOf } from "../words/lexicon.ts";
import { bagOf, type Named, sayingsOf } from "./names.ts";

/** Somewhere on the map: a hex, or a place of several, the one that it stands for first. */
export interface Spot {
  readonly label: string;
  readonly hexes: readonly Hex[];
}

/** A place of the map by its names. */
export interface ListedPlace extends Named, Spot {}

const known = new WeakMap<Reader, readonly ListedPlace[]>();

/** The places of the map. */
export function placesOf(reader: Reader): readonly ListedPlace[] {
  const { isNoise } = lexiconOf(reader.language);
  const found =
    known.get(reader) ??
    reader.theatre.scenario.battlefield.places.map((place) => {
      const words = reader.words.places[place.id];
      const names = [words?.name ?? place.id, words?.native ?? "", ...(words?.also ?? []), place.id];
      const apart = names.flatMap((name) => [name, ...name.split(/[()/,;]/)]);
      return {
        label: reader.place(place.id),
        hexes: place.hexes,
        exact: new Set(apart.flatMap((name) => sayingsOf(name, isNoise))),
        close: bagOf(names),
        wide: [],
      };
    });
  known.set(reader, found);
  return found;
}

/** Whether words are written as the number of a hex. */
export function isHexNumber(words: readonly string[]): boolean {
  return words.length === 1 && /^\d{4}$/.test(words[0] ?? "");
}

/** The hex of a number, or null where the map has none. */
export function hexNumbered(reader: Reader, word: string): Spot | null {
  const hex = hexFromName(reader.theatre.grid, word);
  return hex < 0 ? null : { label: word, hexes: [hex] };
}
