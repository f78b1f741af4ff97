/** Where the map stands on the screen: which point is in the middle, and how large. */
import { HEX_WIDTH } from "../app/index.ts";
import type { Box, Point } from "./hexes.ts";
import { sheetBox } from "./sheet/paintMargin.ts";

/** Hex widths on the screen, CSS pixels. */
export const FAR_HEX = 34;
export const PLAY_HEX = 60;
const LARGEST_HEX = 150;
export const SMALLEST_HEX = 22;

/** What the screen shows: the size of the window in CSS pixels, and the map. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Screen pixels for one CSS pixel. */
  readonly density: number;
}

/** The middle of the window in map pixels, and CSS pixels for one map pixel. */
export interface Outlook {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Scale at which a hex is so many CSS pixels wide. */
export function scaleOfHex(hexWidth: number): number {
  return hexWidth / HEX_WIDTH;
}

/** Hex width on the screen, CSS pixels. */
export function hexOnScreen(outlook: Outlook): number {
  return outlook.scale * HEX_WIDTH;
}

function clampAxis(middle: number, window: number, from: number, whole: number): number {
  if (window >= whole) return from + whole / 2;
  return Math.min(Math.max(middle, from + window / 2), from + whole - window / 2);
}

/** The outlook kept on the sheet: no smaller than the sheet in the window, no farther than its margin's edge. */
export function clampOutlook(wanted: Outlook, frame: Frame, map: { width: number; height: number }): Outlook {
  const sheet = sheetBox(map);
  const whole = Math.min(frame.width / sheet.width, frame.height / sheet.height);
  const smallest = Math.min(Math.max(whole, scaleOfHex(SMALLEST_HEX)), scaleOfHex(FAR_HEX));
  const scale = Math.min(Math.max(wanted.scale, smallest), scaleOfHex(LARGEST_HEX));
  return {
    scale,
    x: clampAxis(wanted.x, frame.width / scale, sheet.x, sheet.width),
    y: clampAxis(wanted.y, frame.height / scale, sheet.y, sheet.height),
  };
}

/** The map point under a point of the window. */
export function mapPointAt(outlook: Outlook, frame: Frame, at: Point): Point {
  return {
    x: outlook.x + (at.x - frame.width / 2) / outlook.scale,
    y: outlook.y + (at.y - frame.height / 2) / outlook.scale,
  };
}

/** The point of the window over a map point. */
export function windowPointOf(outlook: Outlook, frame: Frame, point: Point): Point {
  return {
    x: (point.x - outlook.x) * outlook.scale + frame.width / 2,
    y: (point.y - outlook.y) * outlook.scale + frame.height / 2,
  };
}

/** Larger or smaller by a factor, the map point under `at` staying under it. */
export function zoomedAt(outlook: Outlook, frame: Frame, at: Point, factor: number): Outlook {
  const fixed = mapPointAt(outlook, frame, at);
  const scale = Math.min(Math.max(outlook.scale * factor, scaleOfHex(SMALLEST_HEX)), scaleOfHex(LARGEST_HEX));
  return {
    scale,
    x: fixed.x - (at.x - frame.width / 2) / scale,
    y: fixed.y - (at.y - frame.height / 2) / scale,
  };
}

/** What part of the map the window shows. */
export function visibleBox(outlook: Outlook, frame: Frame): Box {
  const width = frame.width / outlook.scale;
  const height = frame.height / outlook.scale;
  return { x: outlook.x - width / 2, y: outlook.y - height / 2, width, height };
}

/** First look at a battle: hexes of the play size around its ground; larger where the whole sheet then fits. */
export function firstOutlook(frame: Frame, middle: Point, map: { width: number; height: number }): Outlook {
  const sheet = sheetBox(map);
  // The empty rim of the paper may lie outside.
  const fits = 1.15 * Math.min(frame.width / sheet.width, frame.height / sheet.height);
  const play = scaleOfHex(PLAY_HEX);
  return { ...middle, scale: Math.min(Math.max(fits, play), play * 1.7) };
}

/**
 * Factor for the weights of lines and signs at this zoom: 1 at the play zoom, 0.8 far out, 1.6 near by.
 * They grow more slowly than the hexes do.
 */
export function weightAt(outlook: Outlook): number {
  const ratio = hexOnScreen(outlook) / PLAY_HEX;
  return ratio < 1 ? ratio ** 0.4 : Math.min(ratio, 2.5) ** 0.68;
}
