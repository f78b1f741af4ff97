import type { LabelStyle } from "../../sheet/kept.ts";
import { groundFromPixel, hexCentre, hexLattice } from "../hexLattice.ts";
import { drawSheet, type SheetDrawing } from "../sheet/drawSheet.ts";
import type { LabelledPoint, PointText, PrintedWords, SheetLabels } from "../sheet/labelData.ts";
import type { SheetTheme } from "../sheet/palette.ts";
import type { SheetDetail } from "../sheet/sheetView.ts";
import { groundFromHexes } from "./groundFromHexes.ts";
import type { HexMap, HexMapPlace } from "./readHexMap.ts";

/** How a map of hexes is drawn; `names` gives the words for place ids, places without one stay unnamed. */
export interface HexDrawingStyle {
  readonly theme: SheetTheme;
  readonly edition: SheetDetail;
  readonly names: Readonly<Record<string, string>>;
}

/**
 * Draws a sheet for a scenario that has hexes but no surveyed ground: heights are smoothed over the hexes,
 * edges of wood, marsh and water wander a little round the hexsides. Covers the rectangle of the hex map.
 */
export async function drawFromHexes(map: HexMap, style: HexDrawingStyle): Promise<SheetDrawing> {
  const { theme, edition } = style;
  return drawSheet(groundFromHexes(map), hexLabels(map, style.names), { theme, edition });
}

const NO_MARGIN: PrintedWords = {
  title: "",
  subtitle: "",
  left: [],
  right: [],
  signs: "",
  legend: {},
  summitExample: "",
  kilometres: "",
  metres: "",
  north: ["", ""],
  sources: [],
};

/** What is written on a sheet of hexes: the names that are given, and the heights of its hills. */
export function hexLabels(map: HexMap, names: HexDrawingStyle["names"]): SheetLabels {
  const lattice = hexLattice({ ...map, originX: 0, originY: 0 });
  const on = (place: HexMapPlace) => groundFromPixel(lattice, place.at);
  const villages = map.places.filter((place) => place.class === "village");
  return {
    points: map.places.map((place): LabelledPoint => {
      const name = names[place.id];
      const summit = place.class === "hill" || place.class === "height";
      return {
        at: on(place),
        ...(summit ? { mark: "summit" as const } : {}),
        texts: [
          ...(name ? [nameText(name, place.class, map.metresPerHex / 1000)] : []),
          ...(summit ? [heightText(metresAt(map, place))] : []),
        ],
      };
    }),
    courses: [],
    settlements: villages.map((place, i) => ({
      at: on(place),
      turn: -25 + 40 * (i % 3),
      houses: 8,
      seed: i + 3,
    })),
    signs: map.places
      .filter((place) => place.class === "outpost")
      .map((place) => ({ kind: "flag" as const, at: on(place) })),
    printed: NO_MARGIN,
  };
}

/** Height of the hex that a place lies in the middle of, metres. */
function metresAt(map: HexMap, { at }: HexMapPlace): number {
  const awayFrom = (hex: HexMap["hexes"][number]["hex"]) => {
    const [x, y] = hexCentre(hex);
    return Math.hypot(x - at[0], y - at[1]);
  };
  const nearest = map.hexes.reduce((best, one) => (awayFrom(one.hex) < awayFrom(best.hex) ? one : best));
  return nearest.metres;
}

function heightText(metres: number): PointText {
  return { text: String(metres), style: "height", anchor: "start", shift: [9, 4], rank: 2 };
}

const STYLES: Readonly<Record<string, LabelStyle>> = {
  hill: "hill",
  height: "hill",
  water: "water",
  lake: "water",
  river: "water",
};

/** A name stands at the lower edge of its hex, where a counter does not cover it. */
function nameText(text: string, kind: string, hexKm: number): PointText {
  const style = STYLES[kind] ?? "village";
  const lower = style === "water" ? 0 : 0.47 * hexKm;
  return { text, style, anchor: "middle", shift: [0, 4], offsetKm: [0, -lower], rank: 1 };
}
