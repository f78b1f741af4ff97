import sharp from "sharp";
import type { Ground } from "../ground.ts";
import { layeredNoise, randomStream, seededNoise } from "../noise.ts";
import type { Palette } from "./palette.ts";

/** A lamp over the sheet: where it stands, and its share of the light. */
interface Lamp {
  readonly east: number;
  readonly north: number;
  readonly up: number;
  readonly share: number;
}

const LAMPS: readonly Lamp[] = [
  { east: -0.6, north: 0.6, up: 0.53, share: 0.75 },
  { east: -0.9, north: 0.1, up: 0.42, share: 0.25 },
];
const EXAGGERATION = 1.7;
const HIGHLIGHT = [255, 250, 232] as const;
const SMOOTHING = 3;

/** Hill shading of a ground as a transparent picture (PNG data address): warm shadow, pale light. */
export async function shadingPicture(ground: Ground, palette: Palette): Promise<string> {
  const { columns, rows } = ground.grid;
  const pixels = Buffer.alloc(columns * rows * 4);
  const flat = LAMPS.reduce((sum, lamp) => sum + (lamp.share * lamp.up) / reach(lamp), 0);
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const light = lightAt(ground, i, j) - flat;
      const shaded = light < 0;
      const colour = shaded ? palette.shade : HIGHLIGHT;
      const strength = shaded
        ? Math.min(1, (-light / flat) * 1.05) * palette.shadeStrength
        : Math.min(1, (light / (1 - flat)) * 1.3) * palette.lightStrength;
      pixels.set([...colour, Math.round(strength * 255)], (j * columns + i) * 4);
    }
  }
  const png = await sharp(pixels, { raw: { width: columns, height: rows, channels: 4 } })
    .resize(columns * SMOOTHING, rows * SMOOTHING, { kernel: "cubic" })
    .blur(1.2)
    .png()
    .toBuffer();
  return dataAddress(png);
}

/** Light on a ground, one byte for each grid point: 128 is level ground, less is shade, more is lit. */
export function lightPicture(ground: Ground): Buffer {
  const { columns, rows } = ground.grid;
  const pixels = Buffer.alloc(columns * rows);
  const flat = LAMPS.reduce((sum, lamp) => sum + (lamp.share * lamp.up) / reach(lamp), 0);
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const light = lightAt(ground, i, j) - flat;
      const strength =
        light < 0 ? -Math.min(1, (-light / flat) * 1.05) : Math.min(1, (light / (1 - flat)) * 1.3);
      pixels[j * columns + i] = Math.round(128 + 127 * strength);
    }
  return pixels;
}

function reach(lamp: Lamp): number {
  return Math.hypot(lamp.east, lamp.north, lamp.up);
}

function lightAt(ground: Ground, i: number, j: number): number {
  const { columns, rows, cellKm } = ground.grid;
  const west = Math.max(0, i - 1);
  const east = Math.min(columns - 1, i + 1);
  const north = Math.max(0, j - 1);
  const south = Math.min(rows - 1, j + 1);
  const height = (column: number, row: number) => ground.heights[row * columns + column] as number;
  const metres = cellKm * 1000;
  const gx = ((height(east, j) - height(west, j)) / ((east - west) * metres)) * EXAGGERATION;
  const gy = ((height(i, north) - height(i, south)) / ((south - north) * metres)) * EXAGGERATION;
  const normal = Math.hypot(gx, gy, 1);
  let light = 0;
  for (const lamp of LAMPS) {
    const facing = (-gx * lamp.east - gy * lamp.north + lamp.up) / normal / reach(lamp);
    light += lamp.share * Math.max(0, facing);
  }
  return light;
}

const GRAIN_WIDTH = 1100;
const GRAIN_HEIGHT = 980;

/** Grain and faint stains of old paper as a transparent picture (PNG data address). */
export async function paperPicture(): Promise<string> {
  const random = randomStream(99);
  const stains = seededNoise(78);
  const size = GRAIN_WIDTH * GRAIN_HEIGHT;
  const specks = Buffer.alloc(size);
  for (let i = 0; i < size; i++) specks[i] = Math.max(0, Math.min(255, 128 + (random() - 0.5) * 150));
  const raw = { raw: { width: GRAIN_WIDTH, height: GRAIN_HEIGHT, channels: 1 as const } };
  const fine = await sharp(specks, raw).blur(0.8).toColourspace("b-w").raw().toBuffer();
  const broad = await sharp(specks, raw).blur(9).normalise().toColourspace("b-w").raw().toBuffer();
  const pixels = Buffer.alloc(size * 4);
  for (let i = 0; i < size; i++) {
    const x = (i % GRAIN_WIDTH) / GRAIN_WIDTH;
    const y = Math.floor(i / GRAIN_WIDTH) / GRAIN_HEIGHT;
    const stain = layeredNoise(stains, x * 3, y * 3, { wavelengthKm: 1.1, octaves: 4 });
    const centred = (value: number | undefined) => ((value ?? 128) - 128) / 128;
    const tone = centred(fine[i]) * 0.9 + centred(broad[i]) * 0.16 + stain * 0.35;
    const colour = tone > 0 ? [255, 248, 225] : [90, 62, 30];
    pixels.set([...colour, Math.min(40, Math.abs(tone) * (tone > 0 ? 26 : 30))], i * 4);
  }
  const png = await sharp(pixels, { raw: { width: GRAIN_WIDTH, height: GRAIN_HEIGHT, channels: 4 } })
    .png()
    .toBuffer();
  return dataAddress(png);
}

function dataAddress(png: Buffer): string {
  return `data:image/png;base64,${png.toString("base64")}`;
}
