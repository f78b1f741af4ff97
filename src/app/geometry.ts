/**
 * Where hexes lie on the map picture: pointy-top hexes 104 pixels wide in rows 90 apart, odd rows half a hex
 * to the east, the first hex's box at 0,0. Pixels of the picture, not of the screen.
 */
import { type Grid, type Hex, hexAt } from "../engine/index.ts";

export const HEX_WIDTH = 104;
export const HEX_HEIGHT = 120;
export const ROW_STEP = 90;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Centre of a hex. */
export function centreOf(grid: Grid, hex: Hex): Point {
  const row = Math.floor(hex / grid.columns);
  const column = hex % grid.columns;
  const shift = row % 2 === 1 ? HEX_WIDTH / 2 : 0;
  return { x: HEX_WIDTH / 2 + column * HEX_WIDTH + shift, y: HEX_HEIGHT / 2 + row * ROW_STEP };
}

/** Size of the whole map picture. */
export function mapSize(grid: Grid): { readonly width: number; readonly height: number } {
  return {
    width: grid.columns * HEX_WIDTH + HEX_WIDTH / 2,
    height: grid.rows * ROW_STEP + HEX_HEIGHT - ROW_STEP,
  };
}

/** The hex under a point, or null off the map: of the nearest centres, the nearest, by the hex's own metric. */
export function hexAtPoint(grid: Grid, point: Point): Hex | null {
  const row = Math.floor(point.y / ROW_STEP);
  let best: Hex | null = null;
  let bestGap = Number.POSITIVE_INFINITY;
  for (let r = row - 1; r <= row + 1; r++) {
    const shift = Math.abs(r) % 2 === 1 ? HEX_WIDTH / 2 : 0;
    const column = Math.floor((point.x - shift) / HEX_WIDTH);
    const hex = hexAt(grid, column, r);
    if (hex < 0) continue;
    const gap = gapFromCentre(centreOf(grid, hex), point);
    if (gap < bestGap) {
      best = hex;
      bestGap = gap;
    }
  }
  return bestGap <= 1 ? best : null;
}

/** 0 at the centre, 1 on the border of the hex, more outside. */
function gapFromCentre(centre: Point, point: Point): number {
  const dx = Math.abs(point.x - centre.x) / (HEX_WIDTH / 2);
  const dy = Math.abs(point.y - centre.y) / (HEX_HEIGHT / 2);
  return Math.max(dx, dx / 2 + dy);
}

/** Corners of a hex, clockwise from the top. */
export function cornersOf(centre: Point): readonly Point[] {
  const [w, h] = [HEX_WIDTH / 2, HEX_HEIGHT / 4];
  return [
    { x: centre.x, y: centre.y - 2 * h },
    { x: centre.x + w, y: centre.y - h },
    { x: centre.x + w, y: centre.y + h },
    { x: centre.x, y: centre.y + 2 * h },
    { x: centre.x - w, y: centre.y + h },
    { x: centre.x - w, y: centre.y - h },
  ];
}
