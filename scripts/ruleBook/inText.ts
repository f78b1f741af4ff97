/** The numbers of the rules inside the text of the book: "at most 4 (`movement.stackUnits`) units". */
import { readFileSync } from "node:fs";
import { NUMBERS, type Table } from "./numbers.ts";

const MARK = "`([a-z]+\\.[A-Za-z]+)`";
const FIGURE = "\\d[\\d,]*";
/** A field with the value before it, or still without. */
const CITED = new RegExp(`(?:(?:${FIGURE},\\s)*${FIGURE}\\s\\(${MARK}\\))|${MARK}`, "g");
/** The end of a line of figures that stand before a field: as many as belong to it. */
const figures = (count: number) => new RegExp(`^(.*?)(?:${Array(count).fill(FIGURE).join(",\\s")})$`, "s");

/** The book with the value of each number before its field, as the data has it now. Tables stand in the other page. */
export function withValues(text: string): string {
  return text.replace(CITED, (whole, withFigures?: string, bare?: string) => {
    const field = withFigures ?? bare ?? "";
    const value = numberAt(field);
    if (value === null) return whole;
    const told = value.map((each) => each.toLocaleString("en")).join(", ");
    if (bare !== undefined) return `${told} (\`${field}\`)`;
    const before = whole.slice(0, whole.indexOf("(`")).trimEnd();
    const kept = figures(value.length).exec(before)?.[1] ?? "";
    return `${kept}${told} (\`${field}\`)`;
  });
}

/** One number, or the few of a list; null for what is a table. */
function numberAt(field: string): readonly number[] | null {
  const [chapter = "", name = ""] = field.split(".");
  const value = (NUMBERS[chapter] as Table | undefined)?.[name];
  if (typeof value === "number") return [value];
  return Array.isArray(value) && value.every((each) => typeof each === "number") ? value : null;
}

/** The text of the book as it stands. */
export const bookText = (): string => readFileSync(new URL("../../docs/RULES.md", import.meta.url), "utf8");
