import { type Grid, type Hex, hexFromName } from "../engine.ts";
import type { Findings } from "../finding.ts";
import { quote } from "../finding.ts";

/** What to say of a hex that is not on the map, with the columns and rows that are. */
export function sayUnknownHex(
  grid: Grid,
  written: unknown,
): { readonly expected: string; readonly found: string } {
  const two = (n: number): string => String(n).padStart(2, "0");
  const range = `columns 00–${two(grid.columns - 1)}, rows 00–${two(grid.rows - 1)}`;
  if (typeof written !== "string" || !/^\d{4}$/.test(written))
    return { expected: `a hex as column and row (${range})`, found: quote(written) };
  return { expected: "a hex of the map", found: `hex ${written} is not on the map (${range})` };
}

/** The hex of a name; one that is not on the map becomes a finding, and undefined. */
export function hexOf(
  grid: Grid,
  name: string,
  file: string,
  path: string,
  findings: Findings,
): Hex | undefined {
  const hex = hexFromName(grid, name);
  if (hex >= 0) return hex;
  const { expected, found } = sayUnknownHex(grid, name);
  findings.error(file, path, expected, found);
  return undefined;
}
