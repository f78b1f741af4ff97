/** Colours of the counters: two cards, by day and by night. A sign never rests on hue alone. */

/** The two cards, in the engine's words for the sides. */
export const CARD_SIDES = ["soviet", "japanese"] as const;
export type CardSide = (typeof CARD_SIDES)[number];
export const THEMES = ["day", "night"] as const;
export type Theme = (typeof THEMES)[number];

/** The inks of one card. */
export interface CardInks {
  readonly field: string;
  readonly edge: string;
  /** Name, strength and pips. */
  readonly ink: string;
  /** Ground and strokes of the symbol. */
  readonly box: string;
  readonly symbol: string;
  /** Inner line or hatch. */
  readonly line: string;
  /** Name band, where it is not the field. */
  readonly band: string;
}

export const CARD_INKS: Readonly<Record<Theme, Readonly<Record<CardSide, CardInks>>>> = {
  day: {
    soviet: {
      field: "#9E241C",
      edge: "#4E0D09",
      ink: "#FFF6E6",
      box: "#FBF1DD",
      symbol: "#3A0B08",
      line: "#E9B7A6",
      band: "#9E241C",
    },
    japanese: {
      field: "#EEF1F2",
      edge: "#1C3262",
      ink: "#14264D",
      box: "#FFFFFF",
      symbol: "#14264D",
      line: "#1C3262",
      band: "#1C3262",
    },
  },
  night: {
    soviet: {
      field: "#A5281F",
      edge: "#F2B8A8",
      ink: "#FFF3E2",
      box: "#F0E2CB",
      symbol: "#3A0B08",
      line: "#E9B7A6",
      band: "#A5281F",
    },
    japanese: {
      field: "#C6CFDB",
      edge: "#16294F",
      ink: "#0F1E40",
      box: "#E3E8EE",
      symbol: "#0F1E40",
      line: "#16294F",
      band: "#16294F",
    },
  },
};

/** Signs that are the same on both cards. */
export const SIGN_INKS: Readonly<
  Record<Theme, { readonly trench: string; readonly casing: string; readonly dash: string }>
> = {
  day: { trench: "#1D1712", casing: "#FFF6E2", dash: "#1C3262" },
  night: { trench: "#F0E6D0", casing: "#1D242E", dash: "#E8EDF5" },
};
