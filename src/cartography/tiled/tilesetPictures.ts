import { TERRAINS, type Terrain } from "../../engine/index.ts";
import { HEX, hexCorners } from "../hexLattice.ts";
import { HIGHEST_METRES } from "../terrain.ts";

/** Tiles in a row of the terrain picture. */
export const TERRAIN_COLUMNS = 9;
/** Tiles in a row of the elevation picture. */
export const ELEVATION_COLUMNS = 20;

const FILL: Readonly<Record<Terrain, string>> = {
  open: "#f3ead2",
  scrub: "#d3d9ae",
  marsh: "#dfe6d8",
  lake: "#c4dae0",
  river: "#a9cbd8",
  slope: "#dcc39a",
  steep: "#b98f5f",
  village: "#e5cfb5",
  "sand-island": "#e9dab2",
};

const SIGN: Readonly<Partial<Record<Terrain, string>>> = {
  scrub: signs("#7b8450", (x, y) => `<circle cx="${x}" cy="${y}" r="4" fill="none"/>`),
  marsh: signs(
    "#4c86a3",
    (x, y) => `<path d="M${x - 10},${y}h20M${x},${y}v-8M${x},${y}l-4,-6M${x},${y}l4,-6"/>`,
  ),
  lake: signs("#3c6e8c", (x, y) => `<path d="M${x - 12},${y}q6,-6 12,0t12,0" fill="none"/>`),
  river: signs("#3c6e8c", (x, y) => `<path d="M${x - 12},${y - 4}h14M${x - 2},${y + 4}h14"/>`),
  slope: signs("#8f5526", (x, y) => `<path d="M${x},${y - 6}v12"/>`),
  steep: signs("#5c3a1c", (x, y) => `<path d="M${x - 5},${y - 8}v16M${x + 5},${y - 6}v12"/>`),
  village: signs(
    "#2a2521",
    (x, y) => `<rect x="${x - 5}" y="${y - 4}" width="10" height="8" fill="#2a2521"/>`,
  ),
  "sand-island": signs("#8b6b3e", (x, y) => `<circle cx="${x}" cy="${y}" r="1.6" fill="#8b6b3e"/>`),
};

function signs(colour: string, sign: (x: number, y: number) => string): string {
  const spots: readonly (readonly [number, number])[] = [
    [52, 28],
    [30, 52],
    [74, 52],
    [52, 74],
    [30, 92],
    [74, 92],
  ];
  return `<g stroke="${colour}" stroke-width="2">${spots.map(([x, y]) => sign(x, y)).join("")}</g>`;
}

/** The picture of the terrain tile set: one hex for each kind, as SVG. */
export function terrainPicture(): string {
  const tiles = TERRAINS.map(
    (kind, i) => `<g transform="translate(${i * HEX.width},0)">${hexagon(FILL[kind])}${SIGN[kind] ?? ""}</g>`,
  );
  return picture(TERRAIN_COLUMNS, TERRAINS.length, tiles.join(""));
}

/** The picture of the elevation tile set: one hex for each metre, darker with height, as SVG. */
export function elevationPicture(): string {
  const tiles = Array.from({ length: HIGHEST_METRES + 1 }, (_, metres) => {
    const x = (metres % ELEVATION_COLUMNS) * HEX.width;
    const y = Math.floor(metres / ELEVATION_COLUMNS) * HEX.height;
    return `<g transform="translate(${x},${y})">${hexagon(greyBrown(metres / HIGHEST_METRES))}</g>`;
  });
  return picture(ELEVATION_COLUMNS, HIGHEST_METRES + 1, tiles.join(""));
}

function hexagon(fill: string): string {
  const points = hexCorners({ column: 0, row: 0 }).map((corner) => corner.join(","));
  return `<polygon points="${points.join(" ")}" fill="${fill}"/>`;
}

function greyBrown(share: number): string {
  const mix = (low: number, high: number) => Math.round(low + (high - low) * share);
  return `rgb(${mix(240, 70)},${mix(234, 52)},${mix(224, 40)})`;
}

function picture(columns: number, count: number, body: string): string {
  const width = columns * HEX.width;
  const height = Math.ceil(count / columns) * HEX.height;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`;
}
