/** Inks of the ground that is drawn from the hexes, where a scenario has no drawn sheet. */

import type { Box } from "../../drawing/hexes.ts";
import type { Theme } from "../../drawing/palette.ts";
import type { Battlefield, Grid } from "../../engine/index.ts";
import type { Paper2D } from "./sheetBrush.ts";

/** Inks of one theme. */
export interface GroundInks {
  readonly paper: string;
  readonly scrub: string;
  readonly scrubSign: string;
  readonly marsh: string;
  readonly tuft: string;
  readonly water: string;
  readonly shore: string;
  readonly lining: string;
  readonly sand: string;
  readonly sandDot: string;
  readonly slope: string;
  readonly rock: string;
  readonly light: string;
  readonly shade: string;
  readonly road: string;
  readonly roadBed: string;
  readonly ink: string;
  readonly halo: string;
  readonly ribbon: Readonly<Record<"soviet" | "japanese", string>>;
  readonly border: Readonly<Record<"soviet" | "japanese", string>>;
}

export const GROUND_INKS: Readonly<Record<Theme, GroundInks>> = {
  day: {
    paper: "#F3EAD2",
    scrub: "rgba(211, 217, 174, 0.75)",
    scrubSign: "#7B8450",
    marsh: "#4C86A3",
    tuft: "#53784F",
    water: "#C4DAE0",
    shore: "#3C6E8C",
    lining: "#5E92AC",
    sand: "#E9DAB2",
    sandDot: "#8B6B3E",
    slope: "rgba(168, 113, 63, 0.16)",
    rock: "#7A4A22",
    light: "rgba(255, 250, 235, 0.5)",
    shade: "rgba(92, 66, 44, 0.4)",
    road: "#4A3A2E",
    roadBed: "#F7E8C4",
    ink: "#2A2521",
    halo: "rgba(243, 234, 210, 0.9)",
    ribbon: { soviet: "rgba(194, 72, 58, 0.24)", japanese: "rgba(75, 95, 166, 0.24)" },
    border: { soviet: "#2A2521", japanese: "#2C3F86" },
  },
  night: {
    paper: "#1D242E",
    scrub: "rgba(62, 74, 52, 0.7)",
    scrubSign: "#7B8450",
    marsh: "#4F86A3",
    tuft: "#5F8A5B",
    water: "#142A3D",
    shore: "#5D93B4",
    lining: "#3F6F8C",
    sand: "#4A4330",
    sandDot: "#B8946A",
    slope: "rgba(140, 112, 82, 0.16)",
    rock: "#B8946A",
    light: "rgba(190, 200, 215, 0.14)",
    shade: "rgba(4, 8, 12, 0.5)",
    road: "#C9B58E",
    roadBed: "#2A3038",
    ink: "#E4DFD0",
    halo: "rgba(29, 36, 46, 0.9)",
    ribbon: { soviet: "rgba(240, 128, 108, 0.22)", japanese: "rgba(157, 180, 245, 0.22)" },
    border: { soviet: "#E4DFD0", japanese: "#9DB4F5" },
  },
};

/** What the painters of the ground share. */
export interface GroundBrush {
  readonly context: Paper2D;
  readonly grid: Grid;
  readonly field: Pick<Battlefield, "terrain" | "elevation">;
  readonly inks: GroundInks;
  /** The part that is painted. */
  readonly box: Box;
}
