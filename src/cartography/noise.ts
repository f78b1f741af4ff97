import { createNoise2D } from "simplex-noise";

/** A stream of numbers in [0, 1), the same on every run for the same seed. */
export type RandomStream = () => number;
/** Smooth noise over the plane, about −1 to 1. */
export type Noise = (x: number, y: number) => number;

/**
 * Opens a random stream for drawing marks and for erosion. Not for dice: the engine has its own.
 * @source Mulberry32 by Tommy Ettinger, public domain.
 */
export function randomStream(seed: number): RandomStream {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Simplex noise with its own seed. */
export function seededNoise(seed: number): Noise {
  return createNoise2D(randomStream(seed));
}

/** How several layers of noise are added up. */
export interface Layers {
  /** Length of the broadest waves, in km. */
  readonly wavelengthKm: number;
  /** Number of layers, each half as broad as the one before. */
  readonly octaves: number;
  /** Strength of each layer against the one before; 0.5 unless given. */
  readonly gain?: number;
}

/** Layered noise at a point (fractal Brownian motion), about −1 to 1. */
export function layeredNoise(noise: Noise, x: number, y: number, layers: Layers): number {
  const gain = layers.gain ?? 0.5;
  let wavelength = layers.wavelengthKm;
  let amplitude = 1;
  let sum = 0;
  let total = 0;
  for (let octave = 0; octave < layers.octaves; octave++) {
    sum += amplitude * noise(x / wavelength, y / wavelength);
    total += amplitude;
    amplitude *= gain;
    wavelength /= 2;
  }
  return sum / total;
}
