/** Grain of paper over the sheet: the same specks at the same places whenever they are drawn. */
import type { Box } from "../../drawing/hexes.ts";
import type { Paper2D } from "./sheetBrush.ts";

/** Side of the square of grain that repeats, screen pixels. */
const SIDE = 256;

/** What the grain lies on. */
interface Grain {
  readonly box: Box;
  readonly scale: number;
  readonly density: number;
  /** 0 to 1. */
  readonly strength: number;
}

let square: ImageData | null = null;

/** A steady number from −1 to 1 for a place of the square, which repeats at its edges. */
function speck(x: number, y: number, cell: number): number {
  const cells = SIDE / cell;
  const at = (i: number, j: number): number => {
    let n = Math.imul((i % cells) + 7 + cell, 374761393) ^ Math.imul((j % cells) + 13, 668265263);
    n = Math.imul(n ^ (n >>> 13), 1274126177);
    return ((n ^ (n >>> 16)) >>> 0) / 2147483648 - 1;
  };
  const [i, j] = [Math.floor(x / cell), Math.floor(y / cell)];
  const [u, v] = [x / cell - i, y / cell - j];
  const top = at(i, j) * (1 - u) + at(i + 1, j) * u;
  const bottom = at(i, j + 1) * (1 - u) + at(i + 1, j + 1) * u;
  return top * (1 - v) + bottom * v;
}

function grainSquare(): ImageData {
  if (square) return square;
  const made = new ImageData(SIDE, SIDE);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const tone =
        0.5 * speck(x, y, 1) + 0.45 * speck(x, y, 2) + 0.35 * speck(x, y, 16) + 0.3 * speck(x, y, 64);
      const colour = tone > 0 ? [255, 248, 225] : [90, 62, 30];
      made.data.set([...colour, Math.min(40, Math.abs(tone) * (tone > 0 ? 30 : 32))], (y * SIDE + x) * 4);
    }
  square = made;
  return made;
}

const canvases = new Map<string, CanvasImageSource>();

/** The square as a picture for this kind of canvas; it can only be drawn, not laid into a picture of pixels. */
function grainPicture(): CanvasImageSource {
  const known = canvases.get("grain");
  if (known) return known;
  const canvas =
    typeof OffscreenCanvas === "undefined"
      ? Object.assign(document.createElement("canvas"), { width: SIDE, height: SIDE })
      : new OffscreenCanvas(SIDE, SIDE);
  const context = canvas.getContext("2d") as Paper2D | null;
  context?.putImageData(grainSquare(), 0, 0);
  canvases.set("grain", canvas);
  return canvas;
}

/** Lays the grain over a part of the sheet; parts that lie side by side meet without a seam. */
export function paintGrain(context: Paper2D, { box, scale, density, strength }: Grain): void {
  const pattern = context.createPattern(grainPicture(), "repeat");
  if (!pattern) return;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  const grow = Math.max(1, Math.round(density));
  pattern.setTransform(
    new DOMMatrix([grow, 0, 0, grow, -Math.round(box.x * scale), -Math.round(box.y * scale)]),
  );
  context.globalAlpha = strength;
  context.fillStyle = pattern;
  context.fillRect(0, 0, Math.ceil(box.width * scale) + 1, Math.ceil(box.height * scale) + 1);
  context.restore();
}
