/** Soft shading: the grey picture of light on the ground, in the inks of a theme. */
import type { SheetInks } from "./inks.ts";
import type { Paper2D } from "./sheetBrush.ts";

const HIGHLIGHT = [255, 250, 232] as const;
/** Grey of level ground in the picture. */
const LEVEL = 128;

type Canvas = HTMLCanvasElement | OffscreenCanvas;

/** A canvas for this thread. */
export function makeCanvas(width: number, height: number): Canvas {
  if (typeof OffscreenCanvas !== "undefined") return new OffscreenCanvas(width, height);
  return Object.assign(document.createElement("canvas"), { width, height });
}

/** The 2D context of a canvas. @throws where the browser gives none */
export function paperOf(canvas: Canvas): Paper2D {
  const context = canvas.getContext("2d", { willReadFrequently: true }) as Paper2D | null;
  if (!context) throw new Error("paperOf: this browser gives no 2D canvas");
  return context;
}

/** Reads the picture of light: one byte for each point of the ground. */
export async function readLight(address: string): Promise<ImageData> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`readLight: ${answer.status} for ${address}`);
  const picture = await createImageBitmap(await answer.blob());
  const { width, height } = picture;
  const paper = paperOf(makeCanvas(width, height));
  paper.drawImage(picture, 0, 0);
  return paper.getImageData(0, 0, width, height);
}

/** Shade and light of one theme as a picture that lets the paper through. */
export function inkLight(light: ImageData, inks: SheetInks): CanvasImageSource {
  const canvas = makeCanvas(light.width, light.height);
  const paper = paperOf(canvas);
  const inked = paper.createImageData(light.width, light.height);
  const from = light.data;
  const to = inked.data;
  for (let i = 0; i < from.length; i += 4) {
    const grey = from[i] as number;
    const isShade = grey < LEVEL;
    const [r, g, b] = isShade ? inks.shade : HIGHLIGHT;
    to[i] = r;
    to[i + 1] = g;
    to[i + 2] = b;
    to[i + 3] = isShade
      ? ((LEVEL - grey) / LEVEL) * inks.shadeStrength * 255
      : ((grey - LEVEL) / (255 - LEVEL)) * inks.lightStrength * 255;
  }
  paper.putImageData(inked, 0, 0);
  return canvas;
}
