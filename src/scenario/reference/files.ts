/** The files of the folder `reference/`, and the whole of them once they are read. */
import type { z } from "zod";
import type { REFERENCE_SCHEMAS } from "./schemas.ts";

/** Path of each file inside the scenario folder. */
export const REFERENCE_FILES = {
  bibliography: "reference/bibliography.json",
  claims: "reference/claims.json",
  formations: "reference/formations.json",
  gazetteer: "reference/gazetteer.json",
  weapons: "reference/weapons.json",
  establishments: "reference/establishments.json",
  people: "reference/people.json",
  chronology: "reference/chronology.json",
  pages: "reference/pages.json",
} as const;

/** What each file holds. */
export type ReferenceFiles = {
  readonly [Key in keyof typeof REFERENCE_SCHEMAS]: z.infer<(typeof REFERENCE_SCHEMAS)[Key]>;
};
/** The files after the first pass: undefined where one is missing or has the wrong shape. */
export type ReferenceSheets = { readonly [Key in keyof ReferenceFiles]: ReferenceFiles[Key] | undefined };

/** A source in short, and whole where only the reference cites it. */
export type ReferenceSource = ReferenceFiles["bibliography"]["sources"][number];
/** A disputed question. */
export type Claim = ReferenceFiles["claims"]["claims"][number];
/** One answer to a disputed question. */
export type Answer = Claim["answers"][number];
/** A source of one statement, with the part of it that says so. */
export type Cited = Answer["sources"][number];
/** A formation, unit or group as the sources name it. */
export type Formation = ReferenceFiles["formations"]["units"][number];
/** A place of the gazetteer. */
export type GazetteerPlace = ReferenceFiles["gazetteer"]["places"][number];
/** A weapon, vehicle or aircraft. */
export type ReferenceWeapon = ReferenceFiles["weapons"]["weapons"][number];
/** A strength by table, as reported, or estimated. */
export type Establishment = ReferenceFiles["establishments"]["tables"][number];
/** Somebody who is named. */
export type Person = ReferenceFiles["people"]["people"][number];
/** A dated event. */
export type ReferenceEvent = ReferenceFiles["chronology"]["events"][number];
/** A page written by hand. */
export type ReferencePage = ReferenceFiles["pages"]["pages"][number];
/** A number with what it counts. */
export type Figure = ReferenceWeapon["numbers"][number];
/** From where a source speaks. */
export type Perspective = ReferenceSource["perspective"];

/** All that can be looked up about a battle. */
export interface Reference {
  readonly sources: readonly ReferenceSource[];
  readonly claims: readonly Claim[];
  readonly formations: readonly Formation[];
  readonly places: readonly GazetteerPlace[];
  readonly weapons: readonly ReferenceWeapon[];
  readonly establishments: readonly Establishment[];
  readonly people: readonly Person[];
  readonly events: readonly ReferenceEvent[];
  readonly pages: readonly ReferencePage[];
}

/** The reference, or everything that is wrong with its files; null where a scenario has none. */
export type ReferenceReading =
  | { readonly ok: true; readonly reference: Reference | null }
  | { readonly ok: false; readonly findings: readonly import("../finding.ts").Finding[] };

/** The reference of files that all are there. */
export function wholeReference(files: ReferenceFiles): Reference {
  return {
    sources: files.bibliography.sources,
    claims: files.claims.claims,
    formations: files.formations.units,
    places: files.gazetteer.places,
    weapons: files.weapons.weapons,
    establishments: files.establishments.tables,
    people: files.people.people,
    events: files.chronology.events,
    pages: files.pages.pages,
  };
}
