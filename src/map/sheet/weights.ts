/** Weights of the sheet's lines and signs at each zoom, as a draughtsman would choose three pens. */

/** Hex widths on the screen, CSS pixels, at which the three weights hold. */
const FAR = 34;
const PLAY = 60;
const NEAR = 120;

/** Below this hex width the sheet is the far one: contours every 20 m, first names only. */
export const FAR_BELOW = 45;
/** From this hex width the sheet is the near one: half contours, numbers in the hexes. */
export const NEAR_FROM = 92;
/** Below this hex width there are no small signs. */
export const SIGNS_FROM = 30;

/** Weights in CSS pixels at far, play and near zoom. */
export type Weights = readonly [far: number, play: number, near: number];

/** A weight at a hex width: between the three pens in proportion, beyond them as they are. */
export function weightFor([far, play, near]: Weights, hexWidth: number): number {
  if (hexWidth <= FAR) return far;
  if (hexWidth >= NEAR) return near;
  return hexWidth < PLAY
    ? far + ((play - far) * Math.log(hexWidth / FAR)) / Math.log(PLAY / FAR)
    : play + ((near - play) * Math.log(hexWidth / PLAY)) / Math.log(NEAR / PLAY);
}

export const WEIGHTS = {
  contour: [0.7, 0.8, 1.3],
  half: [0, 0.7, 0.9],
  index: [1.1, 1.4, 2.2],
  lakeShore: [1.1, 1.4, 2.2],
  riverShore: [0.9, 1.2, 1.9],
  lining: [0.8, 0.9, 1.4],
  liningFarthest: [0.8, 0.4, 0.7],
  stream: [0.9, 1.1, 1.7],
  road: [3.3, 4.1, 6.6],
  roadBed: [1.8, 2.3, 3.7],
  track: [1, 1.3, 2],
  railway: [3.2, 4, 6.3],
  railwayBars: [1.7, 2.2, 3.4],
  border: [1.9, 2.4, 3.8],
  ribbon: [7.5, 9.4, 15],
  claim: [1.1, 1.4, 2.2],
  claimRibbon: [6.8, 8.5, 13.6],
  claimArm: [2.6, 3.2, 5],
  midline: [0.8, 0.9, 1.5],
  marsh: [0.7, 0.8, 1.3],
  tuft: [0.7, 0.85, 1.35],
  scrub: [0.6, 0.7, 1.1],
  dot: [1, 1.25, 2.1],
  island: [0.8, 0.9, 1.4],
  ferry: [0.9, 1.2, 1.8],
  sign: [0.8, 1, 1.6],
  cross: [0, 0.7, 1.1],
} as const satisfies Readonly<Record<string, Weights>>;
