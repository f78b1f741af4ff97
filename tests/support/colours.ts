/**
 * How colours look to others, and how far apart they are: for tests.
 * @source Gustavo M. Machado, Manuel M. Oliveira, Leandro A. F. Fernandes, "A Physiologically-based Model for Simulation
 * of Color Vision Deficiency", IEEE TVCG 15(6), 2009: matrices of severity 1.0, on linear light.
 * @source Björn Ottosson, "A perceptual color space for image processing" (OKLab), 2020.
 * @source W3C, Web Content Accessibility Guidelines 2.2, relative luminance and contrast ratio.
 */

/** Red, green and blue, linear light from 0 to 1. */
export type Light = readonly [number, number, number];
type Matrix = readonly [Light, Light, Light];

const ALL: Matrix = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** Ways of seeing: everything, three kinds of colour-blindness, a grey print. */
export const WAYS_OF_SEEING = {
  full: ALL,
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
} as const satisfies Readonly<Record<string, Matrix>>;
export type WayOfSeeing = keyof typeof WAYS_OF_SEEING;

/** A colour of the palettes, "#RRGGBB", or "rgba(r, g, b, a)" laid on a ground. */
export function lightOf(colour: string, ground = "#000000"): Light {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (hex)
    return [0, 2, 4].map((at) =>
      linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
    ) as unknown as Light;
  const parts = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(colour);
  if (!parts) throw new Error(`lightOf: "${colour}" is no colour`);
  const [, r, g, b, alpha] = parts.map(Number) as [number, number, number, number, number];
  return mixed([r, g, b], alpha, ground);
}

/** A colour laid on a ground at an opacity: canvases mix the coded values, not the light. */
export function laidOn(ground: string, colour: string, alpha: number): Light {
  return mixed(coded(colour), alpha, ground);
}

function mixed(over: readonly number[], alpha: number, ground: string): Light {
  const under = coded(ground);
  return over.map((value, i) =>
    linear((value * alpha + (under[i] as number) * (1 - alpha)) / 255),
  ) as unknown as Light;
}

function coded(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** The light as somebody sees it. */
export function seenAs(way: WayOfSeeing, light: Light): Light {
  return WAYS_OF_SEEING[way].map((row) =>
    Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2])),
  ) as unknown as Light;
}

/** WCAG contrast ratio of two lights. */
export function contrast(a: Light, b: Light): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance([r, g, b]: Light): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Distance in OKLab, times a hundred: 2 can just be told apart side by side. */
export function distance(a: Light, b: Light): number {
  const [one, two] = [okLab(a), okLab(b)];
  return 100 * Math.hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2]);
}

function okLab([r, g, b]: Light): Light {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
