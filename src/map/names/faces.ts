/** How the names on the sheet are set: face, size and ink of each kind, at each zoom. */

import type { LabelStyle } from "../../sheet/kept.ts";
import type { SheetInks } from "../sheet/inks.ts";
import { FAR_BELOW, NEAR_FROM } from "../sheet/weights.ts";

/** Just these faces: whatever else stood in the list would be fetched for every sign that it has, too. */
const SERIF = '"PT Serif", "Sheet Names", serif';
const TITLE = '"Old Standard TT", "Sheet Names", serif';

/** No text on the map is smaller, CSS pixels. */
const SMALLEST = 9.5;

interface Setting {
  readonly face: string;
  readonly size: number;
  readonly weight?: 700;
  readonly slope?: "italic";
  readonly spacing?: number;
  readonly ink: (inks: SheetInks) => string;
  readonly halo: (inks: SheetInks) => string;
  /** Width of the halo on both sides of the letters together, CSS pixels. */
  readonly haloWidth?: number;
}

/** Styles that the labels of a sheet do not have. */
type OwnStyle = "number" | "title" | "margin" | "margin-upright" | "margin-figure";

const paper = (inks: SheetInks): string => inks.paper;

const SETTINGS: Readonly<Record<LabelStyle | OwnStyle, Setting>> = {
  hill: { face: SERIF, size: 14.5, weight: 700, spacing: 0.3, ink: (i) => i.ink, halo: paper },
  second: { face: SERIF, size: 10.4, ink: (i) => i.inkSecond, halo: paper },
  height: { face: TITLE, size: 12, weight: 700, ink: (i) => i.ink, halo: paper },
  village: { face: SERIF, size: 13.5, ink: (i) => i.ink, halo: paper },
  remark: { face: SERIF, size: 10.2, slope: "italic", ink: (i) => i.inkSecond, halo: paper },
  "water-remark": { face: SERIF, size: 10.5, slope: "italic", ink: (i) => i.waterName, halo: paper },
  water: {
    face: TITLE,
    size: 15,
    slope: "italic",
    ink: (i) => i.waterName,
    halo: (i) => i.water,
    haloWidth: 3,
  },
  country: { face: TITLE, size: 30, ink: (i) => i.ink, halo: paper, haloWidth: 4.5 },
  "claim-0": { face: SERIF, size: 9.8, slope: "italic", ink: (i) => i.claims[0], halo: paper },
  "claim-1": { face: SERIF, size: 9.8, slope: "italic", ink: (i) => i.claims[1], halo: paper },
  number: { face: TITLE, size: 10, slope: "italic", ink: (i) => i.index, halo: paper, haloWidth: 3.2 },
  title: { face: TITLE, size: 30, spacing: 8, ink: (i) => i.ink, halo: paper, haloWidth: 0 },
  margin: { face: SERIF, size: 11.5, slope: "italic", ink: (i) => i.ink, halo: paper, haloWidth: 0 },
  "margin-upright": { face: SERIF, size: 11.5, ink: (i) => i.ink, halo: paper, haloWidth: 0 },
  "margin-figure": { face: TITLE, size: 9.5, weight: 700, ink: (i) => i.ink, halo: paper, haloWidth: 3 },
};

export type NameStyle = keyof typeof SETTINGS;

/** How one line of letters is set. */
export interface Lettered {
  readonly font: string;
  readonly size: number;
  readonly spacing: number;
  readonly haloWidth: number;
}

/** Three sizes of letters, one for each sheet: names do not grow with every step of the zoom. */
export type NameZoom = "far" | "play" | "near";

/** Which names a hex width calls for. */
export function nameZoomOf(hexWidth: number): NameZoom {
  if (hexWidth < FAR_BELOW) return "far";
  return hexWidth >= NEAR_FROM ? "near" : "play";
}

/** How large names are set: for a zoom, and so many times larger where somebody has asked for large type. */
export interface NameSize {
  readonly zoom: NameZoom;
  readonly growth: number;
}

const GROWTH: Readonly<Record<NameZoom, number>> = { far: 0.86, play: 1, near: 1.24 };

/**
 * The setting of a style at a size; `size` and `spacing` are those of the sheet's author, where he gave any, of which a
 * smaller `share` may be taken.
 */
export function letteredAs(
  style: NameStyle,
  { zoom, growth: larger }: NameSize,
  own: { readonly size?: number | null; readonly spacing?: number; readonly share?: number } = {},
): Lettered {
  const { face, size, weight, slope, spacing, haloWidth } = SETTINGS[style];
  const growth = GROWTH[zoom] * larger * (own.share ?? 1);
  const set = Math.max(SMALLEST, Math.round((own.size ?? size) * growth * 2) / 2);
  return {
    font: `${slope ? "italic " : ""}${weight ?? 400} ${set}px ${face}`,
    size: set,
    spacing: (own.spacing ?? spacing ?? 0) * growth,
    haloWidth: (haloWidth ?? 3.6) * larger,
  };
}

/** Ink and halo of a style. */
export function inksOf(style: NameStyle, inks: SheetInks): { readonly ink: string; readonly halo: string } {
  const { ink, halo } = SETTINGS[style];
  return { ink: ink(inks), halo: halo(inks) };
}
