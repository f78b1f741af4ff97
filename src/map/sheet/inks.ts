/** Inks of the drawn sheet, by day and by night: one drawing, two palettes. */
import type { Theme } from "../palette.ts";

/** Colours of one theme. A colour never changes its meaning. */
export interface SheetInks {
  readonly paper: string;
  readonly ink: string;
  readonly second: string;
  readonly contour: string;
  readonly index: string;
  readonly rock: string;
  /** Colours of shade and light, and how strong they may become, 0 to 1. */
  readonly shade: readonly [number, number, number];
  readonly shadeStrength: number;
  readonly lightStrength: number;
  readonly water: string;
  readonly shore: string;
  readonly lining: string;
  readonly waterName: string;
  readonly marsh: string;
  readonly tuft: string;
  readonly scrub: string;
  readonly scrubSign: string;
  readonly sand: string;
  readonly sandDot: string;
  readonly road: string;
  readonly roadBed: string;
  readonly ribbons: readonly [string, string];
  readonly claims: readonly [string, string];
  readonly countryOpacity: number;
  readonly grain: number;
}

export const SHEET_INKS: Readonly<Record<Theme, SheetInks>> = {
  day: {
    paper: "#F3EAD2",
    ink: "#2A2521",
    second: "#5A4F45",
    contour: "#A8713F",
    index: "#8F5526",
    rock: "#7A4A22",
    shade: [92, 66, 44],
    shadeStrength: 0.62,
    lightStrength: 0.22,
    water: "#C4DAE0",
    shore: "#3C6E8C",
    lining: "#5E92AC",
    waterName: "#2F6284",
    marsh: "#4C86A3",
    tuft: "#53784F",
    scrub: "#D3D9AE",
    scrubSign: "#7B8450",
    sand: "#E9DAB2",
    sandDot: "#8B6B3E",
    road: "#4A3A2E",
    roadBed: "#F7E8C4",
    ribbons: ["#C2483A", "#4B5FA6"],
    claims: ["#8A2A20", "#2C3F86"],
    countryOpacity: 0.62,
    grain: 0.42,
  },
  night: {
    paper: "#1D242E",
    ink: "#E4DFD0",
    second: "#B9B5A6",
    contour: "#8C7052",
    index: "#B8946A",
    rock: "#B08C62",
    shade: [4, 8, 16],
    shadeStrength: 0.7,
    lightStrength: 0.17,
    water: "#142A3D",
    shore: "#5D93B4",
    lining: "#345E7C",
    waterName: "#9CC4DC",
    marsh: "#4F86A3",
    tuft: "#6C8C68",
    scrub: "#222E2B",
    scrubSign: "#5E7054",
    sand: "#2B2E30",
    sandDot: "#8A7A5A",
    road: "#C9B58E",
    roadBed: "#2A2C30",
    ribbons: ["#C2483A", "#6F83D0"],
    claims: ["#F0A196", "#A9B8F0"],
    countryOpacity: 0.7,
    grain: 0.12,
  },
};
