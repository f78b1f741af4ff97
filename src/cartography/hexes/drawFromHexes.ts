import type { LabelStyle } from "../../sheet/kept.ts";
import { groundFromPixel, hexLattice } from "../hexLattice.ts";
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
  return drawSheet(groundFromHexes(map), labelsOf(map, style.names), { theme, edition });
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

function labelsOf(map: HexMap, names: HexDrawingStyle["names"]): SheetLabels {
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
        texts: name ? [nameText(name, place.class, map.metresPerHex / 1000)] : [],
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
