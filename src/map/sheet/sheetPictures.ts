/** The drawn sheets of the scenarios that have one. */
import type { Theme } from "../palette.ts";

/** Far and play: two drawings of one sheet, for hexes below and above 45 screen pixels. */
export type SheetZoom = "far" | "play";

/** Address of a sheet's picture and its size in map pixels. */
export interface SheetPicture {
  readonly address: string;
}

const PICTURES = import.meta.glob<string>("../../../assets/sheets/*/*.webp", {
  query: "?url",
  import: "default",
  eager: true,
});

/** The picture of a scenario's sheet, or null where none was drawn. */
export function sheetPicture(scenario: string, theme: Theme, zoom: SheetZoom): SheetPicture | null {
  const end = `/${scenario}/${theme}-${zoom}.webp`;
  const found = Object.entries(PICTURES).find(([path]) => path.endsWith(end));
  return found ? { address: found[1] } : null;
}

/** Loads a picture, made smaller where it is larger than a graphics card takes. */
export async function loadPicture(
  address: string,
  longest: number,
): Promise<HTMLImageElement | HTMLCanvasElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const side = Math.max(image.naturalWidth, image.naturalHeight);
  if (side <= longest) return image;
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor((image.naturalWidth * longest) / side);
  canvas.height = Math.floor((image.naturalHeight * longest) / side);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}
