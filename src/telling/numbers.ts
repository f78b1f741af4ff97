/** Numbers of the rules in readable form: one value, or a table of them. */
import type { Language } from "../language/index.ts";
import { inWorks, worksWord } from "./works.ts";

/** A table: a name for each row, and under each column's name its value. Without columns a row has one value. */
export interface NumberTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
}

/** The catalogue's families in which the key of a table may have its name. */
const FAMILIES = ["terrain", "weather", "light", "mover", "manner", "routes", "sides", "restraints"] as const;

/** Levels of works, 0 to 3: a list of four is one by works, unless its field says otherwise. */
const WORKS = 4;
/** Fields whose lists go by the distance in hexes, from 0. */
const BY_DISTANCE: ReadonlySet<string> = new Set(["byDistance", "lightByDistance"]);
/** Fields whose lists go by the level of works that is made, from 1. */
const BY_LEVEL: ReadonlySet<string> = new Set(["turns"]);

/** A value of the rules: words for a single one, a table for a list or a table. `field` is its name in its chapter. */
export function tellNumber(language: Language, value: unknown, field = ""): string | NumberTable {
  if (typeof value !== "object" || value === null) return tellCell(language, value);
  if (isListOfNames(value)) return value.map((name) => keyName(language, name)).join(", ");
  const rows = rowsOf(language, value, field);
  const columns = [...new Set(rows.flatMap(({ value: row }) => (isTable(row) ? Object.keys(row) : [])))];
  return {
    columns: columns.map((key) => keyName(language, key)),
    rows: rows.map(({ name, value: row }) => ({
      name,
      cells:
        columns.length === 0
          ? [tellCell(language, row)]
          : columns.map((key) => tellCell(language, isTable(row) ? row[key] : row)),
    })),
  };
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOfNames(value: object): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "string");
}

function rowsOf(
  language: Language,
  value: object,
  field: string,
): readonly { name: string; value: unknown }[] {
  if (!Array.isArray(value))
    return Object.entries(value).map(([key, row]) => ({ name: keyName(language, key), value: row }));
  return value.map((row, index) => ({ name: nameOfEntry(language, value, field, index), value: row }));
}

/** What an entry of a list stands for: a distance, a level of works, or only its place in the list. */
function nameOfEntry(language: Language, list: readonly unknown[], field: string, index: number): string {
  if (BY_DISTANCE.has(field)) return language.t("book.atDistance", { count: index });
  if (BY_LEVEL.has(field)) return worksWord(language, index + 1);
  if (list.length === WORKS && list.every((row) => typeof row === "number")) return inWorks(language, index);
  return language.t("book.entry", { number: index + 1 });
}

/** The name of a key; one that the catalogue lacks is shown in words as the data has it. */
export function keyName(language: Language, key: string): string {
  for (const family of FAMILIES)
    if (language.has(`${family}.${key}`)) return language.say(`${family}.${key}`, "modifiers.unknown");
  return key
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("-", " ")
    .toLowerCase();
}

function tellCell(language: Language, value: unknown): string {
  if (typeof value === "number") return language.formatNumber(value);
  if (value === null || value === undefined) return language.t("book.none");
  if (Array.isArray(value)) return value.map((each) => tellCell(language, each)).join(", ");
  if (isTable(value))
    return Object.entries(value)
      .map(([key, each]) => `${keyName(language, key)} ${tellCell(language, each)}`)
      .join(", ");
  return String(value);
}
