/** A map in letters: one for the ground of each hex, its height, and a number for a place. */
import { type Scenario, TERRAINS, type Terrain } from "../engine/index.ts";
import { listed, say, sayOf } from "./words.ts";

const LETTERS: Readonly<Record<Terrain, string>> = {
  open: ".",
  scrub: "s",
  marsh: "m",
  lake: "~",
  river: "=",
  slope: "/",
  steep: "^",
  village: "v",
  "sand-island": ":",
};
const CELL = 4;
const MARGIN = 4;

/** Draws the battlefield; odd rows lie half a hex to the east. */
export function mapInLetters(
  scenario: Scenario,
  names: Readonly<Record<string, { readonly name: string }>>,
): string {
  const { battlefield } = scenario;
  const { columns, rows, places, terrain } = battlefield;
  const numberAt = new Map(places.map((place, index) => [place.hexes[0] ?? -1, index + 1]));
  const lines = [" ".repeat(MARGIN) + eachOf(columns, (column) => two(column).padEnd(CELL))];
  for (let row = 0; row < rows; row++) {
    const cells = eachOf(columns, (column) => {
      const hex = row * columns + column;
      const number = numberAt.get(hex);
      const mark = number === undefined ? "" : two(number);
      return `${LETTERS[terrain[hex] ?? "open"]}${mark}`.padEnd(CELL);
    });
    lines.push(two(row).padEnd(MARGIN) + (row % 2 === 1 ? " ".repeat(CELL / 2) : "") + cells);
  }
  const letters = listed(TERRAINS.map((kind) => `${LETTERS[kind]} ${sayOf("terrain", kind)}`));
  lines.push("", say("map.legend", { letters }));
  for (const [index, place] of places.entries())
    lines.push(`  ${two(index + 1)} ${names[place.id]?.name ?? place.id}`);
  return lines.map((line) => line.trimEnd()).join("\n");
}

function eachOf(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join("");
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
