import inks from "../../../assets/sheets/inks.json" with { type: "json" };

/** The hour of the sheet: ink on paper by day, the same drawing in a second palette by night. */
export type SheetTheme = "day" | "night";

/** What a data file cannot say of itself: how many colours stand in a row. */
interface Rows {
  /** Colour of shade: red, green, blue. */
  readonly shade: readonly [number, number, number];
  readonly ribbons: readonly [string, string];
  readonly claims: readonly [string, string];
}

/** Colours of one theme, and how strong shade, light and grain may become, 0 to 1. A colour never changes its meaning. */
export type Palette = Readonly<Omit<typeof inks.day, keyof Rows>> & Rows;

/** The palettes of both themes, the same as the map's in the browser. */
export const PALETTES = inks as unknown as Readonly<Record<SheetTheme, Palette>>;
