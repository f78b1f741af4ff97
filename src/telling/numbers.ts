/** Numbers of the rules in readable form: one value, or a table of them. */
import type { Language } from "../language/index.ts";
import { inWorks } from "./works.ts";

/** A table: a name for each row, and under each column's name its value. Without columns a row has one value. */
export interface NumberTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
}

/** The catalogue's families in which the key of a table may have its name. */
const FAMILIES = ["terrain", "weather", "light", "mover", "manner", "routes", "sides", "restraints"] as const;

/** Levels of works, 0 to 3: a list of four is one by works. */
const WORKS = 4;

/** A value of the rules: words for a single one, a table for a list or a table. */
export function tellNumber(language: Language, value: unknown): string | NumberTable {
  if (typeof value !== "object" || value === null) return tellCell(language, value);
  const rows = rowsOf(language, value);
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

function rowsOf(language: Language, value: object): readonly { name: string; value: unknown }[] {
  if (!Array.isArray(value))
    return Object.entries(value).map(([key, row]) => ({ name: keyName(language, key), value: row }));
  const isByWorks = value.length === WORKS && value.every((row) => typeof row === "number");
  return value.map((row, index) =>
    typeof row === "string"
      ? { name: keyName(language, row), value: "" }
      : {
          name: isByWorks ? inWorks(language, index) : language.t("book.entry", { number: index + 1 }),
          value: row,
        },
  );
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
