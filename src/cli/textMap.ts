/** A map in letters: one for the ground of each hex, its height, and a number for a place. */
import { type Hex, type Scenario, type SideView, TERRAINS, type Terrain } from "../engine/index.ts";
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

/** Signs in hexes, two letters each. */
export type Marks = ReadonlyMap<Hex, string>;

/** The troops that a side knows: "+2" two units of its own, "!1" one of the enemy. */
export function marksOf({ own, enemies }: SideView): Marks {
  const marks = new Map<Hex, string>();
  const count = (sign: string, hexes: readonly Hex[]): void => {
    for (const hex of hexes)
      if (hex >= 0) marks.set(hex, `${sign}${hexes.filter((each) => each === hex).length}`);
  };
  count(
    "!",
    enemies.map(({ where }) => where),
  );
  count(
    "+",
    own.map(({ at }) => at),
  );
  return marks;
}

/** Draws the battlefield; odd rows lie half a hex to the east. A mark stands in place of a place's number. */
export function mapInLetters(
  scenario: Scenario,
  names: Readonly<Record<string, { readonly name: string }>>,
  marks: Marks = new Map(),
): string {
  const { battlefield } = scenario;
  const { columns, rows, places, terrain } = battlefield;
  const numberAt = new Map(places.map((place, index) => [place.hexes[0] ?? -1, index + 1]));
  const lines = [" ".repeat(MARGIN) + eachOf(columns, (column) => two(column).padEnd(CELL))];
  for (let row = 0; row < rows; row++) {
    const cells = eachOf(columns, (column) => {
      const hex = row * columns + column;
      const number = numberAt.get(hex);
      const mark = marks.get(hex) ?? (number === undefined ? "" : two(number));
      return `${LETTERS[terrain[hex] ?? "open"]}${mark}`.padEnd(CELL);
    });
    lines.push(two(row).padEnd(MARGIN) + (row % 2 === 1 ? " ".repeat(CELL / 2) : "") + cells);
  }
  const letters = listed(TERRAINS.map((kind) => `${LETTERS[kind]} ${sayOf("terrain", kind)}`));
  lines.push("", say("map.legend", { letters }));
  if (marks.size > 0) lines.push(say("map.marks"));
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
