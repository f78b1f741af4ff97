/** Colours of the map and of what lies over it, by day and by night. */

export type Theme = "day" | "night";

/** The inks of one theme. Every sign also differs by pattern or shape. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly secondInk: string;
  readonly grid: string;
  /** Ground nobody sees: tint, hatch and edge. */
  readonly unseen: string;
  readonly unseenHatch: string;
  readonly unseenEdge: string;
  /** Reachable ground: tint, dots and outline. */
  readonly reach: string;
  readonly reachDots: string;
  readonly reachLine: string;
  readonly casing: string;
  readonly attack: string;
  /** Arrows of assaults: neither the front's colour nor a counter's, over both of which they run. */
  readonly arrow: string;
  readonly attackEdge: string;
  readonly frontSoviet: string;
  readonly frontJapanese: string;
  readonly select: string;
  readonly shell: string;
  readonly soviet: string;
  readonly japanese: string;
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  day: {
    paper: "#F3EAD2",
    ink: "#1D1712",
    secondInk: "#5A4F45",
    grid: "rgba(42, 37, 33, 0.26)",
    unseen: "rgba(74, 70, 80, 0.075)",
    unseenHatch: "rgba(59, 58, 70, 0.27)",
    unseenEdge: "rgba(52, 50, 61, 0.9)",
    reach: "rgba(242, 183, 5, 0.21)",
    reachDots: "rgba(107, 78, 0, 0.36)",
    reachLine: "#5A4200",
    casing: "#FFF9EA",
    attack: "#A3221A",
    arrow: "#A3221A",
    attackEdge: "#3A0B08",
    frontSoviet: "#8E1A12",
    frontJapanese: "#3460B4",
    select: "#FFD84A",
    shell: "#3B3A46",
    soviet: "#9E241C",
    japanese: "#FFFFFF",
  },
  night: {
    paper: "#1D242E",
    ink: "#F4EEDC",
    secondInk: "#B9B5A6",
    grid: "rgba(228, 223, 208, 0.17)",
    unseen: "rgba(10, 15, 22, 0.3)",
    unseenHatch: "rgba(143, 161, 184, 0.2)",
    unseenEdge: "rgba(201, 214, 230, 0.9)",
    reach: "rgba(255, 216, 74, 0.18)",
    reachDots: "rgba(255, 216, 74, 0.34)",
    reachLine: "#FFD84A",
    casing: "#141A22",
    attack: "#F0806C",
    arrow: "#FFE0CB",
    attackEdge: "#3A0B08",
    frontSoviet: "#F0806C",
    frontJapanese: "#9DB4F5",
    select: "#FFD84A",
    shell: "#C9D6E6",
    soviet: "#C9382C",
    japanese: "#E3E8EE",
  },
};
