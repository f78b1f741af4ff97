/** Inks of the drawn sheet, by day and by night: one drawing, two palettes, the same as those of the printed sheet. */
import inks from "../../../assets/sheets/inks.json";
import type { Theme } from "../../drawing/palette.ts";

/** What a data file cannot say of itself: how many colours stand in a row. */
interface Rows {
  /** Colour of shade: red, green, blue. */
  readonly shade: readonly [number, number, number];
  readonly ribbons: readonly [string, string];
  readonly claims: readonly [string, string];
}

/** Colours of one theme, and how strong shade, light and grain may become, 0 to 1. A colour never changes its meaning. */
export type SheetInks = Readonly<Omit<typeof inks.day, keyof Rows>> & Rows;

/** The inks of both themes. */
export const SHEET_INKS = inks as unknown as Readonly<Record<Theme, SheetInks>>;
